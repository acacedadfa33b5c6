"""The words of a comparison: under which heading a change is told, and what it was. Closed lists that `diff` and `new` print."""

from __future__ import annotations

from typing import Final

from sahelcli.record.vocabulary import OFFICES

GROUPS: Final = (
    *("memberships", "exits", "suspensions", "offices", "chairs", "sanctions", "mediators", "forces", "treaties", "plans", "due"),
    *("happenings", "unchanged"),
)
"""The headings of a comparison, in the order in which they are told."""

CHANGES: Final = (
    *("began", "ended", "changed", "passed", "certainty", "corrected", "disputed"),
    *("title", "oath", "name", "scope", "term", "moved", "kept", "cancelled"),
    *("due-reached", "due-passed", "overdue", "happened", "unchanged", "no-data"),
)
"""What a row of a comparison says: a spell began, ended, gave way to another or came and went (passed); a value changed; a day due went by.

Or the record has nothing and does not cover both days (no-data)."""

SOLE: Final = ("head-of-state", "head-of-government", "chair", "head-of-commission", "foreign-minister", "defence-minister")
"""Offices that one person holds at a time: who begins there succeeds who ended. Of the others there may be several side by side."""

_MEDIATING: Final = ("mediator", "facilitator", "special-envoy", "chief-negotiator")
_OF_PROPERTY: Final = {
    "member-of": "memberships",
    "form-of": "memberships",
    "withdrawing-from": "exits",
    "suspended-from": "suspensions",
    "sanctioned-by": "sanctions",
    "present-in": "forces",
    "plans": "plans",
}

RECORD_CHANGES: Final = ("added", "changed", "removed")
"""What `new` says of an entry of the record."""


def group_of(property: str, office: str | None, *, treaty: bool) -> str:
    """The heading for a state of affairs; `treaty` says that it is about a treaty."""
    if property == "holds-office":
        return "chairs" if office == "chair" else "mediators" if office in _MEDIATING else "offices"
    group = _OF_PROPERTY[property]
    return "treaties" if treaty and group == "memberships" else group


def office_rank(office: str | None) -> int:
    """Leaders first, then the other offices as the vocabulary lists them; what is no office comes before."""
    return list(OFFICES).index(office) + 1 if office else 0

"""The words of a comparison: under which heading a change is told, and what it was. Closed lists that `diff` and `new` print."""

from __future__ import annotations

from typing import Final

from sahelcli.record.properties import PROPERTIES
from sahelcli.record.vocabulary import OFFICES

GROUPS: Final = (
    *("memberships", "exits", "suspensions", "offices", "chairs", "sanctions", "mediators", "forces", "treaties", "others"),
    *("plans", "due", "happenings", "unchanged"),
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

CHANGE_OF: Final = {"title": "title", "sworn_in": "oath", "name": "name", "scope": "scope", "due": "term", "when": "moved"}
"""What a comparison calls a new value of a key, inside a spell; of any other key, that it changed."""

RECORD_CHANGES: Final = ("added", "changed", "removed")
"""What `new` says of an entry of the record."""


def group_of(property: str, office: str | None, *, treaty: bool) -> str:
    """Return the heading for a state of affairs; `treaty` says that it is about a treaty."""
    group = PROPERTIES[property].group
    if group == "offices":
        return "chairs" if office == "chair" else "mediators" if office in _MEDIATING else group
    return "treaties" if treaty and group == "memberships" else group


def office_rank(office: str | None) -> int:
    """Leaders first, then the other offices as the vocabulary lists them; what is no office comes before."""
    return list(OFFICES).index(office) + 1 if office else 0

"""The closed lists of a comparison: the headings and the kinds of change that `diff` and `new` print."""

from __future__ import annotations

from typing import Final

from sahelcli.record.closed_lists import OFFICES
from sahelcli.record.properties import PROPERTIES

GROUPS: Final = (
    *("memberships", "exits", "suspensions", "offices", "chairs", "sanctions", "mediators", "forces", "treaties", "others"),
    *("plans", "due", "happenings", "unchanged"),
)
"""The headings of a comparison, in the order in which they are printed."""

CHANGES: Final = (
    *("began", "ended", "changed", "passed", "certainty", "corrected", "disputed"),
    *("title", "oath", "name", "scope", "term", "moved", "kept", "cancelled"),
    *("due-reached", "due-passed", "overdue", "happened", "unchanged", "no-data"),
)
"""The kinds of change in a comparison.

A spell began, ended, was replaced (changed), or began and ended between the two days (passed). Other kinds include a changed value and a due date
that passed. `no-data` means that the record has no entry and does not cover both days.
"""

SOLE: Final = ("head-of-state", "head-of-government", "chair", "head-of-commission", "foreign-minister", "defence-minister")
"""Offices with one holder at a time: a new holder succeeds the previous one. Other offices can have several holders at once."""

_MEDIATING: Final = ("mediator", "facilitator", "special-envoy", "chief-negotiator")

CHANGE_OF: Final = {"title": "title", "sworn_in": "oath", "name": "name", "scope": "scope", "due": "term", "when": "moved"}
"""The kind of change for a new value of a key within a spell. Other keys have the kind `changed`."""

RECORD_CHANGES: Final = ("added", "changed", "removed")
"""The kinds of change to an entry of the record that `new` prints."""


def group_of(property: str, office: str | None, *, treaty: bool) -> str:
    """Return the heading for a state of affairs. `treaty` says whether it is about a treaty."""
    group = PROPERTIES[property].group
    if group == "offices":
        return "chairs" if office == "chair" else "mediators" if office in _MEDIATING else group
    return "treaties" if treaty and group == "memberships" else group


def office_rank(office: str | None) -> int:
    """Return the sort position of an office, in the order of the vocabulary (leaders first); 0 for None."""
    return list(OFFICES).index(office) + 1 if office else 0

"""Answer yes, no or not recorded to a question about one state of affairs on a day, with what the record covers and has nearest."""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import TYPE_CHECKING, Final, cast

from sahelcli.base.edtf import parse_edtf
from sahelcli.contract.change_kinds_and_verdicts import NO, NOT_RECORDED, POSSIBLE, YES, Answered, Matter, Verdict
from sahelcli.questions.listing_definitions import LISTINGS, Listing, R_co
from sahelcli.questions.request import Asked, Filter
from sahelcli.questions.states import states_ever, states_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Literal, TypedDict

    from sahelcli.contract.rows import AnyState, ChairRow, CoverageEntryRow, LeaderRow, MembershipRow, Row, SuspensionRow
    from sahelcli.questions.answer_request import Answer, View

    class Near(TypedDict):
        """A row near a question, and whether it is from before or after the days asked, or within them."""

        when: Literal["before", "after", "within"]
        row: Row

    class Explained(TypedDict):
        """An answer with its reasons."""

        answer: Answered | None
        rows: list[Row]
        coverage: list[CoverageEntryRow]
        nearest: list[Near]


_BODIES: Final = ("organisation", "treaty")
_OBJECTS: Final = {"member-of": _BODIES, "suspended-from": _BODIES, "withdrawing-from": _BODIES, "present-in": ("state",)}
"""The kinds of actor that the object of a property is; those of an office are its listing's."""

_OF_A_BODY: Final = ("member-of", "suspended-from", "withdrawing-from")
"""The properties that only a question with both ends is a yes or no of: else it asks for a list."""

_ASKED: Final = (*_OBJECTS, "holds-office", "sanctioned-by", "plans")
"""The properties for which a yes or no can be put into words."""


def verdict(view: View, given: Answer[Row]) -> Verdict | None:
    """Return the verdict on an answer; None where its question asks for a list."""
    if given.as_of is None or not given.of_a_day or given.picked or given.filter.certain or given.filter.topics:
        return None
    about = matter_of(view.db, LISTINGS[given.listing], given.filter)
    if about is None or not (about.pinned if given.rows or about.name in _OF_A_BODY else about.ends):
        return None
    if given.rows:
        rows = cast("Sequence[AnyState]", given.rows)
        if about.name == "plans" and len(rows) > 1:
            return None
        answer: Answered = YES if any(row["certainty"] == "certain" for row in rows) else POSSIBLE
        return Verdict(answer, about, oath=_oath(view.db, given), suspension=_suspension(rows, given.as_of))
    from sahelcli.questions.answer_request import is_no, nearest

    answer = NO if is_no(view, given) else NOT_RECORDED
    return Verdict(answer, about, tuple(nearest(view, given)), tuple(_others(view.db, given, about)) if answer == NO else ())


def explained(view: View, given: Answer[Row]) -> Explained:
    """Return an answer with its reasons: {answer, rows, coverage, nearest}. `answer` is null where the question asks for a list.

    `coverage` has the entries of the record's coverage for what was asked; `nearest` has rows with `when`: before, after or within those days.
    """
    from sahelcli.questions.empty_answers import coverage  # most questions ask for no reasons

    found = verdict(view, given)
    properties = given.filter.properties or LISTINGS[given.listing].properties
    near: list[Near] = [
        {"when": "before" if key.endswith(".before") else "after" if key.endswith(".after") else "within", "row": row}
        for key, row in (found.nearest if found else ())
    ]
    return {
        "answer": found.answer if found else None,
        "rows": list(given.rows),
        "coverage": [entry for entry in coverage(view.db) if _concerns(entry, found, properties)],
        "nearest": near,
    }


def _concerns(entry: CoverageEntryRow, found: Verdict | None, properties: tuple[str, ...]) -> bool:
    """Return whether an entry of the coverage is about the properties asked and, where there is a verdict, about its ends."""
    if entry["property"] not in properties:
        return False
    if found is None:
        return True
    about = found.about
    narrow = {entry["object"], entry["imposer"]} - {None}
    states = set(entry["countries"])
    return (
        (not narrow or not narrow.isdisjoint(about.ends))
        and (not states or not states.isdisjoint(about.ends))
        and entry["office"] in (None, *about.offices)
        and (not about.measures or entry["measure"] in (None, *about.measures))
    )


def matter_of(db: sqlite3.Connection, listing: Listing[R_co], filter: Filter) -> Matter | None:
    """Return whom a question is about; None where it names several alternatives, or several properties."""
    properties = filter.properties or listing.properties
    named = filter.ends
    if len(properties) != 1 or len(set(named)) > 2 or any(len(e) > 1 for e in (filter.blocs, filter.actors, filter.countries)):
        return None
    found: Iterable[tuple[str, str]] = db.execute(f"SELECT id, kind FROM thing WHERE id IN ({', '.join('?' * len(named))})", named)
    kinds = dict(found)
    name = properties[0]
    if name not in _ASKED or (name == "holds-office" and not listing.objects):
        return None
    if name == "sanctioned-by":
        actors = () if filter.imposers or filter.against else filter.actors
        subject = next(iter((*filter.against, *filter.countries, *actors)), None)
        object_ = next((end for end in named if end != subject), None)
    elif name == "plans":
        subject, object_ = (named[0] if len(set(named)) == 1 else None), None
    else:
        wanted = _OBJECTS.get(name) or listing.objects
        object_ = next((end for end in reversed(named) if kinds.get(end) in wanted), None)
        subject = next((end for end in named if end != object_), None)
    offices = (filter.offices or listing.offices) if name == "holds-office" else ()
    return Matter(name, subject, object_, offices, filter.measures, filter.statuses, kinds.get(object_ or "") == "treaty")


def _others(db: sqlite3.Connection, given: Answer[Row], about: Matter) -> list[AnyState]:
    """Return who was so in place of the subject that was not: the members of the body, the holders of the office."""
    if about.name not in ("member-of", "holds-office") or not (about.subject and about.object) or given.as_of is None:
        return []
    filter = given.filter._replace(countries=(), actors=(), blocs=(), objects=(about.object,), topics=())
    return list(states_on(db, LISTINGS[given.listing], given.as_of, filter))


def _oath(db: sqlite3.Connection, given: Answer[Row]) -> str | None:
    """Return the date of an oath that the one office-holder found took only after the days asked."""
    if given.as_of is None or len(given.rows) != 1 or given.rows[0].get("sworn_in", "") is not None:
        return None
    later = given.as_of._replace(last=given.as_of.horizon)
    rows = states_ever(db, LISTINGS[given.listing], later, Filter(ids=(str(given.rows[0]["id"]),)))
    return next((cast("LeaderRow | ChairRow", row)["sworn_in"] for row in rows), None)


def _suspension(rows: Sequence[AnyState], as_of: Asked) -> SuspensionRow | None:
    """Return the last suspension that had ended by the days asked of the one member found, where it was not suspended then."""
    if len(rows) != 1 or rows[0].get("suspended", "") is not False:
        return None
    suspensions = cast("MembershipRow", rows[0])["suspensions"]
    ended = [past for past in suspensions if past["until"] and (parse_edtf(past["until"]).latest or date.max) <= as_of.first]
    return ended[-1] if ended else None

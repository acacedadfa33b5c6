"""Select the states behind a page: of the blocs that its events name, for any day that a reader may choose."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sahelcli.questions.actors_lists_and_display_names import display_names
from sahelcli.questions.cards import title_of
from sahelcli.questions.export import stretches_of
from sahelcli.questions.request import Asked, Filter
from sahelcli.questions.state_listing_definitions import FACTS, LEADERS
from sahelcli.questions.states import states_ever

if TYPE_CHECKING:
    from sahelcli.contract.rows import AboutRow, FactRow, HappeningRow, LinkRow, StandingFact, StretchRow, Text

PROPERTIES: Final = ("member-of", "sanctioned-by", "holds-office", "form-of")
"""The states of affairs that can be asked for a day. Rows of a membership contain suspension and exit."""


@dataclass(frozen=True, slots=True)
class Standing:
    """States for any day.

    `facts` are rows of `facts`, each with its `stretches` (days over which it says the same, cut at the horizon). `blocs` are the organisations and
    treaties with members, of which every fact is there, whatever the events are narrowed to. `relations` are, by event, {kind, event, title}.
    `names` are the names of every id in both languages; `kinds` the kinds of actors; `weights` the weight of each timeline entry. `day` is the
    day asked, ISO 8601. `about` says in what the page is not the whole record of today: {known_on, according_to, filters}.
    """

    day: str
    blocs: tuple[str, ...]
    facts: tuple[StandingFact, ...]
    relations: Mapping[str, list[LinkRow]]
    names: Mapping[str, Text]
    kinds: Mapping[str, str]
    weights: Mapping[str, int]
    about: AboutRow


def standing(db: sqlite3.Connection, asked: Asked, events: Iterable[HappeningRow], about: AboutRow) -> Standing:
    """The states of the blocs that some events name: who belongs, is under measures, holds office in them and in their members."""
    events = list(events)
    every = list(states_ever(db, FACTS, asked, Filter(properties=PROPERTIES)))
    named = {id_ for row in events for id_ in row["organisations"]}
    members = {row["object"] for row in every if row["property"] == "member-of"}
    blocs = tuple(sorted(named & members))
    states = {row["subject"] for row in every if row["property"] == "member-of" and row["object"] in blocs}
    facts = [row for row in every if _concerns(row, set(blocs), states)]
    pieces: dict[str, list[StretchRow]] = {row["id"]: [] for row in facts}
    for piece in stretches_of(db, asked, set(pieces)):
        pieces[piece["fact"]].append(piece)
    kinds: Iterable[tuple[str, str]] = db.execute("SELECT id, kind FROM thing WHERE collection = 'actors'")
    weights: Iterable[tuple[str, int]] = db.execute("SELECT id, weight FROM happening")
    english, french = display_names(db, "en"), display_names(db, "fr")
    return Standing(
        day=asked.last.isoformat(),
        blocs=blocs,
        facts=tuple({**row, "stretches": pieces[row["id"]]} for row in facts),
        relations={row["id"]: found for row in events if (found := _relations(db, row["id"]))},
        names={id_: {"en": name, "fr": french[id_]} for id_, name in english.items()},
        kinds=dict(kinds),
        weights=dict(weights),
        about=about,
    )


def _concerns(row: FactRow, blocs: set[str], states: set[str]) -> bool:
    """Return whether a fact belongs to the answer for one of the blocs: its name and offices, its memberships, measures by it or on its members."""
    property, subject, object_ = row["property"], row["subject"], row["object"]
    if property == "form-of":
        return subject in blocs
    if property == "member-of":
        return object_ in blocs
    if property == "holds-office":
        return object_ in blocs or (object_ in states and row["qualifiers"]["office"] in LEADERS.offices)
    return object_ in blocs or subject in states


def _relations(db: sqlite3.Connection, id_: str) -> list[LinkRow]:
    """Return the earlier events that an event refers to."""
    found: Iterable[tuple[str, str]] = db.execute(
        """SELECT json_extract(link.value, '$.kind'), json_extract(link.value, '$.to') FROM thing, json_each(thing.row, '$.relations') AS link
           WHERE thing.collection = 'events' AND thing.id = ?""",
        (id_,),
    )
    return [{"kind": kind, "event": to, "title": title_of(db, to)} for kind, to in found]

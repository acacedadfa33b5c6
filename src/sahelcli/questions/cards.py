"""One thing whole: an event, a plan, an actor, a place, a topic or a source, with all that the record says of it on the day asked."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, cast

from sahelcli.base.edtf import parse_edtf
from sahelcli.base.errors import UnknownName
from sahelcli.contract.columns import CARDS
from sahelcli.questions.empty_answers import happenings_like
from sahelcli.questions.names import ACTOR, CANDIDATES, PLACE, TOPIC, NameKind, happening_called, named_exactly, resolve
from sahelcli.questions.request import Asked, Filter, Order
from sahelcli.questions.state_listing_definitions import (
    CHAIRS,
    FACTS,
    FORCES,
    LEADERS,
    MEDIATORS,
    MEMBERS,
    PLANS,
    POSITIONS,
    SANCTIONS,
    Listing,
    R_co,
)
from sahelcli.questions.states import states_on, states_so_far
from sahelcli.questions.timeline import timeline
from sahelcli.record.closed_lists import OFFICES
from sahelcli.snapshot.sql_views_and_sources import decoded, decoded_row, from_json, texts

if TYPE_CHECKING:
    from sahelcli.contract.rows import (
        ActorEntry,
        AnyCard,
        EventEntry,
        FactRow,
        HappeningRow,
        Json,
        LinkRow,
        OfficeRow,
        ParticipantRow,
        PlaceEntry,
        SourceEntry,
        StoredDays,
        StoredSpell,
        Text,
        TitleRow,
        TopicEntry,
    )

    Keys = dict[str, object]
    """The keys of a card in any order."""

SHOWABLE: Final = "showable"
"""The kinds among which an id or a name is looked up."""

RECENT: Final = 10
"""Number of latest events on the card of an actor, a place or a topic."""


def card(db: sqlite3.Connection, text: str, as_of: Asked) -> AnyCard:
    """Return the card of an id or a name, its keys in contract order. Raises UnknownName."""
    found = _card(db, text, as_of)
    return cast("AnyCard", {column.name: found[column.name] for column in CARDS[str(found["kind"])]})


def _card(db: sqlite3.Connection, text: str, as_of: Asked) -> Keys:
    named = happening_called(db, text, SHOWABLE)
    for lookup in (_happening_card, _source_card):
        if (found := lookup(db, named, as_of)) is not None:
            return found
    kind, id_ = _resolve_any(db, text)
    stored = db.execute("SELECT row FROM thing WHERE id = ?", (id_,))
    if kind is ACTOR:
        return _actor_card(db, decoded_row(stored), as_of)
    entry: PlaceEntry | TopicEntry = decoded_row(stored)
    filter = Filter(places=(id_,)) if kind is PLACE else Filter(topics=(id_,))
    return {"kind": kind.name, **entry, "day": as_of.text, "recent": _recent(db, as_of, filter)}


def _resolve_any(db: sqlite3.Connection, text: str) -> tuple[NameKind, str]:
    """Return the collection of a name (actor, place or topic) and its id. Raises UnknownName, with similar names and timeline entries."""
    near: dict[str, Text] = {}
    kinds = (ACTOR, PLACE, TOPIC)
    for kind in sorted(kinds, key=lambda kind: not named_exactly(db, text, kind)):  # an exact name before part of another
        try:
            return kind, resolve(db, text, kind)
        except UnknownName as error:
            if error.code == "ambiguous-name":
                raise
            near |= dict(error.candidates)
    raise UnknownName(text, SHOWABLE, [*near.items(), *happenings_like(db, text)][:CANDIDATES], ambiguous=False)


def _happening_card(db: sqlite3.Connection, id_: str, as_of: Asked) -> Keys | None:
    """An event: its row, who took part, what it changed, what it refers to and what refers to it. A plan: its row; one that was kept, the event."""
    row = next((row for row in timeline(db, as_of, Filter(ids=(id_,)))), None)
    event: EventEntry | None = next(decoded(db.execute("SELECT row FROM thing WHERE id = ? AND collection = 'events'", (id_,))), None)
    if event is None and row is None:
        kept = next(texts(db.execute("SELECT happening.id FROM happening, json_each(row, '$.fulfils') WHERE value = ?", (id_,))), None)
        return _happening_card(db, kept, as_of) if kept else None
    if event is None:
        return {"kind": "plan", **row, "referred_by": _referring(db, id_)} if row else None
    return {
        "kind": "event",
        **(row or {}),
        "participants": _participants(db, event, as_of),
        "effects": [{key: value for key, value in effect.items() if value not in (None, [])} for effect in event["effects"]],
        "relations": [{"kind": r["kind"], "event": r["to"], "title": title_of(db, r["to"])} for r in event["relations"]],
        "referred_by": _referring(db, id_),
        "opened": list(texts(db.execute("SELECT id FROM spell WHERE json_extract(fixed, '$.opened_by') = ? ORDER BY n", (id_,)))),
        "closed": list(texts(db.execute("SELECT id FROM spell WHERE json_extract(fixed, '$.closed_by') = ? ORDER BY n", (id_,)))),
        "recorded": event["recorded"],
        "revisions": event["revisions"],
        "supports": [citation for citation in event["citations"] if citation["supports"]],
    }


def _participants(db: sqlite3.Connection, event: EventEntry, as_of: Asked) -> list[ParticipantRow]:
    """Return who took part and in which role; a person with the offices held on the day of the event, in the order of the closed list."""
    when = parse_edtf(event["date"])
    people = set(texts(db.execute("SELECT id FROM thing WHERE kind = 'person'"))).intersection(p["actor"] for p in event["participants"])
    offices: dict[str, list[OfficeRow]] = {}
    if people and when.earliest and when.latest:
        day = as_of._replace(first=when.earliest, last=when.latest, text=when.text)
        for row in states_on(db, FACTS, day, Filter(properties=("holds-office",), actors=tuple(sorted(people)))):
            own = row["qualifiers"]
            held: OfficeRow = {"office": own["office"], "object": row["object"], "title": own["title"], "certainty": row["certainty"]}
            offices.setdefault(row["subject"], []).append(held)
    for rows in offices.values():
        rows.sort(key=lambda row: list(OFFICES).index(row["office"] or ""))
    return [{**participant, "offices": offices.get(participant["actor"], [])} for participant in event["participants"]]


def _titles(db: sqlite3.Connection, person: str, as_of: Asked) -> list[TitleRow]:
    """Return the titles that a person had borne by the day asked, by first day; until the next one in the same office, or the end of the office."""
    found: Iterable[tuple[Json[StoredSpell], Json[StoredDays]]] = db.execute(
        """SELECT fixed, row FROM spell JOIN stretch ON spell = n WHERE property = 'holds-office' AND subject = ? AND first <= ?
           ORDER BY earliest, n, first""",
        (person, as_of.last.toordinal()),
    )
    titles: dict[str, list[TitleRow]] = {}
    for fixed, text in found:
        spell = from_json(fixed)
        row = from_json(text)
        own, borne = row["qualifiers"], titles.setdefault(spell["id"], [])
        if borne and borne[-1]["title"] == own["title"]:
            continue
        since = own["title_since"] or spell["since"]
        if borne:
            borne[-1]["until"] = since
        borne.append({"office": own["office"], "object": spell["object"], "title": own["title"], "since": since, "until": spell["until"]})
    return [title for borne in titles.values() for title in borne]


def _referring(db: sqlite3.Connection, id_: str) -> list[LinkRow]:
    """The later events that point at one, with how."""
    found: Iterable[tuple[str, str]] = db.execute(
        """SELECT json_extract(link.value, '$.kind'), thing.id FROM thing, json_each(thing.row, '$.relations') AS link
           WHERE thing.collection = 'events' AND json_extract(link.value, '$.to') = ? ORDER BY thing.id""",
        (id_,),
    )
    return [{"kind": kind, "event": event, "title": title_of(db, event)} for kind, event in found]


def title_of(db: sqlite3.Connection, id_: str) -> Text | None:
    """The title of an event or a plan."""
    found: Iterator[tuple[Json[Text] | None]] = db.execute(
        """SELECT json_extract(row, '$.title') FROM happening WHERE id = ?1 UNION ALL
           SELECT json_extract(stretch.row, '$.qualifiers.title') FROM spell JOIN stretch ON spell = n WHERE property = 'plans' AND object = ?1""",
        (id_,),
    )
    (title,) = next(found, (None,))
    return from_json(title) if title else None


def _source_card(db: sqlite3.Connection, id_: str, as_of: Asked) -> Keys | None:
    """A source and the events that cite it, in a claim or otherwise."""
    entry: SourceEntry | None = next(decoded(db.execute("SELECT row FROM thing WHERE id = ? AND collection = 'sources'", (id_,))), None)
    if entry is None:
        return None
    found = db.execute(
        """SELECT DISTINCT happening.id FROM happening JOIN thing ON thing.id = happening.id, json_tree(thing.row) AS node
           WHERE node.atom = ? AND (node.key = 'source' OR node.path LIKE '%.citations') ORDER BY happening.n""",
        (id_,),
    )
    cited_by: list[LinkRow] = [{"event": event, "title": title_of(db, event)} for event in list(texts(found))]
    return {**entry, "kind": "source", "source_kind": entry["kind"], "cited_by": cited_by}


def _actor_card(db: sqlite3.Connection, actor: ActorEntry, as_of: Asked) -> Keys:
    """An actor on the day asked: memberships, offices and their holders, measures, exits under way, its latest events."""
    id_, kind = actor["id"], actor["kind"]
    name = _name_on(db, id_, as_of) or actor["name"]
    found: Keys = {**actor, "name": name, "day": as_of.text}

    def on(listing: Listing[R_co], filter: Filter) -> list[R_co]:
        return list(states_on(db, listing, as_of, filter))

    if kind == "state":
        found["leaders"] = on(LEADERS, Filter(countries=(id_,)))
        found["memberships"] = on(MEMBERS, Filter(actors=(id_,), statuses=("any",)))
        found["sanctions"] = on(SANCTIONS, Filter(countries=(id_,)))
    elif kind in ("organisation", "treaty"):
        found["form"] = on(FACTS, Filter(properties=("form-of",), actors=(id_,)))
        found["chairs"] = on(CHAIRS, Filter(blocs=(id_,)))
        members = [row for row in on(MEMBERS, Filter(blocs=(id_,), statuses=("any",))) if row["organisation"] == id_]
        found["members"] = members
        found["leaving"] = [row for row in members if row["withdrawal"]]
    elif kind == "person":
        held = Filter(properties=("holds-office",), actors=(id_,))
        found["positions"] = _positions(db, as_of, Filter(), speaker=id_)
        found["offices"] = [row for row in states_so_far(db, FACTS, as_of, held) if row["subject"] == id_]
        found["titles"] = _titles(db, id_, as_of)
    else:
        found["facts"] = on(FACTS, Filter(actors=(id_,)))
        found["forces"] = list(states_so_far(db, FORCES, as_of, Filter(actors=(id_,))))
    if kind in ("state", "organisation", "treaty"):
        found |= {listing.name: on(listing, Filter(actors=(id_,))) for listing in (MEDIATORS, FORCES, PLANS)}
        found["positions"] = _positions(db, as_of, Filter(actors=(id_,)))
    found["recent"] = _recent(db, as_of, Filter(actors=(id_,)))
    return found


def _positions(db: sqlite3.Connection, as_of: Asked, filter: Filter, speaker: str | None = None) -> list[FactRow]:
    """The latest positions up to the day asked, the last first; of a speaker, those voiced by that person."""
    taken = states_so_far(db, POSITIONS, as_of, filter)
    wanted = [row for row in taken if speaker in (None, row["qualifiers"]["speaker"])]
    return sorted(wanted, key=lambda row: row["since_latest"] or "", reverse=True)[:RECENT]


def _name_on(db: sqlite3.Connection, id_: str, as_of: Asked) -> Text | None:
    """The name that an actor's form gives it on the day asked."""
    held = Filter(properties=("form-of",), actors=(id_,))
    names = [row["qualifiers"]["name"] for row in states_on(db, FACTS, as_of, held) if row["subject"] == id_]
    return names[-1] if names else None


def _recent(db: sqlite3.Connection, as_of: Asked, filter: Filter) -> list[HappeningRow]:
    """The latest events up to the day asked, the last first."""
    return list(timeline(db, as_of, filter._replace(until=as_of.last, statuses=("occurred", "unconfirmed")), Order(reverse=True, limit=RECENT)))

"""One thing whole: an event, a plan, an actor, a place, a topic or a source, with all that the record says of it on the day asked."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from typing import Any, Final

from sahelcli.base.errors import UnknownName
from sahelcli.contract.cards import CARDS
from sahelcli.questions.listings import LISTINGS
from sahelcli.questions.names import ACTOR, CANDIDATES, PLACE, TOPIC, NameKind, happening_called, named_exactly, resolve
from sahelcli.questions.nearest import happenings_like
from sahelcli.questions.request import Asked, Filter, Order
from sahelcli.questions.states import states_on, states_so_far
from sahelcli.questions.timeline import timeline

Row = dict[str, Any]

SHOWABLE: Final = "showable"
"""What an id or a name is looked up as here."""

RECENT: Final = 10
"""How many of the latest events a card of an actor, a place or a topic shows."""


def card(db: sqlite3.Connection, text: str, as_of: Asked) -> Row:
    """The card of what an id or a name stands for, its keys in contract order. Raises UnknownName."""
    found = _card(db, text, as_of)
    return {column.name: found[column.name] for column in CARDS[found["kind"]]}


def _card(db: sqlite3.Connection, text: str, as_of: Asked) -> Row:
    named = happening_called(db, text, SHOWABLE)
    for lookup in (_happening_card, _source_card):
        if (found := lookup(db, named, as_of)) is not None:
            return found
    kind, id_ = _resolve_any(db, text)
    entry = json.loads(db.execute("SELECT row FROM thing WHERE id = ?", (id_,)).fetchone()[0])
    if kind is ACTOR:
        return _actor_card(db, entry, as_of)
    filter = Filter(places=(id_,)) if kind is PLACE else Filter(topics=(id_,))
    return {"kind": kind.name, **entry, "day": as_of.text, "recent": _recent(db, as_of, filter)}


def _resolve_any(db: sqlite3.Connection, text: str) -> tuple[NameKind, str]:
    """Whether a name is an actor's, a place's or a topic's, and its id. Raises UnknownName, with names and happenings that are like it."""
    near: dict[str, Row] = {}
    kinds = (ACTOR, PLACE, TOPIC)
    for kind in sorted(kinds, key=lambda kind: not named_exactly(db, text, kind)):  # an exact name before part of another
        try:
            return kind, resolve(db, text, kind)
        except UnknownName as error:
            if error.code == "ambiguous-name":
                raise
            near |= dict(error.candidates)
    raise UnknownName(text, SHOWABLE, [*near.items(), *happenings_like(db, text)][:CANDIDATES], ambiguous=False)


def _happening_card(db: sqlite3.Connection, id_: str, as_of: Asked) -> Row | None:
    """An event: its row, who took part, what it changed, what it refers to and what refers to it. A plan: its row; one that was kept, the event."""
    row = next((row for row in timeline(db, as_of, Filter(ids=(id_,)))), None)
    stored = db.execute("SELECT row FROM thing WHERE id = ? AND collection = 'events'", (id_,)).fetchone()
    if stored is None and row is None:
        kept = db.execute("SELECT happening.id FROM happening, json_each(row, '$.fulfils') WHERE value = ?", (id_,)).fetchone()
        return _happening_card(db, kept[0], as_of) if kept else None
    if stored is None:
        return row and {"kind": "plan", **row, "referred_by": _referring(db, id_)}
    event = json.loads(stored[0])
    return {
        "kind": "event",
        **(row or {}),
        "participants": event["participants"],
        "effects": [{key: value for key, value in effect.items() if value not in (None, [])} for effect in event["effects"]],
        "relations": [{"kind": r["kind"], "event": r["to"], "title": title_of(db, r["to"])} for r in event["relations"]],
        "referred_by": _referring(db, id_),
        "opened": [fact for (fact,) in db.execute("SELECT id FROM spell WHERE json_extract(fixed, '$.opened_by') = ? ORDER BY n", (id_,))],
        "closed": [fact for (fact,) in db.execute("SELECT id FROM spell WHERE json_extract(fixed, '$.closed_by') = ? ORDER BY n", (id_,))],
        "recorded": event["recorded"],
        "revisions": event["revisions"],
        "supports": [citation for citation in event["citations"] if citation["supports"]],
    }


def _referring(db: sqlite3.Connection, id_: str) -> list[Row]:
    """The later events that point at one, with how."""
    found = db.execute(
        """SELECT json_extract(link.value, '$.kind'), thing.id FROM thing, json_each(thing.row, '$.relations') AS link
           WHERE thing.collection = 'events' AND json_extract(link.value, '$.to') = ? ORDER BY thing.id""",
        (id_,),
    )
    return [{"kind": kind, "event": event, "title": title_of(db, event)} for kind, event in found]


def title_of(db: sqlite3.Connection, id_: str) -> Row | None:
    """The title of an event or a plan."""
    found = db.execute("SELECT json_extract(row, '$.title') FROM happening WHERE id = ?", (id_,)).fetchone()
    if found is None:
        found = db.execute(
            "SELECT json_extract(stretch.row, '$.qualifiers.title') FROM spell JOIN stretch ON spell = n WHERE property = 'plans' AND object = ?",
            (id_,),
        ).fetchone()
    return json.loads(found[0]) if found and found[0] else None


def _source_card(db: sqlite3.Connection, id_: str, as_of: Asked) -> Row | None:
    """A source and the events that cite it, in a claim or otherwise."""
    stored = db.execute("SELECT row FROM thing WHERE id = ? AND collection = 'sources'", (id_,)).fetchone()
    if stored is None:
        return None
    entry = json.loads(stored[0])
    cited_by = [
        event
        for (event,) in db.execute(
            """SELECT DISTINCT happening.id FROM happening JOIN thing ON thing.id = happening.id, json_tree(thing.row) AS node
               WHERE node.atom = ? AND (node.key = 'source' OR node.path LIKE '%.citations') ORDER BY happening.n""",
            (id_,),
        )
    ]
    source_kind = entry.pop("kind")
    return {"kind": "source", **entry, "source_kind": source_kind, "cited_by": [{"event": e, "title": title_of(db, e)} for e in cited_by]}


def _actor_card(db: sqlite3.Connection, actor: Row, as_of: Asked) -> Row:
    """An actor on the day asked: memberships, offices and their holders, measures, exits under way, its latest events."""
    id_, kind = actor["id"], actor["kind"]
    name = _name_on(db, id_, as_of) or actor["name"]
    found: Row = {"kind": kind, **{key: value for key, value in actor.items() if key != "kind"}, "name": name, "day": as_of.text}

    def on(listing: str, filter: Filter) -> list[Row]:
        return list(states_on(db, LISTINGS[listing], as_of, filter))

    if kind == "state":
        found["leaders"] = on("leaders", Filter(countries=(id_,)))
        found["memberships"] = on("members", Filter(actors=(id_,), statuses=("any",)))
        found["sanctions"] = on("sanctions", Filter(countries=(id_,)))
    elif kind in ("organisation", "treaty"):
        found["form"] = on("facts", Filter(properties=("form-of",), actors=(id_,)))
        found["chairs"] = on("chairs", Filter(blocs=(id_,)))
        members = on("members", Filter(blocs=(id_,), statuses=("any",)))
        found["members"] = [row for row in members if row["organisation"] == id_]
        found["leaving"] = [row for row in found["members"] if row["withdrawal"]]
    elif kind == "person":
        held = Filter(properties=("holds-office",), actors=(id_,))
        found["positions"] = _positions(db, as_of, Filter(), speaker=id_)
        found["offices"] = [row for row in states_so_far(db, LISTINGS["facts"], as_of, held) if row["subject"] == id_]
    else:
        found["facts"] = on("facts", Filter(actors=(id_,)))
        found["forces"] = list(states_so_far(db, LISTINGS["forces"], as_of, Filter(actors=(id_,))))
    if kind in ("state", "organisation", "treaty"):
        found |= {listing: on(listing, Filter(actors=(id_,))) for listing in ("mediators", "forces", "plans")}
        found["positions"] = _positions(db, as_of, Filter(actors=(id_,)))
    found["recent"] = _recent(db, as_of, Filter(actors=(id_,)))
    return found


def _positions(db: sqlite3.Connection, as_of: Asked, filter: Filter, speaker: str | None = None) -> list[Row]:
    """The latest positions up to the day asked, the last first; of a speaker, those voiced by that person."""
    taken = states_so_far(db, LISTINGS["positions"], as_of, filter)
    wanted = [row for row in taken if speaker in (None, row["qualifiers"]["speaker"])]
    return sorted(wanted, key=lambda row: row["since_latest"] or "", reverse=True)[:RECENT]


def _name_on(db: sqlite3.Connection, id_: str, as_of: Asked) -> Row | None:
    """The name that an actor's form gives it on the day asked."""
    held = Filter(properties=("form-of",), actors=(id_,))
    names = [row["qualifiers"]["name"] for row in states_on(db, LISTINGS["facts"], as_of, held) if row["subject"] == id_]
    return names[-1] if names else None


def _recent(db: sqlite3.Connection, as_of: Asked, filter: Filter) -> list[Row]:
    """The latest events up to the day asked, the last first."""
    return list(timeline(db, as_of, replace(filter, until=as_of.last, statuses=("occurred", "unconfirmed")), Order(reverse=True, limit=RECENT)))

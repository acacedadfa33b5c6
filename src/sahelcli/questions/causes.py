"""The causes and consequences of an event, a plan or a fact: the links of the record, followed to the depth asked for.

A link points from an event to what it is about: an earlier event (a relation), a plan (plans, cancels, fulfils), a fact (opens, changes, closes).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from sahelcli.base.errors import UnknownName
from sahelcli.base.text_folding_and_likeness import folded
from sahelcli.contract.proof_parts import EDGE, NODE
from sahelcli.questions.names import CANDIDATES, happening_called, with_names
from sahelcli.questions.states import stored_state
from sahelcli.questions.verdicts_and_proofs import Reasons
from sahelcli.snapshot.sql_views_and_sources import decoded_row, texts

if TYPE_CHECKING:
    from sahelcli.contract.rows import (
        CitationRow,
        EdgeRow,
        EventEntry,
        Json,
        NodeRow,
        ReasonsRow,
        StoredDays,
        StoredHistory,
        StoredSpell,
        StoredState,
        Text,
    )

KIND: Final = "event-plan-or-fact"
"""The kinds among which an id is looked up."""

ALWAYS: Final = 0
"""The moment of what has none of its own: before every day."""


class Link(NamedTuple):
    """An event, what it does, and to what."""

    source: str
    relation: str
    target: str


class Found(NamedTuple):
    """A node of the tree: which way from the root, how far, and under which node it hangs."""

    id: str
    way: str
    distance: int
    under: str | None
    moment: int


Neighbours = Callable[[str, int], list[str]]


def why(db: sqlite3.Connection, id_: str, depth: int) -> ReasonsRow:
    """The tree of reasons of an id: nodes and the links between them, `depth` steps either way. Raises UnknownName.

    A fact that is a plan is shown as its plan.
    """
    links = _Links(db)
    asked = links.root(happening_called(db, id_, KIND))
    root = Found(asked, "root", 0, None, links.moment(asked))
    found = {root.id: root}
    for way, neighbours in (("back", links.causes), ("forward", links.effects)):
        _reach(links, found, root, way, neighbours, depth)
    edges = sorted({link for id_ in found for link in links.of(id_) if link.source in found and link.target in found})
    nodes = [
        links.node(node) | {"more": any(other not in found for way in _ways(node, links) for other in way(node.id, node.moment))}
        for node in found.values()
    ]
    return {
        "root": root.id,
        "depth": depth,
        "nodes": [cast("NodeRow", {column.name: node[column.name] for column in NODE}) for node in nodes],
        "edges": [cast("EdgeRow", dict(zip((column.name for column in EDGE), link, strict=True))) for link in edges],
    }


def _reach(links: _Links, found: dict[str, Found], root: Found, way: str, neighbours: Neighbours, depth: int) -> None:
    """Add what can be reached one way from the root, the nearest first, each once."""
    level = [root]
    for distance in range(1, depth + 1):
        following: list[Found] = []
        for node in level:
            for other in neighbours(node.id, node.moment):
                if other not in found:
                    moment = links.moment(other) if other in links.events else node.moment
                    found[other] = Found(other, way, distance, node.id, moment)
                    following.append(found[other])
        level = following


def _ways(node: Found, links: _Links) -> Sequence[Neighbours]:
    """The direction in which the tree continues from a node: the one from which it was reached."""
    return {"back": [links.causes], "forward": [links.effects]}.get(node.way, [])


class _Links:
    """Every link of the record, by either end."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        self.reasons = Reasons(db)
        self.events: dict[str, int] = {}
        self.outgoing: dict[str, list[Link]] = {}
        self.incoming: dict[str, list[Link]] = {}
        happened: Iterable[tuple[str, int]] = db.execute(
            "SELECT happening.id, n FROM happening JOIN thing ON thing.id = happening.id AND collection = 'events'"
        )
        self.events.update(happened)
        self.plans = set(texts(db.execute("SELECT object FROM spell WHERE property = 'plans'")))
        facts: Iterable[tuple[str, int]] = db.execute("SELECT id, n FROM spell WHERE property != 'plans'")
        self.facts = dict(facts)
        related: Iterable[tuple[str, str, str]] = db.execute(
            """SELECT thing.id, json_extract(link.value, '$.kind'), json_extract(link.value, '$.to')
               FROM thing, json_each(thing.row, '$.relations') AS link WHERE collection = 'events'"""
        )
        acting: Iterable[tuple[str, str, str]] = db.execute(
            """SELECT step.event, CASE property WHEN 'plans' THEN json_extract(step.row, '$.verb') ELSE json_extract(step.row, '$.act') END,
                      CASE property WHEN 'plans' THEN object ELSE spell.id END
               FROM step JOIN spell ON step.spell = spell.n WHERE json_extract(step.row, '$.act') != 'passed-over'"""
        )
        for link in sorted({Link(*row) for row in (*related, *acting)}, key=lambda link: (self.moment(link.source), link)):
            if link.target in self.events or link.target in self.plans or link.target in self.facts:
                self.outgoing.setdefault(link.source, []).append(link)
                self.incoming.setdefault(link.target, []).append(link)

    def root(self, id_: str) -> str:
        """Return the node of an id. Raises UnknownName, with the nearest ids."""
        if id_ in self.events or id_ in self.plans or id_ in self.facts:
            return id_
        plan = next(texts(self.db.execute("SELECT object FROM spell WHERE id = ? AND property = 'plans'", (id_,))), None)
        if plan:
            return plan
        named: Iterator[tuple[str, str]] = self.db.execute(
            "SELECT id, kind FROM name WHERE folded = ? AND collection = 'actors' ORDER BY id LIMIT 1", (folded(id_),)
        )
        for actor, kind in named:  # `show` knows it
            raise UnknownName(id_, KIND, with_names(self.db, [actor]), ambiguous=False, of_kind=kind)
        raise UnknownName(id_, KIND, [(near, self._name(near)) for near in self._near(id_)], ambiguous=False)

    def of(self, id_: str) -> list[Link]:
        """Every link of a node."""
        return [*self.outgoing.get(id_, ()), *self.incoming.get(id_, ())]

    def moment(self, event: str) -> int:
        """An event's place in the order of time."""
        return self.events.get(event, ALWAYS)

    def causes(self, id_: str, moment: int) -> list[str]:
        """Yield the links to earlier nodes: from an event to its references and the plan that it fulfils; from a plan or a fact to its events."""
        if id_ in self.events:
            return [link.target for link in self.outgoing.get(id_, ()) if link.target in self.events or link.relation in ("fulfils", "cancels")]
        relations = ("plans",) if id_ in self.plans else ("opens", "changes", "closes")
        return [link.source for link in self.incoming.get(id_, ()) if link.relation in relations]

    def effects(self, id_: str, moment: int) -> list[str]:
        """Yield the links to later nodes: from an event to those that refer to it, and the plans and facts that it changed.

        From a plan or a fact, what came of it after a moment; from a fact that was asked for, what refers to the last event that touched it.
        """
        if id_ in self.events:
            touched = [
                link.target for link in self.outgoing.get(id_, ()) if link.target not in self.events and link.relation not in ("fulfils", "cancels")
            ]
            return [*(link.source for link in self.incoming.get(id_, ())), *touched]
        if id_ in self.facts and moment == ALWAYS:
            return [link.source for event in self.causes(id_, moment)[-1:] for link in self.incoming.get(event, ())]
        return [link.source for link in self.incoming.get(id_, ()) if self.moment(link.source) > moment]

    def node(self, found: Found) -> dict[str, object]:
        """Return the row of a node."""
        blank: dict[str, object] = {**dict.fromkeys(("type", "date", "until", "title", "subject", "object", "status"), None), "qualifiers": {}}
        told = self._event if found.id in self.events else self._plan if found.id in self.plans else self._fact
        return {"id": found.id, "way": found.way, "distance": found.distance, "under": found.under, **blank, **told(found.id)}

    def _event(self, id_: str) -> dict[str, object]:
        row: EventEntry = decoded_row(self.db.execute("SELECT row FROM thing WHERE id = ?", (id_,)))
        title, citations = self.reasons.told(id_)
        return {"kind": "event", "type": row["type"], "date": row["date"], "title": title, "citations": citations}

    def _plan(self, id_: str) -> dict[str, object]:
        row = self._spell("property = 'plans' AND object = ?", id_)
        own = row["qualifiers"]
        return {"kind": "plan", "type": own["type"], "date": own["when"], "title": own["title"], "citations": self._citations(id_)}

    def _fact(self, id_: str) -> dict[str, object]:
        row = self._spell("id = ?", id_)
        told = {name: row[name] for name in ("until", "subject", "object", "status", "qualifiers")}
        return {"kind": "fact", "type": row["property"], "date": row["since"], **told, "citations": self._citations(id_)}

    def _spell(self, condition: str, value: str) -> StoredState:
        """The latest spell that fits, with the values of its last days."""
        found: Iterator[tuple[Json[StoredSpell], Json[StoredDays] | None, Json[StoredHistory]]] = self.db.execute(
            f"""SELECT fixed, (SELECT row FROM stretch WHERE spell = n ORDER BY first DESC LIMIT 1), history
                FROM spell WHERE {condition} ORDER BY n DESC LIMIT 1""",
            (value,),
        )
        fixed, last, history = next(found)
        return stored_state(fixed, *([last] if last else []), history)

    def _citations(self, id_: str) -> list[CitationRow]:
        """The sources of the events that made a plan or a fact what it is, each once."""
        every = [citation for link in self.incoming.get(id_, ()) for citation in self.reasons.told(link.source)[1]]
        return list({citation["source"]: citation for citation in every}.values())

    def _name(self, id_: str) -> Text:
        """Return the name of a candidate: its title, or that of the event that opened it."""
        if id_ in self.plans:
            return self._spell("property = 'plans' AND object = ?", id_)["qualifiers"]["title"] or {"en": id_, "fr": id_}
        return dict(self.reasons.told(id_ if id_ in self.events else id_.partition("/")[0])[0])

    def _near(self, text: str) -> Iterable[str]:
        from difflib import get_close_matches  # slow to import, and only for a mistake

        ids = [*self.events, *sorted(self.plans), *self.facts]
        contains = [id_ for id_ in ids if text and text.lower() in id_.lower()]
        return list(dict.fromkeys([*contains[:CANDIDATES], *get_close_matches(text, ids, n=CANDIDATES, cutoff=0.6)]))[:CANDIDATES]

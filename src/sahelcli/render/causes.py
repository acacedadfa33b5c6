"""Causes and consequences in words: two lists of steps, each indented by its distance."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sahelcli.render.formats import Page, Row
from sahelcli.render.sentences import state_sentence
from sahelcli.text.catalogue import say
from sahelcli.text.dates import date_words


class Step(NamedTuple):
    """One node of a tree: how far it is from the root, how it is linked to the node above it, what it is, and its id."""

    depth: int
    relation: str
    words: str
    id: str
    more: str = ""

    def __str__(self) -> str:
        """Return the step on one line."""
        return " ".join(filter(None, (self.relation, self.words, f"[{self.id}]", self.more)))


def root_of(found: Row, page: Page) -> Step:
    """Return the thing that was asked about."""
    root = found["nodes"][0]
    return Step(0, "", _words(root, page), root["id"])


def steps_of(found: Row, way: str, page: Page) -> Iterator[Step]:
    """Yield the steps of one way (`back` or `forward`), each before those under it."""
    root, *others = found["nodes"]
    tree: dict[str, list[Row]] = {node["id"]: [] for node in found["nodes"]}
    for node in others:
        if node["way"] == way:
            tree[node["under"]].append(node)

    def under(id_: str, depth: int) -> Iterator[Step]:
        for node in tree[id_]:
            more = say(page.language, "tree.more", depth=found["depth"] + 1) if node["more"] else ""
            yield Step(depth, _relation(node, id_, found, page), _words(node, page), node["id"], more)
            yield from under(node["id"], depth + 1)

    return under(root["id"], 1)


def render(found: Row, page: Page) -> Iterator[str]:
    """Yield the steps as lines without drawing, never wrapped."""
    yield f"{root_of(found, page)}\n"
    for way in ("back", "forward"):
        yield f"\n{say(page.language, f'tree.{way}')}\n"
        lines = [f"{'  ' * step.depth}{step}\n" for step in steps_of(found, way, page)]
        yield from lines or [f"  {say(page.language, 'tree.nothing')}\n"]
    if page.caption:
        yield f"\n{page.caption}\n"


def _relation(node: Row, under: str, found: Row, page: Page) -> str:
    """Return the link between a node and its parent; for a consequence of a fact, also the event of the fact to which it refers."""
    direct = [edge for edge in found["edges"] if {edge["from"], edge["to"]} == {node["id"], under}]
    touching = {edge["from"] for edge in found["edges"] if edge["to"] == under}
    links = direct or [edge for edge in found["edges"] if edge["from"] == node["id"] and edge["to"] in touching]
    words = [say(page.language, f"tree.{'from' if edge['from'] == node['id'] else 'to'}.{edge['relation']}") for edge in links]
    if not direct:
        words = [f"{relation} [{edge['to']}]" for relation, edge in zip(words, links, strict=True)]
    return say(page.language, "tree.link", relation=", ".join(words))


def _words(node: Row, page: Page) -> str:
    """Return a node in words."""
    if node["kind"] == "fact":
        return state_sentence({**node, "property": node["type"], "since": node["date"]}, page)
    title = node["title"][page.language] if node["title"] else node["id"]
    return f"{title} ({date_words(page.language, node['date']) if node['date'] else say(page.language, 'date.none')})"

"""What led to something and what followed, drawn as two trees."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sahelcli.render.formats import Page, Row
from sahelcli.render.lines import wrapped
from sahelcli.render.sentences import state_sentence
from sahelcli.text.catalogue import say
from sahelcli.text.dates import date_words

_BRANCH: Final = ("├─ ", "│  ")
_LAST: Final = ("└─ ", "   ")


def render(found: Row, page: Page) -> Iterator[str]:
    """The root, then the tree back and the tree forward; wrapped to the page's width where it has one."""
    root, *others = found["nodes"]
    yield from _lines(_words(root, page), page, "", "")
    for way in ("back", "forward"):
        tree: dict[str, list[Row]] = {node["id"]: [] for node in found["nodes"]}
        for node in others:
            if node["way"] == way:
                tree[node["under"]].append(node)
        yield f"\n{say(page.language, f'tree.{way}')}\n"
        if tree[root["id"]]:
            yield from _branches(root["id"], tree, found, page, "")
        else:
            yield f"{say(page.language, 'tree.nothing')}\n"
    if page.caption:
        yield "\n"
        yield from _lines(page.caption, page, "", "")


def _branches(under: str, tree: dict[str, list[Row]], found: Row, page: Page, before: str) -> Iterator[str]:
    """The nodes that hang under one, each with what hangs under it."""
    for node in tree[under]:
        first, after = _LAST if node is tree[under][-1] else _BRANCH
        text = f"{_relation(node, under, found, page)} {_words(node, page)}"
        if node["more"]:
            text += f" {say(page.language, 'tree.more', depth=found['depth'] + 1)}"
        below = _BRANCH[1] if tree[node["id"]] else "   "
        yield from _lines(text, page, before + first, before + after + below)
        yield from _branches(node["id"], tree, found, page, before + after)


def _relation(node: Row, under: str, found: Row, page: Page) -> str:
    """How a node is linked to the one that it hangs under; what followed from a fact says to which of the events that touched it it refers."""
    direct = [edge for edge in found["edges"] if {edge["from"], edge["to"]} == {node["id"], under}]
    touching = {edge["from"] for edge in found["edges"] if edge["to"] == under}
    links = direct or [edge for edge in found["edges"] if edge["from"] == node["id"] and edge["to"] in touching]
    words = [say(page.language, f"tree.{'from' if edge['from'] == node['id'] else 'to'}.{edge['relation']}") for edge in links]
    if not direct:
        words = [f"{relation} [{edge['to']}]" for relation, edge in zip(words, links, strict=True)]
    return say(page.language, "tree.link", relation=", ".join(words))


def _words(node: Row, page: Page) -> str:
    """A node in words, with its id."""
    if node["kind"] == "fact":
        text = state_sentence({**node, "property": node["type"], "since": node["date"]}, page)
    else:
        title = node["title"][page.language] if node["title"] else node["id"]
        when = date_words(page.language, node["date"]) if node["date"] else say(page.language, "date.none")
        text = f"{title} ({when})"
    return f"{text} [{node['id']}]"


def _lines(text: str, page: Page, first: str, after: str) -> Iterator[str]:
    """A text behind its branch, wrapped under it."""
    yield from (line + "\n" for line in wrapped(text, page, first, after))

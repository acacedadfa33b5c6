"""Reasons in words: the proof (`--why`) or the versions (`--contested`) under each row, and the causes and consequences that `why` follows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from sahelcli.base.edtf import parse_edtf
from sahelcli.base.escaping import escape_markdown, markdown_link
from sahelcli.record.properties import PROPERTIES, VERBS
from sahelcli.render.cells import dispute_words, property_in, publisher, value_words
from sahelcli.render.formats import Page, Row
from sahelcli.render.sentences import sentence, state_sentence
from sahelcli.text.catalogue import has, say, word
from sahelcli.text.dates import date_words

FEW: Final = 3
"""Maximum number of sources of one event on a terminal."""


class Line(NamedTuple):
    """A line under a row: its depth, its text, and its address."""

    depth: int
    text: str
    url: str = ""


def render_proofs(page: Page) -> Iterator[str]:
    """Yield each row as a sentence, then its lines, each further in the deeper it stands; without drawing, never wrapped."""
    page = page._replace(width=0)
    for place, row in enumerate(page.rows):
        yield f"{chr(10) if place else ''}{row_heading(row, page)}\n"
        yield from (f"{'  ' * line.depth}{line.text} {line.url}".rstrip() + "\n" for line in lines_beneath(row, page))


def render_markdown(page: Page) -> Iterator[str]:
    """As nested lists, ready to paste."""
    page = page._replace(width=0)
    for row in page.rows:
        yield f"- **{escape_markdown(row_heading(row, page))}**\n"
        for line in lines_beneath(row, page):
            yield f"{'  ' * line.depth}- {escape_markdown(line.text)}{f' {markdown_link(line.url)}' if line.url else ''}\n"
    if page.caption:
        yield f"\n_{escape_markdown(page.caption)}_\n"


def row_heading(row: Row, page: Page) -> str:
    """Return the row as a sentence, without a source: the sources follow under it."""
    return sentence({**row, "citations": []}, page)


def lines_beneath(row: Row, page: Page) -> Iterator[Line]:
    """Yield the lines under a row."""
    if "proof" in row:
        for step in row["proof"]["steps"]:
            yield from _step(step, row, page)
        for rule in row["proof"]["rules"]:
            yield Line(1, say(page.language, "proof.rule", rule=say(page.language, f"rule.{rule}")))
    for version in row.get("versions", ()):
        yield from _version({"field": row.get("field"), "of": None} | version, property_in(row), page)


def _step(step: Row, row: Row, page: Page) -> Iterator[Line]:
    """Yield the effect of an event on the row, its sources, and its other versions."""
    language = page.language
    followed = step["act"] != "passed-over"
    act = say(language, f"proof.{step['act'] if followed else VERBS[step['verb']].act.value}")
    if PROPERTIES[step["property"]].ended_with and step["property"] != row.get("property"):
        own = f"property.{step['property']}.proof"
        act = say(language, own if has(language, own) else "property.proof", what=word(language, step["property"]), act=act)
    if not followed:
        act = say(language, "proof.passed-over", act=act, by=", ".join(page.name(by) for by in step["by"]))
    unsure = "proof.unsure-date" if parse_edtf(step["date"]).doubtful else "proof.unsure"
    doubt = "" if step["certain"] else f" ({say(language, unsure)})"
    given = "".join(
        say(language, "between")
        + say(language, f"proof.{key}", day=date_words(language, step["values"][key]), what=dispute_words(step["property"], "until", language))
        for key in ("when", "due")
        if step["values"].get(key)
    )
    yield Line(1, say(
        language, "proof.step", act=act, when=date_words(language, step["date"]), title=step["title"][language], given=given, doubt=doubt,
        event=step["event"],
    ))  # fmt: skip
    yield from _sources(step["citations"], page, 2)
    for claim in step["claims"]:
        first, *others = _version(claim, step["property"], page, 2)
        yield first._replace(text=say(language, "proof.claim", claim=first.text))
        yield from others


def _version(version: Row, property_: str | None, page: Page, depth: int = 1) -> Iterator[Line]:
    """One version of a value of a property or an event: the answer's own, or somebody's, with our reason and the sources."""
    language = page.language
    ours = version["rank"] == "answer"
    none = ("version.no-end" if version["field"] == "until" else "version.none") if ours else "card.not-so"
    value = say(language, none) if version["value"] is None else value_words(version["value"], page)
    facts = {"field": dispute_words(property_, version["field"], language), "value": value, "rank": word(language, version["rank"])}
    if ours:
        of = say(language, "version.of", title=version["of"][language]) if version["of"] else ""
        yield Line(depth, say(language, "version.answer", **facts, of=of))
    else:
        by = ", ".join(page.name(who) for who in version["by"])
        yield Line(depth, say(language, "version.by" if by else "version.nobody", **facts, by=by))
        if version["reason"]:
            yield Line(depth + 1, version["reason"][language])
    yield from _sources(version["citations"], page, depth + 1)


def _sources(citations: list[Row], page: Page, depth: int) -> Iterator[Line]:
    """The sources of something; on a terminal the first few, and how many more there are."""
    shown = citations[:FEW] if page.width else citations
    for citation in shown:
        yield Line(depth, say(page.language, "proof.source", publisher=publisher(citation, page.language)), citation["url"])
    if more := len(citations) - len(shown):
        yield Line(depth, say(page.language, "proof.more-sources", count=more))


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


def render_causes(found: Row, page: Page) -> Iterator[str]:
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

"""The table of formats, each loaded when asked for, and the page a format renders: rows in contract order and what stands around them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from sahelcli.base.escaping import escape_terminal_in

Row = Mapping[str, Any]


class Page(NamedTuple):
    """An answer to be shown.

    `listing` is the command's own name. `keys` are all keys of a row in contract order, `columns` those that a table or tsv shows; `caption` is what
    stands under a table; `width` is in columns of the terminal. `names` say what ids are called in the page's language; formats for people use them,
    the others keep ids. `day` is the day asked of a timeline, "" where none matters. `again` are the options that ask another command of the same
    record, as known when and according to whom. `excel` asks CSV as Excel reads it, `summaries` a summary under each title, `ascii` drawings of
    plain signs, `header` a first line with the names of the columns in tsv, `links` addresses that a terminal opens. `ids` sets the id of each
    event behind its line, `source_names` names sources in the line in place of footnotes and addresses.
    """

    rows: Iterable[Row]
    keys: tuple[str, ...]
    columns: tuple[str, ...]
    language: str
    caption: str = ""
    width: int = 80
    colour: bool = False
    names: Mapping[str, str] = MappingProxyType({})
    listing: str = ""
    day: str = ""
    again: str = ""
    excel: bool = False
    summaries: bool = False
    ascii: bool = False
    header: bool = False
    links: bool = False
    ids: bool = True
    source_names: bool = False

    def command(self, words: str) -> str:
        """A command that asks something else alike."""
        return " ".join(filter(None, ("sahel", words, self.again)))

    def name(self, id_: str | None) -> str:
        """Return the name of an id; the id itself if it has no name."""
        return self.names.get(id_ or "", id_ or "")


class HelpPage(NamedTuple):
    """The help of a command: its usage, what it is for, its arguments and options under headings, and examples."""

    usage: str
    about: str
    sections: list[tuple[str, list[tuple[str, str]]]]
    examples: str


class Entry(NamedTuple):
    """One line of a card: a label (`[1]` if it is a number), a text, an address below it. `kind` is the style of the label."""

    text: str
    label: str = ""
    url: str = ""
    kind: str = "label"


class Section(NamedTuple):
    """The entries under one heading (that of `card.NAME`), and the command that lists the rest.

    `cut`: there is more than the entries say.
    """

    name: str
    entries: list[Entry]
    rest: str = ""
    cut: bool = False


class Opening(str):
    """The piece of a text at which a pager opens."""

    __slots__ = ()


FORMATS: Final = {
    "table": "sahelcli.render.terminal_answers:render_table",
    "tsv": "sahelcli.export.rows_and_references:render_tsv",
    "json": "sahelcli.export.rows_and_references:render_json",
    "jsonl": "sahelcli.export.rows_and_references:render_jsonl",
    "csv": "sahelcli.export.rows_and_references:render_csv",
    "md": "sahelcli.render.markdown:render",
    "plain": "sahelcli.render.sentences:render_plain",
}

OWN: Final = {
    ("diff", "table"): "sahelcli.render.terminal_answers:render_changes",
    ("match", "table"): "sahelcli.render.terminal_answers:render_match",
    ("match", "plain"): "sahelcli.render.comparisons:render_match",
    ("match", "md"): "sahelcli.render.comparisons:render_match_markdown",
    ("timeline", "table"): "sahelcli.render.terminal_timeline_and_chart:render_timeline",
    ("search", "table"): "sahelcli.render.terminal_timeline_and_chart:render_timeline",
    ("on-this-day", "table"): "sahelcli.render.terminal_timeline_and_chart:render_timeline",
    ("new", "table"): "sahelcli.render.terminal_answers:render_revisions",
    ("new", "plain"): "sahelcli.render.comparisons:render_new",
    ("new", "md"): "sahelcli.render.markdown:render_list",
}
"""Listings with a renderer of their own, by command and format."""

SUFFIXES: Final = {".tsv": "tsv", ".json": "json", ".jsonl": "jsonl", ".csv": "csv", ".md": "md", ".txt": "plain"}
"""The format that a file's name asks for."""

REFERENCES: Final = FORMATS | {
    "plain": "sahelcli.render.references:render",
    "md": "sahelcli.render.references:render_markdown",
    "bibtex": "sahelcli.export.rows_and_references:render_bibtex",
    "csl": "sahelcli.export.rows_and_references:render_csl",
}
"""The formats of references: those of every listing, and two that citation tools read."""

REFERENCE_SUFFIXES: Final = SUFFIXES | {".bib": "bibtex"}

PEOPLE: Final = ("table", "md")
"""Formats that carry the caption themselves and show words in place of ids."""

FOR_PEOPLE: Final = (*PEOPLE, "plain")
"""Formats for people: names in place of ids, and the additions under each row."""

NAMED: Final = (*FOR_PEOPLE, "bibtex", "csl")
"""Formats that name publishers in the reader's language."""

BENEATH: Final = {
    "table": "sahelcli.render.terminal_answers:render_nested",
    "plain": "sahelcli.render.proofs_and_causes:render_proofs",
    "md": "sahelcli.render.proofs_and_causes:render_markdown",
}
"""The renderers of rows with additions under them: a proof, or versions side by side."""

SHOWN: Final = ("table", "plain")
"""Formats that a terminal shows as they are: no text of a row holds what it would obey."""

WHOLE: Final = {
    ("show", "table"): "sahelcli.render.terminal_answers:render_card",
    ("show", "plain"): "sahelcli.render.cards:render",
    ("why", "table"): "sahelcli.render.terminal_answers:render_tree",
    ("why", "plain"): "sahelcli.render.proofs_and_causes:render_causes",
}
"""The functions that show one thing whole, by command and format."""

Renderer = Callable[[Page], Iterator[str]]


def renderer(name: str, listing: str = "", formats: Mapping[str, str] = FORMATS, *, beneath: bool = False) -> Renderer:
    """The function behind a format's name, or a listing's own: it yields pieces of text that end in newlines.

    `beneath`: there are additions under the rows.
    """
    found: Renderer = _loaded(BENEATH[name] if beneath else OWN.get((listing, name)) or formats[name])
    return (lambda page: found(page._replace(rows=map(escape_terminal_in, page.rows)))) if name in SHOWN else found


def whole_renderer(name: str, command: str) -> Callable[[Row, Page], Iterator[str]]:
    """Return the function that shows one thing whole in a format for people."""
    found: Callable[[Row, Page], Iterator[str]] = _loaded(WHOLE[command, name])
    return found


def _loaded(path: str) -> Any:
    """Return the function that a path such as `package.module:function` names."""
    module, _, function = path.partition(":")
    return getattr(import_module(module), function)

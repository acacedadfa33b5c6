"""Texts that nobody meant well, through every format of answers, references and exports: a reader of each language gets the text back as text.

One function of `base/escaping` writes each language; what is tested here is that every renderer calls it.
"""

from __future__ import annotations

import csv
import io
import json
import re
from functools import cache
from html.parser import HTMLParser

import pytest
from export_builders import made
from icalendar import Calendar
from markdown_it import MarkdownIt
from page_builders import page
from pybtex.database import parse_string

from sahelcli.base import escaping
from sahelcli.base.escaping import unseen_at
from sahelcli.cli.export_formats_and_writing import EXPORTS
from sahelcli.contract.columns import COLUMNS
from sahelcli.contract.shown_columns_and_claims_in_json import columns_of
from sahelcli.render.formats import FORMATS, OWN, REFERENCES, Page, renderer

TEXTS = [
    "1. x", "2) x", "- x", "+ x", "# x", "> x", "=== x", "$x$ and $$y$$", "@user and a@b.example", "https://example.org/x and www.example.org",
    "*a* _b_ `c` ~~d~~ [e](f) ![g](h) ^[i]", "<i>x</i> <script>alert(1)</script>", "&amp; &#60; &copy;", "| a | b |",
    "\\input{/etc/passwd} {x} % & # ~ ^ _",
    "=1+1", "+1", "@SUM(1)", "a;=1+1", "a\t=1+1", "\uff1d1+1", "'x", 'a "b" c', "a;b,c\\n", "</script><!-- -->", "a\nBEGIN:VEVENT", "a\x1b[31mb\x07",
    "a\u202eb", "a\x9bb", "a\u2028b", "[bold]x[/bold]", "\U0001d173x", "é « à » \u00a0🙂",
]  # fmt: skip

TAKEN_FOR_A_SPACE = re.compile(r"[\s\u2028]+")


def spaced(text):
    return " ".join(TAKEN_FOR_A_SPACE.sub(" ", text).split())


def on_screen(text):
    """The text as a terminal shows it."""
    return escaping.escape_terminal(text)


def in_line(text):
    """The text as a language of one line shows it."""
    return escaping.escape_terminal(" ".join(text.split()))


CITATION = {"source": "page", "publisher": "Page", "published": "2024", "url": "https://example.org/a", "kind": "agency"}


def event(text):
    both = {"en": text, "fr": text}
    return dict.fromkeys(column.name for column in COLUMNS["timeline"]) | {
        "id": "one", "date": "2024-01-05", "earliest": "2024-01-05", "latest": "2024-01-05", "type": "coup", "status": "occurred",
        "certainty": "certain",
        "title": both, "summary": both, "organisations": [], "actors": [], "topics": [], "was": [], "fulfils": [], "contested": False, "claims": [],
        "citations": [CITATION],
    }  # fmt: skip


def change(text):
    return {
        "group": "happenings", "change": "happened", "property": None, "subjects": [], "objects": [], "before": None, "after": None, "date": None,
        "until": None, "title": {"en": text, "fr": text}, "qualifiers": {}, "contested": False, "certainty": "certain", "citations": [CITATION],
    }  # fmt: skip


def gained(text):
    return {
        "id": "one", "kind": "event", "change": "changed", "date": "2024", "field": "title", "old": text, "new": "x", "reason": "r",
        "title": {"en": "T", "fr": "T"}, "citations": [],
    }  # fmt: skip


def cited(text):
    both = {"en": text, "fr": text}
    return dict.fromkeys(column.name for column in COLUMNS["cite"]) | {
        "id": "page", "kind": "source", "title": both, "date": "2024", "publisher": "Paper", "source_kind": "agency", "language": "fr",
        "url": "https://example.org/a", "behind": [], "contested": False,
    }  # fmt: skip


def matched(text):
    return {"number": 1, "sentence": text, "events": [], "facts": [], "agrees": [], "names": [], "differs": [], "citations": []}


LISTINGS = {"timeline": event, "search": event, "on-this-day": event, "diff": change, "new": gained, "cite": cited, "match": matched}
FORMATS_OF = [
    (listing, name) for listing in LISTINGS for name in (REFERENCES if listing == "cite" else FORMATS) if (listing, name) != ("cite", "table")
]


def shown(listing, name, text):
    row = LISTINGS[listing](text)
    columns = columns_of(listing, (), people=name in ("table", "md"))
    page = Page([row], tuple(row), columns, "en", width=10_000 if name == "table" else 0, listing=listing)
    return "".join(renderer(name, listing, REFERENCES if listing == "cite" else FORMATS)(page))


class Texts(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.text = [], ""

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)

    def handle_data(self, data):
        self.text += data


def html(text):
    parser = Texts()
    parser.feed(text)
    parser.close()
    return parser


def read_markdown(written):
    """What CommonMark with GitHub's tables, strikethrough and bare addresses makes of it: its elements, and its text."""
    return html(MarkdownIt("gfm-like", {"linkify": False}).render(written))


def kept_in_answer(listing, name, text):
    """Return whether a reader of the format gets the text back as text, and nothing else of it."""
    written = shown(listing, name, text)
    if {written[place] for place in unseen_at(written)} - set("\n\r\t"):
        return False
    if name in ("table", "plain"):
        return spaced(on_screen(text)) in spaced(written)
    if name == "md":
        ours = read_markdown(written)
        loose = re.search(r"(?<!\\)[@$]|(?<!<)https?://|(?<![\\\w])www\.", written)
        return ours.tags == plain_tags(listing) and spaced(in_line(text)) in spaced(ours.text) and not loose
    if name == "csv":
        head, row = csv.reader(io.StringIO(written, newline=""))
        return len(row) == len(head) and escaping.escape_csv(text)[1:-1].replace('""', '"') in row
    if name == "tsv":
        return written.count("\n") == 1 and (listing == "new" or escaping.escape_tsv(text) in written)
    if name in ("json", "jsonl"):
        return (json.loads(written) if name == "json" else [json.loads(written)]) == [LISTINGS[listing](text)]
    if name == "bibtex":
        return parse_string(written, "bibtex").entries["page"].fields["title"] == f"{{{escaping.escape_bibtex(text)}}}"
    (item,) = json.loads(written)
    back = re.sub(r"&#(38|60);", lambda found: chr(int(found[1])), item["title"])
    return not re.search("<[a-z/!]", item["title"]) and back == text


@cache
def plain_tags(listing):
    """The elements of the listing in Markdown where the text is a plain one."""
    return read_markdown(shown(listing, "md", "x")).tags


@pytest.mark.parametrize(("listing", "name"), FORMATS_OF)
def test_an_answer_has_the_text_as_text(listing, name):
    assert [text for text in TEXTS if not kept_in_answer(listing, name, text)] == []


def exported(name, title):
    return page(title=title) if name == "html" else "".join(EXPORTS[name].made.render(made(title=title, table="events")))


def kept_in_export(name, text):
    """Return whether a reader of the export gets the text back as text, and nothing else of it."""
    written = exported(name, text)
    if name == "ics":
        entries = Calendar.from_ical(written).walk("VEVENT")
        (summary,) = [str(entry["SUMMARY"]) for entry in entries if str(entry["UID"]) == "day@sahel"]
        shown = "".join(" " if sign in "\x1b\x07\x9b\u202e\U0001d173" else sign for sign in text)
        return spaced(summary.replace("\x0b", " ")) == spaced(shown) and len(entries) == plain_entries()
    if name in ("jsonld", "geojson", "timelinejs"):
        kept = json.dumps(json.loads(written), ensure_ascii=False)
        wanted = escaping.escape_html(text) if name == "timelinejs" else text
        return not {"<", ">", "&"} & set(written) and json.dumps(wanted, ensure_ascii=False)[1:-1] in kept
    return elements(name, written) == plain_elements(name)


def elements(name, written):
    return (html if name == "html" else read_markdown)(written).tags


@cache
def plain_elements(name):
    """The elements of an export of a plain text."""
    return elements(name, exported(name, "x"))


@cache
def plain_entries():
    """The number of entries of a calendar of a plain text."""
    return len(Calendar.from_ical(exported("ics", "x")).walk("VEVENT"))


READ_BACK = ("ics", "jsonld", "geojson", "timelinejs", "html", "md")


@pytest.mark.parametrize("name", READ_BACK)
def test_an_export_has_the_text_as_text(name):
    assert [text for text in TEXTS if not kept_in_export(name, text)] == []


@pytest.mark.parametrize("name", [name for name, format in EXPORTS.items() if format.kind == "text" and name not in READ_BACK])
def test_any_text_can_be_exported(name):
    assert exported(name, " ".join(TEXTS))


def test_every_format_has_its_listing_here():
    assert {name for name, _ in OWN} <= set(LISTINGS)
    assert {name for _, name in FORMATS_OF} == set(REFERENCES)


@pytest.mark.parametrize("function", ["terminal", "markdown", "html", "csv", "tsv", "bibtex", "csl", "ics"])
def test_each_language_has_one_function(function):
    assert callable(getattr(escaping, f"escape_{function}"))

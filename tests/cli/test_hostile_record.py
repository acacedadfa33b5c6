"""A record full of hostile texts, through every command and format: its answers have the same shape as those about plain words.

Each text of a golden record is replaced twice: by a plain word, and by a text that some program would obey. What a reader of each format makes
of the two answers must differ in words alone. Texts that a record may not hold at all (control characters) are refused when it is loaded.
"""

from __future__ import annotations

import copy
import csv
import io
import json
import re
from collections import Counter
from html.parser import HTMLParser
from itertools import count
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from run_sahel import sahel, sahel_at_terminal

from sahelcli.base.escaping import unseen_at

GOLDEN = Path(__file__).parent.parent / "golden" / "B-summit-2025.json"
HOSTILE = [
    "1. x", "2) x", "- x", "+ x", "# x", "> x", "=== x", "$x$ and $$y$$", "@user and a@b.example", "https://example.org/x and www.example.org",
    "*a* _b_ `c` ~~d~~ [e](f) ![g](h) ^[i]", "<i>x</i> <script>alert(1)</script>", "&amp; &#60; &copy;", "| a | b |",
    "\\input{/etc/passwd} {x} % & # ~ ^ _", "=1+1", "+1", "@SUM(1)", "a;=1+1", "\uff1d1+1", "'x", 'a "b" c', "a;b,c\\n", "</script><!-- -->",
    "[bold]x[/bold] [/] [link=file:///x]y[/link]", "{x} {0} %s", "é « à »",
]  # fmt: skip
ID = "2025-12-22-second-aes-summit"
COMMANDS = {
    **{name: (name,) for name in ("timeline", "facts", "plans", "actors", "topics", "places", "sources", "coverage")},
    **{name: (name, "--history") for name in ("members", "leaders", "chairs", "sanctions", "mediators", "forces", "treaties", "positions")},
    "timeline --why": ("timeline", "--why"),
    "show an event": ("show",),
    "why": ("why",),
    "diff": ("diff", "2025-01-01", "2026-01-31"),
    "new": ("new", "--since", "2020-01-01"),
    "search": ("search", "x"),
    "cite": ("cite",),
    "match": ("match", "-"),
}  # fmt: skip
OF_ONE = ("show an event", "why", "cite")
NUMBER = re.compile(r"-?\d+(\.\d+)?")
FORMATS = ["csv", "md", *(pytest.param(name, marks=pytest.mark.slow) for name in ("tsv", "json", "jsonl", "plain", "table"))]


def filled(words) -> dict:
    """The golden record with every text of people's replaced by the next of some words, numbered where names have to differ."""
    record = copy.deepcopy(json.loads(GOLDEN.read_text(encoding="utf-8"))["record"])
    numbers = count()

    def text() -> str:
        n = next(numbers)
        return f"{words[n % len(words)]} x{n}"

    def fill(value):
        if isinstance(value, dict) and {"en", "fr"} == value.keys():
            value["en"] = value["fr"] = text()
        elif isinstance(value, dict):
            for key, inner in value.items():
                if (key in ("publisher", "supports") and inner) or (key == "title" and isinstance(inner, str)):
                    value[key] = text()
                elif key == "aliases":
                    value[key] = [text() for _ in inner]
                else:
                    fill(inner)
        elif isinstance(value, list):
            for inner in value:
                fill(inner)

    fill({key: value for key, value in record.items() if key != "coverage"})
    return record


@pytest.fixture(scope="module")
def records(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    for name, words in (("plain", ["word"]), ("hostile", HOSTILE)):
        (folder / f"{name}.json").write_text(json.dumps(filled(words), ensure_ascii=False), encoding="utf-8")
        sahel("check", folder / f"{name}.json", "--write")
    ids = [event["id"] for event in filled(HOSTILE)["events"]]
    return folder, ids


def test_the_records_are_sound(records):
    folder, _ = records
    assert [sahel("check", folder / f"{name}.json").code for name in ("plain", "hostile")] == [0, 0]


class _Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags = Counter()

    def handle_starttag(self, tag, attrs):
        self.tags[tag] += 1


def shape(value):
    """Plain JSON with every text as one sign."""
    if isinstance(value, dict):
        return {key: shape(inner) for key, inner in value.items()}
    return sorted(map(json.dumps, map(shape, value))) if isinstance(value, list) else "text" if isinstance(value, str) else value


def read(written: str, format: str):
    """What a reader of the format makes of an answer, words aside."""
    if format in ("json", "jsonl") and (format == "json" or written.startswith("{\n")):
        return shape(json.loads(written)) if written else None
    if format == "jsonl":
        return sorted(json.dumps(shape(json.loads(line))) for line in written.splitlines())
    if format == "csv":
        return Counter(len(row) for row in csv.reader(io.StringIO(written)))
    if format == "tsv":
        return Counter(line.count("\t") for line in written.splitlines())
    if format == "md":
        tags = _Tags()
        tags.feed(MarkdownIt("gfm-like", {"linkify": False}).render(written))
        return tags.tags
    return len(written.splitlines()) if format == "plain" else None


def asked(folder, ids, record, command, format, language="en"):
    words = [*COMMANDS[command], *([ids[-1]] if command in OF_ONE else [])]
    words += ["--data", folder / f"{record}.json", "--lang", language, *(["-f", format] if format != "table" else [])]
    if format == "table":
        return sahel_at_terminal(*words, columns=200)
    ran = sahel(*words, stdin=" and ".join(HOSTILE).encode() if command == "match" else None)
    assert ran.code in (0, 2), ran.err
    if ran.code == 2:
        assert "Traceback" not in ran.err
        return None
    return ran.out


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("command", COMMANDS)
def test_an_answer_differs_in_words_alone(records, command, format):
    hostile, plain = (asked(*records, record, command, format, "fr" if format == "plain" else "en") for record in ("hostile", "plain"))
    assert (hostile is None) == (plain is None)
    if hostile is None:
        return
    assert not {hostile[place] for place in unseen_at(hostile)} - set("\n\t\r")
    if format == "csv":
        cells = [cell for row in csv.reader(io.StringIO(hostile)) for cell in row]
        assert not [cell for cell in cells if cell[:1] in set("=+-@\uff1d\uff0b\uff0d\uff20") and not NUMBER.fullmatch(cell)]
    if command not in ("search", "match"):  # these answer by the words themselves
        assert read(hostile, format) == read(plain, format)


@pytest.mark.parametrize("suffix", ["csv", "json", "geojson", "ics", "jsonld", "bib", "md", "html"])
def test_an_export_differs_in_words_alone(records, tmp_path, suffix):
    folder, _ = records
    written = {}
    for record in ("hostile", "plain"):
        target = tmp_path / f"{record}.{suffix}"
        assert sahel("export", target, "--data", folder / f"{record}.json").code == 0
        written[record] = target.read_text(encoding="utf-8")
    if suffix == "html":
        tags = [_Tags(), _Tags()]
        for reader, text in zip(tags, written.values(), strict=True):
            reader.feed(text)
        assert tags[0].tags == tags[1].tags
    else:
        kind = {"geojson": "json", "jsonld": "json", "ics": "plain", "bib": "plain"}.get(suffix, suffix)
        hostile, plain = (read(text.replace("\n ", ""), kind) for text in written.values())
        assert hostile == plain

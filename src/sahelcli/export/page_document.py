"""One HTML file that needs no network: a list readable without scripts, and a script that filters, answers for a day and draws charts.

Text of the record is escaped everywhere. The page's content security policy allows only its own script and no network requests.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.resources import files
from string import Template
from typing import TYPE_CHECKING, Final

from sahelcli.base.escaping import escape_html, to_json_in_page
from sahelcli.base.text_folding_and_likeness import alphabetical
from sahelcli.export.export_data_and_table_metadata import Export, dataset
from sahelcli.export.page_script_data import glossary, script_data
from sahelcli.export.page_texts_and_events import Events, Text, Wording, capital, joined, sentence, when, words_for
from sahelcli.text.catalogue import LANGUAGES

if TYPE_CHECKING:
    from sahelcli.contract.rows import ExportedHappening

SCRIPTS: Final = ("base", "language", "states", "events", "filters", "day", "lanes", "start")
"""The parts of the page's script, in execution order."""


class _Layout(Template):
    """The page template. A placeholder with a point is a key of the catalogue, any other is a part of the page; they are filled in page order."""

    idpattern = "[a-z][a-z.-]*"


class _Parts:
    """The values of the placeholders. Each is computed when it is reached, so that the other language's texts are recorded in page order."""

    def __init__(self, wording: Wording, parts: dict[str, Callable[[], str]]) -> None:
        self.wording = wording
        self.parts = parts

    def __getitem__(self, name: str) -> str:
        return self.wording.marked(sentence(name)) if "." in name else self.parts[name]()


def entries(export: Export) -> Sequence[ExportedHappening]:
    """Return all events. Those without a date have their own heading."""
    return export.events


def render(export: Export) -> Iterator[str]:
    """Yield the page, which starts in the export's language."""
    wording = Wording(export.language)
    events = Events(export, wording)
    style = _resource("page.css")
    script = '(async () => {\n"use strict";\n' + "".join(_resource(f"{name}.js") for name in SCRIPTS) + "})();\n"
    policy = f"default-src 'none'; script-src '{_digest(script)}'; style-src '{_digest(style)}'; img-src data:; base-uri 'none'; form-action 'none'"
    told: dict[str, Callable[[], str]] = {
        "language": lambda: export.language,
        "policy": lambda: policy,
        "style": lambda: style,
        "dataset": lambda: to_json_in_page({"@context": "https://schema.org", **dataset(export, export.language)}),
        "title": lambda: wording.marked(export.record["title"]),
        "about": lambda: wording.tag("p", _about(export), ' class="about"'),
        "selection": lambda: "".join(wording.tag("p", told, ' class="about"') for told in _apart(export)),
        "countries": lambda: _options(wording, export, _named(export, ("state",))),
        "blocs": lambda: _choices(wording, _called(export, _named(export, ("organisation", "treaty")))),
        "answering": lambda: _choices(wording, _called(export, export.of_any_day.blocs)),
        "glossary": lambda: glossary(wording),
        "types": lambda: _choices(wording, {type: capital(words_for(type)) for type in {row["type"] for row in export.events} if type}),
        "topics": lambda: _options(wording, export, {topic for row in export.events for topic in row["topics"]}),
        "years": lambda: " ".join(f'<a href="#_in-{year}">{year}</a>' for year in events.years if year),
        "events": lambda: "".join(events.sections()),
        "data": lambda: _packed(script_data(export, events) | {"swap": wording.swap()}),
        "script": lambda: script,
    }
    yield _Layout(_resource("page.html")).substitute(_Parts(wording, told))  # type: ignore[arg-type]  # only asked by name


def _about(export: Export) -> Text:
    record = export.record
    return sentence("page.fact", version=record["version"], day=when(record["covered_until"]), licence=record["licence"].replace("-", "\u2011"))


def _apart(export: Export) -> Iterator[Text]:
    """Yield the conditions under which the page was made, if it is not the whole current record."""
    about = export.of_any_day.about
    if about["filters"]:
        yield sentence(
            "page.selection", filters=joined([told for name, value in about["filters"].items() for told in _condition(export, name, value)], ", ")
        )
    if about["known_on"]:
        yield sentence("page.known", day=when(about["known_on"]))
    if about["according_to"]:
        yield sentence("page.side", side=export.of_any_day.names[about["according_to"]])


def _condition(export: Export, name: str, value: object) -> Iterator[Text]:
    """Yield the values of one condition in words; for a window, each end with its name."""
    if name in ("since", "until"):
        yield sentence("date.from", start=when(str(value))) if name == "since" else sentence("date.until", end=when(str(value)))
    elif name == "text":
        yield dict.fromkeys(LANGUAGES, str(value))
    else:
        every = value if isinstance(value, list) else [value]
        yield from (export.of_any_day.names.get(one) or words_for(one) for one in map(str, every))


def _named(export: Export, kinds: tuple[str, ...]) -> set[str]:
    """Return the actors of the given kinds that an event names."""
    ids = {id_ for row in export.events for id_ in (*row["actors"], *row["organisations"])}
    return {id_ for id_ in ids if export.of_any_day.kinds.get(id_, "") in kinds}


def _options(wording: Wording, export: Export, ids: Iterable[str]) -> str:
    return _choices(wording, {id_: export.of_any_day.names[id_] for id_ in ids})


def _called(export: Export, ids: Iterable[str]) -> dict[str, Text]:
    """Return the acronym and full name of organisations. If the name changed with the form, it is that of the last form."""
    full: dict[str, Text] = {row["id"]: row["name"] for row in export.actors}
    for fact in export.of_any_day.facts:
        if fact["property"] == "form-of" and fact["stretches"]:
            full[fact["subject"]] = fact["stretches"][-1]["name"]
    called: dict[str, Text] = {}
    for id_ in ids:
        short = export.of_any_day.names[id_]
        long = full.get(id_, short)
        called[id_] = {language: name if long[language] == name else f"{name} – {long[language]}" for language, name in short.items()}
    return called


def _choices(wording: Wording, texts: dict[str, Text]) -> str:
    """Return the options of a select list, sorted by name."""
    ordered = sorted(texts, key=lambda id_: (alphabetical(texts[id_][wording.language]), id_))
    return "".join(wording.tag("option", texts[id_], f' value="{escape_html(id_)}"') for id_ in ordered)


def _packed(value: object) -> str:
    """Return data for the script as compressed JSON in base 85, which takes 6% less than base64; `base.js` has its alphabet.

    The zlib format stores no time or system. A comma in place of "<" keeps the text from ending the element.
    """
    plain = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    return base64.b85encode(zlib.compress(plain, 9)).decode().replace("<", ",")


def _digest(text: str) -> str:
    """Return the hash by which the page's policy allows a script or a style."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _resource(name: str) -> str:
    """Return a file of this package without the indentation of its lines, and without its lines of comment."""
    text = (files("sahelcli.export") / "page" / name).read_text(encoding="utf-8")
    return re.sub(r"^[ \t]*//.*\n|^[ \t]+", "", text, flags=re.MULTILINE)

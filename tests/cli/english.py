"""Finds English words in what the program says in French.

English is what the English half of the catalogue says and the French half never does, and a list of common English words. Left out of what is
looked at: options, commands, ids, codes, addresses, file names, the names, titles and publishers of the record, and what was typed.
"""

from __future__ import annotations

import re
from functools import cache
from string import Formatter
from typing import Any, Final

from sahelcli.contract.columns import COLUMNS
from sahelcli.questions.timeline import STATUSES
from sahelcli.record import closed_lists
from sahelcli.record.properties import PROPERTIES, VERBS
from sahelcli.text.catalogue import PARTS, TOPICS, part, topic_text
from sahelcli.text.dates import MONTHS

_COMMON: Final = """
about after again all also and any are array because been before below but by cannot column could default did does each entry error expected
expecting false file find for found from given had has have here how if in into invalid is it its known last line made many may missing more most
must name new no none not note nothing object of off one only option or other out over past permission required rows same see should show since so
some stands such than that the their them then there these they this those to today too true try unknown until up value was were what when where
which who why will with without would write wrong yes you your
"""

COMMON: Final = _COMMON.split()
"""Common English words; whether or not the catalogue says them; those that are French words too are in FRENCH."""

TYPED: Final = ("sahel", "any", "record", "true", "false", "latest", "known-from", "member", "suspended", "withdrawing", "leader", "sanctioned")
"""Other words that are typed as they are."""

FRENCH: Final = {"arrive", "en", "on", "an", "or", "but", "pour", "note", "option", "as", "no", "plan", "file", "place", "visa"}
"""Words of both languages that the French half of the catalogue may happen not to say."""

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_CAPITALS: Final = re.compile(r"(?<![\w-])[A-Z]+(?![\w-])")
_CODE: Final = re.compile(
    r"""https?://\S+                      # addresses
    | `[^`]*`                             # what is to be typed, as the catalogue marks it
    | (?<![\w-])--?[A-Za-z][\w-]*(?:=\S+)?   # options
    | \[[\w/+.-]*\d[\w/+.-]*\]            # an event's id
    | \b[\w.-]+/[\w./-]+                  # paths, ids of facts
    | \b[\w-]+\.[a-z]{2,}(?:\.[a-z]{2,})*\b   # file names, fields
    | \b[a-z]+(?:[-_][a-z\d]+)+\b         # slugs
    | \b\d[\w-]*-[\w-]+                   # ids that begin with a day
    | \b[A-Z][A-Z\d]+(?:[-_][A-Z\d]+)*\b  # codes
    """,
    re.VERBOSE,
)


@cache
def english_words() -> frozenset[str]:
    """Every word that only English says."""
    said = {language: {word for text in _catalogue(language) for word in _words(text)} for language in ("en", "fr")}
    french = part("fr", "record_terms").WORDS
    ids = {word for id_ in _closed_lists() for word in _words(id_.replace("-", " "))} - {word for text in french.values() for word in _words(text)}
    return frozenset((said["en"] - said["fr"] | ids | set(COMMON) | {month.lower() for month in MONTHS["en"]}) - FRENCH)


@cache
def codes() -> frozenset[str]:
    """Words of the closed lists, keys of rows, commands and formats: what help and errors name as it is to be typed."""
    from sahelcli.cli.app import MODULES
    from sahelcli.cli.export_formats_and_writing import EXPORTS
    from sahelcli.render.formats import FORMATS

    keys = [column.name for columns in COLUMNS.values() for column in columns]
    from sahelcli.record.models import ENTRIES, Effect

    keys += [name for model in (*ENTRIES.values(), Effect) for name in model.model_fields]
    ids = [*_closed_lists(), *keys, *COLUMNS, *MODULES, *EXPORTS, *FORMATS, *TOPICS, *TYPED]
    return frozenset(part for id_ in ids for part in re.split("[-_]", id_))


def english_in(text: str, *, names: tuple[str, ...] = (), typed: tuple[str, ...] = (), coded: bool = False) -> list[str]:
    """The English words of a text that was to be French. `names` are those of the record; `coded` allows words of the closed lists."""
    text = " ".join(text.split())
    for name in sorted({*names, *(argument for argument in typed if len(argument) > 1)}, key=len, reverse=True):
        if name in text:
            text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " … ", text)
    left = [word for word in _CAPITALS.findall(text) if word in _placeholders("en") - _placeholders("fr")]
    wrong = english_words() - (codes() if coded else frozenset())
    return [*left, *(word for word in _words(_CODE.sub(" … ", text)) if word in wrong)]


def names_in(record: dict[str, Any]) -> tuple[str, ...]:
    """What a record calls things, which no language changes: names, acronyms, aliases, publishers, titles of pages;
    and what it has in one language only."""
    found: set[str] = set()
    for entry in (*record["actors"], *record["places"], *record["topics"]):
        for key in ("name", "acronym"):
            found |= {text for text in (entry.get(key) or {}).values() if text}
        found |= {*entry.get("aliases", ()), *entry.get("demonyms", ()), entry["id"]}
    for source in record["sources"]:
        found |= {" ".join(text.split()) for text in (source["publisher"], source.get("title"), source.get("origin"), source["id"]) if text}
    for event in record["events"]:
        effects = event.get("effects", ())
        claims = [claim for thing in (event, *effects) for claim in thing.get("claims", ())]
        found |= {event["id"], *(effect["name"]["fr"] for effect in effects if effect.get("name"))}
        reasons = [claim["reason"] for claim in claims if claim.get("reason")]
        pairs = [{"en": reason, "fr": reason} if isinstance(reason, str) else reason for reason in reasons]
        found |= {pair["fr"] for pair in pairs if pair["fr"] == pair["en"]}
        found |= {citation["supports"] for citation in event["citations"] if citation.get("supports")}
        found |= {revision["reason"] for revision in event.get("revisions", ())}
    return tuple(found)


def _closed_lists() -> list[str]:
    tables = [table for name, table in vars(closed_lists).items() if name.isupper() and isinstance(table, dict)]
    return [*(id_ for table in tables for id_ in table), *PROPERTIES, *VERBS, *STATUSES]


def _placeholders(language: str) -> set[str]:
    """The words in capitals that stand for what is to be typed."""
    return {text for key, text in part(language, "help").SENTENCES.items() if key.startswith("metavar.")} - {"ID"}


def _catalogue(language: str) -> list[str]:
    files = [part(language, name).SENTENCES for name in dict.fromkeys(("answers", *PARTS.values()))]
    sentences = [text for file in files for key, text in file.items() if not key.startswith("examples.")]
    topics = [topic_text(language, topic) for topic in TOPICS]
    plain = ["".join(f"{literal} … " for literal, *_ in Formatter().parse(text)) for text in sentences]
    return [_CODE.sub(" … ", text) for text in (*plain, *topics, *part(language, "record_terms").WORDS.values())]


def _words(text: str) -> list[str]:
    return [piece for found in _WORD.findall(text) for piece in re.split("['’]", found.lower()) if len(piece) > 1]

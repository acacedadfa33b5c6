"""Read a command line with the table of hot options, and answer it where stdout is a pipe or a file."""

from __future__ import annotations

import os
import sys
import time

from sahelcli.fastpath.hot_options import OPTIONS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sahelcli.fastpath.answer import Answer

FORMATS = ("tsv", "json", "jsonl", "plain")
LANGUAGES = ("en", "fr")
VARIABLES = frozenset(("SAHEL_CACHE", "SAHEL_FORMAT", "SAHEL_LANG", "SAHEL_PAGER", "SAHEL_TODAY"))
"""The variables of ours that are read here, or change nothing in a pipe."""

EXPANDED = frozenset("*?[]~$%")
"""Signs that Typer expands in the arguments on Windows."""

WIDTH = 80
"""Columns of a terminal beside which stdout is a pipe, where COLUMNS does not say otherwise."""


class Question:
    """A question as it was typed: days as ISO texts, "" where one was not named; `ends` are names by their option."""

    __slots__ = ("according_to", "ends", "format", "known_on", "language", "limit", "listing", "on", "quiet", "since", "today", "until")

    listing: str
    ends: dict[str, list[str]]
    format: str
    language: str
    limit: int | None
    quiet: bool
    according_to: str
    on: str
    known_on: str
    since: str
    until: str
    today: str


def run(arguments: Sequence[str], environment: Mapping[str, str]) -> int | None:
    """Answer a command line and return the exit code; None where the application has to. Raises OSError where stdout cannot be written."""
    if sys.stdout is None or sys.stderr is None or os.isatty(1) or (sys.stdout, sys.stderr) != (sys.__stdout__, sys.__stderr__):
        return None
    found = answered(arguments, environment)
    if found is None or (sys.stderr.isatty() and ("COLUMNS" in environment or len(found.note) > WIDTH)):
        return None
    if not found.note.isascii() and "utf" not in sys.stderr.encoding.lower():  # which gets plain signs
        return None
    try:
        _write(found.text)
    except BrokenPipeError:  # nobody reads on, which is no fault
        return 0
    if found.note:
        try:  # `contextlib` would be loaded for it
            sys.stderr.write(f"{found.note}\n")
            sys.stderr.flush()
        except OSError:  # nobody reads it, or the disk is full: that changes neither the answer nor the exit code
            pass
    return 0


def _write(text: bytes) -> None:
    rest = memoryview(text if os.linesep == "\n" else text.replace(b"\n", os.linesep.encode()))
    while rest:
        rest = rest[os.write(1, rest) :]


def answered(arguments: Sequence[str], environment: Mapping[str, str]) -> Answer | None:
    """Return the answer to a command line; None where the application has to answer."""
    question = asked(arguments, environment)
    if question is None:
        return None
    from sahelcli.fastpath import ANSWERS
    from sahelcli.fastpath.answer import Undecided, answer
    from sahelcli.fastpath.block_file import Blocks, Damaged
    from sahelcli.record.package_built_from import is_built_from, package

    try:
        with open(os.path.join(package(), ANSWERS), "rb") as stream:  # noqa: PTH118, PTH123  # pathlib takes longer than the answer
            blocks = Blocks(stream)
            meta = blocks.table("meta")
            if not is_built_from(meta[b"build"].decode(), meta[b"stats"].decode()):
                return None
            return answer(question, blocks, meta[b"covered_until"].decode())
    except (OSError, Undecided, Damaged):
        return None


def asked(arguments: Sequence[str], environment: Mapping[str, str]) -> Question | None:
    """Return the question of a command line; None where any word of it is not in the table, or has a value that is read in more than one way."""
    options = OPTIONS.get(arguments[0]) if arguments else None
    given: dict[str, list[str]] = {}
    words = iter(arguments[1:])
    for word in words if options is not None else ():
        name, joined, value = word.partition("=")
        option, takes_value = options.get(name, ("", False)) if options else ("", False)
        if not option or (joined and not (takes_value and name.startswith("--"))):
            return None
        if takes_value:
            value = value if joined else next(words, "")
            if not value.isprintable() or value[:1] in ("", "-") or not EXPANDED.isdisjoint(value):
                return None
        given.setdefault(option, []).append(value)
    if options is None or any(name.startswith("SAHEL_") and name not in VARIABLES and environment[name] for name in environment):
        return None
    return _question(arguments[0], given, environment)


def _question(listing: str, given: dict[str, list[str]], environment: Mapping[str, str]) -> Question | None:
    last = {option: values[-1] for option, values in given.items()}
    question = Question()
    question.listing = listing
    question.ends = {option: given[option] for option in ("bloc", "country", "actor") if option in given}
    question.format = last.get("format") or ("json" if "json" in last else environment.get("SAHEL_FORMAT") or "tsv")
    question.language = last.get("lang") or _spoken(environment)
    question.quiet = "quiet" in last
    question.according_to = last.get("according-to", "")
    question.on, question.known_on = last.get("on", ""), last.get("known-on", "")
    question.since, question.until = last.get("since", ""), last.get("until", "")
    question.today = last.get("today") or environment.get("SAHEL_TODAY") or time.strftime("%Y-%m-%d")
    limit = last.get("limit", "")
    question.limit = int(limit) if limit.isdigit() and limit.isascii() and len(limit) < 10 else None
    days = (question.on, question.known_on, question.since, question.until)
    if (
        question.format not in FORMATS
        or ("json" in last and question.format != "json")
        or question.language not in LANGUAGES
        or (limit and question.limit is None)
        or not all(is_day(day) for day in (question.today, *filter(None, days)))
        or (question.until and question.since > question.until)
        or (question.format == "plain" and (question.since or question.until))  # which leaves out plans without a date, and says so
    ):
        return None
    return question


def _spoken(environment: Mapping[str, str]) -> str:
    """Return the language of the environment, as `cli.language` does."""
    named = next(filter(None, map(environment.get, ("SAHEL_LANG", "LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return "fr" if named[:2].lower() == "fr" else "en"


def is_day(text: str) -> bool:
    """Return whether a text is a day written YYYY-MM-DD; of a leap day it is not certain."""
    year, month, day = text[:4], text[5:7], text[8:]
    if len(text) != 10 or text[4] + text[7] != "--" or not (year + month + day).isdigit() or not text.isascii() or year == "0000":
        return False
    return "01" <= month <= "12" and "01" <= day <= ("28" if month == "02" else "30" if month in ("04", "06", "09", "11") else "31")

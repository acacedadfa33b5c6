"""`sahel add`: an event, and the entries it needs, into a record or an overlay: from a file, or asked for at a terminal."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from sahelcli.base.errors import NotAdded, UsageError
from sahelcli.checks.check_and_add import Addition, Target, addition, open_target
from sahelcli.cli.language import spoken
from sahelcli.cli.option_sets import Options, gathered
from sahelcli.cli.options import Data, Lang, Today
from sahelcli.cli.question import data_files
from sahelcli.cli.stdout import report, tell
from sahelcli.language.typed_values import choice, last_day
from sahelcli.record.raw_entries import RawFile
from sahelcli.record.read_raw_entries import read_bytes_of, read_entries
from sahelcli.render.errors import finding_text
from sahelcli.text.catalogue import LANGUAGES, say


class AddOptions(Options):
    """The options of `add`."""

    source: Annotated[Path | None, typer.Option("--from", metavar="FILE", help="option.from", show_default=False)] = None
    target: Annotated[Path | None, typer.Option("--to", metavar="FILE", help="option.to", show_default=False)] = None
    template: Annotated[bool, typer.Option("--template", help="option.template")] = False
    data: Data = None
    today: Today = None
    lang: Lang = None


def add(options: AddOptions) -> None:
    """Check what is given with all that is there, and write it whole or not at all; the ids added go to stdout, all else to stderr."""
    language = choice("--lang", options.lang, LANGUAGES) if options.lang else spoken()
    today = last_day("--today", options.today, date.today()) if options.today else date.today()
    if options.template:
        from sahelcli.record.new_entry import template

        report([template()])
        tell(say(language, "add.template"))
        return
    if options.target is None:
        raise UsageError("no-target")
    if options.source is None and not sys.stdin.isatty():
        raise UsageError("nothing-to-add")
    target = open_target(options.target, data_files(options.data))
    if options.source is None:
        _write(_asked_for(language, target, today), language)
    else:
        given = read_entries(read_bytes_of(options.source), str(options.source))
        ready = addition(target, given, today.isoformat())
        _warn(ready, language)
        _write(ready, language)


def _asked_for(language: str, target: Target, today: date) -> Addition:
    """Ask for an entry at a terminal, check it and show it before it is written. Raises NotAdded, KeyboardInterrupt."""
    from sahelcli.cli.guided_entry import Guide, summary

    guide = Guide(language, target.document, today)
    try:
        entries = guide.entries()
        try:
            ready = addition(target, _as_read(entries, say(language, "add.typed")), today.isoformat())
        except NotAdded:
            _keep(language, entries)
            raise
        for line in summary(language, entries, ready.ids[-1]):
            tell(line)
        _warn(ready, language)
        if not guide.agreed(str(target.path)):
            _keep(language, entries)
            raise KeyboardInterrupt
    except (KeyboardInterrupt, EOFError):
        tell("")
        tell(say(language, "add.nothing-written", path=target.path))
        raise KeyboardInterrupt from None
    return ready


def _lines(entries: list[dict[str, Any]]) -> str:
    return "".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries)


def _as_read(entries: list[dict[str, Any]], name: str) -> RawFile:
    return read_entries(_lines(entries).encode(), name)


def _keep(language: str, entries: list[dict[str, Any]]) -> None:
    """Write the entries typed so far to stdout, so that they can be corrected and added with --from."""
    tell(say(language, "add.kept"))
    report([_lines(entries)])


def _warn(ready: Addition, language: str) -> None:
    """Print warnings for the editor; they do not prevent the entry from being added."""
    for warning in ready.warnings:
        tell(finding_text(language, warning))


def _write(ready: Addition, language: str) -> None:
    """Write, then say what was written."""
    ready.write()
    report(f"{id_}\n" for id_ in ready.ids)
    tell(say(language, "add.written", count=len(ready.ids), path=ready.target.path))


COMMANDS = {"add": gathered(add, AddOptions)}

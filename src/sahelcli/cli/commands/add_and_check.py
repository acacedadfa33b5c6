"""`add` and `check`: entries written into a record or an overlay, and the faults of a record, each placed.

An entry comes from a file, or is asked for at a terminal. `check --write` writes the canonical form, whole or not at all.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from sahelcli.base.errors import Finding, NotAdded, UsageError
from sahelcli.checks.check_and_add import Addition, Target, addition, bytes_to_replace, open_target
from sahelcli.checks.load import examine_files, with_base
from sahelcli.cli.language import spoken
from sahelcli.cli.options import Data, Lang, Options, Today, gathered
from sahelcli.cli.question import data_files
from sahelcli.cli.stdout import printed, report, tell
from sahelcli.language.parse_option_values import choice, last_day
from sahelcli.record.bundled import bundled_record
from sahelcli.record.canonical_form_and_new_entries import canonical_text
from sahelcli.record.raw_entries import RawFile
from sahelcli.record.read_raw_entries import read_bytes, read_bytes_of, read_entries, read_file
from sahelcli.record.whole_files import replace_unchanged
from sahelcli.render.errors import finding_lines, finding_text
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
        from sahelcli.record.canonical_form_and_new_entries import template

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


def check(
    files: Annotated[list[Path] | None, typer.Argument(metavar="[FILE]...", help="argument.file", show_default=False)] = None,
    write_form: Annotated[bool, typer.Option("--write", help="option.write")] = False,
    warnings: Annotated[bool, typer.Option("--warnings", help="option.warnings")] = False,
    lang: Lang = None,
) -> None:
    """Print every fault of the record that the files make up, and exit 1 if there is any; silent when there is none.

    With `warnings`, what an editor should look at is printed too; it never changes the exit code.
    With `write_form`, the first file is written in canonical form, the others merged into it, unless there is another fault or it has changed
    since it was read.
    """
    paths = files or [bundled_record()]
    before = bytes_to_replace(paths[0]) if write_form else None
    given = [read_file(path) if before is None or place else read_bytes(before, str(path)) for place, path in enumerate(paths)]
    if write_form and given[0].is_overlay and not given[0].findings:
        raise UsageError("overlay-written", path=str(paths[0]))
    document, findings = examine_files(with_base(given, bundled_record()), canonical=not write_form, warnings=warnings)
    faults = sum(not finding.warning for finding in findings)
    report(printed(line + "\n" for line in finding_lines(spoken(), (finding for finding in findings if not finding.excused))))
    if faults or document is None:
        tell(say(spoken(), "check.count", count=faults))
    if warnings:
        _count_by_rule("check.warnings", [finding for finding in findings if finding.warning and not finding.excused])
        if excused := [finding for finding in findings if finding.excused]:
            _count_by_rule("check.excused", excused)
    if faults or document is None:
        raise typer.Exit(1)
    if write_form:
        text = canonical_text(document)
        same = before == text.encode()
        if not same:
            replace_unchanged(paths[0], before, text)
        tell(say(spoken(), "check.same" if same else "check.written", path=paths[0]))


def _count_by_rule(key: str, findings: list[Finding]) -> None:
    """Print how many warnings there are, and of which rules."""
    by_rule = Counter(finding.code for finding in findings)
    rules = "".join(f"; {rule} {count}" for rule, count in sorted(by_rule.items()))
    tell(say(spoken(), key, count=len(findings)) + rules)


COMMANDS = {"add": gathered(add, AddOptions), "check": check}

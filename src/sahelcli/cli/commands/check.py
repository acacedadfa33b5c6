"""`sahel check`: the faults of a record, each placed; and its canonical form, written whole or not at all."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from sahelcli.base.errors import Finding, UsageError
from sahelcli.checks.check_and_add import bytes_to_replace
from sahelcli.checks.load import examine_files, with_base
from sahelcli.cli.language import spoken
from sahelcli.cli.options import Lang
from sahelcli.cli.stdout import printed, report, tell
from sahelcli.record.bundled import bundled_record
from sahelcli.record.canonical import canonical_text
from sahelcli.record.read_raw_entries import read_bytes, read_file
from sahelcli.record.whole_files import replace_unchanged
from sahelcli.render.errors import finding_lines
from sahelcli.text.catalogue import say


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


COMMANDS = {"check": check}

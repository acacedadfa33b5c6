"""`export`: the record for other programs, in a format of theirs."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sahelcli import __version__
from sahelcli.base.errors import UsageError
from sahelcli.cli import options as option
from sahelcli.cli.export_formats_and_writing import STDOUT, ExportFormat, deliver, format_of
from sahelcli.cli.options import Common, Options, TimelineOptions, gathered, given, in_words
from sahelcli.cli.write_answer import Session
from sahelcli.contract.export_tables import SHEETS
from sahelcli.export.export_data_and_table_metadata import Edition, Export, Sheet
from sahelcli.language.parse_option_values import choice
from sahelcli.questions.actors_lists_and_display_names import display_names, publishers_in
from sahelcli.questions.answer_request import filter_of
from sahelcli.questions.export import Exported, editions, exported, filter_told, record_header
from sahelcli.questions.flat_tables import sheets
from sahelcli.questions.page_states import standing
from sahelcli.questions.request import Asked, Request
from sahelcli.questions.whats_new import gained_since
from sahelcli.record.whole_files import write_whole
from sahelcli.render.references import worded
from sahelcli.render.terminal_progress import progress
from sahelcli.text.catalogue import say, word

if TYPE_CHECKING:
    from sahelcli.contract.rows import AboutRow
    from sahelcli.record.raw_entries import Given


class ExportOptions(Options):
    """Target and format of an export."""

    target: option.Target = None
    export_format: option.ExportFormatName = None
    export_output: option.ExportOutput = None
    table: option.SheetName = None
    manifest: option.Manifest = None


TOLD: Final = ("events", "facts", "sources")
"""The tables whose rows are counted on stderr where all are written; the manifest counts each."""

NAMED: Final = ("ics", "timelinejs", "md", "bib")
"""The formats in one language for people, which name publishers in it."""

DEFAULT_TABLE: Final = "events"
"""The table of a format that has one at a time."""


def export(options: ExportOptions, narrowing: TimelineOptions, common: Common) -> None:
    """Write what fits a timeline's filter, and the facts that go with it, to the target."""
    if options.target is not None and options.export_output is not None:
        raise UsageError("two-targets", first=options.target, second=options.export_output)
    session = Session(common)
    asked_of = options.target if options.target is not None else options.export_output
    format = format_of(asked_of, options.export_format)
    if options.table is not None and not format.one_table:
        raise UsageError("table-of-tables", format=format.name)
    if common.excel and not format.csv:
        raise UsageError("excel-format", format=format.name)
    target = asked_of or STDOUT
    if options.manifest and target != STDOUT and options.manifest.resolve() == Path(target).resolve():
        raise UsageError("manifest-is-target", path=target)
    if format.gained and (session.known_on or session.side):
        raise UsageError("new-of-a-view", option="--known-on" if session.known_on else "--according-to")
    filter = filter_of(session, Request.of("export", given(narrowing)))
    asked = session.as_of()
    about: AboutRow = {
        "known_on": session.known_on.isoformat() if session.known_on else None,
        "according_to": session.side,
        "filters": filter_told(filter, narrowing.text),
    }
    table = choice("--table", options.table, SHEETS) if options.table is not None else "" if format.rows == "sheets" else DEFAULT_TABLE
    beside = [options.manifest.name] if options.manifest and options.manifest.resolve().parent == Path(target).resolve() else []
    beside_answer = target != STDOUT or session.may_tell
    with progress(say(session.language, "progress.export", format=format.name), wanted=beside_answer and not common.quiet):
        chosen = exported(session.db, asked, filter)
        silent = session.is_silent(chosen.view_rows(), lambda db: exported(db, asked, filter).view_rows())
        made = _made(session, asked, chosen, about, table, session.caption(asked, silent=silent))
        if format.name in NAMED and session.language == "fr":
            called = publishers_in(session.db, "fr")
            made = replace(made, events=[*worded(made.events, called)], sources=[*worded(made.sources, called)])
        if format.standing:
            made = replace(made, standing=standing(session.db, asked, chosen.events, about), publishers=publishers_in(session.db, "fr"))
        if format.gained:
            made = replace(made, gained=gained_since(session.db, date.min, filter))
        if format.editions:
            found = editions(session.db, chosen.events, dated=session.known_on is None)
            made = replace(made, editions={id_: Edition(*edition) for id_, edition in found.items()})
        files = deliver(format, made, target, beside)
    counts, left_out = _counts(format, made)
    if options.manifest:
        write_whole(
            options.manifest, json.dumps(_manifest(session, asked, format, made, about, counts, left_out, files), ensure_ascii=False, indent=2) + "\n"
        )
    if not (chosen.events or chosen.facts):
        session.note(session.nothing(in_words(narrowing)))
    told = ", ".join(
        say(session.language, "export.count", count=count, name=word(session.language, name))
        for name, count in counts.items()
        if len(counts) == 1 or name in TOLD
    )
    session.note(say(session.language, "export.written", format=format.name, counts=told, caption=made.caption))
    if left_out:
        session.note(say(session.language, "export.left-out", count=left_out, format=format.name))


def _made(session: Session, asked: Asked, chosen: Exported, about: AboutRow, table: str, caption: str) -> Export:
    header = record_header(session.db)
    titles = {f"title_{language}": header["title"][language] for language in ("en", "fr")}
    lines: dict[str, str | None] = {
        **titles,
        "version": header["version"],
        "covered_until": header["covered_until"],
        "licence": header["licence"],
        "day": asked.text,
        "horizon": str(asked.horizon),
        "known_on": about["known_on"],
        "according_to": about["according_to"],
        "filters": json.dumps(about["filters"], ensure_ascii=False),
    }
    laid_out = sheets(chosen, lines)
    return Export(
        events=chosen.events,
        facts=chosen.facts,
        actors=chosen.actors,
        places=chosen.places,
        topics=chosen.topics,
        sources=chosen.sources,
        sheets={name: Sheet(tuple(column.name for column in columns), laid_out[name]) for name, columns in SHEETS.items()},
        record=header,
        stamp=asked.horizon.isoformat(),
        language=session.language,
        table=table,
        caption=caption,
        names=display_names(session.db, session.language),
        excel=session.common.excel,
    )


def _counts(format: ExportFormat, made: Export) -> tuple[dict[str, int], int]:
    """Say how many rows were written, by kind, and how many timeline entries the format cannot hold."""
    if not made.table:
        return {name: len(sheet.rows) for name, sheet in made.sheets.items()}, 0
    if format.rows in ("table", "sheets"):
        return {made.table: len(made.sheets[made.table].rows)}, 0
    written = len(format.made.entries(made))
    return {format.rows: written}, len(made.events) - written if format.rows == "events" else 0


def _manifest(
    session: Session,
    asked: Asked,
    format: ExportFormat,
    made: Export,
    about: AboutRow,
    counts: dict[str, int],
    left_out: int,
    files: list[dict[str, object]],
) -> dict[str, object]:
    """Return the manifest: the record exported, its day, the number of rows and the checksum of each file."""
    return {
        "tool_version": __version__,
        "record": made.record,
        "data": [_summed(given) for given in session.data],
        "day": asked.text,
        "horizon": asked.horizon.isoformat(),
        **about,
        "language": session.language,
        "format": format.name,
        "counts": counts,
        "left_out": left_out,
        "files": files,
    }


def _summed(given: Given) -> dict[str, object]:
    """A file of --data by its name and checksum."""
    from sahelcli.record.read_raw_entries import read_file

    file = read_file(given) if isinstance(given, Path) else given
    return {"name": Path(file.name).name, "sha256": file.sha256}


COMMANDS = {"export": gathered(export, ExportOptions, TimelineOptions, Common, without={"format", "output", "json", "meta", "fields", "exit_status"})}

"""The description of an answer that --meta adds: around the rows of JSON, and in a file beside a file of any other format."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from sahelcli import __version__
from sahelcli.base.escaping import to_json
from sahelcli.contract.columns import COLUMNS
from sahelcli.contract.proof_parts import added_columns
from sahelcli.contract.row_schema import command_of
from sahelcli.questions.export import record_header
from sahelcli.record.whole_files import write_whole

if TYPE_CHECKING:
    from sahelcli.cli.answer_format import FormattedQuestion
    from sahelcli.questions.request import Asked
    from sahelcli.render.formats import Page


def described(session: FormattedQuestion, pieces: Iterable[str], page: Page, as_of: Asked | None) -> Iterable[str]:
    """Return JSON as one object that has the rows, and any other format as it is, with its description written beside the file of --output.

    Raises UsageError where that file cannot be written.
    """
    description = about(session, page.listing, as_of)
    if session.format == "json":
        return chain([to_json(description)[:-1], ', "rows": '], pieces, ["}\n"])
    names = {"csv": page.keys, "jsonl": page.keys, "tsv": page.columns}.get(session.format, ())
    columns = {column.name: column for column in (*COLUMNS[page.listing], *added_columns(page.listing))}
    known = [(name, columns[key]) for name in names if (key := name.partition(".")[0]) in columns]
    description["columns"] = [{"name": name, "type": column.type, "about": column.about} for name, column in known]
    write_whole(Path(f"{session.common.output}.meta.json"), to_json(description) + "\n")
    return pieces


def about(session: FormattedQuestion, listing: str, as_of: Asked | None) -> dict[str, object]:
    """Return the command, the days asked, the view, the record with its version and licence, and the name of the schema of the rows."""
    command = command_of(listing)
    return {
        "command": command,
        "day": as_of.text if as_of else None,
        "known_on": session.known_on.isoformat() if session.known_on else None,
        "according_to": session.side,
        "record": record_header(session.db),
        "schema": schema_id(command),
    }


def schema_id(subject: str) -> str:
    """Return the name of a schema (`$id`) with the version of this package; later versions only add keys."""
    return f"urn:sahel:schema:{subject}:{__version__}"

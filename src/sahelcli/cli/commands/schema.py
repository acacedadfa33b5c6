"""`schema`: the JSON Schema of the record, or of what a command prints."""

from __future__ import annotations

import json
from functools import partial
from typing import Annotated

import typer

from sahelcli.cli.answer_metadata import schema_id
from sahelcli.cli.options import ExplainSchema, Lang
from sahelcli.cli.stdout import write
from sahelcli.contract.columns import COLUMNS
from sahelcli.contract.row_schema import card_schema, explained_schema, row_schema, why_schema
from sahelcli.language.typed_values import choice
from sahelcli.questions.listing_definitions import LISTINGS


def schema(
    subject: Annotated[str, typer.Argument(metavar="record|COMMAND", help="argument.subject", show_default=False)],
    explain: ExplainSchema = False,
    lang: Lang = None,
) -> None:
    """Print the schema."""
    subject = choice("SUBJECT", subject, ("record", "show", "why", *COLUMNS))
    if explain:
        found = explained_schema(choice("SUBJECT", subject, LISTINGS))
    elif subject == "record":
        from sahelcli.checks.load import record_schema  # pydantic

        found = record_schema()
    else:
        found = {"show": card_schema, "why": why_schema}.get(subject, partial(row_schema, subject))()
    write([json.dumps({"$id": schema_id(subject)} | found, ensure_ascii=False, indent=2) + "\n"])


COMMANDS = {"schema": schema}

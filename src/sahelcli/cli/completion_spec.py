"""The values of each option and argument, and the table of all of them that `completion` reads instead of loading the commands.

`docs/generate.py` writes that table, `completion_table.py`, from here; a test compares.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pprint import pformat
from textwrap import indent
from typing import TYPE_CHECKING, Final, cast

from typer.main import get_command

from sahelcli.cli.app import MODULES, app
from sahelcli.cli.completion import SCRIPTS
from sahelcli.cli.export_formats_and_writing import EXPORTS
from sahelcli.cli.parser_text import help_key
from sahelcli.contract.columns import COLUMNS
from sahelcli.contract.export_tables import SHEETS
from sahelcli.questions.answer_request import sorts_of
from sahelcli.questions.sources import BY
from sahelcli.questions.state_listing_definitions import EXIT_STATUSES, LISTINGS
from sahelcli.questions.timeline import SORTS, STATUSES
from sahelcli.record.closed_lists import ACTOR_KINDS, EVENT_TYPES, MEASURES, MEMBER_STATUSES, OFFICES, SOURCE_KINDS
from sahelcli.record.properties import PROPERTIES
from sahelcli.render.formats import FORMATS, REFERENCES
from sahelcli.render.lanes import CHARTED
from sahelcli.text.catalogue import LANGUAGES, TOPICS

if TYPE_CHECKING:
    from typer._click.core import Parameter
    from typer.core import TyperCommand, TyperGroup

LISTS: Final = {
    "argument.asked": (*TOPICS, *MODULES),
    "argument.charted": CHARTED,
    "argument.shell": tuple(SCRIPTS),
    "argument.subject": ("record", "show", "why", *COLUMNS),
    "option.by": tuple(BY),
    "option.export-format": tuple(EXPORTS),
    "option.format": tuple(FORMATS),
    "option.format-card": ("table", "plain", "json", "jsonl"),
    "option.kind": tuple(ACTOR_KINDS),
    "option.kind-source": tuple(SOURCE_KINDS),
    "option.lang": tuple(LANGUAGES),
    "option.measure": tuple(MEASURES),
    "option.office": tuple(OFFICES),
    "option.property": tuple(PROPERTIES),
    "option.sort": tuple(SORTS),
    "option.state-sort": ("date",),
    "option.status-members": (*MEMBER_STATUSES, "any"),
    "option.sources-named": ("names",),
    "option.status-timeline": tuple(STATUSES),
    "option.status-withdrawals": EXIT_STATUSES,
    "option.table": tuple(SHEETS),
    "option.type": tuple(EVENT_TYPES),
    "cite option.format": tuple(REFERENCES),
    **{f"{name} option.sort-column": sorts_of(name) for name in COLUMNS if name in MODULES},
    **{f"{name} option.office": ls.offices for name, ls in LISTINGS.items() if ls.offices and "office" in ls.takes and not ls.any_office},
}
"""The closed lists, by the key of the option's help; after a command, where that command has a list of its own."""

NAMES: Final = {
    "argument.fact": "reason",
    "argument.ids": "reference",
    "argument.thing": "thing",
    "option.according-to": "actor",
    "option.actor": "actor",
    "option.against": "actor",
    "option.by-imposer": "actor",
    "option.bloc": "bloc",
    "option.bloc-map": "bloc",
    "option.country": "country",
    "option.country-source": "country",
    "option.language": "source-language",
    "option.place": "place",
    "option.publisher": "publisher",
    "option.topic": "topic",
}
"""Options whose values are looked up in the record (kinds of `questions.completions`)."""

PATHS: Final = ("FILE", "[FILE]...", "TABLE", "[TARGET]", "TARGET")
"""Placeholders of files in a usage line."""

WIDEST: Final = 150


def table() -> Iterator[str]:
    """The text of `completion_table.py`."""
    options: dict[str, tuple[str, ...]] = {}
    arguments: dict[str, tuple[tuple[str, bool], ...]] = {}
    commands: dict[str, tuple[str, ...]] = {}
    values: dict[str, str] = {}
    files: set[str] = set()
    for name, keyed in parameters():
        commands[name] = tuple(key for key, param in keyed if param.param_type_name == "option")
        if places := tuple((key, param.nargs == -1) for key, param in keyed if param.param_type_name == "argument"):
            arguments[name] = places
        for key, param in keyed:
            if param.param_type_name == "option":
                options[key] = tuple(sorted(param.opts, key=len))
            if not getattr(param, "is_flag", False):
                values[key] = NAMES.get(key, "")
                files |= {key} if param.metavar in PATHS and key not in LISTS else set()
    yield '"""Every option and argument, and its possible values. Generated from `completion_spec.py` by `python docs/generate.py`."""\n\n'
    yield "# fmt: off\nfrom __future__ import annotations\n\nfrom typing import Final\n"
    yield f"\nOPTIONS: Final[dict[str, tuple[str, ...]]] = {_written(options)}\n"
    yield f"\nARGUMENTS: Final[dict[str, tuple[tuple[str, bool], ...]]] = {_written(arguments)}\n"
    yield f"\nCOMMANDS: Final[dict[str, tuple[str, ...]]] = {_written(commands)}\n"
    yield f"\nVALUES: Final[dict[str, str]] = {_written(values)}\n"
    yield f"\nLISTS: Final[dict[str, tuple[str, ...]]] = {_written(LISTS)}\n"
    yield f"\nFILES: Final[frozenset[str]] = frozenset((\n    {pformat(sorted(files), width=WIDEST - 10)[1:-1]},\n))\n"


def parameters() -> Iterator[tuple[str, list[tuple[str, Parameter]]]]:
    """The application and each command, with what it takes: the key of its help, and the parameter as Typer has it."""
    root = cast("TyperGroup", get_command(app))
    with root.make_context("sahel", [], resilient_parsing=True) as context:
        yield "sahel", [(help_key(param), param) for param in root.get_params(context)]
        for name in MODULES:
            command = cast("TyperCommand", root.get_command(context, name))
            with command.make_context(name, [], parent=context, resilient_parsing=True) as its:
                yield name, [(help_key(param), param) for param in command.get_params(its)]


def _written(entries: Mapping[str, object]) -> str:
    """A table with an entry a line, long ones over several."""
    lines: list[str] = []
    for key, entry in entries.items():
        line = f"    {key!r}: {entry!r},"
        lines.append(line if len(line) <= WIDEST else f"    {key!r}:\n{indent(pformat(entry, width=WIDEST - 10, compact=True), ' ' * 8)},")
    return "{\n" + "\n".join(lines) + "\n}"

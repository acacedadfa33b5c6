"""The application: which commands there are, and where each is found. A command is loaded when it is asked for."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer
from typer.main import get_command

from sahelcli.base.errors import UsageError
from sahelcli.cli.language import help_text, spoken
from sahelcli.cli.options import Lang
from sahelcli.cli.parser_text import Command, Group
from sahelcli.cli.stdout import printed, tell, write
from sahelcli.questions.state_listing_definitions import LISTINGS
from sahelcli.text.catalogue import placeholders, say
from sahelcli.text.dates import caption_day

if TYPE_CHECKING:
    from collections.abc import Callable

    from typer._click.core import Command as Base
    from typer._click.core import Context

WIDEST: Final = 100
"""Maximum width of a help text: a wider one is harder to read."""

CONTEXT: Final = {"help_option_names": ["-h", "--help"], "max_content_width": WIDEST}

SECTIONS: Final[dict[str, dict[str, str]]] = {
    "questions": {
        "timeline": "timeline_search_show_and_why",
        "search": "timeline_search_show_and_why",
        "on-this-day": "timeline_search_show_and_why",
        "show": "timeline_search_show_and_why",
        **dict.fromkeys((*LISTINGS, "withdrawals"), "states_chart_and_map"),
    },
    "pictures": {"chart": "states_chart_and_map", "map": "states_chart_and_map"},
    "reasons": {
        "why": "timeline_search_show_and_why",
        "diff": "diff_and_new",
        "new": "diff_and_new",
        "match": "enrich_and_match",
        "disagreements": "timeline_search_show_and_why",
        "cite": "lists_and_sources",
        "sources": "lists_and_sources",
    },
    "vocabularies": dict.fromkeys(("actors", "topics", "places", "types", "offices", "measures"), "lists_and_sources"),
    "programs": {"export": "export", "enrich": "enrich_and_match", "mcp": "program_commands"},
    "record": {
        "coverage": "lists_and_sources",
        **dict.fromkeys(("check", "add"), "add_and_check"),
        **dict.fromkeys(("schema", "cache"), "program_commands"),
    },
    "help": {"help": "program_commands", "completion": "program_commands"},
}
"""The commands as help lists them: each with its module in `cli.commands`, whose COMMANDS has its function."""

INDEX: Final = {
    "members": "members --bloc NAME --on DATE",
    "leaders": "leaders --country NAME --office OFFICE",
    "chairs": "chairs --bloc NAME",
    "sanctions": "sanctions --country NAME",
    "forces": "forces --country NAME",
    "timeline": "timeline --actor NAME --since DATE",
    "plans": "plans --actor NAME --then",
    "positions": "positions --topic TOPIC",
    "search": "search TEXT",
    "show": "show NAME",
    "why": "why ID",
    "known-on": "COMMAND --known-on DATE",
    "according-to": "COMMAND --according-to ACTOR",
    "diff": "diff DATE DATE",
    "match": "match FILE",
    "cite": "cite ID",
}
"""Questions of readers (`help.index.NAME`), and the command that answers each."""

MODULES: Final = {name: module for commands in SECTIONS.values() for name, module in commands.items()}


class Commands(Group):
    """The commands, each loaded when it is asked for; one that is not there is answered with the nearest."""

    def list_commands(self, ctx: Context) -> list[str]:
        """Every name, as help lists them."""
        return list(MODULES)

    def get_command(self, ctx: Context, cmd_name: str) -> Base | None:
        """The command of a name, or None."""
        if cmd_name in MODULES and cmd_name not in self.commands:
            commands: dict[str, Callable[..., None]] = import_module(f"sahelcli.cli.commands.{MODULES[cmd_name]}").COMMANDS
            function = commands[cmd_name]
            alone = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
            alone.command(cmd_name, cls=Command)(function)
            self.add_command(get_command(alone))
        return super().get_command(ctx, cmd_name)

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, Base | None, list[str]]:
        """The command named first. Raises UsageError where there is none."""
        if args and not args[0].startswith("-") and args[0] not in MODULES:
            raise UsageError("unknown-command", text=args[0], choices=tuple(MODULES))
        return super().resolve_command(ctx, args)

    def sections(self, ctx: Context) -> list[tuple[str, list[tuple[str, str]]]]:
        """Return the index from questions to commands, the commands in groups, without loading them, and the options."""
        index = [(placeholders(spoken(), command), help_text(f"help.index.{name}")) for name, command in INDEX.items()]
        groups = [(f"section.{name}", [(command, help_text(f"help.{command}")) for command in commands]) for name, commands in SECTIONS.items()]
        return [("panel.index", index), *groups, *super().sections(ctx)]


app = typer.Typer(
    cls=Commands,
    name="sahel",
    invoke_without_command=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings=CONTEXT,
)


def _version(wanted: bool) -> None:
    if wanted:
        from sahelcli import __version__
        from sahelcli.snapshot.open_and_verify import open_snapshot

        def refused(why: str, path: Path) -> None:
            tell(say(spoken(), "note", what=say(spoken(), f"snapshot.{why}", path=str(path))))

        lines: Iterable[tuple[str, str]] = open_snapshot(refused=refused).execute("SELECT key, value FROM meta")
        meta = dict(lines)
        day = caption_day(spoken(), meta["covered_until"])
        write(printed([say(spoken(), "version", version=__version__, record=meta["version"], day=day) + "\n"]))
        raise typer.Exit


def debug_lines(error: Exception | None) -> Iterator[str]:
    """Yield what somebody who looks for a fault must know: where an error arose, the versions, the environment, and which snapshot answers."""
    import platform
    import sqlite3
    import traceback
    from importlib.metadata import version

    from sahelcli import __version__
    from sahelcli.record.bundled import bundled_record
    from sahelcli.snapshot.open_and_verify import SNAPSHOT, refusal

    if error is not None:
        yield from "".join(traceback.format_exception(error)).splitlines()
    programs = {"sahel": __version__, "Python": platform.python_version(), "SQLite": sqlite3.sqlite_version}
    programs |= {name: version(name) for name in ("typer", "rich", "pydantic")}
    yield f"debug: {', '.join(f'{name} {found}' for name, found in programs.items())}, {platform.platform()}"
    yield f"debug: {', '.join(f'{name}={value}' for name, value in os.environ.items() if name.startswith('SAHEL_')) or 'no variable of SAHEL_'}"
    stands = say(spoken(), f"debug.{refusal() or 'answers'}")
    yield f"debug: record {bundled_record()}; snapshot {SNAPSHOT}: {stands}"


@app.callback()
def main(
    context: typer.Context,
    lang: Lang = None,
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="option.version")] = False,
) -> None:
    """Show where to begin if no command is given. `--lang`, here or after the command, was read before help was put together."""
    if context.invoked_subcommand is None:
        write(printed([say(spoken(), "start") + "\n"]))

"""Commands on the program itself: `help`, the `completion` of shells, the `cache` of compiled records, the `schema` of answers, and `mcp`.

`mcp` answers the questions of assistant programs over standard input and output.
"""

from __future__ import annotations

import json
import shutil
import sys
from datetime import date
from functools import partial
from typing import Annotated, cast

import typer

from sahelcli import __version__
from sahelcli.base.errors import UsageError
from sahelcli.base.escaping import escape_terminal
from sahelcli.cli.app import MODULES, WIDEST, Commands
from sahelcli.cli.language import spoken
from sahelcli.cli.options import Data, ExplainSchema, Lang, Today
from sahelcli.cli.stdout import is_ascii, is_coloured, printed, tell, write
from sahelcli.language.parse_option_values import choice
from sahelcli.text.catalogue import LANGUAGES, TOPICS, say, topic_text
from sahelcli.text.dates import caption_day


def help_(
    context: typer.Context,
    asked: Annotated[list[str] | None, typer.Argument(metavar="[HELP-TOPIC|COMMAND]", help="argument.asked", show_default=False)] = None,
    lang: Lang = None,
) -> None:
    """Print a topic, a command's help, or the list of topics. Raises UsageError for what is neither."""
    language = choice("--lang", lang, LANGUAGES) if lang else spoken()
    if not asked:
        lines = [f"  {topic:<12}  {say(language, f'help.topic.{topic}')}\n" for topic in TOPICS]
        write(printed([say(language, "help.topics-are") + "\n\n", *lines]))
        return
    name = choice("HELP-TOPIC", "-".join(asked), (*TOPICS, *MODULES))
    if name in TOPICS:
        text = topic_text(language, name)
        if sys.stdout.isatty():
            from sahelcli.render.formats import Page
            from sahelcli.render.terminal_console import render_topic

            width = min(shutil.get_terminal_size((80, 24)).columns, WIDEST)
            write(printed(render_topic(text, Page((), (), (), language, width=width, colour=is_coloured(), ascii=is_ascii()))))
        else:
            write(printed([text]))
        return
    root = context.find_root()
    if (command := cast("Commands", root.command).get_command(root, name)) is not None:
        with command.make_context(name, [], parent=root, resilient_parsing=True) as its:
            write(printed([its.get_help() + "\n"]))


def completion(
    shell: Annotated[str, typer.Argument(metavar="bash|zsh|fish", help="argument.shell", show_default=False)],
    lang: Lang = None,
) -> None:
    """Print the script of a shell. Raises UsageError for another shell."""
    from sahelcli.cli.completion import SCRIPTS

    write([SCRIPTS[choice("SHELL", shell, tuple(SCRIPTS))]])


def cache(clear_all: Annotated[bool, typer.Option("--clear", help="option.clear")] = False, lang: Lang = None) -> None:
    """Print where compiled records are kept and which there are, or remove them."""
    from sahelcli.snapshot.cache import clear, folder, kept

    home = folder()
    if home is None:
        tell(say(spoken(), "cache.off"))
    elif clear_all:
        count, size = clear()
        tell(say(spoken(), "cache.cleared", count=count, size=_size(size)))
    else:
        found = kept()
        write([say(spoken(), "cache.place", path=escape_terminal(str(home)), count=len(found), size=_size(sum(one.bytes for one in found))) + "\n"])
        for one in found:
            day = caption_day(spoken(), date.fromtimestamp(one.used).isoformat())
            write([say(spoken(), "cache.entry", size=_size(one.bytes), day=day, files=escape_terminal(", ".join(one.paths))) + "\n"])


def _size(length: int) -> str:
    """Return a number of bytes in megabytes, in words of the language."""
    whole, tenth = divmod(round(length / 100_000), 10)
    return say(spoken(), "cache.size", whole=whole, tenth=tenth)


def schema(
    subject: Annotated[str, typer.Argument(metavar="record|COMMAND", help="argument.subject", show_default=False)],
    explain: ExplainSchema = False,
    lang: Lang = None,
) -> None:
    """Print the schema."""
    from sahelcli.contract.columns import COLUMNS
    from sahelcli.contract.row_schema import card_schema, explained_schema, row_schema, schema_id, why_schema
    from sahelcli.questions.state_listing_definitions import LISTINGS

    subject = choice("SUBJECT", subject, ("record", "show", "why", *COLUMNS))
    if explain:
        found = explained_schema(choice("SUBJECT", subject, LISTINGS))
    elif subject == "record":
        from sahelcli.checks.load import record_schema  # pydantic

        found = record_schema()
    else:
        found = {"show": card_schema, "why": why_schema}.get(subject, partial(row_schema, subject))()
    write([json.dumps({"$id": schema_id(subject, __version__)} | found, ensure_ascii=False, indent=2) + "\n"])


def mcp(data: Data = None, today: Today = None, lang: Lang = None) -> None:
    """Serve until the assistant hangs up. Raises UsageError without the extra."""
    from sahelcli.cli.question import data_files

    try:
        from sahelcli.mcp.server import serve
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("mcp", "jsonschema", "anyio"):
            raise
        raise UsageError("missing-extra", format="mcp", extra="mcp") from None
    if sys.stdin.isatty():
        tell(say(spoken(), "note", what=say(spoken(), "tool.waiting")))
    serve(data_files(data), today, lang or spoken())


COMMANDS = {"help": help_, "completion": completion, "cache": cache, "schema": schema, "mcp": mcp}

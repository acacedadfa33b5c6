"""`help`: what a topic is about, or what a command takes."""

from __future__ import annotations

import shutil
import sys
from typing import Annotated

import typer

from sahelcli.cli.app import MODULES, WIDEST
from sahelcli.cli.language import spoken
from sahelcli.cli.options import Lang
from sahelcli.cli.stdout import is_ascii, is_coloured, printed, write
from sahelcli.language.typed_values import choice
from sahelcli.text.catalogue import LANGUAGES, TOPICS, say, topic_text


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
    command = root.command.get_command(root, name)  # type: ignore[attr-defined]  # the root is the group of all commands
    with command.make_context(name, [], parent=root, resilient_parsing=True) as its:
        write(printed([its.get_help() + "\n"]))


COMMANDS = {"help": help_}

"""`completion`: the script that makes a shell complete what is typed for `sahel`."""

from __future__ import annotations

from typing import Annotated

import typer

from sahelcli.cli.completion_shells import SCRIPTS
from sahelcli.cli.options import Lang
from sahelcli.cli.stdout import write
from sahelcli.language.typed_values import choice


def completion(
    shell: Annotated[str, typer.Argument(metavar="bash|zsh|fish", help="argument.shell", show_default=False)],
    lang: Lang = None,
) -> None:
    """Print the script of a shell. Raises UsageError for another shell."""
    write([SCRIPTS[choice("SHELL", shell, tuple(SCRIPTS))]])


COMMANDS = {"completion": completion}

"""Hints of error messages in the words of the tools."""

from __future__ import annotations

import re
from typing import Final

from sahelcli.questions.listings import LISTINGS
from sahelcli.questions.vocabularies import VOCABULARIES

_OPTION: Final = re.compile(r"--([a-z]+(?:-[a-z]+)*)")
"""An option in a message. The arguments of the tools have the same names."""

_HELP: Final = re.compile(r" ?[;:] `sahel help [^;`]*`[^;]*")
"""The part of a hint that names a page of the help."""

_COMMAND: Final = re.compile(r"`sahel ([a-z]+)")
"""A command in a hint, to be replaced by the tool that answers the same."""


def for_tools(line: str) -> str:
    """Return a line of an error message with tools and their arguments in place of commands and options."""
    return _OPTION.sub(lambda found: found[1].replace("-", "_"), _COMMAND.sub(_tool, _HELP.sub("", line)))


def _tool(found: re.Match[str]) -> str:
    """Return the tool for a command: `names vocabulary=actors` for a vocabulary, `states listing=members` for a state command."""
    command = found[1]
    return f"`names vocabulary={command}" if command in VOCABULARIES else f"`states listing={command}" if command in LISTINGS else f"`{command}"

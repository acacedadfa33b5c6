"""What the option parser says of itself, in our words: usage lines, headings of help, and what is wrong with a command line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from typer.core import TyperCommand, TyperGroup

from sahelcli.base.errors import UsageError
from sahelcli.cli.language import command_help, help_text, spoken
from sahelcli.cli.output import write
from sahelcli.text.catalogue import placeholders
from sahelcli.text.wrapping import unbound

_EXTRA: Final = re.compile(r"extra argument\(s\) \((.*)\)", re.DOTALL)
_REQUIRED: Final = re.compile(r"\brequired\]$")
ROOT: Final = "sahel"
"""The name of the application itself, whose help has the key `app`."""


@contextmanager
def section(formatter: Any, key: str) -> Iterator[None]:
    """A part of a help page under a heading of the catalogue."""
    formatter.write_paragraph()
    formatter.write(f"{help_text(key)}\n")
    formatter.indent()
    yield
    formatter.dedent()


class Worded:
    """A command whose help is in the language of the run."""

    name: str | None
    help: str | None

    def get_help(self, ctx: Any) -> str:
        """Return the whole help page in the language of the run."""
        self.help = command_help("app" if self.name in (None, ROOT) else str(self.name))
        return unbound(super().get_help(ctx))  # type: ignore[misc]

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the parameters, the help of each in the language of the run: they are declared with the key of their help."""
        params: list[Any] = super().get_params(ctx)  # type: ignore[misc]
        for param in params:
            param.help_key = getattr(param, "help_key", None) or param.help
            param.help = help_text(param.help_key)
        return params

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """The usage line."""
        pieces = self.collect_usage_pieces(ctx)  # type: ignore[attr-defined]
        formatter.write_usage(ctx.command_path, placeholders(spoken(), " ".join(pieces)), f"{help_text('help.usage')} ")

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Arguments, then options, each with its help."""
        params = self.get_params(ctx)
        for kind in ("argument", "option"):
            records = [param.get_help_record(ctx) for param in params if param.param_type_name == kind]
            if shown := [_worded(*record) for record in records if record is not None]:
                with section(formatter, f"help.{kind}s"):
                    formatter.write_dl(shown)

    def get_help_option(self, ctx: Any) -> Any:
        """`-h`, with its help in our words."""
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = option.help_key = "option.help"
            option.callback = _show_help
        return option


def _show_help(ctx: Any, param: Any, wanted: bool) -> None:
    """Print a command's help as every answer is printed."""
    if wanted and not ctx.resilient_parsing:
        write([ctx.get_help() + "\n"])
        ctx.exit()


class Command(Worded, TyperCommand):
    """One command."""

    def parse_args(self, ctx: Any, args: list[str]) -> Any:
        """The options and arguments. Raises UsageError where one is given and empty, as from a variable of a shell that was not set.

        A condition was meant there, and an answer without it would be to another question.
        """
        parsed = super().parse_args(ctx, args)
        for param in self.get_params(ctx):
            value = ctx.params.get(param.name)
            if any(isinstance(given, str) and not given.strip() for given in (value if isinstance(value, list | tuple) else [value])):
                raise UsageError("empty-value", option=_named(param, ctx), command=ctx.command_path)
        return parsed


class Group(Worded, TyperGroup):
    """A group of commands: after its options, its commands."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Options, then commands."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)


def usage_error(error: Any) -> UsageError:
    """What the option parser found wrong, as a fault with its facts."""
    kind, param = type(error).__name__, getattr(error, "param", None)
    command = {"command": error.ctx.command_path} if getattr(error, "ctx", None) else {}
    if kind == "NoSuchOption":
        options = [name for p in error.ctx.command.get_params(error.ctx) for name in p.opts if name.startswith("--")]
        return UsageError("no-such-option", text=error.option_name, choices=tuple(options), **command)
    if kind == "MissingParameter":
        return UsageError("missing-argument", what=placeholders(spoken(), _named(param, error.ctx)), **command)
    if kind == "BadOptionUsage" and "does not take" in error.message:
        return UsageError("option-takes-no-value", option=error.option_name, **command)
    if kind == "BadOptionUsage":
        return UsageError("option-needs-value", option=error.option_name, **command)
    if kind == "BadParameter" and (least := getattr(getattr(param, "type", None), "min", None)) is not None:
        return UsageError("bad-number", option=_named(param, error.ctx), least=least)
    what = error.format_message() if hasattr(error, "format_message") else str(error)
    if found := _EXTRA.search(what):
        return UsageError("extra-arguments", text=found.group(1), **command)
    return UsageError("usage", what=what, **command)


def _named(param: Any, ctx: Any) -> str:
    """What a parameter is called on the command line, in English."""
    return str(param.make_metavar(ctx)) if param.param_type_name == "argument" else str(param.opts[0])


def _worded(names: str, about: str) -> tuple[str, str]:
    """An option or argument as help lists it, with its placeholder and the parser's own mark in our words."""
    return placeholders(spoken(), names), _REQUIRED.sub(f"{help_text('help.required')}]", about)

"""Texts of the option parser in our words: usage lines, headings of help, and errors in a command line."""

from __future__ import annotations

import re
import shutil
import sys
from typing import Any, Final

from typer.core import TyperCommand, TyperGroup

from sahelcli.base.errors import UsageError
from sahelcli.cli.completion_table import LISTS
from sahelcli.cli.language import command_help, help_text, spoken
from sahelcli.cli.output import is_ascii, is_coloured, printed, write
from sahelcli.text.catalogue import placeholders, say
from sahelcli.text.typography import unbound

_EXTRA: Final = re.compile(r"extra argument\(s\) \((.*)\)", re.DOTALL)
_REQUIRED: Final = re.compile(r"\brequired\]$")
ROOT: Final = "sahel"
"""The name of the application itself, whose help has the key `app`."""


RECORD: Final = ("option.data", "option.today", "option.known-on", "option.according-to")
"""The shared options that choose the record, as it was known when, and whose view."""

OUTPUT: Final = (
    "option.format", "option.format-card", "option.output", "option.json", "option.excel", "option.lang", "option.quiet", "option.no-pager",
    "option.exit-status", "option.help",
)  # fmt: skip
"""The shared options that say how the answer is written."""

NARROWING: Final = (
    "bloc", "country", "actor", "office", "topic", "type", "place", "measure", "property", "status", "kind", "language", "publisher", "text",
    "certain", "contested", "overdue", "kept", "slipped", "single", "one_sided", "weak",
)  # fmt: skip
"""Options that leave rows out of an answer."""

LISTED: Final = ("option.measure", "option.office", "option.property", "option.type")
"""The closed lists that help names in full behind an option's text; the other texts name their own."""


class Worded:
    """A command whose help is in the language of the run."""

    name: str | None
    help: str | None

    def get_help(self, ctx: Any) -> str:
        """Return the whole help page in the language of the run: in panels on a terminal, in plain lines in a pipe."""
        key = "app" if self.name in (None, ROOT) else str(self.name)
        sections = [(help_text(f"help.{name}"), rows) for name, rows in self.sections(ctx)]
        if sys.stdout.isatty():
            from sahelcli.render.formats import HelpPage, Page
            from sahelcli.render.terminal.help import render_help

            usage = f"{help_text('help.usage')} {ctx.command_path} {self._pieces(ctx)}"
            parts = HelpPage(usage, say(spoken(), f"help.{key}"), sections, say(spoken(), f"examples.{key}"))
            width = min(shutil.get_terminal_size((80, 24)).columns, ctx.max_content_width)
            return render_help(parts, Page((), (), (), spoken(), width=width, colour=is_coloured(), ascii=is_ascii())).rstrip("\n")
        self.help = command_help(key)
        return unbound(super().get_help(ctx))  # type: ignore[misc]

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the parameters, the help of each in the language of the run: they are declared with the key of their help."""
        params: list[Any] = super().get_params(ctx)  # type: ignore[misc]
        for param in params:
            param.help_key = getattr(param, "help_key", None) or param.help
            param.help = help_text(param.help_key)
            if param.help_key in LISTED:
                words = LISTS.get(f"{self.name} {param.help_key}", LISTS[param.help_key])
                param.help += f" {help_text('help.one-of')} {', '.join(words)}."
        return params

    def _pieces(self, ctx: Any) -> str:
        """Return what follows the command's name in its usage line."""
        return placeholders(spoken(), " ".join(self.collect_usage_pieces(ctx)))  # type: ignore[attr-defined]

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write the usage line."""
        formatter.write_usage(ctx.command_path, self._pieces(ctx), f"{help_text('help.usage')} ")

    def sections(self, ctx: Any) -> list[tuple[str, list[tuple[str, str]]]]:
        """Return the key of each heading, with the arguments or options under it; the shared options come last."""
        params = self.get_params(ctx)
        is_question = any(param.name in NARROWING for param in params)
        own = ("question", "narrowing") if is_question else ("options",)
        found: dict[str, list[tuple[str, str]]] = {name: [] for name in ("arguments", *own, "record", "output")}
        for param in params:
            if (row := param.get_help_record(ctx)) is None:
                continue
            if param.param_type_name == "argument":
                kind = "arguments"
            elif param.help_key in RECORD or param.help_key in OUTPUT:
                kind = "record" if param.help_key in RECORD else "output"
            else:
                kind = "narrowing" if param.name in NARROWING else own[0]
            found[kind].append(_worded(*row))
        return [(f"panel.{name}", rows) for name, rows in found.items() if rows]

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write each section under its heading."""
        for name, rows in self.sections(ctx):
            formatter.write_paragraph()
            formatter.write(f"{help_text(f'help.{name}')}{help_text('help.colon')}\n")
            formatter.indent()
            formatter.write_dl(rows)
            formatter.dedent()

    def get_help_option(self, ctx: Any) -> Any:
        """Return `-h`, with its help in our words."""
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = option.help_key = "option.help"
            option.callback = _show_help
        return option


def _show_help(ctx: Any, param: Any, wanted: bool) -> None:
    """Print a command's help as every answer is printed."""
    if wanted and not ctx.resilient_parsing:
        write(printed([ctx.get_help() + "\n"]))
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
    """A group of commands."""


def usage_error(error: Any) -> UsageError:
    """Convert an error of the option parser to a UsageError with its facts."""
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
    """Return the name of a parameter on the command line, in English."""
    return str(param.make_metavar(ctx)) if param.param_type_name == "argument" else str(param.opts[0])


def _worded(names: str, about: str) -> tuple[str, str]:
    """An option or argument as help lists it, with its placeholder and the parser's own mark in our words."""
    return placeholders(spoken(), names), _REQUIRED.sub(f"{help_text('help.required')}]", about)

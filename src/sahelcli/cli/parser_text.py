"""Texts of the option parser in our words: usage lines, headings of help, and errors in a command line."""

from __future__ import annotations

import re
import shutil
import sys
from typing import TYPE_CHECKING, Final, cast

from typer.core import TyperCommand, TyperGroup, TyperOption

from sahelcli.base.errors import UsageError
from sahelcli.cli.completion_table import LISTS
from sahelcli.cli.language import command_help, help_text, spoken
from sahelcli.cli.stdout import is_ascii, is_coloured, printed, write
from sahelcli.text.catalogue import placeholders, say
from sahelcli.text.french_articles_and_typography import unbound

if TYPE_CHECKING:
    from typer._click.core import Command as Base
    from typer._click.core import Context, Parameter
    from typer._click.formatting import HelpFormatter
    from typer.core import TyperArgument
    from typer.exceptions import TyperException
else:
    Base = object

_EXTRA: Final = re.compile(r"extra argument\(s\) \((.*)\)", re.DOTALL)
_REQUIRED: Final = re.compile(r"\brequired\]$")
DISTRIBUTION: Final = "sahelcli"
"""The name of the package, under which its metadata are found."""

ROOT: Final = "sahel"
"""The name of the application itself, whose help has the key `app`."""


RECORD: Final = ("option.data", "option.today", "option.known-on", "option.according-to")
"""The shared options that choose the record, as it was known when, and whose view."""

OUTPUT: Final = (
    "option.format", "option.format-card", "option.output", "option.json", "option.fields", "option.excel", "option.lang", "option.quiet",
    "option.no-pager", "option.no-color", "option.debug", "option.exit-status", "option.help",
)  # fmt: skip
"""The shared options that say how the answer is written."""

NARROWING: Final = (
    "bloc", "country", "actor", "office", "topic", "type", "place", "measure", "property", "status", "kind", "language", "publisher", "text",
    "certain", "contested", "overdue", "kept", "slipped", "single", "one_sided", "weak",
)  # fmt: skip
"""Options that leave rows out of an answer."""

EVERYWHERE: Final = ("no-color", "debug")
"""Options of every command, which `__main__` reads before the command is known; the parser only has to let them pass, and help to list them."""

LISTED: Final = ("option.measure", "option.office", "option.property", "option.type")
"""The closed lists that help names in full behind an option's text; the other texts name their own."""


class Worded(Base):
    """A command whose help is in the language of the run."""

    def get_help(self, ctx: Context) -> str:
        """Return the whole help page in the language of the run: in panels on a terminal, in plain lines in a pipe."""
        key = "app" if self.name in (None, ROOT) else str(self.name)
        sections = [(help_text(f"help.{name}"), rows) for name, rows in self.sections(ctx)]
        if sys.stdout.isatty():
            from sahelcli.render.formats import HelpPage, Page
            from sahelcli.render.terminal_console import render_help

            usage = f"{help_text('help.usage')} {ctx.command_path} {self._pieces(ctx)}"
            last = "\n\n".join(filter(None, (say(spoken(), f"examples.{key}"), problems() if key == "app" else "")))
            parts = HelpPage(usage, say(spoken(), f"help.{key}"), sections, last)
            width = min(shutil.get_terminal_size((80, 24)).columns, ctx.max_content_width or 80)
            return render_help(parts, Page((), (), (), spoken(), width=width, colour=is_coloured(), ascii=is_ascii())).rstrip("\n")
        self.help = command_help(key)
        return unbound(super().get_help(ctx))

    def get_params(self, ctx: Context) -> list[Parameter]:
        """Return the parameters, those of every command among them."""
        if not any(param.name == "debug" for param in self.params):
            self.params += [_flag(name) for name in EVERYWHERE]
        return super().get_params(ctx)

    def _params_with_help(self, ctx: Context) -> list[TyperArgument | TyperOption]:
        """Return the parameters, the help of each in the language of the run: they are declared with the key of their help."""
        params = cast("list[TyperArgument | TyperOption]", self.get_params(ctx))
        for param in params:
            key = help_key(param)
            vars(param)["help_key"] = key
            param.help = help_text(key)
            if key in LISTED:
                words = LISTS.get(f"{self.name} {key}", LISTS[key])
                param.help += f" {help_text('help.one-of')} {', '.join(words)}."
        return params

    def _pieces(self, ctx: Context) -> str:
        """Return what follows the command's name in its usage line."""
        return placeholders(spoken(), " ".join(self.collect_usage_pieces(ctx)))

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the usage line."""
        formatter.write_usage(ctx.command_path, self._pieces(ctx), f"{help_text('help.usage')} ")

    def sections(self, ctx: Context) -> list[tuple[str, list[tuple[str, str]]]]:
        """Return the key of each heading, with the arguments or options under it; the shared options come last."""
        params = self._params_with_help(ctx)
        is_question = any(param.name in NARROWING for param in params)
        own = ["question", "narrowing"] if is_question else ["options"]
        found: dict[str, list[tuple[str, str]]] = {name: [] for name in ["arguments", *own, "record", "output"]}
        for param in params:
            if (row := param.get_help_record(ctx)) is None:
                continue
            if param.param_type_name == "argument":
                kind = "arguments"
            elif (key := help_key(param)) in RECORD or key in OUTPUT:
                kind = "record" if key in RECORD else "output"
            else:
                kind = "narrowing" if param.name in NARROWING else own[0]
            found[kind].append(_worded(*row))
        return [(f"panel.{name}", rows) for name, rows in found.items() if rows]

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write each section under its heading."""
        for name, rows in self.sections(ctx):
            formatter.write_paragraph()
            formatter.write(f"{help_text(f'help.{name}')}{help_text('help.colon')}\n")
            formatter.indent()
            formatter.write_dl(rows)
            formatter.dedent()

    def format_epilog(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write where problems are reported, beneath the help of the application."""
        if self.name in (None, ROOT):
            formatter.write_paragraph()
            formatter.write_text(problems())

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """Return `-h`, with its help in our words."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = vars(option)["help_key"] = "option.help"
            option.callback = _show_help
        return option


def help_key(param: Parameter) -> str:
    """Return the key of a parameter's help in the catalogue: its help until that is put into words, then what was kept of it."""
    key: str = getattr(param, "help_key", None) or getattr(param, "help", None) or ""
    return key


def _flag(name: str) -> TyperOption:
    """Return an option of every command, whose value no command gets."""
    return TyperOption(param_decls=[f"--{name}"], is_flag=True, default=False, expose_value=False, help=f"option.{name}")


def problems() -> str:
    """Return where problems are reported: the address in the metadata of the package, once its maintainers gave one."""
    from importlib.metadata import PackageNotFoundError, metadata  # for help alone

    try:
        urls: list[str] = metadata(DISTRIBUTION).get_all("Project-URL") or []
        addresses = dict(url.split(", ", 1) for url in urls)
    except PackageNotFoundError:
        addresses = {}
    tracker = addresses.get("Issues") or say(spoken(), "problems.tracker")
    return say(spoken(), "problems", tracker=tracker)


def _show_help(ctx: Context, param: Parameter, wanted: object) -> None:
    """Print a command's help as every answer is printed."""
    if wanted and not ctx.resilient_parsing:
        write(printed([ctx.get_help() + "\n"]))
        ctx.exit()


class Command(Worded, TyperCommand):
    """One command."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """The options and arguments. Raises UsageError where one is given and empty, as from a variable of a shell that was not set.

        A condition was meant there, and an answer without it would be to another question.
        """
        parsed = super().parse_args(ctx, args)
        for param in self.get_params(ctx):
            value: object = ctx.params.get(param.name or "")
            if any(isinstance(given, str) and not given.strip() for given in (value if isinstance(value, list | tuple) else [value])):
                raise UsageError("empty-value", option=_named(param, ctx), command=ctx.command_path)
        return parsed


class Group(Worded, TyperGroup):
    """A group of commands."""


def usage_error(error: TyperException) -> UsageError:
    """Convert an error of the option parser to a UsageError with its facts."""
    kind = type(error).__name__
    ctx: Context | None = getattr(error, "ctx", None)
    param: Parameter | None = getattr(error, "param", None)
    option: str = getattr(error, "option_name", "")
    command = {"command": ctx.command_path} if ctx else {}
    if kind == "NoSuchOption" and ctx:
        options = [name for p in ctx.command.get_params(ctx) for name in p.opts if name.startswith("--")]
        return UsageError("no-such-option", text=option, choices=tuple(options), **command)
    if kind == "MissingParameter" and param and ctx:
        return UsageError("missing-argument", what=placeholders(spoken(), _named(param, ctx)), **command)
    if kind == "BadOptionUsage" and "does not take" in error.message:
        return UsageError("option-takes-no-value", option=option, **command)
    if kind == "BadOptionUsage":
        return UsageError("option-needs-value", option=option, **command)
    least: int | None = getattr(param.type, "min", None) if param else None
    if kind == "BadParameter" and param and ctx and least is not None:
        return UsageError("bad-number", option=_named(param, ctx), least=least)
    what = error.format_message()
    if found := _EXTRA.search(what):
        return UsageError("extra-arguments", text=found.group(1), **command)
    return UsageError("usage", what=what, **command)


def _named(param: Parameter, ctx: Context) -> str:
    """Return the name of a parameter on the command line, in English."""
    return param.make_metavar(ctx) if param.param_type_name == "argument" else param.opts[0]


def _worded(names: str, about: str) -> tuple[str, str]:
    """An option or argument as help lists it, with its placeholder and the parser's own mark in our words."""
    return placeholders(spoken(), names), _REQUIRED.sub(f"{help_text('help.required')}]", about)

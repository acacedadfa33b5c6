"""Every option, declared once: its name, help and how a command receives it.

Commands take groups of options as dataclasses; `gathered` spreads their fields into the signature that Typer reads.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection
from dataclasses import MISSING, dataclass, fields
from functools import wraps
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import typer

from sahelcli.cli.language import HELP


def _option(name: str, key: str | None = None, metavar: str | None = None, short: str | None = None, envvar: str | None = None) -> Any:
    names = [f"--{name}", *([short] if short else [])]
    return typer.Option(*names, help=HELP(f"option.{key or name}"), metavar=metavar, envvar=envvar, show_default=False, show_envvar=False)


Data = Annotated[list[Path] | None, _option("data", metavar="FILE")]
Today = Annotated[str | None, _option("today", metavar="DATE", envvar="SAHEL_TODAY")]
KnownOn = Annotated[str | None, _option("known-on", metavar="DATE")]
AccordingTo = Annotated[str | None, _option("according-to", metavar="ACTOR")]
Lang = Annotated[str | None, _option("lang", metavar="LANG")]
Format = Annotated[str | None, _option("format", metavar="FORMAT", short="-f")]
Output = Annotated[Path | None, _option("output", metavar="FILE", short="-o")]
AsJson = Annotated[bool, _option("json")]
Quiet = Annotated[bool, _option("quiet", short="-q")]
ExitStatus = Annotated[bool, _option("exit-status")]
On = Annotated[str | None, _option("on", metavar="DATE")]
History = Annotated[bool, _option("history")]
Since = Annotated[str | None, _option("since", metavar="DATE")]
Until = Annotated[str | None, _option("until", metavar="DATE")]
Certain = Annotated[bool, _option("certain")]
Bloc = Annotated[list[str] | None, _option("bloc", metavar="NAME")]
Country = Annotated[list[str] | None, _option("country", metavar="NAME")]
Actor = Annotated[list[str] | None, _option("actor", metavar="NAME")]
Office = Annotated[list[str] | None, _option("office", metavar="OFFICE")]
Topic = Annotated[list[str] | None, _option("topic", metavar="TOPIC")]
Measure = Annotated[list[str] | None, _option("measure", metavar="MEASURE")]
PropertyName = Annotated[list[str] | None, _option("property", metavar="PROPERTY")]
Type = Annotated[list[str] | None, _option("type", metavar="TYPE")]
PlaceName = Annotated[list[str] | None, _option("place", metavar="PLACE")]
MemberStatus = Annotated[str | None, _option("status", "status-members", metavar="STATUS")]
Statuses = Annotated[list[str] | None, _option("status", "status-timeline", metavar="STATUS")]
Sort = Annotated[str, _option("sort", metavar="KEY")]
Reverse = Annotated[bool, _option("reverse")]
Limit = Annotated[int | None, typer.Option("--limit", min=0, metavar="N", help=HELP("option.limit"), show_default=False)]
Kinds = Annotated[list[str] | None, _option("kind", metavar="KIND")]
Thing = Annotated[str, typer.Argument(metavar="THING", help=HELP("argument.thing"), show_default=False)]
Target = Annotated[str | None, typer.Argument(metavar="[TARGET]", help=HELP("argument.target"), show_default=False)]
ExportFormatName = Annotated[str | None, _option("format", "export-format", metavar="FORMAT", short="-f")]
ExportOutput = Annotated[str | None, _option("output", "export-output", metavar="TARGET", short="-o")]
SheetName = Annotated[str, _option("table", metavar="TABLE")]
Manifest = Annotated[Path | None, _option("manifest", metavar="FILE")]


@dataclass(frozen=True, slots=True)
class Common:
    """What every question takes: which record, as known when, according to whom, and how the answer is shown."""

    data: Data = None
    today: Today = None
    known_on: KnownOn = None
    according_to: AccordingTo = None
    lang: Lang = None
    format: Format = None
    output: Output = None
    json: AsJson = False
    quiet: Quiet = False
    exit_status: ExitStatus = False


@dataclass(frozen=True, slots=True)
class StateOptions:
    """What every state command takes, the ends it can be filtered by last (each command has those that its listing names)."""

    on: On = None
    history: History = False
    since: Since = None
    until: Until = None
    certain: Certain = False
    property: PropertyName = None
    bloc: Bloc = None
    country: Country = None
    actor: Actor = None
    office: Office = None
    topic: Topic = None
    measure: Measure = None
    status: MemberStatus = None


@dataclass(frozen=True, slots=True)
class TimelineOptions:
    """What the timeline is narrowed by, and every command with its filters."""

    bloc: Bloc = None
    country: Country = None
    actor: Actor = None
    type: Type = None
    topic: Topic = None
    place: PlaceName = None
    status: Statuses = None
    since: Since = None
    until: Until = None


@dataclass(frozen=True, slots=True)
class Order:
    """In which order happenings come, and how many."""

    sort: Sort = "date"
    reverse: Reverse = False
    limit: Limit = None


@dataclass(frozen=True, slots=True)
class ActorsOptions:
    """What `actors` takes."""

    kind: Kinds = None


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """Where an export goes, and in which form."""

    target: Target = None
    export_format: ExportFormatName = None
    export_output: ExportOutput = None
    table: SheetName = "facts"
    manifest: Manifest = None


@dataclass(frozen=True, slots=True)
class ShowOptions:
    """What `show` takes."""

    thing: Thing
    on: On = None


def gathered(function: Callable[..., None], *groups: type[Any], without: Collection[str] = ()) -> Callable[..., None]:
    """A command whose options are the fields of the groups (but for those in `without`); the function receives one instance of each group."""
    parameters: dict[str, inspect.Parameter] = {}
    for group in groups:
        hints = get_type_hints(group, include_extras=True)
        for field in fields(group):
            if field.name not in without:
                default = inspect.Parameter.empty if field.default is MISSING else field.default
                parameters[field.name] = inspect.Parameter(field.name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=hints[field.name])

    @wraps(function)
    def command(**given: Any) -> None:
        function(*(group(**{f.name: given[f.name] for f in fields(group) if f.name in given}) for group in groups))

    command.__signature__ = inspect.Signature(list(parameters.values()))  # type: ignore[attr-defined]
    command.__annotations__ = {name: parameter.annotation for name, parameter in parameters.items()}
    del command.__wrapped__  # else inspect.signature would look behind
    return command

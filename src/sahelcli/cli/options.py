"""Every option and argument, declared once, and the groups in which commands take them.

A declaration has a name, a help text and the kind of value. `gathered` spreads the attributes of groups into the signature that Typer reads. The
groups of several commands are here; a group of one command stands with that command.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache, wraps
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Final, Self, get_type_hints

import typer

from sahelcli.language.parse_option_values import choice
from sahelcli.text.catalogue import LANGUAGES


def _option(name: str, key: str | None = None, metavar: str | None = None, short: str | None = None, envvar: str | None = None) -> object:
    names = [f"--{name}", *([short] if short else [])]
    return typer.Option(*names, help=f"option.{key or name}", metavar=metavar, envvar=envvar, show_default=False, show_envvar=False)


def _spoken(lang: str | None) -> str | None:
    """A language that the program speaks. Raises UsageError."""
    return choice("--lang", lang, LANGUAGES) if lang is not None else None


Data = Annotated[list[Path] | None, _option("data", metavar="FILE")]
Today = Annotated[str | None, _option("today", metavar="DATE", envvar="SAHEL_TODAY")]
KnownOn = Annotated[str | None, _option("known-on", metavar="DATE")]
AccordingTo = Annotated[str | None, _option("according-to", metavar="ACTOR")]
Lang = Annotated[str | None, typer.Option("--lang", help="option.lang", metavar="LANG", show_default=False, callback=_spoken)]
Format = Annotated[str | None, _option("format", metavar="FORMAT", short="-f")]
CardFormat = Annotated[str | None, _option("format", "format-card", metavar="FORMAT", short="-f")]
Output = Annotated[Path | None, _option("output", metavar="FILE", short="-o")]
AsJson = Annotated[bool, _option("json")]
Fields = Annotated[list[str] | None, _option("fields", metavar="KEY,...")]
Header = Annotated[bool, _option("header")]
Meta = Annotated[bool, _option("meta")]
Peek = Annotated[bool, _option("peek")]
ChangedField = Annotated[list[str] | None, _option("field", metavar="FIELD")]
Excel = Annotated[bool, _option("excel")]
Quiet = Annotated[bool, _option("quiet", short="-q")]
NoPager = Annotated[bool, _option("no-pager")]
ExitStatus = Annotated[bool, _option("exit-status")]
On = Annotated[str | None, _option("on", metavar="DATE")]
History = Annotated[bool, _option("history")]
Since = Annotated[str | None, _option("since", metavar="DATE")]
Until = Annotated[str | None, _option("until", metavar="DATE")]
Period = Annotated[str | None, _option("period", metavar="PERIOD")]
Chart = Annotated[bool, _option("chart")]
Charted = Annotated[str, typer.Argument(metavar="LISTING", help="argument.charted", show_default=False)]
MapBloc = Annotated[str, _option("bloc", "bloc-map", metavar="NAME")]
Certain = Annotated[bool, _option("certain")]
Bloc = Annotated[list[str] | None, _option("bloc", metavar="NAME")]
Country = Annotated[list[str] | None, _option("country", metavar="NAME")]
Actor = Annotated[list[str] | None, _option("actor", metavar="NAME")]
Against = Annotated[list[str] | None, _option("against", metavar="NAME")]
Imposer = Annotated[list[str] | None, _option("by", "by-imposer", metavar="NAME")]
Office = Annotated[list[str] | None, _option("office", metavar="OFFICE")]
Topic = Annotated[list[str] | None, _option("topic", metavar="TOPIC")]
Measure = Annotated[list[str] | None, _option("measure", metavar="MEASURE")]
PropertyName = Annotated[list[str] | None, _option("property", metavar="PROPERTY")]
Type = Annotated[list[str] | None, _option("type", metavar="TYPE")]
PlaceName = Annotated[list[str] | None, _option("place", metavar="PLACE")]
MemberStatus = Annotated[str | None, _option("status", "status-members", metavar="STATUS")]
Statuses = Annotated[list[str] | None, _option("status", "status-timeline", metavar="STATUS")]
ExitStatuses = Annotated[list[str] | None, _option("status", "status-withdrawals", metavar="STATUS")]
ColumnSort = Annotated[str | None, _option("sort", "sort-column", metavar="KEY")]
Sort = Annotated[str | None, _option("sort", metavar="KEY")]
StateSort = Annotated[str | None, _option("sort", "state-sort", metavar="KEY")]
Reverse = Annotated[bool, _option("reverse")]
Text = Annotated[str | None, _option("text", metavar="TEXT")]
MaxLines = Annotated[int | None, typer.Option("--max-lines", min=0, metavar="N", help="option.max-lines", show_default=False)]
MaxChars = Annotated[int | None, typer.Option("--max-chars", min=1, metavar="N", help="option.max-chars", show_default=False)]
Anniversary = Annotated[str | None, typer.Argument(metavar="[DATE]", help="argument.anniversary", show_default=False)]
SourceNames = Annotated[str | None, _option("sources", "sources-named", metavar="HOW")]
Sought = Annotated[list[str], typer.Argument(metavar="TEXT", help="argument.text", show_default=False)]
Article = Annotated[Path, typer.Argument(metavar="FILE", help="argument.article", show_default=False)]
Limit = Annotated[int | None, typer.Option("--limit", min=0, metavar="N", help="option.limit", show_default=False)]
Kinds = Annotated[list[str] | None, _option("kind", metavar="KIND")]
Table = Annotated[Path, typer.Argument(metavar="TABLE", help="argument.table", show_default=False)]
Added = Annotated[list[str], _option("add", metavar="COLUMN,...")]
DateColumn = Annotated[str, _option("date", "date-column", metavar="NAME,...")]
CountryColumn = Annotated[str, _option("country", "country-column", metavar="NAME")]
Headings = Annotated[list[str] | None, _option("as", metavar="NAME,...")]
DateFormat = Annotated[str | None, _option("date-format", metavar="FORMAT")]
Rejects = Annotated[Path | None, _option("rejects", metavar="FILE")]
Separator = Annotated[str | None, _option("separator", metavar="CHARACTER")]
SkipLines = Annotated[int, typer.Option("--skip-lines", min=0, metavar="N", help="option.skip-lines", show_default=False)]
SourceKinds = Annotated[list[str] | None, _option("kind", "kind-source", metavar="KIND")]
SourceCountry = Annotated[list[str] | None, _option("country", "country-source", metavar="NAME")]
SourceLanguage = Annotated[list[str] | None, _option("language", metavar="LANGUAGE")]
Publisher = Annotated[list[str] | None, _option("publisher", metavar="NAME")]
By = Annotated[str | None, _option("by", metavar="FIELD")]
Single = Annotated[bool, _option("single")]
OneSided = Annotated[bool, _option("one-sided")]
Weak = Annotated[bool, _option("weak")]
Ids = Annotated[list[str] | None, typer.Argument(metavar="[ID]...", help="argument.ids", show_default=False)]
Contested = Annotated[bool, _option("contested")]
ContestedOnly = Annotated[bool, _option("contested", "contested-only")]
ExplainSchema = Annotated[bool, _option("explain", "explain-schema")]
Explain = Annotated[bool, _option("explain")]
Why = Annotated[bool, _option("why")]
Then = Annotated[bool, _option("then")]
Summary = Annotated[bool, _option("summary")]
Overdue = Annotated[bool, _option("overdue")]
Kept = Annotated[bool, _option("kept")]
Slipped = Annotated[bool, _option("slipped")]
Depth = Annotated[int, typer.Option("--depth", min=1, max=99, metavar="N", help="option.depth", show_default=False)]
Fact = Annotated[str, typer.Argument(metavar="ID", help="argument.fact", show_default=False)]
Things = Annotated[list[str], typer.Argument(metavar="THING", help="argument.thing", show_default=False)]
Target = Annotated[str | None, typer.Argument(metavar="[TARGET]", help="argument.target", show_default=False)]
ExportFormatName = Annotated[str | None, _option("format", "export-format", metavar="FORMAT", short="-f")]
ExportOutput = Annotated[str | None, _option("output", "export-output", metavar="TARGET", short="-o")]
SheetName = Annotated[str | None, _option("table", metavar="TABLE")]
Manifest = Annotated[Path | None, _option("manifest", metavar="FILE")]

FirstDay = Annotated[str, typer.Argument(metavar="DATE", help="argument.first-day", show_default=False)]
LastDay = Annotated[str, typer.Argument(metavar="DATE", help="argument.last-day", show_default=False)]
Known = Annotated[bool, _option("known")]
MostLines = Annotated[int | None, typer.Option("--max-lines", "--limit", min=1, metavar="N", help="option.max-lines-diff", show_default=False)]
Cursor = Annotated[Path | None, _option("cursor", metavar="FILE")]
RecordedSince = Annotated[str | None, _option("since", "since-new", metavar="DATE")]


class Options:
    """Base class of groups: each annotated attribute declares an option, and its value is the default.

    These are no dataclasses, because a start of the program would spend longer on generating their methods than on the rest of the command line.
    """

    def __init__(self, **values: object) -> None:
        self.__dict__.update(values)

    @classmethod
    def names(cls) -> Iterable[str]:
        """Return the names of the options in their order, those of base classes first, each once."""
        return dict.fromkeys(name for base in reversed(cls.__mro__) for name in inspect.get_annotations(base))

    @classmethod
    @cache
    def parameters(cls) -> dict[str, inspect.Parameter]:
        """Return the options by name as parameters of a function, with their declarations as annotations."""
        hints: dict[str, object] = get_type_hints(cls, include_extras=True)
        empty = inspect.Parameter.empty
        return {
            name: inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=getattr(cls, name, empty), annotation=hints[name])
            for name in cls.names()
        }

    def replace(self, **values: object) -> Self:
        """Return a copy with other values."""
        return type(self)(**self.__dict__ | values)


class Common(Options):
    """Options of every question: the record, as known when, according to whom, and how the answer is shown."""

    data: Data = None
    today: Today = None
    known_on: KnownOn = None
    according_to: AccordingTo = None
    lang: Lang = None
    format: Format = None
    output: Output = None
    json: AsJson = False
    excel: Excel = False
    header: Header = False
    meta: Meta = False
    fields: Fields = None
    quiet: Quiet = False
    no_pager: NoPager = False
    exit_status: ExitStatus = False


class StateOptions(Options):
    """Options of state commands; each command has those that its listing names."""

    on: On = None
    history: History = False
    since: Since = None
    until: Until = None
    period: Period = None
    certain: Certain = False
    chart: Chart = False
    explain: Explain = False
    contested: Contested = False
    why: Why = False
    sort: StateSort = None
    reverse: Reverse = False
    limit: Limit = None
    then: Then = False
    overdue: Overdue = False
    kept: Kept = False
    slipped: Slipped = False
    property: PropertyName = None
    bloc: Bloc = None
    country: Country = None
    actor: Actor = None
    against: Against = None
    by: Imposer = None
    office: Office = None
    topic: Topic = None
    type: Type = None
    place: PlaceName = None
    measure: Measure = None
    status: MemberStatus = None


class TimelineOptions(Options):
    """Filters of the timeline, and of every command that takes them."""

    bloc: Bloc = None
    country: Country = None
    actor: Actor = None
    type: Type = None
    topic: Topic = None
    place: PlaceName = None
    status: Statuses = None
    since: Since = None
    until: Until = None
    period: Period = None
    text: Text = None


class RowOrder(Options):
    """In which order the rows of other listings come, and how many."""

    sort: ColumnSort = None
    reverse: Reverse = False
    limit: Limit = None


def gathered(
    function: Callable[..., None],
    *groups: type[Options],
    of: Mapping[type[Options], Collection[str]] = MappingProxyType({}),
    without: Collection[str] = (),
    instead: Mapping[str, object] = MappingProxyType({}),
) -> Callable[..., None]:
    """A command whose options are those of the groups; the function receives one instance of each group.

    `of` names the options that the command takes of a group, where not all; `without` those that it does not take of any.

    `instead` has other declarations for some options, where the command takes less.
    """
    parameters: dict[str, inspect.Parameter] = {}
    for group in groups:
        for name, parameter in group.parameters().items():
            if name not in without and name in of.get(group, (name,)):
                parameters[name] = parameter.replace(annotation=instead[name]) if name in instead else parameter

    @wraps(function)
    def command(**given: object) -> None:
        function(*(group(**{name: given[name] for name in group.names() if name in given}) for group in groups))

    command.__signature__ = inspect.Signature(list(parameters.values()))  # type: ignore[attr-defined]
    command.__annotations__ = {name: parameter.annotation for name, parameter in parameters.items()}
    del command.__wrapped__  # else inspect.signature would look behind
    return command


CONDITIONS: Final = ("certain", "contested", "overdue", "kept", "slipped")
"""Options without a value that leave rows out."""


def given(*groups: Options, without: Collection[str] = ()) -> dict[str, object]:
    """Return the values of groups of options by name."""
    return {name: getattr(options, name) for options in groups for name in options.names() if name not in without}


def in_words(*groups: Options) -> str:
    """Return the conditions of a question in the words in which they were typed, for an answer of nothing; "" where there is none."""
    typed = given(*groups).items()
    with_values = [(name, value if isinstance(value, list) else [str(value)]) for name, value in typed if isinstance(value, str | list | Path)]
    parts = [f"--{name} {' '.join(values)}" for name, values in with_values]
    parts += [f"--{name}" for name, value in typed if value is True and name in CONDITIONS]
    return " ".join(parts)

"""Options in groups, as commands take them: dataclasses, whose fields `gathered` spreads into the signature that Typer reads."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection, Mapping
from dataclasses import MISSING, dataclass, fields
from functools import wraps
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, get_type_hints

from sahelcli.cli import options as option


@dataclass(frozen=True, slots=True)
class Common:
    """Options of every question: the record, as known when, according to whom, and how the answer is shown."""

    data: option.Data = None
    today: option.Today = None
    known_on: option.KnownOn = None
    according_to: option.AccordingTo = None
    lang: option.Lang = None
    format: option.Format = None
    output: option.Output = None
    json: option.AsJson = False
    excel: option.Excel = False
    header: option.Header = False
    meta: option.Meta = False
    fields: option.Fields = None
    quiet: option.Quiet = False
    no_pager: option.NoPager = False
    exit_status: option.ExitStatus = False


@dataclass(frozen=True, slots=True)
class StateOptions:
    """Options of state commands; each command has those that its listing names."""

    on: option.On = None
    history: option.History = False
    since: option.Since = None
    until: option.Until = None
    period: option.Period = None
    certain: option.Certain = False
    chart: option.Chart = False
    explain: option.Explain = False
    contested: option.Contested = False
    why: option.Why = False
    sort: option.StateSort = None
    reverse: option.Reverse = False
    limit: option.Limit = None
    then: option.Then = False
    overdue: option.Overdue = False
    kept: option.Kept = False
    slipped: option.Slipped = False
    property: option.PropertyName = None
    bloc: option.Bloc = None
    country: option.Country = None
    actor: option.Actor = None
    against: option.Against = None
    by: option.Imposer = None
    office: option.Office = None
    topic: option.Topic = None
    type: option.Type = None
    place: option.PlaceName = None
    measure: option.Measure = None
    status: option.MemberStatus = None


@dataclass(frozen=True, slots=True)
class TimelineOptions:
    """Filters of the timeline, and of every command that takes them."""

    bloc: option.Bloc = None
    country: option.Country = None
    actor: option.Actor = None
    type: option.Type = None
    topic: option.Topic = None
    place: option.PlaceName = None
    status: option.Statuses = None
    since: option.Since = None
    until: option.Until = None
    period: option.Period = None
    text: option.Text = None


@dataclass(frozen=True, slots=True)
class ChartOptions:
    """Options of `chart` in addition to those of state commands."""

    listing: option.Charted


@dataclass(frozen=True, slots=True)
class MapOptions:
    """Options of `map`."""

    bloc: option.MapBloc = "ECOWAS"
    on: option.On = None
    certain: option.Certain = False


@dataclass(frozen=True, slots=True)
class Beside:
    """Additions to the rows of the timeline."""

    contested: option.Contested = False
    then: option.Then = False
    summary: option.Summary = False


@dataclass(frozen=True, slots=True)
class Order:
    """Order and number of timeline entries."""

    sort: option.Sort = None
    reverse: option.Reverse = False
    limit: option.Limit = None
    max_lines: option.MaxLines = None
    max_chars: option.MaxChars = None
    sources: option.SourceNames = None


@dataclass(frozen=True, slots=True)
class RowOrder:
    """In which order the rows of other listings come, and how many."""

    sort: option.ColumnSort = None
    reverse: option.Reverse = False
    limit: option.Limit = None


@dataclass(frozen=True, slots=True)
class SearchOptions:
    """Options of `search` in addition to the filters of the timeline."""

    words: option.Sought
    sort: option.Sort = None
    reverse: option.Reverse = False
    limit: option.Limit = None
    summary: option.Summary = False


@dataclass(frozen=True, slots=True)
class AnniversaryOptions:
    """The options of `on-this-day` besides the filters of the timeline."""

    anniversary: option.Anniversary = None
    reverse: option.Reverse = False
    limit: option.Limit = None
    summary: option.Summary = False


@dataclass(frozen=True, slots=True)
class MatchOptions:
    """Options of `match`."""

    article: option.Article


@dataclass(frozen=True, slots=True)
class ActorsOptions:
    """Options of `actors`."""

    kind: option.Kinds = None


@dataclass(frozen=True, slots=True)
class EnrichOptions:
    """Options of `enrich`."""

    table: option.Table
    add: option.Added
    date: option.DateColumn = "date"
    country: option.CountryColumn = "country"
    headings: option.Headings = None
    date_format: option.DateFormat = None
    rejects: option.Rejects = None
    separator: option.Separator = None
    skip_lines: option.SkipLines = 0


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """Target and format of an export."""

    target: option.Target = None
    export_format: option.ExportFormatName = None
    export_output: option.ExportOutput = None
    table: option.SheetName = None
    manifest: option.Manifest = None


@dataclass(frozen=True, slots=True)
class WhyOptions:
    """Options of `why`."""

    fact: option.Fact
    depth: option.Depth = 2


@dataclass(frozen=True, slots=True)
class ShowOptions:
    """Options of `show`."""

    things: option.Things
    on: option.On = None


@dataclass(frozen=True, slots=True)
class SourcesOptions(TimelineOptions):
    """Options of `sources`: filters of sources, and those of the timeline. Its --country is the publisher's."""

    country: option.SourceCountry = None
    kind: option.SourceKinds = None
    language: option.SourceLanguage = None
    publisher: option.Publisher = None
    by: option.By = None
    single: option.Single = False
    one_sided: option.OneSided = False
    weak: option.Weak = False


@dataclass(frozen=True, slots=True)
class CiteOptions:
    """Options of `cite`."""

    ids: option.Ids = None


@dataclass(frozen=True, slots=True)
class DiffOptions:
    """Options of `diff`: the two days, the subject of the comparison, the states, the number of rows."""

    first: option.FirstDay
    last: option.LastDay
    known: option.Known = False
    bloc: option.Bloc = None
    country: option.Country = None
    actor: option.Actor = None
    max_lines: option.MostLines = None
    sort: option.ColumnSort = None
    reverse: option.Reverse = False


@dataclass(frozen=True, slots=True)
class NewOptions:
    """Options of `new`: the start, and filters of events."""

    since: option.RecordedSince = None
    cursor: option.Cursor = None
    peek: option.Peek = False
    field: option.ChangedField = None
    bloc: option.Bloc = None
    country: option.Country = None
    actor: option.Actor = None
    type: option.Type = None
    topic: option.Topic = None
    place: option.PlaceName = None


def gathered(
    function: Callable[..., None],
    *groups: type[Any],
    of: Mapping[type[Any], Collection[str]] = MappingProxyType({}),
    without: Collection[str] = (),
    instead: Mapping[str, Any] = MappingProxyType({}),
) -> Callable[..., None]:
    """A command whose options are the fields of the groups; the function receives one instance of each group.

    `of` names the fields that the command takes of a group, where not all; `without` those that it does not take of any.

    `instead` has other declarations for some fields, where the command takes less.
    """
    parameters: dict[str, inspect.Parameter] = {}
    for group in groups:
        hints = get_type_hints(group, include_extras=True)
        for field in fields(group):
            if field.name not in without and field.name in of.get(group, (field.name,)):
                default = inspect.Parameter.empty if field.default is MISSING else field.default
                parameters[field.name] = inspect.Parameter(
                    field.name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=instead.get(field.name, hints[field.name])
                )

    @wraps(function)
    def command(**given: Any) -> None:
        function(*(group(**{f.name: given[f.name] for f in fields(group) if f.name in given}) for group in groups))

    command.__signature__ = inspect.Signature(list(parameters.values()))  # type: ignore[attr-defined]
    command.__annotations__ = {name: parameter.annotation for name, parameter in parameters.items()}
    del command.__wrapped__  # else inspect.signature would look behind
    return command


CONDITIONS: Final = ("certain", "contested", "overdue", "kept", "slipped")
"""Options without a value that leave rows out."""


def given(*groups: Any, without: Collection[str] = ()) -> dict[str, Any]:
    """Return the values of groups of options by name."""
    return {name: getattr(options, name) for options in groups for name in type(options).__dataclass_fields__ if name not in without}


def in_words(*groups: Any) -> str:
    """Return the conditions of a question in the words in which they were typed, for an answer of nothing; "" where there is none."""
    typed = given(*groups).items()
    with_values = [(name, value if isinstance(value, list) else [str(value)]) for name, value in typed if isinstance(value, str | list | Path)]
    parts = [f"--{name} {' '.join(values)}" for name, values in with_values]
    parts += [f"--{name}" for name, value in typed if value is True and name in CONDITIONS]
    return " ".join(parts)

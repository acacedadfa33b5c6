"""Options in groups, as commands take them: `gathered` spreads their attributes into the signature that Typer reads.

The groups of several commands are here; a group of one command stands with that command.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache, wraps
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Self, get_type_hints

from sahelcli.cli import options as option


class Options:
    """Base class of groups: each annotated attribute declares an option, and its value is the default.

    These are no dataclasses, because a start of the program would spend longer on generating their methods than on the rest of the command line.
    """

    def __init__(self, **values: Any) -> None:
        self.__dict__.update(values)

    @classmethod
    def names(cls) -> Iterable[str]:
        """Return the names of the options in their order, those of base classes first, each once."""
        return dict.fromkeys(name for base in reversed(cls.__mro__) for name in inspect.get_annotations(base))

    @classmethod
    @cache
    def parameters(cls) -> dict[str, inspect.Parameter]:
        """Return the options by name as parameters of a function, with their declarations as annotations."""
        hints, empty = get_type_hints(cls, include_extras=True), inspect.Parameter.empty
        return {
            name: inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=getattr(cls, name, empty), annotation=hints[name])
            for name in cls.names()
        }

    def replace(self, **values: Any) -> Self:
        """Return a copy with other values."""
        return type(self)(**self.__dict__ | values)


class Common(Options):
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


class StateOptions(Options):
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


class TimelineOptions(Options):
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


class RowOrder(Options):
    """In which order the rows of other listings come, and how many."""

    sort: option.ColumnSort = None
    reverse: option.Reverse = False
    limit: option.Limit = None


def gathered(
    function: Callable[..., None],
    *groups: type[Options],
    of: Mapping[type[Options], Collection[str]] = MappingProxyType({}),
    without: Collection[str] = (),
    instead: Mapping[str, Any] = MappingProxyType({}),
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
    def command(**given: Any) -> None:
        function(*(group(**{name: given[name] for name in group.names() if name in given}) for group in groups))

    command.__signature__ = inspect.Signature(list(parameters.values()))  # type: ignore[attr-defined]
    command.__annotations__ = {name: parameter.annotation for name, parameter in parameters.items()}
    del command.__wrapped__  # else inspect.signature would look behind
    return command


CONDITIONS: Final = ("certain", "contested", "overdue", "kept", "slipped")
"""Options without a value that leave rows out."""


def given(*groups: Options, without: Collection[str] = ()) -> dict[str, Any]:
    """Return the values of groups of options by name."""
    return {name: getattr(options, name) for options in groups for name in options.names() if name not in without}


def in_words(*groups: Options) -> str:
    """Return the conditions of a question in the words in which they were typed, for an answer of nothing; "" where there is none."""
    typed = given(*groups).items()
    with_values = [(name, value if isinstance(value, list) else [str(value)]) for name, value in typed if isinstance(value, str | list | Path)]
    parts = [f"--{name} {' '.join(values)}" for name, values in with_values]
    parts += [f"--{name}" for name, value in typed if value is True and name in CONDITIONS]
    return " ".join(parts)

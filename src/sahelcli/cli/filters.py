"""From a command's groups of options to the filter of its question, as `asking.narrowing` reads them; and the conditions in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, Final

from sahelcli.cli.option_sets import Order, StateOptions, TimelineOptions
from sahelcli.cli.session import Session
from sahelcli.questions import filters as narrowing
from sahelcli.questions.as_of import Asked
from sahelcli.questions.listings import Listing
from sahelcli.questions.search import indexed
from sahelcli.questions.state_answers import is_so_far
from sahelcli.questions.states import StateFilter
from sahelcli.questions.timeline import TimelineFilter, count_undated, some_dated
from sahelcli.render.formats import FOR_PEOPLE
from sahelcli.text.catalogue import say

CONDITIONS: Final = ("certain", "contested", "overdue", "kept", "slipped")
"""Options without a value that leave rows out."""

_NOT_NARROWING: Final = frozenset(("on", "chart", "max_chars", "contested", "why", "then", "overdue", "kept", "slipped"))
"""Options that a filter knows nothing of."""


def timeline_filter(session: Session, options: TimelineOptions, order: Order | None = None) -> TimelineFilter:
    """What a timeline, or another command with its filters, is narrowed to. Raises UsageError and UnknownName."""
    given = {name: value for name, value in (asdict(options) | asdict(order or Order())).items() if name not in _NOT_NARROWING}
    narrowed = narrowing.timeline_filter(session.db, session.today, **given)
    if options.text is not None and not indexed(session.db):
        session.note(say(session.language, "search.no-index"))
    return narrowed


def in_window(session: Session, asked: Asked, narrowed: TimelineFilter) -> tuple[TimelineFilter, Callable[[], bool]]:
    """A timeline's filter in what people read, and whether anything is found for `--exit-status`.

    A plan put off without a date may fall in nearly any window: people get a note in its place, and it alone is nothing found. It is a row
    like any other where no window is asked for, or such plans are.
    """
    if (narrowed.since is None and narrowed.until is None) or "postponed" in narrowed.statuses:
        return narrowed, lambda: True
    if session.format in FOR_PEOPLE:
        if count := count_undated(session.db, asked, narrowed):
            session.note(say(session.language, "undated" if count > 1 else "undated-one", count=count))
        return replace(narrowed, dated=True), lambda: True
    return narrowed, lambda: some_dated(session.db, asked, narrowed)


def state_filter(session: Session, listing: Listing, options: StateOptions) -> StateFilter:
    """What a state command is narrowed to. Raises UsageError and UnknownName."""
    so_far = is_so_far(listing, named=options.on is not None, history=options.history)
    given = {name: value for name, value in asdict(options).items() if name not in _NOT_NARROWING}
    return narrowing.state_filter(session.db, session.today, listing, so_far=so_far, **given)


def sought(*groups: Any) -> str:
    """The conditions of a question in the words it was asked in, for an answer of nothing; "" where there is none."""
    given = [(name, getattr(options, name)) for options in groups for name in type(options).__dataclass_fields__]
    told = [(name, value if isinstance(value, list) else [str(value)]) for name, value in given if isinstance(value, str | list | Path)]
    parts = [f"--{name} {' '.join(values)}" for name, values in told]
    parts += [f"--{name}" for name, value in given if value is True and name in CONDITIONS]
    return " ".join(parts)

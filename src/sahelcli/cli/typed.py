"""From what people type after an option to values: dates, windows, words of a closed list."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sahelcli.core.edtf import BadDate, Edtf, parse_edtf
from sahelcli.core.faults import UsageError


def period(option: str, text: str) -> Edtf:
    """A date as people type it: a day, a month, a year, EDTF. Raises UsageError."""
    try:
        when = parse_edtf(text.strip())
    except BadDate as error:
        raise UsageError("bad-date", option=option, text=text, readings=error.readings) from None
    if when.unknown or (when.earliest is None and when.latest is None):
        raise UsageError("not-a-day", option=option, text=text)
    return when


def last_day(option: str, text: str) -> date:
    """The last day of a date: knowing something by a month is knowing it by its end."""
    latest = period(option, text).latest
    if latest is None:
        raise UsageError("not-a-day", option=option, text=text)
    return latest


def window(since: str | None, until: str | None) -> tuple[date | None, date | None]:
    """The first day of `--since` and the last of `--until`; None where the window is open. Raises UsageError where it is backwards."""
    first = period("--since", since).earliest if since else None
    last = period("--until", until).latest if until else None
    if first and last and first > last:
        raise UsageError("period-backwards", since=since, until=until)
    return first, last


def choice(option: str, text: str, choices: Iterable[str]) -> str:
    """One of a closed list. Raises UsageError."""
    choices = tuple(choices)
    if text not in choices:
        raise UsageError("unknown-choice", option=option, text=text, choices=choices)
    return text


def chosen(option: str, texts: Iterable[str] | None, choices: Iterable[str]) -> tuple[str, ...]:
    """Several of a closed list."""
    return tuple(choice(option, text, choices) for text in texts or ())

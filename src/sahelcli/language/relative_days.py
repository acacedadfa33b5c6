"""Words that count from today: "hier", "last month". One list, for the periods that people type and for the dates of articles."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from sahelcli.base.edtf import BadDate, parse_edtf


def counted_from(words: str, today: date) -> str:
    """The day, month or year that one of the words means, as EDTF text. Raises BadDate where the calendar has none."""
    try:
        return parse_edtf(RELATIVE[words](today)).text
    except OverflowError:  # before the first day of the calendar
        raise BadDate(words) from None


def _month(months: int) -> Callable[[date], str]:
    def text(today: date) -> str:
        year, month0 = divmod(today.year * 12 + today.month - 1 + months, 12)
        return f"{year:04}-{month0 + 1:02}"

    return text


def _year(years: int) -> Callable[[date], str]:
    return lambda today: f"{today.year + years:04}"


def _day(days: int) -> Callable[[date], str]:
    def text(today: date) -> str:
        try:
            return (today + timedelta(days=days)).isoformat()
        except OverflowError:  # past the ends of the calendar there is no date
            return ""

    return text


RELATIVE: Final[dict[str, Callable[[date], str]]] = {
    **dict.fromkeys(("today", "aujourd'hui"), _day(0)),
    **dict.fromkeys(("yesterday", "hier"), _day(-1)),
    **dict.fromkeys(("this month", "ce mois", "ce mois-ci"), _month(0)),
    **dict.fromkeys(("last month", "le mois dernier", "mois dernier"), _month(-1)),
    **dict.fromkeys(("this year", "cette annee"), _year(0)),
    **dict.fromkeys(("last year", "l'annee derniere", "l'an dernier"), _year(-1)),
}
"""Words that count from today, without accents and in small letters, and what each makes of today."""

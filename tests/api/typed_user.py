"""A program of somebody who uses the API and checks types strictly: `test_api_typed.py` reads it with mypy."""

from __future__ import annotations

import datetime
from typing import reveal_type

from sahelcli import open_record
from sahelcli.api import SahelError, parse_edtf


def suspended(day: datetime.date) -> list[str]:
    """The English names of the suspended members of ECOWAS on a day."""
    with open_record(today="2026-02-01") as record:
        rows = record.members(bloc="ECOWAS", on=day)
        reveal_type(rows)
        reveal_type(rows[0].since_earliest)
        reveal_type(rows[0].citations[0].url)
        return [str(row.name) for row in rows if row.suspended]


def kind_of(thing: str) -> tuple[str, ...]:
    """Where one may look further."""
    with open_record(known_on=parse_edtf("2024-06")) as record:
        card = record.show(thing)
        if card.kind == "state":
            reveal_type(card)
            return tuple(row.id for row in card.memberships)
        return ()


def wrong() -> None:
    """What a type checker should refuse."""
    with open_record() as record:
        record.members(bloc=5)
        record.leaders(colour="red")
        record.timeline(limit="5")
        print(record.members()[0].sincee)
        try:
            record.chairs(on="2024-13")
        except SahelError as error:
            reveal_type(error.code)

"""Whatever command answers: whether a fact is contested on a day, and which source a sentence names for the last date that it says."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from slowly import all_but_slow

from sahelcli.base.edtf import parse_edtf
from sahelcli.questions.actors_lists_and_display_names import display_names
from sahelcli.questions.bloc_exits import with_past
from sahelcli.questions.diff import changes_between
from sahelcli.questions.request import Asked, Filter
from sahelcli.questions.state_listing_definitions import LISTINGS
from sahelcli.questions.states import states_ever, states_on
from sahelcli.record.bundled import bundled_record
from sahelcli.render.formats import Page
from sahelcli.render.sentences import sentence
from sahelcli.snapshot.open_and_verify import open_snapshot
from sahelcli.text.dates import begun_date, date_words, on_date, since_date, until_date

FIRST = date(2009, 1, 1)
DAYS = (date(2026, 2, 28) - FIRST).days
OF = ("members", "leaders", "sanctions", "mediators", "forces", "chairs", "facts")


@pytest.fixture(scope="module")
def db():
    return open_snapshot()


def asked(day: date) -> Asked:
    return Asked(day, day, "on", date.max, day.isoformat())


def drawn(questions: int) -> Iterator[tuple[str, date, date, str]]:
    """So many questions: a command, two days, and the state it is narrowed to."""
    rng = random.Random(13)
    states = [actor["id"] for actor in json.loads(bundled_record().read_text(encoding="utf-8"))["actors"] if actor["kind"] == "state"]
    for _ in range(questions):
        first, last = sorted(FIRST + timedelta(days=rng.randrange(DAYS)) for _ in "ab")
        yield rng.choice(OF), first, last, rng.choice(states)


@pytest.mark.parametrize("questions", all_but_slow([20, 200], lambda questions: questions == 20))
def test_every_command_agrees_on_what_is_contested_on_a_day(db, questions):
    compared = 0
    for command, first, last, state in drawn(questions):
        listed = {row["id"]: row["disputes"] for row in states_on(db, LISTINGS[command], asked(last), Filter(countries=(state,)))}
        facts = {row["id"]: row["disputes"] for row in states_on(db, LISTINGS["facts"], asked(last), Filter(countries=(state,)))}
        assert {id_: facts[id_] for id_ in listed} == listed
        for change in changes_between(db, first, last, Filter(countries=(state,))):
            held = [facts[id_] for id_ in change["facts"] if id_ in facts]
            compared += len(held)
            assert change["contested"] == bool(change["disputes"])
            assert [disputes == change["disputes"] for disputes in held] == [True] * len(held), (state, first, last, change)
    assert compared > 1.5 * questions


def test_a_row_is_contested_where_it_says_what_is_disputed(db):
    for listing in LISTINGS.values():
        for row in states_ever(db, listing, asked(date(2026, 2, 28)), Filter(statuses=("any",))):
            assert row["contested"] == bool(row["disputes"]), row["id"]


def dates_of(event: dict[str, Any]) -> set[str]:
    """Every date that an event sets: its own and its last day, and those of its effects."""
    effects = event.get("effects", [])
    return {
        event["date"],
        str(parse_edtf(event["date"]).latest),
        *(effect[key] for effect in effects for key in ("date", "due", "when") if effect.get(key)),
    }


def worded(text: str) -> set[str]:
    """Every way in which a sentence says a date."""
    return {say("en", text) for say in (date_words, since_date, begun_date, until_date, on_date)}


@pytest.fixture(scope="module")
def set_by() -> dict[str, set[str]]:
    """Of each source by its address, the words for the dates that the events citing it set."""
    document = json.loads(bundled_record().read_text(encoding="utf-8"))
    urls = {source["id"]: source["url"] for source in document["sources"]}
    found: dict[str, set[str]] = {}
    for event in document["events"]:
        words = {words for text in dates_of(event) for words in worded(text)}
        for citation in event["citations"]:
            found.setdefault(urls[citation["source"]], set()).update(words)
    return found


@pytest.mark.parametrize("command", LISTINGS)
def test_a_sentence_names_a_source_of_the_event_that_set_the_last_date_it_says(db, set_by, command):
    page = Page((), (), (), "en", names=display_names(db, "en"))
    rows = states_ever(db, LISTINGS[command], asked(date(2026, 2, 28)), Filter(statuses=("any",) if command in ("members", "treaties") else ()))
    wrong = []
    for row in with_past(db, asked(date(2026, 2, 28)), rows) if command == "members" else rows:
        said, _, source = sentence(row, page).rpartition(" Source: ")
        url = re.search(r"https?://\S+$", source)
        told = said.partition(": ")[2].partition("; contested")[0].removesuffix(".").removesuffix("; possible").removesuffix("; exit announced")
        if command == "positions" or row.get("property") == "position-on":
            told = said[:1].lower() + said[1:].partition(",")[0]
        if not (url and any(told.endswith(words) for words in set_by[url[0]])):
            wrong.append((told, url and url[0]))
    assert wrong == []

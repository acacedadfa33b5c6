"""Requests from options by name, and the recipe of docs/architecture.md for an option, carried out through all three doors."""

from __future__ import annotations

import importlib
import json

import pytest
import typer
from typer.testing import CliRunner

from sahelcli.api import open_record
from sahelcli.api.state_questions import State
from sahelcli.base.errors import UsageError
from sahelcli.cli.commands import states_chart_and_map as commands
from sahelcli.cli.options import StateOptions
from sahelcli.mcp import tools
from sahelcli.questions import states
from sahelcli.questions.request import Order, Request
from sahelcli.questions.state_listing_definitions import LISTINGS, options_of

DAY = "2026-01-01"


def test_options_become_a_request_and_what_was_not_given_is_left_out():
    given = {"type": ["coup"], "country": None, "since": "2020", "sort": "latest", "reverse": False, "limit": 3, "contested": True, "then": True}
    assert Request.of("timeline", given) == Request(
        "timeline", conditions={"type": ["coup"], "since": "2020", "contested": True}, order=Order(sort="latest", limit=3), then=True
    )


@pytest.mark.parametrize(
    ("listing", "option", "names"),
    [
        ("leaders", "bloc", "country, actor, office"),
        ("members", "office", "bloc, country, actor, status"),
        ("chairs", "then", "bloc, country, actor, office"),
        ("diff", "type", "bloc, country, actor"),
    ],
)
def test_an_option_that_a_listing_does_not_take_is_refused_with_those_that_it_takes(listing, option, names):
    with pytest.raises(UsageError) as raised:
        Request.of(listing, {option: ["x"]})
    assert (raised.value.code, raised.value.facts) == ("not-narrowed-by", {"text": option, "tool": listing, "names": names})


@pytest.mark.parametrize("listing", LISTINGS)
def test_every_option_of_a_state_command_is_one_of_the_command_line_and_of_python(listing):
    assert set(options_of(listing)) <= set(StateOptions.names())
    assert set(options_of(listing)) - {"chart"} <= set(State.__annotations__)


def test_an_option_is_added_in_two_places(monkeypatch):
    """`--place` on `leaders`: the listing takes it, and the SQL of the field says what it means; nothing else is touched."""
    leaders = LISTINGS["leaders"]
    monkeypatch.setitem(LISTINGS, "leaders", leaders._replace(takes=(*leaders.takes, "place")))
    monkeypatch.setitem(states.CONDITIONS, "places", "json_extract(fixed, '$.opened_by') IN (SELECT id FROM happening WHERE place IN ({}))")

    with open_record(today=DAY) as record:
        in_niamey = {event.id for event in record.timeline(place="Niamey")}
        expected = [row.id for row in record.leaders(history=True) if row.opened_by in in_niamey]
        assert [row.id for row in record.leaders(history=True, place="Niamey")] == expected != []
        with pytest.raises(UsageError, match="chairs has no filter place; its filters: bloc, country, actor, office"):
            record.chairs(place="Niamey")

    app = typer.Typer()
    app.command()(commands._command("leaders"))
    printed = CliRunner().invoke(app, ["--history", "--place", "Niamey", "--json", "--today", DAY])
    assert [row["id"] for row in json.loads(printed.stdout)] == expected

    try:
        importlib.reload(tools)
        told = tools.Asker((), DAY, "en").answer("states", {"listing": "leaders", "history": True, "place": ["Niamey"], "full": True})
    finally:
        monkeypatch.undo()
        importlib.reload(tools)
    assert sorted(row["id"] for row in told["rows"]) == sorted(expected)  # the newest come first there

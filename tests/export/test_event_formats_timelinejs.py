"""TimelineJS: plain JSON whose texts are HTML."""

from __future__ import annotations

import html
import json

import pytest
from export_builders import BROKEN, HOSTILE, made

from sahelcli.export.event_formats import GROUPS, entries_timelinejs, render_timelinejs
from sahelcli.record.closed_lists import EVENT_TYPES


def slides(**given):
    return {slide["unique_id"]: slide for slide in json.loads("".join(render_timelinejs(made(**given))))["events"]}


def test_a_date_has_the_parts_that_are_known_and_no_other():
    found = slides()
    dates = {id_: (found[id_]["start_date"], found[id_].get("end_date"), found[id_]["display_date"]) for id_ in ("day", "month", "days", "about")}
    assert dates == {
        "day": ({"year": 2024, "month": 1, "day": 5}, None, "5 January 2024"),
        "month": ({"year": 2025, "month": 12}, None, "December 2025"),
        "days": ({"year": 2025, "month": 12, "day": 22}, {"year": 2025, "month": 12, "day": 23}, "22 to 23 December 2025"),
        "about": ({"year": 2012, "month": 4}, None, "about April 2012"),
    }
    assert len(found) == len(entries_timelinejs(made())) == 12
    assert "late" not in found


@pytest.mark.parametrize("title", [HOSTILE, BROKEN])
def test_a_title_is_text_in_the_page_it_is_set_into(title):
    headline = slides(title=title)["day"]["text"]["headline"]
    assert "<" not in headline
    assert html.unescape(headline) == title
    assert "<" not in "".join(render_timelinejs(made(title=title)))


def test_at_most_six_groups_so_that_the_strip_has_room():
    assert len({*GROUPS.values(), "other"}) == 6
    assert set(EVENT_TYPES) - set(GROUPS) == {"decision", "ruling"}
    assert {id_: slide["group"] for id_, slide in slides(language="fr").items() if id_ in ("day", "stands")} == {
        "day": "Diplomatie",
        "stands": "Décisions, jugements, autres",
    }


def test_the_title_says_version_and_licence():
    title = json.loads("".join(render_timelinejs(made())))["title"]["text"]
    assert title == {
        "headline": "Record",
        "text": "<p>caption &lt;b&gt;</p><p>Version 1 of the record, maintained to 1 January 2026; licence CC-BY-4.0.</p>",
    }


def test_a_slide_tells_its_status_doubt_and_sources():
    found = slides()
    link = '<p><a href="https://example.org/page">Paper</a></p>'
    assert found["gone"]["text"]["text"] == f"<p>Status: cancelled.</p>{link}"
    assert found["month"]["text"]["text"] == f"<p>Summary of month</p><p>Status: unconfirmed.</p>{link}"

"""A join says of each row what the state commands say of its day."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slowly import examples

from sahelcli.base.edtf import parse_edtf
from sahelcli.base.errors import UnknownName, UsageError
from sahelcli.questions.enrich import Join, JoinColumn
from sahelcli.questions.request import Asked, Filter, covered_until
from sahelcli.questions.state_listing_definitions import LISTINGS
from sahelcli.questions.states import states_on, turning_days
from sahelcli.record.bundled import bundled_record
from sahelcli.record.models import Document
from sahelcli.snapshot.build import build_in_memory
from sahelcli.tables.row_dates import Answered

BUNDLED = json.loads(bundled_record().read_text(encoding="utf-8"))
BUNDLED["record"]["coverage"] = []
BUNDLED["events"] = [event for event in BUNDLED["events"] if {effect["kind"] for effect in event.get("effects", ())} - {"takes-position", "plans"}]
DB = build_in_memory(Document.model_validate(BUNDLED))
"""The states of the bundled record without its coverage: test_empty_answers.py says what that leaves empty."""
HORIZON = covered_until(DB)
ADDED = ("member:ECOWAS", "suspended:ECOWAS", "withdrawing:ECOWAS", "member:AES", "leader", "sanctioned", "sanctioned:ECOWAS", "head-of-government")
STATES = [id_ for (id_,) in DB.execute("SELECT id FROM thing WHERE kind = 'state' ORDER BY id")]


def join(*added: str, language: str = "en") -> Join:
    return Join(DB, [JoinColumn.of(DB, text) for text in added], HORIZON, language)


def rows(listing: str, when: str, **narrowed) -> list[dict]:
    """The whole answer of a state command, for every state at once."""
    found = parse_edtf(when)
    return list(states_on(DB, LISTINGS[listing], Asked(found.earliest, found.latest, "on", HORIZON, when), Filter(**narrowed)))


def said(standing: list[str], when: str) -> str:
    """What rows of a certainty come to in a cell."""
    if not standing:
        return "" if parse_edtf(when).latest > HORIZON else "no"
    return "yes" if "certain" in standing else "maybe"


def asked_one_by_one(country: str, day: str) -> list[str]:
    """The cells of ADDED, from whole answers of the state commands for that day."""
    cells = []
    for text in ADDED:
        name, _, of = text.partition(":")
        if name in ("member", "suspended", "withdrawing"):
            key = {"member": "member", "suspended": "suspended", "withdrawing": "withdrawal"}[name]
            mine = [row for row in rows("members", day, blocs=(of,)) if row["member"] == country]
            unsure = any(row[key] is None for row in mine) and name == "suspended"
            cells.append("maybe" if unsure else said([row["certainty"] for row in mine if row[key]], day))
        elif name == "sanctioned":
            mine = [row for row in rows("sanctions", day) if row["subject"] == country and of in ("", row["object"])]
            cells.append(said([row["certainty"] for row in mine], day))
        else:
            office = "head-of-state" if name == "leader" else name
            mine = [row for row in rows("leaders", day) if row["state"] == country and row["office"] == office]
            names = [row["name"]["en"] for row in mine]
            sure = [row["certainty"] for row in mine] == ["certain"]
            cells.append("".join(names) if sure or not names else "maybe: " + " | ".join(names))
    return cells


@given(st.sampled_from(STATES), st.dates(date(1945, 1, 1), date(2027, 1, 1)))
@examples(200)
def test_a_row_says_what_asking_for_its_day_says(country, day):
    assert list(join(*ADDED).answer(country, day.isoformat()).cells) == asked_one_by_one(country, day.isoformat())


@pytest.mark.slow
@pytest.mark.parametrize("country", ["MLI", "BFA", "NER", "GIN", "GNB", "TCD", "GAB"])
def test_both_sides_of_each_boundary_day_since_2020_are_right(country):
    if country not in STATES:
        pytest.skip("not a state of the record")
    joined = join(*ADDED)
    turns = {day for column in joined.columns for day in turning_days(DB, column.question.listing, column.narrowed(country)) if day.year >= 2020}
    assert turns
    for day in sorted({d for turn in turns for d in (turn - timedelta(days=1), turn)}):
        assert list(joined.answer(country, day.isoformat()).cells) == asked_one_by_one(country, day.isoformat()), day


@given(st.sampled_from(STATES), st.dates(date(2019, 1, 1), date(2026, 2, 1)), st.sampled_from(["%Y-%m", "%Y"]))
@examples(50)
def test_a_month_or_a_year_is_certain_where_all_its_days_say_the_same(country, day, form):
    joined = join("member:ECOWAS", "suspended:ECOWAS", "withdrawing:ECOWAS", "sanctioned")
    period = parse_edtf(day.strftime(form))
    days = [period.earliest + timedelta(days=n) for n in range((period.latest - period.earliest).days + 1)]
    each = [joined.answer(country, d.isoformat()).cells for d in days]
    for place, cell in enumerate(joined.answer(country, period.text).cells):
        on_days = {cells[place] for cells in each}
        assert cell == (on_days.pop() if len(on_days) == 1 else "maybe" if on_days & {"yes", "maybe"} else "")


def test_a_month_with_two_heads_of_state_names_both():
    assert join("leader").answer("Mali", "2020-08").cells == ("maybe: Ibrahim Boubacar Keïta | Assimi Goïta",)


@pytest.mark.parametrize("name", ["Cote d'Ivoire", "Côte d’Ivoire", "Ivory Coast", "CIV", "cote-d'ivoire", "  CÔTE D'IVOIRE "])
def test_a_country_goes_by_any_name_the_record_knows(name):
    assert join("member:ECOWAS", "member:AES").answer(name, "2025-01-29").cells == ("yes", "no")


@pytest.mark.parametrize("when", ["2025-01-28", "2025-01-28T23:59:59Z", "2025-01-28 00:00:00", "2025-01-28T10:00"])
def test_a_time_of_day_is_read_for_its_day(when):
    assert join("member:ECOWAS").answer("BFA", when).cells == ("yes",)


def test_what_cannot_be_used_is_counted_and_never_guessed():
    joined = join("member:ECOWAS")
    for country, when, reasons in (
        ("Atlantis", "2024-01-01", ("unknown-country",)),
        ("Atlantis", "", ("unknown-country", "undated")),
        ("", "2024-01-01", ("no-country",)),
        ("Mali", "05/04/2024", ("unreadable-date",)),
        ("Mali", "XXXX", ("unreadable-date",)),
        ("Mali", "today", ("unreadable-date",)),
        ("Mali", " ", ("undated",)),
        ("Mali", ("", " "), ("undated",)),
        ("Mali", ("2024", "13"), ("unreadable-date",)),
    ):
        assert joined.answer(country, when) == Answered(("",), reasons)
    assert joined.answer("Mali", "2024-01-01") == Answered(("yes",))
    assert (joined.rows, joined.answered) == (10, 1)
    assert joined.reasons == {"unknown-country": 2, "no-country": 1, "undated": 3, "unreadable-date": 4}
    assert joined.unknown_countries == {"Atlantis": 2}
    assert joined.bad_dates == {"05/04/2024": 1, "XXXX": 1, "today": 1, "2024,13": 1}


@pytest.mark.parametrize(
    ("when", "cells"),
    [
        ("2024-06-01", ("yes", "no", "Assimi Goïta")),
        ("2024-06-01?", ("maybe", "maybe", "maybe: Assimi Goïta")),
        ("2024-06-01~", ("yes", "no", "Assimi Goïta")),
        ("2025-01-29~", ("maybe", "no", "Assimi Goïta")),
        ("2025-01-28/2025-01-30", ("maybe", "no", "Assimi Goïta")),
        ("2024-01/2024-06", ("yes", "no", "Assimi Goïta")),
        ("2024.0", ("yes", "no", "Assimi Goïta")),
        (date(2024, 6, 1), ("yes", "no", "Assimi Goïta")),
        (("2024", "6", "1"), ("yes", "no", "Assimi Goïta")),
    ],
)
def test_a_date_in_doubt_makes_a_cell_maybe_and_a_wide_one_only_where_the_answer_differs_within(when, cells):
    assert join("member:ECOWAS", "suspended:AES", "leader").answer("MLI", when).cells == cells


@pytest.mark.parametrize("code", ["ML", "MLI", "466", "466.0"])
def test_a_country_goes_by_any_of_its_iso_codes(code):
    joined = join("member:ECOWAS")
    assert joined.answer(code, "2024-06-01").cells == ("yes",)
    assert joined.foreign_codes == set()


def test_codes_that_iso_lacks_are_kept_for_a_warning():
    joined = join("member:ECOWAS")
    for code in ("NG", "UV", "IV", "432", "KE", "Atlantis"):
        joined.answer(code, "2024-06-01")
    assert joined.foreign_codes == {"UV", "IV", "432"}


def test_past_the_horizon_a_yes_is_a_maybe_and_silence_is_nothing():
    later = (HORIZON + timedelta(days=1)).isoformat()
    assert join("member:AES", "member:ECOWAS").answer("Mali", later).cells == ("maybe", "")


@pytest.mark.parametrize(
    ("text", "code"),
    [("member", "column-of-what"), ("leader:ECOWAS", "column-of-nothing"), ("membre:ECOWAS", "unknown-choice")],
)
def test_a_column_that_makes_no_question_is_refused(text, code):
    with pytest.raises(UsageError) as caught:
        JoinColumn.of(DB, text)
    assert caught.value.code == code


def test_a_column_of_an_unknown_organisation_is_an_unknown_name():
    with pytest.raises(UnknownName):
        JoinColumn.of(DB, "member:ECOVAS")


def test_a_heading_is_what_was_typed_and_the_question_what_it_means():
    typed, plain = JoinColumn.of(DB, " member:CEDEAO "), JoinColumn.of(DB, "member:ECOWAS")
    assert (typed.heading, plain.heading) == ("member:CEDEAO", "member:ECOWAS")
    assert typed.asks_as(plain)

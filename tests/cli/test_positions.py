"""`positions`: dated statements take a window directly, and are found by who spoke."""

from __future__ import annotations

import pytest
from record_builders import actor, event, put, record, text
from run_sahel import sahel


def said(name: str, day: str, speaker: str | None) -> dict:
    view = {"kind": "takes-position", "subject": "MLI", "object": "town-hall", "view": text(f"View of {name}")} | (
        {"speaker": speaker} if speaker else {}
    )
    return event(name, date=day, effects=[view])


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    told = record(said("one", "2024-05-01", "ada"), said("two", "2025-05-01", None), topics=[{"id": "town-hall", "name": text("Town hall")}])
    told["actors"].append(actor("ben", "person"))
    return str(put(tmp_path_factory.mktemp("record") / "events.json", told))


ONE = "On 1 May 2024, Mli on Town hall: View of one (through Ada; quotation or paraphrase: not recorded); from one origin only. Source: Paper, https://example.org/page\n"
TWO = "On 1 May 2025, Mli on Town hall: View of two (quotation or paraphrase: not recorded); from one origin only. Source: Paper, https://example.org/page\n"


@pytest.mark.parametrize(
    ("narrowed", "out", "note"),
    [
        (("--since", "2025"), TWO, "everything from 2025-01-01 to 2026-01-01"),
        (("--until", "2024-05"), ONE, "period covered: up to 2024-05-31"),
        (("--period", "2024"), ONE, "everything from 2024-01-01 to 2024-12-31"),
        (("--actor", "ada"), ONE, "period covered: up to 2026-01-01"),
        (("--on", "2025"), TWO, "as of 2025"),
    ],
)
def test_a_window_needs_no_history(data, narrowed, out, note):
    ran = sahel("positions", *narrowed, "-f", "plain", "--data", data, "--today", "2026-11-24")
    assert (ran.code, ran.out) == (0, out)
    assert ran.err in (f"note: {note}\n", "")


def test_in_french(data):
    ran = sahel("positions", "--period", "2024", "-f", "plain", "--data", data, "--lang", "fr")
    assert ran.err == "note : tout, du 1er janvier 2024 au 31 décembre 2024\n"


def test_a_window_beside_a_day_implies_a_history(data):
    asked = ("positions", "--on", "2025", "--since", "2024", "--data", data)
    assert sahel(*asked) == sahel(*asked, "--history")


@pytest.mark.parametrize(("format", "language"), [("plain", "en"), ("md", "en"), ("plain", "fr"), ("tsv", "fr")])
def test_each_actor_without_a_position_has_a_line(data, format, language):
    ran = sahel("positions", "--actor", "ada", "--actor", "ben", "--data", data, "-f", format, "--lang", language, "--today", "2026-01-01")
    line = "Ben: no position recorded under these conditions" if language == "en" else "Ben : aucune position enregistrée pour ces critères"
    told = ran.err.splitlines()[0] if format == "tsv" else ran.out.splitlines()[-1 if format == "plain" else 4]
    wanted = {"plain": line, "md": f"_period covered: up to 2026-01-01; {line}_", "tsv": f"note : {line}"}[format]
    assert (ran.code, told) == (0, wanted)


@pytest.mark.parametrize(
    "narrowed", [("--actor", "ben"), ("--actor", "ada", "--limit", "1"), ("--actor", "ben,ada", "--certain"), ("--actor", "ben", "--country", "MLI")]
)
def test_no_line_where_one_was_asked_for_or_rows_were_left_out_for_another_reason(data, narrowed):
    ran = sahel("positions", *narrowed, "--data", data, "-f", "plain", "--today", "2026-01-01")
    assert "no position recorded" not in ran.out + ran.err


def test_a_limit_takes_no_position_away(data):
    ran = sahel("positions", "--actor", "MLI,ben", "--limit", "1", "--data", data, "-f", "plain", "--today", "2026-01-01")
    assert ran.out == ONE + "Ben: no position recorded under these conditions\n"

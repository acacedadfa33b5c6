"""Opening a record and asking it: dates in three forms, one name or several, errors in words, what is loaded."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from datetime import date, datetime

import pytest
from record_builders import as_lines, event, joins, put, record, text

from sahelcli import open_record
from sahelcli.api import InvalidData, Rows, UnknownName, UsageError, parse_edtf

SMALL = record(
    event("e1", date="2000-05-01", effects=[joins(["MLI", "NER"], "ORG")], title=text("Two states found ORG.")),
    event("e2", date="2010-03", effects=[{"kind": "leaves", "subject": "NER", "object": "ORG"}], title=text("Niger leaves ORG.")),
)


@pytest.fixture
def opened(tmp_path):
    with open_record(put(tmp_path / "small.json", SMALL), today="2020-01-01") as small:
        yield small


def members(rows):
    return [(row.member, row.certainty) for row in rows]


@pytest.mark.parametrize("on", ["2010-02-28", "28 février 2010", date(2010, 2, 28), datetime(2010, 2, 28, 12), parse_edtf("2010-02-28")])
def test_a_day_is_a_text_a_date_or_an_edtf_date(opened, on):
    assert members(opened.members(bloc="ORG", on=on)) == [("MLI", "certain"), ("NER", "certain")]


def test_a_month_in_which_it_ended_leaves_it_possible(opened):
    assert members(opened.members(on=parse_edtf("2010-03"))) == [("MLI", "certain"), ("NER", "possible")]
    assert members(opened.members(on="2010-03", certain=True)) == [("MLI", "certain")]


def test_one_name_or_several(opened):
    assert members(opened.members(country="ner", history=True)) == [("NER", "certain")]
    assert members(opened.members(country=("Mli", "NER"), history=True)) == [("MLI", "certain"), ("NER", "certain")]


def test_rows_are_a_sequence_that_knows_the_day_asked(opened):
    rows = opened.members(bloc="ORG", history=True)
    assert (len(rows), rows[-1].until, rows[-1].until_latest) == (2, "2010-03", date(2010, 3, 31))
    assert isinstance(rows[:1], Rows)
    assert (rows[:1] == rows, rows[:] == rows, repr(rows[:1])) == (False, True, "<Rows of Membership: 1>")
    assert (rows.asked.first, rows.asked.reason, rows.asked.horizon) == (date(2020, 1, 1), "today", date(2026, 1, 1))
    assert opened.topics().asked is None
    assert (opened.covered_until, opened.today) == (date(2026, 1, 1), date(2020, 1, 1))


def test_the_day_asked_is_the_one_up_to_which_the_record_is_maintained_where_today_is_later(tmp_path):
    with open_record(put(tmp_path / "small.json", SMALL), today=date(2030, 1, 1)) as late:
        assert (late.asked().text, late.asked().reason) == ("2026-01-01", "covered-until")


def test_an_overlay_and_what_was_known(tmp_path):
    overlay = put(tmp_path / "more.jsonl", as_lines(("event", event("e3", date="2012", effects=[joins("NER", "ORG")]))))
    files = [put(tmp_path / "small.json", SMALL), str(overlay)]
    with open_record(*files, today="2020-01-01") as now, open_record(*files, known_on="2011", today="2020-01-01") as then:
        assert [row.id for row in now.timeline()] == ["e1", "e2", "e3"]
        assert [row.id for row in then.timeline()] == ["e1", "e2"]
        assert then.members().asked.reason == "known-on"
        assert [(row.change, row.subjects, row.before) for row in now.diff("2010-02", date(2011, 1, 1))] == [("ended", ("NER",), "member")]


WRONG = {
    "a name of nobody": (
        lambda r: r.members(country="Mlii"),
        UnknownName,
        4,
        "no country called 'Mlii'\n  did you mean \"Mli\" (MLI)? `sahel actors --kind state` lists them all.",
    ),
    "a date that is none": (
        lambda r: r.leaders(on="2024-13"),
        UsageError,
        2,
        "on: '2024-13' is not a date: there is no month 13\n"
        "  write 2024-07-06, 2024-07, 2024, 2024q1, 2023..2024, July 2024 or last month; `sahel help dates` shows more",
    ),
    "an empty date": (
        lambda r: r.leaders(on=""),
        UsageError,
        2,
        "on: '' is not a date\n  write 2024-07-06, 2024-07, 2024, 2024q1, 2023..2024, July 2024 or last month; `sahel help dates` shows more",
    ),
    "a word that is not in the list": (
        lambda r: r.sources_by("kinds"),
        UsageError,
        2,
        "by: 'kinds' is not one of: publisher, kind, country, language\n  did you mean kind?",
    ),
    "less than none": (lambda r: r.timeline(limit=-1), UsageError, 2, "limit needs a whole number of at least 0\n  write a number such as 10"),
    "no number": (
        lambda r: r.timeline(max_lines="3"),
        UsageError,
        2,
        "max_lines needs a whole number of at least 0\n  write a number such as 10",
    ),
    "no step": (lambda r: r.why("e1", depth=0), UsageError, 2, "depth needs a whole number of at least 1\n  write a number such as 10"),
    "a book": (
        lambda r: r.match("word " * 100_001),
        UsageError,
        2,
        "'text' has 500005 characters, more than an article\n  cut it into parts of 500000 characters at most",
    ),
}


@pytest.mark.parametrize("mistake", WRONG)
def test_an_error_says_what_and_what_to_try(opened, mistake):
    ask, kind, code, words = WRONG[mistake]
    with pytest.raises(kind) as raised:
        ask(opened)
    assert str(raised.value) == words
    assert raised.value.exit_code == code


def test_a_program_can_read_the_candidates(opened):
    with pytest.raises(UnknownName) as raised:
        opened.members(country="Mlii")
    assert raised.value.candidates == [("MLI", {"en": "Mli", "fr": "Mli"})]


def test_a_file_that_is_not_there_and_one_with_a_fault(tmp_path):
    with pytest.raises(UsageError, match=r"^no file '.*missing\.json'\n  check the path"):
        open_record(tmp_path / "missing.json")
    faulty = put(tmp_path / "faulty.json", SMALL | {"actors": []})
    with pytest.raises(InvalidData, match=r"faulty\.json:\d+: e1 .*(?s:.)*the data has \d+ fault"):
        open_record(faulty)


def test_what_is_new_is_asked_of_the_whole_record(tmp_path):
    path = put(tmp_path / "small.json", SMALL)
    with open_record(path, known_on="2011") as then, pytest.raises(UsageError) as raised:
        then.new("2020")
    assert str(raised.value) == (
        "known_on cannot be combined with a list of additions and corrections, which is made of the whole record\n  leave out known_on"
    )
    with open_record(path) as now:
        assert [(row.change, row.id) for row in now.new(date(2025, 1, 1))] == [("added", "e1"), ("added", "e2")]


def test_a_closed_record_answers_nothing_more(opened):
    opened.close()
    with pytest.raises(sqlite3.ProgrammingError):
        opened.topics()


def test_an_argument_that_is_none_is_refused(opened):
    with pytest.raises(TypeError, match="colour"):
        opened.members(colour="red")


def test_the_environment_is_not_looked_at(tmp_path, monkeypatch):
    monkeypatch.setenv("SAHEL_DATA", str(tmp_path / "missing.json"))
    monkeypatch.setenv("SAHEL_TODAY", "1999-01-01")
    with open_record() as whole:
        assert whole.today != date(1999, 1, 1)


LOADED = """
import json, sys
import sahelcli
before = sorted(name for name in sys.modules if name.startswith("sahelcli"))
record = sahelcli.open_record()
rows = record.members(bloc="AES", why=True), record.search("Niger"), record.cite("2024-07-06-niamey-summit"), record.show("Mali")
print(json.dumps([before, sorted(sys.modules)]))
"""


def test_the_version_loads_nothing_and_the_api_neither_typer_nor_rich_nor_pydantic():
    ran = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    before, after = json.loads(ran.stdout)
    assert before == ["sahelcli"]
    heavy = {
        "typer",
        "click",
        "rich",
        "pydantic",
        "pandas",
        "polars",
        "sahelcli.cli",
        "sahelcli.record.models",
        "sahelcli.text.errors_and_editing_en",
    }
    assert set(after) & heavy == set()


def test_the_package_has_no_other_attributes():
    import sahelcli

    with pytest.raises(AttributeError, match="module 'sahelcli' has no attribute 'open_recrod'"):
        _ = sahelcli.open_recrod

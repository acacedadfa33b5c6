"""Answers of the Python API as frames, in both libraries: the same columns, with types that can tell null from a value."""

from __future__ import annotations

import json
from datetime import date

import pytest

from sahelcli import open_record
from sahelcli.api import UsageError

TYPES = {
    **dict.fromkeys(("id", "member", "name_en", "name_fr", "organisation", "status", "since"), ("string", "String")),
    **dict.fromkeys(("since_earliest", "since_latest"), ("datetime64[s]", "Date")),
    "until": ("string", "String"),
    **dict.fromkeys(("until_earliest", "until_latest"), ("datetime64[s]", "Date")),
    "suspended": ("boolean", "Boolean"),
    **dict.fromkeys(("suspended_since", "withdrawal", "certainty"), ("string", "String")),
    **dict.fromkeys((f"withdrawal_{step}" for step in ("announced", "notified", "effective", "dropped")), ("string", "String")),
    "contested": ("boolean", "Boolean"),
    **dict.fromkeys(("opened_by", "closed_by", "claims"), ("string", "String")),
    "citations": ("object", "List(Struct({'source': String, 'publisher': String, 'published': String, 'url': String, 'kind': String}))"),
    "disputes": ("string", "String"),
    "suspensions": ("string", "String"),
}
"""The columns of a frame of memberships: name, type in pandas, type in polars."""


@pytest.fixture(scope="module")
def record():
    with open_record(today="2026-02-01") as opened:
        yield opened


@pytest.mark.parametrize("bloc", ["AES", "ICC"])
def test_the_columns_of_both_are_typed_also_where_there_is_no_row(pandas, polars, record, bloc):
    rows = record.members(bloc=bloc, country="Niger", on="1900")
    some = record.members(bloc="ECOWAS", on="2024-06-01")
    assert (len(rows), len(some)) == (0, 15)
    for answer in (rows, some):
        assert {name: str(type_) for name, type_ in answer.to_pandas().dtypes.items()} == {name: type_ for name, (type_, _) in TYPES.items()}
        assert {name: str(type_) for name, type_ in answer.to_polars().schema.items()} == {name: type_ for name, (_, type_) in TYPES.items()}


def test_polars_reads_a_table_of_json_and_of_csv_alike(polars, exported):
    (json_path, counts), (csv_path, _) = (exported(name, "--table", "facts") for name in ("facts.json", "facts.csv"))
    one, other = polars.read_json(json_path, infer_schema_length=None), polars.read_csv(csv_path, infer_schema_length=None)
    assert len(one) == len(other) == counts["facts"]
    columns = ["id", "subject", "since", "until", "until_latest", "contested", "opened_by"]
    assert one.select(columns).rows() == other.select(columns).rows()
    assert {name: str(one.schema[name]) for name in ("contested", "sources")} == {"contested": "Boolean", "sources": "List(String)"}


def test_polars_scans_a_table_of_json_lines(polars, exported):
    lines, counts = exported("events.jsonl", "--table", "events")
    array, _ = exported("events.json", "--table", "events")
    found = polars.scan_ndjson(lines, infer_schema_length=None).collect()
    assert len(found) == counts["events"]
    assert found.equals(polars.read_json(array, infer_schema_length=None))


def test_values_are_those_of_the_rows(pandas, polars, record):
    rows = record.members(bloc="ECOWAS", country="Mali", on="2024-06-01")
    (ours,) = rows.to_dicts()
    (theirs,) = rows.to_polars().to_dicts()
    assert (theirs["name_fr"], theirs["until_latest"], theirs["suspended"]) == ("Mali", date(2025, 1, 29), True)
    assert json.loads(theirs["claims"]) == ours["claims"]
    assert theirs["citations"] == ours["citations"]
    (row,) = rows.to_pandas().itertuples()
    assert (row.name_fr, row.until_latest.date(), row.suspended, row.citations) == ("Mali", date(2025, 1, 29), True, ours["citations"])


def test_what_is_null_stays_null(pandas, polars, record):
    rows = record.members(bloc="ECOWAS", on="2024-06-01")
    open_ended = sum(row.until is None for row in rows)
    assert open_ended > 0
    assert rows.to_pandas()[["until", "until_latest"]].isna().sum().tolist() == [open_ended, open_ended]
    assert rows.to_polars().select("until", "until_latest").null_count().row(0) == (open_ended, open_ended)


def test_every_answer_becomes_a_frame_of_as_many_rows(pandas, polars, record):
    names = ("timeline", "leaders", "chairs", "sanctions", "mediators", "forces", "treaties", "positions", "plans", "facts", "sources")
    answers = [getattr(record, name)() for name in (*names, "actors", "topics", "places")]
    answers += [record.members(why=True, bloc="AES"), record.timeline(then=True, limit=9), record.plans(then=True), record.sources_by("kind")]
    answers += [record.sources_behind(weak=True), record.search("Niger"), record.cite("2024-07-06-niamey-summit"), record.new("2020")]
    answers += [record.match("Mali left ECOWAS on 29 January 2025."), record.diff("2024-01", "2024-03")]
    for rows in answers:
        assert len(rows.to_pandas()) == len(rows.to_polars()) == len(rows)
        assert list(rows.to_pandas().columns) == rows.to_polars().columns
    assert answers[14].to_polars().columns[-1] == "proof"
    assert [plan["outcome"] for plan in json.loads(answers[16].to_polars()["then"][0])] == [plan.outcome for plan in answers[16][0].then]


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_library_that_is_not_there_is_named_with_how_to_install_it(record, monkeypatch, library):
    monkeypatch.setitem(__import__("sys").modules, library, None)
    with pytest.raises(UsageError) as raised:
        getattr(record.topics(), f"to_{library}")()
    assert str(raised.value) == (
        f"{library} needs an optional part of this package, 'frames', which is not installed\n"
        "  install it as an extra of the package (in a checkout: pip install '.[frames]')"
    )

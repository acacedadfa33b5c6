"""The CSV tables, read by pandas."""

from __future__ import annotations

from io import StringIO

from export_builders import BROKEN, HOSTILE, made

from sahelcli.export.table_formats import render_csv


def test_the_facts_are_one_row_a_spell(pandas, exported):
    path, counts = exported("facts.csv", "--table", "facts")
    facts = pandas.read_csv(path)
    assert len(facts) == counts["facts"] == facts["id"].nunique()
    mali = facts[(facts.subject == "MLI") & (facts.object == "ECOWAS") & (facts.property == "member-of")]
    assert list(mali[["since", "until"]].itertuples(index=False, name=None)) == [("1975-05-28", "2025-01-29")]


def test_every_table_has_the_rows_that_the_manifest_counts(pandas, exported):
    path, counts = exported("tables")
    assert {file.stem: len(pandas.read_csv(file)) for file in path.glob("*.csv")} == counts


def test_a_join_on_days_gives_the_members_of_a_day(pandas, exported):
    path, _ = exported("tables")
    facts, stretches = (pandas.read_csv(path / f"{name}.csv") for name in ("facts", "stretches"))
    members = facts[(facts.property == "member-of") & (facts.object == "ECOWAS") & (facts.status == "member")]
    spells = members.merge(stretches, left_on="id", right_on="fact")
    begun, ended = spells.first_day.fillna("0001-01-01"), spells.last_day.fillna("9999-12-31")
    assert {day: len(spells[(begun <= day) & (ended >= day)]) for day in ("2025-01-28", "2025-01-29")} == {"2025-01-28": 15, "2025-01-29": 12}


def test_a_title_survives_as_text_and_a_month_is_a_month(pandas, hostile):
    events = pandas.read_csv(hostile("events.csv", HOSTILE))
    assert events.title_en[0].removeprefix("'") == HOSTILE
    assert (events.date[0], events.earliest[0], events.latest[0], bool(events.exact[0])) == ("2025-12", "2025-12-01", "2025-12-31", False)


def test_a_title_with_a_new_line_survives_as_text(pandas):
    events = pandas.read_csv(StringIO("".join(render_csv(made(title=BROKEN, table="events")))), index_col="id")
    assert events.title_fr["day"].removeprefix("'") == BROKEN
    assert len(events) == 13

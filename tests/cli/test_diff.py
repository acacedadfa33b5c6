"""`sahel diff` as people and scripts run it: whole outputs over a small record, and what must show over the one that comes with the tool."""

from __future__ import annotations

import json
import re

import pytest
from jsonschema import Draft202012Validator
from record_builders import actor, event, joins, put, record, source
from run_sahel import Ran, sahel

DAYS = ("2024-12-01", "2025-07-01")


@pytest.fixture
def data(tmp_path):
    def chair(verb, who):
        return {"kind": verb, "subject": who, "object": "ORG", "office": "chair"}

    both = [{"source": "page"}, {"source": "wire"}]
    happened = [
        event("founding", date="2000", effects=[joins(["MLI", "NER"], "ORG"), chair("takes-office", "ada")]),
        event("exit", date="2025-01-29", effects=[{"kind": "leaves", "subject": ["MLI", "NER"], "object": "ORG"}]),
        event("summit", date="2025-06-22", effects=[chair("leaves-office", "ada"), chair("takes-office", "ben")], citations=both),
        event("talks", date="2025-03", title={"en": "They talk of *trade*", "fr": "Ils parlent de *commerce*"}),
    ]  # fmt: skip
    people = [actor("MLI", "state"), actor("NER", "state"), actor("ORG", "organisation"), actor("ada", "person"), actor("ben", "person")]
    return str(
        put(
            tmp_path / "record.json", record(*happened, actors=people, sources=[source("page", published="1999"), source("wire", publisher="Agency")])
        )
    )


NOTE = "note: from 1 December 2024 to 1 July 2025; as it was known on 2025-07-01; `--known-on today` compares the two days by what is known now\n"


def test_a_terminal_gets_headings_and_a_source_on_each_line(data):
    assert sahel("diff", *DAYS, "--data", data, "-f", "table", COLUMNS="80") == Ran(
        0,
        f"""Memberships {"─" * 68}
2025-01-29  Mli, Ner left Org [Paper, example.org]
Chairs {"─" * 73}
2025-06-22  Org, chair: Ada → Ben [Paper +1, example.org]
Other events {"─" * 67}
2025-03     They talk of *trade* [Paper, example.org]
from 1 December 2024 to 1 July 2025; as it was known on 2025-07-01; `--known-on
today` compares the two days by what is known now
""",
        "",
    )


def test_lines_are_broken_where_the_terminal_ends_and_none_is_wider(data):
    ran = sahel("diff", *DAYS, "--data", data, "-f", "table", "--lang", "fr", COLUMNS="40")
    assert (
        ran.out
        == f"""Appartenances {"─" * 26}
2025-01-29
  Mli, Ner : sortie d'Org [Paper,
  example.org]
Présidences {"─" * 28}
2025-06-22
  Org, présidence : Ada → Ben [Paper +1,
  example.org]
Autres événements {"─" * 22}
2025-03
  Ils parlent de *commerce* [Paper,
  example.org]
du 1er décembre 2024 au 1er juillet
2025 ; d'après ce qui était public au
1er juillet 2025 ; `--known-on today`
compare les deux dates d'après ce qui
est connu aujourd'hui
"""
    )


def test_a_pipe_gets_a_row_a_line_with_ids(data):
    assert sahel("diff", *DAYS, "--data", data) == Ran(
        0,
        "memberships\t2025-01-29\tended\tmember-of\tMLI,NER\tORG\t\tmember\t\t\t\tcertain\texit\n"
        "chairs\t2025-06-22\tchanged\tholds-office\tada,ben\tORG\toffice=chair\tada\tben\t\t\tcertain\tsummit\n"
        "happenings\t2025-03\thappened\t\t\t\t\t\t\t\tThey talk of *trade*\tcertain\ttalks\n",
        NOTE,
    )


def test_plain_is_a_sentence_with_its_source(data):
    assert sahel("diff", *DAYS, "--data", data, "-f", "plain", "-q").out == (
        "Mli, Ner left Org, 29 January 2025. Source: Paper, 1999, https://example.org/page\n"
        "Org, chair: Ada → Ben, 22 June 2025. Source: Paper, 1999, https://example.org/page\n"
        "They talk of *trade*, March 2025. Source: Paper, 1999, https://example.org/page\n"
    )


def test_markdown_has_headings_and_footnotes_and_nothing_of_the_record_is_markup(data):
    assert (
        sahel("diff", *DAYS, "--data", data, "-f", "md").out
        == r"""## Memberships

- Mli, Ner left Org, 29 January 2025[^1]

## Chairs

- Org, chair: Ada → Ben, 22 June 2025[^1][^2]

## Other events

- They talk of \*trade\*, March 2025[^1]

_from 1 December 2024 to 1 July 2025; as it was known on 2025-07-01; \`--known-on today\` compares the two days by what is known now_

[^1]: Paper, 1999. <https://example.org/page>
[^2]: Agency. <https://example.org/wire>
"""
    )


def test_dates_the_wrong_way_round_are_put_in_order_and_said(data):
    right, wrong = sahel("diff", *DAYS, "--data", data), sahel("diff", *reversed(DAYS), "--data", data)
    assert (wrong.code, wrong.out) == (0, right.out)
    assert wrong.err == "note: 2025-07-01 lies after 2024-12-01: the two were put in order\n" + NOTE


def test_a_month_means_its_first_day_and_its_last(data):
    months = sahel("diff", "2025-01", "2025-06", "--data", data)
    assert (
        months.err
        == "note: from 1 January 2025 to 30 June 2025; as it was known on 2025-06-30; `--known-on today` compares the two days by what is known now\n"
    )
    assert [line.split("\t")[0] for line in months.out.splitlines()] == ["memberships", "chairs", "happenings"]


def test_what_stays_is_told_of_a_country_that_is_named(data):
    assert sahel("diff", "2010", "2011", "--data", data, "--country", "Mli", "-f", "plain", "-q").out == (
        "Mli: member of Org. Source: Paper, 1999, https://example.org/page\n"
    )


def test_so_many_lines_hold_the_heaviest_and_say_what_is_left_out(data):
    ran = sahel("diff", *DAYS, "--data", data, "-f", "table", "--max-lines", "4", COLUMNS="130")
    assert ran.out.splitlines() == [
        f"Memberships {'─' * 118}",
        "2025-01-29  Mli, Ner left Org [Paper, example.org]",
        "from 1 December 2024 to 1 July 2025; as it was known on 2025-07-01; `--known-on today` compares the two days by what is known now;",
        "2 less important lines left out (--max-lines N for more)",
    ]
    assert (
        sahel("diff", *DAYS, "--data", data, "-f", "table", "--max-lines", "1", COLUMNS="130").out == ran.out
    )  # one line is kept, whatever it takes
    assert sahel("diff", *DAYS, "--data", data, "--limit", "1").out.count("\n") == 1


def test_nothing_changed_is_an_answer(data):
    ran = sahel("diff", "2010-01-01", "2010-02-01", "--data", data, "--json")
    assert (ran.code, ran.out) == (0, "[]\n")
    assert sahel("diff", "2010-01-01", "2010-02-01", "--data", data, "--country", "Ner", "--actor", "ada", "-f", "table", "--exit-status") == Ran(
        1,
        "",
        "note: no result for: 2010-01-01 2010-02-01 --country Ner --actor ada --known-on 2010-02-01\n"
        "note: from 1 January 2010 to 1 February 2010; as it was known on 2010-02-01; `--known-on today` "
        "compares the two days by what is known now\n",
    )


def test_what_became_known_is_not_asked_for_as_known_on_a_third_day(data):
    assert sahel("diff", "--known", *DAYS, "--known-on", "2026", "--data", data) == Ran(
        2,
        "",
        "error: --known and --known-on cannot be combined\n"
        "  leave one out: --known compares what was known on the two dates\n",
    )  # fmt: skip


def test_past_the_last_day_covered_the_caption_says_so(data):
    assert sahel("diff", "2025-12-01", "2026-07-01", "--data", data).err == (
        "note: no result for: 2025-12-01 2026-07-01 --known-on 2026-07-01\n"
        "note: from 1 December 2025 to 1 July 2026; as it was known on 2026-07-01; `--known-on today` compares the two days by what is known now; "
        "the record stops on 2026-01-01; later events are not in it\n"
    )


# What must show, over the record that comes with the tool.


def test_seven_months_are_at_most_forty_lines_of_eighty_columns_each_cited():
    ran = sahel("diff", *DAYS, "-f", "table", COLUMNS="80")
    lines = ran.out.splitlines()
    assert (ran.code, ran.err) == (0, "")
    assert len(lines) <= 40
    assert max(map(len, lines)) <= 80
    entries = re.split(r"\n(?=[0-9X])", ran.out.partition("\nfrom 1 December")[0])[1:]
    assert entries
    assert [entry for entry in entries if not re.search(r"\[[^\]]+\](\n\S.*)?$", entry)] == []
    shown = re.sub(r"\n {10,}", " ", ran.out)
    assert "2025-01-29  Burkina Faso, Mali, Niger left ECOWAS (contested: day of the exit (by" in shown
    assert re.search(r"2025-06-22  ECOWAS, chair: .*Tinubu → .*Bio \[", shown)
    assert f"Other events {'─' * 67}" in lines


def test_json_validates_and_is_the_same_bytes_twice_and_in_either_language():
    schema = json.loads(sahel("schema", "diff").out)
    first = sahel("diff", *DAYS, "--json")
    rows = json.loads(first.out)
    Draft202012Validator(schema).validate(rows)
    assert [row for row in rows if not row["citations"]] == []
    assert first.out == sahel("diff", *DAYS, "--json").out == sahel("diff", *DAYS, "--json", "--lang", "fr").out
    exits = next(row for row in rows if row["objects"] == ["ECOWAS"])
    assert (exits["group"], exits["change"], exits["subjects"], exits["date"]) == ("memberships", "ended", ["BFA", "MLI", "NER"], "2025-01-29")


def test_what_became_known_validates_too():
    ran = sahel("diff", "--known", *DAYS, "--json")
    Draft202012Validator(json.loads(sahel("schema", "diff").out)).validate(json.loads(ran.out))
    assert ran.out == sahel("diff", "--known", *DAYS, "--json").out


def test_according_to_a_side_that_left_earlier_the_exits_are_not_between_the_days():
    ours = json.loads(sahel("diff", *DAYS, "--according-to", "AES", "--json").out)
    assert [row for row in ours if row["group"] == "memberships" and row["objects"] == ["ECOWAS"]] == []


def test_the_last_day_of_the_calendar_is_a_day():
    assert sahel("diff", "9999-12-31", "9999-12-31", "--json", "-q", "--today", "9999-12-31").out == "[]\n"

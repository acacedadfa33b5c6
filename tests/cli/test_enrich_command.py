"""`sahel enrich` as people run it: whole inputs, whole outputs."""

from __future__ import annotations

import csv
import random
import sys
from datetime import date

import pytest
from run_sahel import sahel

TABLE = """id,date,country
1,2025-01-28,Burkina Faso
2,2025-01-29,BFA
3,2024-06-01,Mali
4,2024-06-01,Cote d'Ivoire
5,,Niger
6,2024-06-01,Atlantis
7,05/04/2024,Niger
8,2024-01,Niger
"""

ENRICHED = """id,date,country,member:ECOWAS,suspended:ECOWAS,withdrawing:ECOWAS,member:AES
1,2025-01-28,Burkina Faso,yes,yes,yes,yes
2,2025-01-29,BFA,no,no,no,yes
3,2024-06-01,Mali,yes,yes,yes,yes
4,2024-06-01,Cote d'Ivoire,yes,no,no,no
5,,Niger,,,,
6,2024-06-01,Atlantis,,,,
7,05/04/2024,Niger,,,,
8,2024-01,Niger,yes,yes,maybe,yes
"""

ADD = ("--add", "member:ECOWAS,suspended:cedeao", "--add", "withdrawing:ECOWAS,member:AES")


@pytest.fixture
def table(tmp_path):
    (tmp_path / "table.csv").write_text(TABLE)
    return tmp_path


def test_a_table_with_its_answers_and_what_could_not_be_answered(table):
    ran = sahel("enrich", "table.csv", *ADD, cwd=table)
    assert (ran.code, ran.out) == (0, ENRICHED)
    assert ran.err.splitlines()[1:] == [
        "note: rows without a date: 1; their new cells are empty",
        "note: rows with a date that cannot be read: 1; their new cells are empty: '05/04/2024' (1)",
        "note: rows with a country that the record does not know: 1; their new cells are empty: 'Atlantis' (1)",
    ]
    assert ran.err.startswith("note: rows: 8; the record is maintained to ")


def test_from_standard_input_in_french(table):
    ran = sahel("enrich", "-", "--lang", "fr", *ADD, stdin=TABLE.encode(), cwd=table)
    assert (ran.code, ran.out) == (0, ENRICHED)
    assert (
        ran.err.splitlines()[3] == "note : lignes dont le pays est inconnu du registre : 1 ; leurs nouvelles cellules sont vides : « Atlantis » (1)"
    )


def test_to_a_file_quietly(table):
    ran = sahel("enrich", "table.csv", *ADD, "-o", "out.csv", "-q", cwd=table)
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert (table / "out.csv").read_text() == ENRICHED


@pytest.mark.parametrize(
    ("arguments", "code", "err"),
    [
        (
            ("enrich", "table.csv", "--add", "member"),
            2,
            ["error: --add: 'member' does not say of what", "  name an organisation or treaty after a colon: member:ECOWAS"],
        ),
        (
            ("enrich", "table.csv", "--add", "leader", "--date", "day"),
            2,
            ["error: --date: 'day' is not one of: id, date, country", "  write one of them as it is spelt there"],
        ),
        (
            ("enrich", "table.csv", "--add", "member:ECOVAS"),
            4,
            ["error: no bloc called 'ECOVAS'", '  did you mean "Economic Community of West African States" (ECOWAS)?'],
        ),
        (("enrich", "none.csv", "--add", "leader"), 2, ["error: no file 'none.csv'", "  check the path, and the folder it starts from"]),
        (("enrich", "table.csv", "--add", "leader,leader"), 2, ["error: --add: 'leader' is asked for twice", "  name each column once"]),
        (
            ("enrich", "table.csv", "--add", "leader", "-o", "out.jsonl"),
            2,
            ["error: a table of kind csv is written as it was read, and 'out.jsonl' names another kind", "  end the name of the output in .csv"],
        ),
        (
            ("enrich", "t.parquet", "--add", "leader"),
            2,
            ["error: a Parquet table cannot be written to standard output", "  name a file: -o enriched.parquet"],
        ),
    ],
)
def test_what_cannot_be_done_says_why_and_what_to_try(table, arguments, code, err):
    (table / "t.parquet").write_text("")
    ran = sahel(*arguments, cwd=table)
    assert (ran.code, ran.out, ran.err.splitlines()) == (code, "", err)


def test_without_duckdb_a_parquet_table_says_how_to_install_it(table):
    (table / "t.parquet").write_text("")
    (table / "duckdb.py").write_text("raise ModuleNotFoundError")
    ran = sahel("enrich", "t.parquet", "--add", "leader", "-o", "o.parquet", cwd=table, PYTHONPATH=str(table))
    assert (ran.code, ran.err.splitlines()) == (
        2,
        ["error: parquet needs the extra 'parquet', which is not installed", "  install it: pip install 'sahelcli[parquet]'"],
    )


def test_a_hundred_thousand_rows_keep_their_number_and_order(table):
    names = ["Cote d'Ivoire", "Ivory Coast", "BFA", "Guinea Bissau", "Mali"]
    chance = random.Random(1)
    first, last = date(2020, 1, 1).toordinal(), date(2026, 1, 1).toordinal()
    with (table / "many.csv").open("w", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["n", "date", "country"])
        for n in range(100_000):
            day = date.fromordinal(chance.randint(first, last)).isoformat() if n % 100 else ""
            writer.writerow([n, day, chance.choice(names)])
    ran = sahel("enrich", "many.csv", "--add", "member:ECOWAS,suspended:ECOWAS,withdrawing:ECOWAS,member:AES,leader,sanctioned", cwd=table)
    rows = list(csv.DictReader(ran.out.splitlines()))
    assert [row["n"] for row in rows] == [str(n) for n in range(100_000)]
    exit_day = {row["member:ECOWAS"] for row in rows if row["country"] in ("BFA", "Mali") and row["date"] >= "2025-01-29"}
    before = {row["member:ECOWAS"] for row in rows if row["country"] in ("BFA", "Mali") and row["date"] and row["date"] < "2025-01-29"}
    assert (exit_day, before) == ({"no"}, {"yes"})
    assert {row["leader"] for row in rows if not row["date"]} == {""}


@pytest.mark.skipif(sys.platform != "linux", reason="reads the peak memory that Linux gives")
def test_memory_stays_flat_however_long_the_table(table):
    """The peak of 400,000 rows with as many different dates as there are days is that of a few thousand, but for what is remembered of pairs."""
    peaks = []
    for n in (4_000, 400_000):
        with (table / "long.csv").open("w", newline="") as stream:
            stream.write("date,country\n")
            stream.writelines(f"{date.fromordinal(700_000 + i % 38_000).isoformat()},{('Mali', 'Niger', 'Togo')[i % 3]}\n" for i in range(n))
        script = (
            "import resource, sys; sys.argv = ['sahel', 'enrich', 'long.csv', '--add', 'member:ECOWAS,leader', '-o', 'out.csv', '-q']\n"
            "from sahelcli.__main__ import run\n"
            "try:\n    run()\nfinally:\n    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
        )
        import subprocess

        run = subprocess.run([sys.executable, "-c", script], cwd=table, capture_output=True, text=True, check=True)
        peaks.append(int(run.stdout))
    assert peaks[1] < peaks[0] + 30_000  # kibibytes: the pairs that are remembered, and no more

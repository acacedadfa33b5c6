"""`sahel enrich` as people run it: whole inputs, whole outputs."""

from __future__ import annotations

import csv
import os
import random
import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from run_sahel import sahel, sahel_process

from sahelcli.__main__ import main


def needed(name):
    """A module of an extra, without which a test is left out, but for the checks, where all are there."""
    return __import__(name) if os.environ.get("CI") == "true" else pytest.importorskip(name)


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

ENRICHED = """id,date,country,member:ECOWAS,suspended:cedeao,withdrawing:ECOWAS,member:AES
1,2025-01-28,Burkina Faso,yes,yes,yes,yes
2,2025-01-29,BFA,no,no,no,yes
3,2024-06-01,Mali,yes,yes,yes,yes
4,2024-06-01,Cote d'Ivoire,yes,no,no,no
5,,Niger,,,,
6,2024-06-01,Atlantis,,,,
7,05/04/2024,Niger,,,,
8,2024-01,Niger,yes,yes,maybe,yes
"""

NOTES = """note: rows: 8 (answered: 5, unknown country: 1, no date: 1, unreadable date: 1); the record is maintained to 2026-02-28
note: dates that cannot be read: '05/04/2024' (1)
note: countries that are not in the record: 'Atlantis' (1)
note: if the dates are written in another form, name it: --date-format '%d/%m/%Y'
"""

ADD = ("--add", "member:ECOWAS,suspended:cedeao", "--add", "withdrawing:ECOWAS,member:AES")

INPUTS = Path(__file__).parents[1] / "tables"


@pytest.fixture
def table(tmp_path):
    (tmp_path / "table.csv").write_text(TABLE)
    return tmp_path


@pytest.fixture
def enrich(monkeypatch, capfdbinary):
    """Runs `sahel enrich` in this process, in the folder of the small inputs, and gives its exit code, stdout and stderr."""
    monkeypatch.chdir(INPUTS)

    def ran(*arguments):
        monkeypatch.setattr(sys, "argv", ["sahel", "enrich", *map(str, arguments)])
        code = main()
        out, err = capfdbinary.readouterr()
        return code, out.decode(), err.decode()

    return ran


def test_a_table_with_its_answers_and_what_could_not_be_answered(enrich, table):
    assert enrich(table / "table.csv", *ADD) == (0, ENRICHED, NOTES)


def test_from_standard_input_in_french(table):
    ran = sahel("enrich", "-", "--lang", "fr", *ADD, stdin=TABLE.encode(), cwd=table)
    assert (ran.code, ran.out) == (0, ENRICHED)
    assert ran.err.splitlines() == [
        "note : lignes : 8 (avec réponse : 5, pays inconnu : 1, sans date : 1, date illisible : 1) ; "
        "le registre est tenu à jour jusqu'au 28 février 2026",
        "note : dates illisibles : « 05/04/2024 » (1)",
        "note : pays inconnus du registre : « Atlantis » (1)",
        "note : si les dates ont une autre forme, indiquez-la : --date-format '%d/%m/%Y'",
    ]


def test_to_a_file_quietly(enrich, table):
    assert enrich(table / "table.csv", *ADD, "-o", table / "out.csv", "-q") == (0, "", "")
    assert (table / "out.csv").read_text() == ENRICHED


ALL = "note: rows: {0} (answered: {0}); the record is maintained to 2026-02-28\n"


@pytest.mark.parametrize(
    ("arguments", "code", "out", "err"),
    [
        (
            ["unclosed-quote.csv"],
            3,
            "",
            "error: unclosed-quote.csv:2: a quotation mark in the row that begins here is never closed\n"
            "  close it; a quotation mark at the beginning of a cell is written three times; in a .tsv file it is an ordinary character\n",
        ),
        (
            ["backslash-quotes.csv"],
            3,
            "",
            "error: backslash-quotes.csv:2: text follows a closing quotation mark in the row that begins here\n"
            '  inside a cell in quotation marks, write a quotation mark twice (""), not after a backslash\n',
        ),
        (
            ["quote-in-tsv.tsv"],
            0,
            "date\tcountry\tn\tmember:CEDEAO\n"
            '2024-06-01\tMali\t"Les forces\tyes\n'
            "2024-06-02\tNiger\tb\tyes\n"
            '2024-06-03\tTogo\tc "fin"\tyes\n'
            "2024-06-04\tTogo\td\tyes\n",
            ALL.format(4),
        ),
        (
            ["text-after-the-day.csv"],
            0,
            "date,country,member:CEDEAO\n"
            "2025-01-28 to 2025-01-30,Mali,\n"
            "2025-01-28 - 2025-03-30,Mali,\n"
            "2025-01-28 (not before March),Mali,\n"
            "2025-01-28/2025-01-30,Mali,maybe\n"
            "2025-01-28?,Mali,maybe\n",
            "note: rows: 5 (answered: 2, unreadable date: 3); the record is maintained to 2026-02-28\n"
            "note: dates that cannot be read: '2025-01-28 to 2025-01-30' (1), '2025-01-28 - 2025-03-30' (1), '2025-01-28 (not before March)' (1)\n"
            "note: if the dates are written in another form, name it: --date-format '%d/%m/%Y'\n",
        ),
        (
            ["u16.csv"],
            3,
            "",
            "error: 'u16.csv' is UTF-16 text, and only UTF-8 is read\n  convert it first: iconv -f UTF-16 -t UTF-8 u16.csv > u16-utf8.csv\n",
        ),
        (
            ["real.xlsx", "-o", "/dev/null"],
            3,
            "",
            "error: 'real.xlsx' cannot be read as an Excel workbook\n  open it in a spreadsheet and save it again, as .xlsx or CSV\n",
        ),
        (
            ["old.xls"],
            3,
            "",
            "error: 'old.xls' is an old Excel workbook (.xls), or an encrypted one\n  open it in a spreadsheet and save it as .xlsx or CSV\n",
        ),
        (
            ["t.json"],
            3,
            "",
            "error: 't.json' is a JSON array, not JSON Lines\n  convert it first: jq -c '.[]' t.json > t.jsonl\n",
        ),
        (
            ["/dev/zero"],
            3,
            "",
            "error: '/dev/zero' is not a text file\n  save the table as CSV, TSV or JSON Lines, in UTF-8\n",
        ),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_the_small_inputs(enrich, arguments, code, out, err):
    if ".xlsx" in arguments[0]:
        needed("openpyxl")
    assert enrich(*arguments, "--add", "member:CEDEAO") == (code, out, err)


def test_a_moment_with_a_zone_is_read_in_utc_whatever_the_zone_of_the_machine(enrich, tmp_path, monkeypatch):
    duckdb = needed("duckdb")
    monkeypatch.setenv("TZ", "America/Bogota")
    time.tzset()
    try:
        assert enrich("timestamp-utc.parquet", "--add", "member:CEDEAO", "-o", tmp_path / "out.parquet") == (0, "", ALL.format(1))
    finally:
        monkeypatch.undo()
        time.tzset()
    rows = duckdb.sql(f"SELECT country, epoch(date), \"member:CEDEAO\" FROM '{tmp_path / 'out.parquet'}'").fetchall()
    assert rows == [("Mali", datetime(2025, 1, 29, 0, 30, tzinfo=UTC).timestamp(), "no")]


def test_rows_that_could_not_be_answered_are_copied_with_their_line_and_the_reason(enrich, table):
    code, out, err = enrich(table / "table.csv", *ADD, "--rejects", table / "rejects.csv")
    assert (code, out) == (0, ENRICHED)
    assert err == NOTES + f"note: rows copied to '{table / 'rejects.csv'}': 3\n"
    assert (table / "rejects.csv").read_text() == (
        "id,date,country,sahel_line,sahel_reason\n5,,Niger,6,undated\n6,2024-06-01,Atlantis,7,unknown-country\n7,05/04/2024,Niger,8,unreadable-date\n"
    )


def test_headings_separators_lines_above_and_forms_of_dates_are_named(enrich, tmp_path):
    (tmp_path / "t.csv").write_text("Source: somebody\n\ndate^iso\n29/01/2025^466\n2025-01-29^ML\n")
    arguments = ("--country", "iso", "--separator", "^", "--skip-lines", "2", "--date-format", "%d/%m/%Y", "--as", "In ECOWAS?, Leader")
    assert enrich(tmp_path / "t.csv", "--add", "member:ECOWAS,leader", *arguments) == (
        0,
        "Source: somebody\n\ndate^iso^In ECOWAS?^Leader\n29/01/2025^466^no^Assimi Goïta\n2025-01-29^ML^^\n",
        "note: rows: 2 (answered: 1, unreadable date: 1); the record is maintained to 2026-02-28\n"
        "note: dates that cannot be read: '2025-01-29' (1)\n",
    )


def test_a_date_in_three_columns_and_a_day_past_the_last_of_the_record(enrich, tmp_path):
    (tmp_path / "t.csv").write_text("year,month,day,country\n2025,1,29,Mali\n2024,,,Mali\n2026,3,1,Mali\n")
    assert enrich(tmp_path / "t.csv", "--add", "member:ECOWAS,member:AES", "--date", "year,month,day") == (
        0,
        "year,month,day,country,member:ECOWAS,member:AES\n2025,1,29,Mali,no,yes\n2024,,,Mali,yes,yes\n2026,3,1,Mali,,maybe\n",
        ALL.format(3) + "note: rows dated after 2026-02-28: 1; the record stops there, so their cells are maybe or empty\n",
    )


def test_codes_that_iso_lacks_are_warned_of(enrich, tmp_path):
    (tmp_path / "t.csv").write_text("date,country\n2024-06-01,NG\n2024-06-01,UV\n")
    assert enrich(tmp_path / "t.csv", "--add", "member:AES") == (
        0,
        "date,country,member:AES\n2024-06-01,NG,no\n2024-06-01,UV,\n",
        "note: rows: 2 (answered: 1, unknown country: 1); the record is maintained to 2026-02-28\n"
        "note: countries that are not in the record: 'UV' (1)\n"
        "note: codes that ISO 3166-1 does not have: UV; FIPS and Correlates of War use other codes (NG is Niger in FIPS, Nigeria in ISO): "
        "convert such a column first\n",
    )


def test_a_workbook_comes_back_with_its_cells(enrich, tmp_path):
    openpyxl = needed("openpyxl")
    book = openpyxl.Workbook()
    for row in (["date", "country"], [datetime(2025, 1, 29), "Mali"], [None, "Niger"]):
        book.active.append(row)
    book.create_sheet("Notes")
    book.save(tmp_path / "t.xlsx")
    arguments = ("--add", "member:ECOWAS", "-o", tmp_path / "o.xlsx", "--rejects", tmp_path / "r.xlsx")
    assert enrich(tmp_path / "t.xlsx", *arguments) == (
        0,
        "",
        "note: rows: 2 (answered: 1, no date: 1); the record is maintained to 2026-02-28\n"
        f"note: rows copied to '{tmp_path / 'r.xlsx'}': 1\n"
        "note: only the first of 2 sheets was read: 'Sheet'\n",
    )
    assert [row[1:] for row in openpyxl.load_workbook(tmp_path / "o.xlsx").worksheets[0].values] == [
        ("country", "member:ECOWAS"),
        ("Mali", "no"),
        ("Niger", None),
    ]
    assert list(openpyxl.load_workbook(tmp_path / "r.xlsx").active.values)[1] == (None, "Niger", 3, "undated")


def test_a_cell_of_fifty_megabytes_ends_the_run(enrich, tmp_path):
    (tmp_path / "t.csv").write_bytes(b"date,country,note\n2024-06-01,Mali," + b"x" * 50_000_000 + b"\n")
    assert enrich(tmp_path / "t.csv", "--add", "leader", "-o", tmp_path / "o.csv") == (
        3,
        "",
        f"error: {tmp_path / 't.csv'}:2: the line has more than 16777216 characters\n  check that the file is a table of text\n",
    )
    assert not (tmp_path / "o.csv").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "err"),
    [
        (
            ("--add", "member"),
            2,
            ["error: --add: 'member' needs a name after a colon", "  name an organisation or treaty after a colon: member:ECOWAS"],
        ),
        (
            ("--add", "leader", "--date", "day"),
            2,
            [
                "error: table.csv:1: --date: no column 'day'; the columns are: id, date, country",
                "  name one of them; if these are not the columns, use --separator or --skip-lines",
            ],
        ),
        (
            ("--add", "member:ECOVAS"),
            4,
            [
                "error: no bloc called 'ECOVAS'",
                '  did you mean "Economic Community of West African States" (ECOWAS)? `sahel actors --kind organisation` lists them all.',
            ],
        ),
        (("--add", "leader,leader"), 2, ["error: --add: 'leader' is asked for twice", "  name each column once"]),
        (("--add", "member:ECOWAS,member:CEDEAO"), 2, ["error: --add: 'member:CEDEAO' is asked for twice", "  name each column once"]),
        (
            ("--add", "leader,sanctioned", "--as", "x"),
            2,
            ["error: --as gives 1 heading(s) for 2 column(s)", "  give one heading for each column of --add, in the same order"],
        ),
        (
            ("--add", "leader,sanctioned", "--as", "x,x"),
            2,
            ["error: --as: the heading 'x' is empty or given twice", "  give each new column a different heading"],
        ),
        (
            ("--add", "leader", "--separator", "||"),
            2,
            ["error: --separator: '||' is not a single character", "  write one character, or the word tab: --separator '|'"],
        ),
        (
            ("--add", "leader", "--date-format", "%d/%m"),
            2,
            [
                "error: --date-format: '%d/%m' has no year, or a day without a month",
                "  write it in the form of strptime: '%d/%m/%Y' reads 31/12/2024",
            ],
        ),
        (
            ("--add", "leader", "--date", "a,b", "--date-format", "%Y"),
            2,
            ["error: --date-format cannot be combined with a date in several columns", "  leave out --date-format"],
        ),
        (
            ("--add", "leader", "--date", "a,b,c,d"),
            2,
            [
                "error: --date: 'a,b,c,d' names neither one column nor a year, a month and a day",
                "  name one column, or two or three: --date year,month,day",
            ],
        ),
        (
            ("--add", "leader", "--rejects", "table.csv"),
            2,
            ["error: --rejects: 'table.csv' is the table itself, or its output", "  name another file"],
        ),
        (
            ("--add", "leader", "-o", "out.jsonl"),
            2,
            [
                "error: a table is written in the format in which it was read (csv), and 'out.jsonl' names another",
                "  give the output a name that ends in .csv",
            ],
        ),
    ],
)
def test_what_cannot_be_done_says_why_and_what_to_try(enrich, table, monkeypatch, arguments, code, err):
    monkeypatch.chdir(table)
    assert enrich("table.csv", *arguments) == (code, "", "".join(line + "\n" for line in err))


@pytest.mark.parametrize(
    ("arguments", "err"),
    [
        (["none.csv"], ["error: no file 'none.csv'", "  check the path, and the folder it starts from"]),
        (["timestamp-utc.parquet"], ["error: a table of kind parquet cannot be written to standard output", "  name a file: -o enriched.parquet"]),
        (["real.xlsx"], ["error: a table of kind xlsx cannot be written to standard output", "  name a file: -o enriched.xlsx"]),
        (["real.xlsx", "--separator", ";"], ["error: --separator does not apply to a table of kind xlsx", "  leave it out"]),
        (["timestamp-utc.parquet", "--skip-lines", "1"], ["error: --skip-lines does not apply to a table of kind parquet", "  leave it out"]),
    ],
)
def test_nor_with_other_kinds_of_table(enrich, arguments, err):
    assert enrich(*arguments, "--add", "leader") == (2, "", "".join(line + "\n" for line in err))


@pytest.mark.parametrize(("kind", "library", "extra"), [("parquet", "duckdb", "parquet"), ("xlsx", "openpyxl", "excel")])
def test_without_its_library_a_table_says_how_to_install_it(table, kind, library, extra):
    (table / f"t.{kind}").write_text("")
    (table / f"{library}.py").write_text("raise ModuleNotFoundError")
    ran = sahel_process("enrich", f"t.{kind}", "--add", "leader", "-o", f"o.{kind}", cwd=table, PYTHONPATH=str(table))
    assert (ran.code, ran.err.splitlines()) == (
        2,
        [
            f"error: {kind} needs an optional part of this package, '{extra}', which is not installed",
            f"  install it as an extra of the package (in a checkout: pip install '.[{extra}]')",
        ],
    )


@pytest.mark.slow
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


@pytest.mark.slow
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
            "from sahelcli.__main__ import main\n"
            "main()\nprint(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
        )
        import subprocess

        run = subprocess.run([sys.executable, "-c", script], cwd=table, capture_output=True, text=True, check=True)
        peaks.append(int(run.stdout))
    assert peaks[1] < peaks[0] + 30_000  # kibibytes: the pairs that are remembered, and no more

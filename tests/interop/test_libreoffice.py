"""CSV as LibreOffice Calc opens it: every row and cell in its place, and none computed.

Its import dialogue splits at commas, semicolons and tabs by default; without the dialogue it splits at commas alone. Both are tried.
Without it, it also takes the text for Windows-1252, so that only ids, counts and formulas are compared there.
"""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
from itertools import chain
from xml.etree import ElementTree

import pytest
from export_builders import HOSTILE
from record_builders import event, put, record
from run_sahel import sahel

pytestmark = pytest.mark.slow

COMMAS: tuple[str, ...] = ()
DIALOGUE = ("--infilter=CSV:44/59/9,34,76,1",)  # , ; tab, quotation marks, UTF-8, from the first line on
TITLES = [HOSTILE, "=1+1", "a;=1+1", "-1+1", "@x", "\uff1d1+1", "x,=1+1"]
NAMESPACES = {
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
}
REPEATED = f"{{{NAMESPACES['table']}}}number-columns-repeated"
FORMULA = f"{{{NAMESPACES['table']}}}formula"


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    """Opens a file in LibreOffice and gives its rows as cells of text, without the empty ones at their ends, and how many cells are formulas."""
    program = shutil.which("soffice")
    if program is None:
        assert os.environ.get("CI") != "true", "LibreOffice is needed where the checks run"
        pytest.skip("LibreOffice is not installed")
    profile = tmp_path_factory.mktemp("profile")

    def read(path, options):
        command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", *options, "--convert-to", "fods", "--outdir", str(path.parent)]
        subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=300, env={**os.environ, "LC_ALL": "C.UTF-8"})
        rows = ElementTree.parse(path.with_suffix(".fods")).iterfind(".//table:table-row", NAMESPACES)  # our own file
        cells = [list(row.iterfind("table:table-cell", NAMESPACES)) for row in rows]
        formulas = sum(FORMULA in cell.attrib for row in cells for cell in row)
        return [trimmed(row) for row in cells if trimmed(row)], formulas

    return read


def trimmed(row):
    texts = list(chain.from_iterable([shown(cell)] * int(cell.get(REPEATED, 1)) for cell in row[:-1]))
    texts += [shown(row[-1])] if row else []
    while texts and not texts[-1]:
        texts.pop()
    return texts


def shown(cell):
    return "\n".join("".join(paragraph.itertext()) for paragraph in cell.iterfind("text:p", NAMESPACES))


def expected(path, delimiter=","):
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream, delimiter=delimiter))
    for row in rows:
        while row and not row[-1]:
            row.pop()
    return rows


@pytest.mark.parametrize("options", [COMMAS, DIALOGUE], ids=["commas", "dialogue"])
def test_the_events_have_their_rows_and_columns_and_no_formula(tmp_path, opened, options):
    assert sahel("export", "events.csv", "-q", cwd=tmp_path).code == 0
    rows, formulas = opened(tmp_path / "events.csv", options)
    wanted = expected(tmp_path / "events.csv")
    assert (len(rows), {len(row) for row in rows}, formulas) == (len(wanted), {len(row) for row in wanted}, 0)
    assert [row[0] for row in rows] == [row[0] for row in wanted]


@pytest.mark.parametrize("command", [("export", "out.csv"), ("timeline", "-o", "out.csv")], ids=lambda command: command[0])
def test_each_title_is_one_cell_of_text(tmp_path, opened, command):
    events = [event(f"e{place}", date="2025-12", title={"en": title, "fr": title}) for place, title in enumerate(TITLES)]
    put(tmp_path / "record.json", record(*events))
    assert sahel(*command, "-q", "--data", "record.json", cwd=tmp_path).code == 0
    rows, formulas = opened(tmp_path / "out.csv", DIALOGUE)
    assert formulas == 0
    assert [row[0] for row in rows[1:]] == [entry["id"] for entry in events]
    assert all(title in [cell.removeprefix("'") for cell in row] for title, row in zip(TITLES, rows[1:], strict=True))


MONTHS = ["2025-12", "2025", "2012-04~", "2025-12-22/2025-12-23"]


@pytest.mark.parametrize(("target", "options"), [("out.csv", COMMAS), ("out.csv", DIALOGUE), ("out.xlsx", ())], ids=["commas", "dialogue", "xlsx"])
def test_a_month_stays_a_month(tmp_path, opened, target, options):
    events = [event(f"e{place}", date=date) for place, date in enumerate(MONTHS)]
    put(tmp_path / "record.json", record(*sorted(events, key=lambda entry: entry["date"])))
    assert sahel("export", target, "--table", "events", "-q", "--data", "record.json", cwd=tmp_path).code == 0
    rows, formulas = opened(tmp_path / target, options)
    booleans = 2 * len(MONTHS) if target == "out.xlsx" else 0  # of a workbook, each is kept as the formula TRUE() or FALSE()
    assert ({row[0]: row[1] for row in rows[1:]}, formulas) == ({entry["id"]: entry["date"] for entry in events}, booleans)


def test_the_file_for_excel_has_its_cells_where_semicolons_part_them(tmp_path, opened):
    assert sahel("export", "places.csv", "--table", "places", "--excel", "-q", cwd=tmp_path).code == 0
    rows, formulas = opened(tmp_path / "places.csv", ("--infilter=CSV:59,34,76,1",))
    assert (rows, formulas) == (expected(tmp_path / "places.csv", ";"), 0)

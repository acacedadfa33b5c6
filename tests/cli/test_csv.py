"""CSV as an answer, for programs and for Excel."""

from __future__ import annotations

import pytest
from record_builders import event, place, put, record
from run_sahel import Ran, sahel


@pytest.fixture
def data(tmp_path):
    places = [place("town", name={"en": "=1;2", "fr": "=1;2"}, country="MLI", lat=12.6, lon=-8)]
    return str(put(tmp_path / "record.json", record(event("one"), places=places)))


def test_texts_are_quoted_and_guarded_and_numbers_are_numbers(data):
    ran = sahel("places", "-q", "-f", "csv", "--data", data)
    assert ran == Ran(0, '"id","name","country","lat","lon","ids"\r\n"town","\'=1;2","MLI",12.6,-8.0,\r\n', "")


@pytest.mark.parametrize("asked", [(), ("-f", "csv")])
def test_for_excel_a_mark_semicolons_and_decimal_commas(data, asked):
    ran = sahel("places", "-q", "--excel", *asked, "--data", data)
    assert ran == Ran(0, '\ufeff"id";"name";"country";"lat";"lon";"ids"\r\n"town";"\'=1;2";"MLI";12,6;-8,0;\r\n', "")


@pytest.mark.parametrize(("asked", "format"), [(("--json",), "json"), (("-f", "md"), "md"), (("-o", "x.txt"), "plain")])
def test_only_csv_is_for_excel(data, asked, format):
    ran = sahel("places", "--excel", *asked, "--data", data)
    assert ran == Ran(2, "", f"error: --excel writes CSV, not {format}\n  use -f csv, or leave out --excel\n")

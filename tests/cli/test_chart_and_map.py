"""`chart` and `map`: drawn on a terminal, told in words, written as pictures; and what cannot be drawn."""

from __future__ import annotations

import sys
from xml.etree import ElementTree

import pytest
from run_sahel import Ran, sahel

SVG = "{http://www.w3.org/2000/svg}"
MALI = ("--country", "Mali", "--since", "2023", "--until", "2025-12-31")


def test_a_chart_without_a_file_is_the_one_of_members():
    drawn = sahel("chart", "members", "--bloc", "ECOWAS", *MALI, "-f", "table")
    assert drawn == sahel("members", "--history", "--chart", "--bloc", "ECOWAS", *MALI, "-f", "table")
    assert drawn.out.splitlines()[1].startswith("Mali        ▒▒▒▒")


@pytest.mark.parametrize("format", [(), ("-f", "plain")])
def test_a_pipe_and_plain_have_words_in_place_of_bars(format):
    assert sahel("chart", "members", "--bloc", "ECOWAS", *MALI, *format).out.splitlines() == [
        "Mali: suspended from 2023-01-01 to 2025-01-28; exit announced on 2024-01-28; exit notified from 2024-01-29 to 2025-01-28; "
        "contested from 2024-01-28 to 2025-01-28",
        "full history, as of 2026-02-28",
    ]


def test_leaders_of_a_bloc_are_those_of_its_members():
    lines = sahel("chart", "leaders", "--bloc", "AES", "--office", "head-of-state", "--since", "2024", "-f", "plain", "--lang", "fr").out.splitlines()
    assert [line.partition(" : ")[0] for line in lines[:-1]] == [
        "Burkina Faso, chef de l'État – Ibrahim Traoré",
        "Mali, chef de l'État – Assimi Goïta",
        "Niger, chef de l'État – Abdourahamane Tiani",
    ]


@pytest.mark.parametrize("listing", ["members", "leaders", "chairs", "sanctions", "mediators", "forces", "treaties", "plans"])
def test_each_listing_is_drawn(listing, tmp_path):
    pytest.importorskip("matplotlib", reason="the extra `charts`")
    for language in ("en", "fr"):
        ran = sahel(
            "chart",
            listing,
            "--actor",
            "AES" if listing in ("plans", "chairs") else "Mali",
            "--since",
            "2023",
            "--lang",
            language,
            "-o",
            tmp_path / "chart.svg",
        )
        assert ran.code == 0, ran
        root = ElementTree.parse(tmp_path / "chart.svg").getroot()
        assert root.find(f"{SVG}title").text
        assert root.find(f"{SVG}desc").text.count("\n") >= 2


def test_a_side_and_a_day_of_knowledge_are_respected(tmp_path):
    side = sahel("chart", "members", "--bloc", "ECOWAS", *MALI, "--according-to", "AES", "-f", "plain").out
    assert "exit" not in side
    assert side.startswith("Mali: suspended from 2023-01-01 to 2024-01-27")
    known = sahel("chart", "members", "--bloc", "ECOWAS", *MALI, "--known-on", "2024-06-01", "-f", "plain").out
    assert "possible from 2024-06-02 to the end of the chart (2025-12-31)" in known
    assert "; possible from" not in sahel("chart", "members", "--bloc", "ECOWAS", *MALI, "--known-on", "2024-06-01", "--certain", "-f", "plain").out


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (("chart", "members", "-o", "x.jpg"), "error: --output: 'x.jpg' does not end in the suffix of a format\n"),
        (("chart", "members", "-f", "csv"), "error: a chart cannot be written as csv\n"),
        (("chart", "leaders", "--bloc", "AES", "--until", "2019"), "error: no member of AES is recorded in these years"),
        (("chart", "facts"), "error: LISTING:"),
        (("chart", "sanctions", "--office", "chair"), "error: "),
    ],
)
def test_what_cannot_be_drawn_is_an_error(arguments, error):
    ran = sahel(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(error)


def test_without_rows_nothing_is_written(tmp_path):
    ran = sahel("chart", "members", "--bloc", "AES", "--until", "2019", "-o", tmp_path / "chart.svg")
    assert (ran.code, ran.err.splitlines()[0]) == (0, "note: no result for: --until 2019 --bloc AES; the record covers this, so there was none")
    assert list(tmp_path.iterdir()) == []


def test_without_the_extra_it_says_how_to_install_it(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    error = (
        "error: pictures of charts, and maps as PNG or PDF, need an optional part of this package, `charts`, which is not installed\n"
        "  in a checkout: pip install '.[charts]'; without it, leave out -o to draw a chart on the terminal, or write a map as .svg\n"
    )
    assert sahel("chart", "members", "--bloc", "AES", "-o", tmp_path / "chart.svg") == Ran(2, "", error)
    assert sahel("map", "-o", tmp_path / "map.png") == Ran(2, "", error)
    assert sahel("map", "-o", tmp_path / "map.svg").code == 0


def test_the_map_of_a_day_in_words():
    assert sahel("map", "--on", "2024-06-01", "-q").out == (
        "ECOWAS: members on 1 June 2024\n"
        "Benin, Cape Verde, Côte d'Ivoire, The Gambia, Ghana, Guinea-Bissau, Liberia, Nigeria, Senegal, Sierra Leone, Togo: member\n"
        "Burkina Faso, Mali, Niger: suspended, exit notified, contested\n"
        "Algeria, Cameroon, Chad, Mauritania, Morocco: not a member\n"
        "Guinea: suspended\n"
        "‡ contested: a side or a source gives another version\n"
        "Borders: Natural Earth (public domain); they imply no view on the status of a territory\n"
    )


def test_past_the_record_a_map_is_only_possible():
    out = sahel("map", "--bloc", "AES", "--on", "2030", "-q").out
    assert "Burkina Faso, Mali, Niger: possible\n" in out
    assert "not recorded" in out
    assert "not a member" not in out
    assert "Burkina Faso, Mali, Niger: not certain, left out\n" in sahel("map", "--bloc", "AES", "--on", "2030", "-q", "--certain").out

"""Charts as pictures, opened by independent readers: an XML parser for SVG, Pillow for PNG."""

from __future__ import annotations

import io
from datetime import date
from xml.etree import ElementTree

import pytest
from lane_builders import MALI, WINDOW, segment

from sahelcli.export.chart_and_picture_formats import LOOKS, picture
from sahelcli.render.formats import Page
from sahelcli.render.lanes import chart_of, described

pytest.importorskip("matplotlib", reason="the extra `charts`")

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "<script>alert('&')</script> $x^2$ --> \x00\x1b[31m \u202e"


def chart(rows=MALI, title="Membership: ORG"):
    return chart_of(rows, (), Page((), (), (), "en", "as of 2027-07-01"), WINDOW, date(2027, 7, 1), title, "Source: a record")


def test_an_svg_says_in_words_what_it_shows():
    root = ElementTree.fromstring(picture(chart(), "svg"))
    assert (root.get("role"), root.get("aria-labelledby")) == ("img", "title desc")
    assert [(child.tag, child.get("id"), child.text) for child in list(root)[:2]] == [
        (f"{SVG}title", "title", "Membership: ORG"),
        (f"{SVG}desc", "desc", "\n".join((*described(chart()), "as of 2027-07-01", "Source: a record"))),
    ]
    words = {text.text for text in root.iter(f"{SVG}text")}
    assert {"Membership: ORG", "Mali", "member", "suspended", "possible", "exit notified", "Source: a record", "2020"} <= words


def test_hostile_text_stays_text():
    made = picture(chart([segment("2020-01-01", "2021-12-31", name=HOSTILE)], title=HOSTILE), "svg")
    root = ElementTree.fromstring(made)
    assert {element.tag for element in root.iter()} & {f"{SVG}script", "script"} == set()
    assert b"<script" not in made
    told = "".join("".join(text.itertext()) for text in root.iter(f"{SVG}text"))
    assert "<script>alert('&')</script> $x^2$ -->" in told


def test_a_png_has_its_words_too_and_is_as_large_as_a_page_prints():
    image = pytest.importorskip("PIL.Image")
    made = image.open(io.BytesIO(picture(chart(), "png")))
    assert (made.format, made.width) == ("PNG", 1500)
    assert made.text["Title"] == "Membership: ORG"
    assert made.text["Description"].startswith("Mali: member from 2020-01-01 to 2021-12-31; suspended from")
    assert {(0, 114, 178), (230, 159, 0), (240, 228, 66)} <= {colour for _, colour in made.convert("RGB").getcolors(1 << 20)}


def test_the_same_chart_is_the_same_file():
    for format in ("svg", "png", "pdf"):
        assert picture(chart(), format) == picture(chart(), format)


def test_what_one_listing_can_show_differs_in_more_than_colour():
    for sure in ("member", "in-office", "in-force", "present", "planned"):
        looks = [(LOOKS[kind].hatch, LOOKS[kind].height) for kind in (sure, "suspended", "unsure", "undated", "overdue", "possible", "unrecorded")]
        assert len(set(looks)) == len(looks)

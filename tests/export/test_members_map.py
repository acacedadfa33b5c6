"""The map: its words, its SVG as an XML parser reads it, and the outline it is drawn from."""

from __future__ import annotations

import io
from xml.etree import ElementTree

import pytest

from sahelcli.export.members_map import ASIDE, CODES, LABELS, LOOKS_HERE, Country, Map, map_picture, map_words, outline

SVG = "{http://www.w3.org/2000/svg}"


def made(language="en", **countries):
    known = {code: Country("", "unrecorded") for code in CODES} | countries
    return Map(language, "ORG: members", known, ("Chad & Co",), "caption", "source")


MEMBERS = {
    "MLI": Country("Mali", "suspended", "notified", contested=True),
    "NER": Country("Niger", "possible", also="suspended"),
    "TGO": Country("<Togo>", "member"),
}


def test_the_map_in_words():
    assert "".join(map_words(made(**MEMBERS))) == (
        "ORG: members\n"
        "Mali: suspended, exit notified, contested\n"
        "Niger: possible, suspended\n"
        "<Togo>: member\n"
        "‡ contested: a side or a source gives another version\n"
        "Members outside this map: Chad & Co\n"
        "Borders: Natural Earth (public domain); they imply no view on the status of a territory\n"
        "caption\n"
    )


def test_an_svg_needs_no_library_and_its_names_stay_text():
    root = ElementTree.fromstring(map_picture(made("fr", **MEMBERS), "svg"))
    assert [child.tag for child in list(root)[:2]] == [f"{SVG}title", f"{SVG}desc"]
    words = [text.text for text in root.iter(f"{SVG}text")]
    assert {"ORG: members", "Mali ‡", "Niger", "<Togo>", "membre", "suspendu", "possible", "non renseigné", "retrait notifié"} <= set(words)
    paths = [path.get("fill") for path in root.iter(f"{SVG}path") if path.get("clip-path")]
    assert paths[:1] == ["url(#sea)"]
    assert paths[1 + CODES.index("TGO")] == "url(#member)"
    assert {pattern.get("id") for pattern in root.iter(f"{SVG}pattern")} == {"sea", "suspended", "possible", "member", "unrecorded"}


def test_a_png_opens():
    pytest.importorskip("matplotlib", reason="the extra `charts`")
    image = pytest.importorskip("PIL.Image").open(io.BytesIO(map_picture(made(**MEMBERS), "png")))
    assert (image.width, image.text["Title"]) == (1520, "ORG: members")


def test_every_country_drawn_has_an_outline():
    assert sorted(outline()) == sorted(CODES)
    assert set(LABELS) | set(ASIDE) < set(CODES)


def test_no_two_looks_differ_in_colour_alone():
    looks = [look.hatch for kind, look in LOOKS_HERE.items() if kind in ("member", "suspended", "unsure", "possible", "left-out")]
    assert len(set(looks)) == len(looks)

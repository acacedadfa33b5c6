"""The pictures of the README are what the program draws, and ask nobody for a font."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pictures
import pytest


@pytest.mark.parametrize("name", pictures.PICTURES)
def test_a_picture_is_what_the_program_draws(name):
    drawn = pictures.picture(name)
    assert drawn == (pictures.FOLDER / f"{name}.svg").read_text(encoding="utf-8"), "run `python docs/pictures.py`"
    assert ET.fromstring(drawn).tag == "{http://www.w3.org/2000/svg}svg"
    assert [line for line in drawn.splitlines() if "url(" in line and "url(#" not in line] == []


@pytest.mark.parametrize("name", pictures.PICTURES)
def test_the_readme_shows_it(name):
    readme = (pictures.FOLDER.parent.parent / "README.md").read_text(encoding="utf-8")
    assert f"](docs/pictures/{name}.svg)" in readme

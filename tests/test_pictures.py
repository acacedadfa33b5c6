"""The pictures of the README and of charts.md show what the program draws now, and ask nobody for a font."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pictures
import pytest


@pytest.mark.slow
@pytest.mark.parametrize(("name", "language"), pictures.MADE)
def test_a_picture_is_what_the_program_draws(name, language):
    if name in pictures.DRAWN:
        pytest.importorskip("matplotlib", reason="the extra `charts`")
    kept = pictures.file_of(name, language).read_text(encoding="utf-8")
    assert pictures.shown(kept) == pictures.shown(pictures.picture(name, language)), "run `python docs/pictures.py`"


@pytest.mark.parametrize(("name", "language"), pictures.MADE)
def test_a_picture_is_small_and_asks_nobody_for_anything(name, language):
    kept = pictures.file_of(name, language).read_text(encoding="utf-8")
    assert ET.fromstring(kept).tag == "{http://www.w3.org/2000/svg}svg"
    assert [found for found in re.findall(r"url\(.|href=\"[^#]", kept) if found != "url(#"] == []
    assert len(kept) < 50_000


@pytest.mark.parametrize("language", pictures.LANGUAGES)
def test_the_readme_shows_the_five(language):
    readme = (pictures.FOLDER.parent.parent / {"en": "README.md", "fr": "README.fr.md"}[language]).read_text(encoding="utf-8")
    files = [pictures.file_of(name, language) for name in ("timeline", "table", "card", "chart")]
    files.append(pictures.file_of("page", language, ".png"))
    assert files[-1].stat().st_size < 100_000
    assert sorted(re.findall(r"\]\((docs/images/[^)]*)\)", readme)) == sorted(f"docs/images/{file.name}" for file in files)


def test_every_file_of_a_picture_is_made():
    pages = {pictures.file_of("page", language, suffix) for language in pictures.LANGUAGES for suffix in (".png", ".txt")}
    assert set(pictures.FOLDER.iterdir()) == pages | {pictures.file_of(name, language) for name, language in pictures.MADE}

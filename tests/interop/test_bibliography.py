"""The bibliography of sources as BibTeX, biber and pandoc read and print it."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest
from record_builders import event, put, record, source
from run_sahel import sahel

pytestmark = pytest.mark.slow

SOURCES = [
    source("titled", publisher="Journal du Mali", title="L'été & après", published="2025-07", language="fr"),
    source("untitled", publisher="Faso7", published="2022~"),
]


def program(name):
    found = shutil.which(name)
    if found is None:
        assert os.environ.get("CI") != "true", f"{name} is needed where the checks run"
        pytest.skip(f"{name} is not installed")
    return found


def ran(*command, cwd):
    run = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "C.UTF-8"})
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout


@pytest.fixture
def references(tmp_path):
    put(tmp_path / "record.json", record(event("one", citations=[{"source": "titled"}, {"source": "untitled"}]), sources=SOURCES))
    for target in (("export", "refs.bib"), ("cite", "titled", "untitled", "-f", "csl", "-o", "refs.json")):
        assert sahel(*target, "-q", "--data", "record.json", cwd=tmp_path).code == 0
    return tmp_path


def test_the_plain_style_of_bibtex_prints_title_and_publisher_without_a_warning(references):
    bibtex = program("bibtex")
    (references / "plain.aux").write_text("\\relax\n\\citation{*}\n\\bibstyle{plain}\n\\bibdata{refs}\n", encoding="utf-8")
    assert "Warning" not in ran(bibtex, "plain", cwd=references)
    assert (references / "plain.bbl").read_text(encoding="utf-8") == (
        "\\begin{thebibliography}{1}\n\n"
        "\\bibitem{untitled}\n{Page of Faso7, about 2022}.\n\\newblock Faso7.\n\\newblock about 2022; source type: newsroom, in English.\n\n"
        "\\bibitem{titled}\n{L'été \\& après}.\n\\newblock Journal du Mali, July 2025.\n\\newblock source type: newsroom, in French.\n\n"
        "\\end{thebibliography}\n"
    )


def test_biber_finds_nothing_wrong_with_fields_and_dates(references):
    told = ran(program("biber"), "--tool", "--validate-datamodel", "--output-file=checked.bib", "refs.bib", cwd=references)
    assert [line for line in told.splitlines() if line.startswith(("WARN", "ERROR"))] == []


@pytest.mark.parametrize("name", ["refs.json", "refs.bib"])
def test_pandoc_prints_what_a_page_is_and_never_its_kind_as_an_author(references, name):
    (references / "page.md").write_text("---\nnocite: '@*'\n---\n", encoding="utf-8")
    lines = ran(program("pandoc"), "--citeproc", "--bibliography", name, "-t", "plain", "--wrap=none", "page.md", cwd=references)
    entries = [line for line in lines.splitlines() if line]
    assert len(entries) == 2
    assert all(not line.lower().startswith("newsroom") for line in entries)
    assert [title in lines for title in ("L’été & après", "Page of Faso7, about 2022", "https://example.org/titled")] == [True] * 3

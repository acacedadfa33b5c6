"""Every example of every command is run: none is refused (exit 2), finds the data at fault (3) or names nobody (4); a question is answered."""

from __future__ import annotations

import gzip
import re
import shlex
import shutil
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path

import pytest
from record_builders import as_lines, event, put
from run_sahel import Ran, sahel
from slowly import all_but_slow

from sahelcli.cli.app import SECTIONS
from sahelcli.record.bundled import bundled_record
from sahelcli.text.catalogue import LANGUAGES, say
from sahelcli.text.help_en import SENTENCES

WITHOUT = {
    "sahel add --to more.jsonl": "asks at a terminal, as test_add_guided.py does",
    "sahel mcp": "answers a client until it goes away, as tests/interop/test_mcp.py has one",
}
"""Examples that cannot be run alone, and why."""
if find_spec("matplotlib") is None:
    WITHOUT |= dict.fromkeys(
        ("sahel chart members --bloc ECOWAS --since 2010 -o chart.svg", "sahel map --bloc AU --on 2022-03-01 -o map.png"), "needs the extra `charts`"
    )

ASKING = {name for section in ("questions", "reasons", "vocabularies") for name in SECTIONS[section]} - {"new"}
"""Commands whose examples ask the record, and are of no use where it has no answer; what is new depends on the day."""


def examples() -> list[str]:
    """The command lines of all examples in both languages, each once."""
    texts = [say(language, key) for language in LANGUAGES for key in SENTENCES if key.startswith("examples.")]
    lines = [line.strip() for told in texts for line in told.splitlines()[1:]]
    return [line for line in dict.fromkeys(lines) if line not in WITHOUT]


LONG = ("add", "check", "match", "new")
"""Commands that take long, or need files: the quick set has none of their examples, and of each other command one."""


def quick() -> set[str]:
    return {lines[0] for name, of in groupby(sorted(examples(), key=command), key=command) if name not in LONG and (lines := list(of))}


def command(line: str) -> str:
    return line.split()[1]


@pytest.fixture
def folder(tmp_path):
    """A folder with the files that examples name."""
    one, other = (
        event(f"{day}-example", date=day, recorded=day, citations=[{"source": "afp-2015-12-23"}], topics=["media"],
              title={"en": f"An example of {day}", "fr": f"Un exemple du {day}"}, summary={"en": "So.", "fr": "Ainsi."},
              participants=[{"actor": actor, "role": "author"}])
        for day, actor in (("2026-02-01", "MLI"), ("2026-01-02", "NER"))
    )  # fmt: skip
    put(tmp_path / "event.json", {"event": one})
    put(tmp_path / "overlay.jsonl", as_lines(("event", one)))
    put(tmp_path / "more.jsonl", as_lines(("event", other)))
    rows = "date,country,event_date,iso3\n2024-06-01,Mali,2024-06-01,MLI\n"
    put(tmp_path / "incidents.csv", rows)
    (tmp_path / "incidents.csv.gz").write_bytes(gzip.compress(rows.encode()))
    put(tmp_path / "rows.jsonl", '{"date": "2024-06-01", "country": "Mali"}\n')
    put(tmp_path / "article.txt", "Mali, Burkina Faso and Niger left ECOWAS on 29 January 2025.\n")
    return tmp_path


def run(line: str, folder: Path) -> Ran:
    """An example's own command, without the program or file that its answer goes to; `<` as a shell has it."""
    if "data/events.json" in line:
        (folder / "data").mkdir()
        shutil.copyfile(bundled_record(), folder / "data" / "events.json")
    command, _, read = re.split(r" \| | > ", line)[0].partition(" < ")
    return sahel(*shlex.split(command)[1:], stdin=(folder / read).read_bytes() if read else None, cwd=folder)


@pytest.mark.parametrize("line", all_but_slow(examples(), quick().__contains__))
def test_an_example_answers(line, folder):
    if "parquet" in line:
        pytest.importorskip("pyarrow")
    ran = run(line, folder)
    assert ran.code in (0, 1), ran.err
    if line.split()[1] in ASKING and " -o " not in line:
        assert ran.out.strip() not in ("", "[]"), ran.err

"""The recipes of docs/interop.md that are no console examples, each run as the page has it; tests/test_docs.py runs the others."""

from __future__ import annotations

import asyncio
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import rdflib
from readers import needed
from run_sahel import sahel

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "interop.md").read_text(encoding="utf-8")


def test_an_assistant_that_is_set_up_so_gets_an_answer():
    mcp = needed("mcp")
    page = (ROOT / "docs" / "assistants.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"```json\n(.*?)```", page, re.DOTALL)
    server = json.loads(block)["mcpServers"]["sahel"]
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])

    async def ask():
        async with mcp.Client(mcp.StdioServerParameters(**server, env={"PATH": path})) as client:
            return await client.call_tool("states", {"listing": "leaders", "country": ["Niger"], "on": "2024-01-01"})

    rows = asyncio.run(ask()).structured_content["rows"]
    assert [row["person"] for row in rows if row["office"] == "head-of-state"] == ["abdourahamane-tiani"]


@pytest.mark.slow
def test_cron_mails_what_is_new_and_nothing_twice(tmp_path):
    (block,) = [text for text in re.findall(r"```text\n(.*?)```", PAGE, re.DOTALL) if "* * *" in text]
    command = block.splitlines()[-1].rsplit("&&", 1)[1].strip().removeprefix(".venv/bin/")
    (tmp_path / ".local" / "state").mkdir(parents=True)
    news = {"id": "2026-02-27-talks", "type": "meeting", "date": "2026-02-27", "title": {"en": "They talk", "fr": "Ils parlent"}}
    news |= {"summary": {"en": "They talk.", "fr": "Ils parlent."}, "participants": [{"actor": "AES", "role": "party"}]}
    news |= {"citations": [{"source": "vanguard-2023-09-16"}], "recorded": "2026-11-24"}
    (tmp_path / "more.jsonl").write_text(json.dumps({"event": news}) + "\n", encoding="utf-8")

    def run(**data):
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        told = subprocess.run(["sh", "-c", command], cwd=tmp_path, env={"PATH": path, "HOME": str(tmp_path), "LC_ALL": "C.UTF-8", **data},
                              capture_output=True, text=True, check=True)  # fmt: skip
        return told.stdout

    assert [run(), run()] == ["", ""]
    assert "They talk" in run(SAHEL_DATA="more.jsonl")
    assert run(SAHEL_DATA="more.jsonl") == ""


def test_no_recipe_installs_by_a_name_that_is_not_published():
    assert re.findall(r"pip install (?:-\S+ )*sahelcli", PAGE) == []


@pytest.mark.slow
def test_the_recipe_for_r_prints_what_the_page_shows(tmp_path):
    """Run by R itself where it is installed. `SAHEL_REFRESH=1` writes what it prints into the page."""
    rscript = shutil.which("Rscript")
    if not rscript and os.environ.get("CI") != "true":
        pytest.skip("R is not installed")
    before, script, between, shown, after = re.fullmatch(r"(.*```r\n)(.*?)(```.*?```text\n)(.*?)(```.*)", PAGE, re.DOTALL).groups()
    (tmp_path / "recipe.R").write_text(script, encoding="utf-8")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    clean = {key: value for key, value in os.environ.items() if not key.startswith("SAHEL_")} | {
        "PATH": path,
        "LC_ALL": "C.UTF-8",
        "SAHEL_TODAY": "2026-06-01",
    }
    for command in (["sahel", "export", "facts.csv", "--table", "facts", "-q"], [rscript, "recipe.R"]):
        ran = subprocess.run(command, cwd=tmp_path, env=clean, capture_output=True, encoding="utf-8", check=False)
        assert (ran.returncode, ran.stderr) == (0, "")
    if os.environ.get("SAHEL_REFRESH") == "1":
        (ROOT / "docs" / "interop.md").write_text(before + script + between + ran.stdout + after, encoding="utf-8")
        return
    assert ran.stdout == shown


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib's own use of it
def test_the_query_finds_the_fifteen_members_of_ecowas(tmp_path):
    query = re.search(r"```sparql\n(.*?)```", PAGE, re.DOTALL)[1]
    assert sahel("export", tmp_path / "record.jsonld", "-q").code == 0
    members = rdflib.Graph().parse(tmp_path / "record.jsonld").query(query)
    assert len(members) == 15
    assert rdflib.URIRef("urn:sahel:NER") in {member for (member,) in members}


@pytest.mark.slow
def test_the_query_finds_them_in_oxigraph_too(tmp_path):
    pyoxigraph = needed("pyoxigraph")
    query = re.search(r"```sparql\n(.*?)```", PAGE, re.DOTALL)[1]
    assert sahel("export", tmp_path / "record.jsonld", "-q").code == 0
    store = pyoxigraph.Store()
    store.load(path=str(tmp_path / "record.jsonld"), format=pyoxigraph.RdfFormat.JSON_LD)
    members = {solution["member"].value for solution in store.query(query)}
    assert (len(members), "urn:sahel:NER" in members) == (15, True)


def test_polars_reads_what_the_recipe_has_it_read(tmp_path):
    needed("polars")
    (script,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    (written,) = re.findall(r"(?<=# sahel )(.*) -o facts\.json$", script, re.MULTILINE)
    assert sahel(*written.split(), "-o", tmp_path / "facts.json", "-q").code == 0
    ran = subprocess.run([sys.executable, "-c", f"{script}print(*frame['id'], sep='\\n')"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines() == [row["id"] for row in json.loads((tmp_path / "facts.json").read_text(encoding="utf-8"))]


def test_every_other_recipe_is_a_console_block():
    sections = re.split(r"(?m)^## ", PAGE)[1:]
    assert [section.splitlines()[0] for section in sections if "```console" not in section] == ["SPARQL", "R", "Polars", "An assistant program"]

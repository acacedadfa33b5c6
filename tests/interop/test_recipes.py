"""The recipes of docs/interop.md that are no console examples, each run as the page has it; tests/test_docs.py runs the others."""

from __future__ import annotations

import asyncio
import json
import os
import re
import subprocess
import sys
from pathlib import Path

from conftest import needed

PAGE = (Path(__file__).parents[2] / "docs" / "interop.md").read_text(encoding="utf-8")


def test_an_assistant_that_is_set_up_so_gets_an_answer():
    mcp = needed("mcp")
    (block,) = re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
    server = json.loads(block)["mcpServers"]["sahel"]
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])

    async def ask():
        async with mcp.Client(mcp.StdioServerParameters(**server, env={"PATH": path})) as client:
            return await client.call_tool("states", {"listing": "leaders", "country": ["Niger"], "on": "2024-01-01"})

    rows = asyncio.run(ask()).structured_content["rows"]
    assert [row["person"] for row in rows if row["office"] == "head-of-state"] == ["abdourahamane-tiani"]


def test_cron_mails_what_is_new_and_nothing_twice(tmp_path):
    (block,) = [text for text in re.findall(r"```text\n(.*?)```", PAGE, re.DOTALL) if "* * *" in text]
    command = block.splitlines()[-1].split("* * *", 1)[1].split("&&", 1)[1].strip()
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


def test_every_recipe_but_the_assistants_is_a_console_block():
    sections = re.split(r"(?m)^## ", PAGE)[1:]
    assert [section.splitlines()[0] for section in sections if "```console" not in section] == ["An assistant program"]

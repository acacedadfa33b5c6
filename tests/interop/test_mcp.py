"""`sahel mcp` as an assistant's own client sees it: every tool called over stdio, through the official SDK."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys

import pytest
from conftest import needed

EXIT = "2025-01-29-ecowas-exit-takes-effect"
TOLD = {"rows", "left_out", "day_asked", "reason", "known_on", "according_to", "maintained_until", "note"}


@pytest.fixture(scope="module")
def ask():
    """Calls tools one after the other in one session; each answer as the structured content that the client got."""
    mcp = needed("mcp")

    async def calls(*asked):
        async with mcp.Client(mcp.StdioServerParameters(command=sys.executable, args=["-m", "sahelcli", "mcp"])) as client:
            tools = {tool.name: tool for tool in (await client.list_tools()).tools}
            return tools, [(await client.call_tool(name, arguments)).structured_content for name, arguments in asked]

    return lambda *asked: asyncio.run(calls(*asked))


def test_every_tool_answers_with_sources_and_says_what_day_it_is_about(ask):
    questions = [
        ("timeline", {"bloc": ["AES"], "since": "2025-12", "limit": 3}),
        ("search", {"text": "Niamey confederation"}),
        ("states", {"listing": "members", "bloc": ["ECOWAS"], "on": "2025-01-29"}),
        ("states", {"listing": "leaders", "country": ["Niger"], "on": "2024-01-01"}),
        ("states", {"listing": "positions", "topic": ["joint defence"], "limit": 2}),
        ("show", {"thing": "AES", "on": "2024-01-01"}),
        ("why", {"id": EXIT, "depth": 1}),
        ("diff", {"first": "2025-01-01", "last": "2025-02-01", "bloc": ["ECOWAS"]}),
        ("cite", {"ids": [EXIT]}),
        ("match", {"text": "The second AES summit was held in Bamako in November 2025."}),
        ("names", {"vocabulary": "topics"}),
    ]
    tools, answers = ask(*questions)
    assert set(tools) == {name for name, _ in questions}
    assert all(tool.annotations.read_only_hint and tool.description for tool in tools.values())
    for (name, _), answer in zip(questions, answers, strict=True):
        assert set(answer) == TOLD, name
        assert answer["rows"], name
    assert (len(answers[0]["rows"]), answers[0]["left_out"] > 0) == (3, True)
    assert (len(answers[2]["rows"]), answers[2]["day_asked"], answers[2]["reason"]) == (12, "2025-01-29", "on")
    assert all(citation["url"].startswith("http") for row in answers[2]["rows"] for citation in row["citations"])
    assert answers[5]["rows"][0]["name"]["en"] == "Alliance of Sahel States"
    assert [point["about"] for point in answers[9]["rows"][0]["differs"]] == ["date"]


def test_rows_are_those_of_the_command(ask):
    _, (answer,) = ask(("states", {"listing": "members", "bloc": ["ECOWAS"], "on": "2024-06-01", "according_to": "AES"}))
    command = ["members", "--bloc", "ECOWAS", "--on", "2024-06-01", "--according-to", "AES", "--json", "-q"]
    run = subprocess.run([sys.executable, "-m", "sahelcli", *command], capture_output=True, text=True, check=True)
    assert answer["rows"] == json.loads(run.stdout)
    assert answer["according_to"] == "AES"


def test_a_name_that_is_nobodys_comes_back_with_candidates_and_other_errors_in_words(ask):
    _, (unknown, date, listing) = ask(
        ("states", {"listing": "members", "bloc": ["ECOVAS"]}),
        ("timeline", {"since": "05/04/2024"}),
        ("states", {"listing": "leaders", "bloc": ["AES"]}),
    )
    assert unknown["error"].startswith("no bloc called 'ECOVAS'")
    assert "ECOWAS" in [candidate["id"] for candidate in unknown["candidates"]]
    assert "05/04/2024" in date["error"]
    assert listing == {"error": "leaders is not narrowed by bloc, but by: country, actor, office", "candidates": []}


def test_nothing_later_is_told_and_silence_is_no_answer(ask):
    _, (known, nothing, beyond) = ask(
        ("timeline", {"bloc": ["AES"], "since": "2024-07", "known_on": "2024-01-31", "limit": 500}),
        ("states", {"listing": "members", "bloc": ["AES"], "on": "1990-01-01"}),
        ("states", {"listing": "members", "bloc": ["AES"], "on": "2030-01-01"}),
    )
    assert known["known_on"] == "2024-01-31"
    assert [row["id"] for row in known["rows"] if (row["known_from"] or "") > "2024-01-31"] == []
    assert (nothing["rows"], nothing["note"]) == ([], "The record does not say.")
    assert {row["certainty"] for row in beyond["rows"]} == {"possible"}
    assert "only possible" in beyond["note"]


def test_without_the_extra_the_command_says_how_to_install_it(tmp_path):
    (tmp_path / "mcp.py").write_text("raise ModuleNotFoundError(name='mcp')")
    run = subprocess.run(
        [sys.executable, "-m", "sahelcli", "mcp"], capture_output=True, text=True, check=False, env={"PYTHONPATH": str(tmp_path), "PATH": "/usr/bin"}
    )
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.splitlines() == ["error: mcp needs the extra 'mcp', which is not installed", "  install it: pip install 'sahelcli[mcp]'"]

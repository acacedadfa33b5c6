"""`sahel mcp` as an assistant's own client sees it: every tool called over stdio, through the official SDK."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys

import pytest
from readers import needed
from record_builders import event, joins, put, record

EXIT = "2025-01-29-ecowas-exit-takes-effect"
TOLD = {"rows", "left_out", "maintained_until", "notes"}
"""What every answer has."""


@pytest.fixture(scope="module")
def ask():
    """Calls tools one after the other in one session; each answer as the structured content that the client got."""
    mcp = needed("mcp")

    async def calls(asked, options):
        server = mcp.StdioServerParameters(command=sys.executable, args=["-m", "sahelcli", "mcp", *options], env={"SAHEL_CACHE": ""})
        async with mcp.Client(server) as client:
            tools = {tool.name: tool for tool in (await client.list_tools()).tools}
            results = [await client.call_tool(name, arguments) for name, arguments in asked]
            return tools, [result.content[0].text if result.is_error else result.structured_content for result in results]

    return lambda *asked, options=(): asyncio.run(calls(asked, options))


def test_every_tool_answers_with_sources_and_says_what_day_it_is_about(ask):
    questions = [
        ("timeline", {"bloc": ["AES"], "since": "2025-12", "limit": 3}),
        ("search", {"text": "Niamey confederation"}),
        ("states", {"listing": "members", "bloc": ["ECOWAS"], "on": "2025-01-29"}),
        ("states", {"listing": "leaders", "country": ["Niger"], "on": "2024-01-01"}),
        ("states", {"listing": "positions", "topic": ["joint defence"], "limit": 2}),
        ("withdrawals", {"bloc": ["ECOWAS"]}),
        ("disagreements", {"bloc": ["AES"], "limit": 2}),
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
        assert set(answer) >= TOLD, name
        assert answer["rows"], name
    assert (len(answers[0]["rows"]), answers[0]["left_out"] > 0) == (3, True)
    assert (len(answers[2]["rows"]), answers[2]["day_asked"], answers[2]["reason"]) == (12, "2025-01-29", "on")
    assert all((row | answers[2]["same"])["source"]["url"].startswith("http") for row in answers[2]["rows"])
    assert answers[7]["rows"][0]["name"] == "Alliance of Sahel States"
    assert [point["about"] for point in answers[11]["rows"][0]["differs"]] == ["date"]


def test_rows_are_those_of_the_command(ask):
    _, (answer,) = ask(("states", {"listing": "members", "bloc": ["ECOWAS"], "on": "2024-06-01", "according_to": "AES", "full": True}))
    command = ["members", "--bloc", "ECOWAS", "--on", "2024-06-01", "--according-to", "AES", "--json", "-q"]
    run = subprocess.run([sys.executable, "-m", "sahelcli", *command], capture_output=True, text=True, check=True)
    assert answer["rows"] == json.loads(run.stdout)
    assert answer["according_to"] == "AES"


@pytest.mark.parametrize(
    ("tool", "arguments", "told"),
    [
        ("states", {"listing": "members", "bloc": "ECOVAS"},
         'no bloc called \'ECOVAS\'\n  did you mean "Economic Community of West African States" (ECOWAS)? '
         "`names vocabulary=actors kind organisation` lists them all."),
        ("timeline", {"since": "05/04/2024"}, "since: '05/04/2024' is not a date\n  dates are written year first: 2024-04-05 / 2024-05-04"),
        ("states", {"listing": "leaders", "bloc": ["AES"]},
         "leaders has no filter bloc; its filters: country, actor, office\n  leave it out, or ask for another listing"),
        ("states", {}, "states: the argument listing is missing\n  give it; the tool's schema says what it takes"),
        ("timeline", {"countri": "Mali"}, "timeline takes no argument 'countri'\n  did you mean country?"),
        ("timeline", {"type": ["atack"]}, None),
        ("timeline", {"limit": 0}, "limit needs a whole number of at least 1\n  write a number such as 10"),
        ("timeline", {"limit": "many"}, "limit: 'many' has the wrong type; expected: number\n  the tool's schema says what it takes"),
        ("nothing", {}, "no tool 'nothing'; there are: timeline, search, states, withdrawals, disagreements, show, why, diff, cite, match, names\n"
         "  ask for the list of tools"),
    ],
)  # fmt: skip
def test_what_goes_wrong_is_an_error_that_says_what_to_try(ask, tool, arguments, told):
    _, (answer,) = ask((tool, arguments))
    assert isinstance(answer, str)
    assert answer == f"error: {told}" if told else answer.endswith("\n  did you mean attack?")


def test_every_argument_says_what_it_takes_in_either_language(ask):
    from sahelcli.record.closed_lists import EVENT_TYPES, MEASURES, OFFICES

    (english, _), (french, answers) = (
        ask(),
        ask(("timeline", {"since": "soon"}), ("timeline", {"since": "1800", "until": "1801"}), options=("--lang", "fr")),
    )
    assert [list(tools) for tools in (english, french)] == [[*english]] * 2
    for name, tool in english.items():
        described = {argument: given["description"] for argument, given in tool.input_schema["properties"].items()}
        other = {argument: given["description"] for argument, given in french[name].input_schema["properties"].items()}
        assert described.keys() == other.keys()
        assert [argument for argument, text in described.items() if not text or text == other[argument]] == []
        assert {"skip", "limit"} < described.keys()
        assert tool.input_schema["additionalProperties"] is False
    states = english["states"].input_schema["properties"]
    assert (states["office"]["items"]["enum"], states["measure"]["items"]["enum"]) == (list(OFFICES), list(MEASURES))
    assert {"property", "status"} < states.keys()
    assert english["timeline"].input_schema["properties"]["type"]["items"]["enum"] == list(EVENT_TYPES)
    assert answers[0].startswith("erreur : since : « soon » n'est pas une date")
    assert answers[1]["notes"] == ["Le registre ne le dit pas."]


def test_the_text_of_an_answer_is_the_structured_content_and_keeps_its_limit(ask):
    _, (first, second, after) = ask(
        ("timeline", {"bloc": ["ECOWAS"], "since": "2024"}),
        ("timeline", {"bloc": ["ECOWAS"], "since": "2024", "skip": 5, "max_chars": 2000}),
        ("timeline", {"bloc": ["ECOWAS"], "skip": 100000}),
    )
    assert 3000 < len(json.dumps(first, ensure_ascii=False, separators=(",", ":"))) <= 4000
    assert len(json.dumps(second, ensure_ascii=False, separators=(",", ":"))) <= 2000
    assert first["notes"][-1] == f"Rows left out: {first['left_out']}. Ask again with skip={first['next_skip']}, or narrow the question."
    assert (after["rows"], after["left_out"], after["notes"]) == ([], 0, ["No row is left after those skipped."])


def test_another_record_is_asked_with_data_and_a_faulty_one_ends_at_once(ask, tmp_path):
    path = put(tmp_path / "own.json", record(event("one", effects=[joins("MLI", "ORG")])))
    _, (answer,) = ask(("states", {"listing": "members", "on": "2024-06-01"}), options=("--data", str(path)))
    assert [row["event"] for row in answer["rows"]] == ["one"]
    put(path, record(event("one", date="soon")))
    run = subprocess.run(
        [sys.executable, "-m", "sahelcli", "mcp", "--data", str(path)], capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )
    assert (run.returncode, run.stdout) == (3, "")


def test_nothing_later_is_told_and_silence_is_no_answer(ask):
    _, (known, no, nothing, beyond) = ask(
        ("timeline", {"bloc": ["AES"], "since": "2024-07", "known_on": "2024-01-31", "full": True}),
        ("states", {"listing": "members", "bloc": ["AES"], "on": "1990-01-01"}),
        ("states", {"listing": "leaders", "country": ["Germany"], "on": "1990-01-01"}),
        ("states", {"listing": "members", "bloc": ["AES"], "on": "2030-01-01"}),
    )
    assert known["known_on"] == "2024-01-31"
    assert [row["id"] for row in known["rows"] if (row["known_from"] or "") > "2024-01-31"] == []
    assert (no["rows"], no["notes"]) == ([], ["No: the record covers this matter, and has no such row."])
    assert (nothing["rows"], nothing["notes"]) == ([], ["The record does not say."])
    assert beyond["same"]["certainty"] == "possible"
    assert "only possible" in beyond["notes"][0]


def test_without_the_extra_the_command_says_how_to_install_it(tmp_path):
    (tmp_path / "mcp.py").write_text("raise ModuleNotFoundError(name='mcp')")
    run = subprocess.run(
        [sys.executable, "-m", "sahelcli", "mcp"], capture_output=True, text=True, check=False, env={"PYTHONPATH": str(tmp_path), "PATH": "/usr/bin"}
    )
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.splitlines() == [
        "error: mcp needs an optional part of this package, 'mcp', which is not installed",
        "  install it as an extra of the package (in a checkout: pip install '.[mcp]')",
    ]

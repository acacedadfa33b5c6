"""Brief answers of the tools: five questions in one call each, limits that are kept exactly, and notes on what was changed."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slowly import examples

from sahelcli.base.errors import UsageError
from sahelcli.mcp.answers import as_text, for_tools
from sahelcli.mcp.brief_rows import brief, shared
from sahelcli.mcp.tools import Asker
from sahelcli.text.catalogue import part

PAGE = Path(__file__).parents[2] / "docs" / "assistants.md"
ASKED = re.findall(r"^\| (.+\?) \| `(\w+)` \| `(\{.+\})` \| ([\d,]+) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
EXIT = "2025-01-29-ecowas-exit-takes-effect"


@pytest.fixture(scope="module")
def answer():
    """Answers a call about the record that comes with the tool."""
    return Asker((), None, "en").answer


@pytest.fixture(scope="module")
def five(answer):
    """The five answers of the page, by their question."""
    return {question: answer(tool, json.loads(arguments)) for question, tool, arguments, _ in ASKED}


def test_five_questions_take_one_call_and_at_most_four_thousand_characters_each(five):
    assert len(ASKED) == 5
    lengths = {question: len(as_text(found)) for question, found in five.items()}
    assert {
        question: length for (question, *_, told), length in zip(ASKED, lengths.values(), strict=True) if length > int(told.replace(",", ""))
    } == {}
    assert max(lengths.values()) <= 4000


def test_the_five_answers_are_whole_and_say_what_was_asked(five):
    chairs, exits, summit, plans, measures = five.values()
    assert [found["left_out"] for found in (chairs, exits, plans, measures)] == [0] * 4
    assert [(row["name"], row["title"], row["since"]) for row in chairs["rows"]] == [
        ("Ibrahim Traoré", "President of the Confederation", "2025-12-23")
    ]
    assert chairs["rows"][0]["source"]["url"].startswith("http")
    assert [row["date"] for row in exits["rows"]] == ["2024-01-28", "2024-01-29", "2024-01-29", "2025-01-29", "2025-07-29"]
    assert (summit["rows"][0]["id"], "adopted four protocols" in summit["rows"][0]["summary"]) == ("2025-12-22-second-aes-summit", True)
    assert {"bcid-aes-initial-capital", "aes-common-radio"} < {row["object"] for row in plans["rows"]}
    (lifted,) = [row["measures"] for row in measures["rows"] if row["object"] == "UEMOA" and row.get("until") == "2024-02-24"]
    assert ", ".join(lifted) == (
        "airspace-closure, border-closure, energy-and-services, financial-assistance, persons-travel-ban, state-assets-freeze, trade-and-finance"
    )


def test_a_brief_row_has_one_language_one_source_and_what_is_contested():
    cited = [{"source": "a", "publisher": "Repost", "published": None, "url": "https://a.test", "kind": "repost"},
             {"source": "b", "publisher": "Agency", "published": "2024", "url": "https://b.test", "kind": "agency"}]  # fmt: skip
    claim = {"field": "date", "value": None, "by": ["FRA"], "rank": "held", "reason": None, "citations": cited}
    row = {"id": "e/NER/sanctioned-by/ORG", "subject": "NER", "name": {"en": "Niger", "fr": "Niger"}, "since": "2024-01"}
    row |= {"since_earliest": "2024-01-01", "until": None, "suspended": None, "certainty": "certain", "contested": True, "opened_by": "e"}
    row |= {"closed_by": None, "claims": [claim, claim | {"rank": "deprecated", "value": "2023"}], "citations": cited, "disputes": []}
    rows = [row | {"qualifiers": {"measure": measure}} for measure in ("border-closure", "arms-embargo")]
    assert brief(rows, "fr") == [
        {"subject": "NER", "name": "Niger", "since": "2024-01", "suspended": None, "contested": [{"date": None, "by": ["FRA"]}], "event": "e",
         "source": {"publisher": "Agency", "url": "https://b.test"}, "measures": ["border-closure", "arms-embargo"]},
    ]  # fmt: skip


def test_what_is_alike_in_every_row_is_told_once():
    assert shared([{"id": 1, "a": 1, "b": 2}, {"id": 1, "a": 1}]) == ({"a": 1}, [{"id": 1, "b": 2}, {"id": 1}])
    assert shared([{"a": 1}]) == ({}, [{"a": 1}])


@examples(50)
@given(
    call=st.sampled_from(
        [
            ("timeline", {"bloc": ["ECOWAS"]}),
            ("states", {"listing": "facts", "country": ["Mali"], "history": True}),
            ("show", {"thing": "ECOWAS"}),
            ("show", {"thing": "2025-12-22-second-aes-summit"}),
            ("why", {"id": EXIT, "depth": 3}),
            ("match", {"text": "The AES left ECOWAS in 2025 " + "and " * 2000}),
        ]
    ),
    most=st.integers(1000, 40_000),
    full=st.booleans(),
    skip=st.integers(0, 60),
)
def test_the_limit_of_characters_is_kept_exactly(answer, call, most, full, skip):
    tool, arguments = call
    found = answer(tool, arguments | {"max_chars": most, "full": full, "skip": skip})
    assert len(as_text(found)) <= most
    assert ("next_skip" in found) <= (found["left_out"] > 0)


def test_every_row_comes_once_when_an_answer_is_paged(answer):
    asked, ids, skip = {"bloc": ["AES"], "since": "2025-10"}, [], 0
    while skip is not None:
        found = answer("timeline", asked | {"skip": skip})
        ids += [row["id"] for row in found["rows"]]
        skip = found.get("next_skip")
        assert skip is None or skip == len(ids)
    whole = answer("timeline", asked | {"full": True, "max_chars": 40_000, "limit": 1})
    assert len(ids) == len(set(ids)) == 1 + whole["left_out"]


def test_the_newest_comes_first_and_what_has_no_date_last(answer):
    rows = answer("timeline", {"actor": ["AES"], "full": True, "max_chars": 40_000})["rows"]
    days = [row["earliest"] or "" for row in rows]
    assert days == sorted(days, reverse=True)
    plans = [row.get("when") for row in answer("states", {"listing": "plans"})["rows"]]
    assert (plans[0] is not None, plans[-1]) == (True, None)
    assert answer("timeline", {"actor": ["AES"], "order": "oldest", "limit": 1})["rows"][0]["date"] == "2023-09-16"


@pytest.mark.parametrize(
    ("tool", "arguments", "note"),
    [
        ("timeline", {"bloc": ["AES"], "since": "2026", "limit": 1000}, "limit is at most 100; 1000 was lowered to it."),
        ("why", {"id": EXIT, "depth": 9}, "depth is at most 5; 9 was lowered to it."),
        ("diff", {"first": "2025-02-01", "last": "2025-01-01", "bloc": ["ECOWAS"]}, "2025-02-01 lies after 2025-01-01: the two were put in order"),
        ("search", {"text": "Niamey zzzz", "limit": 1}, "zzzz is not in the record"),
        ("states", {"listing": "members", "bloc": ["AES"], "country": ["Ghana"]}, "No: the record covers this matter, and has no such row."),
        ("states", {"listing": "leaders", "country": ["Germany"]}, "The record does not say."),
    ],
)  # fmt: skip
def test_notes_say_what_was_changed_and_what_silence_means(answer, tool, arguments, note):
    assert note in answer(tool, arguments)["notes"]


def test_names_are_found_by_letters_of_any_of_their_names(answer):
    found = [row["id"] for row in answer("names", {"vocabulary": "actors", "text": "cedeao"})["rows"]]
    assert (found[0], "ECOMIB" in found) == ("ECOWAS", True)
    assert [row["id"] for row in answer("names", {"vocabulary": "measures", "text": "assets-f"})["rows"]] == [
        "state-assets-freeze",
        "persons-assets-freeze",
    ]


def test_a_full_answer_has_every_key_and_source(answer):
    (row,) = answer("states", {"listing": "chairs", "bloc": ["AES"], "full": True})["rows"]
    assert (row["name"], row["until"], len(row["citations"]) > 1) == ({"en": "Ibrahim Traoré", "fr": "Ibrahim Traoré"}, None, True)


def test_one_answer_can_be_had_in_the_other_language(answer):
    found = answer("states", {"listing": "chairs", "bloc": ["AES"], "language": "fr"})
    assert found["rows"][0]["title"] == "Président de la Confédération"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_hints_name_tools_and_arguments(language):
    keys = ("and-listing", "bad-date", "no-candidates", "no-candidates-listed", "show", "unknown-choice-listed")
    texts = [part(language, "errors_and_editing").SENTENCES[f"try.{key}"].replace("{command}", "topics") for key in keys]
    assert [text for text in texts if "`sahel " not in text] == []
    assert [hint for hint in map(for_tools, texts) if "sahel" in hint] == []
    assert for_tools("write it so; `sahel help dates` shows more") == "write it so"
    assert for_tools("`sahel topics` lists them, or `sahel show AES`; --known-on") == "`names vocabulary=topics` lists them, or `show AES`; known_on"
    assert for_tools("`sahel members --bloc AES`") == "`states listing=members bloc AES`"


@pytest.mark.parametrize("most", [999, 0, "many"])
def test_too_small_a_limit_is_an_error(answer, most):
    with pytest.raises(UsageError):
        answer("timeline", {"max_chars": most})

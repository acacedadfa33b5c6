import pytest
from run_sahel import Ran, sahel

from sahelcli.base.text_folding_and_likeness import MOST
from sahelcli.cli.completion_table import OPTIONS
from sahelcli.cli.export_formats_and_writing import EXPORTS
from sahelcli.record.closed_lists import OFFICES
from sahelcli.render.errors import MEANT, meant
from sahelcli.render.formats import FORMATS


@pytest.mark.parametrize(
    ("text", "choices", "expected"),
    [
        ("text", ("table", "plain", "md"), ["plain", "md"]),
        ("TABLE", ("table", "tsv"), ["table"]),
        ("--by", ("--why", "--bloc", "--today", "--actor"), ["--actor"]),
        ("--by", ("--why", "--bloc", "--today"), []),
        ("--blok", ("--bloc", "--on", "--lang"), ["--bloc"]),
        ("--on", ("--period", "--json"), ["--period"]),
        ("--foo", ("--on", "--format", "--json"), []),
        ("withdrawl", ("withdrawal", "with", "drawl", "withdraw"), ["withdrawal", "withdraw"]),
        ("anything", (), []),
    ],
)
def test_what_is_meant(text, choices, expected):
    assert meant(text, choices) == expected


def test_what_people_call_it_is_proposed_by_a_name_that_is_here():
    here = {option for names in OPTIONS.values() for option in names} | {*FORMATS, *EXPORTS}
    assert [(typed, word) for typed, words in MEANT.items() for word in words if word not in here or len(words) > MOST] == []


@pytest.mark.parametrize(
    ("command", "err"),
    [
        (("positions", "--by", "Mali"), ["error: there is no option --by", "  did you mean --actor?"]),
        (("positions", "--foo"), ["error: there is no option --foo", "  `sahel positions -h` shows what it takes, with examples"]),
        (
            ("members", "-f", "text"),
            ["error: --format: 'text' is not one of the formats: table, tsv, json, jsonl, csv, md, plain", "  did you mean plain, md?"],
        ),
        (
            ("show", "MLI", "-f", "html"),
            [
                "error: --format: 'html' is not one of the formats: table, tsv, json, jsonl, csv, md, plain",
                "  `sahel help formats` says what each is for; for a calendar, a page or a database: sahel export",
            ],
        ),
        (
            ("leaders", "--office", "king"),
            [
                f"error: --office: 'king' is not one of: {', '.join(OFFICES)}",
                "  write one of these; `sahel offices` lists them too",
            ],
        ),
        (
            ("members", "-f", "html", "--lang", "fr"),
            [
                "erreur : --format : format inconnu « html » ; formats : table, tsv, json, jsonl, csv, md, plain",
                "  `sahel help formats` dit à quoi sert chacun ; pour un calendrier, une page ou une base de données : sahel export",
            ],
        ),
    ],
    ids=lambda given: " ".join(given) if isinstance(given, tuple) else "",
)
def test_an_error_says_what_to_try(command, err):
    assert sahel(*command) == Ran(2, "", "\n".join(err) + "\n")

"""`sahel cite`: events, plans, facts and sources; formats, suffixes, languages; what is nobody's id."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from record_builders import event, joins, put, record, source
from run_sahel import Ran, sahel


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    plan = {"kind": "plans", "subject": "MLI", "object": "vote", "type": "election", "title": {"en": "A vote", "fr": "Un vote"}, "when": "2024-03"}
    whole = record(
        event("one", effects=[joins("MLI", "ORG"), plan], citations=[{"source": "page"}, {"source": "wire"}]),
        event("two", date="2024-03-01", relations=[{"kind": "fulfils", "to": "vote"}]),
        sources=[source("page"), source("wire", publisher="AP", title="A & B", published="2024-01~", kind="agency", language="fr")],
    )
    return str(put(tmp_path_factory.mktemp("cite") / "record.json", whole))


RECORD = "Record, version 1, maintained to 1 January 2026; licence CC-BY-4.0"
PAGE = "Paper. No date. Source type: newsroom, in English. https://example.org/page\n"
DIGEST = sha256((Path(__file__).parents[2] / "data" / "events.json").read_bytes()).hexdigest()
WIRE = 'AP. "A & B". About January 2024. Source type: agency, in French. https://example.org/wire\n'


@pytest.mark.parametrize(
    ("ids", "out"),
    [
        (("one",), f"It happens. (1 January 2024). {RECORD}. [one]\n{PAGE}{WIRE}"),
        (("one/MLI/member-of/ORG",), f"Mli: member of Org since 1 January 2024. {RECORD}. [one/MLI/member-of/ORG]\n{PAGE}{WIRE}"),
        (("vote",), f"A vote (March 2024, planned). {RECORD}. [vote]\n{PAGE}{WIRE}"),
        (("wire",), WIRE),
        (("two", "wire", "one", "two"), f"It happens. (1 March 2024). {RECORD}. [two]\n{PAGE}{WIRE}It happens. (1 January 2024). {RECORD}. [one]\n"),
    ],
)
def test_each_thing_and_the_sources_behind_it_once(data, ids, out):
    answer = sahel("cite", *ids, "--data", data)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == out


def test_the_id_of_nothing_gets_candidates_and_exit_4(data):
    answer = sahel("cite", "one/MLI/member-of", "--data", data)
    assert answer == Ran(
        4,
        "",
        "error: no event, plan, fact or source called 'one/MLI/member-of'\n  did you mean \"one/MLI/member-of/ORG\" (one/MLI/member-of/ORG)?\n",
    )
    answer = sahel("cite", "zzz", "--data", data, "--lang", "fr")
    assert (answer.code, answer.err.splitlines()[0]) == (4, "erreur : aucun événement, projet, fait ou source nommé « zzz »")


def test_without_an_id_it_is_the_record_s_own_reference(data):
    """The author of the record that comes with the tool is known; that of another is not, and nobody stands in for them."""
    assert sahel("cite", "--data", data) == Ran(0, f"{RECORD}.\n", "")
    assert sahel("cite", "-f", "bibtex", "--data", data).out == (
        "@misc{record-1,\n  title = {{Record}},\n  version = {1},\n  date = {2026-01-01},\n  year = {2026},\n  month = jan,\n  day = {1},\n"
        "  note = {licence CC-BY-4.0},\n  language = {english},\n}\n"
    )
    (row,) = json.loads(sahel("cite", "--json", "--data", data).out)
    assert (row["id"], row["kind"], row["author"], row["behind"], row["sha256"]) == ("record-1", "record", None, [], None)
    title = "The record of West Africa's shifting alliances"
    whole = f"The sahel contributors. {title}, version 2026.11, maintained to 28 February 2026; licence CC-BY-4.0"
    verified = f"SHA-256 of data/events.json: {DIGEST}"
    assert sahel("cite") == Ran(0, f"{whole}; {verified}.\n", "")
    viewed = f"{whole}; as it was known on 2024-07-01; according to AES; {verified}.\n"
    assert sahel("cite", "--known-on", "2024-07-01", "--according-to", "AES").out == viewed
    assert f"  note = {{licence CC-BY-4.0; {verified}}},\n" in sahel("cite", "-f", "bibtex").out
    assert [row["sha256"] for row in json.loads(sahel("cite", "--json").out)] == [DIGEST]
    assert sahel("cite", "--lang", "fr").out.startswith("Les contributeurs de sahel. Le registre des alliances mouvantes")


def test_programmes_of_references_get_the_author_of_what_is_in_the_record(data):
    (item,) = json.loads(sahel("cite", "-f", "csl").out)
    assert {key: item[key] for key in ("id", "type", "author", "version", "issued", "note")} == {
        "id": "record-2026.11",
        "type": "dataset",
        "author": [{"literal": "the sahel contributors"}],
        "version": "2026.11",
        "issued": {"date-parts": [[2026, 2, 28]]},
        "note": f"licence CC-BY-4.0; SHA-256 of data/events.json: {DIGEST}",
    }
    event, *pages = json.loads(sahel("cite", "2024-07-06-niamey-summit", "-f", "csl", "--lang", "fr").out)
    assert (event["type"], event["author"]) == ("entry", [{"literal": "les contributeurs de sahel"}])
    assert pages
    assert not any("author" in page for page in pages)
    assert "  author = {{the sahel contributors}},\n" in sahel("cite", "2024-07-06-niamey-summit", "-f", "bibtex").out
    assert "author" not in sahel("cite", "one", "-f", "bibtex", "--data", data).out


def test_a_suffix_names_the_format(data, tmp_path):
    for suffix, begins in (
        (".bib", "@misc{one,"),
        (".json", "[\n"),
        (".md", "- It happens"),
        (".txt", "It happens"),
        (".csv", '"id","kind","title"'),
    ):
        target = tmp_path / f"refs{suffix}"
        assert sahel("cite", "one", "--data", data, "-o", str(target)) == Ran(0, "", "")
        assert target.read_text(encoding="utf-8").startswith(begins)


def test_other_commands_have_no_bibtex(data):
    answer = sahel("members", "-f", "bibtex", "--data", data)
    assert (answer.code, answer.out) == (2, "")


def test_json_is_the_same_in_either_language_and_as_the_schema_says(data):
    answers = [sahel("cite", "one", "one/MLI/member-of/ORG", "vote", "--data", data, "--json", "--lang", language) for language in ("en", "fr", "en")]
    assert answers[0] == answers[1] == answers[2]
    rows = json.loads(answers[0].out)
    Draft202012Validator(json.loads(sahel("schema", "cite").out)).validate(rows)
    assert [(row["id"], row["kind"], row["behind"]) for row in rows] == [
        ("one", "event", []),
        ("page", "source", ["one", "one/MLI/member-of/ORG", "vote"]),
        ("wire", "source", ["one", "one/MLI/member-of/ORG", "vote"]),
        ("one/MLI/member-of/ORG", "fact", []),
        ("vote", "plan", []),
    ]


def test_a_reference_says_as_known_when(data):
    answer = sahel("cite", "one", "--data", data, "--known-on", "2024-02-01")
    assert answer.out == f"It happens. (1 January 2024). {RECORD}; as it was known on 2024-02-01. [one]\n"  # its pages were not yet public
    assert sahel("cite", "two", "--data", data, "--known-on", "2024-02-01").code == 4

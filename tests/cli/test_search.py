"""`search`, and what it shares with `timeline`: --text, --max-lines."""

from __future__ import annotations

import json
import re

import pytest
from jsonschema import validate
from run_sahel import Ran, sahel
from slowly import all_but_slow

NOTE = "note: as of 2026-02-28 (last update)\n"


def listed(*arguments):
    ran = sahel(*arguments, "--json", "-q")
    assert (ran.code, ran.err) == (0, "")
    return json.loads(ran.out)


def test_search_prints_rows_of_the_timeline_best_first():
    rows = listed("search", "second AES summit", "--limit", "3")
    assert rows[0]["id"] == "2025-12-22-second-aes-summit"
    (same,) = [row for row in listed("timeline", "--since", "2025-12-22", "--until", "2025-12-23") if row["id"] == rows[0]["id"]]
    assert rows[0] == same
    validate(rows, json.loads(sahel("schema", "search").out))


def test_both_languages_find_and_print_the_same_bytes():
    english, french = (
        sahel("search", words, "--limit", "1", "--json", "-q", "--lang", lang) for words, lang in (("joint force", "en"), ("JOINT FORCE", "fr"))
    )
    assert english == french
    assert json.loads(english.out)
    both = [listed("search", words)[0]["id"] for words in ("levy imports", "prélèvement importations")]
    assert both == ["2025-03-28-confederal-levy"] * 2


@pytest.mark.parametrize("words", ["l'AES", "L’aes", "AES", "aes"])
def test_articles_and_case_do_not_count(words):
    assert [row["id"] for row in listed("search", words, "--limit", "2")] == [row["id"] for row in listed("search", "aes", "--limit", "2")]


def test_filters_narrow_a_search():
    rows = listed("search", "uranium*", "--country", "Niger", "--since", "2025")
    assert rows
    assert all("NER" in row["actors"] and row["latest"] >= "2025-01-01" for row in rows)


def test_timeline_filters_by_the_same_text_in_its_own_order():
    rows = listed("timeline", "--text", '"joint force"')
    assert [row["id"] for row in rows] == sorted((row["id"] for row in listed("search", '"joint force"')), key=[r["id"] for r in rows].index)
    assert [row["earliest"] for row in rows] == sorted(row["earliest"] for row in rows)


def test_nothing_found_is_an_answer_that_names_the_words_that_are_nowhere():
    absent = "note: zebra is not in the record\nnote: unicorn is not in the record; similar words: union, unions, junior\n"
    nothing = "note: no result for: {}\n" + NOTE
    assert sahel("search", "zebra unicorn") == Ran(0, "", absent + nothing.format("zebra unicorn"))
    zebra = absent.splitlines(keepends=True)[0]
    assert sahel("search", "zebra", "--exit-status", "--json") == Ran(1, "[]\n", zebra + nothing.format("zebra"))
    assert sahel("search", "zebra", "-f", "table") == Ran(0, "", zebra + nothing.format("zebra"))


def test_words_that_the_results_lack_are_told():
    ran = sahel("search", "zebra levy imports", "--limit", "1")
    assert (ran.code, ran.out.split("\t")[-1], ran.err) == (
        0,
        "2025-03-28-confederal-levy\n",
        "note: no event has all the words; left out: zebra\nnote: zebra is not in the record\n" + NOTE,
    )
    ran = sahel("search", "zebra prélèvement importations", "--limit", "1", "--lang", "fr")
    assert ran.err.splitlines()[:2] == [
        "note : aucun événement ne contient tous les mots ; mots laissés de côté : zebra",
        "note : zebra ne figure pas dans le registre",
    ]


def test_words_need_no_quotes():
    assert sahel("search", "second", "AES", "summit") == sahel("search", "second AES summit")
    assert sahel("search", "AES", "joint force") == sahel("search", 'AES "joint force"')
    assert sahel("search", "--", "joint", "force", "-AES") == sahel("search", "joint force -AES")


def test_a_text_without_words_is_told_what_to_try():
    assert sahel("search", "🙂 *") == Ran(
        2, "", "error: '🙂 *' has no word to look for\n  write a word, a \"phrase in quotes\" or the beginning of one with a star: sanction*\n"
    )
    ran = sahel("timeline", "--text", "?", "--lang", "fr")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("erreur : « ? » ne contient aucun mot à chercher\n")


def test_too_many_words_are_refused_and_many_are_not():
    words = list(
        dict.fromkeys(re.findall("[a-z]{5,}", sahel("timeline", "--bloc", "AES", "-q").out))
    )  # of the record: for others, it looks for similar ones
    assert sahel("search", " ".join(words[:64])).code == 0
    ran = sahel("search", " ".join(words[:65]))
    assert (ran.code, ran.out, ran.err) == (2, "", "error: 65 words are too many to look for at once\n  use 64 words at most\n")


OPERATORS = ['NEAR("a b", 3)', "title : mali", "a OR b AND NOT c", "'; DROP TABLE text; --", "^mali -niger", "mali*niger**"]


@pytest.mark.parametrize("words", all_but_slow(OPERATORS, lambda words: words in OPERATORS[::2]))
def test_operators_are_plain_words(words):
    ran = sahel("search", words, "--json", "-q")
    assert (ran.code, ran.err) == (0, "")
    json.loads(ran.out)


def test_the_heaviest_are_kept_in_order_and_the_rest_is_counted():
    ran = sahel("timeline", "--bloc", "AES", "--since", "2025", "--until", "2025", "--max-lines", "3", "--json")
    rows = json.loads(ran.out)
    assert [row["id"] for row in rows] == sorted((row["id"] for row in rows), key=lambda id_: id_[:10])
    assert "2025-12-22-second-aes-summit" in [row["id"] for row in rows]
    whole = len(listed("timeline", "--bloc", "AES", "--since", "2025", "--until", "2025"))
    assert ran.err == f"note: {whole - 3} less important events are left out (a larger --max-lines lists more)\n{NOTE}"


def test_nothing_is_said_of_what_is_left_out_where_all_fit():
    assert sahel("timeline", "--type", "coup", "--max-lines", "999", "--json").err == NOTE


def test_people_see_the_passage_that_fits_and_programs_the_rows_of_the_timeline():
    row = next(row for row in listed("timeline", "--since", "2017-07-02", "--until", "2017-07-02") if "5,000" in row["summary"]["en"])
    passage = next(f"{sentence.removesuffix('.')}." for sentence in row["summary"]["en"].split(". ") if "5,000" in sentence)
    words = ("search", "G5", "joint", "force", "5 000", "--until", "2017", "--limit", "1", "-q")
    assert "\n  > " + passage.replace("5,000", "**5,000**").replace("force", "**force**", 1) in sahel(*words, "-f", "md").out
    assert passage + " Source: " in sahel(*words, "-f", "plain").out
    assert "excerpt" not in sahel(*words, "--json").out


def test_one_hit_is_its_card_for_people():
    card = sahel("show", "2024-11-21-aes-free-roaming", "-f", "plain")
    assert sahel("search", "roaming", "surcharges", "-f", "plain") == card
    assert sahel("search", "roaming", "surcharges", "-q").out.count("\n") == 1
    assert sahel("search", "roaming", "surcharges", "-f", "md", "-q").out.startswith("- **21 November 2024**: AES telecom regulators")

"""What shells are offered, as they are told it: each line, in order, and never an error."""

from __future__ import annotations

import sqlite3

import pytest
from run_sahel import Ran, sahel

from sahelcli.cli.completion import offers, typed_in_bash
from sahelcli.record import bundled
from sahelcli.snapshot import open_and_verify as opening
from sahelcli.snapshot.open_and_verify import origin_of, seal


def zsh(*words, **environment):
    return sahel(*words, SAHEL_COMPLETE="zsh", **environment)


def bash(line, part, name="sahel", **environment):
    return sahel(line, name, part, SAHEL_COMPLETE="bash", **environment)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("mem",), "members\tList members, suspensions and exits under way.\n"),
        (("--v",), "--version\tShow the versions of the tool and of its record.\n"),
        (("members", "--kno"), "--known-on\tUse only what was public by then.\n"),
        (("members", "--bloc", "cede"), "CEDEAO\tEconomic Community of West African States\n"),
        (("members", "--bloc", "ECO"), "ECOWAS\tEconomic Community of West African States\n"),
        (("members", "--country", "COTE d"), "Côte d'Ivoire\tCIV\n"),
        (("members", "--country=burk"), "Burkina Faso\tBFA\n"),
        (("members", "-f", "js"), "json\t\njsonl\t\n"),
        (("cite", "-f", "b"), "bibtex\t\n"),
        (("export", "-f", "par"), "parquet\t\n"),
        (("leaders", "--office", "head-of-s"), "head-of-state\t\n"),
        (("members", "--status", "a"), "associate\t\nany\t\n"),
        (("timeline", "--status", "p"), "planned\t\npostponed\t\n"),
        (("timeline", "--type", "su"), "summit\t\nsuspension\t\n"),
        (("sanctions", "--measure", "b"), "border-closure\t\n"),
        (("facts", "--property", "mem"), "member-of\t\n"),
        (("positions", "--topic", "joint-d"), "joint defence\tDefence\n"),
        (("timeline", "--place", "niam"), "niamey\tNiamey\n"),
        (("sources", "--language", "f"), "fr\t\n"),
        (("sources", "--kind", "ag"), "agency\t\n"),
        (("why", "aes-common-rad"), "aes-common-radio\tAES radio Daandè Liptako goes on air\n"),
        (("why", "aes-summit-2"), "aes-summit-2\tSecond AES summit\n"),
        (("why", "1975-05-28-treaty-of-lagos/MLI/"), "1975-05-28-treaty-of-lagos/MLI/member-of/ECOWAS\tmember of\n"),
        (("cite", "2024-07-06-niamey-summit", "1wg-"), "1wg-2026-06-21\t1WG\n"),
        (("show", "assimi"), "assimi-goita\tAssimi Goïta\n"),
        (("help", "exi"), "exit-codes\tthe meaning of each exit code\n"),
        (("schema", "rec"), "record\t\n"),
        (("completion", "f"), "fish\t\n"),
        (("timeline", "--lang", ""), "en\tEnglish\nfr\tFrench\n"),
        (("members", "--on", "20"), ""),
        (("members", "--country", "Atlantis"), ""),
        (("members", "Mali"), ""),
        (("nonsense", "--bl"), ""),
        (("members", "--nonsense=x"), ""),
    ],
)
def test_what_may_be_typed_is_offered(words, told):
    assert zsh(*words) == Ran(0, f"values\n{told}", "")


@pytest.mark.parametrize("words", [("match", ""), ("members", "--data", "x"), ("members", "--data=x"), ("check", "one.json", ""), ("export", "")])
def test_where_a_file_is_wanted_the_shell_looks_for_it_itself(words):
    assert zsh(*words) == Ran(0, "files\n", "")


def test_where_nothing_else_can_stand_the_options_are_offered():
    assert zsh("topics", "").out.splitlines()[:2] == [
        "values",
        "--sort\tA column of the rows, by its name in JSON.",
    ]


def test_both_languages_names_are_found_and_told_in_the_language_of_the_run():
    assert zsh("members", "--country", "allem").out == "values\nAllemagne\tGermany\n"
    assert zsh("members", "--country", "germ", SAHEL_LANG="fr").out == "values\nGermany\tAllemagne\n"
    plans = "values\nplans\tLes projets et leurs dates.\n"
    assert zsh("--lang", "fr", "plan").out == zsh("plan", SAHEL_LANG="fr").out == plans


def test_ids_come_first():
    assert [line.partition("\t")[0] for line in zsh("members", "--country", "g").out.splitlines()[1:]] == [
        "GBR",
        "GHA",
        "GIN",
        "GMB",
        "GNB",
        "Germany",
    ]


@pytest.mark.parametrize(
    ("line", "part", "told"),
    [
        ("sahel members --country cote", "cote", "Côte\\ d\\'Ivoire\n"),
        ("sahel members --country 'Côte", "'Côte", "Côte d'\\''Ivoire\n"),
        ('sahel members --country "cote', '"cote', "Côte d'Ivoire\n"),
        ("sahel members --country Burkina\\ f", "Burkina\\ f", "Burkina\\ Faso\n"),
        ("sahel members --country=burk", "burk", "Burkina\\ Faso\n"),
        ("sahel members --country=", "=", None),
        ('sahel members --country="burk', '"burk', "Burkina Faso\n"),
        ("SAHEL_LANG=fr sahel members --bloc ECO", "ECO", "ECOWAS\n"),
        ("sahel members --country Guinee", "Guinee", "Guinée\nGuinée-Bissau\n \n"),
    ],
)
def test_bash_gets_words_quoted_as_they_were_begun(line, part, told):
    if told is None:
        assert bash(line, part).out.splitlines()[1:3] == ["AGO", "BEL"]
    else:
        assert bash(line, part) == Ran(0, f"values\n{told}", "")


def test_fish_gets_names_as_they_are_typed_for_it_minds_accents():
    assert sahel("members", "--country", "cote", SAHEL_COMPLETE="fish").out == "values\nCote d'Ivoire\tCôte d'Ivoire, CIV\n"
    assert sahel("members", "--country", "Côte", SAHEL_COMPLETE="fish").out == "values\nCôte d'Ivoire\tCIV\n"


@pytest.mark.parametrize(
    ("line", "name", "part", "words", "quote", "kept"),
    [
        ("sahel ", "sahel", "", [""], "", ""),
        ("sahel", "sahel", "sahel", [""], "", ""),
        ("sahel a 'b c' ", "sahel", "", ["a", "b c", ""], "", ""),
        ("sahel '' x", "sahel", "x", ["", "x"], "", ""),
        ("sahel a\\", "sahel", "a\\", ["a"], "", ""),
        ("A=1 x/sahel --b=c", "x/sahel", "c", ["--b=c"], "", "--b="),
        ("sahel --b='c d", "sahel", "'c d", ["--b=c d"], "'", "--b="),
    ],
)
def test_a_line_of_bash_is_parted_as_bash_does(line, name, part, words, quote, kept):
    assert typed_in_bash([line, name, part]) == (words, quote, kept)


def test_arguments_that_make_no_sense_print_nothing():
    assert sahel(SAHEL_COMPLETE="bash") == Ran(0, "", "")
    assert sahel(SAHEL_COMPLETE="zsh") == Ran(0, "", "")


def test_another_shell_is_a_run_like_any_other():
    assert sahel("--version", SAHEL_COMPLETE="tcsh").out.startswith("sahel ")


def broken(path):
    path.write_bytes(b"SQLite format 3\x00 and then nothing of the kind")


def of_another_format(path):
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE meta (key TEXT, value TEXT)")
    db.close()


def without_tables(path):
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE meta (key TEXT, value TEXT)")
        db.executemany("INSERT INTO meta VALUES (?, ?)", origin_of(bundled.bundled_record()).items())
    db.close()
    seal(path)


@pytest.mark.parametrize("spoil", [broken, of_another_format, lambda _: None])
def test_without_a_snapshot_that_can_be_read_names_are_not_offered_and_the_rest_is(spoil, tmp_path, monkeypatch):
    spoil(tmp_path / "snapshot.sqlite")
    monkeypatch.setattr(opening, "SNAPSHOT", tmp_path / "snapshot.sqlite")
    assert offers(["members", "--country", "Mali"], "en") == []
    assert [offer.value for offer in offers(["members", "--his"], "en")] == ["--history"]


def test_a_snapshot_that_breaks_while_it_is_asked_prints_nothing(tmp_path, monkeypatch, capfd):
    from sahelcli.cli.completion import answer

    without_tables(tmp_path / "snapshot.sqlite")
    monkeypatch.setattr(opening, "SNAPSHOT", tmp_path / "snapshot.sqlite")
    monkeypatch.setattr("sys.argv", ["sahel", "members", "--country", "Mali"])
    answer("zsh")
    assert capfd.readouterr() == ("", "")

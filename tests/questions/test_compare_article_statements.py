"""What sentences state beside the spells: false sentences never agree, true ones never differ, and how many are told apart (docs/match.md)."""

import json
import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from article_sentences import FALSE, TRUE
from builders import event, record
from slowly import all_but_slow

from sahelcli.language.dates_and_periods import spoken_dates
from sahelcli.questions.article_match import match
from sahelcli.questions.article_scores_and_findings import fit
from sahelcli.snapshot.build import build_in_memory
from sahelcli.snapshot.open_and_verify import open_snapshot

SENTENCES = Path(__file__).parent / "sentences.txt"
DOCS = Path(__file__).parents[2] / "docs" / "match.md"


@cache
def rows(truth):
    """The rows of every false or true sentence, in one article."""
    said = [sentence for group in (TRUE if truth else FALSE).values() for sentence in group]
    found = list(match(open_snapshot(), "\n\n".join(said)))
    assert [row["sentence"] for row in found] == said
    return found


@pytest.mark.slow
def test_no_false_sentence_agrees_and_no_true_one_differs():
    assert [row["sentence"] for row in rows(False) if row["agrees"]] == []
    assert [row["sentence"] for row in rows(True) if row["differs"]] == []


@pytest.mark.slow
def test_the_counts_of_the_document_are_those_measured():
    false, true = rows(False), rows(True)
    differing, agreeing = sum(bool(row["differs"]) for row in false), sum(bool(row["agrees"]) for row in true)
    said = re.search(r"of (\d+) false sentences.*? (\d+) are pointed at.*? of (\d+) true ones.*? (\d+) agree", DOCS.read_text(encoding="utf-8"), re.S)
    assert said
    assert [int(number) for number in said.groups()] == [len(false), differing, len(true), agreeing]
    assert min(len(false), len(true)) >= 40
    assert differing >= 0.75 * len(false)
    assert agreeing >= 0.8 * len(true)


def agreeing(*said):
    """Which of some sentences agree with the record that comes with the tool."""
    found = list(match(open_snapshot(), "\n\n".join(said)))
    assert [row["sentence"] for row in found] == list(said)
    return [row["sentence"] for row in found if row["agrees"]]


@pytest.mark.slow
def test_of_the_sentences_with_unknown_names_wrong_days_and_press_case_only_the_true_one_agrees():
    said = SENTENCES.read_text(encoding="utf-8").split("\n\n")
    assert agreeing(*(sentence.strip() for sentence in said)) == ["Niger left ECOWAS on Wednesday 29 January 2025."]


BESIDE_ANOTHER = [
    "Rwanda and Mali left ECOWAS on 29 January 2025.",
    "Rwanda, Mali and Niger left ECOWAS on 29 January 2025.",
    "Rwanda, Chad, and Mali left ECOWAS on 29 January 2025.",
    "Mali and Rwanda left ECOWAS on 29 January 2025.",
    "Both Rwanda and Mali left ECOWAS on 29 January 2025.",
    "Rwanda as well as Mali left ECOWAS on 29 January 2025.",
    "In Bamako, Rwanda and Mali left ECOWAS on 29 January 2025.",
    "Le Rwanda ainsi que le Mali ont quitté la CEDEAO le 29 janvier 2025.",
    "Rwanda and Niger were suspended by ECOWAS on 10 December 2023.",
    "ECOWAS suspended Niger and Rwanda on 10 December 2023.",
    "Niger was suspended by ECOWAS and the Arab League on 10 December 2023.",
    "La CEDEAO a suspendu le Niger et la Ligue arabe le 10 décembre 2023.",
    "La CEDEAO et la Ligue arabe ont imposé des sanctions au Niger le 30 juillet 2023.",
    "ECOWAS imposed sanctions on Niger and Rwanda on 30 July 2023.",
]
UNREAD_DATES = [
    "Mali left ECOWAS on Tuesday 29 January 2025.",
    "Mali left ECOWAS on Thursday.",
    "Mali left ECOWAS yesterday.",
    "Le Mali a quitté la CEDEAO l'an dernier.",
    "Mali left ECOWAS on 03/04/2025.",
    "Mali left ECOWAS on 30/01/25.",
    "Mali left ECOWAS on the 12th.",
]


@pytest.mark.slow
def test_an_unknown_name_beside_subjects_or_objects_and_a_date_not_read_leave_a_statement_unread():
    assert agreeing(*BESIDE_ANOTHER, *UNREAD_DATES) == []


def test_weekdays_figures_and_words_before_the_subject_do_not_keep_a_statement_from_being_read():
    said = (
        "On Wednesday 29 January 2025 Mali left Ecowas.",
        "Le Mali a quitté la Cédéao le mercredi 29 janvier 2025.",
        "Mali left ECOWAS on 29/01/2025.",
        "In Abuja, Mali left ECOWAS on Wednesday, January 29, 2025.",
        "Mali left ECOWAS on 29 January 2025 and held a summit of its own.",
    )
    assert agreeing(*said) == list(said)


WEEKDAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
}


def as_the_press_writes(sentence):
    """The sentence with acronyms as words, and the day of the week before each date of a day, month and year."""
    for acronym, word in (("ECOWAS", "Ecowas"), ("CEDEAO", "Cédéao"), ("UEMOA", "Uemoa")):
        sentence = sentence.replace(acronym, word)
    for spoken in reversed(spoken_dates(sentence)):
        if spoken.year and spoken.day and not spoken.first and spoken.text[0].isdigit() and "-" not in spoken.text:
            day = spoken.bounds(spoken.year)[0].weekday()
            sentence = f"{sentence[: spoken.start]}{WEEKDAYS['fr' if ' le ' in sentence else 'en'][day]} {sentence[spoken.start :]}"
    return sentence


@pytest.mark.slow
def test_sentences_as_the_press_writes_them_read_as_well():
    said = [row["sentence"] for row in rows(True)]
    written = [as_the_press_writes(sentence) for sentence in said]
    changed = [(one, other) for one, other in zip(said, written, strict=True) if one != other]
    agreed = {row["sentence"] for row in rows(True) if row["agrees"]}
    assert len(changed) > 20
    assert agreeing(*(other for _, other in changed)) == [other for one, other in changed if one in agreed]


@pytest.mark.slow
def test_no_date_and_no_place_is_named_the_same_that_is_not_the_event_s_own():
    db = open_snapshot()
    own = {id_: json.loads(row) for id_, row in db.execute("SELECT id, row FROM happening")}
    named = [point for row in (*rows(True), *rows(False)) for point in row["names"] if not point["rank"]]
    assert {"date", "place"} <= {point["about"] for point in named}
    assert [p for p in named if p["about"] == "date" and p["record"] != [own[p["event"]]["date"]]] == []
    assert [p for p in named if p["about"] == "place" and p["record"] != [own[p["event"]]["place"]]] == []


@pytest.mark.parametrize("read", all_but_slow(["a small record", "the whole"], lambda read: read == "a small record"))
def test_each_event_has_its_sources(read):
    small = list(match(town(), "MLI left ORG in April 2004.\n\nBFA left ORG in April 2004.\n\nAda is president of MLI."))
    assert all(row["events"] for row in small)
    for row in small if read == "a small record" else (*rows(True), *rows(False)):
        cited = {citation["source"] for citation in row["citations"]}
        assert all(event["citations"] and cited >= set(event["citations"]) for event in row["events"])


def test_the_work_for_a_sentence_is_bounded(monkeypatch):
    fits = []
    monkeypatch.setattr("sahelcli.questions.article_match.fit", lambda evidence, said, told: fits.append(told) or fit(evidence, said, told))
    (long,) = match(town(), "Mali and Niger left ECOWAS in Bamako on 29 January 2025, " * 430 + "and that was all.")
    assert (long["agrees"], long["events"], long["names"], long["differs"]) == ([], [], [], [])
    assert fits == []


def town():
    """A bloc that MLI left after a suspension, that BFA still belongs to, and an office that changed hands."""
    return build_in_memory(
        record(
            event("2000-01-01 MLI,BFA joins ORG", name="e1", title={"en": "A treaty", "fr": "Un traité"}),
            event("2003-04-05 MLI suspends ORG", name="e2", title={"en": "A suspension", "fr": "Une suspension"}),
            event("2004-04-05 MLI leaves ORG", name="e3", title={"en": "An exit", "fr": "Un retrait"}),
            event("2001-01-01 ada takes-office MLI office=head-of-state", name="e4", title={"en": "One rules", "fr": "Une gouverne"}),
            event("2005-01-01 ada leaves-office MLI office=head-of-state", name="e5", title={"en": "One leaves", "fr": "Une part"}),
            event("2005-01-01 ben takes-office MLI office=head-of-state", name="e6", title={"en": "Another rules", "fr": "Un autre gouverne"}),
        )
    )


def told(sentence, **more):
    """What a sentence agrees and differs in."""
    (row,) = match(town(), sentence, **more)
    return [[(p["about"], p["says"], p["record"], p["event"]) for p in row[key]] for key in ("agrees", "differs")]


@pytest.mark.parametrize(
    ("sentence", "agrees", "differs"),
    [
        ("MLI left ORG in April 2004.", [("membership", "MLI left ORG in April 2004", ["2004-04-05"], "e3")], []),
        ("MLI left ORG in May 2004.", [], [("date", "May 2004", ["2004-04-05"], "e3")]),
        ("MLI never left ORG.", [], [("membership", "MLI never left ORG", ["2000-01-01/2004-04-05"], "e3")]),
        ("BFA left ORG in April 2004.", [], [("membership", "BFA left ORG in April 2004", ["2000-01-01/.."], "e1")]),
        ("MLI and BFA left ORG in April 2004.", [], [("membership", "MLI and BFA left ORG in April 2004", ["2000-01-01/.."], "e1")]),
        ("BFA is a member of ORG.", [("membership", "BFA is a member of ORG", ["2000-01-01/.."], "e1")], []),
        ("MLI is no longer a member of ORG.", [("membership", "MLI is no longer a member of ORG", ["2000-01-01/2004-04-05"], "e3")], []),
        ("BFA has been a member of ORG since 2000.", [("membership", "BFA has been a member of ORG since 2000", ["2000-01-01/.."], "e1")], []),
        ("BFA has been a member of ORG since 1999.", [], [("date", "1999", ["2000-01-01"], "e1")]),
        (
            "MLI has been a member of ORG since 2000.",
            [],
            [("membership", "MLI has been a member of ORG since 2000", ["2000-01-01/2004-04-05"], "e3")],
        ),
        (
            "MLI had been a member of ORG since 2000.",
            [("membership", "MLI had been a member of ORG since 2000", ["2000-01-01/2004-04-05"], "e1")],
            [],
        ),
        ("MLI had been a member of ORG since 2002.", [], []),
        (
            "MLI has not been a member of ORG since 2004.",
            [("membership", "MLI has not been a member of ORG since 2004", ["2000-01-01/2004-04-05"], "e3")],
            [],
        ),
        ("MLI has not been a member of ORG since 2001.", [], []),
        (
            "BFA has not been a member of ORG since 2004.",
            [],
            [("membership", "BFA has not been a member of ORG since 2004", ["2000-01-01/.."], "e1")],
        ),
        ("ORG suspended MLI in April 2003.", [("suspension", "ORG suspended MLI in April 2003", ["2003-04-05"], "e2")], []),
        ("ORG suspended BFA in April 2003.", [], []),
        ("ORG reinstated MLI in April 2004.", [], []),
        ("It is false that MLI left ORG in April 2004.", [], []),
        ("MLI left ORG after April 2004.", [], []),
        ("Ada is president of MLI.", [], [("office", "Ada is president of MLI", ["ben"], "e6")]),
        ("Ada was president of MLI in 2002.", [("office", "Ada was president of MLI in 2002", ["ada"], "e4")], []),
        ("Ben is not president of MLI.", [], [("office", "Ben is not president of MLI", ["ben"], "e6")]),
    ],
)
def test_a_statement_is_held_against_the_spells(sentence, agrees, differs):
    assert told(sentence) == [agrees, differs]


def test_is_speaks_of_the_day_of_today():
    says = "Ada is president of MLI"
    assert told(f"{says}.", today=date(2002, 1, 1)) == [[("office", says, ["ada"], "e4")], []]
    assert told(f"{says}.", known_on=date(2002, 1, 1)) == [[("office", says, ["ada"], "e4")], []]

"""What sentences state beside the spells: false sentences never agree, true ones never differ, and how many are told apart (docs/match.md)."""

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from article_sentences import FALSE, TRUE
from builders import event, record

from sahelcli.queries.match import match
from sahelcli.store.open import open_snapshot
from sahelcli.store.snapshot import build_in_memory

DOCS = Path(__file__).parents[2] / "docs" / "match.md"


@cache
def rows(truth):
    """The rows of every false or true sentence, in one article."""
    said = [sentence for group in (TRUE if truth else FALSE).values() for sentence in group]
    found = list(match(open_snapshot(), "\n\n".join(said)))
    assert [row["sentence"] for row in found] == said
    return found


def test_no_false_sentence_agrees_and_no_true_one_differs():
    assert [row["sentence"] for row in rows(False) if row["agrees"]] == []
    assert [row["sentence"] for row in rows(True) if row["differs"]] == []


def test_the_counts_of_the_document_are_those_measured():
    false, true = rows(False), rows(True)
    differing, agreeing = sum(bool(row["differs"]) for row in false), sum(bool(row["agrees"]) for row in true)
    said = re.search(r"of (\d+) false sentences.*? (\d+) are pointed at.*? of (\d+) true ones.*? (\d+) agree", DOCS.read_text(encoding="utf-8"), re.S)
    assert said
    assert [int(number) for number in said.groups()] == [len(false), differing, len(true), agreeing]
    assert min(len(false), len(true)) >= 40
    assert differing >= 0.8 * len(false)
    assert agreeing >= 0.8 * len(true)


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

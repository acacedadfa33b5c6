"""Search over the snapshot."""

import json
from datetime import date
from pathlib import Path

import pytest
from builders import actor, event, record
from hypothesis import given
from hypothesis import strategies as st

from sahelcli.base.edtf import parse_edtf
from sahelcli.base.text_folding_and_likeness import terms
from sahelcli.questions.request import Filter, Order, day_asked
from sahelcli.questions.resolve_filter import resolved
from sahelcli.questions.search import FEW, Found, excerpt, found, notes
from sahelcli.questions.timeline import RANK, count, timeline
from sahelcli.record.models import Document
from sahelcli.record.overlays_and_visibility import known_by
from sahelcli.snapshot.build import build_in_memory
from sahelcli.snapshot.open_and_verify import open_snapshot

GOLDEN = sorted((Path(__file__).parent.parent / "golden").glob("*.json"))
QUERIES = json.loads((Path(__file__).parent / "search_set.json").read_text(encoding="utf-8"))


def story():
    """A record in which words stand in titles, names, summaries, positions and titles of offices."""
    return record(
        event("2000-01-01 MLI joins ORG", name="e1", title={"en": "Mali joins the League", "fr": "Le Mali entre dans la Ligue"}),
        event("2001-01-01 NER takes-position trade", name="e2", summary={"en": "A joint force is wanted.", "fr": "Une force conjointe est voulue."}),
        event("2002-01-01 ada takes-office CIV title=Régente", name="e3", title={"en": "Ada rules", "fr": "Ada règne"}),
        event("2003-01-01", name="e4", title={"en": "Forces joint in name", "fr": "Sanctions"}, place="town"),
        actors=[actor("CIV", "state", name={"en": "Côte d'Ivoire", "fr": "Côte d'Ivoire"}, aliases=["Ivory Coast"])],
    )


def ids(db, asked, few=0):
    names = dict(db.execute("SELECT n, id FROM happening"))
    return [names[n] for n in found(db, terms(asked), few=few).numbers]


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("mali", ["e1"]),
        ("MALI league", ["e1"]),
        ("league ligue", ["e1"]),
        ("force", ["e4", "e2"]),
        ('"joint force"', ["e2"]),
        ('"force joint"', []),
        ("« FORCE CONJOINTE »", ["e2"]),
        ("conjoint*", ["e2"]),
        ("d'Ivoire", ["e3"]),
        ("Côte-d'Ivoire", ["e3"]),
        ("ivory-coast", ["e3"]),
        ("regente", ["e3"]),
        ("sanction", ["e4"]),
        ('"sanction"', []),
        ("town", ["e4"]),
        ("mali niger", []),
        ('"League Le Mali"', []),
        ("league NEAR mali", []),
        ("the league of Mali", ["e1"]),
        ("the", ["e1"]),
        ("force -sanctions", ["e2"]),
        ('forces -"joint force"', ["e4"]),
        ("-sanctions", []),
    ],
)
def test_what_a_text_finds(asked, answer):
    assert ids(build_in_memory(story()), asked) == answer


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("Consultations de l'AES", ("consult", "consulting", "consultation", "CONSULTER")),
        ("Le retrait du Mali", ("retrait", "retirer", "quitter", "withdraws", "leaving")),
        ("A force of 15,000", ("15000", "15 000", "15,000", "15\u202f000 soldats -tank")),
        ("Le 67e sommet", ("67th summit", "67ème", "67e", '"67 sommet"')),
    ],
)
def test_a_word_is_found_in_its_other_forms(written, asked):
    db = build_in_memory(record(event("2000-01-01", name="e1", title={"en": "x", "fr": written}, summary={"en": "y", "fr": "summit, soldats"})))
    assert [ids(db, text) for text in asked] == [["e1"]] * len(asked)


def test_where_few_have_all_the_words_those_with_most_follow():
    db = build_in_memory(story())
    assert found(db, terms("joint force sanctions"), few=FEW) == Found(numbers=(4, 2), whole=1, left_out=("sanctions",))
    assert found(db, terms("joint force sanctions"), few=1) == Found(numbers=(4,), whole=1)
    assert found(db, terms("zebra joint force"), few=FEW) == Found(numbers=(4, 2), left_out=("zebra",), absent=("zebra",))
    assert found(db, terms("zebra unicorn force"), few=FEW) == Found(absent=("zebra", "unicorn"))
    assert found(db, terms("joint force sanctions"), few=FEW, within={2}) == Found(numbers=(2,), left_out=("sanctions",))


def test_what_lacks_words_is_told_and_what_is_near():
    db = build_in_memory(story())
    assert notes(db, found(db, terms("joint force sanctions"), few=FEW), None) == [("search.left-out-one", {"count": 1, "words": "sanctions"})]
    assert notes(db, found(db, terms("joint force sanctions"), few=FEW), 1) == []
    assert notes(db, found(db, terms("sanktion"), few=FEW), None) == [("search.absent-near", {"word": "sanktion", "near": "sanctions"})]
    assert notes(db, found(db, terms("zebra force"), few=FEW), None) == [
        ("search.left-out", {"count": 0, "words": "zebra"}),
        ("search.absent", {"word": "zebra", "near": ""}),
    ]


def test_other_filters_are_applied_before_words_are_left_out():
    db = build_in_memory(story())
    both = {"text": "joint force sanctions"}
    assert resolved(db, date(2026, 1, 1), "search", both | {"country": ["NER"]}).matching == Found(numbers=(2,), left_out=("sanctions",))
    assert resolved(db, date(2026, 1, 1), "timeline", both | {"country": ["NER"]}).matching == Found()


def test_the_queries_find_their_events_in_the_first_five():
    db = open_snapshot()
    missed = [entry for entry in QUERIES if not set(entry["events"]) <= set(ids(db, entry["query"], FEW)[:5])]
    assert [entry["query"] for entry in missed] == [
        "force of 5000 soldiers",
        "5,000 troops joint force",
        "passeport biométrique commun",
        "départ des soldats français du Tchad",
    ]


@pytest.mark.parametrize(
    ("asked", "passage"),
    [
        ("force de 15000", "Prêt : une [force] de [15 000] hommes ; Ada la dirige."),
        ("dirig* commandant", "Prêt : une force de 15 000 hommes ; Ada la [dirige]."),
        ("forces annoncées -Ada", "Une [force] est [annoncée]."),
        ('"Ada la dirige"', "Prêt : une force de 15 000 hommes ; [Ada] [la] [dirige]."),
        ("zebra", ""),
    ],
)
def test_the_passage_has_most_of_the_words_and_marks_them(asked, passage):
    summary = "Une force est annoncée. Prêt : une force de 15 000 hommes ; Ada la dirige."
    row = {"summary": {"en": "x", "fr": summary}, "claims": [{"reason": None}]}
    assert "".join(f"[{text}]" if sought else text for text, sought in excerpt(row, terms(asked), "fr")) == passage


HOSTILE = [
    "NEAR(",
    'a" OR "b',
    "title:x",
    "-x",
    "^a",
    "a AND",
    "{a b}",
    "*",
    "**",
    '"',
    "\0",
    "a\0b",
    "🙂",
    "x" * 100_000,
    "'; DROP TABLE text; --",
    "\ud800",
]


@pytest.mark.parametrize("asked", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_is_an_error_of_the_index(asked):
    assert set(found(build_in_memory(story()), terms(asked)).numbers) <= {1, 2, 3, 4}


DB = build_in_memory(Document.model_validate(json.loads(GOLDEN[2].read_text(encoding="utf-8"))["record"]))
TYPED = st.lists(
    st.one_of(st.sampled_from(["sanctions", "niger", "ecowas", '"', "*", "s*", "-", "le", "NEAR", "lev*", "« la »", "l'"]), st.text(max_size=4))
).map(" ".join)


@given(TYPED)
def test_those_with_all_the_words_come_first_and_the_others_only_where_they_are_few(asked):
    strict, wide = found(DB, terms(asked)), found(DB, terms(asked), few=FEW)
    assert wide.numbers[: wide.whole] == strict.numbers
    assert len(strict.numbers) == strict.whole == wide.whole
    assert bool(wide.left_out) == (len(wide.numbers) > wide.whole)


# Together with the filters of the timeline


def rows(db, narrowed, **order):
    """The ids of the rows, and how many fit."""
    asked = day_asked(db, parse_edtf("2026-01-01"), None, date(2026, 1, 1))
    return [row["id"] for row in timeline(db, asked, narrowed, Order(**order))], count(db, asked, narrowed)


def test_a_search_comes_by_rank_and_a_timeline_by_date_of_the_same():
    db = build_in_memory(story())
    matching = found(db, terms("force"))
    assert rows(db, Filter(matching=matching), sort=RANK) == (["e4", "e2"], 2)
    assert rows(db, Filter(matching=matching)) == (["e2", "e4"], 2)
    assert rows(db, Filter(matching=matching), sort=RANK, limit=1) == (["e4"], 2)
    assert rows(db, Filter(matching=matching, countries=("NER",)), sort=RANK) == (["e2"], 1)
    assert rows(db, Filter(matching=Found())) == ([], 0)


def test_the_heaviest_are_kept_in_the_order_asked():
    db = build_in_memory(story())
    assert rows(db, Filter(), max_lines=2) == (["e1", "e3"], 4)
    assert rows(db, Filter(), max_lines=2, reverse=True) == (["e3", "e1"], 4)
    assert rows(db, Filter(), max_lines=3) == (["e1", "e2", "e3"], 4)
    assert rows(db, Filter(), max_lines=0) == ([], 4)
    assert rows(db, Filter(), max_lines=9) == (["e1", "e2", "e3", "e4"], 4)
    assert rows(db, Filter(countries=("NER",)), max_lines=1) == (["e2"], 1)


def test_only_what_was_public_is_found():
    known = build_in_memory(known_by(story(), date(2001, 6, 1)))
    assert ids(known, "force") == ["e2"]
    assert ids(known, "ada") == ids(known, "regente") == []


def test_a_name_that_was_not_yet_given_finds_nothing():
    history = record(
        "2000 ORG takes-form name=League",
        event("2010 ORG takes-form form=confederation name=Union", name="e2"),
        event("2005 MLI joins ORG", name="e3"),
    )
    assert set(ids(build_in_memory(history), "union")) == {"e1", "e2", "e3"}
    assert ids(build_in_memory(known_by(history, date(2006, 1, 1))), "union") == []

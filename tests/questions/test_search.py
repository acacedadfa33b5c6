"""Search over the snapshot, with the index and without."""

import json
import sqlite3
from datetime import date
from pathlib import Path

import pytest
from builders import actor, event, record
from hypothesis import given
from hypothesis import strategies as st

from sahelcli.base.edtf import parse_edtf
from sahelcli.base.text_folding import terms
from sahelcli.questions.request import Filter, Order, day_asked
from sahelcli.questions.search import found, indexed, ranked
from sahelcli.questions.timeline import RANK, count, timeline
from sahelcli.record.models import Document
from sahelcli.record.overlays import known_by
from sahelcli.snapshot import build as snapshot
from sahelcli.snapshot.build import build_file, build_in_memory
from sahelcli.snapshot.open import open_snapshot

GOLDEN = sorted((Path(__file__).parent.parent / "golden").glob("*.json"))


def story():
    """A record in which words stand in titles, names, summaries, positions and titles of offices."""
    return record(
        event("2000-01-01 MLI joins ORG", name="e1", title={"en": "Mali joins the League", "fr": "Le Mali entre dans la Ligue"}),
        event("2001-01-01 NER takes-position trade", name="e2", summary={"en": "A joint force is wanted.", "fr": "Une force conjointe est voulue."}),
        event("2002-01-01 ada takes-office CIV title=Régente", name="e3", title={"en": "Ada rules", "fr": "Ada règne"}),
        event("2003-01-01", name="e4", title={"en": "Forces joint in name", "fr": "Sanctions"}, place="town"),
        actors=[actor("CIV", "state", name={"en": "Côte d'Ivoire", "fr": "Côte d'Ivoire"}, aliases=["Ivory Coast"])],
    )


def ids(db, asked, way=found):
    names = dict(db.execute("SELECT n, id FROM happening"))
    return [names[n] for n in way(db, terms(asked))]


@pytest.mark.parametrize("way", [found, ranked])
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
        ("town", ["e4"]),
        ("mali niger", []),
        ('"League Le Mali"', []),
        ("league NEAR mali", []),
    ],
)
def test_what_a_text_finds(asked, answer, way):
    assert ids(build_in_memory(story()), asked, way) == answer


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
    db = build_in_memory(story())
    assert found(db, terms(asked)) == ranked(db, terms(asked))


DB = build_in_memory(Document.model_validate(json.loads(GOLDEN[2].read_text(encoding="utf-8"))["record"]))
TYPED = st.lists(
    st.one_of(st.sampled_from(["sanctions", "niger", "ecowas", '"', "*", "s*", "-", "le", "NEAR", "lev*", "« la »", "l'"]), st.text(max_size=4))
).map(" ".join)


@given(TYPED)
def test_with_and_without_an_index_the_answer_is_the_same(asked):
    assert found(DB, terms(asked)) == ranked(DB, terms(asked))


@pytest.mark.parametrize("asked", ["sanctions niger", "ecowas", "l'AES", "uranium*", '"joint force"', "guinee-bissau", "a", "president", "de la"])
def test_the_whole_record_is_ranked_the_same_with_and_without_an_index(asked):
    db = open_snapshot()
    assert found(db, terms(asked)) == ranked(db, terms(asked)) != ()


# Where SQLite has no FTS5


def test_a_snapshot_is_built_without_fts5(monkeypatch):
    monkeypatch.setattr(snapshot, "INDEX", snapshot.INDEX.replace("fts5", "absent"))
    db = build_in_memory(story())
    assert not indexed(db)
    assert ids(db, "force") == ["e4", "e2"]


def test_a_snapshot_built_with_fts5_is_searched_without_it(tmp_path):
    path = tmp_path / "snapshot.sqlite"
    build_file(story(), path)
    db = sqlite3.connect(path)
    assert indexed(db)
    db.execute("PRAGMA writable_schema = ON")
    db.execute("UPDATE sqlite_master SET sql = replace(sql, 'fts5', 'absent') WHERE name = 'text'")
    db.commit()
    db.close()
    db = sqlite3.connect(path)
    assert not indexed(db)
    assert ids(db, "force") == ["e4", "e2"]
    db.close()


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
    assert rows(db, Filter(matching=())) == ([], 0)


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

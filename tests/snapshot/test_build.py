"""The snapshot against the fold it was made from, on small records and on the six golden ones."""

import json
import os
import sqlite3
import subprocess
import sys
from datetime import date
from functools import cache
from itertools import pairwise
from operator import itemgetter
from pathlib import Path

import pytest
from builders import event, record
from hypothesis import given
from hypothesis import strategies as st
from slowly import all_but_slow, examples

from sahelcli.base.edtf import Answer
from sahelcli.fold.perspectives import views
from sahelcli.fold.state_rows import Names, day_row
from sahelcli.record.models import Document
from sahelcli.snapshot.build import build_file, build_in_memory
from sahelcli.snapshot.sql_views_and_sources import see

GOLDEN = sorted((Path(__file__).parent.parent / "golden").glob("*.json"))
FOREVER = date.max.toordinal()


def golden(path: Path) -> Document:
    return Document.model_validate(json.loads(path.read_text(encoding="utf-8"))["record"])


def days(db: sqlite3.Connection, spell: str) -> list[tuple[str, str | None, bool]]:
    """The stretches of a spell as first day, last day (None: until further notice) and whether it is certain."""
    found = db.execute(
        "SELECT first, last, certain FROM stretch JOIN spell ON spell.n = stretch.spell WHERE spell.id = ? ORDER BY first", (spell,)
    ).fetchall()
    return [(day(first), None if last == FOREVER else day(last), bool(certain)) for first, last, certain in found]


def day(number: int) -> str:
    return date.fromordinal(number).isoformat()


# Stretches


def test_a_spell_is_one_row_for_each_stretch_of_days_over_which_its_answer_does_not_change():
    db = build_in_memory(
        record("2000-01-01 MLI joins ORG", "2010-03-05 MLI suspends ORG", "2011-01-01 MLI reinstates ORG", "2020-06-01 MLI leaves ORG")
    )
    assert days(db, "e1/MLI/member-of/ORG") == [
        ("2000-01-01", "2010-03-04", True),
        ("2010-03-05", "2010-12-31", True),
        ("2011-01-01", "2020-05-31", True),
    ]
    assert days(db, "e2/MLI/suspended-from/ORG") == [("2010-03-05", "2010-12-31", True)]


def test_days_that_a_date_leaves_open_are_possible():
    db = build_in_memory(record("2000-02 MLI joins ORG", "2005 MLI leaves ORG"))
    assert days(db, "e1/MLI/member-of/ORG") == [
        ("2000-02-01", "2000-02-28", False),
        ("2000-02-29", "2004-12-31", True),
        ("2005-01-01", "2005-12-30", False),
    ]


def test_a_spell_without_an_end_goes_on_and_one_of_doubt_is_possible_throughout():
    db = build_in_memory(record("2000-01-01 MLI joins ORG", "2001-01-01 unconfirmed BFA joins ORG"))
    assert days(db, "e1/MLI/member-of/ORG") == [("2000-01-01", None, True)]
    assert days(db, "e2/BFA/member-of/ORG") == [("2001-01-01", None, False)]


def test_a_spell_that_ends_on_its_first_day_answers_no_day_and_stays_in_the_history():
    db = build_in_memory(record("2000-01-01 ada takes-office MLI", "2000-01-01 ada leaves-office MLI"))
    assert days(db, "e1/ada/holds-office/MLI/head-of-state") == []
    number = date(2000, 1, 1).toordinal()
    assert db.execute("SELECT id, earliest, latest FROM spell").fetchall() == [("e1/ada/holds-office/MLI/head-of-state", number, number)]


def test_a_position_is_a_point_in_time():
    db = build_in_memory(record("2000-05-05 MLI takes-position trade"))
    assert days(db, "e1/MLI/position-on/trade") == [("2000-05-05", "2000-05-05", True)]


def test_an_end_on_an_unknown_day_leaves_every_day_before_its_event_possible():
    db = build_in_memory(record("2000-01-01 MLI joins ORG", "2010-01-01 MLI leaves ORG date=XXXX"))
    assert days(db, "e1/MLI/member-of/ORG") == [("2000-01-01", "2009-12-31", False)]


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_stretches_neither_overlap_nor_say_twice_what_does_not_change(path):
    db = build_in_memory(golden(path))
    found = db.execute("SELECT spell, first, last, row FROM stretch ORDER BY spell, first").fetchall()
    assert found
    assert [piece for piece in found if piece[1] > piece[2]] == []
    for (spell, _, last, row), (next_spell, first, _, next_row) in pairwise(found):
        if spell == next_spell:
            assert last < first
            assert last + 1 < first or row != next_row


@cache
def folded(path: Path):
    """A golden record's groups, its names and its snapshot."""
    document = golden(path)
    groups = views(document.events)
    return groups, Names(document, groups), build_in_memory(document)


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
@examples(40)
@given(data=st.data())
def test_on_every_day_a_stretch_says_what_the_fold_says(path, data):
    groups, names, db = folded(path)
    turns = sorted({number for pair in db.execute("SELECT first, last FROM stretch") for number in pair if 1 < number < FOREVER})
    near_a_turn = st.builds(lambda turn, by: date.fromordinal(turn + by), st.sampled_from(turns), st.sampled_from([-1, 0, 1]))
    asked = data.draw(st.one_of(near_a_turn, st.dates(date(1900, 1, 1), date(2100, 1, 1))))
    holding = [(s, g, answer) for g in groups for s in g.spells if (answer := s.holds(asked)) is not Answer.NO]
    wanted = [(s.id, s.since.text, day_row(s, g, names, asked, answer)) for s, g, answer in holding]
    stored = db.execute(
        """SELECT id, json_extract(fixed, '$.since'), stretch.row FROM spell JOIN stretch ON spell = n
           WHERE first <= ?1 AND last >= ?1""",
        (asked.toordinal(),),
    )
    found = [(id_, since, json.loads(row)) for id_, since, row in stored]
    assert sorted(found, key=itemgetter(0, 1)) == sorted(wanted, key=itemgetter(0, 1))


# Order and look-ups


def test_happenings_lie_in_timeline_order_plans_without_a_date_last():
    db = build_in_memory(
        record(
            event("2001-02-01", name="c"),
            event("2001", name="d"),
            event("2001-02-01", name="b"),
            event("2000-06 AES plans put-off; AES plans summit when=2001-01-15", name="e"),
        )
    )
    assert [id_ for (id_,) in db.execute("SELECT id FROM happening ORDER BY n")] == ["e", "d", "summit", "b", "c", "put-off"]
    assert db.execute("SELECT earliest, latest FROM happening WHERE id = 'put-off'").fetchall() == [(None, None)]


def test_every_end_of_a_spell_finds_it():
    db = build_in_memory(
        record(
            "2000 ada takes-office ORG office=mediator for=MLI",
            "2001 BFA deploys NER mission=FORCE",
            "2002 MLI joins ORG",
            "2003 MLI takes-position trade speaker=ben",
        )
    )
    found = db.execute("SELECT spell.id, group_concat(actor, ' ') FROM spell JOIN spell_end ON spell = n GROUP BY n ORDER BY spell.id").fetchall()
    assert {id_: sorted(ends.split()) for id_, ends in found} == {
        "e1/ada/holds-office/ORG/mediator/MLI": ["MLI", "ORG", "ada"],
        "e2/BFA/present-in/NER/FORCE": ["BFA", "FORCE", "NER"],
        "e3/MLI/member-of/ORG": ["MLI", "ORG"],
        "e4/MLI/position-on/trade": ["MLI", "ben", "trade"],
    }


def test_a_happening_is_found_by_participants_subjects_and_objects_and_never_by_its_place():
    held = event("2000 BFA joins ORG", participants=[{"actor": "CREW", "role": "host"}], place="town", topics=["trade"])
    db = build_in_memory(record(held))
    assert db.execute("SELECT actor FROM mention ORDER BY actor").fetchall() == [("BFA",), ("CREW",), ("ORG",)]
    assert db.execute("SELECT topic FROM about").fetchall() == [("trade",)]


def test_a_name_is_looked_up_without_accents_or_case_and_so_is_one_that_an_effect_gave():
    db = build_in_memory(record("2000 ORG takes-form name=Ligue-d’Été"))
    assert db.execute("SELECT id, collection, kind FROM name WHERE folded = 'liguedete'").fetchall() == [("ORG", "actors", "organisation")]
    assert db.execute("SELECT id FROM name WHERE folded = 'town'").fetchall() == [("town",)]


def test_the_header_of_the_record_is_kept():
    db = build_in_memory(record("2000"))
    assert dict(db.execute("SELECT key, value FROM meta WHERE key != 'format'")) == {
        "version": "1",
        "covered_until": "2026-01-01",
        "coverage": "[]",
        "licence": "CC-BY-4.0",
        "title": '{"en":"Record","fr":"Record"}',
    }


def test_the_view_of_a_side_is_a_snapshot_of_its_own():
    history = record("2000-01-01 MLI joins ORG", "2010-01-01 MLI leaves ORG by=AES", "2011-01-01 MLI leaves ORG")
    assert days(build_in_memory(history), "e1/MLI/member-of/ORG")[-1][1] == "2010-12-31"
    assert days(build_in_memory(history, "AES"), "e1/MLI/member-of/ORG")[-1][1] == "2009-12-31"


# The file


@pytest.mark.parametrize("path", all_but_slow(GOLDEN, lambda path: path.stem == "E-icc"), ids=lambda path: path.stem)
def test_a_snapshot_built_twice_from_one_record_has_the_same_bytes(path, tmp_path):
    build_file(golden(path), tmp_path / "one.sqlite")
    build_file(golden(path), tmp_path / "two.sqlite")
    assert (tmp_path / "one.sqlite").read_bytes() == (tmp_path / "two.sqlite").read_bytes()


BUILD = """
import json, sys
from pathlib import Path
from sahelcli.record.models import Document
from sahelcli.snapshot.build import build_file
build_file(Document.model_validate(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))["record"]), Path(sys.argv[2]))
"""


def test_a_snapshot_has_the_same_bytes_whatever_the_order_of_sets(tmp_path):
    """The order of this process is that of another seed, unless somebody sets the same."""
    environment = os.environ | {"PYTHONHASHSEED": "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1", "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", BUILD, str(GOLDEN[0]), str(tmp_path / "there.sqlite")], check=True, env=environment)
    build_file(golden(GOLDEN[0]), tmp_path / "here.sqlite")
    assert (tmp_path / "here.sqlite").read_bytes() == (tmp_path / "there.sqlite").read_bytes()


def test_a_file_says_the_same_as_a_snapshot_in_memory(tmp_path):
    document = golden(GOLDEN[0])
    build_file(document, tmp_path / "file.sqlite")
    in_file, in_memory = sqlite3.connect(tmp_path / "file.sqlite"), build_in_memory(document)
    see(in_file)
    for told in (
        "meta",
        "happening NATURAL JOIN wording ORDER BY id",
        "mention JOIN happening ON n = happening ORDER BY id",
        "stretch JOIN spell ON n = spell ORDER BY id, first",
        "spell JOIN spell_end ON spell = n ORDER BY id, actor",
        "source",
        "thing",
        "name",
    ):
        rows = [[[cell for cell in row if not isinstance(cell, int)] for row in db.execute(f"SELECT * FROM {told}")] for db in (in_file, in_memory)]
        assert rows[0] == rows[1]
    in_file.close()


def test_what_it_was_made_from_is_kept_beside_the_header(tmp_path):
    build_file(record("2000"), tmp_path / "file.sqlite", {"record": "5", "code": "7"})
    db = sqlite3.connect(tmp_path / "file.sqlite")
    assert dict(db.execute("SELECT key, value FROM meta WHERE key IN ('record', 'code')")) == {"record": "5", "code": "7"}
    db.close()


def test_where_building_fails_the_old_file_stays_and_nothing_is_left_beside_it(tmp_path):
    path = tmp_path / "file.sqlite"
    build_file(record("2000"), path)
    before = path.read_bytes()
    broken = record("2001")
    broken = broken.model_copy(update={"events": [broken.events[0].model_copy(update={"date": "soon"})]})
    with pytest.raises(ValueError, match="soon"):
        build_file(broken, path)
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["file.sqlite"]


def test_a_search_for_days_reads_no_texts():
    db = build_in_memory(golden(GOLDEN[0]))
    plans = [[step[3] for step in db.execute(f"EXPLAIN QUERY PLAN SELECT {found} FROM happening WHERE latest >= 0")] for found in ("n", "row")]
    assert [any("happening_texts" in step for step in plan) for plan in plans] == [False, True]

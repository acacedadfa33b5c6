"""The types of plain rows: fresh, the same keys as the rows, and a misspelt key is an error of the type checker."""

from __future__ import annotations

import sys
from pathlib import Path

import generate_rows as generate
import pytest

from sahelcli.contract import rows
from sahelcli.contract.columns import CARDS, COLUMNS
from sahelcli.contract.proof_parts import added_columns

ROOT = Path(__file__).parent.parent.parent


def test_the_types_are_what_the_columns_say():
    written = Path(rows.__file__).read_text(encoding="utf-8")
    assert written == generate.plain_text(), "run `python docs/generate_rows.py`"


@pytest.mark.parametrize("listing", COLUMNS)
def test_a_type_has_the_keys_of_the_contract(listing):
    kind = getattr(rows, f"{generate.CLASS_OF[listing]}Row")
    names = set(kind.__annotations__)
    beside = {key for keys in generate.BESIDE.values() for key in keys}
    columns = {column.name for column in COLUMNS[listing]}
    assert names - {"proof", "then"} - (beside - columns) == columns
    assert names >= {column.name for column in added_columns(listing)}


@pytest.mark.parametrize("kind", CARDS)
def test_the_type_of_a_card_has_its_keys(kind):
    name = next(name for name, kinds in generate.CARD_CLASSES.items() if kind in kinds)
    assert set(getattr(rows, f"{name}Row").__annotations__) == {column.name for column in CARDS[kind]}


MISSPELT = """from sahelcli.contract.rows import *
def timeline(row: HappeningRow) -> object: return row["titel"]
def members(row: MembershipRow) -> object: return row["organization"]
def leaders(row: LeaderRow) -> object: return row["sworn-in"]
def chairs(row: ChairRow) -> object: return row["state"]
def facts(row: FactRow) -> object: return row["subjects"]
def plans(row: PlanRow) -> object: return row["qualifiers"]["whem"]
def any_state(row: AnyState) -> object: return row["open_by"]
def actors(row: ActorRow) -> object: return row["alias"]
def topics(row: TopicRow) -> object: return row["names"]
def types(row: TermRow) -> object: return row["about"]
def places(row: PlaceRow) -> object: return row["long"]
def coverage(row: CoverageEntryRow) -> object: return row["since"]
def sources(row: SourceRow) -> object: return row["publishr"]
def sources_by(row: SourceCountRow) -> object: return row["count"]
def sources_behind(row: RestingRow) -> object: return row["date"]
def cite(row: ReferenceRow) -> object: return row["kinds"]
def diff(row: ChangeRow) -> object: return row["fact"]
def new(row: RecordChangeRow) -> object: return row["now"]
def match(row: SentenceRow) -> object: return row["differs"][0]["say"]
def why(row: ReasonsRow) -> object: return row["nodes"][0]["citation"]
def proof(row: StateRow) -> object: return row["proof"]["steps"][0]["acts"]
def show(row: EventCardRow) -> object: return row["effects"][0]["subjects"]
def citation(row: HappeningRow) -> object: return row["citations"][0]["links"]
from sahelcli.snapshot.sql_views_and_sources import from_json
def stored(text: Json[StoredSpell]) -> object: return from_json(text)["opened"]
"""

ERRORS = """\
rows.py:2: error: TypedDict "HappeningRow" has no key "titel"
rows.py:2: note: Did you mean "title"?
rows.py:3: error: TypedDict "MembershipRow" has no key "organization"
rows.py:3: note: Did you mean "organisation"?
rows.py:4: error: TypedDict "LeaderRow" has no key "sworn-in"
rows.py:4: note: Did you mean "sworn_in"?
rows.py:5: error: TypedDict "ChairRow" has no key "state"
rows.py:6: error: TypedDict "FactRow" has no key "subjects"
rows.py:6: note: Did you mean "subject"?
rows.py:7: error: TypedDict "Qualifiers" has no key "whem"
rows.py:8: error: TypedDict "MembershipRow" has no key "open_by"
rows.py:8: note: Did you mean "opened_by"?
rows.py:8: error: TypedDict "LeaderRow" has no key "open_by"
rows.py:8: error: TypedDict "ChairRow" has no key "open_by"
rows.py:8: error: TypedDict "FactRow" has no key "open_by"
rows.py:9: error: TypedDict "ActorRow" has no key "alias"
rows.py:9: note: Did you mean "aliases"?
rows.py:10: error: TypedDict "TopicRow" has no key "names"
rows.py:10: note: Did you mean "name"?
rows.py:11: error: TypedDict "TermRow" has no key "about"
rows.py:12: error: TypedDict "PlaceRow" has no key "long"
rows.py:12: note: Did you mean "lon"?
rows.py:13: error: TypedDict "CoverageEntryRow" has no key "since"
rows.py:14: error: TypedDict "SourceRow" has no key "publishr"
rows.py:14: note: Did you mean "publisher" or "published"?
rows.py:15: error: TypedDict "SourceCountRow" has no key "count"
rows.py:16: error: TypedDict "RestingRow" has no key "date"
rows.py:17: error: TypedDict "ReferenceRow" has no key "kinds"
rows.py:17: note: Did you mean "kind"?
rows.py:18: error: TypedDict "ChangeRow" has no key "fact"
rows.py:18: note: Did you mean "facts"?
rows.py:19: error: TypedDict "RecordChangeRow" has no key "now"
rows.py:20: error: TypedDict "PointRow" has no key "say"
rows.py:20: note: Did you mean "says"?
rows.py:21: error: TypedDict "NodeRow" has no key "citation"
rows.py:21: note: Did you mean "citations"?
rows.py:22: error: TypedDict "StepRow" has no key "acts"
rows.py:22: note: Did you mean "act"?
rows.py:23: error: TypedDict "EffectEntry" has no key "subjects"
rows.py:23: note: Did you mean "subject"?
rows.py:24: error: TypedDict "CitationRow" has no key "links"
rows.py:26: error: TypedDict "StoredSpell" has no key "opened"
rows.py:26: note: Did you mean "opened_by"?
Found 27 errors in 1 file (checked 1 source file)
"""


@pytest.mark.slow
def test_a_misspelt_key_of_a_row_is_an_error(tmp_path, monkeypatch):
    from mypy import api as mypy  # of the extra `dev`, which the README's test command does without

    monkeypatch.setenv("MYPYPATH", str(ROOT / "src"))
    (tmp_path / "rows.py").write_text(MISSPELT, encoding="utf-8")
    limit = sys.getrecursionlimit()
    told, faults, code = mypy.run(
        ["--config-file=", f"--cache-dir={tmp_path}", "--hide-error-context", "--hide-error-codes", str(tmp_path / "rows.py")]
    )
    sys.setrecursionlimit(limit)  # mypy raises it for the whole process, and tests of deep nesting count on it
    assert told.replace(f"{tmp_path}/", "") == ERRORS
    assert (faults, code) == ("", 1)

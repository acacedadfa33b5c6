"""A file with fifteen different faults gets fifteen findings, each placed; through `--data` it answers nothing."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from sahelcli.checks.load import examine

sys.path.insert(0, str(Path(__file__).parent.parent / "cli"))
from run_sahel import sahel

RECORDED = '"recorded": "2026-11-23"'


def event(id_, date="2020-01-01", title='{"en": "It happens", "fr": "Cela arrive"}', extra="", citations='[{"source": "page"}]', summary=None):
    summary = summary or '{"en": "So it is.", "fr": "Il en est ainsi."}'
    texts = f'"title": {title}, "summary": {summary}'
    return f'{{"id": "{id_}", "type": "statement", "date": "{date}", {texts}, {extra}"citations": {citations}, {RECORDED}}}'


LINES = [
    '{"schema_version": 1, "record": {"title": {"en": "R", "fr": "R"}, "version": "1", "covered_until": "2026-01-01", "licence": "CC-BY-4.0"},',
    '"sources": [',
    '{"id": "page", "url": "https://example.org/", "publisher": "P", "language": "en", "kind": "newsroom"}',
    '], "actors": [',
    '{"id": "MLI", "kind": "state", "name": {"en": "Mali", "fr": "Mali"}},',
    '{"id": "ORG", "kind": "organisation", "name": {"en": "Org", "fr": "Org"}}',
    '], "places": [',
    '{"id": "here", "name": {"en": "Here", "fr": "Ici"}, "lat": NaN}',
    '], "events": [',
    event("bad-date", date="2020-13-01") + ",",
    event("unknown-actor", extra='"participants": [{"actor": "NOBODY", "role": "author"}], ') + ",",
    event("missing-french", title='{"en": "It happens"}') + ",",
    event("unknown-key", extra='"colour": "red", ') + ",",
    event("twice") + ",",
    event("twice") + ",",
    event("key-twice", extra='"topics": [], "topics": [], ') + ",",
    event("leaves", extra='"effects": [{"kind": "leaves", "subject": "MLI", "object": "ORG"}], ') + ",",
    event("nobody", extra='"effects": [{"kind": "takes-office", "subject": "nobody-at-all", "object": "MLI", "office": "head-of-state"}], ') + ",",
    event("no-source", citations='[{"source": "nowhere"}]') + ",",
    event("later-effect", extra='"effects": [{"kind": "joins", "subject": "MLI", "object": "ORG", "as": "member", "date": "2021-01-01"}], ') + ",",
    event("later-relation", extra='"relations": [{"kind": "responds-to", "to": "z-much-later"}], ') + ",",
    event("unknown-verb", extra='"effects": [{"kind": "hugs", "subject": "MLI", "object": "ORG"}], ') + ",",
    event("wrong-type", extra='"topics": "defence", ') + ",",
    event("z-much-later", date="2022-01-01"),
    "]}",
]

WANTED = [
    (8, "here", "", "not-a-number"),
    (10, "bad-date", "date", "bad-date"),
    (11, "unknown-actor", "participants.0.actor", "unknown-actors"),
    (12, "missing-french", "title.fr", "missing-key"),
    (13, "unknown-key", "colour", "unknown-key"),
    (15, "twice", "id", "id-twice"),
    (16, "key-twice", "", "key-twice"),
    (17, "leaves", "effects", "leaves-unjoined"),
    (18, "nobody", "effects.0.subject", "holder-is-nobody"),
    (19, "no-source", "citations.0.source", "unknown-sources"),
    (20, "later-effect", "effects.0.date", "effect-later"),
    (21, "later-relation", "relations.0.to", "relation-later"),
    (22, "unknown-verb", "effects.0.kind", "unknown-word"),
    (23, "wrong-type", "topics", "wrong-type"),
]


@pytest.fixture
def faulty(tmp_path):
    path = tmp_path / "faulty.json"
    path.write_text("\n".join(LINES) + "\n", encoding="utf-8")
    return path


def test_fifteen_faults_are_fifteen_findings_each_at_its_line(faulty):
    _, findings = examine([faulty])
    found = [(f.line, f.entry, f.field, f.code) for f in findings]
    order = [f for f in found if f[3] in ("out-of-order", "keys-out-of-order")]
    assert [f for f in found if f not in order] == WANTED
    assert [f[3] for f in order] == ["out-of-order"]
    assert len(found) == 15


def test_check_lists_them_and_exits_with_1(faulty):
    ran = sahel("check", str(faulty))
    assert ran.code == 1
    assert len(ran.out.splitlines()) == 15
    assert all(line.startswith(f"{faulty}:") for line in ran.out.splitlines())
    assert f"{faulty}:10: bad-date date: '2020-13-01' is not an EDTF date" in ran.out
    assert ran.err == "15 fault(s)\n"


def test_a_question_of_the_same_file_answers_nothing_and_exits_with_3(faulty):
    ran = sahel("members", "--data", str(faulty), "--json")
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.splitlines()[-2:] == [
        "error: the data has 14 fault(s); nothing was answered",
        "  correct them in the file; `sahel check FILE` lists them all",
    ]


@pytest.mark.parametrize(
    ("content", "line", "code"),
    [
        (b'{\n"sources": [\n\xff]}', 3, "not-utf-8"),
        (b'{\n"sources": [\n}\n', 3, "bad-syntax"),
        (b'{"sources": []', 1, "bad-syntax"),
        (b"", 1, "bad-syntax"),
        (b"\xef\xbb\xbf{}", 1, "byte-order-mark"),
    ],
)
def test_broken_text_is_named_with_its_line(tmp_path, content, line, code):
    path = tmp_path / "broken.json"
    path.write_bytes(content)
    _, findings = examine([path])
    assert (findings[0].line, findings[0].code) == (line, code)


def test_what_was_found_before_a_fault_of_syntax_is_told_too(tmp_path):
    path = tmp_path / "broken.json"
    path.write_text("\n".join([*LINES[:11], "{{"]), encoding="utf-8")
    _, findings = examine([path])
    assert [(f.line, f.code) for f in findings] == [
        (8, "not-a-number"),
        (10, "bad-date"),
        (11, "out-of-order"),
        (11, "unknown-actors"),
        (12, "bad-syntax"),
    ]


def test_a_missing_file_is_exit_2(tmp_path):
    ran = sahel("members", "--data", str(tmp_path / "nowhere.json"))
    assert (ran.code, ran.out) == (2, "")


def test_write_puts_the_record_in_canonical_form_and_merges_overlays(tmp_path):
    record, overlay = tmp_path / "record.json", tmp_path / "more.jsonl"
    record.write_text("\n".join([*LINES[:7], LINES[7].replace("NaN", "1.5"), LINES[8], event("b"), "]}"]), encoding="utf-8")
    overlay.write_text(json.dumps({"event": json.loads(event("a"))}) + "\n", encoding="utf-8")
    assert sahel("check", str(record)).code == 1
    assert sahel("check", "--write", str(record), str(overlay)).code == 0
    assert sahel("check", str(record)) == type(sahel())(0, "", "")
    assert [entry["id"] for entry in json.loads(record.read_text(encoding="utf-8"))["events"]] == ["a", "b"]
    before = record.read_bytes()
    overlay.write_text('{"event": {}}\n', encoding="utf-8")
    assert sahel("check", "--write", str(record), str(overlay)).code == 1
    assert record.read_bytes() == before

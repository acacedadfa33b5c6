"""Tables come back as they were, with cells at the end of each row."""

from __future__ import annotations

import bz2
import csv
import gzip
import io
import json
import lzma

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelcli.core.faults import BadTable, UsageError
from sahelcli.store.sheets import Addition, joined, kind_of, write_table

ADDITION = Addition("date", "country", ("when", "where"), lambda country, when: (when.upper(), f"in {country}"))


def enriched(folder, name: str, content: bytes) -> str:
    path = folder / name
    path.write_bytes(content)
    return "".join(joined(path, ADDITION))


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("t.csv", "date,country\n2024,Mali\n", "date,country,when,where\n2024,Mali,2024,in Mali\n"),
        ("t.csv", "country;date;n\r\nMali;2024;1,5\r\n", "country;date;n;when;where\r\nMali;2024;1,5;2024;in Mali\r\n"),
        ("t.csv", "\ufeffdate,country\n2024,Mali\n", "\ufeffdate,country,when,where\n2024,Mali,2024,in Mali\n"),
        ("t.tsv", "date\tcountry\n2024\tMali\n", "date\tcountry\twhen\twhere\n2024\tMali\t2024\tin Mali\n"),
        ("table", "date\tcountry\n2024\tMali\n", "date\tcountry\twhen\twhere\n2024\tMali\t2024\tin Mali\n"),
        ("t.csv", 'date,country,note\n2024,Mali,"a ""b"", c\nd"\n', 'date,country,note,when,where\n2024,Mali,"a ""b"", c\nd",2024,in Mali\n'),
        ("t.csv", "date,country,note\n2024,Mali\n", "date,country,note,when,where\n2024,Mali,,2024,in Mali\n"),
        ("t.csv", "date,country\n2024,Mali\n\n2025,Niger\n", "date,country,when,where\n2024,Mali,2024,in Mali\n2025,Niger,2025,in Niger\n"),
        ("t.csv", "date,country\n", "date,country,when,where\n"),
        ("t.jsonl", '{"date":"2024","country":"Mali","x":1.50}\n', '{"date":"2024","country":"Mali","x":1.50, "when": "2024", "where": "in Mali"}\n'),
        ("t.jsonl", '{"date": 2024, "country": null}\n\n', '{"date": 2024, "country": null, "when": "2024", "where": "in "}\n'),
        ("t", '{"date": "é", "country": "Mali"}', '{"date": "é", "country": "Mali", "when": "É", "where": "in Mali"}\n'),
    ],
    ids=[
        "csv",
        "semicolons",
        "byte-order-mark",
        "tsv",
        "no-suffix",
        "quoted",
        "short-row",
        "empty-line",
        "no-row",
        "jsonl",
        "nulls",
        "json-no-suffix",
    ],
)
def test_a_table_with_its_answers(tmp_path, name, content, expected):
    assert enriched(tmp_path, name, content.encode()) == expected


@pytest.mark.parametrize(
    ("name", "content", "code", "facts"),
    [
        ("t.csv", b"day,country\n", "unknown-choice", {"option": "--date", "text": "date", "choices": ("day", "country")}),
        ("t.csv", b"", "unknown-choice", {"option": "--date", "text": "date", "choices": ()}),
        ("t.csv", b"date,date,country\n", "column-twice", {"option": "--date", "column": "date"}),
        ("t.csv", b"date,country,when\n", "column-there-already", {"column": "when"}),
        ("t.csv", b"date,country\n2024,Mali,more\n", "row-too-long", {"line": 2, "cells": 3, "width": 2}),
        ("t.csv", b"date,country\n2024,B\xe9nin\n", "table-not-utf-8", {"byte": "0xe9"}),
        ("t.jsonl", b'{"date": "2024"}\n', "unknown-choice", {"option": "--country", "text": "country", "choices": ("date",)}),
        ("t.jsonl", b'{"date": "2024", "country": "Mali"}\n{"date"\n', "line-not-json", {"line": 2}),
        ("t.jsonl", b'{"date": "2024", "country": "Mali"}\n[1]\n', "line-not-an-object", {"line": 2}),
        ("t.jsonl", b"[" * 100_000, "line-not-json", {"line": 1}),
        ("t.jsonl", b'{"date": "2024", "country": "Mali", "when": 1}\n', "column-there-already", {"column": "when"}),
        ("t.csv.gz", b"no gzip", "table-unreadable", {}),
        ("t.csv.gz", gzip.compress(b"date,country\n2024,Mali\n", mtime=0)[:-9], "table-unreadable", {}),
        ("t.csv.xz", b"no xz", "table-unreadable", {}),
    ],
)
def test_a_table_that_cannot_be_read_is_refused_with_its_place(tmp_path, name, content, code, facts):
    with pytest.raises((UsageError, BadTable)) as caught:
        enriched(tmp_path, name, content)
    assert caught.value.code == code
    assert facts.items() <= caught.value.facts.items()


def test_a_file_that_is_not_there_and_a_folder(tmp_path):
    for path, code in ((tmp_path / "none.csv", "no-such-file"), (tmp_path, "unreadable-file")):
        with pytest.raises(UsageError) as caught:
            list(joined(path, ADDITION))
        assert caught.value.code == code


@pytest.mark.parametrize(
    ("suffix", "pack", "unpack"),
    [("gz", gzip.compress, gzip.decompress), ("bz2", bz2.compress, bz2.decompress), ("xz", lzma.compress, lzma.decompress)],
)
def test_a_compressed_table_is_read_and_written_as_it_is(tmp_path, suffix, pack, unpack):
    source, target = tmp_path / f"in.csv.{suffix}", tmp_path / f"out.csv.{suffix}"
    source.write_bytes(pack(b"date,country\n2024,Mali\n"))
    write_table(target, joined(source, ADDITION))
    assert unpack(target.read_bytes()) == b"date,country,when,where\n2024,Mali,2024,in Mali\n"
    first = target.read_bytes()
    write_table(target, joined(source, ADDITION))
    assert target.read_bytes() == first


def test_a_fault_on_the_way_leaves_the_target_as_it_was(tmp_path):
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text("date,country\n2024,Mali\n2024,Mali,more\n")
    target.write_text("before")
    with pytest.raises(BadTable):
        write_table(target, joined(source, ADDITION))
    assert target.read_text() == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.csv", "out.csv"]


CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=8))
def test_any_row_comes_back_with_its_cells(tmp_path_factory, rows):
    out = io.StringIO()
    csv.writer(out).writerows([("date", "country", "note"), *rows])
    text = enriched(tmp_path_factory.mktemp("any"), "t.csv", out.getvalue().encode())
    back = list(csv.reader(io.StringIO(text, newline="")))
    assert back == [["date", "country", "note", "when", "where"], *([*row, row[0].upper(), f"in {row[1]}"] for row in rows)]


@given(
    st.lists(st.fixed_dictionaries({"date": CELLS, "country": CELLS, "deep": st.recursive(st.integers() | CELLS | st.none(), st.lists)}), max_size=8)
)
def test_any_object_comes_back_with_its_cells(tmp_path_factory, rows):
    content = "".join(json.dumps(row) + "\n" for row in rows)
    text = enriched(tmp_path_factory.mktemp("any"), "t.jsonl", content.encode())
    assert [json.loads(line) for line in text.split("\n") if line] == [
        row | {"when": row["date"].upper(), "where": f"in {row['country']}"} for row in rows
    ]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.csv", "csv"),
        ("a.b.TSV.gz", "tsv"),
        ("a.ndjson.xz", "jsonl"),
        ("a.parquet", "parquet"),
        ("a.gz", None),
        ("a", None),
        ("-", None),
        ("a.xlsx", None),
    ],
)
def test_a_name_says_the_kind(tmp_path, name, kind):
    assert kind_of(tmp_path / name) == kind

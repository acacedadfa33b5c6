"""What a table is, by its name and first bytes; compressed ones, damaged ones, pipes and devices."""

from __future__ import annotations

import bz2
import gzip
import lzma
import os
import sys
import threading
from pathlib import Path

import pytest

from sahelcli.base.errors import BadTable, UsageError
from sahelcli.tables import files as table_files
from sahelcli.tables.add_cells_to_text import Addition, joined
from sahelcli.tables.files import check_kind, kind_of, recognised, written
from sahelcli.tables.row_dates import Answered

ADDITION = Addition("date", "country", ("new",), lambda country, when: Answered(("cell",)))
TABLE = b"date,country\n2024,Mali\n"
ENRICHED = b"date,country,new\n2024,Mali,cell\n"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.csv", "csv"),
        ("a.b.TSV.gz", "tsv"),
        ("a.ndjson.xz", "jsonl"),
        ("a.json", "jsonl"),
        ("a.parquet", "parquet"),
        ("a.xlsx", "xlsx"),
        ("a.gz", None),
        ("a", None),
        ("-", None),
        ("a.xls", None),
    ],
)
def test_a_name_says_the_kind(name, kind):
    assert kind_of(Path(name)) == kind


@pytest.mark.parametrize(
    ("head", "what"),
    [
        (TABLE, None),
        ("\ufeffdate;é\n".encode(), None),
        (b'{"date": 1}\n', None),
        (b'[1]\n{"a": 1}\n', None),
        (b"", None),
        ("date,country\n".encode("utf-16"), "utf-16"),
        ("date,country\n".encode("utf-16-le"), "utf-16"),
        ("date,country\n".encode("utf-16-be"), "utf-16"),
        (b"PAR1\x15\x04", "parquet"),
        (b"PK\x03\x04" + b"\x14" * 26 + b"[Content_Types].xml", "xlsx"),
        (b"PK\x03\x04" + b"\x14" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "ods"),
        (b"PK\x03\x04" + b"\x14" * 26 + b"data.csv", "zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "xls"),
        (b"<stata_dta><header><release>118", "stata"),
        (b"\x72\x02\x01\x00\x05\x00", "stata"),
        (b"$FL2@(#) SPSS DATA FILE", "spss"),
        (gzip.compress(TABLE, mtime=0), "gz"),
        (bz2.compress(TABLE), "bz2"),
        (lzma.compress(TABLE), "xz"),
        (b'[{"a": 1}]', "json-array"),
        (b"\xef\xbb\xbf[\n  {\n", "json-array"),
        (b"[]", "json-array"),
        (b"<!DOCTYPE html>\n<html>", "html"),
        (b"\0" * 100, "binary"),
    ],
)
def test_first_bytes_say_what_is_no_table_of_text(tmp_path, head, what):
    assert recognised(head) == what
    path = tmp_path / "t.csv"
    path.write_bytes(head)
    if what:
        with pytest.raises(BadTable) as caught:
            list(joined(path, ADDITION))
        assert caught.value.code == f"table-is-{what}"


@pytest.mark.parametrize("name", ["t.parquet", "t.xlsx"])
def test_a_file_that_a_library_reads_is_what_its_name_says(tmp_path, name):
    path = tmp_path / name
    for content, code in ((TABLE, "table-is-text"), (b"", "table-empty"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "table-is-xls")):
        path.write_bytes(content)
        with pytest.raises(BadTable) as caught:
            check_kind(path, kind_of(path))
        assert caught.value.code == code
    for wrong, code in ((tmp_path / f"none{name}", "no-such-file"), (tmp_path, "unreadable-file"), (Path("/dev/null"), "not-from-a-pipe")):
        with pytest.raises(UsageError) as caught:
            check_kind(wrong, kind_of(path))
        assert caught.value.code == code


def test_a_file_that_is_not_there_and_a_folder(tmp_path):
    for path, code in ((tmp_path / "none.csv", "no-such-file"), (tmp_path, "unreadable-file")):
        with pytest.raises(UsageError) as caught:
            list(joined(path, ADDITION))
        assert caught.value.code == code


PACKED = pytest.mark.parametrize(
    ("suffix", "pack", "unpack"),
    [("gz", gzip.compress, gzip.decompress), ("bz2", bz2.compress, bz2.decompress), ("xz", lzma.compress, lzma.decompress)],
)


@PACKED
def test_a_compressed_table_is_read_and_written_as_it_is(tmp_path, suffix, pack, unpack):
    source, target = tmp_path / f"in.csv.{suffix}", tmp_path / f"out.csv.{suffix}"
    source.write_bytes(pack(TABLE))
    for _ in range(2):
        with written(target) as new:
            new.writelines(joined(source, ADDITION))
        assert unpack(target.read_bytes()) == ENRICHED
        first = target.read_bytes()
    assert target.read_bytes() == first


@PACKED
def test_a_table_of_several_compressed_streams_is_read_to_its_end(tmp_path, suffix, pack, unpack):
    path = tmp_path / f"t.csv.{suffix}"
    path.write_bytes(pack(TABLE[:5]) + pack(TABLE[5:]) + b"\0" * 8)
    assert "".join(joined(path, ADDITION)).encode() == ENRICHED


def damaged(pack):
    """Compressed tables with something wrong: not compressed, empty, cut short, followed by what is no stream or only a part of one."""
    table = b"date,country\n" + b"".join(f"2024-01-{n % 28 + 1:02},Mali\n".encode() for n in range(20_000))
    whole = pack(table)
    yield b"not compressed"
    yield b""
    yield whole[: len(whole) // 2]
    yield whole[:-6]
    yield whole + b"rubbish"
    yield whole + whole[:20]


@PACKED
def test_damaged_files_of_each_compression_end_alike(tmp_path, suffix, pack, unpack):
    path = tmp_path / f"t.csv.{suffix}"
    for content in damaged(pack):
        path.write_bytes(content)
        with pytest.raises(BadTable) as caught:
            list(joined(path, ADDITION))
        empty = suffix == "gz" and not content  # an empty file is a valid one of no streams
        assert (caught.value.code, caught.value.facts.get("why")) == (("table-empty", None) if empty else ("table-unreadable", "damaged"))


@PACKED
def test_bytes_changed_in_the_middle_are_never_taken_for_rows(tmp_path, suffix, pack, unpack):
    """What .gz unpacks before its checksum may be a row that cannot be read; the exit code is the same."""
    whole = pack(b"date,country\n" + b"".join(f"2024-01-{n % 28 + 1:02},Mali\n".encode() for n in range(20_000)))
    half = len(whole) // 2
    path = tmp_path / f"t.csv.{suffix}"
    path.write_bytes(whole[:half] + bytes(255 - byte for byte in whole[half : half + 40]) + whole[half + 40 :])
    with pytest.raises(BadTable) as caught:
        list(joined(path, ADDITION))
    assert caught.value.exit_code == 3


def test_a_fault_on_the_way_leaves_the_target_as_it_was(tmp_path):
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text("date,country\n2024,Mali\n2024,Mali,more\n")
    target.write_text("before")
    with pytest.raises(BadTable), written(target) as new:
        new.writelines(joined(source, ADDITION))
    assert target.read_text() == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.csv", "out.csv"]


@pytest.mark.skipif(sys.platform == "win32", reason="has no such devices and pipes")
def test_an_endless_device_is_refused_by_its_first_bytes():
    with pytest.raises(BadTable) as caught:
        list(joined(Path("/dev/zero"), ADDITION))
    assert caught.value.code == "table-is-binary"


@pytest.mark.skipif(sys.platform == "win32", reason="has no such devices and pipes")
def test_a_named_pipe_is_read_where_somebody_writes_and_refused_where_nobody_does(tmp_path, monkeypatch):
    monkeypatch.setattr(table_files, "PATIENCE", 0.2)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(UsageError) as caught:
        list(joined(pipe, ADDITION))
    assert (caught.value.code, caught.value.facts["path"]) == ("nobody-writes", str(pipe))
    writer = threading.Thread(target=lambda: pipe.write_bytes(TABLE))
    writer.start()
    assert "".join(joined(pipe, ADDITION)).encode() == ENRICHED
    writer.join()
    slow = os.open(pipe, os.O_RDWR)  # a writer who has written nothing yet
    later = threading.Timer(0.5, lambda: (os.write(slow, TABLE), os.close(slow)))
    later.start()
    assert "".join(joined(pipe, ADDITION)).encode() == ENRICHED
    later.join()

"""`sahel export` as people run it: where it goes, what it says, and what becomes of a target that cannot take it."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import subprocess
import sys
import zipfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from export_builders import HOSTILE
from record_builders import actor, as_text, event, joins, place, put, record
from run_sahel import Ran, sahel, sahel_process
from slowly import all_but_slow

from sahelcli.cli.export_formats_and_writing import EXPORTS, SUFFIXES
from sahelcli.contract.export_tables import SHEETS
from sahelcli.text.catalogue import say

AS_OF = "as of 2026-01-01 (last update)"
TODAY = ("--today", "2026-06-01")
ALONE = [name for name, format in EXPORTS.items() if format.kind == "text"]
FILES = {"ics": "a.ics", "csv": "a.csv", "tsv": "a.tsv", "json": "a.json", "zip": "a.zip", "jsonld": "a.jsonld", "timelinejs": "a.timelinejs.json",
         "geojson": "a.geojson", "sqlite": "a.sqlite", "md": "a.md", "html": "a.html", "bib": "a.bib", "atom": "a.atom"}  # fmt: skip
"""Every format that is one file and needs no extra."""

TABLES = {*(f"{name}.csv" for name in SHEETS), "datapackage.json", "csv-metadata.json"}
"""The files of a folder of tables."""


@pytest.fixture
def small(tmp_path):
    """Three happenings and a membership; one title is hostile."""
    found = record(
        event("one", date="2024-01-05", title={"en": HOSTILE, "fr": HOSTILE}, effects=[joins("MLI", "ORG")], place="town"),
        event("two", date="2024-02"),
        event("three", date="2024-03-01"),
    )
    path = tmp_path / "record.json"
    path.write_text(as_text(found | {"events": sorted(found["events"], key=lambda e: e["date"])}), encoding="utf-8")
    return str(path)


def export(*arguments, data=None, **more):
    return sahel("export", *arguments, *(("--data", data) if data else ()), *TODAY, **more)


def rows(path):
    return list(csv.DictReader(io.StringIO(Path(path).read_text(encoding="utf-8"), newline="")))


def test_a_suffix_names_the_format(small, tmp_path):
    ran = export("one.ics", "--since", "2024-02", data=small, cwd=tmp_path)
    assert (ran.code, ran.out, ran.err) == (0, "", f"note: ics: 2 events; {AS_OF}\n")
    assert (tmp_path / "one.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


def test_every_suffix_is_of_one_format():
    assert SUFFIXES == {
        ".ics": "ics", ".csv": "csv", ".zip": "zip", ".jsonld": "jsonld", ".json": "json", ".timelinejs.json": "timelinejs",
        ".geojson": "geojson", ".atom": "atom", ".sqlite": "sqlite",
        ".sqlite3": "sqlite", ".db": "sqlite", ".parquet": "parquet", ".md": "md", ".bib": "bib", ".html": "html", ".htm": "html",
        ".ttl": "turtle", ".tsv": "tsv", ".xlsx": "xlsx", ".jsonl": "jsonl", ".ndjson": "jsonl",
    }  # fmt: skip


@pytest.mark.parametrize("arguments", [("-f", "csv"), ("-f", "csv", "-o", "-"), ("--format", "csv", "-")])
def test_a_format_by_name_goes_to_stdout(small, arguments):
    ran = export(*arguments, "-q", data=small)
    assert (ran.code, ran.err) == (0, "")
    assert [row["id"] for row in csv.DictReader(io.StringIO(ran.out))] == ["one", "two", "three"]


def test_a_format_named_goes_before_a_suffix(small, tmp_path):
    assert export("x.json", "-f", "geojson", "-q", data=small, cwd=tmp_path).code == 0
    assert json.loads((tmp_path / "x.json").read_text())["type"] == "FeatureCollection"


@pytest.mark.parametrize("name", ["new/", "there", "there/", "new.csv/"])
def test_a_folder_gets_all_tables(small, tmp_path, name):
    (tmp_path / "there").mkdir()
    ran = export(name, data=small, cwd=tmp_path)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == (f"note: tables: 3 events, 1 facts, 1 sources; {AS_OF}\n")
    assert {path.name for path in (tmp_path / name).iterdir()} == TABLES


def test_a_table_by_name(small, tmp_path):
    assert export("actors.csv", "--table", "actors", data=small, cwd=tmp_path).err == f"note: csv: 4 actors; {AS_OF}\n"
    assert [row["id"] for row in rows(tmp_path / "actors.csv")] == ["MLI", "NER", "ORG", "ada"]


def test_a_csv_file_has_the_events_whatever_its_name_unless_table_says_otherwise(small, tmp_path):
    assert export("facts.csv", data=small, cwd=tmp_path).err == f"note: csv: 3 events; {AS_OF}\n"
    assert export("events.csv", "--table", "facts", data=small, cwd=tmp_path).err == f"note: csv: 1 facts; {AS_OF}\n"


def test_for_excel_a_mark_semicolons_and_decimal_commas(tmp_path):
    small = str(put(tmp_path / "record.json", record(event("one"), places=[place("town", country="MLI", lat=12.6, lon=-8)])))
    assert export("places.csv", "--table", "places", "--excel", "-q", data=small, cwd=tmp_path).code == 0
    assert (tmp_path / "places.csv").read_bytes() == (
        '\ufeff"id";"name_en";"name_fr";"country";"lat";"lon"\r\n"town";"Town";"Town";"MLI";12,6;-8,0\r\n'.encode()
    )
    assert export("all/", "--excel", "-q", data=small, cwd=tmp_path).code == 0
    assert {path.read_bytes()[:4] for path in (tmp_path / "all").glob("*.csv")} == {b'\xef\xbb\xbf"'}


def test_a_text_looked_for_is_a_condition_like_others(small, tmp_path):
    assert export("found.csv", "--text", "happens", "-q", "--manifest", "m.json", data=small, cwd=tmp_path).code == 0
    told = json.loads((tmp_path / "m.json").read_text(encoding="utf-8"))
    assert ([row["id"] for row in rows(tmp_path / "found.csv")], told["filters"]) == (["two", "three"], {"text": "happens"})
    assert export("facts.csv", "--table", "facts", "--text", "happens", "-q", data=small, cwd=tmp_path).code == 0
    assert rows(tmp_path / "facts.csv") == []


def test_a_table_as_tsv_has_a_heading_and_as_json_its_types(small, tmp_path):
    assert export("-f", "tsv", "--table", "event_actors", "-q", data=small).out == "event\tactor\none\tORG\none\tMLI\n"
    assert json.loads(export("-f", "json", "--table", "claims", "-q", data=small).out) == []
    assert export("a.json", "--table", "facts", "-q", data=small, cwd=tmp_path).code == 0
    (fact,) = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert {key: fact[key] for key in ("since", "until", "contested", "details", "sources")} == {
        "since": "2024-01-05", "until": None, "contested": False, "details": {"as": "member"}, "sources": ["page"],
    }  # fmt: skip


@pytest.mark.parametrize(("arguments", "names"), [((), list(SHEETS)), (("--table", "places"), ["places"])])
def test_a_workbook_has_the_tables_as_text(small, tmp_path, arguments, names):
    openpyxl = pytest.importorskip("openpyxl")
    for _ in range(2):
        assert export("a.xlsx", "-q", *arguments, data=small, cwd=tmp_path).code == 0
        before = (tmp_path / "a.xlsx").read_bytes()
    assert (tmp_path / "a.xlsx").read_bytes() == before
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert (book.sheetnames, book.properties.description) == (names, "version 1, maintained to 2026-01-01; licence CC-BY-4.0")
    if "events" in names:
        heading, *found = book["events"].iter_rows()
        assert [cell.value for cell in heading] == [column.name for column in SHEETS["events"]]
        cells = {row[0].value: row for row in found}
        assert (cells["one"][8].value, cells["one"][8].data_type) == (HOSTILE, "s")
        assert [(cell.value, cell.data_type, cell.number_format) for cell in cells["two"][1:4]] == [
            ("2024-02", "s", "@"), ("2024-02-01", "s", "@"), ("2024-02-29", "s", "@"),
        ]  # fmt: skip


def test_what_a_format_has_no_room_for_is_counted(small, tmp_path):
    ran = export("map.geojson", data=small, cwd=tmp_path)
    assert ran.err == f"note: geojson: 0 events; {AS_OF}\nnote: 3 left out, without the date or place that geojson needs\n"


def test_nothing_is_an_answer(small, tmp_path):
    ran = export("none.ics", "--since", "2030", data=small, cwd=tmp_path)
    assert ran.code == 0
    assert "note: ics: 0 events" in ran.err


def test_in_french(small, tmp_path):
    ran = export("deux.ics", "--since", "2024-02", "--lang", "fr", data=small, cwd=tmp_path)
    assert ran.err == "note : ics, événements : 2 ; au 1er janvier 2026 (dernière mise à jour)\n"
    assert "février 2024\\, jour inconnu" in (tmp_path / "deux.ics").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "err"),
    [
        (
            (),
            f"error: the format is missing; formats: {', '.join(EXPORTS)}\n  choose one with -f: sahel export -f ics\n",
        ),
        (
            ("x.docx",),
            f"error: 'x.docx' does not end in the suffix of a format\n  end it in {', '.join(SUFFIXES)}, or choose the format with --format\n",
        ),
        (
            ("-f", "tables"),
            "error: tables are several files and cannot be written to stdout\n  name a folder (tables/), or use -f zip, or -f csv for one table\n",
        ),
        (
            ("ics",),
            "error: 'ics' is the name of a format, and the target is a file or a folder\n"
            "  write -f ics for stdout, or ics/ for a folder of that name\n",
        ),
        (("a.ics", "-o", "b.ics"), "error: the file to write is named twice: 'a.ics' and 'b.ics'\n  name it once, as TARGET or with --output\n"),
        (("a.ics", "--table", "actors"), "error: ics takes no --table\n  use -f csv, tsv, json, jsonl, xlsx or parquet, or leave out --table\n"),
        (("a.ics", "--excel"), "error: --excel writes CSV, not ics\n  use -f csv, or leave out --excel\n"),
        (("a.ics", "--manifest", "./a.ics"), "error: --manifest and the export are the same file, 'a.ics'\n  give the manifest another name\n"),
    ],
)
def test_what_makes_no_sense_is_said(small, tmp_path, arguments, err):
    before = sorted(tmp_path.iterdir())
    ran = export(*arguments, data=small, cwd=tmp_path)
    assert (ran.code, ran.out, ran.err) == (2, "", err)
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("name", ["jsn", "CSV", "record", ".csv", "no/such/folder"])
def test_a_word_that_is_no_format_makes_no_folder(small, tmp_path, name):
    before = sorted(tmp_path.iterdir())
    assert export(name, data=small, cwd=tmp_path) == Ran(
        2,
        "",
        f"error: {name!r} is not a format, a file with the suffix of one, or an existing folder; formats: {', '.join(EXPORTS)}\n"
        f"  write -f FORMAT for stdout, {name}.csv for a file, or {name}/ for a folder of tables\n",
    )
    assert sorted(tmp_path.iterdir()) == before


def test_a_folder_without_a_slash_is_asked_for_by_its_format(small, tmp_path):
    assert export("new", "-f", "tables", data=small, cwd=tmp_path).code == 0
    assert {path.name for path in (tmp_path / "new").iterdir()} == TABLES


@pytest.mark.parametrize("arguments", [("-f", "icss"), ("a.csv", "--table", "fact")])
def test_a_slip_gets_the_nearest(small, arguments, tmp_path):
    ran = export(*arguments, data=small, cwd=tmp_path)
    assert ran.code == 2
    assert "did you mean" in ran.err


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("no/such/a.ics", "no folder '{folder}/no/such' to write '{folder}/no/such/a.ics' in\n  create it first, or name another file"),
        ("folder.ics", "cannot write '{folder}/folder.ics': a folder has that name\n  name another file, or a file inside that folder"),
        (
            "record.json/a.ics",
            "cannot write '{folder}/record.json/a.ics': part of the path is not a folder\n"
            "  name another file, in an existing folder that you may write to",
        ),
    ],
)
def test_a_target_that_cannot_be_written_is_said(small, tmp_path, target, said):
    (tmp_path / "folder.ics").mkdir()
    ran = export("-f", "ics", target, data=small, cwd=tmp_path)
    assert (ran.code, ran.out, ran.err) == (2, "", f"error: {said.format(folder=tmp_path.resolve())}\n")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["folder.ics", "record.json"]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to the superuser")
def test_a_folder_that_may_not_be_written_is_said(small, tmp_path):
    (tmp_path / "locked").mkdir(mode=0o500)
    ran = export("locked/a.ics", data=small, cwd=tmp_path)
    assert (ran.code, "permission denied" in ran.err) == (2, True)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize("name", all_but_slow(["ics", "sqlite", "zip"], lambda name: name == "zip"))
def test_a_full_disk_behind_stdout_is_said(small, name):
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        command = [sys.executable, "-m", "sahelcli", "export", "-f", name, "--data", small]
        ran = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert (ran.returncode, ran.stderr.decode()) == (
        2,
        "error: cannot write 'stdout': no space is left on the disk\n  free some space there, or write elsewhere\n",
    )


def test_a_reader_that_goes_away_ends_the_run_quietly():
    command = [sys.executable, "-m", "sahelcli", "export", "-f", "jsonld", "-q"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        with closing(running.stdout):
            assert running.stdout.read(1)
        assert running.stderr.read() == b""
    assert running.returncode == 0


def test_a_folder_of_others_is_left_alone(small, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.tex").write_text("mine", encoding="utf-8")
    ran = export("mine", data=small, cwd=tmp_path)
    path = str((tmp_path / "mine").resolve())
    assert (ran.code, ran.err) == (2, f"error: {path!r} holds other files, such as 'thesis.tex'\n  name a folder that is empty or not there yet\n")
    assert [file.name for file in (tmp_path / "mine").iterdir()] == ["thesis.tex"]


def test_the_folder_one_is_in_is_not_replaced(small, tmp_path):
    (tmp_path / "here").mkdir()
    ran = export(".", data=small, cwd=tmp_path / "here")
    path = str((tmp_path / "here").resolve())
    assert (ran.code, ran.err) == (
        2,
        f"error: {path!r} is the folder you are in, and an export replaces a whole folder\n  name a folder inside it\n",
    )


@pytest.mark.parametrize("name", all_but_slow(FILES, lambda name: name == "zip"))
def test_stdout_and_a_file_get_the_same_bytes_each_time(small, tmp_path, name):
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        assert export(FILES[name], "-q", data=small, cwd=tmp_path / folder).code == 0
    first, second = ((tmp_path / folder / FILES[name]).read_bytes() for folder in ("a", "b"))
    assert first == second
    command = [sys.executable, "-m", "sahelcli", "export", "-q", "--data", small, *TODAY, "-f", name]
    piped = subprocess.run(command, stdout=subprocess.PIPE, check=True, env=os.environ | {"PYTHONIOENCODING": "ascii"})
    assert piped.stdout == first


@pytest.mark.parametrize("name", ["csv", "zip", "jsonld", "geojson", "sqlite"])
def test_what_is_in_both_languages_is_the_same_in_either(small, tmp_path, name):
    for language in ("en", "fr"):
        assert export("-f", name, language, "-q", "--lang", language, data=small, cwd=tmp_path).code == 0
    assert (tmp_path / "en").read_bytes() == (tmp_path / "fr").read_bytes()


@pytest.mark.slow
def test_two_exports_at_once_leave_one_whole(small, tmp_path):
    with ThreadPoolExecutor(6) as pool:
        runs = list(pool.map(lambda n: sahel_process("export", "same/" if n % 2 else "same.ics", "--data", small, *TODAY, cwd=tmp_path), range(8)))
    assert [ran.code for ran in runs] == [0] * 8
    assert {path.name for path in (tmp_path / "same").iterdir()} == TABLES
    assert sorted(path.name for path in tmp_path.iterdir()) == ["record.json", "same", "same.ics"]
    assert (tmp_path / "same.ics").read_bytes().endswith(b"END:VCALENDAR\r\n")


def test_a_manifest_says_what_was_written(small, tmp_path):
    ran = export("one.ics", "--country", "MLI", "--manifest", "m.json", data=small, cwd=tmp_path)
    assert ran.code == 0
    written = (tmp_path / "one.ics").read_bytes()
    assert json.loads((tmp_path / "m.json").read_text(encoding="utf-8")) == {
        "tool_version": "0.1.0",
        "record": {"title": {"en": "Record", "fr": "Recueil"}, "version": "1", "covered_until": "2026-01-01", "licence": "CC-BY-4.0"},
        "data": [{"name": "record.json", "sha256": hashlib.sha256(Path(small).read_bytes()).hexdigest()}],
        "day": "2026-01-01",
        "horizon": "2026-01-01",
        "known_on": None,
        "according_to": None,
        "filters": {"countries": ["MLI"]},
        "language": "en",
        "format": "ics",
        "counts": {"events": 1},
        "left_out": 0,
        "files": [{"name": "one.ics", "bytes": len(written), "sha256": hashlib.sha256(written).hexdigest()}],
    }


def test_a_manifest_may_stand_among_the_tables(small, tmp_path):
    for _ in range(2):
        assert export("out/", "--manifest", "out/manifest.json", data=small, cwd=tmp_path).code == 0
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert {row["name"]: row["sha256"] for row in manifest["files"]} == {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (tmp_path / "out").iterdir() if path.name != "manifest.json"
    }
    assert {path.name for path in (tmp_path / "out").iterdir()} == {*TABLES, "manifest.json"}
    assert manifest["counts"]["events"] == len(rows(tmp_path / "out" / "events.csv")) == 3


def test_a_zip_has_the_files_of_the_folder(small, tmp_path):
    for target in ("out/", "out.zip"):
        assert export(target, data=small, cwd=tmp_path).code == 0
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {p.name: p.read_bytes() for p in (tmp_path / "out").iterdir()}


@pytest.mark.slow
def test_counts_agree_over_formats_and_with_the_commands(tmp_path):
    """The whole record: what each manifest counts is what `timeline`, `facts` and the others list."""
    counts, left_out = {}, {}
    for name, target in FILES.items():
        assert export(target, "--manifest", "m.json", "-q", cwd=tmp_path).code == 0
        manifest = json.loads((tmp_path / "m.json").read_text(encoding="utf-8"))
        counts[name], left_out[name] = manifest["counts"], manifest["left_out"]
    events = len(sahel("timeline", "-f", "jsonl", *TODAY).out.splitlines())
    facts = len(sahel("facts", "--history", "-f", "jsonl", *TODAY).out.splitlines())
    assert {name: counts[name]["events"] + left_out[name] for name in counts if "events" in counts[name]} == dict.fromkeys(
        ("ics", "csv", "tsv", "json", "zip", "jsonld", "timelinejs", "geojson", "sqlite", "md", "html"), events
    )
    assert counts["zip"] == counts["sqlite"]
    assert counts["zip"]["facts"] == facts
    assert counts["zip"]["actors"] == len(sahel("actors", "-f", "jsonl").out.splitlines())
    assert counts["bib"] == {"sources": counts["zip"]["sources"]}


def test_a_feed_is_of_the_whole_record(tmp_path):
    ran = export("a.atom", "--known-on", "2024-02-01", cwd=tmp_path)
    assert (ran.code, ran.out, [*tmp_path.iterdir()]) == (2, "", [])


@pytest.mark.parametrize("target", [target for name, target in FILES.items() if name != "atom"])
def test_what_was_not_public_is_in_no_export(tmp_path, target):
    found = record(
        event("one", date="2024-01-05", effects=[joins("MLI", "ORG")], place="town"),
        event(
            "two",
            date="2024-03-01",
            title={"en": "Secret then", "fr": "Secret alors"},
            effects=[joins("NER", "ORG")],
            citations=[{"source": "z-late"}],
        ),
        actors=[actor("MLI", "state", aliases=["Later alias"]), actor("NER", "state"), actor("ORG", "organisation"), actor("ada", "person")],
    )
    found["places"] = [place("town", lat=1.0, lon=2.0)]
    found["sources"].append({"id": "z-late", "url": "https://example.org/late", "publisher": "Latecomer", "language": "en", "kind": "newsroom"})
    (tmp_path / "record.json").write_text(as_text(found), encoding="utf-8")
    ran = export(target, "--known-on", "2024-02-01", data="record.json", cwd=tmp_path)
    assert ran.code == 0
    content = (tmp_path / target).read_bytes()
    if target == "a.zip":
        with zipfile.ZipFile(tmp_path / target) as archive:
            content = b"".join(archive.read(name) for name in archive.namelist())
    assert [sign for sign in (b"Secret", b"Latecomer", b"z-late", b"Later alias", b"NER/") if sign in content] == []
    assert (b"page" if target == "a.bib" else b"MLI" if target == "a.csv" else b"It happens.") in content


def test_a_missing_extra_says_what_to_install(small, tmp_path):
    """As a plain install without DuckDB answers."""
    probe = "import sys; sys.modules['duckdb'] = None; from sahelcli.__main__ import run; run()"
    command = [sys.executable, "-c", probe, "export", "a.parquet", "--data", small]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (
        2,
        "",
        "error: parquet needs an optional part of this package, 'parquet', which is not installed\n"
        "  install it as an extra of the package (in a checkout: pip install '.[parquet]')\n",
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == ["record.json"]


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="a device of Linux")
@pytest.mark.parametrize("name", ["ics", "sqlite"])
def test_a_device_is_written_and_stays_a_device(small, name):
    command = [sys.executable, "-m", "sahelcli", "export", "-q", "--data", small, "-f", name]
    piped, device = (subprocess.run([*command, target], stdout=subprocess.PIPE, check=True).stdout for target in ("-", "/dev/stdout"))
    assert piped == device
    subprocess.run([*command, "/dev/null"], check=True)
    assert Path("/dev/null").is_char_device()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_help_names_every_format(language):
    words = say(language, "option.export-format")
    assert [name for name in EXPORTS if name not in words.replace(",", " ").replace(".", " ").split()] == []

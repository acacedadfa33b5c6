"""Whatever is at the other end of a run: streams that are closed or full, an old encoding, bytes that are no text, signs that a terminal obeys."""

from __future__ import annotations

import hashlib
import json
import os
import shlex
import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest
from record_builders import as_lines, event, put, record
from run_sahel import sahel
from slowly import all_but_slow

RUN = f"{shlex.quote(sys.executable)} -m sahelcli "
ENVIRONMENT = {k: v for k, v in os.environ.items() if not k.startswith(("SAHEL_", "LC_", "LANG"))} | {"LC_ALL": "C.UTF-8"}


def shell(words: str) -> tuple[int, str, str]:
    ran = subprocess.run(["sh", "-c", RUN + words], capture_output=True, env=ENVIRONMENT, check=False)
    return ran.returncode, ran.stdout.decode(), ran.stderr.decode()


ENDS = ["members --bloc AES", "show AES", "timeline --bloc AES -f table", "help dates", "-h", "export ics -o - -q"]


@pytest.mark.parametrize("words", all_but_slow(ENDS, lambda words: words == "members --bloc AES"))
def test_a_closed_stdout_is_an_end_like_the_null_device(words):
    assert shell(f"{words} >&-") == shell(f"{words} >/dev/null")


def test_a_closed_stderr_takes_nothing_from_the_answer():
    assert shell("members --bloc AES 2>&-") == (0, sahel("members", "--bloc", "AES").out, "")
    assert shell("members --bloc NOBODY 2>&-") == (4, "", "")


def test_with_all_streams_closed_a_file_is_still_written_whole(tmp_path):
    file = tmp_path / "members.csv"
    assert shell(f"members --bloc AES -o {shlex.quote(str(file))} <&- >&- 2>&-") == (0, "", "")
    assert file.read_bytes().decode() == sahel("members", "--bloc", "AES", "-f", "csv").out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("words", ["-h", "members -h", "members"])
def test_a_full_disk_is_an_error_of_ours(words):
    error = "error: cannot write 'stdout': no space is left on the disk\n  free some space there, or write elsewhere\n"
    assert shell(f"{words} >/dev/full") == (2, "", error)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-16"])
def test_a_pipe_gets_utf_8_whatever_the_locale_says(encoding):
    asked = ("leaders", "--country", "Burkina Faso", "--lang", "fr", "-f", "table")
    assert sahel(*asked, PYTHONIOENCODING=encoding).out == sahel(*asked).out
    assert "é" in sahel(*asked).out


@pytest.mark.parametrize("command", ["show", "why"])
def test_bytes_that_are_no_text_are_refused(command):
    assert sahel(command, "ni\udcffger").err == (
        "error: 'ni\\udcffger' is not text in UTF-8\n  type it again; a terminal or a script in another encoding may have changed it\n"
    )


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    "arguments",
    [
        ("members", "--\x1b[31m"),
        ("members", "AES", "\x1b]0;x\x07"),
        ("members", "--bloc", "\x9b31m"),
        ("timeline", "-f", "\u202ecsv"),
        ("why", "\x1b[2J"),
    ],
)
def test_no_message_repeats_a_sign_that_a_terminal_obeys(arguments, language):
    ran = sahel(*arguments, SAHEL_LANG=language)
    assert (ran.out, ran.code in (2, 4)) == ("", True)
    assert ran.err
    assert not set(ran.err) & set("\x1b\x07\x9b\u202e")


def test_a_limit_may_be_of_any_length():
    assert sahel("timeline", "--bloc", "AES", "--limit", "9" * 40) == sahel("timeline", "--bloc", "AES")


@pytest.mark.parametrize("name", all_but_slow(["record.json", "overlay.jsonl"], lambda name: name == "record.json"))
@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("words", [("check",), ("timeline", "--data")])
def test_no_finding_repeats_a_sign_of_the_record_that_a_terminal_obeys(tmp_path, name, language, words):
    hostile = {"id": "\x1b[31m", "\x9bkey": "\x07"}
    file = put(tmp_path / name, record(event("one")) | {"events": [hostile]} if name == "record.json" else as_lines(("event", hostile)))
    ran = sahel(*words, str(file), SAHEL_LANG=language)
    assert ran.code in (1, 3)
    assert "\\x1b[31m" in ran.out + ran.err
    assert not set(ran.out + ran.err) & set("\x1b\x07\x9b")


BAD = '{"event": {"id": "x"}}\n'
"""An overlay with faults."""


def closed(words: str) -> int:
    """The exit code of a command whose stdout nobody reads."""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        return subprocess.run(
            [sys.executable, "-m", "sahelcli", *shlex.split(words)], stdout=writing, stderr=subprocess.DEVNULL, env=ENVIRONMENT, check=False
        ).returncode
    finally:
        os.close(writing)


def test_the_exit_code_is_the_verdict_where_nobody_reads_stdout(tmp_path):
    file = put(tmp_path / "bad.json", record(event("one", topics=["nothing"])))
    assert closed(f"check {file}") == 1
    assert closed("members --bloc AES --country Ghana --exit-status --json") == 1
    assert closed("members --bloc AES --exit-status --json") == 0


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_the_exit_code_is_the_verdict_where_a_stream_is_full(tmp_path):
    file = tmp_path / "bad.jsonl"
    file.write_text(BAD, encoding="utf-8")
    assert shell(f"check {file} 2>/dev/full")[0] == 1
    assert shell("members --bloc NOBODY 2>/dev/full") == (4, "", "")
    code, _, err = shell(f"check {file} >/dev/full")
    assert (code, err) == (1, "error: cannot write 'stdout': no space is left on the disk\n  free some space there, or write elsewhere\n6 fault(s)\n")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no /dev/zero here")
@pytest.mark.parametrize("words", ["match /dev/zero", "check /dev/zero"])
def test_a_device_without_an_end_is_refused(words, monkeypatch, capsys):
    from sahelcli.record import whole_files

    monkeypatch.setattr(whole_files, "_LONGEST_STREAM", 1 << 20)
    code, out, err = in_process(words, monkeypatch, capsys)
    assert (code, out, err) == (2, "", "error: '/dev/zero' gave more than 1 MB without an end\n  name a file, or a pipe that ends\n")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no /dev/zero here")
def test_a_table_without_an_end_is_refused():
    told = "error: '/dev/zero' is not a text file\n  save the table as CSV, TSV or JSON Lines, in UTF-8\n"
    assert shell("enrich /dev/zero --date a --country b --add member:AES") == (3, "", told)


def in_process(words, monkeypatch, capsys):
    from sahelcli.__main__ import main

    monkeypatch.setattr(sys, "argv", ["sahel", *shlex.split(words)])
    monkeypatch.setattr("sahelcli.__main__._on_interrupt", lambda _handler: None)
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)
    code = main()
    told = capsys.readouterr()
    return code, told.out, told.err


@pytest.mark.slow
def test_a_pipe_is_read_once_for_a_side_and_a_manifest(tmp_path, monkeypatch, capsys):
    pipe, manifest = tmp_path / "more.jsonl", tmp_path / "manifest.json"
    os.mkfifo(pipe)
    Thread(target=pipe.write_bytes, args=(b"",), daemon=True).start()
    words = f"export -f jsonld --data {pipe} --according-to AES --manifest {manifest} -q"
    assert in_process(words, monkeypatch, capsys)[0] == 0
    told = json.loads(manifest.read_text(encoding="utf-8"))["data"]
    assert told == [{"name": "more.jsonl", "sha256": hashlib.sha256(b"").hexdigest()}]


INTERRUPTED = """
import os, signal, sys
steps = int(sys.argv.pop(1))
from sahelcli.__main__ import run

def found(name, path=None, target=None):
    global steps
    steps -= 1
    if steps == 0:
        os.kill(os.getpid(), signal.SIGINT)

class Finder:
    find_spec = staticmethod(found)

sys.meta_path.insert(0, Finder)
run()
"""
"""`sahel`, interrupted as it looks for the module of a number."""


STEPS = [*(("members --certain --json", step) for step in (2, 9, 40, 80, 120)), ("members", 3), ("members", 5)]


@pytest.mark.parametrize(("words", "step"), all_but_slow(STEPS, lambda case: case[1] in (3, 9, 80)))
def test_an_interrupt_while_modules_are_loaded_is_no_traceback(words, step):
    run = subprocess.run([sys.executable, "-c", INTERRUPTED, str(step), *words.split()], capture_output=True, env=ENVIRONMENT, check=False)
    assert (run.returncode, run.stderr) == (130, b"")


@pytest.mark.slow
def test_a_card_names_a_file_without_signs_that_a_terminal_obeys(tmp_path):
    (tmp_path / "q\x1b[31m.jsonl").write_text("", encoding="utf-8")
    ran = sahel("show", "Mali", "--data", "q\x1b[31m.jsonl", "-f", "table", cwd=tmp_path)
    assert (ran.code, "\x1b" in ran.out + ran.err) == (0, False)
    assert "--data 'q\\x1b[31m.jsonl'" in " ".join(ran.out.replace("│", " ").split())

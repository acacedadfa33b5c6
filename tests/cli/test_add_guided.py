"""`sahel add` at a terminal: the whole conversation, in both languages, with slips; Ctrl-C leaves nothing."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import select
import subprocess
import sys
import termios
from pathlib import Path

import pytest
from record_builders import event, joins, put, record, source
from slowly import all_but_slow

CTRL_C, CTRL_D = "\x03", "\x04"
SILENT = 15
"""Seconds without output after which an answer is taken to be lost, and typed again."""

BASE = record(
    event("first", effects=[joins("MLI", "ORG")]),
    sources=[source("page", country="FRA"), source("wire", publisher="Wire", kind="agency", country="USA")],
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put(tmp_path / "record.json", BASE)
    return tmp_path


def conversation(folder: Path, *answers: str, language: str = "en", to: str = "more.jsonl") -> tuple[int, str, str]:
    """Answer each question in turn, at a terminal. Exit code, what stdout got, and the conversation as the terminal shows it."""
    ours, theirs = pty.openpty()
    environment = {k: v for k, v in os.environ.items() if not k.startswith("SAHEL_")}
    environment |= {"SAHEL_DATA": "record.json", "SAHEL_TODAY": "2024-06-01", "SAHEL_LANG": language, "LC_ALL": "C.UTF-8"}
    command = [sys.executable, "-m", "sahelcli", "add", "--to", to]
    with subprocess.Popen(
        command,
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=theirs,
        cwd=folder,
        env=environment,
        start_new_session=True,
        preexec_fn=_own_terminal,  # noqa: PLW1509  # no other thread runs here
    ) as run:
        os.close(theirs)
        shown, waiting, answer = "", list(answers), ""
        while True:
            if not select.select([ours], [], [], SILENT)[0]:  # readline discards what is typed while it sets up the terminal
                os.write(ours, (answer + "\n").encode())
                continue
            try:
                piece = os.read(ours, 65536)
            except OSError:
                break
            if not piece:
                break
            shown += piece.decode()
            if shown.endswith(" > ") and waiting:
                answer = waiting.pop(0)
                os.write(ours, (answer if answer in (CTRL_C, CTRL_D) else answer + "\n").encode())
        out = run.stdout.read().decode()
    os.close(ours)
    return run.returncode, out, shown.replace("\r\n", "\n")


def _own_terminal() -> None:
    """Make stdin the terminal of the session, so that Ctrl-C reaches it."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


ENGLISH = ["Ada visits the union", "Ada se rend auprès de l'union", "2024-03-04", "visit", "meeting", "So she did.", "Elle le fit.", "Twon", "town"]
ENGLISH += ["mli", "host", "ada", "attendee", "", "trade", "", "takes-position", "MLI", "trade", "It welcomes trade.", "Il salue le commerce."]
ENGLISH += ["ada", "paraphrase", "", "https://example.org/page", "https://new .example", "https://new.example/1", "Herald", "Ada in town"]
ENGLISH += ["2024-03-05", "English", "en", "newsroom"]
ENGLISH += ["UK", "GBR", "", "", "y"]


def test_a_whole_conversation_writes_the_source_and_the_event(folder):
    code, out, shown = conversation(folder, *ENGLISH)
    assert (code, out) == (0, "herald-ada-in-town\n2024-03-04-ada-visits-union\n"), shown
    assert "error: Type: 'visit' is not one of: accession, agreement" in shown
    assert "error: no place called 'Twon'\n  did you mean \"Town\" (town)? `sahel places` lists them all.\n" in shown
    assert "error: 'https://new .example' is not an http or https address" in shown
    assert "error: 'English' is not an ISO 639-1 code, such as en or fr\n" in shown
    assert "error: 'UK' is not an ISO 3166-1 alpha-3 code, such as MLI\n" in shown
    assert "To be added as 2024-03-04-ada-visits-union:" in shown
    assert shown.index("    title: Ada visits the union / Ada se rend auprès de l'union") < shown.index("Write it to more.jsonl? y/n > ")
    lines = [json.loads(line) for line in (folder / "more.jsonl").read_text(encoding="utf-8").splitlines()]
    assert lines == [
        {
            "source": {
                "id": "herald-ada-in-town",
                "url": "https://new.example/1",
                "publisher": "Herald",
                "title": "Ada in town",
                "published": "2024-03-05",
                "language": "en",
                "kind": "newsroom",
                "country": "GBR",
            }
        },
        {
            "event": {
                "id": "2024-03-04-ada-visits-union",
                "type": "meeting",
                "date": "2024-03-04",
                "title": {"en": "Ada visits the union", "fr": "Ada se rend auprès de l'union"},
                "summary": {"en": "So she did.", "fr": "Elle le fit."},
                "place": "town",
                "participants": [{"actor": "MLI", "role": "host"}, {"actor": "ada", "role": "attendee"}],
                "topics": ["trade"],
                "effects": [
                    {
                        "kind": "takes-position",
                        "subject": "MLI",
                        "object": "trade",
                        "view": {"en": "It welcomes trade.", "fr": "Il salue le commerce."},
                        "speaker": "ada",
                        "wording": "paraphrase",
                    }
                ],
                "citations": [{"source": "page"}, {"source": "herald-ada-in-town"}],
                "recorded": "2024-06-01",
            }
        },
    ]


BREAKS = [(0, CTRL_C), (3, CTRL_D), (20, CTRL_C), (len(ENGLISH) - 1, CTRL_C), (len(ENGLISH) - 1, CTRL_D)]


@pytest.mark.parametrize(("place", "sign"), all_but_slow(BREAKS, lambda one: one == BREAKS[-1]))
def test_whoever_breaks_off_leaves_nothing(folder, place, sign):
    before = sorted(folder.iterdir())
    code, _, shown = conversation(folder, *ENGLISH[:place], sign)
    assert code == 130
    assert shown.rstrip().endswith("nothing was written to more.jsonl")
    assert "Traceback" not in shown
    assert sorted(folder.iterdir()) == before


@pytest.mark.slow
def test_what_is_not_agreed_to_is_kept_for_another_time(folder):
    code, out, _ = conversation(folder, *ENGLISH[:-1], "n")
    assert code == 130
    assert not (folder / "more.jsonl").exists()
    assert [next(iter(json.loads(line))) for line in out.splitlines()] == ["source", "event"]


def test_what_the_whole_check_finds_is_told_and_what_was_typed_is_kept(folder):
    later = ["2025-01-01" if answer == "2024-03-04" else answer for answer in ENGLISH]
    code, out, shown = conversation(folder, *later)
    assert code == 1
    assert "(typed):2: 2025-01-01-ada-visits-union recorded: was recorded on 2024-06-01, before it happened (2025-01-01)" in " ".join(shown.split())
    assert len(out.splitlines()) == 2
    assert not (folder / "more.jsonl").exists()


@pytest.mark.slow
def test_it_is_asked_in_french_too(folder):
    answers = ["o" if answer == "y" else answer for answer in ENGLISH]
    code, _, shown = conversation(folder, *answers, language="fr")
    assert code == 0
    assert "Titre en anglais, une phrase de 90 caractères au plus, sans sa date > " in shown
    assert "L'écrire dans more.jsonl ? o/n > " in shown
    assert "erreur\u202f: aucun lieu nommé «\u202fTwon\u202f»\n  s’agit-il de" in shown

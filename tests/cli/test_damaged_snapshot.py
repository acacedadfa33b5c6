"""A snapshot of which some pages are damaged gives one clear error whatever is asked, and never a traceback or another answer."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from itertools import cycle

import pytest

from sahelcli.api import SahelError, open_record
from sahelcli.store import open as opening

PAGE = 4096

RUN = """
import sys
from pathlib import Path
from sahelcli.store import open as opening
opening.PACKAGE = Path(sys.argv.pop(1))
opening.SNAPSHOT = opening.PACKAGE / "snapshot.sqlite"
from sahelcli.__main__ import run
run()
"""
"""`sahel` as it is installed in another folder."""

EXIT = "2025-01-29-ecowas-exit-takes-effect"

COMMANDS = (
    ("timeline", "-f", "jsonl"),
    ("search", "summit", "--json"),
    ("show", "ECOWAS", "--json"),
    ("facts", "--history", "--why", "--json"),
    ("leaders", "--on", "2024", "--json"),
    ("why", EXIT, "--json"),
    ("members", "--json"),
    ("match", "-", "--json"),
    ("cite", EXIT, "--json"),
    ("sources", "--json"),
    ("actors", "--json"),
    ("export", "-f", "jsonld"),
    ("export", "-f", "zip"),
)


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A folder with the record and a whole snapshot of it, as an installed package has them."""
    package = tmp_path_factory.mktemp("site")
    (package / "events.json").write_bytes(opening.bundled_record().read_bytes())
    opening.compile_snapshot(package / "events.json", package / "snapshot.sqlite", stamped=False)
    return package


@pytest.fixture
def broken(installed):
    """Plants damage in the snapshot; afterwards it is whole again."""
    snapshot = installed / "snapshot.sqlite"
    whole = snapshot.read_bytes()

    def plant(harm):
        content = bytearray(whole)
        harm(content)
        snapshot.write_bytes(content)
        return snapshot

    yield plant
    snapshot.write_bytes(whole)


def ask(package, *command, language="en"):
    clean = {name: value for name, value in os.environ.items() if not name.startswith("SAHEL_")} | {"LC_ALL": "C.UTF-8", "SAHEL_LANG": language}
    text = b"The second AES summit was held in Bamako in November 2025."
    return subprocess.run([sys.executable, "-c", RUN, str(package), *command], input=text, capture_output=True, env=clean, check=False)


def zeroed(first, step):
    """Every so many pages are nothing but zeros."""

    def harm(content):
        for start in range(first * PAGE, len(content), step * PAGE):
            content[start : start + PAGE] = bytes(PAGE)

    return harm


def scrawled(first, step):
    """In every so many pages, a stretch of random bytes."""

    def harm(content):
        noise = random.Random(first)
        for start in range(first * PAGE, len(content), step * PAGE):
            content[start + 1000 : start + 1400] = noise.randbytes(400)

    return harm


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("harm", [zeroed(16, 3), zeroed(17, 2), scrawled(18, 2)], ids=["a third is zeros", "half is zeros", "half is scrawled in"])
def test_damage_is_told_and_how_to_mend_it(installed, broken, command, harm):
    snapshot = broken(harm)
    run = ask(installed, *command)
    assert run.stderr.decode().splitlines()[-2:] == [
        f"error: the compiled record {str(snapshot)!r} is damaged; what may be printed above is not the whole answer",
        "  put it back: pip install --force-reinstall --no-deps sahelcli (in a checkout: pip install -e .); or delete it, "
        "and the record itself is read",
    ]
    assert "Traceback" not in run.stderr.decode()
    assert run.returncode == 3


def test_a_damaged_page_is_told_or_was_not_needed(installed, broken):
    """A page here and there: each answer is the whole one, or the error."""
    pages = (installed / "snapshot.sqlite").stat().st_size // PAGE
    places = random.Random(7).sample(range(1, pages), 20)
    wanted = {command: ask(installed, *command).stdout for command in COMMANDS[:-1]}
    for place, command in zip(places, cycle(wanted), strict=False):
        broken(lambda content, at=place * PAGE: content.__setitem__(slice(at, at + PAGE), bytes(PAGE)))
        run = ask(installed, *command)
        assert run.returncode == 3 or (run.returncode, run.stdout) == (0, wanted[command]), (place, command)
        assert b"Traceback" not in run.stderr


def test_it_is_said_in_french(installed, broken):
    snapshot = broken(zeroed(16, 3))
    assert ask(installed, "facts", "--json", language="fr").stderr.decode().splitlines() == [
        f"erreur : le registre compilé « {snapshot} » est endommagé ; ce qui a pu s'afficher plus haut n'est pas toute la réponse",
        "  remettez-le en place : pip install --force-reinstall --no-deps sahelcli (dans un dépôt : pip install -e .) ; ou supprimez-le, "
        "et le registre lui-même sera lu",
    ]


def test_deleted_as_advised_the_record_itself_answers(installed, broken):
    broken(zeroed(16, 3)).unlink()
    run = ask(installed, "members", "--bloc", "AES", "--json", "-q")
    assert (run.returncode, [row["member"] for row in json.loads(run.stdout)], run.stderr) == (0, ["BFA", "MLI", "NER"], b"")


def test_the_python_api_raises_it_in_words(installed, broken, monkeypatch):
    monkeypatch.setattr(opening, "PACKAGE", installed)
    monkeypatch.setattr(opening, "SNAPSHOT", broken(zeroed(16, 3)))
    with open_record() as record, pytest.raises(SahelError) as caught:
        record.timeline()
    assert caught.value.code == "damaged-snapshot"
    assert str(caught.value).startswith("the compiled record ")
    assert caught.value.exit_code == 3


def test_a_fault_of_ours_beside_a_whole_snapshot_is_no_damage(installed, monkeypatch):
    monkeypatch.setattr(opening, "PACKAGE", installed)
    monkeypatch.setattr(opening, "SNAPSHOT", installed / "snapshot.sqlite")
    with pytest.raises(ValueError, match="ours"), opening.damage_told():
        raise ValueError("ours")

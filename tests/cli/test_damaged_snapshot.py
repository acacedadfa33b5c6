"""A damaged snapshot is refused before anything is printed: the record itself answers, and a note says so."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys

import pytest

from sahelcli.api import SahelError, open_record
from sahelcli.record import bundled
from sahelcli.snapshot import open_and_verify as opening

PAGE = 4096

RUN = """
import sys
from pathlib import Path
from sahelcli.record import bundled
from sahelcli.snapshot import open_and_verify as opening
bundled.PACKAGE = Path(sys.argv.pop(1))
opening.SNAPSHOT = bundled.PACKAGE / "snapshot.sqlite"
from sahelcli.__main__ import run
run()
"""
"""`sahel` as it is installed in another folder."""

PLAIN = str.maketrans({"\u202f": " ", "’": "'"})
"""The signs of French typography, which the tests write plainly."""

EXIT = "2025-01-29-ecowas-exit-takes-effect"


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A folder with the record and a whole snapshot of it, as an installed package has them."""
    package = tmp_path_factory.mktemp("site")
    (package / "events.json").write_bytes(bundled.bundled_record().read_bytes())
    shutil.copyfile(opening.SNAPSHOT, package / "snapshot.sqlite")  # a test run begins with a fresh one
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


def flipped(content):
    """A single bit is another one, in an index."""
    content[content.index(b"CREATE INDEX")] ^= 1


ASKED = ("leaders", "--country", "Niger", "--history", "--json")
NOTES = {
    "en": "note: the compiled record {path!r} is damaged; the record itself is read instead, which takes longer (to repair it, reinstall "
    "the package; in a checkout: pip install -e .)",
    "fr": "note : le registre compilé « {path} » est endommagé ; le registre lui-même est lu à sa place, ce qui prend plus de temps (pour "
    "le remplacer, réinstallez le paquet ; dans un dépôt : pip install -e .)",
}


@pytest.mark.parametrize(
    ("harm", "language"),
    [pytest.param(zeroed(16, 3), "en", id="a third is zeros"), pytest.param(flipped, "fr", id="one bit is flipped")],
)
@pytest.mark.slow
def test_the_record_itself_answers_and_a_note_says_so(installed, broken, harm, language):
    whole = ask(installed, *ASKED, language=language)
    snapshot = broken(harm)
    run = ask(installed, *ASKED, language=language)
    assert (run.returncode, run.stdout) == (0, whole.stdout)
    told = NOTES[language].format(path=str(snapshot)) + "\n" + whole.stderr.decode()
    assert run.stderr.decode().translate(PLAIN) == told.translate(PLAIN)


@pytest.mark.slow
def test_quiet_says_nothing_of_it_and_a_side_says_it_once(installed, broken):
    path = broken(flipped)
    assert ask(installed, *ASKED, "-q").stderr == b""
    told = ask(installed, "members", "--bloc", "AES", "--according-to", "ECOWAS", "--certain").stderr.decode()
    assert told.count(NOTES["en"].format(path=str(path))) == 1


@pytest.mark.slow
def test_deleted_as_advised_the_record_itself_answers(installed, broken):
    broken(zeroed(16, 3)).unlink()
    run = ask(installed, "members", "--bloc", "AES", "--certain", "--json", "-q")
    assert (run.returncode, [row["member"] for row in json.loads(run.stdout)], run.stderr) == (0, ["BFA", "MLI", "NER"], b"")


@pytest.mark.slow
def test_the_python_api_warns(installed, broken, monkeypatch):
    monkeypatch.setattr(bundled, "PACKAGE", installed)
    monkeypatch.setattr(opening, "SNAPSHOT", broken(flipped))
    with pytest.warns(RuntimeWarning, match="^the compiled record '.*' is damaged"), open_record(today="2026-02-01") as record:
        assert [row.member for row in record.members(bloc="AES")] == ["BFA", "MLI", "NER"]


def test_damage_done_while_it_is_asked_is_an_error(installed, broken, monkeypatch):
    """What answers for hours, as the tools of an assistant do, was whole when it was opened."""
    monkeypatch.setattr(bundled, "PACKAGE", installed)
    monkeypatch.setattr(opening, "SNAPSHOT", installed / "snapshot.sqlite")
    with open_record() as record:
        broken(zeroed(16, 3))
        with pytest.raises(SahelError) as caught:
            record.timeline()
    assert (caught.value.code, caught.value.exit_code) == ("damaged-snapshot", 3)
    assert str(caught.value).startswith("the compiled record ")


def test_a_fault_of_ours_beside_a_whole_snapshot_is_no_damage(installed, monkeypatch):
    monkeypatch.setattr(bundled, "PACKAGE", installed)
    monkeypatch.setattr(opening, "SNAPSHOT", installed / "snapshot.sqlite")
    with pytest.raises(ValueError, match="ours"), opening.damage_told():
        raise ValueError("ours")

"""The calendar in khal: importing a later export updates entries, and adds none for what it has."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from record_builders import event, put, record
from run_sahel import sahel

pytestmark = pytest.mark.slow

PLAN = {"kind": "plans", "subject": "MLI", "object": "summit", "type": "summit", "title": {"en": "Summit", "fr": "Sommet"}, "when": "2025-12-22"}


@pytest.fixture
def khal(tmp_path):
    program = Path(sys.executable).with_name("khal")
    if not program.exists() and not shutil.which("khal"):
        assert os.environ.get("CI") != "true", "khal is needed where the checks run"
        pytest.skip("khal is not installed")
    (tmp_path / "config").write_text(
        f"[calendars]\n[[record]]\npath = {tmp_path}/calendar\n[sqlite]\npath = {tmp_path}/khal.db\n"
        "[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        "timeformat = %H:%M\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n[default]\ndefault_calendar = record\n",
        encoding="utf-8",
    )
    (tmp_path / "calendar").mkdir()

    def run(*arguments):
        command = [str(program if program.exists() else shutil.which("khal")), "-c", str(tmp_path / "config"), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "C.UTF-8"})
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


def test_a_later_export_updates_the_plan_that_was_kept(tmp_path, khal):
    announced = event("announced", date="2025-07-04", effects=[PLAN])
    held = event("held", date="2025-12-23", title={"en": "It is held.", "fr": "Il a lieu."}, relations=[{"kind": "fulfils", "to": "summit"}])
    for events in ([announced], [announced, held], [announced, held]):
        put(tmp_path / "record.json", record(*events))
        assert sahel("export", "all.ics", "-q", "--data", "record.json", cwd=tmp_path).code == 0
        khal("import", "--batch", str(tmp_path / "all.ics"))
    listed = khal("list", "--once", "--format", "{start-date} {title}", "--day-format", "", "2025-01-01", "400d")
    assert sorted(line for line in listed.splitlines() if line) == ["2025-07-04 It happens.", "2025-12-23 It is held."]


def test_the_whole_record_imported_twice_has_each_entry_once(tmp_path, khal):
    assert sahel("export", "some.ics", "-q", "--bloc", "AES", cwd=tmp_path).code == 0
    entries = (tmp_path / "some.ics").read_text(encoding="utf-8").count("BEGIN:VEVENT")
    for _ in range(2):
        khal("import", "--batch", str(tmp_path / "some.ics"))
    assert len(list((tmp_path / "calendar").glob("*.ics"))) == entries > 100

"""A copy of the package with a small record, in which a test carries out a recipe and then asks the program: a change is a change of text."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from record_builders import Plain, put

import sahelcli

PACKAGE = Path(sahelcli.__file__).parent
TESTS = Path(__file__).parent.parent

ASK = """
import json, sys, traceback
from run_sahel import sahel
from sahelcli.record.bundled import bundled_record
from sahelcli.snapshot.open_and_verify import compile_snapshot
given = json.load(sys.stdin)
if given["compile"]:
    compile_snapshot(bundled_record())
for line in given["lines"]:
    try:
        ran = sahel(*line, COLUMNS="100", SAHEL_TODAY="2026-01-01")
        print(json.dumps([ran.code, ran.out, ran.err]))
    except Exception:
        print(json.dumps([70, "", traceback.format_exc()]))
"""


class Tree:
    """The package and its record under a folder."""

    def __init__(self, folder: Path, record: Plain) -> None:
        self.folder = folder
        self.package = folder / "src" / "sahelcli"
        shutil.copytree(PACKAGE, self.package, ignore=shutil.ignore_patterns("snapshot.sqlite", "answers.blocks"))  # with what is compiled of it
        (folder / "data").mkdir()
        shutil.copy(PACKAGE.parent.parent / "data" / "style.json", folder / "data")
        put(folder / "data" / "events.json", record)

    def insert(self, path: str, text: str, *, before: str) -> None:
        """Put a text before the one place where another stands in a module."""
        module = self.package / path
        old = module.read_text(encoding="utf-8")
        assert old.count(before) == 1, f"{path} has {before!r} {old.count(before)} times"
        module.write_text(old.replace(before, text + before), encoding="utf-8")

    def say(self, file: str, key: str, english: str, french: str, table: str = "SENTENCES") -> None:
        """Add a sentence or a word to both languages."""
        for language, text in (("en", english), ("fr", french)):
            self.insert(f"text/{file}_{language}.py", f"    {key!r}: {text!r},\n", before=self._first_key(language, file, table))

    def _first_key(self, language: str, file: str, table: str) -> str:
        text = (self.package / "text" / f"{file}_{language}.py").read_text(encoding="utf-8")
        return text.split(f"{table}: Final = {{\n")[1].split("\n")[0] + "\n"

    def write(self, path: str, text: str) -> None:
        """Add a module."""
        (self.package / path).write_text(text, encoding="utf-8")

    def ask(self, *lines: list[str], compile: bool = True) -> list[tuple[int, str, str]]:
        """Exit code, stdout and stderr of each command line, of a process that has compiled the record first."""
        environment = os.environ | {
            "PYTHONPATH": os.pathsep.join(map(str, (self.package.parent, TESTS / "cli", TESTS / "support"))),
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        given = json.dumps({"compile": compile, "lines": lines})
        ran = subprocess.run([sys.executable, "-c", ASK], input=given, capture_output=True, text=True, env=environment, cwd=self.folder, check=False)
        assert ran.returncode == 0, ran.stderr
        return [tuple(json.loads(line)) for line in ran.stdout.splitlines()]

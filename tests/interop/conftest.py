"""Readers that come with the extras `interop` and `frames`: where the checks run (CI), none may be missing; elsewhere its tests are left out."""

from __future__ import annotations

import subprocess
import sys

import pytest
from readers import needed


@pytest.fixture(scope="session")
def pandas():
    return needed("pandas")


@pytest.fixture(scope="session")
def polars():
    return needed("polars")


@pytest.fixture(scope="session")
def duckdb():
    return needed("duckdb")


@pytest.fixture(scope="session")
def datasette(tmp_path_factory):
    """Asks Datasette for a page of a database, as its server would send it."""
    needed("datasette")

    def get(database, page):
        run = subprocess.run([sys.executable, "-m", "datasette", str(database), "--get", page], capture_output=True, text=True, check=False)
        assert run.returncode == 0, run.stderr
        return run.stdout

    return get


@pytest.fixture(scope="session")
def exported(tmp_path_factory):
    """The whole record in a format, and how many rows of a table it has by its manifest."""
    import json

    folder = tmp_path_factory.mktemp("whole")

    def export(target, *arguments):
        manifest = folder / f"{target}-{len(list(folder.iterdir()))}.json"
        path = str(folder / target) + ("" if "." in target else "/")  # a folder is asked for by its slash
        command = [sys.executable, "-m", "sahelcli", "export", path, "-q", "--manifest", str(manifest), *arguments]
        subprocess.run(command, check=True)
        return folder / target, json.loads(manifest.read_text(encoding="utf-8"))["counts"]

    return export


@pytest.fixture
def hostile(tmp_path):
    """Exports a record with one event, whose title no reader may take for anything but text."""
    from record_builders import as_text, event, joins, record

    def export(target, title):
        found = record(event("one", date="2025-12", title={"en": title, "fr": title}, effects=[joins("MLI", "ORG")]))
        (tmp_path / "record.json").write_text(as_text(found), encoding="utf-8")
        command = [sys.executable, "-m", "sahelcli", "export", target, "-q", "--data", "record.json"]
        subprocess.run(command, cwd=tmp_path, check=True)
        return tmp_path / target

    return export

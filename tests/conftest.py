"""Settings of every test run: a fresh snapshot, records folded once, no deadlines."""

from __future__ import annotations

import sqlite3
from collections import OrderedDict
from contextlib import closing, suppress
from pathlib import Path
from unittest import mock

import pytest

from sahelcli.record.bundled import bundled_record
from sahelcli.snapshot.open import _shipped, compile_snapshot

with suppress(ImportError):  # a plain install has pytest alone
    from hypothesis import HealthCheck, settings

    # Elapsed time measures how busy the machine is; the set of modules that a run loads is tested instead.
    settings.register_profile("sahel", deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.load_profile("sahel")

KEPT = 12
"""How many records, and how many snapshots of about 20 MB, a worker keeps."""


def pytest_sessionstart() -> None:
    """A test run begins with a fresh snapshot, as an installed package has one."""
    if _shipped()[0] is None:
        compile_snapshot(bundled_record())


class Kept:
    """The latest results of a function, each under a key."""

    def __init__(self) -> None:
        self.results: OrderedDict = OrderedDict()

    def get(self, key, make):
        if key not in self.results:
            self.results[key] = make()
        self.results.move_to_end(key)
        while len(self.results) > KEPT:
            self.results.popitem(last=False)
        return self.results[key]


@pytest.fixture(scope="session", autouse=True)
def _folded_once():
    """Let commands that run in this process load and fold a record once: it takes them some three seconds of processor time.

    A record is known by its files and their bytes, so a file that a test changes is read again. Modules that test loading and folding
    themselves import the functions when they are collected, and so have the real ones.
    """
    from sahelcli.checks import load as loading
    from sahelcli.record import overlays
    from sahelcli.snapshot import build

    load, known_by, build_in_memory = loading.load, overlays.known_by, build.build_in_memory
    documents, known, snapshots = Kept(), Kept(), Kept()

    def load_once(given, base=None):
        if not all(isinstance(file, Path) and file.is_file() for file in given):
            return load(given, base)
        files = (*given, *([base] if base else []))
        return documents.get(tuple((str(file), file.read_bytes()) for file in files), lambda: load(given, base))

    def known_once(document, day):
        return known.get((id(document), day), lambda: (document, known_by(document, day)))[1]

    def build_once(document, side=None):
        def content():
            with closing(build_in_memory(document, side)) as built:
                return document, built.serialize()

        connection = sqlite3.connect(":memory:")
        connection.deserialize(snapshots.get((id(document), side), content)[1])
        return connection

    with (
        mock.patch.object(loading, "load", load_once),
        mock.patch.object(overlays, "known_by", known_once),
        mock.patch.object(build, "build_in_memory", build_once),
    ):
        yield

"""Settings of every test run: a fresh snapshot, records folded once, no deadlines."""

from __future__ import annotations

import copy
import gc
import os
import pickle
import signal
import sqlite3
import zlib
from collections import OrderedDict
from contextlib import closing, contextmanager, suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest import mock

import pytest

from sahelcli.fastpath.command_line import answered
from sahelcli.fastpath.prepare import compile_package, prepare
from sahelcli.record.bundled import bundled_record
from sahelcli.snapshot.open_and_verify import _shipped
from sahelcli.snapshot.sql_views_and_sources import see

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # as in a job in the background, whose children would ignore Ctrl-C as well
    signal.signal(signal.SIGINT, signal.default_int_handler)

with suppress(ImportError):  # a plain install has pytest alone
    from hypothesis import HealthCheck, settings

    # Elapsed time measures how busy the machine is; the set of modules that a run loads is tested instead.
    # The quick set tries a law on a tenth of its examples; .ci/run tries all of them with `--hypothesis-profile=thorough -m hypothesis`.
    for name, most in (("quick", 10), ("thorough", 100)):
        settings.register_profile(name, max_examples=most, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.load_profile("quick")

KEPT = 12
"""How many records, and how many snapshots of about 20 MB, a worker keeps."""


SHARED = "TESTS_SHARED_FOLDER"
"""The environment variable by which the workers of a run know the folder where they keep results for each other."""


def pytest_configure(config: pytest.Config) -> None:
    """Make that folder. The collector is off until the tests are collected: it would walk thousands of them again and again, and they all stay."""
    gc.disable()
    os.environ["SAHEL_CACHE"] = ""  # nothing that one test compiles answers in another
    if not hasattr(config, "workerinput"):
        folder = TemporaryDirectory()
        os.environ[SHARED] = folder.name
        os.environ["XDG_CACHE_HOME"] = f"{folder.name}/cache"  # of processes that are started without SAHEL_CACHE
        config.add_cleanup(folder.cleanup)


def pytest_collection_finish() -> None:
    """Leave collected tests out of the search for garbage, and search seldom for what commands leave behind."""
    gc.freeze()
    gc.set_threshold(50_000, 50, 100)
    gc.enable()


def pytest_sessionstart() -> None:
    """A test run begins with a fresh snapshot and fresh answers, as an installed package has them."""
    if _shipped()[0] is None:
        compile_package(bundled_record())
    elif answered(["members"], {}) is None:
        prepare()


class Kept:
    """The latest results of a function, each under a key; in a folder as well, where the workers of a run share them."""

    def __init__(self, folder: Path | None = None) -> None:
        self.results: OrderedDict = OrderedDict()
        self.folder = folder

    def get(self, key, make):
        if key not in self.results:
            self.results[key] = self._shared(key, make) if self.folder else make()
        self.results.move_to_end(key)
        while len(self.results) > KEPT:
            self.results.popitem(last=False)
        return self.results[key]

    def _shared(self, key, make):
        path = self.folder / sha256(repr(key).encode()).hexdigest()
        with _locked(path.with_suffix(".lock")):
            if path.exists():
                return pickle.loads(path.read_bytes())  # noqa: S301 - written by a worker of this run
            made = make()
            beside = path.with_suffix(f".{os.getpid()}")
            beside.write_bytes(pickle.dumps(made, pickle.HIGHEST_PROTOCOL))
            beside.replace(path)
            return made


@contextmanager
def _locked(path: Path):
    """Let one worker at a time make a thing; where there are no locks, several may make the same."""
    with path.open("w") as file:
        with suppress(ImportError):
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session", autouse=True)
def _read_once():
    """Let commands that run in this process do once what each process does once.

    Typer reads the parameters of a command's function, the texts of its help are bound, and the files of the package are looked at: a quarter of
    the time of a run. Nothing is written into the package while tests run.
    """
    import typer.main

    from sahelcli.cli import language
    from sahelcli.record.bundled import PACKAGE
    from sahelcli.snapshot import open_and_verify as opening

    file_stats, stats_of = opening.file_stats, cache(opening.file_stats)

    with (
        mock.patch.object(typer.main, "get_params_from_function", cache(typer.main.get_params_from_function)),
        mock.patch.object(language, "bound", cache(language.bound)),
        mock.patch.object(opening, "file_stats", lambda folder: (stats_of if folder == str(PACKAGE) else file_stats)(folder)),
    ):
        yield


@pytest.fixture(scope="session", autouse=True)
def _folded_once():
    """Let commands that run in this process load and fold a record once for all workers, and read it once for articles.

    Each takes seconds of processor time. A record is known by its bytes, so a file that a test changes is read again. Modules that test loading
    and folding themselves import the functions when they are collected, and so have the real ones.
    """
    from sahelcli.checks import load as loading
    from sahelcli.questions import article_match
    from sahelcli.record import overlays_and_visibility
    from sahelcli.snapshot import build

    shared = Path(os.environ[SHARED])
    bundled, its_digest = bundled_record(), sha256(bundled_record().read_bytes()).hexdigest()
    load, known_by, build_in_memory, evidence = loading.load, overlays_and_visibility.known_by, build.build_in_memory, article_match.Evidence
    documents, known, snapshots, read = Kept(shared), Kept(), Kept(shared), Kept()
    keys = Kept()

    def keyed(document, key):
        keys.get(id(document), lambda: (document, key))
        return document

    def key_of(document):
        kept, key = keys.get(id(document), lambda: (document, sha256(pickle.dumps(document)).hexdigest()))
        assert kept is document
        return key

    def digest_of(file):
        return its_digest if file == bundled else sha256(file.read_bytes()).hexdigest()

    def load_once(given, base=None):
        if not all(isinstance(file, Path) and file.is_file() for file in given):
            return load(given, base)
        key = tuple((file.suffix, digest_of(file)) for file in (*given, *([base] if base else [])))
        return keyed(documents.get(("record", key), lambda: load(given, base)), key)

    def known_once(document, day):
        key = (key_of(document), day)
        return keyed(known.get(key, lambda: known_by(document, day)), key)

    def build_once(document, side=None):
        def content():
            with closing(build_in_memory(document, side)) as built:
                return built.serialize()

        connection = sqlite3.connect(":memory:")
        connection.deserialize(snapshots.get(("snapshot", key_of(document), side), content))
        see(connection)
        return connection

    def evidence_once(db, day):
        content = db.serialize()
        (seen,) = db.execute("SELECT group_concat(sql) FROM sqlite_temp_master").fetchone()
        own = copy.copy(read.get((len(content), zlib.crc32(content), seen), lambda: evidence(db, day)))
        own.db, own.day = db, day
        return own

    with (
        mock.patch.object(loading, "load", load_once),
        mock.patch.object(overlays_and_visibility, "known_by", known_once),
        mock.patch.object(build, "build_in_memory", build_once),
        mock.patch.object(article_match, "Evidence", evidence_once),
    ):
        yield

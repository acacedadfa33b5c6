"""Makes `builders` importable from every folder of tests, and has the snapshot of a checkout built before any test asks it."""

from __future__ import annotations

from sahelcli.record.bundled import bundled_record
from sahelcli.snapshot.open import _shipped, compile_snapshot


def pytest_sessionstart() -> None:
    """A test run begins with a fresh snapshot, as an installed package has one."""
    if _shipped()[0] is None:
        compile_snapshot(bundled_record())

"""Makes `builders` importable from every folder of tests, and has the snapshot of a checkout built before any test asks it."""

from __future__ import annotations

from contextlib import suppress

from sahelcli.record.bundled import bundled_record
from sahelcli.snapshot.open import _shipped, compile_snapshot

with suppress(ImportError):  # a plain install has pytest alone
    from hypothesis import HealthCheck, settings

    # Elapsed time measures how busy the machine is; the set of modules that a run loads is tested instead.
    settings.register_profile("sahel", deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.load_profile("sahel")


def pytest_sessionstart() -> None:
    """A test run begins with a fresh snapshot, as an installed package has one."""
    if _shipped()[0] is None:
        compile_snapshot(bundled_record())

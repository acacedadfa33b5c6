"""Development tasks: `nox -s fmt lint test docs snapshot check`.

They run in the environment that nox is installed in (`pip install -e '.[dev]'`); no other is created. `.ci/run` runs every check from a bare machine.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import nox

nox.options.default_venv_backend = "none"
nox.options.sessions = ["lint", "test", "check"]

MOST_UNTYPED = 130
"""Expressions whose type mypy does not know (`mypy --any-exprs-report`), and a few more, since libraries change; lower it where there are fewer."""

COMPILE = """
from sahelcli.record.bundled import bundled_record
from sahelcli.fastpath.prepare import compile_package
compile_package(bundled_record())
"""


def _run(session: nox.Session, tool: str, *arguments: str, **environment: str) -> None:
    """Run a tool that is installed beside this Python, whether or not its environment is activated."""
    session.run(str(Path(sys.executable).with_name(tool)), *arguments, env=environment)


@nox.session
def fmt(session: nox.Session) -> None:
    """Sort imports, apply safe fixes and format the code."""
    _run(session, "ruff", "check", "--fix-only", ".")
    _run(session, "ruff", "format", ".")


@nox.session
def lint(session: nox.Session) -> None:
    """Check style, formatting, types and the layers of imports."""
    _run(session, "ruff", "check", ".")
    _run(session, "ruff", "format", "--check", ".")
    with TemporaryDirectory() as report:
        _run(session, "mypy", "--any-exprs-report", report)
        untyped = int((Path(report) / "any-exprs.txt").read_text(encoding="utf-8").split()[-3])
    if untyped > MOST_UNTYPED:
        session.error(f"{untyped} expressions are Any, more than the {MOST_UNTYPED} that there were: give them types")
    _run(session, "lint-imports")


@nox.session
def test(session: nox.Session) -> None:
    """Run the tests without the slow ones; arguments after `--` go to pytest (`nox -s test -- tests/cli`)."""
    _run(session, "pytest", "-n", "auto", "-m", "not slow", *session.posargs)


@nox.session
def docs(session: nox.Session) -> None:
    """Write the generated pages, the API's rows and the printed examples anew."""
    _run(session, "python", "docs/generate_rows.py")
    _run(session, "python", "docs/generate.py")
    _run(session, "pytest", "tests/test_docs.py", SAHEL_REFRESH="1")


@nox.session
def snapshot(session: nox.Session) -> None:
    """Build the snapshot of the bundled record in the checkout."""
    _run(session, "python", "-c", COMPILE)


@nox.session
def check(session: nox.Session) -> None:
    """Check the record for faults."""
    _run(session, "sahel", "check", "data/events.json")

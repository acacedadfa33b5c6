"""Run the command as a user does, with nothing of this machine's environment, and keep all that it printed.

`sahel` runs it in this process, which takes a fiftieth of a second; `sahel_process` starts a process, for what needs one: signals, real
streams and files, start-up. Tests write French with plain spaces and apostrophes, so what is printed is given back with those; `as_printed`
gives what stdout and stderr really got.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
from contextlib import chdir
from dataclasses import dataclass
from unittest import mock

from sahelcli.__main__ import main


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


def _plain(text: str) -> str:
    """The text with plain signs in place of those of French typography, as a test writes it."""
    return text.replace("\u202f", " ").replace("’", "'")


class _Terminal(io.TextIOWrapper):
    """Text that a program takes for a terminal."""

    def isatty(self):
        return True


def sahel(*arguments, stdin: bytes | None = None, cwd=None, **environment) -> Ran:
    """Run `sahel` in a pipe, in this process. Keyword arguments are environment variables."""
    ran = exactly(*arguments, stdin=stdin, cwd=cwd, **environment)
    return Ran(ran.code, _plain(ran.out), _plain(ran.err))


def exactly(*arguments, stdin: bytes | None = None, cwd=None, **environment) -> Ran:
    """Run `sahel` as `sahel` does, and keep what it printed sign for sign."""
    out, err = _text(io.TextIOWrapper), _text(io.TextIOWrapper)
    code = _run(arguments, _text(io.TextIOWrapper, stdin or b""), out, err, cwd, environment)
    return Ran(code, _printed(out), _printed(err))


def as_printed(*arguments, cwd=None, **environment) -> tuple[str, str]:
    """Run `sahel` in a pipe, in this process, and return what stdout and stderr got, sign for sign."""
    ran = exactly(*arguments, cwd=cwd, **environment)
    return ran.out, ran.err


def sahel_at_terminal(*arguments, cwd=None, columns=80, **environment) -> str:
    """Run `sahel` in this process as at a terminal without colours, and return all that it shows. Keyword arguments are environment variables."""
    screen = _text(_Terminal)
    _run(arguments, _text(io.TextIOWrapper), screen, screen, cwd, {"COLUMNS": str(columns), "NO_COLOR": "1", "TERM": "dumb"} | environment)
    return _plain(_printed(screen))


def _text(kind, content: bytes = b""):
    return kind(io.BytesIO(content), encoding="utf-8", newline="")


def _printed(stream) -> str:
    stream.flush()
    return stream.buffer.getvalue().decode()


def _run(arguments, stdin, stdout, stderr, cwd, environment) -> int:
    with (
        mock.patch.dict(os.environ, _environment(environment), clear=True),
        mock.patch.multiple(sys, argv=["sahel", *map(str, arguments)], stdin=stdin, stdout=stdout, stderr=stderr),
        chdir(cwd or "."),
    ):
        try:
            return main()
        except SystemExit as end:
            return end.code if isinstance(end.code, int) else int(end.code is not None)


def sahel_process(*arguments, stdin: bytes | None = None, cwd=None, **environment) -> Ran:
    """Run `sahel` in a pipe, in a process of its own. Keyword arguments are environment variables."""
    command = [sys.executable, "-m", "sahelcli", *arguments]
    ran = subprocess.run(command, capture_output=True, input=stdin, env=_environment(environment), cwd=cwd, check=False)
    return Ran(ran.returncode, _plain(ran.stdout.decode()), _plain(ran.stderr.decode()))


def _environment(given) -> dict[str, str]:
    """This machine's environment without what changes an answer, and what is given."""
    return {k: v for k, v in os.environ.items() if not k.startswith(("SAHEL_", "LC_", "LANG"))} | {"LC_ALL": "C.UTF-8", "SAHEL_CACHE": ""} | given

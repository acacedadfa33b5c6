"""Run the command as a user does, with nothing of this machine's environment, and keep all that it printed.

`sahel` runs it in this process, which takes a fiftieth of a second; `sahel_process` starts a process, for what needs one: signals, real
streams and files, start-up.
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


def sahel(*arguments, stdin: bytes | None = None, cwd=None, **environment) -> Ran:
    """Run `sahel` in a pipe, in this process. Keyword arguments are environment variables."""
    given, out, err = (io.TextIOWrapper(io.BytesIO(content), encoding="utf-8", newline="") for content in (stdin or b"", b"", b""))
    with (
        mock.patch.dict(os.environ, _environment(environment), clear=True),
        mock.patch.multiple(sys, argv=["sahel", *map(str, arguments)], stdin=given, stdout=out, stderr=err),
        chdir(cwd or "."),
    ):
        try:
            code = main()
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else int(end.code is not None)
        out.flush()
        err.flush()
    return Ran(code, out.buffer.getvalue().decode(), err.buffer.getvalue().decode())


def sahel_process(*arguments, stdin: bytes | None = None, cwd=None, **environment) -> Ran:
    """Run `sahel` in a pipe, in a process of its own. Keyword arguments are environment variables."""
    command = [sys.executable, "-m", "sahelcli", *arguments]
    ran = subprocess.run(command, capture_output=True, input=stdin, env=_environment(environment), cwd=cwd, check=False)
    return Ran(ran.returncode, ran.stdout.decode(), ran.stderr.decode())


def _environment(given) -> dict[str, str]:
    """This machine's environment without what changes an answer, and what is given."""
    return {k: v for k, v in os.environ.items() if not k.startswith(("SAHEL_", "LC_", "LANG"))} | {"LC_ALL": "C.UTF-8"} | given

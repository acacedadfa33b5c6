"""Runs the command as a user does, with nothing of this machine's environment, and keeps all that it printed."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


def sahel(*arguments, stdin: bytes | None = None, cwd=None, **environment) -> Ran:
    """Run `sahel` in a pipe. Keyword arguments are environment variables."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("SAHEL_", "LC_", "LANG"))} | {"LC_ALL": "C.UTF-8"} | environment
    run = subprocess.run([sys.executable, "-m", "sahelcli", *arguments], capture_output=True, input=stdin, env=clean, cwd=cwd, check=False)
    return Ran(run.returncode, run.stdout.decode(), run.stderr.decode())

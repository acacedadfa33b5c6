"""Who uses the API is told types: mypy, strict, on a small program, finds the rows typed and the mistakes wrong."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

USER = Path(__file__).parent / "typed_user.py"

TOLD = [
    ("suspended", 'Revealed type is "sahelcli.api.arguments_and_answers.Rows[sahelcli.api.rows.Membership]"'),
    ("suspended", 'Revealed type is "datetime.date | None"'),
    ("suspended", 'Revealed type is "str"'),
    ("kind_of", 'Revealed type is "sahelcli.api.rows.StateCard"'),
    ("wrong", 'Argument "bloc" to "members" of "States" has incompatible type "int"; expected "str | Sequence[str] | None"'),
    ("wrong", 'Unexpected keyword argument "colour" for "leaders" of "States"'),
    ("wrong", 'Argument "limit" to "timeline" of "Record" has incompatible type "str"; expected "int | None"'),
    ("wrong", '"Membership" has no attribute "sincee"; maybe "since"?'),
    ("wrong", 'Revealed type is "str"'),
]


@pytest.mark.slow
def test_the_types_reach_the_user(tmp_path):
    ran = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={tmp_path}", "--no-error-summary", str(USER)],
        capture_output=True,
        text=True,
        check=False,
    )
    found = re.findall(r":(\d+): (?:error|note): (.*?)(?:  \[[a-z-]+\])?$", ran.stdout, re.MULTILINE)
    assert (sorted(told(found)), ran.stderr) == (sorted(TOLD), "")


def told(found):
    """Each message with the function that it is about; where a thing is defined is no message."""
    lines = USER.read_text(encoding="utf-8").splitlines()
    for number, message in found:
        if " defined in " not in message:
            name = next(line for line in reversed(lines[: int(number)]) if line.startswith("def ")).split()[1].partition("(")[0]
            yield name, re.sub(r"builtins\.|Union\[(.*), None\]", r"\1", message)

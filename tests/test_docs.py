"""The documents say what the program says: generated pages are fresh, examples print what the pages show.

`SAHEL_REFRESH=1 pytest tests/test_docs.py` writes the examples' outputs into the pages instead of comparing them.
"""

from __future__ import annotations

import importlib.util
import os
import pty
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from run_sahel import sahel_at_terminal
from slowly import all_but_slow
from terminals import read_all

ROOT = Path(__file__).parent.parent
REFRESH = os.environ.get("SAHEL_REFRESH") == "1"
PAGES_WITH_EXAMPLES = [
    *("README.md", "README.fr.md"),
    *sorted(f"docs/{p.name}" for p in (ROOT / "docs").glob("*.md") if "```console" in p.read_text(encoding="utf-8")),
]

_spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
generate = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(generate)


@pytest.mark.parametrize("page", all_but_slow(generate.PAGES, lambda page: page != "commands.md"))
def test_a_generated_page_is_what_the_program_says(page):
    path = ROOT / "docs" / page
    wanted = generate.text_of(page)
    if REFRESH:
        path.write_text(wanted, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == wanted, "run `python docs/generate.py`"


@pytest.mark.parametrize("command", generate.MODULES)
def test_every_command_is_on_the_commands_page(command):
    assert f"\n## sahel {command}\n" in (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")


def blocks(page: str) -> list[tuple[str, str]]:
    """The console blocks of a page: the whole block, and its commands."""
    found = re.findall(r"```console\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL)
    return [(block, "\n".join(line[2:] for line in block.splitlines() if line.startswith("$ "))) for block in found]


EXAMPLES = [(page, place) for page in PAGES_WITH_EXAMPLES if (ROOT / page).exists() for place in range(len(blocks(page)))]


def needs(commands: str) -> list[str]:
    """What an example needs that may be missing here."""
    missing = [tool for tool in ("jq",) if re.search(rf"\| {tool}\b", commands) and not shutil.which(tool)]
    return missing + [m for m in ("pandas",) if m in commands and importlib.util.find_spec(m) is None]


def alone(command: str) -> list[str] | None:
    """The arguments of a command line that is one run of `sahel` and leaves nothing to the shell; it needs no process."""
    name, *words = shlex.split(command)
    return None if name != "sahel" or re.search(r"[|&;<>$*`]", command) else words


def printed(commands: list[str], folder: Path) -> str:
    """The block as a terminal of 80 columns shows it: each command after its prompt, then what it prints."""
    scripts = Path(sys.executable).parent
    environment = {k: v for k, v in os.environ.items() if not k.startswith("SAHEL_")}
    environment |= {"COLUMNS": "80", "NO_COLOR": "1", "TERM": "dumb", "LC_ALL": "C.UTF-8", "PATH": f"{scripts}:{environment['PATH']}"}
    shown = ""
    for command in commands:
        if (words := alone(command)) is not None:
            shown += f"$ {command}\n{sahel_at_terminal(*words, cwd=folder)}"
            continue
        ours, theirs = pty.openpty()
        with subprocess.Popen(["sh", "-c", command], stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs, cwd=folder, env=environment):
            os.close(theirs)
            output = read_all(ours)
        text = re.sub(r"\x1b\[[0-9;]*m", "", output.decode())  # older versions of jq colour their output all the same
        shown += f"$ {command}\n{text.replace(chr(13), '')}"
    return shown


@pytest.mark.parametrize(("page", "place"), all_but_slow(EXAMPLES, lambda example: example[0] == "README.md"))
def test_an_example_prints_what_the_page_shows(page, place, tmp_path):
    block, commands = blocks(page)[place]
    missing = needs(commands)
    if missing and os.environ.get("CI") != "true":
        pytest.skip(f"without {', '.join(missing)}")
    shown = printed(commands.splitlines(), tmp_path)
    if REFRESH:
        path = ROOT / page
        path.write_text(path.read_text(encoding="utf-8").replace(block, shown), encoding="utf-8")
    else:
        assert shown == block


def test_the_commands_page_has_five_commands_that_do_what_took_three():
    commands = [commands for _, commands in blocks("docs/commands.md")]
    assert commands == [f"sahel {command}" for command in generate.IN_ONE]
    assert len(commands) == 5


def test_the_readme_has_six_examples_of_which_three_in_pipes():
    commands = [commands for _, commands in blocks("README.md")]
    assert len(commands) >= 6
    assert sum("|" in c or "-o " in c for c in commands) >= 3

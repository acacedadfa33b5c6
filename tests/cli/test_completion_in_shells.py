"""Completion as it is used: a key is pressed in a real bash, zsh and fish, and the line is read off the terminal."""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from run_sahel import Ran, sahel

pytestmark = pytest.mark.slow

LONGEST = 20.0
"""Seconds after which a shell that does not show what is waited for has failed."""

SHELLS = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], 'eval "$(sahel completion bash)"; echo rea""dy\n'),
    "zsh": (["zsh", "-f", "-i"], "autoload -U compinit; compinit -u -D; source <(sahel completion zsh); echo rea''dy\n"),
}


def environment(home):
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("SAHEL_", "LC_", "LANG"))}
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    return clean | {"LC_ALL": "C.UTF-8", "TERM": "dumb", "HOME": str(home), "PATH": path, "COLUMNS": "200", "PS1": "$ "}


def needed(shell):
    if not shutil.which(shell):
        if os.environ.get("CI") == "true":
            pytest.fail(f"{shell} is not installed")
        pytest.skip(f"without {shell}")


def pressed(shell, typed, wanted, home):
    """The terminal after `typed` and a tab, as soon as it shows what is wanted."""
    arguments, begin = SHELLS[shell]
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(home)
        os.execvpe(arguments[0], arguments, environment(home))  # noqa: S606
    try:
        until(terminal, begin, re.compile("ready"))
        return until(terminal, f"{typed}\t", wanted)
    finally:
        os.close(terminal)
        os.waitpid(child, 0)


def until(terminal, keys, wanted):
    os.write(terminal, keys.encode())
    shown, end = b"", time.monotonic() + LONGEST
    while time.monotonic() < end and not wanted.search(on_the_line(shown)):
        if select.select([terminal], [], [], 0.1)[0]:
            shown += os.read(terminal, 65536)
    return on_the_line(shown)


def on_the_line(shown):
    """What a person sees, once what was wiped out with the cursor is."""
    line = ""
    for sign in re.sub(r"\x1b\[[?0-9;]*[a-zA-Z]", "", shown.decode(errors="replace")):
        line = line[:-1] if sign == "\b" else line + sign
    return line.replace("\r", "").replace("\a", "")


KEYS = [
    ("sahel mem", "sahel members "),
    ("sahel members --kno", "sahel members --known-on "),
    ("sahel members --country cote", "sahel members --country Côte\\ d\\'Ivoire "),
    ("sahel members --country 'Côte", "sahel members --country 'Côte d'\\''Ivoire' "),
    ("sahel members --country=Burk", "sahel members --country=Burkina\\ Faso "),
    ('sahel members --country "burk', 'sahel members --country "Burkina Faso" '),
    ("sahel members --country Burkina\\ f", "sahel members --country Burkina\\ Faso "),
    ("sahel why 2024-07-06-niamey-summit/AES/f", "sahel why 2024-07-06-niamey-summit/AES/form-of "),
    ("sahel match art", "sahel match article.txt "),
]


@pytest.mark.parametrize(("typed", "completed"), KEYS)
@pytest.mark.parametrize("shell", SHELLS)
def test_a_tab_completes_the_line(shell, typed, completed, tmp_path):
    needed(shell)
    (tmp_path / "article.txt").touch()
    shown = pressed(shell, typed, re.compile(re.escape(completed.rstrip())), tmp_path)
    assert completed.rstrip() in shown


def test_zsh_loads_the_script_from_a_folder_of_functions(tmp_path, monkeypatch):
    needed("zsh")
    (tmp_path / "_sahel").write_text(sahel("completion", "zsh").out, encoding="utf-8")
    monkeypatch.setitem(SHELLS, "zsh", (SHELLS["zsh"][0], "fpath=(~ $fpath); autoload -U compinit; compinit -u -D; echo rea''dy\n"))
    assert "--country Côte\\ d\\'Ivoire" in pressed("zsh", "sahel members --country cote", re.compile("Ivoire"), tmp_path)


@pytest.mark.parametrize("shell", SHELLS)
def test_what_is_typed_without_accents_is_not_cut_where_several_fit(shell, tmp_path):
    needed(shell)
    shown = pressed(shell, "sahel members --country Guinee\t", re.compile("Guinée-Bissau(.|\n)*sahel members --country Guinee"), tmp_path)
    assert "Guinée-Bissau" in shown
    assert shown.rstrip().endswith("sahel members --country Guinee")


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("sahel mem", "members\tList members, suspensions and exits under way.\n"),
        ("sahel members --country cote", "Cote d'Ivoire\tCôte d'Ivoire, CIV\n"),
        ("sahel members --country 'Côte", "Côte d'Ivoire\tCIV\n"),
        ("sahel members --country Burkina\\ f", "Burkina Faso\tBFA\n"),
        ("sahel members --country=Burk", "--country=Burkina Faso\tBFA\n"),
        ("sahel match art", "article.txt\n"),
    ],
)
def test_fish_lists_what_fits(typed, offered, tmp_path):
    needed("fish")
    (tmp_path / "article.txt").touch()
    script = 'sahel completion fish | source; complete -C "$TYPED"'
    run = subprocess.run(
        ["fish", "--no-config", "-c", script], capture_output=True, text=True, cwd=tmp_path, env=environment(tmp_path) | {"TYPED": typed}, check=False
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, offered, "")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_is_one_that_its_shell_can_read(shell, tmp_path):
    needed(shell)
    script = tmp_path / "script"
    script.write_text(sahel("completion", shell).out, encoding="utf-8")
    run = subprocess.run([shell, "-n", str(script)], capture_output=True, text=True, env=environment(tmp_path), check=False)
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


def test_another_shell_has_no_script():
    told = "error: SHELL: 'tcsh' is not one of: bash, zsh, fish\n  write one of them as it is spelt there\n"
    assert sahel("completion", "tcsh") == Ran(2, "", told)

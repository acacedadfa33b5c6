"""How long whole commands take, as ratios to a bare start of Python, measured in turn in one run.

    python benchmarks/startup.py [RUNS]

Run it with the Python of a plain install, without PYTHONDONTWRITEBYTECODE. Peers that are not installed are left out. The figures are medians of
ratios taken pair by pair, so that a machine whose speed drifts does not change them; they are no test.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

SAHEL = str(Path(sys.executable).with_name("sahel"))
BARE = (sys.executable, "-c", "pass")
EMPTY_TYPER = (
    sys.executable,
    "-c",
    "import typer; app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False); "
    "app.command()(lambda: None); app()",
)
"""One command that takes nothing and does nothing: what anything made with Typer costs at the least."""

COMPLETIONS = {
    "completion of a country, bash": ("bash", "sahel members --country cote", "sahel", "cote"),
    "completion of an event's id, bash": ("bash", "sahel show 2024-", "sahel", "2024-"),
    "completion of any name, zsh": ("zsh", "show", ""),
    "completion of any event, with all their titles, zsh": ("zsh", "why", ""),
    "completion of a command, fish": ("fish", ""),
}
COMMANDS = {
    "sahel members, one day, JSON": (SAHEL, "members", "--bloc", "ECOWAS", "--on", "2024-06-01", "--json", "-q"),
    "sahel timeline, all, JSON": (SAHEL, "timeline", "--json", "-q"),
    "sahel timeline, all, tsv": (SAHEL, "timeline", "-q"),
    "sahel members, another day's knowledge": (SAHEL, "members", "--bloc", "ECOWAS", "--known-on", "2024-06-01", "--json", "-q"),
    "python -c 'import typer'": (sys.executable, "-c", "import typer"),
    "python -c 'import pydantic; pydantic.BaseModel'": (sys.executable, "-c", "import pydantic; pydantic.BaseModel"),
    "python -c 'import rich.table'": (sys.executable, "-c", "import rich.table"),
    "jq -n 1": ("jq", "-n", "1"),
    "gh --version": ("gh", "--version"),
    "hledger --version": ("hledger", "--version"),
}


def seconds(command: tuple[str, ...], **environment: str) -> float:
    """The wall time of one run."""
    begun = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=os.environ | environment)  # noqa: S603  # commands of the tables above
    return time.perf_counter() - begun


def main(runs: int) -> None:
    """Print the table."""
    for name, command in COMMANDS.items():
        if shutil.which(command[0]) is None:
            continue
        seconds(command)  # once to warm the caches
        ratios = [seconds(command) / seconds(BARE) for _ in range(runs)]
        print(f"{statistics.median(ratios):6.1f}  ({min(ratios):.1f} to {max(ratios):.1f})  {name}")
    print("\nratios to an empty Typer command")
    for name, (shell, *words) in COMPLETIONS.items():
        ratios = [seconds((SAHEL, *words), SAHEL_COMPLETE=shell) / seconds(EMPTY_TYPER) for _ in range(runs)]
        print(f"{statistics.median(ratios):6.2f}  ({min(ratios):.2f} to {max(ratios):.2f})  {name}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)

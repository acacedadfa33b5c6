"""Make the pictures of a timeline, a table and a card from the program itself: `python docs/pictures.py` writes docs/pictures/*.svg.

Rich exports what it drew as SVG. The remote font that its files name is left out, so that a reader's browser asks nobody for it.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

FOLDER = Path(__file__).parent / "pictures"
COLUMNS = 96
PICTURES = {
    "timeline": ("timeline", "--bloc", "AES", "--type", "summit"),
    "table": ("members", "--bloc", "AES", "--history"),
    "card": ("show", "2025-12-22-second-aes-summit"),
}
"""Each picture, and the command whose screen it is."""

MOST_LINES = 34


def picture(name: str) -> str:
    """Return the picture of a command's screen as SVG."""
    command = PICTURES[name]
    environment = {key: value for key, value in os.environ.items() if not key.startswith("SAHEL_")}
    environment |= {"COLUMNS": str(COLUMNS), "FORCE_COLOR": "1", "LC_ALL": "C.UTF-8", "NO_COLOR": ""}
    run = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-m", "sahelcli", *command, "-f", "table", "-q"], capture_output=True, env=environment, check=True
    )
    lines = run.stdout.decode().splitlines()
    lines = lines if len(lines) <= MOST_LINES else [*lines[:MOST_LINES], "…"]
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=COLUMNS, file=nowhere, force_terminal=True, legacy_windows=False)
        console.print(Text.from_ansi("\n".join(lines)), no_wrap=True, overflow="crop")
        drawn = console.export_svg(title=f"sahel {' '.join(command)}", unique_id=f"sahel-{name}")
    return re.sub(r"\s*@font-face \{.*?\}\n", "\n", drawn, flags=re.DOTALL).replace("Fira Code", "ui-monospace, Menlo, Consolas")


def main() -> None:
    """Write every picture."""
    FOLDER.mkdir(exist_ok=True)
    for name in PICTURES:
        (FOLDER / f"{name}.svg").write_text(picture(name), encoding="utf-8")


if __name__ == "__main__":
    main()

"""Make the pictures of the README and of charts.md from the program itself: `python docs/pictures.py` writes docs/images.

Rich exports what it drew as SVG; the remote font that its files name is left out, so that a reader's browser asks nobody for it. Charts and maps need
the extra `charts`; the page needs Chromium, which shows it as it stands on a screen of 1024 by 768.
"""

from __future__ import annotations

import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from rich.console import Console
from rich.text import Text

FOLDER: Final = Path(__file__).parent / "images"
LANGUAGES: Final = ("en", "fr")
COLUMNS: Final = 96
MOST_LINES: Final = 34

SCREENS: Final = {
    "timeline": ("timeline", "--bloc", "AES", "--max-lines", "8"),
    "table": ("members", "--bloc", "ECOWAS", "--on", "2024-06-01"),
    "card": ("show", "2025-12-22-second-aes-summit"),
}
"""Each picture of a terminal, and the command whose screen it is."""

DRAWN: Final = {
    "chart": ("chart", "members", "--bloc", "ECOWAS", "--since", "2010"),
    "leaders": ("chart", "leaders", "--bloc", "AES", "--office", "head-of-state", "--since", "2019"),
    "map": ("map", "--on", "2024-06-01"),
}
"""Each picture that a command writes."""

PAGE: Final = ("export", "page.html", "--today", "2024-06-01", "-q")
"""The page, which answers for that day."""

MADE: Final = (*((name, language) for name in (*SCREENS, "chart") for language in LANGUAGES), ("leaders", "fr"), ("map", "en"))
"""Every picture in SVG, with its language."""


def file_of(name: str, language: str, suffix: str = ".svg") -> Path:
    """Return the file of a picture."""
    return FOLDER / f"{name}{'' if language == 'en' else '-fr'}{suffix}"


def picture(name: str, language: str) -> str:
    """Return a picture as SVG."""
    return _screen(name, language) if name in SCREENS else _drawn(name, language)


def _sahel(*command: str, language: str, cwd: str | None = None) -> str:
    """Run the program as on a terminal of its own, whatever this one is, and return what it printed."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("SAHEL_")}
    environment |= {"COLUMNS": str(COLUMNS), "FORCE_COLOR": "1", "LC_ALL": "C.UTF-8", "NO_COLOR": ""}
    run = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-m", "sahelcli", "--lang", language, *command], capture_output=True, env=environment, check=True, cwd=cwd
    )
    return run.stdout.decode()


def _screen(name: str, language: str) -> str:
    """Return what a terminal shows of a command."""
    command = SCREENS[name]
    lines = _sahel(*command, "-f", "table", "-q", language=language).splitlines()
    lines = lines if len(lines) <= MOST_LINES else [*lines[:MOST_LINES], "…"]
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True, legacy_windows=False)
    console.print(Text.from_ansi("\n".join(lines)), no_wrap=True, overflow="crop")
    spoken = () if language == "en" else ("--lang", language)
    drawn = console.export_svg(title=" ".join(("sahel", *command, *spoken)), unique_id=f"sahel-{name}")
    return re.sub(r"\s*@font-face \{.*?\}\n", "\n", drawn, flags=re.DOTALL).replace("Fira Code", "ui-monospace, Menlo, Consolas")


def _drawn(name: str, language: str) -> str:
    """Return the file that a command draws."""
    with tempfile.TemporaryDirectory() as folder:
        _sahel(*DRAWN[name], "-q", "-o", "picture.svg", language=language, cwd=folder)
        return (Path(folder) / "picture.svg").read_text(encoding="utf-8")


def shown(svg: str) -> tuple[list[str], set[str]]:
    """Return the words of a picture in order, and its colours: what it shows, whichever version of a library drew it."""
    elements = ElementTree.fromstring(svg).iter()  # noqa: S314  # our own file
    words = [" ".join("".join(one.itertext()).split()) for one in elements if one.tag.endswith(("}text", "}title", "}desc"))]
    return [word for word in words if word], set(re.findall(r"fill: ?(#\w{6})", svg))


def _chromium(folder: str, *options: str) -> str:
    """Run Chromium on the page in a folder, without a network, and return what it printed."""
    found = shutil.which("chromium") or shutil.which("google-chrome") or "chromium"
    flags = ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--host-resolver-rules=MAP * ~NOTFOUND")
    command = [found, *flags, f"--user-data-dir={folder}/profile", "--virtual-time-budget=5000", *options, f"file://{folder}/page.html"]
    return subprocess.run(command, capture_output=True, check=True, cwd=folder).stdout.decode()  # noqa: S603  # the browser that is there


def page_words(language: str) -> str:
    """Return what stands on the page's first screen, with a digest of the files that lay it out: the picture is current while this is the same."""
    with tempfile.TemporaryDirectory() as folder:
        _sahel(*PAGE, language=language, cwd=folder)
        return "\n".join((_layout(), *_words(_chromium(folder, "--dump-dom")), ""))


def _layout() -> str:
    resources = files("sahelcli.export") / "page"
    return hashlib.sha256(b"".join((resources / name).read_bytes() for name in ("page.css", "page.html"))).hexdigest()


def _words(document: str) -> Iterator[str]:
    """Yield the title, the purpose, the line of the day, and each row of the table."""
    for part in re.findall(r"<h1.*?</h1>|<p class=\"purpose\".*?</p>|<p id=\"_line\".*?</p>|<tr>.*?</tr>", document, re.DOTALL):
        cells = re.split(r"</(?:th|td)>", part)
        yield " | ".join(filter(None, (re.sub("<[^>]*>", "", cell.replace("</span><span>", "; ")).strip() for cell in cells)))


def make_page(language: str) -> None:
    """Write the picture of the page, with few colours so that the file is small, and its words."""
    from PIL import Image  # noqa: PLC0415  # comes with the extra `charts`

    with tempfile.TemporaryDirectory() as folder:
        _sahel(*PAGE, language=language, cwd=folder)
        locale = {"en": "en-GB", "fr": "fr-FR"}[language]
        _chromium(folder, f"--lang={locale}", "--window-size=1024,768", "--screenshot=page.png")
        with Image.open(Path(folder) / "page.png") as image:
            image.convert("RGB").quantize(32).save(file_of("page", language, ".png"), optimize=True)
    file_of("page", language, ".txt").write_text(page_words(language), encoding="utf-8")


def main() -> None:
    """Write every picture."""
    FOLDER.mkdir(exist_ok=True)
    for name, language in MADE:
        file_of(name, language).write_text(picture(name, language), encoding="utf-8")
    for language in LANGUAGES:
        make_page(language)


if __name__ == "__main__":
    main()

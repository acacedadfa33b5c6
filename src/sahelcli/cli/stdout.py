"""Writing to stdout, whatever is at its other end: a pager, a closed pipe, a full disk, an old encoding, nothing at all.

There is a pager for answers longer than the screen, only if stdout is a terminal; if it cannot be started, the answer is printed without it.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path, PurePath
from typing import Final, TextIO

from sahelcli.base.errors import UsageError
from sahelcli.base.escaping import escape_terminal
from sahelcli.cli.language import spoken
from sahelcli.text.french_articles_and_typography import typeset, wrapped_lines


def ready_streams() -> None:
    """Give each stream something that takes every text.

    One that the shell has closed (`>&-`) is the null device: else the first file opened would take its number, and get what is printed. A pipe or a
    file gets UTF-8, like `--output`; a terminal of another encoding gets escapes for the characters that it does not have.
    """
    streams: dict[str, TextIO | None] = {"stdin": sys.stdin, "stdout": sys.stdout, "stderr": sys.stderr}
    for name, stream in streams.items():
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("r" if name == "stdin" else "w", encoding="utf-8"))  # noqa: SIM115  # open as long as the run
        elif name == "stdout" and isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=stream.encoding if stream.isatty() else "utf-8", errors="backslashreplace")


def is_coloured() -> bool:
    """Return whether stdout shows colour: at a terminal that can, or where FORCE_COLOR asks for it; never where NO_COLOR is set to something."""
    shown = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    return not os.environ.get("NO_COLOR") and (shown or bool(os.environ.get("FORCE_COLOR")))


_LINKING: Final = frozenset(("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio", "mintty"))
"""Terminals, by TERM_PROGRAM, that open links."""

_LINKING_TERM: Final = ("xterm-kitty", "xterm-ghostty", "alacritty", "foot", "contour")
_LINKING_VARIABLES: Final = ("WT_SESSION", "KONSOLE_VERSION", "KITTY_WINDOW_ID", "DOMTERM")
_LINKING_VTE: Final = 5000


def has_links() -> bool:
    """Return whether stdout is a terminal that opens links (OSC 8): one that is known to, or as FORCE_HYPERLINK says; never without colour."""
    if not (sys.stdout.isatty() and is_coloured()):
        return False
    if forced := os.environ.get("FORCE_HYPERLINK"):
        return forced != "0"
    term, vte = os.environ.get("TERM", ""), os.environ.get("VTE_VERSION", "")
    if term.startswith(("screen", "tmux")):
        return False
    named = os.environ.get("TERM_PROGRAM") in _LINKING or term.startswith(_LINKING_TERM)
    return named or any(os.environ.get(name) for name in _LINKING_VARIABLES) or (vte.isdigit() and int(vte) >= _LINKING_VTE)


def is_ascii() -> bool:
    """Return whether stdout takes no signs but those of ASCII and an old encoding, so that drawings need plain ones."""
    return "utf" not in (sys.stdout.encoding or "").lower()


def printed(pieces: Iterable[str], *, to_file: bool = False) -> Iterator[str]:
    """Yield pieces of a text for people in the typography of the run's language; plain signs where stdout has an old encoding.

    `to_file`: the text goes to a file, which is in UTF-8.
    """
    if (language := spoken()) == "en" or (is_ascii() and not to_file):
        yield from pieces
    else:
        yield from (type(piece)(typeset(language, piece)) for piece in pieces)


def write(pieces: Iterable[str], verdict: Callable[[], int] = lambda: 0) -> None:
    """Write to stdout; a reader that has closed the pipe ends the run quietly, with the exit code `verdict`.

    Raises UsageError where it cannot be written, as on a full disk.
    """
    with _told(verdict):
        for piece in pieces:
            sys.stdout.write(piece)
        sys.stdout.flush()


def write_bytes(pieces: Iterable[bytes]) -> None:
    """Write bytes to stdout as they are, whatever the locale says. Raises UsageError where the disk behind it does not take them."""
    with _told(lambda: 0):
        for piece in pieces:
            sys.stdout.buffer.write(piece)
        sys.stdout.flush()


def report(pieces: Iterable[str]) -> None:
    """Write to stdout beside a verdict or a result. A closed pipe does not end the run; a full disk is reported on stderr."""
    from sahelcli.render.errors import error_lines

    try:
        for piece in pieces:
            sys.stdout.write(piece)
        sys.stdout.flush()
    except OSError as error:
        failure = cannot_write(error)
        if not isinstance(error, BrokenPipeError):
            for line in error_lines(spoken(), failure):
                tell(line)


def tell(line: str) -> None:
    """Write a message on stderr, wrapped between words to the width of a terminal; what a terminal would obey is shown as an escape.

    Rich is not loaded for it, since the answer beside it may go to a pipe.
    """
    text = escape_terminal(line)
    if "utf" in (sys.stderr.encoding or "").lower():
        text = typeset(spoken(), text)
    if line and sys.stderr.isatty():
        text = "\n".join(wrapped_lines(text, shutil.get_terminal_size((80, 24)).columns, rest="    "))
    try:
        print(text, file=sys.stderr, flush=True)
    except OSError:  # nobody reads it, or the disk is full: that changes neither the answer nor the exit code
        _discard(sys.stderr)


@contextmanager
def _told(verdict: Callable[[], int]) -> Iterator[None]:
    """A closed pipe as a quiet end, and what a full disk says as an error of ours."""
    try:
        yield
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            _discard(sys.stdout)
            sys.exit(verdict())
        raise cannot_write(error) from None


def cannot_write(error: OSError) -> UsageError:
    """Return the error to raise where stdout cannot be written, which gets nothing more."""
    _discard(sys.stdout)
    return UsageError("cannot-write", path="stdout", why=error.strerror or str(error))


def _discard(stream: TextIO) -> None:
    """Let a stream go nowhere from now on, so that what is left in its buffer is not tried again when the run ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


LESS: Final = "less"
LESS_OPTIONS: Final = "FRX"
"""The options of `less` where LESS is not set: end where all fits, keep colours, leave the text on the screen."""


_LINK: Final = re.compile(r"\x1b\]8;[^\x1b]*\x1b\\")
"""The beginning or the end of a link, which older versions of less show as signs."""


def pager() -> list[str]:
    """Return the pager as words of a command: SAHEL_PAGER, else PAGER, else less if it is installed; empty for none."""
    for name in ("SAHEL_PAGER", "PAGER"):
        if name in os.environ:
            from shlex import split

            try:
                words = split(os.environ[name])
            except ValueError:
                return []
            return words if words and words != ["cat"] and shutil.which(words[0]) else []
    return [LESS] if shutil.which(LESS) else []


def write_paged(pieces: Iterable[str], *, wanted: bool, opens: bool = False, verdict: Callable[[], int] = lambda: 0) -> None:
    """Write to stdout, through a pager where it is wanted, stdout is a terminal and the text is longer than the screen.

    `opens`: the text has an `Opening`, which the pager shows first, below a third of a screen of what comes before.
    """
    from sahelcli.render.formats import Opening

    if not (wanted and sys.stdout.isatty() and sys.stdin.isatty() and os.environ.get("TERM") != "dumb" and (command := pager())):
        write(pieces, verdict)
        return
    screen = shutil.get_terminal_size((80, 24)).lines
    rest, begun, at = iter(pieces), "", 0
    for piece in rest:
        if isinstance(piece, Opening):
            at = begun.count("\n")
        begun += piece
        if begun.count("\n") >= at + screen and (at or not opens):
            break
    if (lines := begun.count("\n")) < screen:
        write([begun], verdict)
        return
    if at and PurePath(command[0]).name == LESS:
        command = [*command, f"+{max(min(at - screen // 3, lines - screen + 2), 1)}g"]
    sys.stdout.flush()
    before = signal.signal(signal.SIGINT, lambda *_: None)  # Ctrl-C is the pager's while it is there
    try:
        with subprocess.Popen(command, stdin=subprocess.PIPE, env={"LESS": LESS_OPTIONS} | dict(os.environ)) as run:  # noqa: S603  # the reader's own
            with suppress(BrokenPipeError):  # a reader who leaves early is no fault
                for piece in chain([begun], rest):
                    run.stdin.write(_LINK.sub("", piece).encode(sys.stdout.encoding or "utf-8", "replace"))  # type: ignore[union-attr]  # it is a pipe
                    run.stdin.flush()  # type: ignore[union-attr]
            with suppress(BrokenPipeError):
                run.stdin.close()  # type: ignore[union-attr]
    except OSError:
        write(chain([begun], rest), verdict)
    finally:
        signal.signal(signal.SIGINT, before)

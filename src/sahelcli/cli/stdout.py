"""Writing to stdout, whatever is at its other end: a closed pipe, a full disk, an old encoding, nothing at all."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

from sahelcli.base.errors import UsageError
from sahelcli.base.escaping import escape_terminal
from sahelcli.cli.language import spoken
from sahelcli.text.french_articles_and_typography import typeset, wrapped_lines


def ready_streams() -> None:
    """Give each stream something that takes every text.

    One that the shell has closed (`>&-`) is the null device: else the first file opened would take its number, and get what is printed. A pipe or a
    file gets UTF-8, like `--output`; a terminal of another encoding gets escapes for the characters that it does not have.
    """
    for name in ("stdin", "stdout", "stderr"):
        stream: Any = getattr(sys, name)
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


def _discard(stream: Any) -> None:
    """Let a stream go nowhere from now on, so that what is left in its buffer is not tried again when the run ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())

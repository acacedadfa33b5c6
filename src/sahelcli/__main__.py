"""The console script: runs the application and turns what goes wrong into words on stderr and an exit code."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    import signal as _signal
    from collections.abc import Callable
    from typing import NoReturn
else:
    import _signal  # `signal` itself, without the milliseconds in which an interrupt would be a traceback


def run() -> None:
    """Run `sahel`. Exit codes: 0 answered, 1 faults or nothing found, 2 usage, 3 invalid data, 4 unknown or ambiguous name, 130 interrupted."""
    _on_interrupt(_stop)  # before anything else is imported
    sys.unraisablehook = _unraisable
    from sahelcli.fastpath.command_line import run as fastpath

    unwritten = None
    try:
        if (answered := fastpath(sys.argv[1:], os.environ)) is not None:
            _leave(answered)
    except OSError as error:
        unwritten = error
    try:
        code = main(unwritten)
    except KeyboardInterrupt:
        code = 130
    _on_interrupt(_stop)
    _leave(code)


def _leave(code: int) -> NoReturn:
    """End the run without the interpreter's own clean-up, which takes as long as a bare Python start: no file is left open."""
    for stream in filter(None, (sys.stdout, sys.stderr)):
        try:  # noqa: SIM105  # the fast path does not load contextlib
            stream.flush()
        except (OSError, ValueError):  # nobody reads it any more
            pass
    os._exit(code)


def _stop(*_: object) -> None:
    """End the run at once: while modules are loaded there is nothing to clean up, and an exception could land where it is printed."""
    os._exit(130)


def _on_interrupt(handler: Callable[..., object]) -> None:
    """Have Ctrl-C do this, unless whoever started the run had it ignored."""
    if _signal.getsignal(_signal.SIGINT) in (_stop, _signal.default_int_handler):
        _signal.signal(_signal.SIGINT, handler)


def _unraisable(lost: sys.UnraisableHookArgs) -> None:
    """End the run where an interrupt came while no exception could be raised, as in a destructor; it would be printed and forgotten."""
    if issubclass(lost.exc_type, KeyboardInterrupt):
        _stop()
    sys.__unraisablehook__(lost)


def main(unwritten: OSError | None = None) -> int:
    """Load the application, run it and return the exit code; errors become messages on stderr.

    `unwritten` is the error of the fast path on stdout, which is reported in place of a run.
    """
    if (shell := os.environ.get("SAHEL_COMPLETE")) in ("bash", "zsh", "fish"):
        from sahelcli.cli.completion import answer

        answer(str(shell))
        return 0
    import gc

    gc.set_threshold(50_000)  # a query leaves little garbage, and the default looks for it every few modules
    from typer.exceptions import TyperException

    from sahelcli.base.errors import SahelError, UsageError
    from sahelcli.cli.app import app, debug_lines
    from sahelcli.cli.language import language_of, speak, spoken
    from sahelcli.cli.parser_text import problems, usage_error
    from sahelcli.cli.stdout import cannot_write, ready_streams, tell
    from sahelcli.render.errors import error_lines
    from sahelcli.snapshot.open_and_verify import damage_told

    ready_streams()
    speak(language_of(sys.argv[1:], os.environ))
    typed = sys.argv[1 : sys.argv.index("--") if "--" in sys.argv else None]
    if "--no-color" in typed:
        os.environ["NO_COLOR"] = "1"
    _on_interrupt(_signal.default_int_handler)  # from here on it is an exception, after which files are as they were
    fault: SahelError | None = None
    raised: Exception | None = None
    code: object = 0
    try:
        if unwritten:
            raise cannot_write(unwritten)
        with damage_told():
            code = app(prog_name="sahel", standalone_mode=False)
    except SahelError as error:
        fault = raised = error
    except TyperException as error:
        fault, raised = usage_error(error), error
    except UnicodeEncodeError as error:  # bytes of the command line that are no text, where a text was wanted
        fault, raised = UsageError("not-utf-8", text=error.object), error
    except MemoryError as error:
        fault, raised = UsageError("no-memory"), error
    except Exception:  # a fault of the program, whose traceback follows
        for line in debug_lines(None):
            tell(line)
        tell(problems())
        raise
    for line in debug_lines(raised) if "--debug" in typed else ():
        tell(line)
    if fault is not None:
        for line in error_lines(spoken(), fault, _asked()):
            tell(line)
        code = fault.exit_code
    return code if isinstance(code, int) else 0


def _asked() -> str:
    """The command that was asked for, as its help is asked for; the program alone where none was."""
    from sahelcli.cli.app import MODULES

    return next((f"sahel {word}" for word in sys.argv[1:] if word in MODULES), "sahel")


if __name__ == "__main__":
    run()

"""The console script: runs the application and turns what goes wrong into words on stderr and an exit code."""

from __future__ import annotations

import os
import sys


def run() -> None:
    """Run `sahel`. Exit codes: 0 answered, 1 faults or nothing found, 2 usage, 3 invalid data, 4 unknown or ambiguous name, 130 interrupted."""
    if (shell := os.environ.get("SAHEL_COMPLETE")) in ("bash", "zsh", "fish"):
        from sahelcli.cli.completing import answer

        answer(str(shell))
        return
    from typer.exceptions import TyperException

    from sahelcli.asking.words import error_lines
    from sahelcli.cli.app import app
    from sahelcli.cli.language import LANGUAGE
    from sahelcli.cli.output import ready_streams, tell
    from sahelcli.cli.wording import usage_error
    from sahelcli.core.faults import SahelError, UsageError
    from sahelcli.store.open import damage_told

    ready_streams()
    try:
        with damage_told():
            code = app(prog_name="sahel", standalone_mode=False)
    except SahelError as error:
        for line in error_lines(LANGUAGE, error, _asked()):
            tell(line)
        code = error.exit_code
    except TyperException as error:
        for line in error_lines(LANGUAGE, usage_error(error), _asked()):
            tell(line)
        code = 2
    except UnicodeEncodeError as error:  # bytes of the command line that are no text, where a text was wanted
        for line in error_lines(LANGUAGE, UsageError("not-utf-8", text=error.object)):
            tell(line)
        code = 2
    except KeyboardInterrupt:
        code = 130
    sys.exit(code if isinstance(code, int) else 0)


def _asked() -> str:
    """The command that was asked for, as its help is asked for; the program alone where none was."""
    from sahelcli.cli.app import MODULES

    return next((f"sahel {word}" for word in sys.argv[1:] if word in MODULES), "sahel")


if __name__ == "__main__":
    run()

"""Exit codes, in English."""

from __future__ import annotations

from typing import Final

TEXT: Final = """\
# Exit codes

- `0`: answered; nothing found is an answer too
- `1`: `check` found faults, or `add` refused what it was given; or `--exit-status` was given and nothing was found (for `match`: something differs)
- `2`: the command cannot be carried out as written, or a file is missing
- `3`: the data is invalid; nothing was answered, or added; or the compiled record in the package is damaged
- `4`: a name is nobody's, or that of several
- `130`: interrupted

Answers go to stdout, all else to stderr (`-q` silences notes). A pipe that its reader closes ends the run quietly.
"""

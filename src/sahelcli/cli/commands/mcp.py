"""`mcp`: the same questions for assistant programs, over standard input and output."""

from __future__ import annotations

from sahelcli.cli.options import Lang
from sahelcli.core.faults import UsageError


def mcp(lang: Lang = None) -> None:
    """Serve until the assistant hangs up. Raises UsageError without the extra."""
    try:
        from sahelcli.assistants import serve
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "mcp":
            raise
        raise UsageError("missing-extra", format="mcp", extra="mcp") from None
    serve()


COMMANDS = {"mcp": mcp}

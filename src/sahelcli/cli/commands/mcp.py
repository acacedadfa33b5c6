"""`mcp`: the same questions for assistant programs, over standard input and output."""

from __future__ import annotations

import sys

from sahelcli.base.errors import UsageError
from sahelcli.cli.language import spoken
from sahelcli.cli.options import Data, Lang, Today
from sahelcli.cli.question import data_files
from sahelcli.cli.stdout import tell
from sahelcli.text.catalogue import say


def mcp(data: Data = None, today: Today = None, lang: Lang = None) -> None:
    """Serve until the assistant hangs up. Raises UsageError without the extra."""
    try:
        from sahelcli.mcp.server import serve
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("mcp", "jsonschema", "anyio"):
            raise
        raise UsageError("missing-extra", format="mcp", extra="mcp") from None
    if sys.stdin.isatty():
        tell(say(spoken(), "note", what=say(spoken(), "tool.waiting")))
    serve(data_files(data), today, lang or spoken())


COMMANDS = {"mcp": mcp}

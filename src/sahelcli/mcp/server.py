"""The tools over standard input and output, through the official SDK of the Model Context Protocol."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import anyio
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server
from mcp.types import CallToolRequestParams, CallToolResult, ListToolsResult, TextContent, Tool, ToolAnnotations

from sahelcli import __version__
from sahelcli.base.errors import SahelError, UsageError
from sahelcli.mcp.answers import SCHEMA, as_text, for_tools
from sahelcli.mcp.tools import TOOLS, Asker
from sahelcli.record.read_raw_entries import kept
from sahelcli.render.errors import error_lines
from sahelcli.text.catalogue import say


def serve(data: Sequence[Path], today: str | None, language: str) -> None:
    """Answer calls until the client closes the connection. Raises SahelError if the record cannot be read."""
    asker = Asker(tuple(kept(path) for path in data), today, language)
    asker.open().close()  # report a faulty record before the first call
    anyio.run(_answer, asker)


async def _answer(asker: Asker) -> None:
    async def listed(_context: object, _params: object) -> ListToolsResult:
        return ListToolsResult(tools=[_described(asker.language, name) for name in TOOLS])

    async def called(_context: object, params: CallToolRequestParams) -> CallToolResult:
        return _called(asker, params.name, params.arguments or {})

    instructions = say(asker.language, "tool.instructions")
    server = Server("sahel", version=__version__, instructions=instructions, on_list_tools=listed, on_call_tool=called)
    async with stdio_server() as (reader, writer):
        await server.run(reader, writer, server.create_initialization_options())


def _described(language: str, name: str) -> Tool:
    title = say(language, f"tool.title.{name}")
    reads = ToolAnnotations(title=title, read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)
    about = say(language, f"tool.{name}")
    return Tool(name=name, title=title, description=about, input_schema=TOOLS[name].schema(language), output_schema=SCHEMA, annotations=reads)


def _called(asker: Asker, name: str, arguments: dict[str, object]) -> CallToolResult:
    """Return the answer of a tool as data and as text, or an error with a message that includes a hint."""
    try:
        if name not in TOOLS:
            raise UsageError("no-such-tool", text=name, choices=tuple(TOOLS))
        answer = asker.answer(name, arguments)
    except SahelError as error:
        text = "\n".join(for_tools(line) for line in error_lines(asker.language, error))
        return CallToolResult(content=[TextContent(type="text", text=text)], is_error=True)
    return CallToolResult(content=[TextContent(type="text", text=as_text(answer))], structured_content=answer)

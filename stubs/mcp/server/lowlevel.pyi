"""The server, as far as it is used: with tools, over two streams."""

from collections.abc import Awaitable, Callable

from mcp.server.stdio import _ReadStream, _WriteStream
from mcp.types import CallToolRequestParams, CallToolResult, ListToolsResult

class _Options: ...

class Server:
    def __init__(
        self,
        name: str,
        *,
        version: str = ...,
        instructions: str | None = ...,
        on_list_tools: Callable[[object, object], Awaitable[ListToolsResult]] | None = ...,
        on_call_tool: Callable[[object, CallToolRequestParams], Awaitable[CallToolResult]] | None = ...,
    ) -> None: ...
    def create_initialization_options(self) -> _Options: ...
    async def run(self, read_stream: _ReadStream, write_stream: _WriteStream, initialization_options: _Options) -> None: ...

"""What the server of tools sends, and the part of a call that it reads."""

from collections.abc import Mapping, Sequence
from typing import Literal

class CallToolRequestParams:
    name: str
    arguments: dict[str, object] | None

class TextContent:
    def __init__(self, *, type: Literal["text"], text: str) -> None: ...

class CallToolResult:
    def __init__(
        self, *, content: Sequence[TextContent], structured_content: Mapping[str, object] | None = None, is_error: bool | None = None
    ) -> None: ...

class ToolAnnotations:
    def __init__(self, *, title: str, read_only_hint: bool, destructive_hint: bool, idempotent_hint: bool, open_world_hint: bool) -> None: ...

class Tool:
    def __init__(
        self,
        *,
        name: str,
        title: str,
        description: str,
        input_schema: Mapping[str, object],
        output_schema: Mapping[str, object],
        annotations: ToolAnnotations,
    ) -> None: ...

class ListToolsResult:
    def __init__(self, *, tools: Sequence[Tool]) -> None: ...

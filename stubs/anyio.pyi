"""The part of AnyIO that the server of tools uses."""

from collections.abc import Awaitable, Callable
from typing import TypeVar, TypeVarTuple, Unpack

_T = TypeVar("_T")
_Given = TypeVarTuple("_Given")

def run(func: Callable[[Unpack[_Given]], Awaitable[_T]], *args: *_Given) -> _T: ...

"""Turn pydantic's errors into faults of ours: a code of the catalogue, its facts, and the path of the field."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from pydantic import TypeAdapter, ValidationError

from sahelcli.base.errors import Finding

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_CODES: Final = {
    "missing": "missing-key",
    "extra_forbidden": "unknown-key",
    "too_short": "empty-list",
    "literal_error": "unknown-version",
    "finite_number": "not-finite",
}
_BOUNDS: Final = {"greater_than_equal": ("below-least", "ge"), "less_than_equal": ("above-most", "le")}
"""The codes of numbers out of bounds, and where pydantic has the bound."""

_EXPECTED: Final = {
    "string_type": "text",
    "list_type": "array",
    "model_type": "object",
    "model_attributes_type": "object",
    "dict_type": "object",
    "bool_type": "true-or-false",
    "float_type": "number",
    "int_type": "number",
}


def model_faults(error: ValidationError, file: str, line: int, entry: str, value: object) -> Iterable[Finding]:
    """Return the faults that pydantic found in an entry, one for each field; `value` is the entry as read.

    If a value of several types fails for all of them, report the error of the type that got furthest, else the first.
    """
    found: dict[str, Finding] = {}
    for fault in error.errors(include_url=False):
        code, facts = _code(fault)
        path = ".".join(part for part in (_field(fault["loc"], value, missing=fault["type"] == "missing"), facts.get("part")) if part)
        if path not in found:
            found[path] = Finding(file, line, entry, path, code, tuple(facts.items()))
    above = {".".join(steps[:depth]) for steps in (path.split(".") for path in found) for depth in range(1, len(steps))}
    return [finding for path, finding in found.items() if path not in above]


def _field(location: tuple[int | str, ...], value: object, *, missing: bool) -> str:
    """Return the path of a field, without the steps that pydantic adds for the members of a union."""
    path: list[str] = []
    for place, step in enumerate(location):
        named_last = missing and place == len(location) - 1
        if isinstance(value, list) and isinstance(step, int):
            value = value[step] if step < len(value) else None
        elif isinstance(value, dict) and (step in value or named_last):
            value = value.get(step)
        else:
            continue
        path.append(str(step))
    return ".".join(path)


def fault_of(kind: Any, value: object) -> tuple[str, dict[str, Any]] | None:
    """Return the fault of a value that should have a type of the models, as a code and its facts, or None if the value is valid."""
    try:
        TypeAdapter(kind).validate_python(value)
    except ValidationError as error:
        return _code(error.errors(include_url=False)[0])
    return None


def _code(fault: ErrorDetails) -> tuple[str, dict[str, Any]]:
    """Return the catalogue code and the facts of a pydantic error."""
    kind, context = fault["type"], fault.get("ctx") or {}
    if kind in _EXPECTED:
        return "wrong-type", {"expected": _EXPECTED[kind]}
    if kind in _CODES:
        return _CODES[kind], {"value": repr(fault["input"])} if kind == "literal_error" else {}
    if "-" in kind:
        return kind, dict(context)
    if kind in _BOUNDS:
        code, bound = _BOUNDS[kind]
        return code, {"value": repr(fault["input"]), "bound": f"{context[bound]:g}"}
    return "bad-value", {"value": repr(fault["input"])}

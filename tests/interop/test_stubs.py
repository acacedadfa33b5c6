"""The stubs declare nothing that the libraries do not have: types are checked with them, whether or not a library is installed."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

import pytest
from readers import needed

STUBS = Path(__file__).parents[2] / "stubs"
FILES = sorted(STUBS.rglob("*.pyi"))


def names(body, prefix=""):
    """The functions and classes that a stub declares for others, methods included, each with its own parameters."""
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield prefix + node.name, [argument.arg for argument in (*node.args.args, *node.args.kwonlyargs)]
        elif isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield prefix + node.name, []
            yield from names(node.body, f"{prefix}{node.name}.")


def parameters(found):
    """The parameters of a function of a library; None if it takes any, or does not say."""
    try:
        its = inspect.signature(found).parameters.values()
    except (TypeError, ValueError):
        return None
    return None if any(one.kind is one.VAR_KEYWORD for one in its) else [one.name for one in its]


@pytest.mark.parametrize("stub", FILES, ids=[path.relative_to(STUBS).as_posix() for path in FILES])
def test_a_stub_declares_what_its_library_has(stub):
    module = needed(".".join(part for part in stub.relative_to(STUBS).with_suffix("").parts if part != "__init__"))
    for name, given in names(ast.parse(stub.read_text(encoding="utf-8")).body):
        found = module
        for part in name.split("."):
            found = getattr(found, part)
        taken = parameters(found)
        assert taken is None or set(given) - {"self", "cls"} <= set(taken), name

"""Findings of faulty entries: made from the errors of the models, and with the known word, key or id that was probably meant.

An error of pydantic becomes a code of the catalogue, its facts, and the path of the field. What was meant is a fact of the finding; it is suggested
as the command line does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final, cast, get_args

from pydantic import BaseModel, TypeAdapter, ValidationError

from sahelcli.base.errors import Finding
from sahelcli.base.iso_countries import COUNTRIES
from sahelcli.base.text_folding_and_likeness import MOST, alike, folded, names_of
from sahelcli.record.models import ENTRIES, Actor, Document
from sahelcli.record.overlays_and_visibility import COLLECTIONS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic_core import ErrorDetails


MOST_LOOKED_UP: Final = 50
"""Maximum number of different words looked up in one run: each is compared with every name of its kind."""

LONGEST: Final = 100
"""Maximum length of a text that is compared: a longer one is not a mistyped word, and the comparison would be slow."""

_NAMED_BY: Final = {
    "actors": ("actor", "by", "for", "imposer", "mission", "object", "speaker", "subject"),
    "places": ("place", "where"),
    "sources": ("citations", "source"),
    "topics": ("topics",),
    "plans": ("to",),
}
"""The fields that hold an id of each collection."""

_COLLECTION: Final = {key: collection for collection, keys in _NAMED_BY.items() for key in keys}
_PLACE: Final = re.compile(r"\.\d+")


def with_suggestions(findings: Iterable[Finding], document: Document | None, kinds: Mapping[tuple[str, str, int], str]) -> Iterator[Finding]:
    """Yield the findings; one about an unknown word, key or id with `meant`, what comes nearest, where something does.

    `kinds` gives the collection of the entry at (file, id, line).
    """
    known = _Known(document)
    for finding in findings:
        meant = known.nearest(finding, kinds.get((finding.file, finding.entry, finding.line)))
        yield finding._replace(facts=(*finding.facts, ("meant", ", ".join(meant)))) if meant else finding


class _Known:
    """Known words that can be suggested, collected at first use."""

    def __init__(self, document: Document | None) -> None:
        self.document = document
        self.names: dict[str, dict[str, list[str]]] = {}
        self.found: dict[tuple[str, str], list[str]] = {}

    def nearest(self, finding: Finding, of: str | None) -> list[str]:
        """Return what is nearest to the word that a finding is about, the likeliest first."""
        facts: dict[str, object] = dict(finding.facts)
        code, last = finding.code, _PLACE.sub("", finding.field).rpartition(".")[2]
        if code == "unknown-word":
            words = str(facts["words"])
            return self._among(finding.code + words, facts["value"], {word: [word] for word in words.split(", ")})
        if code == "unknown-key" and of in ENTRIES:
            keys = _keys_at(ENTRIES[of], finding.field.split(".")[:-1])
            return self._among(f"{of} {','.join(keys)}", finding.field.rpartition(".")[2], {key: [key] for key in keys})
        if code == "bad-country":
            return self._among("countries", facts["value"], self._collection("countries"))
        if code in ("bad-id", "bad-slug") and last in _COLLECTION:
            return self._among(_COLLECTION[last], facts["value"], self._collection(_COLLECTION[last]))
        collection = code.removeprefix("unknown-")
        if collection != code and "id" in facts:
            return self._among(collection, facts["id"], self._collection(collection))
        return []

    def _among(self, where: str, text: object, names: dict[str, list[str]]) -> list[str]:
        """Return the ids whose name a text is, else those whose names are spelt much like it."""
        if not isinstance(text, str) or len(text) > LONGEST:
            return []
        if (where, text) not in self.found:
            if len(self.found) >= MOST_LOOKED_UP:
                return []
            same = names.get(folded(text)) or names.get(text)
            near = same or [id_ for name in alike(folded(text), names) for id_ in names[name]]
            self.found[where, text] = list(dict.fromkeys(near))[:MOST]
        return self.found[where, text]

    def _collection(self, name: str) -> dict[str, list[str]]:
        """Return the ids of a collection by each folded name; of `countries` the codes, with the names of the states in the record."""
        if name not in self.names:
            found: dict[str, list[str]] = {}
            for called, id_ in self._called(name):
                found.setdefault(folded(called), []).append(id_)
            self.names[name] = found
        return self.names[name]

    def _called(self, name: str) -> Iterator[tuple[str, str]]:
        if name == "countries":
            yield from ((code, code) for code in sorted(COUNTRIES))
        if self.document is None:
            return
        if name == "plans":
            plans = (effect.object for event in self.document.events for effect in event.effects if effect.kind == "plans" and effect.object)
            yield from ((plan, plan) for plan in plans)
        entries = self.document.entries({"countries": "actors"}.get(name, name)) if name in (*COLLECTIONS, "countries") else ()
        for entry in entries:
            if name != "countries" or getattr(entry, "kind", None) == "state":
                called = names_of(cast("Actor", entry)) if hasattr(entry, "name") else (entry.id,)
                yield from ((each, entry.id) for each in called)


def _keys_at(model: type[BaseModel], path: list[str]) -> list[str]:
    """Return the keys that an object may have at a place of an entry; none where the place is no object of the schema."""
    for step in path:
        if not step.isdigit():
            field = next((field for name, field in model.model_fields.items() if (field.alias or name) == step), None)
            inner = _model_in(field.annotation) if field else None
            if inner is None:
                return []
            model = inner
    return [field.alias or name for name, field in model.model_fields.items()]


def _model_in(annotation: object) -> type[BaseModel] | None:
    """Return the model that an annotation holds, in a list or beside None."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    parts: tuple[object, ...] = get_args(annotation)
    return next((found for inner in parts if (found := _model_in(inner))), None)


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

"""The part of jsonschema that reads the arguments of tools."""

from collections.abc import Iterable, Mapping, Sequence

class ValidationError(Exception):
    validator: str
    validator_value: object
    path: Sequence[str | int]
    instance: object

class Draft202012Validator:
    def __init__(self, schema: Mapping[str, object]) -> None: ...
    def iter_errors(self, instance: object) -> Iterable[ValidationError]: ...

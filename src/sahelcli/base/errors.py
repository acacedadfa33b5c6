"""Exceptions and their facts. The message catalogue turns them into text, and the command line turns them into exit codes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple


class Finding(NamedTuple):
    """One fault in the data: which file, the line on which the faulty entry begins, the entry, the field, a code and its facts.

    A `warning` is for an editor to look at and may be right as it is; it is `excused` where the entry says why.
    """

    file: str
    line: int
    entry: str
    field: str
    code: str
    facts: tuple[tuple[str, object], ...] = ()
    warning: bool = False
    excused: bool = False


class SahelError(Exception):
    """Base of what the tool reports without a traceback. `code` is its key in the catalogue, `facts` fill the words."""

    exit_code = 2

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts

    def texts(self, name: str) -> tuple[str, ...]:
        """Return the texts of a fact that is a list; none where it has no such fact."""
        found = self.facts.get(name)
        return tuple(map(str, found)) if isinstance(found, Collection) and not isinstance(found, str) else ()


class UsageError(SahelError):
    """The command cannot be carried out as it was written, or a file is not there. Exit 2."""


class InvalidData(SahelError):
    """The data has faults. Exit 3, or 1 from a command that looks for them."""

    exit_code = 3

    def __init__(self, findings: list[Finding], code: str = "invalid-data", **facts: object) -> None:
        super().__init__(code, count=len(findings), **facts)
        self.findings = findings


class DamagedSnapshot(SahelError):
    """The compiled record in the package is damaged: what was answered so far is not to be trusted. Exit 3."""

    exit_code = 3


class BadTable(SahelError):
    """A table of somebody's rows that cannot be read as one. Exit 3."""

    exit_code = 3


class NotAdded(InvalidData):
    """An entry to be added has faults; nothing was written. Exit code 1."""

    exit_code = 1


class UnknownName(SahelError):
    """A name matches no entry, or several. `candidates` are ids with their names in both languages. Exit code 4.

    `of_kind` gives the kind of entry that the name belongs to, if that is another kind than the one requested. `usual` are entries in the form of
    `candidates` that are often meant, where no name is similar.
    """

    exit_code = 4

    def __init__(
        self,
        text: str,
        kind: str,
        candidates: list[tuple[str, dict[str, str]]],
        *,
        ambiguous: bool,
        of_kind: str | None = None,
        usual: Sequence[tuple[str, dict[str, str]]] = (),
    ) -> None:
        code = "ambiguous-name" if ambiguous else "name-of-another-kind" if of_kind else "unknown-name"
        super().__init__(code, text=text, kind=kind, of_kind=of_kind)
        self.candidates = candidates
        self.usual = usual

"""Check entries with all that the record or overlay has before anything is written, then add them whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sahelcli.base.errors import Finding, InvalidData, NotAdded, UsageError
from sahelcli.checks.duplicate_and_unused_rules import similar_pairs
from sahelcli.checks.load import examine_files, with_base
from sahelcli.checks.registry import excused_in
from sahelcli.record.bundled import PACKAGE, bundled_record
from sahelcli.record.canonical_form_and_new_entries import canonical_text, completed
from sahelcli.record.overlays_and_visibility import COLLECTIONS
from sahelcli.record.raw_entries import COLLECTIONS as SINGULAR
from sahelcli.record.raw_entries import RawFile
from sahelcli.record.read_raw_entries import read_bytes, read_file
from sahelcli.record.whole_files import STDIN, replace_unchanged

if TYPE_CHECKING:
    from sahelcli.record.models import Document


@dataclass(frozen=True, slots=True)
class Target:
    """The file to be added to as it was read: its bytes (None: there is no such file yet) and the record it makes up with what it is laid over."""

    path: Path
    before: bytes | None
    files: tuple[RawFile, ...]
    document: Document

    @property
    def is_record(self) -> bool:
        """Return whether the file is a full record; otherwise it is an overlay, or will become one."""
        return len(self.files) == 1


@dataclass(frozen=True, slots=True)
class Addition:
    """Entries that have passed every check: their ids, the text of the file with them in it, and what an editor should look at."""

    target: Target
    ids: tuple[str, ...]
    text: str
    warnings: tuple[Finding, ...]

    def write(self) -> None:
        """Write the file whole. Raises UsageError where it has changed since it was read, or cannot be written."""
        replace_unchanged(self.target.path, self.target.before, self.text)


def open_target(path: Path, beneath: Sequence[Path] = ()) -> Target:
    """Open the file that entries will be added to, on top of the `beneath` files and, if none of them is a record, the bundled record.

    Raises UsageError if the file cannot be written or must not be changed, and InvalidData if it already has faults.
    """
    before = bytes_to_replace(path)
    own = read_bytes(before, str(path)) if before and before.strip() else RawFile(str(path), is_lines=True)
    if own.is_overlay and not own.is_lines and not own.findings:
        raise UsageError("overlay-in-one", path=str(path))
    files = [own]
    if own.is_overlay:
        others = [read_file(other) for other in beneath if not (other.exists() and path.exists() and other.samefile(path))]
        files = with_base([*others, own], bundled_record())
    document, findings = examine_files(files, canonical=True, warnings=False)
    if findings or document is None:
        raise InvalidData(findings, "target-invalid", path=str(path))
    return Target(path, before, tuple(files), document)


def bytes_to_replace(path: Path) -> bytes | None:
    """Return the current bytes of a file, or None if it does not exist. Raises UsageError if it could not be written back."""
    if str(path) == STDIN:
        raise UsageError("not-a-file", path=STDIN)
    try:
        real = path.resolve()
        if real.is_relative_to(PACKAGE):
            raise UsageError("bundled-record", path=str(path))
        if not real.parent.is_dir():
            raise UsageError("no-such-folder", path=str(path), folder=str(real.parent))
        if not real.exists():
            return None
        if not real.is_file():
            raise UsageError("not-a-file", path=str(path))
        if not real.stat().st_mode & 0o222:
            raise UsageError("read-only", path=str(path))
        return real.read_bytes()
    except (OSError, RuntimeError) as error:  # a loop of links is a RuntimeError in older versions
        raise UsageError("unreadable-file", path=str(path), why=getattr(error, "strerror", None) or str(error)) from None


def addition(target: Target, given: RawFile, today: str) -> Addition:
    """Return entries checked with all that is there. Raises NotAdded where they have faults."""
    taken = {entry.id for name in COLLECTIONS for entry in target.document.entries(name)}
    faults = [Finding(given.name, entry.line, entry.id, "id", "already-there", (("id", entry.id),)) for entry in given.entries if entry.id in taken]
    ours = _completed(given, today, taken)
    if not ours.entries and not given.findings:
        faults.append(Finding(given.name, 1, "", "", "no-entry"))
    tried = replace(ours, entries=[replace(entry, faulty=entry.faulty or entry.id in taken) for entry in ours.entries])  # what is there stays
    document, findings = examine_files([*target.files, tried], canonical=False, warnings=True)
    faults += [finding for finding in findings if not finding.warning]
    if faults or document is None:
        raise NotAdded(sorted(dict.fromkeys(faults), key=lambda f: (f.file != given.name, f.line, f.field)), "not-added", path=str(target.path))
    new = {entry.id: entry.line for entry in ours.entries}
    warnings = [finding for finding in findings if finding.warning and finding.entry in new and finding.code != "near-duplicate"]
    warnings += _alike(document, given.name, new)
    excused = excused_in(document)
    shown = tuple(finding for finding in warnings if (finding.entry, finding.code) not in excused)
    return Addition(target, tuple(new), _text(target, document, new), shown)


def _alike(document: Document, file: str, new: dict[str, int]) -> Iterator[Finding]:
    """Yield, at each event that is new, the events that may be the same, the earlier and the later ones."""
    for pair in similar_pairs(document.events, {actor.id: actor.kind for actor in document.actors}):
        other, event = pair if pair[1].id in new else pair[::-1]
        if event.id in new:
            yield Finding(file, new[event.id], event.id, "title", "near-duplicate", (("of", other.id), ("date", other.date)), warning=True)


def _completed(given: RawFile, today: str, taken: set[str]) -> RawFile:
    """Return the entries with missing fields filled in."""
    known, entries = set(taken), []
    for entry in given.entries:
        if entry.collection == "events" and isinstance(entry.value, dict):
            entry = replace(entry, value=completed(entry.value, today, known))  # noqa: PLW2901  # the same entry, whole
        known.update({entry.id} - {""})
        entries.append(entry)
    return replace(given, entries=entries)


def _text(target: Target, document: Document, new: dict[str, int]) -> str:
    """Return the text of the file with the entries added: a record in canonical form, or an overlay with one more line for each."""
    if target.is_record:
        return canonical_text(document)
    text = (target.before or b"").decode()
    lines = [] if not text or text.endswith("\n") else ["\n"]
    for name in COLLECTIONS:
        for entry in document.entries(name):
            if entry.id in new:
                plain: dict[str, Any] = {SINGULAR[name]: entry.model_dump(mode="json", exclude_defaults=True)}
                lines.append(json.dumps(plain, ensure_ascii=False) + "\n")
    return text + "".join(lines)

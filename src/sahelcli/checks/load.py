"""Load the record from files: check raw entries, gather every fault, and build the frozen record from what the models and the rules pass."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError

from sahelcli.base.errors import Finding, InvalidData
from sahelcli.base.text_folding_and_likeness import alike
from sahelcli.checks.context import Subject
from sahelcli.checks.findings_from_errors import LONGEST, model_faults, with_suggestions
from sahelcli.checks.registry import excused_in, faults_in, warnings_in
from sahelcli.record.bundled import is_as_built
from sahelcli.record.canonical_form_and_new_entries import canonical_text, events_order
from sahelcli.record.house_style import style_beside
from sahelcli.record.models import ENTRIES, Actor, AnyEntry, Document, Event, Header, Place, Source, Topic
from sahelcli.record.overlays_and_visibility import overlaid
from sahelcli.record.properties import VERBS
from sahelcli.record.raw_entries import Entry, Given, RawFile
from sahelcli.record.read_raw_entries import read_bytes, read_bytes_of, read_file

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(slots=True)
class _Loading:
    """State collected while files are read: findings, the position of each entry, and the ids and pairs that faulty entries affect."""

    findings: list[Finding] = field(default_factory=list)
    places: dict[tuple[str, str], tuple[str, int]] = field(default_factory=dict)
    spoilt: set[str] = field(default_factory=set)
    unsure: set[tuple[str, str | None]] = field(default_factory=set)


def load(given: Sequence[Given], base: Path | None = None) -> Document:
    """Read a record and overlays, later files winning. `base` is the record used where no file has a header.

    Raises InvalidData with every fault found, UsageError where a file is missing.
    """
    document, findings = examine(given, base, canonical=False)
    if findings or document is None:
        raise InvalidData(findings)
    return document


def examine(
    given: Sequence[Given], base: Path | None = None, *, canonical: bool = True, warnings: bool = False
) -> tuple[Document | None, list[Finding]]:
    """Build the record from files, and return it with every fault found.

    With `canonical`, a record that is not in canonical form is one more fault; with `warnings`, what an editor should look at is listed too.
    """
    with collector_off():
        files = with_base([read_file(file) if isinstance(file, Path) else file for file in given], base)
        return examine_files(files, canonical=canonical, warnings=warnings)


def with_base(files: list[RawFile], base: Path | None) -> list[RawFile]:
    """Files to be read one over the other: the record `base`, which comes with the tool, first where none of them is a record.

    Raises InvalidData where that is not as it was installed.
    """
    if base is None or not all(file.is_overlay for file in files):
        return files
    content = read_bytes_of(base)
    if not is_as_built(content):
        raise InvalidData([], "damaged-record", path=str(base))
    return [read_bytes(content, str(base)), *files]


def examine_files(files: Sequence[RawFile], *, canonical: bool, warnings: bool) -> tuple[Document | None, list[Finding]]:
    """Check files that have been read; see `examine`. Return the document, or None if it cannot be built, and the findings."""
    with collector_off():
        loading = _Loading()
        document = None
        for file in files:
            document = _take(file, document, loading)
            if canonical and not file.is_overlay:
                loading.findings.extend(_form_faults(file, document, clean=not loading.findings))
        if document is not None:
            subject = Subject.of(
                document, frozenset(loading.spoilt), frozenset(loading.unsure), style_beside(Path(files[0].name)) if warnings else None
            )
            loading.findings.extend(_placed(faults_in(subject), loading, files[0].name))
            if warnings and not loading.spoilt:  # else what leans on an entry that could not be read would look amiss
                loading.findings.extend(_warnings(subject, loading, files[0].name))
        kinds = {(file.name, entry.id, entry.line): entry.collection for file in files for entry in file.entries} if loading.findings else {}
        found = with_suggestions(dict.fromkeys(loading.findings), document, kinds)
        return document, sorted(found, key=lambda f: (f.file, f.line, f.entry, f.field, f.code, repr(f.facts)))


def sound_events(file: RawFile, subject: Subject) -> list[Event]:
    """Return the events of a part of a record, of which `subject` knows the ids and kinds. Raises ValueError where one has a fault."""
    if file.findings or any(entry.faulty for entry in file.entries):
        raise ValueError(file.name)
    events = [Event.model_validate(entry.value) for entry in file.entries]
    if next(faults_in(replace(subject, document=subject.document.model_copy(update={"events": events}))), None) is not None:
        raise ValueError(file.name)
    return events


@contextmanager
def collector_off() -> Iterator[None]:
    """Thousands of small objects that all stay: the cycle collector would only walk them again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _take(file: RawFile, document: Document | None, loading: _Loading) -> Document | None:
    """Add a file to what has been read: a record replaces, an overlay is laid over."""
    loading.findings.extend(file.findings)
    read: dict[str, list[AnyEntry]] = {name: [] for name in ENTRIES}
    ids: dict[str, str] = {}
    for entry in file.entries:
        loading.places[entry.collection, entry.id] = (file.name, entry.line)
        if entry.id and entry.id in ids:
            facts = (("id", entry.id), ("of", ids[entry.id]))
            loading.findings.append(Finding(file.name, entry.line, entry.id, "id", "id-twice", facts))
            _spoil(entry, loading)
            continue
        ids[entry.id] = entry.collection
        if (model := _validated(file, entry, loading)) is not None and not entry.faulty:
            read[entry.collection].append(model)
        else:
            _spoil(entry, loading)
    if not file.is_overlay:
        document = _with_header(file, loading).model_copy(update=read)
    elif document is not None:
        document = overlaid(document, read)
    elif not file.findings:
        loading.findings.append(Finding(file.name, 1, "", "record", "no-record"))
    return document


def _validated(file: RawFile, entry: Entry, loading: _Loading) -> Source | Actor | Place | Topic | Event | None:
    """Return an entry as its model, or None if it has faults, which are noted."""
    try:
        return ENTRIES[entry.collection].model_validate(entry.value)
    except ValidationError as error:
        loading.findings.extend(model_faults(error, file.name, entry.line, entry.id, entry.value))
        return None


def _with_header(file: RawFile, loading: _Loading) -> Document:
    """Return an empty record with the file's header; a faulty header is reported and replaced."""
    try:
        return Document.model_validate(file.header)
    except ValidationError as error:
        loading.findings.extend(model_faults(error, file.name, file.header_line, "", file.header))
        header = Header.model_construct(title=None, version="", covered_until="0001-01-01", licence="")  # type: ignore[arg-type]  # never shown
        return Document.model_construct(schema_version=1, record=header, sources=[], actors=[], places=[], topics=[], events=[])


def _spoil(entry: Entry, loading: _Loading) -> None:
    """Note what a faulty entry would have given, so that what leans on it is not reported too."""
    loading.spoilt.add(entry.id)
    effects = entry.value.get("effects") if isinstance(entry.value, dict) else None
    for effect in effects if isinstance(effects, list) else ():
        if not isinstance(effect, dict) or not _is_verb(effect.get("kind")):
            continue
        subjects, object_ = effect.get("subject"), effect.get("object")
        for subject in subjects if isinstance(subjects, list) else [subjects]:
            loading.unsure.add((str(subject), str(object_) if object_ else None))
        if effect.get("kind") == "plans" and isinstance(object_, str):
            loading.spoilt.add(object_)


def _is_verb(kind: object) -> bool:
    """Return whether a word is a verb of the table, or a slip in one."""
    return isinstance(kind, str) and (kind in VERBS or bool(len(kind) < LONGEST and alike(kind, VERBS)))


def _placed(faults: Iterable[tuple[str, str, str, dict[str, Any]]], loading: _Loading, fallback: str) -> Iterator[Finding]:
    """Faults of the whole record, each at the entry it is about."""
    where = {entry: place for (_, entry), place in loading.places.items()}
    for entry, path, code, facts in faults:
        file, line = where.get(entry, (fallback, 1))
        yield Finding(file, line, entry, path, code, tuple(facts.items()))


def _warnings(subject: Subject, loading: _Loading, fallback: str) -> Iterator[Finding]:
    """Yield the warnings, marking those that their entry excuses; an excuse that excuses none is a warning itself."""
    excused = excused_in(subject.document)
    used = set()
    for found in _placed(warnings_in(subject), loading, fallback):
        used.add((found.entry, found.code))
        yield found._replace(warning=True, excused=(found.entry, found.code) in excused)
    unused: list[tuple[str, str, str, dict[str, Any]]] = [
        (entry, "excused", "excuse-unused", {"rule": rule}) for entry, rule in sorted(excused - used)
    ]
    yield from (found._replace(warning=True) for found in _placed(unused, loading, fallback))


def _form_faults(file: RawFile, document: Document | None, *, clean: bool) -> Iterator[Finding]:
    """At most one fault: the first place in which a record is not in canonical form.

    A file with other faults has no canonical text to compare with: there, only the order of entries and of keys is looked at.
    """
    if clean and document is not None:
        wanted = canonical_text(document)
        if wanted != file.text:
            ours, theirs = wanted.split("\n"), file.text.split("\n")
            differing = (n for n, pair in enumerate(zip(ours, theirs, strict=False), 1) if pair[0] != pair[1])
            line = next(differing, min(len(ours), len(theirs)))
            entry = max((e for e in file.entries if e.line <= line), key=lambda e: e.line, default=None)
            yield Finding(file.name, line, entry.id if entry else "", "", "not-canonical")
        return
    firsts: dict[str | int, Entry] = {}
    for place, entry in enumerate(file.entries):
        firsts.setdefault(entry.id or place, entry)
    for before, after in pairwise(firsts.values()):  # where an entry with an id that stands twice is follows from that
        if before.collection == after.collection and _order(before) > _order(after):
            yield Finding(file.name, after.line, after.id, "", "out-of-order", (("after", before.id),))
            return
    for entry in file.entries:
        keys = [field.alias or name for name, field in ENTRIES[entry.collection].model_fields.items()]
        given = [keys.index(key) for key in entry.value if key in keys] if isinstance(entry.value, dict) else []
        if given != sorted(given):
            yield Finding(file.name, entry.line, entry.id, "", "keys-out-of-order", (("order", ", ".join(keys)),))
            return


def _order(entry: Entry) -> tuple[str, str]:
    if entry.collection == "events" and isinstance(entry.value, dict):
        return events_order(entry.value)
    return ("", entry.id)


def record_schema() -> dict[str, Any]:
    """Return the JSON Schema of the record, built from the models."""
    return TypeAdapter(Document).json_schema(by_alias=True)

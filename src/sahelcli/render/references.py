"""Write sources for people: publishers in the reader's language, counts of sources, and plain references as in a bibliography."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeVar, cast

from sahelcli.base.escaping import escape_markdown, markdown_link
from sahelcli.render.cells import counted, disputed
from sahelcli.render.formats import Page
from sahelcli.text.catalogue import say, word
from sahelcli.text.dates import date_words

if TYPE_CHECKING:
    from sahelcli.contract.rows import CitedEntry, CitedPage, ReferenceRow, RestingRow, Row, SourceCountRow, SourceEntry, SourceRow

R = TypeVar("R", bound="Row")

NO_NAMES: Final[Mapping[str, str]] = MappingProxyType({})


def render(page: Page) -> Iterator[str]:
    """A line for each reference."""
    for row in cast("Iterable[ReferenceRow]", page.rows):
        yield reference(row, page.language, page.names) + "\n"


def render_markdown(page: Page) -> Iterator[str]:
    """A list of references, ready to paste."""
    for row in cast("Iterable[ReferenceRow]", page.rows):
        address = f" {markdown_link(row['url'])}" if row["url"] else ""
        yield f"- {escape_markdown(_words(row, page.language, page.names))}{address}\n"


def of_source(source: SourceRow | SourceEntry) -> ReferenceRow:
    """Return a source as a row of `cite` has it."""
    title = {"en": source["title"], "fr": source["title"]} if source["title"] else None
    known: Row = source
    return cast("ReferenceRow", {**known, "title": title, "date": source["published"], "source_kind": source["kind"]})


def reference(row: ReferenceRow, language: str, names: Mapping[str, str] = NO_NAMES) -> str:
    """One reference: what it is, where it is found, when, and how sure."""
    return f"{_words(row, language, names)} {row['url']}" if row["url"] else _words(row, language, names)


def _words(row: ReferenceRow, language: str, names: Mapping[str, str]) -> str:
    return _page(cast("CitedPage", row), language) if row["url"] else _entry(cast("CitedEntry", row), language, names)


def _entry(row: CitedEntry, language: str, names: Mapping[str, str]) -> str:
    """An entry of the record, or the record."""
    covered = date_words(language, row["covered_until"])
    record = say(language, "cite.record", record=row["record"][language], version=row["version"], day=covered, licence=row["licence"])
    told = joined([record, *views(row, language, names)], language)
    if row["kind"] == "record":
        told = joined([told, *checksum(row, language)], language)
        return " ".join(_sentence(part) + "." for part in (author(row, language), told) if part)
    when = "" if row["kind"] == "fact" else f" ({when_words(row, language)})"
    return f"{row['title'][language]}{when}. {told}. [{row['id']}]"


def author(row: CitedEntry, language: str) -> str:
    """Return the author of the record; "" if unknown."""
    return row["author"][language] if row["author"] else ""


def checksum(row: CitedEntry, language: str) -> Iterator[str]:
    """Yield what a reader can verify of the record itself: the checksum of its file, if it came with the tool."""
    if row["kind"] == "record" and row["sha256"]:
        yield say(language, "cite.checksum", sha256=row["sha256"])


def about_entry(row: CitedEntry, language: str, names: Mapping[str, str] = NO_NAMES) -> str:
    """Return the note for a reference manager: the title and date of the entry, the licence, and its doubts and disputes."""
    said = [] if row["kind"] in ("fact", "record") else [f"{word(language, row['kind'])} ({when_words(row, language)})"]
    return joined([*said, say(language, "cite.licence", licence=row["licence"]), *views(row, language, names), *checksum(row, language)], language)


def when_words(row: CitedEntry, language: str) -> str:
    """When something happened or is planned, and its status where it is not simply so."""
    parts = [date_words(language, row["date"]) if row["date"] else say(language, "date.none")]
    if row["kind"] == "plan" and row["status"] is None:
        parts.append(say(language, "cite.plan-kept"))
    elif row["status"] not in (None, "occurred"):
        parts.append(word(language, row["status"]))
    return ", ".join(parts)


def views(row: CitedEntry, language: str, names: Mapping[str, str]) -> Iterator[str]:
    """Return the remarks of a reference: a dispute, a doubt; the day of knowledge and the side, if they are not the default."""
    if row["contested"]:
        yield disputed(row, language, names)
    if row["certainty"] == "possible" and row["status"] != "unconfirmed":
        yield say(language, "notes.possible")
    if row["known_on"]:
        yield say(language, "caption.known", day=row["known_on"])
    if row["according_to"]:
        yield say(language, "caption.side", side=names.get(row["according_to"], row["according_to"]))


def _page(row: CitedPage, language: str) -> str:
    """A page or document that somebody can open, without its address."""
    title = f" {say(language, 'cite.title', title=row['title'][language])}" if row["title"] else ""
    published = date_words(language, row["date"]) if row["date"] else say(language, "date.none")
    return f"{row['publisher']}.{title} {_sentence(published)}. {_sentence(kind_words(row, language))}."


def page_title(row: CitedPage, language: str) -> str:
    """Return the title of a page; of one without a title, what it is: whose page, and when it was published."""
    if row["title"]:
        return row["title"][language]
    key = "cite.untitled-dated" if row["date"] and row["date"] != "XXXX" else "cite.untitled"
    return say(language, key, publisher=row["publisher"], published=date_words(language, row["date"] or ""))


def kind_words(row: CitedPage, language: str) -> str:
    """Return the reliability of a source in words: its kind, the source that it repeats, its language."""
    key = "cite.kind-after" if row["origin"] else "cite.kind"
    return say(language, key, kind=word(language, row["source_kind"]), origin=row["origin"], tongue=word(language, row["language"]))


def joined(parts: Iterable[str], language: str) -> str:
    """Parts side by side, as the language parts them."""
    return say(language, "cite.joint").join(parts)


def _sentence(words: str) -> str:
    return words[0].upper() + words[1:]


def worded(rows: Iterable[R], called: Mapping[str, str]) -> Iterable[R]:
    """Return rows that name publishers by `called`, which has the publishers that are called otherwise than in the record."""
    return (worded_row(row, called) for row in rows) if called else rows


def worded_row(row: R, called: Mapping[str, str]) -> R:
    """Return one row, or a card, that names publishers by `called`: its own, those of its citations, and the one by which sources are counted."""
    if not called:
        return row
    if row.get("by") == "publisher" and "value" in row:
        value = str(row["value"])
        return cast("R", {**row, "value": called.get(value, row["value"])})
    return cast("R", dict(_parts(row, called)))


def _parts(row: Row, called: Mapping[str, str]) -> Iterator[tuple[str, object]]:
    for key, value in row.items():
        yield key, called.get(value, value) if key == "publisher" and isinstance(value, str) else _inside(value, called)


def _inside(value: object, called: Mapping[str, str]) -> object:
    if isinstance(value, dict):
        return dict(_parts(value, called))
    return [_inside(one, called) for one in value] if isinstance(value, list) else value


def source_words(row: SourceRow, language: str) -> str:
    """A source as a reference, and how many events rest on it."""
    return say(language, "plain.source-entry", reference=reference(of_source(row), language), count=row["events"])


def count_words(row: SourceCountRow, page: Page) -> str:
    """Return the number of sources that have a value, in words."""
    return say(page.language, "plain.count", value=counted(row, page), sources=row["sources"], events=row["events"])


def resting_words(row: RestingRow, page: Page) -> str:
    """An event or fact, and what its sources lack."""
    language = page.language
    lacks = [say(language, "plain.one-origin", origin=row["origins"][0])] if len(row["origins"]) == 1 else []
    lacks += [say(language, "plain.one-side", party=page.name(row["party"]))] if row["party"] else []
    lacks += [say(language, "plain.weak")] if row["weak"] else []
    return f"{say(language, 'between').join([row['title'][language], *lacks])} [{row['id']}]."

"""Make the file of answers that the fast path reads, from an open snapshot with the application's own functions.

Each listing is cut into chunks of rows in its order. A chunk has an index (`rows`: for which day asked, as known when, in which views, about
whom), the sources that its rows cite (`sources`), and the finished text of each row in each format and language, in which the numbers of sources
stand between two marks. `answer.py` reads it.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from sahelcli.base.edtf import parse_edtf
from sahelcli.base.escaping import escape_terminal, escape_terminal_in, to_json
from sahelcli.cli.order_for_readers import in_order_of_dates, in_reading_order, marked_beyond
from sahelcli.contract.columns import COLUMNS
from sahelcli.contract.shown_columns_and_claims_in_json import columns_of
from sahelcli.fastpath import ANSWERS
from sahelcli.fastpath.answer import AHEAD, DAY, MARK, NAMED_ALONE, TWINS, WHAT, YEAR
from sahelcli.fastpath.block_file import write_blocks
from sahelcli.questions.actors_lists_and_display_names import display_names, publishers_in
from sahelcli.questions.request import Asked, Filter, covered_until
from sahelcli.questions.state_listing_definitions import LISTINGS
from sahelcli.questions.states import Finishing, conditions, stored_state
from sahelcli.questions.timeline import within
from sahelcli.questions.verdicts_and_proofs import with_outlook
from sahelcli.record.bundled import PACKAGE
from sahelcli.record.whole_files import put_whole
from sahelcli.render.formats import Page, renderer
from sahelcli.render.references import worded_row
from sahelcli.render.sentences import sourced
from sahelcli.snapshot.open_and_verify import SNAPSHOT, compile_snapshot, package_stats
from sahelcli.snapshot.sql_views_and_sources import Citing, from_json, see, texts
from sahelcli.text.catalogue import LANGUAGES, say
from sahelcli.text.dates import caption_day
from sahelcli.text.french_articles_and_typography import typeset

if TYPE_CHECKING:
    from sahelcli.contract.rows import AnyState, HappeningRow, Json, PlanRow, StoredClaim, StoredDays, StoredSpell, StoredSuspension

Row = dict[str, Any]

COMMANDS: Final = ("timeline", "members", "leaders", "chairs", "sanctions", "plans")
"""The listings that the fast path answers."""

MEANT: Final = frozenset(
    ("bloc", "country", "actor", "on", "known-on", "according-to", "since", "until", "limit", "today", "lang", "format", "json", "quiet")
)
"""The options that `answer.py` implements. A command gets those that it takes, except those in WITHOUT."""

WITHOUT: Final = dict.fromkeys(LISTINGS, ("since", "until"))
"""Options of state commands that the file cannot answer: it has no texts for a window."""

CHUNK: Final = 256
"""Rows in a chunk: reading and verifying one takes a fifth of a millisecond."""

FIRST: Final = date.min.isoformat()
LAST: Final = date.max.isoformat()


class Entry(NamedTuple):
    """A row, the days asked and the days known of which it is the answer (each the first and the last), its set of views and the ids it is about.

    `flags` are those of `answer.py`, `window` the bounds of a timeline entry; `beside` has what a row needs besides for people.
    """

    days: tuple[str, str]
    known: tuple[str, str]
    views: int
    ends: str
    row: Row
    flags: bytes = b""
    window: tuple[str, ...] = ()
    beside: Row = {}  # noqa: RUF012  # never written to


def compile_package(record: Path, folder: Path = PACKAGE) -> None:
    """Fold a record into the two files of a package: the snapshot, and the answers of the fast path. Raises InvalidData."""
    compile_snapshot(record, folder / SNAPSHOT.name)
    prepare(folder)


def prepare(folder: Path = PACKAGE) -> None:
    """Write the file of answers beside the snapshot in a folder."""
    stats = package_stats(folder)
    with closing(sqlite3.connect(folder / SNAPSHOT.name)) as db, put_whole(folder / ANSWERS) as beside, beside.open("wb") as stream:
        see(db)
        write_blocks(stream, _blocks(db, stats))


def _blocks(db: sqlite3.Connection, stats: str) -> Iterator[tuple[str, Iterable[str]]]:
    lines: Iterable[tuple[str, str]] = db.execute("SELECT key, value FROM meta WHERE key IN ('record', 'code')")
    made_from = dict(lines)
    build = f"{made_from['record']} {made_from['code']}"
    yield "meta", (f"build\t{build}", f"stats\t{stats}", f"covered_until\t{covered_until(db).isoformat()}")
    views: Iterable[tuple[str, str]] = db.execute("SELECT side, group_concat(views, ' ') FROM view_set GROUP BY side")
    yield "views", (f"{side}\t{numbers}" for side, numbers in views)
    names: Iterable[tuple[str, str, str, int, int]] = db.execute(
        "SELECT folded, id, kind, first_known, last_known FROM main.names WHERE collection = 'actors' ORDER BY folded, id"
    )
    yield "names", (f"{name}\t{id_}\t{kind}\t{_day(first)}\t{_day(last)}" for name, id_, kind, first, last in names)
    for language in LANGUAGES:
        yield f"captions {language}", (f"{key}\t{text}" for key, text in _captions(language).items())
        yield f"sides {language}", _sides(db, language)
    readers = [Reader(language, display_names(db, language), publishers_in(db, language)) for language in LANGUAGES]
    for listing in COMMANDS:
        yield from _listing(db, readers, listing, _happenings(db) if listing == "timeline" else _states(db, listing))


def _captions(language: str) -> dict[str, str]:
    """Return the sentences of captions, and the months and days of a calendar as captions write them."""
    months = [caption_day(language, f"4444-{month:02}-22").replace("4444", YEAR).replace("22", DAY) for month in range(1, 13)]
    before, _, after = months[0].replace(YEAR, "4444").partition(DAY)
    days = [caption_day(language, f"4444-01-{day:02}").removeprefix(before).removesuffix(after) for day in range(1, 32)]
    said = {key: typeset(language, say(language, f"caption.{key}", day=WHAT)) for key in ("covered-until", "today", "known-on", "known")}
    between = typeset(language, say(language, "between").join("xx"))[1:-1]  # a sign is set by what is before it
    note = typeset(language, say(language, "note", what=WHAT))
    return said | {"between": between, "note": note, "months": "\t".join(months), "days": "\t".join(days)}


def _sides(db: sqlite3.Connection, language: str) -> Iterator[str]:
    """Yield the captions of a side's answer, for every actor that may be named, where it differs from the default one and where it does not."""
    names = display_names(db, language)
    for id_ in texts(db.execute("SELECT id FROM thing WHERE collection = 'actors' ORDER BY id")):
        said = (typeset(language, escape_terminal(say(language, f"caption.{key}", side=names[id_]))) for key in ("side", "side-silent"))
        yield "\t".join((id_, *said))


def _states(db: sqlite3.Connection, name: str) -> Iterator[Entry]:
    """Yield the stretches of a state command's spells in the order of its answers."""
    listing = LISTINGS[name]
    kinds: dict[str, str] = dict(db.execute("SELECT id, kind FROM thing WHERE collection = 'actors'"))
    where, values = conditions(listing._replace(objects=()) if listing.any_object_named else listing, Filter())
    finished = Finishing(db, listing, _Marking(db))
    found: Iterable[tuple[str | None, int, int, int, Json[StoredSpell], int, int, Json[StoredDays], str | None]] = db.execute(
        f"""SELECT object, first_known, last_known, views, fixed, first, last, row,
                (SELECT group_concat(actor, ' ') FROM spell_end WHERE spell = n)
            FROM main.spells JOIN main.stretch ON spell = n WHERE {where} ORDER BY n, first""",
        values,
    )
    for object_, known, unknown, views, fixed, first, last, text, ends in found:
        row = cast("Row", finished.row(stored_state(fixed, text)))
        flags = NAMED_ALONE if listing.any_object_named and kinds.get(object_ or "") not in listing.objects else b""
        for days, beside in _outlooks(row, first, last) if name == "plans" else [((_day(first), _day(last)), {})]:
            yield Entry(days, (_day(known), _day(unknown)), views, ends or "", row, flags + _twins(row), beside=beside)


def _outlooks(row: Row, first: int, last: int) -> Iterator[tuple[tuple[str, str], Row]]:
    """Split a plan's stretch at the days where its outlook for people changes; yield the days and the outlook of each piece."""
    when, ended = row["qualifiers"]["when"], row["until_latest"]
    due = parse_edtf(when).latest if when else None
    turns = {first, due.toordinal() + 1 if due and due < date.max else first, date.fromisoformat(ended).toordinal() if ended else first}
    begins = sorted(turn for turn in turns if first <= turn <= last)
    for begin, end in zip(begins, [*(turn - 1 for turn in begins[1:]), last], strict=True):
        day = date.fromordinal(begin)
        (told,) = with_outlook([cast("PlanRow", row)], Asked(day, day, "on", day, day.isoformat()))
        yield (_day(begin), _day(end)), {"outlook": told["outlook"]}


def _happenings(db: sqlite3.Connection) -> Iterator[Entry]:
    """Yield the entries of the timeline in its order: a plan once for the days until it is overdue, and once for those after."""
    marking, horizon = _Marking(db), covered_until(db).isoformat()
    found: Iterable[tuple[str, int | None, int | None, int | None, int | None, int, int | None, int, int, int, Json[Row], str | None]] = db.execute(
        """SELECT status, earliest, latest, sure_from, sure_to, sure, put_off, first_known, last_known, views, row,
               (SELECT group_concat(actor, ' ') FROM mention WHERE happening = n)
           FROM main.happenings JOIN main.happening_texts USING (n) ORDER BY n"""
    )
    for status, earliest, latest, sure_from, sure_to, sure, put_off, known, unknown, views, text, ends in found:
        row = from_json(text)
        row |= {"claims": marking.claims(row["claims"]), "citations": marking.sources(row["citations"])}
        certain = bool(sure) and within(Filter(), earliest, latest, sure_from, sure_to)
        window = tuple(_day(day) if day else "" for day in (earliest, latest, sure_from, sure_to, put_off))
        flags = _twins(row) + (AHEAD if earliest and known < earliest and status in ("occurred", "unconfirmed") else b"")
        pieces = [(status, FIRST, LAST)]
        if status == "planned" and latest and latest < date.max.toordinal():
            pieces = [(status, FIRST, _day(latest)), ("overdue", _day(latest + 1), LAST)]
        for status_now, first, last in pieces:
            own = row | {"status": status_now, "certainty": "certain" if certain else "possible"}
            (for_people,) = marked_beyond([cast("HappeningRow", own)], horizon)
            yield Entry((first, last), (_day(known), _day(unknown)), views, ends or "", own, flags, window, cast("Row", for_people))


def _twins(row: Row) -> bytes:
    """Return a flag where two parts of a row differ in their sources alone: without those that were not public they may be one."""
    for name in ("claims", "suspensions"):
        parts = [{key: value for key, value in part.items() if key != "citations"} for part in row.get(name, ())]
        if any(part in parts[:place] for place, part in enumerate(parts)):
            return TWINS
    return b""


class _Marking(Citing):
    """Puts the ids of sources between marks in place of the sources."""

    def sources(self, ids: Iterable[str]) -> list[Any]:
        """Return a mark with the ids, or nothing."""
        return [f"{MARK.decode()}{cited}"] if (cited := " ".join(ids)) else []

    def claims(self, claims: list[StoredClaim]) -> list[Any]:
        """Return claims with marks."""
        return [{**claim, "citations": self.sources(claim["citations"])} for claim in claims]

    def suspensions(self, suspensions: list[StoredSuspension]) -> list[Any]:
        """Return suspensions with marks."""
        return [{**past, "citations": self.sources(past["citations"])} for past in suspensions]


_MARKED: Final = re.compile(r'"\\u0001([^"]+)"')
"""A list of ids between marks, as JSON has it."""


class Reader(NamedTuple):
    """A language, with what ids and publishers are called in it."""

    language: str
    names: dict[str, str]
    publishers: dict[str, str]


def _listing(db: sqlite3.Connection, readers: Sequence[Reader], listing: str, entries: Iterable[Entry]) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield the blocks of a listing: its chunks, and which of them has rows about whom."""
    every = list(entries)
    ranks = list(zip(*(_ranks(listing, [entry.row for entry in every], reader.names) for reader in readers), strict=True))
    chunks: dict[str, list[str]] = {"": []}
    for number, start in enumerate(range(0, len(every), CHUNK)):
        part = every[start : start + CHUNK]
        for end in dict.fromkeys(("", *(end for entry in part for end in entry.ends.split()))):
            chunks.setdefault(end, []).append(str(number))
        yield f"{listing} {number} rows", (_index(entry, *ranks[place]) for place, entry in enumerate(part, start))
        yield from _texts(db, readers, listing, f"{listing} {number}", part)
    yield f"{listing} chunks", (f"{end}\t{' '.join(numbers)}" for end, numbers in chunks.items())


def _ranks(listing: str, rows: Sequence[Row], names: dict[str, str]) -> list[int]:
    """Return the place of each row in the order in which people read them."""
    ordered: Iterable[object]
    if listing == "timeline":
        ordered = in_order_of_dates(cast("Sequence[HappeningRow]", rows))
    else:
        ordered = in_reading_order(cast("Sequence[AnyState]", rows), listing, names)
    places = {id(row): place for place, row in enumerate(ordered)}
    return [places[id(row)] for row in rows]


def _index(entry: Entry, *ranks: int) -> str:
    return "\t".join((*entry.days, *entry.known, str(entry.views), f" {entry.ends} ", entry.flags.decode(), *map(str, ranks), *entry.window))


def _texts(db: sqlite3.Connection, readers: Sequence[Reader], listing: str, name: str, part: Sequence[Entry]) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield the finished texts of a chunk's rows, and the sources that they cite, under numbers of the chunk's own."""
    lines = list(_rendered("jsonl", listing, [entry.row for entry in part], LANGUAGES[0], {}))
    ids = list(dict.fromkeys(id_ for text in lines for found in _MARKED.finditer(text) for id_ in found[1].split()))
    numbers = {id_: str(number) for number, id_ in enumerate(ids)}

    def marked(cited: str) -> str:
        return f"{MARK.decode()}{' '.join(numbers[id_] for id_ in cited.split())}{MARK.decode()}"

    yield f"{name} json", (_MARKED.sub(lambda found: marked(found[1]), text) for text in lines)
    stored: dict[str, tuple[Json[Row], int]] = {
        id_: db.execute("SELECT row, first_known FROM main.sources WHERE id = ?", (id_,)).fetchone() for id_ in ids
    }
    sources = [from_json(row) for row, _ in stored.values()]
    yield f"{name} sources", (_day(known) for _, known in stored.values())
    yield f"{name} sources json", map(to_json, sources)
    for language, names, publishers in readers:
        uncited = [entry.row | entry.beside | {"citations": []} for entry in part]
        yield f"{name} tsv {language}", _rendered("tsv", listing, uncited, language, {})
        sentences = (typeset(language, line) for line in _rendered("plain", listing, uncited, language, names))
        cited = ("".join(entry.row["citations"]).removeprefix(MARK.decode()) for entry in part)
        yield f"{name} plain {language}", (f"{text}{marked(of)}" if of else text for text, of in zip(sentences, cited, strict=True))
        called = (escape_terminal_in(worded_row(source, publishers)) for source in sources)
        yield (
            f"{name} sources plain {language}",
            (typeset(language, f" {sourced({'citations': [source]}, Page((), (), (), language))}") for source in called),
        )


def _rendered(format: str, listing: str, rows: list[Row], language: str, names: dict[str, str]) -> Iterator[str]:
    """Yield the line of each row in a format."""
    keys = tuple(column.name for column in COLUMNS[listing])
    page = Page(rows, keys, columns_of(listing, (), people=False), language, listing=listing, names=names)
    for line in renderer(format, listing)(page):
        yield line.removesuffix("\n")


def _day(number: int) -> str:
    return date.fromordinal(number).isoformat()

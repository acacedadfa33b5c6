"""Answer a question from texts made beforehand (`prepare.py`): choose the rows of the file of answers, and set their sources in.

An answer is byte for byte that of the application; where that is in doubt there is none, and the application answers. Whatever this module imports is
paid for by every answer, so it imports nothing but the file's reader: no `typing`, `dataclasses`, `json` or `re`. Days are ISO texts, which compare
as days do.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sahelcli.fastpath.block_file import Blocks
    from sahelcli.fastpath.command_line import Question

MARK = b"\x01"
"""Stands on both sides of the numbers of sources in a text."""

DAY, YEAR, WHAT = "\x01", "\x02", "\x01"
"""Stand for a day of the month, a year, and what a sentence is about."""

NAMED_ALONE, TWINS, AHEAD = b"n", b"t", b"a"
"""Flags of an entry: listed only where a bloc is named; two of its claims differ in their sources alone; it became known before its day."""

EVER = b"9999-12-31"
BLOCS, STATES = (b"organisation", b"treaty"), (b"state",)
KINDS = {"bloc": BLOCS, "country": STATES, "actor": ()}
"""The options that name an end of a row, and the kinds of actor that each takes (none: all)."""


class Undecided(Exception):
    """The application has to answer."""


class Answer:
    """The text of an answer, and its note for stderr ("": none)."""

    __slots__ = ("note", "text")

    def __init__(self, text: bytes, note: str) -> None:
        self.text = text
        self.note = note


def answer(question: Question, blocks: Blocks, covered: str) -> Answer:
    """Answer a question; `covered` is the day up to which the record is maintained. Raises Undecided and blocks.Damaged."""
    known = question.known_on
    day, reason = _day_asked(question, covered)
    if day > min(known or covered, covered) or (question.until or "") > covered:
        raise Undecided  # what is carried forward is only possible
    ends = {option: _ids(blocks, texts, KINDS[option], known) for option, texts in question.ends.items()}
    side = _ids(blocks, [question.according_to], (), "")[0] if question.according_to else b""
    own, default = _rows(question, blocks, ends, day, side)
    if not own or _may_be_verdict(question.listing, ends, own):
        raise Undecided
    silent = bool(side) and _are_same(question, blocks, own, default)
    kind = question.format if question.format in ("json", "tsv", "plain") else "json"
    texts = _texts(question, blocks, own, kind)
    if kind == "plain":
        texts = [text for _, text in sorted(zip((row.rank(question.language) for row in own), texts, strict=True))]
    between, frame = (b",\n  ", b"[\n  %b\n]\n") if question.format == "json" else (b"\n", b"%b\n")
    return Answer(frame % between.join(texts), "" if question.quiet else _caption(question, blocks, day, reason, side, silent=silent))


def _day_asked(question: Question, covered: str) -> tuple[str, str]:
    """Return the day asked, and why that one."""
    if question.on:
        return question.on, "on"
    if question.known_on:
        return question.known_on, "known-on"
    return (question.today, "today") if question.today < covered else (covered, "covered-until")


def _ids(blocks: Blocks, texts: Iterable[str], kinds: tuple[bytes, ...], known: str) -> list[bytes]:
    """Return the ids of exact names. Raises Undecided for anything else."""
    names, day = blocks.block("names"), known.encode() or EVER
    found = []
    for text in texts:
        start, wanted, fitting = 0, b"\n%b\t" % folded(text).encode(), []
        while (start := names.find(wanted, start)) >= 0:
            end = names.index(b"\n", start + 1)
            id_, kind, first, last = names[start + len(wanted) : end].split(b"\t")
            if first <= day <= last and (not kinds or kind in kinds):
                fitting.append(id_)
            start = end
        if len(fitting) != 1 and text.encode() not in fitting:
            raise Undecided
        found.append(fitting[0] if len(fitting) == 1 else text.encode())
    return found


def folded(name: str) -> str:
    """Return a name as `base.names.folded` does."""
    if not name.isascii():
        from unicodedata import combining, normalize

        name = "".join(sign for sign in normalize("NFKD", name).casefold() if not combining(sign))
    return "".join(filter(str.isalnum, name.casefold()))


def _may_be_verdict(listing: str, ends: dict[str, list[bytes]], rows: list[Row]) -> bool:
    """Return whether the question may be one of yes or no, which is answered in words too: both ends are named, or the author of one plan."""
    if listing == "timeline":
        return False
    return len(ends) > 1 or (listing == "plans" and bool(ends) and len(rows) == 1)


def _are_same(question: Question, blocks: Blocks, own: list[Row], default: list[Row]) -> bool:
    """Return whether two answers say the same. Rows of two versions may, where the sources in which they differ were not public."""
    if len(own) != len(default):
        return False
    others = [(row, other) for row, other in zip(own, default, strict=True) if row != other]
    return not others or _texts(question, blocks, [a for a, _ in others], "json") == _texts(question, blocks, [b for _, b in others], "json")


class Row:
    """The place of a row: its chunk of the listing, and its line there."""

    __slots__ = ("_cells", "chunk", "line", "unsure")

    def __init__(self, chunk: int, line: int, cells: list[bytes], *, unsure: bool) -> None:
        self.chunk = chunk
        self.line = line
        self.unsure = unsure
        self._cells = cells

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Row) and (self.chunk, self.line) == (other.chunk, other.line)

    __hash__ = None  # type: ignore[assignment]

    def rank(self, language: str) -> tuple[int, int, int]:
        """Return where the row stands among those of its listing as people read them, and then among all."""
        return int(self._cells[7 if language == "en" else 8]), self.chunk, self.line


def _rows(question: Question, blocks: Blocks, ends: dict[str, list[bytes]], day: str, side: bytes) -> tuple[list[Row], list[Row]]:
    """Return the rows of the side asked (the default one, where none is) and those of the default view."""
    views = blocks.table("views")
    shown = [set(views.get(whose, views[b""]).split(b" ")) for whose in dict.fromkeys((side, b""))]
    found: list[list[Row]] = [[] for _ in shown]
    wanted = [[b" %b " % id_ for id_ in ids] for ids in ends.values()]
    asked, known = day.encode(), question.known_on.encode() or EVER
    fits = _window(question)
    most = question.limit
    for chunk in _chunks(question, blocks, ends):
        for line, text in enumerate(blocks.lines(f"{question.listing} {chunk} rows")):
            cells = text.split(b"\t")
            first, last, known_first, known_last, number, actors, flags = cells[:7]
            if not (first <= asked <= last and known_first <= known <= known_last) or (flags and NAMED_ALONE in flags and "bloc" not in ends):
                continue
            if any(all(id_ not in actors for id_ in ids) for ids in wanted) or not (fit := fits(cells)):
                continue
            for numbers, rows in zip(shown, found, strict=True):
                if number in numbers and (most is None or len(rows) < most):
                    if question.known_on and flags and (TWINS in flags or (AHEAD in flags and question.format == "plain")):
                        raise Undecided
                    rows.append(Row(chunk, line, cells, unsure=fit == POSSIBLE))
        if most is not None and all(len(rows) == most for rows in found):
            break
    return found[0], found[-1]


def _chunks(question: Question, blocks: Blocks, ends: dict[str, list[bytes]]) -> list[int]:
    """Return the chunks of a listing that may have rows of the ends named."""
    chunks = blocks.table(f"{question.listing} chunks")
    found = {*chunks[b""].split()}
    for ids in ends.values():
        found &= {number for id_ in ids for number in chunks.get(id_, b"").split()}
    return sorted(map(int, found))


CERTAIN, POSSIBLE = 1, 2
"""The ways in which a row fits a window (0: it does not fit)."""


def _window(question: Question) -> Callable[[list[bytes]], int]:
    """Return a function that says how a row of the timeline fits the window asked, as `questions.timeline` does."""
    if not (question.since or question.until):
        return lambda _: CERTAIN
    since, until = question.since.encode(), question.until.encode() or EVER

    def fits(cells: list[bytes]) -> int:
        earliest, latest, sure_from, sure_to, put_off = cells[9:]
        if not latest:
            return POSSIBLE if not question.until or b"" < put_off <= until else 0
        if latest < since or earliest > until:
            return 0
        inside = since <= earliest and latest <= until
        return CERTAIN if inside or (sure_from and max(sure_from, since) <= min(sure_to, until)) else POSSIBLE

    return fits


def _texts(question: Question, blocks: Blocks, rows: list[Row], kind: str) -> list[bytes]:
    """Return the texts of rows with the sources that were public."""
    texts: list[bytes] = []
    suffix = "json" if kind == "json" else f"{kind} {question.language}"
    for chunk in dict.fromkeys(row.chunk for row in rows):
        lines = blocks.lines(f"{question.listing} {chunk} {suffix}")
        chosen = [_possible(lines[row.line], kind) if row.unsure else lines[row.line] for row in rows if row.chunk == chunk]
        pieces = b"\n".join(chosen).split(MARK)
        if len(pieces) > 1:
            cited = _cited(blocks, f"{question.listing} {chunk} sources", suffix, question.known_on.encode())
            filled = {numbers: cited(numbers) for numbers in set(pieces[1::2])}
            pieces[1::2] = map(filled.__getitem__, pieces[1::2])
        texts += b"".join(pieces).split(b"\n")
    return texts


def _possible(text: bytes, kind: str) -> bytes:
    """Return a row that only may fall in the window. A sentence would say it in other words. Raises Undecided."""
    if kind == "plain":
        raise Undecided
    return text.replace(b'"certainty": "certain"', b'"certainty": "possible"', 1) if kind == "json" else text


def _cited(blocks: Blocks, name: str, suffix: str, known: bytes) -> Callable[[bytes], bytes]:
    """Return a function from the numbers of sources to their texts: all those that were public, or in a sentence the first."""
    sources = blocks.lines(f"{name} {suffix}")
    since = blocks.lines(name) if known else []

    def cited(numbers: bytes) -> bytes:
        public = [sources[number] for number in map(int, numbers.split()) if not known or since[number] <= known]
        return b", ".join(public if suffix == "json" else public[:1])

    return cited


def _caption(question: Question, blocks: Blocks, day: str, reason: str, side: bytes, *, silent: bool) -> str:
    """Return the note that says which day is answered and why, as known when and in whose view; "" where there is nothing to say."""
    said = {key: text.decode() for key, text in blocks.table(f"captions {question.language}").items()}
    parts = []
    if reason != "on":
        parts.append(said[reason.encode()].replace(WHAT, _in_words(said, day)))
    elif question.known_on:
        parts.append(said[b"known"].replace(WHAT, _in_words(said, question.known_on)))
    if side:
        of_side, silent_side = blocks.table(f"sides {question.language}")[side].decode().split("\t")
        parts.append(silent_side if silent else of_side)
    return said[b"note"].replace(WHAT, said[b"between"].join(parts)) if parts else ""


def _in_words(said: dict[bytes, str], day: str) -> str:
    year, month, number = day.split("-")
    months, days = said[b"months"].split("\t"), said[b"days"].split("\t")
    return months[int(month) - 1].replace(DAY, days[int(number) - 1]).replace(YEAR, year)

"""SQL views over a snapshot's tables, for what was known on a day in the view of a side; and the sources of rows that were public by then.

No question has to know of either. In rows, each id of a source becomes its address, publisher, date and kind.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Final, TypeVar

from sahelcli.base.edtf import parse_edtf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahelcli.contract.rows import CitationRow, ClaimEntry, ClaimRow, EffectEntry, EventEntry, Json, StoredClaim, StoredSuspension, SuspensionRow


T = TypeVar("T")

DEFAULT: Final = ""
"""The side of `view_set` that means the default answer."""

_SEEN: Final = "first_known <= {day} AND last_known >= {day} AND views IN ({views})"

_VIEWS: Final = {
    "happening": f"""n, id, type, status, place, earliest, latest, sure_from, sure_to, sure, put_off, known,
        (SELECT weight FROM main.weights WHERE weights.id = happenings.id AND {_SEEN}) AS weight,
        (SELECT row FROM main.happening_texts WHERE happening_texts.n = happenings.n) AS row
        FROM main.happenings WHERE {_SEEN}""",
    "wording": f"happenings.n, title, names, body FROM main.happenings JOIN main.wordings ON wordings.n = wording WHERE {_SEEN}",
    "spell": f"""n, id, property, status, subject, object, office, measure, earliest, latest, ended, fixed, history
        FROM main.spells WHERE {_SEEN}""",
    "source": "id, row FROM main.sources WHERE first_known <= {day}",
    "thing": """id, collection, kind, CASE WHEN whole_from > {limit} THEN known_event(row) ELSE row END AS row
        FROM main.things WHERE first_known <= {day}""",
    "name": "folded, id, collection, kind, written FROM main.names WHERE first_known <= {day} AND last_known >= {day}",
}
"""The views that questions read, and the table behind each, which has every day and every side."""


def see(connection: sqlite3.Connection, known_on: date | None = None, side: str | None = None) -> None:
    """Show a snapshot as it was public by a day (None: all of it), in the view of a side; one without a view of its own sees the default.

    Earlier views of the same names are replaced.
    """
    found: list[tuple[int]] = connection.execute("SELECT views FROM view_set WHERE side = ?", (side or DEFAULT,)).fetchall()
    found = found or connection.execute("SELECT views FROM view_set WHERE side = ?", (DEFAULT,)).fetchall()
    day = (known_on or date.max).toordinal()
    asked = {"day": day, "views": ", ".join(str(number) for (number,) in found), "limit": day if known_on else date.max.toordinal() + 1}
    for name, text in _VIEWS.items():
        connection.execute(f"DROP VIEW IF EXISTS temp.{name}")
        connection.execute(f"CREATE TEMP VIEW {name} AS SELECT {text.format(**asked)}")
    connection.create_function("known_event", 1, _known_event(connection, known_on), deterministic=True)


if TYPE_CHECKING:

    def from_json(text: Json[T]) -> T:
        """Decode a value that the snapshot keeps as JSON, of the type with which its column is declared where it is read."""
else:
    from_json = json.JSONDecoder().decode  # `json.loads` without its search for the encoding, which takes as long as a row


def texts(found: Iterable[tuple[str]]) -> Iterator[str]:
    """Yield the texts that a query of one column found."""
    return (text for (text,) in found)


def decoded_row(found: Iterable[tuple[Json[T]]]) -> T:
    """Return the value that a query of one column of JSON found in one row. Raises LookupError where it found none."""
    for (text,) in found:
        return from_json(text)
    raise LookupError


def decoded(found: Iterable[tuple[Json[T]]]) -> Iterator[T]:
    """Yield the values that a query of one column of JSON found."""
    return (from_json(text) for (text,) in found)


def _known_event(connection: sqlite3.Connection, known_on: date | None) -> Callable[[Json[EventEntry]], str]:
    """Return what leaves out of an event's entry the parts that were not public by a day: `overlays_and_visibility.known_by` for stored rows."""
    read: list[tuple[set[str], set[str]]] = []

    def is_public(part: ClaimEntry | EffectEntry) -> bool:
        return not part["disclosed"] or known_on is None or (parse_edtf(part["disclosed"]).latest or date.min) <= known_on

    def claims(of: EventEntry | EffectEntry, sources: set[str]) -> list[ClaimEntry]:
        return [{**claim, "citations": [s for s in claim["citations"] if s in sources]} for claim in of["claims"] if is_public(claim)]

    def known(text: Json[EventEntry]) -> str:
        if not read:
            day = (known_on or date.max).toordinal()
            tables = ("sources", "targets")
            sources, targets = (set(texts(connection.execute(f"SELECT id FROM {t} WHERE first_known <= ?", (day,)))) for t in tables)
            read.append((sources, targets))
        sources, targets = read[0]
        event = from_json(text)
        event["citations"] = [citation for citation in event["citations"] if citation["source"] in sources]
        event["claims"] = claims(event, sources)
        event["effects"] = [{**effect, "claims": claims(effect, sources)} for effect in event["effects"] if is_public(effect)]
        event["relations"] = [relation for relation in event["relations"] if relation["to"] in targets]
        event["revisions"] = []
        return json.dumps(event, ensure_ascii=False, separators=(",", ":"))

    return known


Part = TypeVar("Part", "ClaimRow", "SuspensionRow")


class Citing:
    """Looks sources up once each, for as long as one answer takes, and puts them in place of their ids. Those that were not public are left out."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        self.known: dict[str, CitationRow | None] = {}
        self.origins: dict[str, str | None] = {}

    def kinds(self, citations: Iterable[CitationRow]) -> list[str]:
        """Return the kinds of some sources, the strongest first."""
        from sahelcli.fold.salience import tier  # the fold, which most questions do without

        return sorted({citation["kind"] for citation in citations}, key=tier)

    def is_single_origin(self, citations: Iterable[CitationRow]) -> bool:
        """Return whether some sources all go back to one voice."""
        from sahelcli.fold.salience import voice

        return len({voice(citation["publisher"], self._origin(citation["source"])) for citation in citations}) == 1

    def _origin(self, id_: str) -> str | None:
        """Return whose text a source repeats."""
        if id_ not in self.origins:
            found: Iterator[tuple[str | None]] = self.db.execute("SELECT json_extract(row, '$.origin') FROM thing WHERE id = ?", (id_,))
            (self.origins[id_],) = next(found, (None,))
        return self.origins[id_]

    def sources(self, ids: Iterable[str]) -> list[CitationRow]:
        """Return the sources of some ids."""
        return [source for id_ in ids if (source := self._source(id_)) is not None]

    def claims(self, claims: list[StoredClaim]) -> list[ClaimRow]:
        """Return claims with their sources; those that differ only in sources that were not public are one."""
        if not claims:
            return []
        found: list[ClaimRow] = [{**claim, "citations": self.sources(claim["citations"])} for claim in claims]
        return _without_twins(found, claims)

    def suspensions(self, suspensions: list[StoredSuspension]) -> list[SuspensionRow]:
        """Return suspensions with their sources; those that differ only in sources that were not public are one."""
        found: list[SuspensionRow] = [{**past, "citations": self.sources(past["citations"])} for past in suspensions]
        return _without_twins(found, suspensions)

    def _source(self, id_: str) -> CitationRow | None:
        if id_ not in self.known:
            found: Iterable[tuple[Json[CitationRow]]] = self.db.execute("SELECT row FROM source WHERE id = ?", (id_,))
            self.known[id_] = next(decoded(found), None)
        return self.known[id_]


def _without_twins(found: list[Part], stored: Sequence[StoredClaim | StoredSuspension]) -> list[Part]:
    """Return parts of a row, each once where sources were left out."""
    from sahelcli.base.lazy_sequences_and_unique_values import each_once

    are_whole = sum(len(part["citations"]) for part in found) == sum(len(part["citations"]) for part in stored)
    return found if are_whole else each_once(found)

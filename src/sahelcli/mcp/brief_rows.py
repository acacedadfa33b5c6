"""Brief rows for assistants: one language, the strongest source alone, no bounds of dates, and measures taken together listed once.

A key that is left out is null, false, empty or `certain`; `suspended` is kept, since its null has a meaning. `event` is the event that opened a
state of affairs. `contested` lists the other versions: the field with its value, and `by` whom, if anybody holds it. `claims` are quantities.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, cast

from sahelcli.base.text_folding_and_likeness import listed
from sahelcli.questions.fit_to_length import CHOICES, one_source_each

if TYPE_CHECKING:
    from sahelcli.contract.rows import HappeningRow

Row = dict[str, Any]

_DROPPED: Final = listed(
    "earliest latest known_from organisations actors topics fulfils closed_by title_since ids opened closed recorded revisions supports facts weight"
)
"""Keys that a brief row has not, beside the bounds of dates."""

_KEPT: Final = "suspended"
"""The key whose null or false is an answer."""

_RENAMED: Final = {"opened_by": "event"}

_MEASURE: Final = "measure"


def brief(rows: Sequence[Row], language: str) -> list[Row]:
    """Return rows in their brief form, those that differ only in the measure as one with `measures`."""
    found = [_row(row, language) for row in _with_one_source(rows)]
    merged: dict[str, Row] = {}
    for row in found:
        like = json.dumps({key: value for key, value in row.items() if key != _MEASURE}, sort_keys=True) if _MEASURE in row else str(len(merged))
        first = merged.setdefault(like, row)
        if first is not row:
            first.setdefault("measures", [first.pop(_MEASURE, None)]).append(row[_MEASURE])
    return list(merged.values())


def brief_card(card: Row, language: str) -> Row:
    """Return a card or a tree of reasons in its brief form; its id is kept."""
    (only,) = _with_one_source([card])
    return _row(only, language) | {key: card[key] for key in ("id", "edges") if key in card}


def shared(rows: Sequence[Row]) -> tuple[Row, list[Row]]:
    """Return the keys that every row has with the same value, and the rows without those; of one row, none."""
    if len(rows) < 2:
        return {}, [*rows]
    same = {key: value for key, value in rows[0].items() if key != "id" and all(key in row and row[key] == value for row in rows)}
    return same, [{key: value for key, value in row.items() if key not in same} for row in rows]


def without_addresses(rows: Sequence[Row]) -> list[Row]:
    """Return brief rows whose sources are named without their address."""
    return [row | {"source": row["source"]["publisher"]} if isinstance(row.get("source"), dict) else row for row in rows]


def _with_one_source(rows: Sequence[Row]) -> list[Row]:
    """Return rows with their strongest source as `source`, as few sources as can be over all of them."""
    cited = [row if isinstance(row.get("citations"), list) else row | {"citations": []} for row in rows]
    given = [place for place, row in enumerate(cited) if all(isinstance(citation, dict) for citation in row["citations"])]
    strongest = one_source_each(cast("list[HappeningRow]", [cited[place] for place in given]), [CHOICES[0]] * len(given))
    chosen = dict(zip(given, strongest, strict=True))
    return [_named({**chosen[place]}) if place in chosen else row for place, row in enumerate(rows)]


def _named(row: Row) -> Row:
    """Return a row whose one citation became its `source`."""
    citations = row["citations"]
    rest = {key: value for key, value in row.items() if key != "citations"}
    return rest | ({"source": {key: citations[0][key] for key in ("publisher", "url")}} if citations else {})


def _row(row: Row, language: str) -> Row:
    found: Row = {}
    flat = {**row, **row["qualifiers"]} if isinstance(row.get("qualifiers"), dict) else row
    if "value_type" in row:
        flat = {**{key: value for key, value in flat.items() if key != "value_type"}, "value": _recorded(row)}
    for key, value in flat.items():
        if _is_dropped(key, value, row):
            continue
        said = _versions(row, language) if (key, value) == ("contested", True) else _value(value, language)
        if key == "claims":
            said = _claimed(value, "preferred", language)
        if key == _KEPT or (said not in (None, False, [], {}, "") and (key, said) != ("certainty", "certain")):
            found[_RENAMED.get(key, key)] = said
    return found


def _is_dropped(key: str, value: object, row: Row) -> bool:
    if key == "id":
        return "opened_by" in row
    return key in ("qualifiers", "disputes") or key.endswith(("_earliest", "_latest")) or (key in _DROPPED and not _are_rows(value))


def _are_rows(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(part, dict) for part in value)


def _versions(row: Row, language: str) -> object:
    """Return the other versions of a contested row: the held claims, else who disputes which field."""
    return _claimed(row.get("claims", ()), "held", language) or row.get("disputes") or True


def _claimed(claims: Sequence[Row], rank: str, language: str) -> list[Row]:
    """Return the claims of a rank, each as its field with its value, and `by` whom."""
    found = [claim for claim in claims if claim.get("rank") == rank]
    return [{claim["field"]: _value(_recorded(claim), language)} | ({"by": claim["by"]} if claim.get("by") else {}) for claim in found]


def _recorded(claim: Row) -> object:
    """Return the value of a claim as the record has it."""
    value: object = claim.get("value")
    return json.loads(str(value)) if claim.get("value_type") in ("number", "list", "texts") else value


def _value(value: object, language: str) -> object:
    if isinstance(value, dict):
        return value[language] if value.keys() == {"en", "fr"} else _row(value, language)
    if isinstance(value, list) and _are_rows(value):
        return brief(value, language) if all("citations" in part for part in value) else [_row(part, language) for part in value]
    return value

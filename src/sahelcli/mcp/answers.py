"""Answers for assistants: as many rows as fit into the limit of characters, with notes on what a reader must know; and hints of errors.

`left_out` of an answer counts the matching rows that it does not include, `next_skip` is the `skip` of the call that returns them, and the notes
say so in words. A card or a tree of reasons is one row: its lists are cut to the same number of items.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sahelcli.api.arguments_and_answers import Rows
from sahelcli.api.record import Record
from sahelcli.api.rows import Card, Reasons
from sahelcli.mcp.brief_rows import brief, brief_card, shared, without_addresses
from sahelcli.questions.actors_lists_and_display_names import VOCABULARIES
from sahelcli.questions.request import Asked
from sahelcli.questions.state_listing_definitions import LISTINGS
from sahelcli.text.catalogue import say
from sahelcli.text.dates import caption_day

Row = dict[str, Any]

MOST: Final = 100
"""The largest number of rows in one answer."""

BRIEF: Final = 4_000
"""The number of characters of a brief answer, unless another is asked for."""

LEAST_CHARACTERS: Final = 1_000
MOST_CHARACTERS: Final = 40_000
"""The limits of the number of characters that can be asked for; the larger one is that of a full answer."""

SCHEMA: Final[Row] = {
    "type": "object",
    "properties": {
        "rows": {"type": "array", "items": {"type": "object"}},
        "same": {"type": "object"},
        "left_out": {"type": "integer"},
        "next_skip": {"type": "integer"},
        "day_asked": {"type": "string"},
        "reason": {"type": "string"},
        "known_on": {"type": "string"},
        "according_to": {"type": "string"},
        "maintained_until": {"type": "string"},
        "notes": {"type": "array", "items": {"type": "string"}},
    },
    "required": ["rows", "left_out", "maintained_until", "notes"],
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """The extent of an answer: `full` or brief rows, their language, how many are skipped, how many follow, and in how many characters."""

    language: str
    full: bool = False
    skip: int = 0
    limit: int = MOST
    max_chars: int = BRIEF


def as_text(answer: Row) -> str:
    """Return an answer as the text that the client gets; its length is what `max_chars` limits."""
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":"))


def told(found: Rows[Any] | Card | Reasons, record: Record, asked: Asked | None, wanted: Wanted, said: Sequence[str] = ()) -> Row:
    """Build an answer from the rows, card or tree found.

    It has as many rows as fit after those skipped, the day asked (null if the question is not about one day) and the notes, `said` first.
    """
    no = isinstance(found, Rows) and found.is_no
    heard = [_heard(wanted.language, key, facts) for key, facts in found.notes] if isinstance(found, Rows) else []

    def answer(rows: Sequence[Row], left_out: int, following: int | None, *notes: str) -> Row:
        same, shown = ({}, rows) if wanted.full else shared(rows)
        made = {
            "rows": [*shown],
            "same": same or None,
            "left_out": left_out,
            "next_skip": following,
            "day_asked": asked.text if asked else None,
            "reason": asked.reason if asked else None,
            "known_on": record.known_on.isoformat() if record.known_on else None,
            "according_to": record.according_to,
            "maintained_until": record.covered_until.isoformat(),
            "notes": [*said, *heard, *_notes(wanted, rows, no=no, beyond=asked is not None and asked.beyond), *notes],
        }
        return {key: value for key, value in made.items() if value is not None}

    if isinstance(found, Rows):
        plain = found.to_dicts()
        return _listed(plain if wanted.full else brief(plain, wanted.language), answer, wanted)
    whole = found.to_dict()

    def part(row: Row, lists: dict[str, int], step: int) -> Row:
        following = wanted.skip + step if lists and step else None
        key = "tool.lists-cut" if following else "tool.lists-cut-all"
        notes = [say(wanted.language, key, lists=_counted(lists), skip=following, most=MOST_CHARACTERS)] if lists else []
        return answer([row], sum(lists.values()), following, *notes)

    return _cut(whole if wanted.full else brief_card(whole, wanted.language), wanted, part)


def _counted(lists: dict[str, int]) -> str:
    return ", ".join(f"{name} ({count})" for name, count in lists.items())


Made = Callable[..., Row]


def _listed(rows: Sequence[Row], answer: Made, wanted: Wanted) -> Row:
    """Return the answer with the rows that fit.

    Brief rows lose the addresses of their sources if the answer is then complete. If the first row does not fit alone, its lists are cut.
    """
    picked = rows[wanted.skip : wanted.skip + wanted.limit]

    def of(count: int, rows_: Sequence[Row] = picked, *notes: str) -> Row:
        left_out = max(len(rows) - wanted.skip - count, 0)
        following = wanted.skip + count if left_out else None
        more = [say(wanted.language, "tool.left-out", count=left_out, skip=following)] if left_out else []
        return answer(rows_[:count], left_out, following, *notes, *more)

    def fits(made: Row) -> bool:
        return len(as_text(made)) <= wanted.max_chars

    if fits(whole := of(len(picked))):
        return whole
    if not wanted.full and fits(short := of(len(picked), without_addresses(picked), say(wanted.language, "tool.no-addresses"))):
        return short
    count = bisect_right(range(1, len(picked)), wanted.max_chars, key=lambda count: len(as_text(of(count))))
    while count and not fits(of(count)):
        count -= 1
    if count:
        return of(count)

    def first(row: Row, lists: dict[str, int], _step: int) -> Row:
        return of(1, [row], *([say(wanted.language, "tool.row-cut", lists=_counted(lists))] if lists else []))

    return _cut(picked[0], wanted, first)


def _cut(whole: Row, wanted: Wanted, answer: Callable[[Row, dict[str, int], int], Row]) -> Row:
    """Return the answer with one row that fits: its lists cut to `limit` items after the first `skip`, then the longest further, then its texts.

    `answer` gets the row, the number of items left out of each list that was cut, and the number shown of the shortest of those. The edges of a
    tree are kept if they touch a node that is shown.
    """
    lists = {name: value for name, value in whole.items() if isinstance(value, list) and name != "edges"}
    counts = {name: min(wanted.limit, max(len(value) - wanted.skip, 0)) for name, value in lists.items()}

    def made(shown: Row) -> Row:
        left_out = {name: more for name, value in lists.items() if (more := len(value) - wanted.skip - counts[name]) > 0}
        return answer(shown, left_out, min((counts[name] for name in left_out), default=0))

    while len(as_text(found := made(shown := _items(whole, counts, wanted.skip)))) > wanted.max_chars:
        if not any(counts.values()):
            return _shortened(shown, made, wanted)
        several = [name for name in counts if counts[name] > 1] or [name for name in counts if counts[name]]
        longest = max(several, key=lambda name: len(as_text(shown[name])))
        counts[longest] = counts[longest] // 2 if counts[longest] > 4 else counts[longest] - 1
    return found


def _items(whole: Row, counts: dict[str, int], skip: int) -> Row:
    part = whole | {name: whole[name][skip : skip + count] for name, count in counts.items()}
    if "edges" in whole:
        there = {node["id"] for node in part["nodes"]}
        part["edges"] = [edge for edge in whole["edges"] if there & {edge["from"], edge["to"]}]
    return part


def _shortened(row: Row, made: Callable[[Row], Row], wanted: Wanted) -> Row:
    """Return the answer with a row whose longest values are halved until it fits; a cut text ends in an ellipsis."""
    while len(as_text(found := made(row))) > wanted.max_chars:
        name = max(row, key=lambda name: len(as_text(row[name])))
        value = row[name]
        if not isinstance(value, str | list) or len(value) < 2:
            row = row | {name: None}
        else:
            row = row | {name: value[: len(value) // 2] if isinstance(value, list) else f"{value[: len(value) // 2].rstrip('…')}…"}
        if all(value is None for value in row.values()):
            break
    return found


def _heard(language: str, key: str, facts: Row) -> str:
    """Return a note that came with the answer, its day in words, its texts in the language."""
    in_words = {name: fact[language] if isinstance(fact, dict) else fact for name, fact in facts.items()}
    return say(language, key, **{name: caption_day(language, fact) if name == "day" else fact for name, fact in in_words.items()})


def _notes(wanted: Wanted, rows: Sequence[Row], *, no: bool | None, beyond: bool) -> list[str]:
    """Return notes on what a reader of the rows must know; `no` is whether an answer without rows means no."""
    keys = {
        "tool.no": not rows and not wanted.skip and bool(no),
        "tool.nothing": not rows and not wanted.skip and not no,
        "tool.nothing-more": not rows and wanted.skip > 0,
        "tool.beyond": beyond,
        "tool.possible": any(row.get("certainty") == "possible" for row in rows),
        "tool.contested": any(row.get("contested") for row in rows),
    }
    return [say(wanted.language, key) for key, said in keys.items() if said]


_OPTION: Final = re.compile(r"--([a-z]+(?:-[a-z]+)*)")
"""An option in a message. The arguments of the tools have the same names."""

_HELP: Final = re.compile(r" ?[;:] `sahel help [^;`]*`[^;]*")
"""The part of a hint that names a page of the help."""

_COMMAND: Final = re.compile(r"`sahel ([a-z]+)")
"""A command in a hint, to be replaced by the tool that answers the same."""


def for_tools(line: str) -> str:
    """Return a line of an error message with tools and their arguments in place of commands and options."""
    return _OPTION.sub(lambda found: found[1].replace("-", "_"), _COMMAND.sub(_tool, _HELP.sub("", line)))


def _tool(found: re.Match[str]) -> str:
    """Return the tool for a command: `names vocabulary=actors` for a vocabulary, `states listing=members` for a state command."""
    command = found[1]
    return f"`names vocabulary={command}" if command in VOCABULARIES else f"`states listing={command}" if command in LISTINGS else f"`{command}"

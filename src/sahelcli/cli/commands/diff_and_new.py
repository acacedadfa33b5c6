"""`diff` and `new`: what changed between two days, or in what was known; and what the record gained or corrected."""

from __future__ import annotations

import sys
from bisect import bisect
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sahelcli.base.errors import UsageError
from sahelcli.cli import options as option
from sahelcli.cli.language import spoken
from sahelcli.cli.options import Common, Options, RowOrder, gathered, given, in_words
from sahelcli.cli.write_answer import Session
from sahelcli.language.parse_option_values import two_days, window
from sahelcli.questions.answer_request import Answer, filter_of, ordered
from sahelcli.questions.request import Order, Request, covered_until
from sahelcli.questions.state_listing_definitions import ENDS
from sahelcli.text.catalogue import say
from sahelcli.text.dates import caption_day, date_words

if TYPE_CHECKING:
    from sahelcli.contract.rows import ChangeRow
    from sahelcli.record.whats_new_cursor import Cursor


class DiffOptions(Options):
    """Options of `diff`: the two days, the subject of the comparison, the states, the number of rows."""

    first: option.FirstDay
    last: option.LastDay
    known: option.Known = False
    bloc: option.Bloc = None
    country: option.Country = None
    actor: option.Actor = None
    max_lines: option.MostLines = None
    sort: option.ColumnSort = None
    reverse: option.Reverse = False


LINES: Final = 40
"""Number of lines on a terminal if none is asked for."""


def diff(options: DiffOptions, common: Common) -> None:
    """The changes between two days, both as known on the later one; with --known, what became known between them."""
    from sahelcli.questions.diff import changes_between, changes_known

    first, last, swapped = two_days(options.first, options.last, Session(common).today)
    if options.known and common.known_on:
        raise UsageError("two-knowledges")
    session = Session(common.replace(known_on=common.known_on or last.isoformat()))
    if swapped:
        session.note(say(spoken(), "diff.swapped", first=options.first, last=options.last))
    whose = filter_of(session, Request.of("diff", {name: getattr(options, name) for name in ENDS}))
    if options.known:
        earlier = Session(common.replace(known_on=first.isoformat()))
        by_default = Session(common.replace(known_on=first.isoformat(), according_to=None))
        rows = changes_known(earlier.db, session.db, whose)
        silent = session.is_silent(rows, lambda db: changes_known(by_default.db, db, whose))
    else:
        rows = changes_between(session.db, first, last, whose)
        silent = session.is_silent(rows, lambda db: changes_between(db, first, last, whose))
    _show(session, rows, options, _caption(session, options, first, last, asked_for=common.known_on is not None, silent=silent))


def _caption(session: Session, options: DiffOptions, first: date, last: date, *, asked_for: bool, silent: bool) -> str:
    """Return the caption: the days compared, as known when, according to whom, and where the record ends.

    `asked_for`: a day of knowledge was given; without one the caption says how to give it.
    """
    key = "diff.caption-known" if options.known else "diff.caption"
    parts = [say(spoken(), key, first=date_words(spoken(), first.isoformat()), last=date_words(spoken(), last.isoformat()))]
    parts += session.view(known=not options.known, silent=silent)
    if not options.known and not asked_for and session.known_on and session.known_on < session.today:
        parts.append(say(spoken(), "diff.known-today"))
    if last > (horizon := min(session.known_on or date.max, covered_until(session.db))):
        parts.append(say(spoken(), "diff.beyond", day=caption_day(spoken(), horizon.isoformat())))
    return say(spoken(), "between").join(parts)


def _show(session: Session, rows: list[ChangeRow], options: DiffOptions, caption: str) -> None:
    """Return as many rows as were asked for; on a terminal as many as fit on the screen, with a note on the number left out."""
    from sahelcli.contract.change_kinds_and_verdicts import GROUPS
    from sahelcli.questions.diff import heaviest

    kept = heaviest(rows, options.max_lines)
    lines = (options.max_lines or LINES) if session.format == "table" else None
    shown = _with_word(kept, rows, caption)
    if lines:

        def too_long(most: int) -> bool:
            fewer = heaviest(kept, most)
            return session.text(Answer(Request("diff"), fewer), _with_word(fewer, rows, caption)).count("\n") > lines

        sizes = range(2, min(lines, len(kept)) + 1)
        kept = heaviest(kept, 1 + bisect(sizes, 0, key=too_long))  # one row is shown however long it is
        shown = _with_word(kept, rows, caption)
    kept = sorted(ordered(kept, Request("diff", order=Order(options.sort, options.reverse))), key=lambda row: GROUPS.index(row["group"]))
    named: dict[str, list[str] | None] = {name: getattr(options, name) for name in ENDS}
    whose = [f"--{name} {' '.join(names)}" for name, names in named.items() if names]
    session.show(Answer(Request("diff"), kept), " ".join((options.first, options.last, *whose)), shown)


def _with_word(kept: list[ChangeRow], rows: list[ChangeRow], caption: str) -> str:
    """The caption, with how many rows are not told."""
    told, untold = [sum(row["group"] != "happenings" for row in some) for some in (kept, rows)]
    if told < untold:
        return say(spoken(), "between").join([caption, say(spoken(), "diff.left-out-changes", count=len(rows) - len(kept))])
    if len(kept) < len(rows):
        return say(spoken(), "between").join([caption, say(spoken(), "diff.left-out-happenings", count=len(rows) - untold)])
    return caption


class NewOptions(Options):
    """Options of `new`: the start, and filters of events."""

    since: option.RecordedSince = None
    cursor: option.Cursor = None
    peek: option.Peek = False
    field: option.ChangedField = None
    bloc: option.Bloc = None
    country: option.Country = None
    actor: option.Actor = None
    type: option.Type = None
    topic: option.Topic = None
    place: option.PlaceName = None


def new(options: NewOptions, order: RowOrder, common: Common) -> None:
    """List additions and corrections since the cursor was saved, or since a day if there is no cursor."""
    from sahelcli.record.whole_files import held

    if options.since is None and options.cursor is None:
        raise UsageError("needs-since-or-cursor")
    session = Session(common, piped="jsonl")
    with held(options.cursor) if options.cursor else nullcontext():
        _tell(options, order, session)


def _tell(options: NewOptions, order: RowOrder, session: Session) -> None:
    from sahelcli.questions.whats_new import conditions_of, gained_over, gained_since, of_fields
    from sahelcli.record.whats_new_cursor import read_cursor

    since, _ = window(session.today, options.since, None)
    seen = read_cursor(options.cursor) if options.cursor else None
    filter = filter_of(session, Request.of("new", given(options, without={"since", "cursor", "peek", "field"})))
    conditions = [*conditions_of(filter), *(f"--field {name}" for name in sorted(options.field or ()))]
    if seen is not None and options.cursor and seen.conditions != conditions:
        raise UsageError(
            "cursor-of-another-question",
            path=str(options.cursor),
            conditions=" ".join(map(_as_typed, seen.conditions)) or say(spoken(), "nothing.any"),
        )
    rows = gained_since(session.db, since, filter) if since and seen is None else []
    if seen is not None:
        rows = gained_over(session.db, seen.events, seen.plans, filter)
    if options.field:
        rows = [row for row in rows if of_fields(row["field"], options.field)]
    code = 0
    if seen is not None or since is not None or session.format != "table":  # a terminal need not be told that nothing was asked for
        what = in_words(options) if session.format == "table" else None  # in a pipe, as in a timer's mail, that nothing is new is no message
        code = session.write_answer(session.listed("new", rows, order), what)
    if options.cursor and not options.peek:
        _keep(session, options.cursor, seen, conditions)
    if code:
        sys.exit(code)


def _as_typed(condition: str) -> str:
    """Return a condition as the cursor keeps it ("countries MLI NER") in the form of its option ("--country MLI,NER")."""
    name, _, wanted = condition.partition(" ")
    option = name if name.startswith("--") else f"--{'country' if name == 'countries' else name.removesuffix('s')}"
    return f"{option} {wanted.replace(' ', ',')}"


def _keep(session: Session, path: Path, seen: Cursor | None, conditions: list[str]) -> None:
    """Write the cursor if it says anything else than it did; the first time, say so."""
    from sahelcli.questions.whats_new import events_of, plans_of, told_of
    from sahelcli.record.whats_new_cursor import Cursor, write_cursor

    events = events_of(session.db)
    now = Cursor(told_of(events), sorted(plans_of(events)), conditions)
    if now != seen:
        write_cursor(path, now)
    if seen is None:
        session.note(say(spoken(), "new.begun", path=str(path), count=len(events)))


COMMANDS = {"diff": gathered(diff, DiffOptions, Common), "new": gathered(new, NewOptions, RowOrder, Common, without={"known_on", "according_to"})}

"""`new`: what the record gained or corrected since a day, or since it was last asked."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path

from sahelcli.base.errors import UsageError
from sahelcli.cli import options as option
from sahelcli.cli.language import spoken
from sahelcli.cli.option_sets import Common, Options, RowOrder, gathered, given, in_words
from sahelcli.cli.write_answer import Session
from sahelcli.language.typed_values import window
from sahelcli.questions.answer_request import filter_of
from sahelcli.questions.request import Request
from sahelcli.questions.whats_new import conditions_of, events_of, gained_over, gained_since, of_fields, plans_of, told_of
from sahelcli.record.whats_new_cursor import Cursor, read_cursor, write_cursor
from sahelcli.record.whole_files import held
from sahelcli.text.catalogue import say


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
    if options.since is None and options.cursor is None:
        raise UsageError("needs-since-or-cursor")
    session = Session(common, piped="jsonl")
    with held(options.cursor) if options.cursor else nullcontext():
        _tell(options, order, session)


def _tell(options: NewOptions, order: RowOrder, session: Session) -> None:
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
    events = events_of(session.db)
    now = Cursor(told_of(events), sorted(plans_of(events)), conditions)
    if now != seen:
        write_cursor(path, now)
    if seen is None:
        session.note(say(spoken(), "new.begun", path=str(path), count=len(events)))


COMMANDS = {"new": gathered(new, NewOptions, RowOrder, Common, without={"known_on", "according_to"})}

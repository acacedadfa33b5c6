"""`diff`: what changed between two days, or in what was known."""

from __future__ import annotations

from bisect import bisect
from datetime import date
from typing import TYPE_CHECKING, Final

from sahelcli.base.errors import UsageError
from sahelcli.cli import options as option
from sahelcli.cli.language import spoken
from sahelcli.cli.option_sets import Common, Options, gathered
from sahelcli.cli.write_answer import Session
from sahelcli.contract.change_kinds import GROUPS
from sahelcli.language.typed_values import two_days
from sahelcli.questions.answer_request import Answer, filter_of, ordered
from sahelcli.questions.diff import changes_between, changes_known, heaviest
from sahelcli.questions.listing_definitions import ENDS
from sahelcli.questions.request import Order, Request, covered_until
from sahelcli.text.catalogue import say
from sahelcli.text.dates import caption_day, date_words

if TYPE_CHECKING:
    from sahelcli.contract.rows import ChangeRow


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


COMMANDS = {"diff": gathered(diff, DiffOptions, Common)}

"""`actors`, `topics` and `places` of the record, its closed lists (`types`, `offices`, `measures`), and its `coverage`."""

from __future__ import annotations

from collections.abc import Callable

from sahelcli.base.name_likeness import alphabetical
from sahelcli.cli import options as option
from sahelcli.cli.options import Common, Options, RowOrder, gathered
from sahelcli.cli.write_answer import Session
from sahelcli.language.option_values import chosen
from sahelcli.questions.actors_and_lists import CLOSED, VOCABULARIES, vocabulary
from sahelcli.record.closed_lists import ACTOR_KINDS
from sahelcli.render.formats import FOR_PEOPLE


class ActorsOptions(Options):
    """Options of `actors`."""

    kind: option.Kinds = None


def _show(name: str, order: RowOrder, common: Common, kinds: tuple[str, ...] = ()) -> None:
    """The entries of one vocabulary: people get actors, topics and places by name, programs by id."""
    session = Session(common)
    rows = list(vocabulary(session.db, name, kinds))
    if session.format in FOR_PEOPLE and name not in CLOSED:
        rows.sort(key=lambda row: alphabetical(row["name"][session.language]))
    session.show(session.listed(name, rows, order), " ".join(kinds))


def actors(options: ActorsOptions, order: RowOrder, common: Common) -> None:
    """The actors of the record."""
    _show("actors", order, common, chosen("--kind", options.kind, ACTOR_KINDS))


def _command(name: str) -> Callable[..., None]:
    def command(order: RowOrder, common: Common) -> None:
        _show(name, order, common)

    return gathered(command, RowOrder, Common)


def coverage(order: RowOrder, common: Common) -> None:
    """The entries of the record's coverage."""
    from sahelcli.questions.empty_answers import coverage as entries

    session = Session(common)
    session.show(session.listed("coverage", entries(session.db), order), "")


COMMANDS = {
    **{name: _command(name) for name in VOCABULARIES},
    "actors": gathered(actors, ActorsOptions, RowOrder, Common),
    "coverage": gathered(coverage, RowOrder, Common),
}

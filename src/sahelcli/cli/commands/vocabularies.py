"""`actors`, `topics`, `places`, `types`, `offices`, `measures`: the vocabularies."""

from __future__ import annotations

from collections.abc import Callable

from sahelcli.cli.option_sets import ActorsOptions, Common, gathered
from sahelcli.cli.session import Session
from sahelcli.language.typed_values import chosen
from sahelcli.questions.answer import Answer
from sahelcli.questions.request import Request
from sahelcli.questions.vocabularies import VOCABULARIES, vocabulary
from sahelcli.record.vocabulary import ACTOR_KINDS


def listed(name: str, common: Common, kinds: tuple[str, ...] = ()) -> None:
    """The entries of one vocabulary."""
    session = Session(common)
    session.show(Answer(Request(name), list(vocabulary(session.db, name, kinds))), " ".join(kinds))


def actors(options: ActorsOptions, common: Common) -> None:
    """The actors of the record."""
    listed("actors", common, chosen("--kind", options.kind, ACTOR_KINDS))


def _command(name: str) -> Callable[..., None]:
    def command(common: Common) -> None:
        listed(name, common)

    return gathered(command, Common)


COMMANDS = {name: _command(name) for name in VOCABULARIES} | {"actors": gathered(actors, ActorsOptions, Common)}

"""From what is asked of changes in words, in the world (`diff`) and in the record (`new`), to whose they are."""

from __future__ import annotations

import sqlite3

from sahelcli.language.typed_values import chosen
from sahelcli.questions.diff_endpoints import Ends
from sahelcli.questions.filters import Texts
from sahelcli.questions.names import ACTOR, BLOC, COUNTRY, PLACE, TOPIC, resolve_all
from sahelcli.questions.revisions import Concerned
from sahelcli.record.vocabulary import EVENT_TYPES


def ends(db: sqlite3.Connection, *, bloc: Texts = None, country: Texts = None, actor: Texts = None) -> Ends:
    """Whose changes a comparison is narrowed to. Raises UnknownName."""
    return Ends(blocs=resolve_all(db, bloc, BLOC), countries=resolve_all(db, country, COUNTRY), actors=resolve_all(db, actor, ACTOR))


def concerned(
    db: sqlite3.Connection,
    *,
    bloc: Texts = None,
    country: Texts = None,
    actor: Texts = None,
    type: Texts = None,
    topic: Texts = None,
    place: Texts = None,
) -> Concerned:
    """Which events `new` tells of. Raises UsageError and UnknownName."""
    return Concerned(
        blocs=resolve_all(db, bloc, BLOC),
        countries=resolve_all(db, country, COUNTRY),
        actors=resolve_all(db, actor, ACTOR),
        types=chosen("--type", type, EVENT_TYPES),
        topics=resolve_all(db, topic, TOPIC),
        places=resolve_all(db, place, PLACE),
    )

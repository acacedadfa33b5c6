"""How much an event weighs: what it changed, what refers to it, how many sources tell it independently of each other."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter

from sahelcli.core.verbs import PROPERTIES, VERBS


def weight(changed: int, referred: int, independent: int) -> int:
    """The weight of an event: one for each state it changed, each later event that refers to it, each independent source."""
    return changed + referred + independent


def weights(db: sqlite3.Connection) -> dict[str, int]:
    """The weight of every event of a snapshot, by id."""
    origins = {}
    for id_, text in db.execute("SELECT id, row FROM thing WHERE collection = 'sources'"):
        source = json.loads(text)
        origins[id_] = source["origin"] or source["publisher"]
    events = [json.loads(text) for (text,) in db.execute("SELECT row FROM thing WHERE collection = 'events'")]
    referred = Counter(relation["to"] for event in events for relation in event["relations"])
    return {
        event["id"]: weight(
            sum(_states(effect) for effect in event["effects"]),
            referred[event["id"]],
            len({origins[citation["source"]] for citation in event["citations"]}),
        )
        for event in events
    }


def _states(effect: dict[str, object]) -> int:
    """How many states an effect changes: one for each subject and measure; a position, or what only a side holds, is none."""
    if effect["by"] or PROPERTIES[VERBS[str(effect["kind"])].touches].point:
        return 0
    subject, measures = effect["subject"], effect["measures"]
    return (len(subject) if isinstance(subject, list) else 1) * (len(measures) if isinstance(measures, list) else 1)

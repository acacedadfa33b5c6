"""The verb table: for each verb of an effect, the property it touches, what it does to a spell, and its own keys.

One table, read by the models (which keys an effect may carry), the fold (what opens, changes or closes), the checks, the schema
and the queries. Adding a verb is adding a row.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final


class Act(Enum):
    """What a verb does to the spell of its key."""

    OPEN = "opens"
    CHANGE = "changes"
    CLOSE = "closes"


@dataclass(frozen=True, slots=True)
class Property:
    """A state of affairs that spells record.

    `key`: the effect's own keys that, with subject and object, tell one spell from another.
    `values`: the own keys whose value may change inside a spell, in the order rows show them.
    `status`: the own key that holds the status, `""` where the verb itself implies it, None where the property has no status.
    `point`: true where it is so on its own day only.
    `ended_with`: the property of the same subject and object whose end also ends this one.
    """

    name: str
    key: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    status: str | None = None
    point: bool = False
    ended_with: str | None = None

    @property
    def qualifiers(self) -> tuple[str, ...]:
        """The own keys that a row shows under `qualifiers`: those of the key, then those that may change."""
        return self.key + self.values


PROPERTIES: Final = {
    p.name: p
    for p in (
        Property("member-of", values=("as",), status="as"),
        Property("withdrawing-from", status="", ended_with="member-of"),
        Property("suspended-from", values=("scope",), ended_with="member-of"),
        Property("form-of", values=("form", "name"), status="form"),
        Property("holds-office", key=("office", "for"), values=("title", "how")),
        Property("sanctioned-by", key=("measure",)),
        Property("present-in", key=("mission",)),
        Property("plans", values=("type", "title", "when", "was", "where", "agenda")),
        Property("position-on", values=("view", "speaker", "wording"), point=True),
    )
}


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb: the property it touches, its act, the own keys it must (`needs`) and may (`allows`) carry, the status it opens."""

    name: str
    touches: str
    act: Act
    needs: tuple[str, ...] = ()
    allows: tuple[str, ...] = ()
    status: str | None = None
    takes_object: bool = True

    @property
    def keys(self) -> tuple[str, ...]:
        """Every own key the verb may carry."""
        return self.needs + self.allows


VERBS: Final = {
    v.name: v
    for v in (
        Verb("joins", "member-of", Act.OPEN, needs=("as",)),
        Verb("leaves", "member-of", Act.CLOSE),
        Verb("announces-exit", "withdrawing-from", Act.OPEN, allows=("due",), status="announced"),
        Verb("gives-notice", "withdrawing-from", Act.OPEN, allows=("due",), status="notified"),
        Verb("drops-exit", "withdrawing-from", Act.CLOSE),
        Verb("suspends", "suspended-from", Act.OPEN, allows=("scope", "due")),
        Verb("reinstates", "suspended-from", Act.CLOSE),
        Verb("takes-form", "form-of", Act.OPEN, needs=("form", "name"), takes_object=False),
        Verb("dissolves", "form-of", Act.CLOSE, takes_object=False),
        Verb("takes-office", "holds-office", Act.OPEN, needs=("office",), allows=("title", "how", "for", "due")),
        Verb("is-sworn-in", "holds-office", Act.CHANGE, needs=("office",), allows=("title", "for", "due")),
        Verb("leaves-office", "holds-office", Act.CLOSE, needs=("office",), allows=("how", "for")),
        Verb("imposes", "sanctioned-by", Act.OPEN, needs=("measures",), allows=("due",)),
        Verb("lifts", "sanctioned-by", Act.CLOSE, needs=("measures",)),
        Verb("deploys", "present-in", Act.OPEN, allows=("mission", "due")),
        Verb("departs", "present-in", Act.CLOSE, allows=("mission",)),
        Verb("plans", "plans", Act.OPEN, allows=("type", "title", "when", "was", "where", "agenda")),
        Verb("cancels", "plans", Act.CLOSE),
        Verb("takes-position", "position-on", Act.OPEN, needs=("view",), allows=("speaker", "wording")),
    )
}

OWN_KEYS: Final = tuple(dict.fromkeys(key for verb in VERBS.values() for key in verb.keys))

RESERVED: Final = {"as": "as_", "for": "for_"}
"""Own keys that are reserved words in Python, and the attribute each has in the models."""

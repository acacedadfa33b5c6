"""The table of properties and verbs: what each is, what the fold does with it, and what every answer says of it.

Read by the models (which keys an effect may carry), the fold (what opens, changes or closes), the checks, the schema, comparisons and
rendering. Adding a property or a verb is adding a row here, and its words to `record_terms` of each language; what has no words of its own
is said in general ones.
"""

from __future__ import annotations

from enum import Enum
from typing import Final, Literal, NamedTuple


class Act(Enum):
    """Effect of a verb on the spell of its key."""

    OPEN = "opens"
    CHANGE = "changes"
    CLOSE = "closes"


class Property(NamedTuple):
    """A state of affairs that spells record.

    `meaning`: what it is, for the codebook.
    `key`: the effect's own keys that, with subject and object, tell one spell from another.
    `values`: the own keys whose value may change inside a spell, in the order rows show them.
    `status`: the own key that holds the status, `""` where the verb itself implies it, None where the property has no status.
    `point`: true where it is so on its own day only.
    `ended_with`: the property of the same subject and object whose end also ends this one; the two are folded together.
    `object_in`: the collection of the record that its objects are from; a plan is named by its id.
    `folded_by`: the parts of its key by which its spells are folded together.
    `group`: the heading under which a comparison lists its changes (`contract.change_kinds_and_verdicts.GROUPS`).
    `compared_as`: what a comparison says is so: its status (true where it has none), its subject, or the day planned.
    `compared`: the keys whose values a comparison follows inside a spell; None: its values but the status, and the day due.
    `due`: the key that holds the day on which it is due.
    `when_due`: what a comparison calls a day due that went by (`contract.change_kinds_and_verdicts.CHANGES`).
    `country`: which end is the country whose coverage tells whether silence means no.
    `weight`: what a spell that begins or ends adds to what an event changed (`fold.salience`).
    `wikidata`: the Wikidata property that means the same.
    """

    name: str
    meaning: str
    key: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    status: str | None = None
    point: bool = False
    ended_with: str | None = None
    object_in: Literal["actors", "topics", "plans"] = "actors"
    folded_by: tuple[Literal["subject", "object", "key"], ...] = ("subject", "object", "key")
    group: str = "others"
    compared_as: Literal["status", "subject", "when"] = "status"
    compared: tuple[str, ...] | None = None
    due: Literal["due", "when"] = "due"
    when_due: str = "due-passed"
    country: Literal["subject", "object"] = "subject"
    weight: int = 2
    wikidata: str | None = None

    @property
    def qualifiers(self) -> tuple[str, ...]:
        """Return the own keys that a row shows under `qualifiers`: those of the key, then those that may change."""
        return self.key + self.values

    @property
    def followed(self) -> tuple[str, ...]:
        """Return the keys whose values a comparison follows inside a spell."""
        return (*(key for key in self.values if key != self.status), "due") if self.compared is None else self.compared


PROPERTIES: Final = {
    p.name: p
    for p in (
        Property(
            "member-of",
            "It belongs to an organisation or is bound by a treaty, in one of the membership statuses. An announcement never ends a "
            "membership: it stays open until the first day a source gives for the exit taking effect.",
            values=("as",),
            status="as",
            group="memberships",
            weight=3,
            wikidata="P463",
        ),
        Property(
            "withdrawing-from",
            "An exit is under way: announced, then notified. It ends when the member leaves, or drops the exit.",
            status="",
            ended_with="member-of",
            group="exits",
            when_due="due-reached",
        ),
        Property(
            "suspended-from",
            "It is kept out of an organisation's bodies and is still a member. Leaving closes the suspension.",
            values=("scope",),
            ended_with="member-of",
            group="suspensions",
        ),
        Property(
            "form-of",
            "What an organisation is, and its name; a founding is the first form. A change of form or name does not touch memberships.",
            values=("form", "name"),
            status="form",
            group="memberships",
            weight=3,
        ),
        Property(
            "holds-office",
            "Tenure, from the first exercise of power to its end; the oath is a date inside it.",
            key=("office", "for"),
            values=("title", "how"),
            folded_by=("object", "key"),
            group="offices",
            compared_as="subject",
            compared=("title", "sworn_in", "due"),
            country="object",
            weight=3,
            wikidata="P39",
        ),
        Property(
            "sanctioned-by",
            "One measure of one author against one target; each measure is a spell of its own.",
            key=("measure",),
            folded_by=("subject", "object"),
            group="sanctions",
        ),
        Property(
            "present-in",
            "Forces of a state, organisation or group are in a country, under a mission where one is named.",
            key=("mission",),
            group="forces",
            country="object",
        ),
        Property(
            "plans",
            "Something with a date is to happen; a new date moves the plan, none puts it off, an event fulfils it or it is cancelled.",
            values=("type", "title", "when", "was", "where", "agenda"),
            object_in="plans",
            group="plans",
            compared_as="when",
            compared=("when",),
            due="when",
            when_due="overdue",
            weight=1,
        ),
        Property(
            "position-on",
            "What a party said on a topic, on a day. A point in time: the record does not say how long it was held.",
            values=("view", "speaker", "wording"),
            point=True,
            object_in="topics",
            weight=1,
        ),
    )
}


class Verb(NamedTuple):
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
        """Return every own key that the verb may have."""
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

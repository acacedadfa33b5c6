"""Context for check rules: the record and its look-up indexes, computed once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from sahelcli.base.edtf import Edtf
from sahelcli.fold.perspectives import transitions_in_views
from sahelcli.fold.spells import Idle, Spell, fold_with_idle
from sahelcli.fold.transitions import Transition, transitions_of
from sahelcli.record.overlays_and_visibility import COLLECTIONS

if TYPE_CHECKING:
    from sahelcli.record.field_types import Text
    from sahelcli.record.house_style import HouseStyle
    from sahelcli.record.models import Claim, Document, Effect, Event, Source


@dataclass(frozen=True, slots=True)
class View:
    """One group of transitions as it comes out by default (`side` None) or for a side."""

    side: str | None
    spells: list[Spell]
    idle: list[Idle]

    def speaks(self, transition: Transition) -> bool:
        """Return whether a transition is the view's own: given for its side, or, by default, for none."""
        return self.side in transition.by if self.side else not transition.by


Fault = tuple[str, str, str, dict[str, Any]]
"""Entry id, field, code, facts."""


@dataclass(frozen=True)
class Subject:
    """The document to check, and facts about entries that could not be read, so that one mistake is reported once.

    `also_known`: ids of faulty entries; references to them are accepted. `unsure`: (subject, object) pairs that faulty events affect.
    `style`: the house style by language; empty if style is not checked.
    """

    document: Document
    also_known: frozenset[str] = frozenset()
    unsure: frozenset[tuple[str, str | None]] = frozenset()
    kinds: dict[str, str] = field(default_factory=dict)
    ids: dict[str, frozenset[str]] = field(default_factory=dict)
    style: dict[str, HouseStyle] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        document: Document,
        also_known: frozenset[str] = frozenset(),
        unsure: frozenset[tuple[str, str | None]] = frozenset(),
        style: dict[str, HouseStyle] | None = None,
    ) -> Subject:
        """Return the record with the look-up indexes that the checks share."""
        kinds = {actor.id: actor.kind for actor in document.actors}
        ids = {name: frozenset(entry.id for entry in document.entries(name)) | also_known for name in COLLECTIONS}
        ids["plans"] = frozenset(x.object for e in document.events for x in e.effects if x.kind == "plans" and x.object) | also_known
        return cls(document, also_known, unsure, kinds, ids, style or {})

    def effects(self) -> Iterator[tuple[Event, str, Effect]]:
        """Yield every effect with its event and its field name."""
        for event in self.document.events:
            for place, effect in enumerate(event.effects):
                yield event, f"effects.{place}", effect

    def claims(self) -> Iterator[tuple[Event, str, Effect | None, Claim]]:
        """Yield every claim with its event, its field name and its effect, if any."""
        for event in self.document.events:
            for place, claim in enumerate(event.claims):
                yield event, f"claims.{place}", None, claim
        for event, where, effect in self.effects():
            for place, claim in enumerate(effect.claims):
                yield event, f"{where}.claims.{place}", effect, claim

    def texts(self) -> Iterator[tuple[Event, str, Text]]:
        """Yield every text that the record gives in both languages, with its event and its field name."""
        for event in self.document.events:
            yield event, "title", event.title
            yield event, "summary", event.summary
        for event, where, effect in self.effects():
            given = (("title", effect.title), ("view", effect.view), ("name", effect.name), ("agenda", effect.agenda))
            yield from ((event, f"{where}.{key}", text) for key, text in given if text is not None)
        for event, where, _, claim in self.claims():
            if claim.reason is not None:
                yield event, f"{where}.reason", claim.reason

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Return the sources by id."""
        return {source.id: source for source in self.document.sources}

    @cached_property
    def transitions(self) -> list[Transition]:
        """Return every transition, in the order of the fold."""
        return transitions_of(self.document.events)

    @cached_property
    def views(self) -> list[View]:
        """Return every group of transitions in the default view, then in the view of each side that has one."""
        return [View(side, *fold_with_idle(transitions, side)) for side, transitions in transitions_in_views(self.document.events)]

    def idle(self) -> Iterator[tuple[Idle, dict[str, str]]]:
        """Yield each transition that changes nothing in its view, once; the facts include the side if the view is that of a side.

        A transition is skipped if a faulty entry may have begun or ended its spell.
        """
        seen: set[tuple[str, int, str]] = set()
        for view in self.views:
            for idle in view.idle:
                transition = idle.transition
                once = (transition.event.id, transition.order[-1], str(transition.key))
                if view.speaks(transition) and once not in seen and (transition.key.subject, transition.key.object) not in self.unsure:
                    seen.add(once)
                    yield idle, {"side": view.side} if view.side else {}

    @cached_property
    def spells(self) -> dict[str, list[Spell]]:
        """Return the spells of the default view by property, in the order in which they opened."""
        found: dict[str, list[Spell]] = {}
        for view in self.views:
            for spell in view.spells if view.side is None else ():
                found.setdefault(spell.key.property, []).append(spell)
        return found


Check = Callable[[Subject], Iterator[Fault]]


def surely_after(one: Edtf, other: Edtf) -> bool:
    """Return whether a date is certainly after another."""
    return one.earliest is not None and other.latest is not None and one.earliest > other.latest


def sure_days(spell: Spell) -> tuple[date, date] | None:
    """Return the days on which a spell is certainly true, without the last, or None if there are none."""
    if not spell.opening.sure or spell.since.latest is None:
        return None
    end = spell.until.earliest or date.min if spell.until else date.max
    return (spell.since.latest, end) if spell.since.latest < end else None

"""What a rule is given: the record, with what every rule looks up in it, worked out once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from sahelcli.core.deeds import Deed, deeds_of, grouped
from sahelcli.core.edtf import Edtf
from sahelcli.core.fold import Spell, fold
from sahelcli.core.resolve import COLLECTIONS

if TYPE_CHECKING:
    from sahelcli.core.house_style import HouseStyle
    from sahelcli.core.models import Claim, Document, Effect, Event, Source, Text

Fault = tuple[str, str, str, dict[str, Any]]
"""Entry id, field, code, facts."""


@dataclass(frozen=True)
class Subject:
    """What is checked: the record, and what is known of entries that could not be read, so that one slip is reported once.

    `also_known`: ids of faulty entries, to which references are not at fault. `unsure`: (subject, object) pairs that faulty events touch.
    `style`: the house style by language; empty where it is not looked at.
    """

    document: Document
    also_known: frozenset[str] = frozenset()
    unsure: frozenset[tuple[str, str]] = frozenset()
    kinds: dict[str, str] = field(default_factory=dict)
    ids: dict[str, frozenset[str]] = field(default_factory=dict)
    style: dict[str, HouseStyle] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        document: Document,
        also_known: frozenset[str] = frozenset(),
        unsure: frozenset[tuple[str, str]] = frozenset(),
        style: dict[str, HouseStyle] | None = None,
    ) -> Subject:
        """The record with the look-ups that the checks share."""
        kinds = {actor.id: actor.kind for actor in document.actors}
        ids = {name: frozenset(entry.id for entry in getattr(document, name)) | also_known for name in COLLECTIONS}
        ids["plans"] = frozenset(x.object for e in document.events for x in e.effects if x.kind == "plans" and x.object) | also_known
        return cls(document, also_known, unsure, kinds, ids, style or {})

    def effects(self) -> Iterator[tuple[Event, str, Effect]]:
        """Every effect with its event and its field name."""
        for event in self.document.events:
            for place, effect in enumerate(event.effects):
                yield event, f"effects.{place}", effect

    def claims(self) -> Iterator[tuple[Event, str, Effect | None, Claim]]:
        """Every claim with its event, its field name and the effect it sits on, if any."""
        for event in self.document.events:
            for place, claim in enumerate(event.claims):
                yield event, f"claims.{place}", None, claim
        for event, where, effect in self.effects():
            for place, claim in enumerate(effect.claims):
                yield event, f"{where}.claims.{place}", effect, claim

    def texts(self) -> Iterator[tuple[Event, str, Text]]:
        """Every text in both languages that the record says in its own words, with its event and its field name."""
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
        """The sources by id."""
        return {source.id: source for source in self.document.sources}

    @cached_property
    def deeds(self) -> list[Deed]:
        """Every deed, in the order of the fold."""
        return deeds_of(self.document.events)

    @cached_property
    def spells(self) -> dict[str, list[Spell]]:
        """The spells of the default view by property, in the order in which they opened."""
        found: dict[str, list[Spell]] = {}
        for deeds in grouped(self.deeds).values():
            for spell in fold(deeds):
                found.setdefault(spell.key.property, []).append(spell)
        return found


Check = Callable[[Subject], Iterator[Fault]]


def surely_after(one: Edtf, other: Edtf) -> bool:
    """Whether a date surely lies after another."""
    return one.earliest is not None and other.latest is not None and one.earliest > other.latest


def sure_days(spell: Spell) -> tuple[date, date] | None:
    """The days on which a spell surely holds, the last not included; None where there is none."""
    if not spell.opening.sure or spell.since.latest is None:
        return None
    end = spell.until.earliest or date.min if spell.until else date.max
    return (spell.since.latest, end) if spell.since.latest < end else None

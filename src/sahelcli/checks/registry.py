"""Registry of the rules that check the whole record, each a small function in one of two lists.

A check takes the record and yields faults: the entry, the field, a code of the catalogue and its facts. CHECKS lists certain errors;
WARNINGS lists findings that an editor should look at and may accept. To add a rule, add a function to a module of `rules` and to its list here, a
sentence to each catalogue, and a test.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from sahelcli.checks.context import Check, Fault, Subject
from sahelcli.checks.rules import days, duplicate_and_unused_entries, integrity, sourcing, states, texts
from sahelcli.record.overlays import COLLECTIONS

if TYPE_CHECKING:
    from sahelcli.record.models import Document

CHECKS: Final[tuple[Check, ...]] = (
    integrity.ids_are_unique,
    integrity.references_are_known,
    integrity.holders_are_somebody,
    integrity.members_belong_to_organisations,
    integrity.effects_come_with_their_event,
    integrity.relations_point_back,
    integrity.relations_go_round_in_no_circle,
    integrity.members_leave_what_they_joined,
    integrity.members_join_once,
    integrity.tenures_end_that_began,
    integrity.tenures_are_sworn_while_held,
    integrity.spells_have_one_id,
    integrity.plans_keep_their_subject,
    integrity.claims_can_be_tried,
    integrity.later_claims_say_when,
    integrity.addresses_are_listed_once,
    states.a_state_has_one_head,
    states.the_suspended_are_members,
    states.members_join_what_exists,
    days.things_are_disclosed_after_they_happen,
    days.ends_announced_lie_ahead,
    days.plans_lie_ahead,
    days.events_are_recorded_after_they_happen,
    texts.languages_do_not_contradict,
    texts.letters_are_of_one_script,
    duplicate_and_unused_entries.lists_name_things_once,
)

WARNINGS: Final[tuple[Check, ...]] = (
    states.a_state_has_a_head,
    states.offices_of_one_have_one_holder,
    states.plans_come_to_something,
    states.ends_end_something,
    states.members_return_knowingly,
    states.blocs_are_named_where_all_members_act,
    days.events_lie_within_the_record,
    days.ids_name_their_day,
    days.pages_are_new_enough,
    days.texts_know_no_more_than_their_day,
    texts.languages_name_the_same_numbers,
    texts.texts_are_translated,
    texts.texts_stand_on_any_day,
    texts.texts_are_well_set,
    texts.titles_leave_the_date_out,
    texts.titles_have_a_verb,
    texts.summaries_keep_to_the_past,
    texts.texts_use_the_listed_forms,
    texts.texts_leave_our_work_out,
    sourcing.weak_events_are_unconfirmed,
    sourcing.events_have_two_origins,
    sourcing.events_are_told_by_others_too,
    duplicate_and_unused_entries.events_are_told_once,
    duplicate_and_unused_entries.entries_are_used,
    duplicate_and_unused_entries.names_are_of_one,
    duplicate_and_unused_entries.events_say_who_and_what_about,
    duplicate_and_unused_entries.addresses_differ_in_more_than_form,
)


def faults_in(subject: Subject) -> Iterator[Fault]:
    """Everything that is surely wrong, all at once."""
    for check in CHECKS:
        yield from check(subject)


def warnings_in(subject: Subject) -> Iterator[Fault]:
    """Everything that an editor should look at, excused or not."""
    for check in WARNINGS:
        yield from check(subject)


def excused_in(document: Document) -> frozenset[tuple[str, str]]:
    """Return the warnings that entries excuse, each as (entry id, code of the warning)."""
    return frozenset((entry.id, excuse.rule) for name in COLLECTIONS for entry in document.entries(name) for excuse in entry.excused)

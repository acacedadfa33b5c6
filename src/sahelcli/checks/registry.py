"""Registry of the rules that check the whole record, each a small function in one of two lists.

A check takes the record and yields faults: the entry, the field, a code of the catalogue and its facts. CHECKS lists certain errors;
WARNINGS lists findings that an editor should look at and may accept. To add a rule, add a function to a module of `rules` and to its list here, a
sentence to each catalogue, and a test.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from sahelcli.checks import day_and_source_rules, duplicate_and_unused_rules, integrity_rules, state_rules, text_rules
from sahelcli.checks.context import Check, Fault, Subject
from sahelcli.record.overlays_and_visibility import COLLECTIONS

if TYPE_CHECKING:
    from sahelcli.record.models import Document

CHECKS: Final[tuple[Check, ...]] = (
    integrity_rules.ids_are_unique,
    integrity_rules.references_are_known,
    integrity_rules.holders_are_somebody,
    integrity_rules.members_belong_to_organisations,
    integrity_rules.effects_come_with_their_event,
    integrity_rules.relations_point_back,
    integrity_rules.relations_go_round_in_no_circle,
    integrity_rules.members_leave_what_they_joined,
    integrity_rules.members_join_once,
    integrity_rules.tenures_end_that_began,
    integrity_rules.tenures_are_sworn_while_held,
    integrity_rules.spells_have_one_id,
    integrity_rules.plans_keep_their_subject,
    integrity_rules.claims_can_be_tried,
    integrity_rules.later_claims_say_when,
    integrity_rules.addresses_are_listed_once,
    state_rules.a_state_has_one_head,
    state_rules.the_suspended_are_members,
    state_rules.members_join_what_exists,
    day_and_source_rules.things_are_disclosed_after_they_happen,
    day_and_source_rules.ends_announced_lie_ahead,
    day_and_source_rules.plans_lie_ahead,
    day_and_source_rules.events_are_recorded_after_they_happen,
    text_rules.languages_do_not_contradict,
    text_rules.letters_are_of_one_script,
    duplicate_and_unused_rules.lists_name_things_once,
)

WARNINGS: Final[tuple[Check, ...]] = (
    state_rules.a_state_has_a_head,
    state_rules.offices_of_one_have_one_holder,
    state_rules.plans_come_to_something,
    state_rules.ends_end_something,
    state_rules.members_return_knowingly,
    state_rules.blocs_are_named_where_all_members_act,
    day_and_source_rules.events_lie_within_the_record,
    day_and_source_rules.ids_name_their_day,
    day_and_source_rules.pages_are_new_enough,
    day_and_source_rules.texts_know_no_more_than_their_day,
    text_rules.languages_name_the_same_numbers,
    text_rules.texts_are_translated,
    text_rules.texts_stand_on_any_day,
    text_rules.texts_are_well_set,
    text_rules.titles_leave_the_date_out,
    text_rules.titles_have_a_verb,
    text_rules.summaries_keep_to_the_past,
    text_rules.texts_use_the_listed_forms,
    text_rules.texts_leave_our_work_out,
    day_and_source_rules.weak_events_are_unconfirmed,
    day_and_source_rules.events_have_two_origins,
    day_and_source_rules.events_are_told_by_others_too,
    duplicate_and_unused_rules.events_are_told_once,
    duplicate_and_unused_rules.entries_are_used,
    duplicate_and_unused_rules.names_are_of_one,
    duplicate_and_unused_rules.events_say_who_and_what_about,
    duplicate_and_unused_rules.addresses_differ_in_more_than_form,
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

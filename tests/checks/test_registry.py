"""Rules over the whole record: each with a fault, and the neighbour that has none."""

from __future__ import annotations

from typing import Any

import pytest
from builders import actor, claim, event, record, source

from sahelcli.checks.context import Fault, Subject
from sahelcli.checks.registry import CHECKS, WARNINGS, faults_in, warnings_in
from sahelcli.record.models import Document
from sahelcli.text.errors_and_editing_en import SENTENCES


def faults(*happened: Any, **entries: Any) -> list[Fault]:
    """Every fault that any rule finds in a record: so a neighbour without one is without any."""
    return list(faults_in(Subject.of(record(*happened, **entries))))


JOINED = "1990 MLI,BFA joins ORG"


def test_a_record_with_nothing_wrong_has_no_fault():
    assert faults(JOINED, "2000 MLI suspends ORG", "2001 ada takes-office MLI", "2002 ada is-sworn-in MLI", "2003 MLI takes-position trade") == []


def test_every_rule_says_what_it_is_for():
    assert [check.__name__ for check in (*CHECKS, *WARNINGS) if not (check.__doc__ or "").strip()] == []


# ids


def test_an_id_is_unique_over_all_kinds():
    town = event("2000", name="town")
    assert faults(town) == [("town", "id", "id-twice", {"id": "town", "of": "places"})]
    assert faults(event("2000", name="other-town")) == []


def test_two_entries_of_one_kind_have_two_ids():
    ids = {"id": "page", "of": "sources"}
    assert faults(sources=[source("page", url="https://example.org/2")]) == [("page", "id", "id-twice", ids)]
    assert faults(sources=[source("page-2", url="https://example.org/2")]) == []


def test_a_plans_id_lives_among_the_others():
    assert faults("2000 AES plans e1 when=2001") == [("e1", "effects.0.object", "id-twice", {"id": "e1", "of": "events"})]
    assert faults("2000 AES plans summit when=2001", "2000-06 AES plans summit when=2002") == []


# references


@pytest.mark.parametrize(
    ("line", "field", "code", "wanted"),
    [
        ("2000 TGO takes-position trade", "effects.0.subject", "unknown-actors", "TGO"),
        ("2000 MLI suspends OTHER", "effects.0.object", "unknown-actors", "OTHER"),
        ("2000 MLI takes-position culture", "effects.0.object", "unknown-topics", "culture"),
        ("2000 MLI takes-position trade speaker=eve", "effects.0.speaker", "unknown-actors", "eve"),
        ("2000 AES cancels summit", "effects.0.object", "unknown-plans", "summit"),
        ("2000 AES plans summit when=2001 where=city", "effects.0.where", "unknown-places", "city"),
        ("2000 ada takes-office ORG office=mediator for=TGO", "effects.0.for", "unknown-actors", "TGO"),
        ("2000 BFA deploys MLI mission=OTHER", "effects.0.mission", "unknown-actors", "OTHER"),
        ("2000 MLI suspends ORG by=OTHER", "effects.0.by", "unknown-actors", "OTHER"),
        ("2000 MLI suspends ORG by=page", "effects.0.by", "unknown-actors", "page"),
        ("2000 fulfils:summit", "relations.0.to", "unknown-plans", "summit"),
        ("2000 place:city", "place", "unknown-places", "city"),
    ],
)
def test_what_an_event_names_is_in_the_record(line: str, field: str, code: str, wanted: str):
    assert faults(line) == [("e1", field, code, {"id": wanted})]


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"citations": [{"source": "other"}]}, ("citations.0.source", "unknown-sources", "other")),
        ({"participants": [{"actor": "TGO", "role": "host"}]}, ("participants.0.actor", "unknown-actors", "TGO")),
        ({"topics": ["trade", "culture"]}, ("topics.1", "unknown-topics", "culture")),
        ({"claims": [claim("date", "2000", "TGO")]}, ("claims.0.by", "unknown-actors", "TGO")),
        ({"claims": [claim("date", "2000", sources=("other",))]}, ("claims.0.citations", "unknown-sources", "other")),
        ({"on_effect": [claim("date", "2000", "TGO")]}, ("effects.0.claims.0.by", "unknown-actors", "TGO")),
        ({"on_effect": [claim("date", "2000", sources=("other",))]}, ("effects.0.claims.0.citations", "unknown-sources", "other")),
        ({"relations": [{"kind": "responds-to", "to": "other"}]}, ("relations.0.to", "unknown-events", "other")),
    ],
)
def test_what_the_parts_of_an_event_name_is_in_the_record(fields: dict[str, Any], fault: tuple[str, str, str]):
    field, code, wanted = fault
    assert faults(event("2000 MLI suspends ORG", **fields)) == [("e1", field, code, {"id": wanted})]


def test_what_is_named_and_is_there_is_no_fault():
    whole = event(
        "2000 ada takes-office ORG office=mediator for=MLI by=AES; BFA deploys MLI mission=FORCE; MLI takes-position trade speaker=ben",
        name="e2",
        place="town",
        participants=[{"actor": "CREW", "role": "target"}],
        topics=["trade"],
        claims=[claim("date", "2000-01", "AES", sources=("page",))],
        relations=[{"kind": "responds-to", "to": "e1"}],
    )
    kept = "2002 AES cancels summit fulfils:summit"
    assert faults("1999 AES plans summit when=2001 where=town", whole, kept) == []


def test_what_names_an_entry_that_could_not_be_read_is_not_at_fault():
    subject = Subject.of(record("2000 MLI suspends OTHER; eve takes-office MLI"), also_known=frozenset({"OTHER", "eve"}))
    assert list(faults_in(subject)) == []


# offices and membership


@pytest.mark.parametrize("verb", ["takes-office", "leaves-office"])
def test_an_office_is_held_by_a_person_or_a_state(verb: str):
    line = f"2000 CREW {verb} ORG office=chair"
    assert faults(line) == [("e1", "effects.0.subject", "holder-is-nobody", {"id": "CREW"})]
    held = [f"1999 {holder} takes-office ORG office=chair" for holder in ("ada", "MLI")] if verb == "leaves-office" else ["1999", "1999"]
    assert [faults(begun, line.replace("CREW", holder)) for begun, holder in zip(held, ("ada", "MLI"), strict=True)] == [[], []]
    assert faults(line.replace("CREW", "eve")) == [("e1", "effects.0.subject", "holder-is-nobody", {"id": "eve"})]


@pytest.mark.parametrize("verb", ["joins", "gives-notice", "suspends"])
def test_one_is_a_member_of_an_organisation_or_a_treaty(verb: str):
    assert faults(f"2000 MLI {verb} BFA") == [("e1", "effects.0.object", "not-an-organisation", {"id": "BFA", "kind": "state"})]
    assert [faults(f"2000 MLI {verb} {bloc}") for bloc in ("ORG", "PACT")] == [[], []]


def test_a_member_can_only_leave_what_it_has_joined():
    fault = ("effects", "leaves-unjoined", {"member": "NER", "organisation": "ORG"})
    assert faults(JOINED, "2000 NER leaves ORG") == [("e2", *fault)]
    assert faults("2000 NER leaves ORG", "2001 NER joins ORG") == [("e1", *fault)]
    assert faults(JOINED, "2000 MLI leaves ORG") == []
    assert faults("2000 MLI leaves ORG", "2001 BFA joins ORG", "1999 MLI joins ORG") == []


def again(member: str, date: str, of: str, **more: str) -> dict[str, str]:
    return {"member": member, "organisation": "ORG", "date": date, "of": of} | more


def test_a_member_leaves_once():
    left = "2000 MLI leaves ORG"
    assert faults(JOINED, left, "2001 MLI leaves ORG") == [("e3", "effects", "leaves-again", again("MLI", "2000", "e2"))]
    assert faults(JOINED, left, "2001 MLI joins ORG", "2002 MLI leaves ORG") == []
    assert faults(JOINED, left + " unconfirmed", "2001 MLI leaves ORG") == [], "the first may not have been one"


def test_a_member_joins_once():
    assert faults(JOINED, "2000 MLI joins ORG") == [("e2", "effects", "joins-again", again("MLI", "1990", "e1", status="member"))]
    assert faults("1980 MLI joins ORG as=observer", JOINED) == [], "another status changes something"
    assert faults("1980 MLI joins ORG unconfirmed", JOINED) == [], "what was possible is certain now"
    assert [code for _, _, code, _ in faults("1990 MLI joins ORG; MLI joins ORG")] == ["opens-twice"], "one cause, one fault"


def test_an_office_is_left_by_who_holds_it():
    left = "2001 ada leaves-office MLI"
    fault = ("effects", "leaves-office-unheld", {"id": "ada", "office": "head-of-state", "object": "MLI"})
    assert faults(left) == [("e1", *fault)]
    assert faults("2000 ada takes-office BFA", left) == [("e2", *fault)]
    assert faults("2000 ada takes-office MLI", left, "2002 ada leaves-office MLI") == [("e3", *fault)]
    assert faults("2000 ada takes-office MLI", left, "2002 ada takes-office MLI", "2003 ada leaves-office MLI") == []


def test_each_side_is_judged_in_its_own_view():
    left = "2000 MLI leaves ORG by=AES"
    assert faults(JOINED, left, "2001 MLI leaves ORG") == [], "two views of one exit"
    assert faults(JOINED, left, "2001 MLI leaves ORG by=AES") == [("e3", "effects", "leaves-again", again("MLI", "2000", "e2", side="AES"))]
    assert faults(JOINED, left, "2001 MLI joins ORG by=AES") == []
    assert faults(JOINED, "2001 MLI joins ORG by=AES") == [("e2", "effects", "joins-again", again("MLI", "1990", "e1", status="member", side="AES"))]
    assert faults(JOINED, "2001 NER leaves ORG by=AES") == [
        ("e2", "effects", "leaves-unjoined", {"member": "NER", "organisation": "ORG", "side": "AES"})
    ]
    assert faults("2001 ada leaves-office MLI by=AES") == [
        ("e1", "effects", "leaves-office-unheld", {"id": "ada", "office": "head-of-state", "object": "MLI", "side": "AES"})
    ]


def test_a_return_is_a_warning_that_names_the_exit():
    rejoins = [fault for fault in warnings_in(Subject.of(record(JOINED, "2000 MLI leaves ORG", "2001 MLI joins ORG"))) if fault[2] == "rejoins"]
    assert rejoins == [("e3", "effects", "rejoins", again("MLI", "2000", "e2"))]
    assert [fault for fault in warnings_in(Subject.of(record(JOINED, "2000 MLI joins ORG as=observer"))) if fault[2] == "rejoins"] == []


def test_a_member_of_which_a_faulty_event_speaks_may_have_joined():
    subject = Subject.of(record("2000 NER leaves ORG"), unsure=frozenset({("NER", "ORG")}))
    assert list(faults_in(subject)) == []


def test_an_oath_belongs_to_a_tenure():
    fault = ("effects", "sworn-without-office", {"id": "ada", "object": "MLI"})
    assert faults("2000 ada is-sworn-in MLI") == [("e1", *fault)]
    assert faults("2000 ada takes-office MLI", "2001 ada leaves-office MLI", "2002 ada is-sworn-in MLI") == [("e3", *fault)]
    assert faults("2000 ben takes-office MLI", "2002 ada is-sworn-in MLI") == [("e2", *fault)]
    assert faults("2000 ada takes-office MLI", "2002 ada is-sworn-in MLI", "2003 ada leaves-office MLI") == []
    assert faults("2000 ada takes-office MLI; ada is-sworn-in MLI") == []
    assert faults("2000 ada takes-office MLI by=AES", "2001 ada is-sworn-in MLI by=AES") == []


# time


def test_an_effect_is_never_later_than_its_events_last_day():
    fault = ("e1", "effects.0.date", "effect-later", {"date": "2000-03-01", "event": "2000-02"})
    assert faults("2000-02 MLI suspends ORG date=2000-03-01") == [fault]
    assert [faults(f"2000-02 MLI suspends ORG date={day}") for day in ("2000-02-29", "1999", "XXXX")] == [[], [], []]


def test_a_relation_points_from_a_later_thing_to_an_earlier_one():
    def related(day: str, to: str) -> list[Fault]:
        return faults("2000-05-05", event(day, name="e2", relations=[{"kind": "responds-to", "to": to}]))

    assert related("2000-05-04", "e1") == [("e2", "relations.0.to", "relation-later", {"to": "e1", "date": "2000-05-05"})]
    assert related("2000-05-06", "e2") == [("e2", "relations.0.to", "relation-later", {"to": "e2", "date": "2000-05-06"})]
    assert [related(day, "e1") for day in ("2000-05-05", "2000-05-06", "2000-05", "2000")] == [[], [], [], []]


def related(name: str, *to: str, day: str = "2000-05-05", kind: str = "responds-to") -> Any:
    """An event that points at others."""
    return event(day, name=name, relations=[{"kind": kind, "to": other} for other in to])


def circle(name: str, field: str, *names: str) -> Fault:
    return (name, f"relations.{field}.to", "relations-in-a-circle", {"circle": " → ".join(names)})


def test_events_of_a_day_do_not_answer_each_other():
    assert faults(related("a", "b"), related("b", "a", kind="implements")) == [circle("b", "0", "a", "b", "a")]
    assert faults(related("a", "b"), related("b", "c", day="2000"), related("c", "d", "a", day="2000-05"), related("d")) == [
        circle("c", "1", "a", "b", "c", "a")
    ]
    assert faults(related("a", "b", "c"), related("b", "d"), related("c", "b", "d"), related("d")) == []


def test_every_circle_is_told_and_what_leads_to_one_is_not():
    assert faults(related("to", "a", "c"), related("a", "b"), related("b", "a"), related("c", "d"), related("d", "c", "a")) == [
        circle("b", "0", "a", "b", "a"),
        circle("d", "0", "c", "d", "c"),
    ]


def test_a_plan_is_not_kept_by_what_led_to_it():
    plans = event("2000-05-05 AES plans summit when=2000", name="plans", relations=[{"kind": "responds-to", "to": "kept"}])
    assert faults(plans, related("kept", "summit", kind="fulfils")) == [circle("kept", "0", "plans", "kept", "plans")]


def test_what_points_at_a_later_day_is_told_once():
    assert faults(related("a", "b"), related("b", "a", day="2000-05-06")) == [
        ("a", "relations.0.to", "relation-later", {"to": "b", "date": "2000-05-06"})
    ]


def test_a_long_chain_is_followed_to_its_end():
    chain = [related(f"n{place}", f"n{place + 1}") for place in range(1500)]
    assert faults(*chain, related("n1500")) == []
    assert len(faults(*chain, related("n1500", "n0"))) == 1


def test_a_plan_is_fulfilled_by_a_later_event():
    assert len(faults("2000-05-05 AES plans summit when=2001", "2000-05-04 fulfils:summit")) == 1


# one fact, one id; one plan, one subject; one page, one source


def test_an_event_opens_a_fact_of_a_kind_once():
    assert faults("2000 MLI announces-exit ORG; MLI gives-notice ORG") == [("e1", "effects", "opens-twice", {"id": "e1/MLI/withdrawing-from/ORG"})]
    assert faults("2000 MLI announces-exit ORG", "2000 MLI gives-notice ORG") == []
    assert faults("2000 MLI announces-exit ORG; BFA announces-exit ORG; MLI announces-exit AES") == []


def test_the_views_of_two_sides_may_open_the_same_fact():
    assert faults("2000 MLI suspends ORG; MLI suspends ORG date=1999 by=AES") == []


def test_a_plan_has_one_subject_through_all_its_events():
    assert faults("2000 AES plans summit when=2001", "2001 ORG plans summit when=2002") == [
        ("e2", "effects.0.subject", "plan-of-another", {"id": "summit", "subject": "AES"})
    ]
    assert faults("2000 AES plans summit when=2001", "2001 AES plans summit when=2002", "2002 ORG plans meeting when=2003") == []


def test_one_page_is_one_source():
    same = source("page-2", url="https://example.org/page")
    assert faults(sources=[same]) == [("page-2", "url", "address-twice", {"of": "page"})]
    assert faults(sources=[source("page-2")]) == []


# claims


def test_a_claim_judged_wrong_says_why():
    wrong = claim("date", "1999", rank="deprecated")
    assert faults(event("2000", claims=[wrong])) == [("e1", "claims.0", "claim-without-reason", {"field": "date"})]
    assert faults(event("2000", claims=[wrong | {"reason": "A misprint."}])) == []
    assert faults(event("2000", claims=[claim("date", "1999")])) == []


@pytest.mark.parametrize(("field", "bad", "good"), [("date", "last year", "1999"), ("as", "friend", "observer")])
def test_a_held_claim_on_an_effect_has_a_value_that_its_field_could_have(field: str, bad: str, good: str):
    def held(value: Any) -> list[Fault]:
        return faults(event("2000 MLI joins ORG", on_effect=[claim(field, value)]))

    assert held(bad) == [("e1", "effects.0.claims.0", "claim-value", {"field": field, "value": bad})]
    assert (held(good), held(None)) == ([], [])


def test_a_held_claim_on_a_key_that_the_verb_lacks_is_a_fault():
    assert faults(event("2000 MLI joins ORG", on_effect=[claim("scope", "all-bodies")])) == [
        ("e1", "effects.0.claims.0", "claim-value", {"field": "scope", "value": "all-bodies"})
    ]


def test_a_held_claim_on_an_events_date_is_a_date():
    assert faults(event("2000", claims=[claim("date", "last year")])) == [("e1", "claims.0", "claim-value", {"field": "date", "value": "last year"})]
    assert faults(event("2000", claims=[claim("date", "1999"), claim("casualties", 5)])) == []


def test_a_claim_that_rests_on_later_pages_alone_says_when_it_became_public():
    later, undated, same_day = source("later", published="2000-05-06"), source("undated"), source("same-day", published="2000-05-05")
    pages = {"sources": [later, undated, same_day]}

    def claimed(*cited: str, **more: Any) -> list[Fault]:
        return faults(event("2000-05-05", claims=[claim("date", "2000-05-04", sources=cited, **more)]), **pages)

    fault = ("e1", "claims.0", "claim-undisclosed", {"field": "date"})
    assert claimed("later") == [fault]
    assert claimed("later", disclosed="2000-05-06") == []
    assert [claimed(*cited) for cited in (("later", "same-day"), ("later", "undated"), ("same-day",), ())] == [[], [], [], []]


def test_a_claim_on_an_effect_says_when_it_became_public_too():
    def claimed(line: str) -> list[Fault]:
        later = claim("date", "2000-05-04", sources=("later",))
        return faults(event(line, on_effect=[later]), sources=[source("later", published="2000-05-06")])

    assert claimed("2000-05-05 MLI suspends ORG") == [("e1", "effects.0.claims.0", "claim-undisclosed", {"field": "date"})]
    assert claimed("2000-05-05 MLI suspends ORG disclosed:2000-05-07") == []


# all of them


def everything_wrong() -> Document:
    return record(
        event("2000 MLI leaves ORG; CREW takes-office MLI; MLI suspends BFA date=2001", relations=[{"kind": "implements", "to": "e1"}]),
        event("2000 place:city ada is-sworn-in MLI; AES plans e1 when=2001", name="e2", claims=[claim("date", "soon")]),
        "2000 MLI gives-notice ORG; MLI gives-notice ORG; ORG plans other when=2001",
        "2000 AES plans other when=2002 id:e4",
        event("2000", name="e5", claims=[claim("date", "1999", rank="deprecated"), claim("date", "1999", sources=("late",))]),
        sources=[source("late", url="https://example.org/page", published="2020")],
    )


def test_every_fault_is_found_at_once_and_every_code_has_its_words():
    codes = {code for _, _, code, _ in faults_in(Subject.of(everything_wrong()))}
    assert codes == {
        "id-twice",
        "unknown-places",
        "holder-is-nobody",
        "not-an-organisation",
        "effect-later",
        "relation-later",
        "leaves-unjoined",
        "sworn-without-office",
        "opens-twice",
        "plan-of-another",
        "claim-without-reason",
        "claim-value",
        "claim-undisclosed",
        "address-twice",
    }
    assert {code for code in codes if f"fault.{code}" not in SENTENCES} == set()


def test_an_actor_added_is_an_actor_known():
    assert faults("2000 TGO joins ORG", actors=[actor("TGO", "state")]) == []

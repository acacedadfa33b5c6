"""The verb table says what DESIGN's table of verbs says."""

from __future__ import annotations

import pytest

from sahelcli.record.models import Effect
from sahelcli.record.properties import OWN_KEYS, PROPERTIES, RESERVED, VERBS, Act

DESIGN = {
    "joins": ("member-of", Act.OPEN, {"as"}),
    "leaves": ("member-of", Act.CLOSE, set()),
    "announces-exit": ("withdrawing-from", Act.OPEN, {"due"}),
    "gives-notice": ("withdrawing-from", Act.OPEN, {"due"}),
    "drops-exit": ("withdrawing-from", Act.CLOSE, set()),
    "suspends": ("suspended-from", Act.OPEN, {"scope", "due"}),
    "reinstates": ("suspended-from", Act.CLOSE, set()),
    "takes-form": ("form-of", Act.OPEN, {"form", "name"}),
    "dissolves": ("form-of", Act.CLOSE, set()),
    "takes-office": ("holds-office", Act.OPEN, {"office", "title", "how", "for", "due"}),
    "is-sworn-in": ("holds-office", Act.CHANGE, {"office", "title", "for", "due"}),
    "leaves-office": ("holds-office", Act.CLOSE, {"office", "how", "for"}),
    "imposes": ("sanctioned-by", Act.OPEN, {"measures", "due"}),
    "lifts": ("sanctioned-by", Act.CLOSE, {"measures"}),
    "deploys": ("present-in", Act.OPEN, {"mission", "due"}),
    "departs": ("present-in", Act.CLOSE, {"mission"}),
    "plans": ("plans", Act.OPEN, {"type", "title", "when", "was", "where", "agenda"}),
    "cancels": ("plans", Act.CLOSE, set()),
    "takes-position": ("position-on", Act.OPEN, {"view", "speaker", "wording"}),
}


def test_each_verb_touches_one_property_in_one_way_with_its_own_keys():
    assert {v.name: (v.touches, v.act, set(v.keys)) for v in VERBS.values()} == DESIGN


def test_a_spell_is_keyed_by_office_and_for_by_measure_or_by_mission():
    assert {name: p.key for name, p in PROPERTIES.items() if p.key} == {
        "holds-office": ("office", "for"),
        "sanctioned-by": ("measure",),
        "present-in": ("mission",),
    }


def test_leaving_ends_the_suspension_and_the_exit_under_way():
    assert [p.name for p in PROPERTIES.values() if p.ended_with == "member-of"] == ["withdrawing-from", "suspended-from"]


def test_only_a_position_is_a_point_in_time():
    assert [p.name for p in PROPERTIES.values() if p.point] == ["position-on"]


def test_only_forms_have_no_object():
    assert [v.name for v in VERBS.values() if not v.takes_object] == ["takes-form", "dissolves"]


@pytest.mark.parametrize("property", PROPERTIES)
def test_every_property_has_a_verb_that_opens_it(property: str):
    assert any(v.touches == property and v.act is Act.OPEN for v in VERBS.values())


@pytest.mark.parametrize("key", OWN_KEYS)
def test_every_own_key_is_a_field_of_an_effect(key: str):
    field = Effect.model_fields[RESERVED.get(key, key)]
    assert (field.alias or key) == key

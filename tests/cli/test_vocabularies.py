"""`actors`, `topics`, `places` in every format."""

from __future__ import annotations

import json

import pytest
from run_sahel import sahel

from sahelcli.render.formats import FORMATS


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("vocabulary", ["actors", "topics", "places"])
def test_a_vocabulary_is_listed_in_every_format(vocabulary, format):
    answer = sahel(vocabulary, "-f", format)
    assert (answer.code, answer.err) == (0, "")
    assert len(answer.out.splitlines()) > 10


def test_every_state_has_its_numbers_in_other_registers_and_none_has_another_s():
    states = json.loads(sahel("actors", "--kind", "state", "--json", "-q").out)
    numbers = {state["id"]: state["ids"] for state in states}
    for register in ("iso2", "iso_numeric", "cow", "geonames"):
        assert len({ids[register] for ids in numbers.values()}) == len(states)
    assert {id_: numbers[id_]["cow"] for id_ in ("BFA", "MLI", "NER", "DEU")} == {"BFA": 439, "MLI": 432, "NER": 436, "DEU": 255}

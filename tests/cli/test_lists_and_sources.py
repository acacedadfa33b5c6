"""`actors`, `topics`, `places` in every format."""

from __future__ import annotations

import json

import pytest
from run_sahel import sahel
from slowly import all_but_slow

from sahelcli.render.formats import FORMATS

LISTS = [(vocabulary, format) for vocabulary in ("actors", "topics", "places") for format in FORMATS]


@pytest.mark.parametrize(("vocabulary", "format"), all_but_slow(LISTS, lambda asked: asked != ("actors", "table")))
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


UNKNOWN = {
    "topic": (("timeline", "--topic", "zzzq"), '"Governance" (governance)', "« Gouvernance » (governance)", "topics"),
    "a topic with a word of another": (("timeline", "--topic", "ecowas-exit"), "(dialogue)?", "(dialogue) ?", "topics"),
    "bloc": (("members", "--bloc", "zzzq"), "(ECOWAS)", "(ECOWAS)", "actors --kind organisation"),
    "type": (("timeline", "--type", "zzzq"), "accession, agreement", "adhésion, accord", "types"),
    "a type spelt nearly so": (("timeline", "--type", "coupp"), "did you mean coup?", "s'agit-il de coup d'État ?", "types"),
    "office": (("leaders", "--office", "zzzq"), "head-of-state, head-of-government", "chef de l'État, chef du gouvernement", "offices"),
    "an office by another word": (("leaders", "--office", "presidnt"), "did you mean head-of-state?", "s'agit-il de chef de l'État ?", "offices"),
    "measure": (("sanctions", "--measure", "zzzq"), "border-closure", "fermeture des frontières", "measures"),
}


@pytest.mark.parametrize("name", UNKNOWN)
def test_what_is_not_known_gets_candidates_and_the_command_that_lists_them_all(name):
    asked, english, french, listing = UNKNOWN[name]
    ran, en_francais = sahel(*asked), sahel(*asked, "--lang", "fr")
    assert (ran.code in (2, 4), ran.out, en_francais.out) == (True, "", "")
    assert english in ran.err
    assert french in en_francais.err
    assert f"`sahel {listing}` lists them" in ran.err
    assert f"`sahel {listing}`" in en_francais.err

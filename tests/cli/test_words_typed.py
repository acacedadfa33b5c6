"""Words of the closed lists are understood as tables show them, in either language, however they are written; errors list them in that of the run."""

from __future__ import annotations

import pytest
from run_sahel import Ran, sahel

SAME = [
    (("timeline", "--type", "sommet"), ("timeline", "--type", "summit")),
    (("timeline", "--type", "Summit"), ("timeline", "--type", "summit")),
    (("timeline", "--type", "COUP D’ETAT"), ("timeline", "--type", "coup")),
    (("timeline", "--status", "prévu"), ("timeline", "--status", "planned")),
    (("leaders", "--office", "chef de l'État"), ("leaders", "--office", "head-of-state")),
    (("leaders", "--office", "head of state"), ("leaders", "--office", "head-of-state")),
    (("sanctions", "--history", "--measure", "fermeture des frontières"), ("sanctions", "--history", "--measure", "border-closure")),
    (("facts", "--property", "membre de"), ("facts", "--property", "member-of")),
    (("members", "--status", "Observateur"), ("members", "--status", "observer")),
    (("actors", "--kind", "personne"), ("actors", "--kind", "person")),
    (("sources", "--kind", "agence de presse", "--language", "anglais"), ("sources", "--kind", "agency", "--language", "en")),
]


@pytest.mark.parametrize(("typed", "meant"), SAME, ids=" ".join)
def test_a_word_means_the_same_as_its_id(typed, meant):
    answer = sahel(*typed, "-q")
    assert answer == sahel(*meant, "-q")
    assert answer.code == 0
    assert answer.out


def test_what_is_no_word_of_the_list_gets_the_nearest_of_either_language():
    statuses = "occurred, unconfirmed, planned, overdue, postponed, cancelled"
    assert sahel("timeline", "--status", "reportes") == Ran(
        2, "", f"error: --status: 'reportes' is not one of: {statuses}\n  did you mean postponed?\n"
    )
    mots = "survenu, non confirmé, prévu, échéance dépassée, reporté, annulé"
    assert sahel("timeline", "--status", "cancelle", "--lang", "fr") == Ran(
        2, "", f"erreur : --status : valeur inconnue « cancelle » ; valeurs admises : {mots}\n  s'agit-il de annulé ?\n"
    )

"""Names as people type them, held against the record that comes with the tool: the id, or the candidates."""

from __future__ import annotations

import pytest
from builders import actor, record
from run_sahel import Ran, sahel

from sahelcli.base.errors import UnknownName
from sahelcli.questions.names import ACTOR, BLOC, COUNTRY, PLACE, NameKind, happening_called, resolve, resolve_all
from sahelcli.snapshot.build import build_in_memory
from sahelcli.snapshot.open_and_verify import open_snapshot

COUP = "2023-07-26-niger-coup"


@pytest.fixture(scope="module")
def db():
    return open_snapshot()


@pytest.mark.parametrize(
    ("kind", "typed", "id_"),
    [
        (COUNTRY, "Niger", "NER"),
        (COUNTRY, "Guinée", "GIN"),
        (COUNTRY, "Republic of the Niger", "NER"),
        (COUNTRY, "Republic of Niger", "NER"),
        (COUNTRY, "Niger, Republic of the", "NER"),
        (COUNTRY, "Niger (the)", "NER"),
        (COUNTRY, "République du Mali", "MLI"),
        (COUNTRY, "la République de Côte d’Ivoire", "CIV"),
        (COUNTRY, "Gambia (Islamic Republic of the)", "GMB"),
        (COUNTRY, "Nigeria, Federal Republic of", "NGA"),
        (COUNTRY, "République togolaise", "TGO"),
        (COUNTRY, "Royaume du Maroc", "MAR"),
        (COUNTRY, "Guiné-Bissau", "GNB"),
        (COUNTRY, "República de Cabo Verde", "CPV"),
        (COUNTRY, "Costa do Marfim", "CIV"),
        (COUNTRY, "le Tchad", "TCD"),
        (COUNTRY, "mli", "MLI"),
        (BLOC, "Cédéao", "ECOWAS"),
        (BLOC, "Ecowas", "ECOWAS"),
        (BLOC, "Uemoa", "UEMOA"),
        (BLOC, "l'AES", "AES"),
        (ACTOR, "Goïta", "assimi-goita"),
        (ACTOR, "bazoum", "mohamed-bazoum"),
        (ACTOR, "Assimi", "assimi-goita"),
        (ACTOR, "GOITA Assimi", "assimi-goita"),
        (ACTOR, "Minusma", "MINUSMA"),
        (PLACE, "ouagadougou", "ouagadougou"),
    ],
)
def test_a_name_as_typed_is_one(db, kind: NameKind, typed: str, id_: str):
    assert resolve(db, typed, kind) == id_


def test_an_id_is_its_own_even_where_it_is_a_name_of_another():
    db = build_in_memory(record(actors=[actor("TWIN", "organisation", aliases=["ORG"])]))
    assert (resolve(db, "ORG", BLOC), resolve(db, "TWIN", BLOC)) == ("ORG", "TWIN")


def test_the_forms_of_its_official_name_are_every_state_s_whose_name_has_one(db):
    official = [(written, id_) for written, id_ in db.execute("SELECT written, id FROM name WHERE kind = 'state' AND written LIKE 'Republic of %'")]
    plain = [(written.removeprefix("Republic of ").removeprefix("the "), id_) for written, id_ in official]
    forms = ("Republic of {}", "Republic of the {}", "{}, Republic of", "{} (Republic of the)", "République de {}", "République du {}", "{} (the)")
    assert len(official) > 15
    assert [(form, name) for name, id_ in plain for form in forms if resolve(db, form.format(name), COUNTRY) != id_] == []


@pytest.mark.parametrize(
    ("kind", "typed", "ambiguous", "candidates"),
    [
        (COUNTRY, "Republic", False, []),
        (COUNTRY, "République", False, []),
        (COUNTRY, "Democratic Republic of the Congo", False, []),
        (COUNTRY, "Republic of Togoo", False, ["TGO"]),
        (COUNTRY, "Republic of China", False, ["CHN"]),
        (COUNTRY, "Government of Mali", False, ["MLI"]),
        (COUNTRY, "Guinea Bisau", False, ["GNB", "GIN"]),
        (ACTOR, "Déby", True, ["idriss-deby", "mahamat-idriss-deby"]),
        (ACTOR, "Goitta", False, ["assimi-goita"]),
    ],
)
def test_what_is_nobody_s_name_or_that_of_two_gets_candidates_by_likeness(db, kind, typed, ambiguous, candidates):
    with pytest.raises(UnknownName) as raised:
        resolve(db, typed, kind)
    assert raised.value.code == ("ambiguous-name" if ambiguous else "unknown-name")
    assert [id_ for id_, _ in raised.value.candidates] == candidates


@pytest.mark.parametrize(
    ("command", "en", "fr"),
    [
        (
            ("timeline", "--actor", "Déby"),
            (
                "error: 'Déby' is the name of more than one actor",
                '  did you mean "Idriss Déby Itno" (idriss-deby), "Mahamat Idriss Déby Itno" (mahamat-idriss-deby)?',
            ),
            (
                "erreur : plus d'un acteur porte le nom « Déby »",
                "  s'agit-il de « Idriss Déby Itno » (idriss-deby), « Mahamat Idriss Déby Itno » (mahamat-idriss-deby) ?",
            ),
        ),
        (
            ("members", "--country", "Republic of Chadd"),
            ("error: no country called 'Republic of Chadd'", '  did you mean "Chad" (TCD)? `sahel actors --kind state` lists them all.'),
            ("erreur : aucun pays nommé « Republic of Chadd »", "  s'agit-il de « Tchad » (TCD) ? `sahel actors --kind state` donne toute la liste."),
        ),
        (
            ("members", "--country", "République du Congo"),
            (
                "error: no country called 'République du Congo'",
                "  no name in the record is close to this one; `sahel actors --kind state` lists them all",
            ),
            (
                "erreur : aucun pays nommé « République du Congo »",
                "  aucun nom du registre n'en approche ; `sahel actors --kind state` donne toute la liste",
            ),
        ),
    ],
    ids=lambda given: " ".join(given) if isinstance(given, tuple) else "",
)
def test_candidates_are_told_in_either_language(command, en, fr):
    assert sahel(*command) == Ran(4, "", "\n".join(en) + "\n")
    assert sahel(*command, "--lang", "fr") == Ran(4, "", "\n".join(fr) + "\n")


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        (["Niger, Republic of the"], ("NER",)),
        (["Mali,Niger"], ("MLI", "NER")),
        (["Mali, Niger", "BFA"], ("MLI", "NER", "BFA")),
        (["Mali", "MLI"], ("MLI",)),
        ([], ()),
        (None, ()),
    ],
)
def test_a_value_is_tried_whole_and_then_split_at_commas(db, typed, ids):
    assert resolve_all(db, typed, COUNTRY) == ids


@pytest.mark.parametrize(("typed", "blamed"), [("Mali,Atlantis", "Atlantis"), ("Nowhere, Atlantis", "Nowhere, Atlantis"), (",", ",")])
def test_the_part_that_is_no_name_is_told_or_the_whole_where_none_is(db, typed, blamed):
    with pytest.raises(UnknownName) as raised:
        resolve_all(db, [typed], COUNTRY)
    assert raised.value.facts["text"] == blamed


@pytest.mark.parametrize(
    ("typed", "id_"),
    [
        (COUP, COUP),
        (COUP.upper(), COUP),
        ("Soldiers in Niger detain President Bazoum and announce the end of his rule", COUP),
        ("soldiers in niger", "soldiers in niger"),
        ("", ""),
    ],
)
def test_an_event_is_called_by_its_id_whatever_the_case_or_by_its_title(db, typed, id_):
    assert happening_called(db, typed, "showable") == id_


def test_commands_that_take_an_event_take_its_title():
    title = "Soldiers in Niger detain President Bazoum and announce the end of his rule"
    for command in ("show", "why", "cite"):
        by_id, by_title = (sahel(command, thing, "--json", "-q") for thing in (COUP, title))
        assert by_id == by_title
        assert by_id.code == 0

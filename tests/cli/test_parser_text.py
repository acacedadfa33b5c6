"""What the option parser finds wrong is said in our words, in either language, with what to try."""

from __future__ import annotations

import pytest
from run_sahel import Ran, sahel


@pytest.mark.parametrize(
    ("arguments", "english", "french"),
    [
        (
            ("members", "--blok", "AES"),
            ["error: there is no option --blok", "  did you mean --bloc?"],
            ["erreur : aucune option --blok", "  s'agit-il de --bloc ?"],
        ),
        (
            ("show",),
            ["error: THING is missing", "  `sahel show -h` shows what it takes, with examples"],
            ["erreur : CHOSE manque", "  `sahel show -h` indique ce qui est admis, avec des exemples"],
        ),
        (
            ("timeline", "--limit", "many"),
            ["error: --limit needs a whole number of at least 0", "  write a number such as 10"],
            ["erreur : --limit : il faut un nombre entier, au moins 0", "  écrivez un nombre tel que 10"],
        ),
        (
            ("leaders", "Burkina", "Faso"),
            [
                "error: too many arguments: Burkina Faso",
                "  put quotes around a name of several words; `sahel leaders -h` shows what it takes",
            ],
            [
                "erreur : arguments en trop : Burkina Faso",
                "  mettez entre guillemets droits un nom de plusieurs mots ; `sahel leaders -h` indique ce qui est admis",
            ],
        ),
        (
            ("timeline", "--bloc"),
            ["error: --bloc needs a value", "  `sahel timeline -h` shows what it takes, with examples"],
            ["erreur : --bloc demande une valeur", "  `sahel timeline -h` indique ce qui est admis, avec des exemples"],
        ),
        (
            ("coup",),
            [
                "error: no command 'coup'",
                "  `sahel -h` lists the commands; `sahel search WORDS` looks for words in the record, `sahel show NAME` for a name",
            ],
            [
                "erreur : aucune commande « coup »",
                "  `sahel -h` énumère les commandes ; `sahel search MOTS` cherche des mots dans le registre, `sahel show NOM` un nom",
            ],
        ),
        (("leadrs",), ["error: no command 'leadrs'", "  did you mean leaders?"], ["erreur : aucune commande « leadrs »", "  s'agit-il de leaders ?"]),
        (
            ("members", "--org", "AES"),
            ["error: there is no option --org", "  did you mean --bloc?"],
            ["erreur : aucune option --org", "  s'agit-il de --bloc ?"],
        ),
    ],
)
def test_a_command_line_that_makes_no_sense(arguments, english, french):
    for language, lines in (("en", english), ("fr", french)):
        ran = sahel(*arguments, SAHEL_LANG=language)
        assert (ran.code, ran.out, ran.err.splitlines()) == (2, "", lines)


def test_help_has_french_headings():
    ran = sahel("schema", "-h", "--lang", "fr", COLUMNS="80")
    assert ran.code == 0
    assert [line for line in ran.out.splitlines() if line.endswith(" :") and not line.startswith(" ")] == ["Arguments :", "Options :", "Sortie :"]
    assert ran.out.startswith("Usage : sahel schema")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            "error: 'Niger' is recorded as state, not as event, plan or fact\n"
            "  `sahel show NER` shows it; `sahel timeline --actor NER` lists its events, whose ids this command takes\n",
        ),
        (
            "fr",
            "erreur : « Niger » est enregistré comme État, et non comme événement, projet ou fait\n"
            "  `sahel show NER` le montre ; `sahel timeline --actor NER` énumère ses événements, dont cette commande prend les identifiants\n",
        ),
    ],
)
def test_why_of_an_actor_points_to_what_tells_of_it(language, said):
    assert sahel("why", "Niger", "--lang", language) == Ran(4, "", said)


@pytest.mark.parametrize(
    ("command", "offered"), [("show", "table, plain, json or jsonl"), ("why", "table, plain, json or jsonl"), ("members", "table, tsv")]
)
def test_a_card_offers_the_formats_that_it_has(command, offered):
    assert offered in " ".join(sahel(command, "-h", COLUMNS="80").out.split())

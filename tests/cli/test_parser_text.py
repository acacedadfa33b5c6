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
            ["erreur : il manque un argument : CHOSE", "  `sahel show -h` indique ce qui est admis, avec des exemples"],
        ),
        (
            ("timeline", "--limit", "many"),
            ["error: --limit needs a whole number of at least 0", "  write a number such as 10"],
            ["erreur : --limit : il faut un nombre entier, au moins 0", "  écrivez un nombre tel que 10"],
        ),
        (
            ("leaders", "Burkina", "Faso"),
            [
                "error: too many arguments; not expected: Burkina Faso",
                "  `sahel leaders -h` shows what it takes; put quotation marks around a name of several words",
            ],
            [
                "erreur : arguments en trop : Burkina Faso",
                "  retirez-les ; un nom de plusieurs mots se met entre guillemets droits, et une option qui attend une valeur doit en avoir une "
                "(`sahel leaders -h`)",
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
            "error: no event, plan or fact called 'Niger'; the record has this name for another kind of entry: state\n"
            "  this command takes the id of an event, a plan or a fact: `sahel timeline --actor NER` lists events with their ids; "
            "`sahel show NER` shows NER itself\n",
        ),
        (
            "fr",
            "erreur : « Niger » est un nom d'État, pas un nom d'événement, projet ou fait\n"
            "  cette commande prend l'identifiant d'un événement, d'un projet ou d'un fait : `sahel timeline --actor NER` donne des événements "
            "avec le leur ; `sahel show NER` montre NER\n",
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

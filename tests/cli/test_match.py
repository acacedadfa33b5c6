"""`match`: an article beside the record, as people and programs run it."""

from __future__ import annotations

import json

import pytest
from jsonschema import validate
from run_sahel import Ran, sahel, sahel_process
from slowly import all_but_slow

TRUE_EN = """Mali's capital Bamako has been announced as the host of the second summit of the Alliance of Sahel States in December 2025, the
presidency said on 4 July 2025. Mali, Burkina Faso and Niger formed the alliance in September 2023 and turned it into a confederation in Niamey in
July 2024, where General Assimi Goïta became its first president. In January 2024 they announced their immediate withdrawal from ECOWAS, which took
effect on 29 January 2025. Senegal's President Bassirou Diomaye Faye and Togo's Faure Gnassingbé were named in July 2024 to mediate between ECOWAS and
the AES. Mediation between ECOWAS and the AES was entrusted to the presidents of Senegal and Togo in July 2024. ECOWAS lifted most of its sanctions on
Niger in February 2024. The alliance is a promising step."""

TRUE_FR = """Bamako accueillera en décembre 2025 le deuxième sommet de l'Alliance des États du Sahel, a annoncé la présidence malienne le 4 juillet
2025. Le Mali, le Burkina Faso et le Niger ont créé l'alliance en septembre 2023 et en ont fait une confédération à Niamey en juillet 2024. Ils ont
quitté la CEDEAO le 29 janvier 2025. Le président sénégalais Bassirou Diomaye Faye et le président togolais Faure Gnassingbé ont été désignés en
juillet 2024 pour une médiation entre la CEDEAO et l'AES. La CEDEAO a levé en février 2024 l'essentiel de ses sanctions contre le Niger. L'alliance
est une étape prometteuse."""

WRONG_EN = """Bamako has been announced as host of the second AES summit in November 2025. The alliance of September 2023 was made a confederation
at Ouagadougou in July 2024. ECOWAS named Macky Sall and Faure Gnassingbé as mediators with the AES in July 2024. ECOWAS lifted all sanctions on Niger
in February 2024."""

WRONG_FR = """Le deuxième sommet de l'AES s'est tenu à Bamako en octobre 2025. Le deuxième sommet de l'AES s'est tenu à Niamey en décembre 2025. La
médiation entre la CEDEAO et l'AES a été confiée en juillet 2024 aux présidents du Sénégal et du Bénin. La CEDEAO a levé toutes les sanctions contre
le Niger en février 2024."""

ONLY = 'only what follows "agrees" or "DIFFERS" was compared: check the rest yourself'

WRONG_SENTENCE = b"The second AES summit was held in Bamako in November 2025."


def matched(article, *arguments, **environment):
    ran = sahel("match", "-", "--json", "-q", *arguments, stdin=article.encode(), **environment)
    assert (ran.code, ran.err) == (0, "")
    return json.loads(ran.out)


SHORT_FR = "Le Mali, le Burkina Faso et le Niger ont créé l'alliance en septembre 2023. Ils ont quitté la CEDEAO le 29 janvier 2025. Quel succès !"


@pytest.mark.parametrize(
    "article",
    all_but_slow([TRUE_EN, TRUE_FR, SHORT_FR], lambda article: article == SHORT_FR),
    ids=["en", "fr", "fr-short"],
)
def test_a_paragraph_of_true_sentences_raises_nothing(article):
    *facts, opinion = matched(article)
    assert [(row["sentence"], row["differs"]) for row in facts if row["differs"]] == []
    assert all(row["events"] and row["citations"] for row in facts)
    assert (opinion["events"], opinion["facts"], opinion["agrees"], opinion["differs"]) == ([], [], [], [])


@pytest.mark.parametrize(
    ("article", "differs"),
    [
        pytest.param(
            WRONG_EN,
            [
                [("date", "November 2025", ["2025-12"], None)],
                [("place", "Ouagadougou", ["niamey"], None)],
                [("office", "Macky Sall", ["bassirou-diomaye-faye", "faure-gnassingbe"], "deprecated")],
                [("extent", "all sanctions", ["most of its sanctions"], "deprecated")],
            ],
            marks=pytest.mark.slow,
        ),
        (
            WRONG_FR,
            [
                [("date", "octobre 2025", ["2025-12-22/2025-12-23"], None)],
                [("place", "Niamey", ["bamako"], None)],
                [("office", "présidents … Bénin", ["bassirou-diomaye-faye", "faure-gnassingbe"], None)],
                [("extent", "toutes les sanctions", ["essentiel de ses sanctions"], None)],
            ],
        ),
    ],
    ids=["en", "fr"],
)
def test_a_wrong_month_city_mediator_and_all_are_pointed_at(article, differs):
    assert [[(p["about"], p["says"], p["record"], p["rank"]) for p in row["differs"]] for row in matched(article)] == differs


@pytest.mark.parametrize(
    ("sentence", "says", "record"),
    [
        ("Bamako was announced in July 2025 as host of the second AES summit in November 2025.", "November 2025", ["2025-12"]),
        ("The three countries officially left ECOWAS in March 2025.", "March 2025", ["2025-01-29"]),
        pytest.param("The three countries officially left ECOWAS in January 2025.", None, None, marks=pytest.mark.slow),
        pytest.param("Bamako was announced in July 2025 as host of the second AES summit in December 2025.", None, None, marks=pytest.mark.slow),
    ],
)
def test_a_date_beside_another_and_a_group_that_is_not_named(sentence, says, record):
    (row,) = matched(sentence)
    assert [(p["says"], p["record"]) for p in row["differs"]] == ([(says, record)] if says else [])


@pytest.mark.slow
def test_rows_fit_the_published_schema_and_come_twice_the_same_in_either_language():
    rows = matched(TRUE_EN + WRONG_EN)
    validate(rows, json.loads(sahel("schema", "match").out))
    runs = {
        sahel_process("match", "-", "--json", "-q", "--lang", lang, stdin=WRONG_EN.encode(), PYTHONHASHSEED=seed).out
        for lang, seed in (("en", "1"), ("fr", "2"))
    }
    assert len(runs) == 1


SAID = """1. The second AES summit was held in Bamako in November 2025.
   The second AES summit, in Bamako, passes the presidency to Burkina Faso's Traoré (22 to 23 December 2025) [2025-12-22-second-aes-summit]
   Source: Kibaru, https://kibaru.ml/fr/art/2e-sommet-de-l-aes-bamako-acte-les-protocoles-et-vise-la-f%C3%A9d%C3%A9ration
   in the sentence and in the record: Bamako, AES, second AES summit; nothing else was checked
   DIFFERS, date: the sentence says "November 2025"; the record says 22 to 23 December 2025 [2025-12-22-second-aes-summit]

2. The weather was fine.
   no match in the record
"""


def test_people_read_what_agrees_and_what_differs():
    article = b"The second AES summit was held in Bamako in November 2025. The weather was fine."
    note = f"note: sentences: 2 (in agreement: 0, with a difference: 1, not compared: 1); {ONLY}\n"
    assert sahel("match", "-", "-f", "plain", stdin=article) == Ran(0, SAID, note)


STATED = """1. Mali left ECOWAS on 29 January 2025.
   ECOWAS declares the exit of Burkina Faso, Mali and Niger effective (29 January 2025) [2025-01-29-ecowas-exit-takes-effect]
   Source: ECOWAS press release (via allAfrica), 29 January 2025, https://allafrica.com/stories/202501290308.html
   agrees: Mali left ECOWAS on 29 January 2025

2. Mali left the ECOWAS summit on 29 January 2025.
   ECOWAS declares the exit of Burkina Faso, Mali and Niger effective (29 January 2025) [2025-01-29-ecowas-exit-takes-effect]
   Source: ECOWAS press release (via allAfrica), 29 January 2025, https://allafrica.com/stories/202501290308.html
   in the sentence and in the record: 29 January 2025, Mali, ECOWAS; nothing else was checked

3. Mali left ECOWAS on 28 January 2024.
   ECOWAS declares the exit of Burkina Faso, Mali and Niger effective (29 January 2025) [2025-01-29-ecowas-exit-takes-effect]
   Source: ECOWAS press release (via allAfrica), 29 January 2025, https://allafrica.com/stories/202501290308.html
   found only in another version of one of these events: Mali left ECOWAS on 28 January 2024
"""


def test_a_statement_agrees_a_name_is_only_named_and_a_version_is_one():
    article = b"Mali left ECOWAS on 29 January 2025. Mali left the ECOWAS summit on 29 January 2025. Mali left ECOWAS on 28 January 2024."
    note = f"note: sentences: 3 (in agreement: 1, with a difference: 0, not compared: 2); {ONLY}\n"
    assert sahel("match", "-", "-f", "plain", stdin=article) == Ran(0, STATED, note)


@pytest.mark.parametrize(
    ("sentence", "points"),
    [
        (
            "La CEDEAO a suspendu le Niger en août 2023.",
            "DIFFÈRE, date : la phrase dit « août 2023 » ; le registre dit 10 décembre 2023 [2023-12-10-ecowas-suspends-niger]",
        ),
        (
            "Le Mali n'a jamais quitté la CEDEAO.",
            "DIFFÈRE, appartenance : la phrase dit « Le Mali n'a jamais quitté la CEDEAO » ; le registre dit Mali, CEDEAO : "
            "28 mai 1975 – 29 janvier 2025 [2025-01-29-ecowas-exit-takes-effect]",
        ),
        ("Le Togo a rejoint l'AES.", "DIFFÈRE, membres : la phrase dit « Le Togo a rejoint l'AES » ; le registre dit Burkina Faso, Mali, Niger ["),
        pytest.param("Le Togo n'a pas rejoint l'AES.", "mêmes noms trouvés : Togo ; rien d'autre n'a été vérifié", marks=pytest.mark.slow),
        ("On 7 July 2024, Mali, Burkina Faso and Niger signed a treaty in Niamey.", "le registre dit 6 juillet 2024 [2024-07-06-niamey-summit]"),
    ],
)
def test_a_false_statement_differs_from_what_the_record_says(sentence, points):
    ran = sahel("match", "-", "-f", "plain", "-q", "--lang", "fr", stdin=sentence.encode())
    assert ran.code == 0
    assert points in ran.out
    assert "concorde" not in ran.out


def test_an_undated_office_is_tested_on_today():
    sentence = "Macky Sall is president of Senegal."
    assert [[p["record"] for p in row["differs"]] for row in matched(sentence)] == [[["bassirou-diomaye-faye"]]]
    assert [[p["record"] for p in row["agrees"]] for row in matched(sentence, "--today", "2023-05-01")] == [[["macky-sall"]]]
    assert [[p["record"] for p in row["agrees"]] for row in matched(sentence, "--known-on", "2023-05-01")] == [[["macky-sall"]]]


def test_french_speaks_french():
    ran = sahel("match", "-", "-f", "plain", "--lang", "fr", stdin="Le deuxième sommet de l'AES s'est tenu à Bamako en octobre 2025.".encode())
    assert ran.code == 0
    assert "DIFFÈRE, date : la phrase dit « octobre 2025 » ; le registre dit du 22 au 23 décembre 2025" in ran.out
    assert ran.err == (
        "note : phrases : 1 (concordantes : 0, avec une différence : 1, non comparées : 0) ; "
        "seul ce qui suit « concorde » ou « DIFFÈRE » a été comparé : vérifiez le reste vous-même\n"
    )


@pytest.mark.parametrize("format_", all_but_slow(["table", "md", "tsv", "csv", "jsonl"], lambda format_: format_ in ("table", "jsonl")))
def test_every_format_answers(format_):
    ran = sahel("match", "-", "-q", "-f", format_, stdin=WRONG_SENTENCE)
    assert (ran.code, ran.err) == (0, "")
    assert "November 2025" in ran.out


def test_exit_status_is_1_where_something_differs():
    assert sahel("match", "-", "--exit-status", "-q", stdin=WRONG_SENTENCE).code == 1
    assert sahel("match", "-", "--exit-status", "-q", stdin=b"Mali left ECOWAS on 29 January 2025.").code == 0
    assert sahel("match", "-", "-q", stdin=WRONG_SENTENCE).code == 0


def test_only_what_was_public_is_matched():
    sentence = "The second AES summit was held in Bamako in November 2025."
    (row,) = matched(sentence, "--known-on", "2023-05-01")
    assert "2025-12-22-second-aes-summit" not in json.dumps(row)


def test_last_month_means_something_only_with_today():
    sentence = "The AES leaders met last month at a summit in Bamako."
    assert [p for row in matched(sentence) for p in (*row["names"], *row["differs"]) if p["about"] == "date"] == []
    points = [p for row in matched(sentence, "--today", "2026-01-10") for p in row["names"] if p["about"] == "date"]
    assert [(p["says"], p["record"]) for p in points] == [("last month", ["2025-12-22/2025-12-23"])]


def test_a_file_is_read_and_what_is_no_text_is_an_error(tmp_path):
    article = tmp_path / "article.txt"
    article.write_bytes("\ufeffMali left ECOWAS in January 2025.".encode())
    assert sahel("match", "article.txt", "-q", cwd=tmp_path).out.startswith("1\tMali left ECOWAS in January 2025.\t\t")
    assert sahel("match", "nowhere.txt", cwd=tmp_path) == Ran(2, "", "error: no file 'nowhere.txt'\n  check the path; - reads stdin\n")
    (tmp_path / "bad.txt").write_bytes(b"Mali\xff")
    assert sahel("match", "bad.txt", cwd=tmp_path) == Ran(
        2, "", "error: 'bad.txt' is not a text in UTF-8 (byte 4)\n  convert it to UTF-8, or copy its text into a file\n"
    )
    assert sahel("match", "-", stdin=b"word " * 100_001).err.startswith("error: '-' has 500005 characters, more than an article\n")
    assert sahel("match", str(tmp_path)).code == 2


def test_an_article_cannot_command_a_terminal():
    ran = sahel("match", "-", "-f", "plain", stdin=b"Mali \x1b[31mleft\x1b[0m ECOWAS\x07 in <b>March</b> [bold]2025[/bold].")
    assert ran.code == 0
    assert "\x1b" not in ran.out + ran.err
    assert "\x07" not in ran.out


def test_an_empty_article_has_no_sentence():
    assert sahel("match", "-", "--json", stdin=b"") == Ran(
        0, "[]\n", f"note: sentences: 0 (in agreement: 0, with a difference: 0, not compared: 0); {ONLY}\n"
    )

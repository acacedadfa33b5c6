"""A sentence for each property, in both languages."""

from __future__ import annotations

from typing import Any

import pytest

from sahelcli.render.formats import Page
from sahelcli.render.sentences import state_sentence

SAME = {"AES": "AES", "MLI": "Mali", "faye": "Bassirou Faye", "dialogue": "Dialogue", "BARKHANE": "Barkhane", "bamako": "Bamako"}
NAMES = {"en": SAME | {"ECOWAS": "ECOWAS"}, "fr": SAME | {"ECOWAS": "CEDEAO"}}


def text(en: str, fr: str) -> dict[str, str]:
    return {"en": en, "fr": fr}


def row(property: str, subject: str, object_: str | None, status: str | None = None, until: str | None = None, **own: Any) -> dict[str, Any]:
    return {
        "subject": subject, "property": property, "object": object_, "status": status, "since": "2024-07-01", "until": until, "qualifiers": own,
    }  # fmt: skip


SAID = [
    (
        row("member-of", "MLI", "ECOWAS", "member", until="2025-01-29"),
        "Mali: member of ECOWAS from 1 July 2024 until 29 January 2025",
        "Mali : membre de la CEDEAO du 1er juillet 2024 au 29 janvier 2025",
    ),
    (
        row("withdrawing-from", "MLI", "ECOWAS", "notified"),
        "Mali: exit from ECOWAS under way (notified) since 1 July 2024",
        "Mali : retrait de la CEDEAO en cours (notifié) depuis le 1er juillet 2024",
    ),
    (
        row("suspended-from", "MLI", "ECOWAS", scope=None),
        "Mali: suspended from ECOWAS since 1 July 2024",
        "Mali : suspension de la CEDEAO depuis le 1er juillet 2024",
    ),
    (
        row("suspended-from", "MLI", "ECOWAS", scope="decision-bodies"),
        "Mali: suspended from ECOWAS (decision bodies) since 1 July 2024",
        "Mali : suspension de la CEDEAO (instances de décision) depuis le 1er juillet 2024",
    ),
    (
        row("form-of", "AES", None, "confederation", name=text("Confederation of Sahel States", "Confédération des États du Sahel")),
        "AES: Confederation of Sahel States (confederation) since 1 July 2024",
        "AES : Confédération des États du Sahel (confédération) depuis le 1er juillet 2024",
    ),
    (
        row("holds-office", "faye", "ECOWAS", office="chair", title=None, title_since=None, **{"for": None}),
        "Bassirou Faye: chair (ECOWAS) since 1 July 2024",
        "Bassirou Faye : présidence de la CEDEAO depuis le 1er juillet 2024",
    ),
    (
        row("holds-office", "faye", "ECOWAS", office="facilitator", title=text("Facilitator", "Facilitateur"), title_since=None, **{"for": "AES"}),
        "Bassirou Faye: Facilitator (for ECOWAS, with AES) since 1 July 2024",
        "Bassirou Faye : Facilitateur (mandant : CEDEAO ; auprès de l'AES) depuis le 1er juillet 2024",
    ),
    (
        row(
            "holds-office",
            "faye",
            "MLI",
            until="2025-01-29",
            office="head-of-state",
            title=text("President", "Président"),
            title_since="2024-12",
            **{"for": None},
        ),
        "Bassirou Faye: President (Mali) since December 2024; head of state from 1 July 2024 until 29 January 2025",
        "Bassirou Faye : Président (Mali) depuis décembre 2024 ; chef de l'État du 1er juillet 2024 au 29 janvier 2025",
    ),
    (
        row("sanctioned-by", "MLI", "ECOWAS", measure="border-closure"),
        "Mali: border closure, imposed by ECOWAS, since 1 July 2024",
        "Mali : fermeture des frontières, mesure prise par la CEDEAO, depuis le 1er juillet 2024",
    ),
    (
        row("present-in", "ECOWAS", "MLI", mission=None),
        "ECOWAS: forces in Mali since 1 July 2024",
        "CEDEAO : forces présentes au Mali depuis le 1er juillet 2024",
    ),
    (
        row("present-in", "ECOWAS", "MLI", mission="BARKHANE"),
        "ECOWAS: forces in Mali (mission: Barkhane) since 1 July 2024",
        "CEDEAO : forces présentes au Mali (mission : Barkhane) depuis le 1er juillet 2024",
    ),
    (
        row("plans", "AES", "summit", title=text("Second summit", "Deuxième sommet"), when="2025-12", where="bamako"),
        "AES: Second summit (Bamako), planned since 1 July 2024, for December 2025",
        "AES, projet depuis le 1er juillet 2024 : Deuxième sommet (Bamako), échéance : décembre 2025",
    ),
    (
        row("plans", "AES", "summit", title=None, when=None, where=None),
        "AES: summit, postponed without a new date; planned since 1 July 2024",
        "AES : summit, report sans nouvelle date ; projet depuis le 1er juillet 2024",
    ),
    (
        row("position-on", "AES", "dialogue", view=text("It goes on.", "Il continue."), speaker=None, wording="paraphrase"),
        "On 1 July 2024, AES on Dialogue: It goes on (paraphrase)",
        "Le 1er juillet 2024, l'AES, au sujet de « Dialogue » : Il continue (paraphrase)",
    ),
    (
        row("position-on", "AES", "dialogue", view=text("It goes on.", "Il continue."), speaker="faye", wording="paraphrase"),
        "On 1 July 2024, AES on Dialogue: It goes on (paraphrase; through Bassirou Faye)",
        "Le 1er juillet 2024, l'AES, au sujet de « Dialogue » : Il continue (paraphrase ; position exprimée par Bassirou Faye)",
    ),
    (
        row("position-on", "AES", "dialogue", view=text("It goes on.", "Il continue."), speaker=None, wording=None),
        "On 1 July 2024, AES on Dialogue: It goes on (quotation or paraphrase: not recorded)",
        "Le 1er juillet 2024, l'AES, au sujet de « Dialogue » : Il continue (citation ou paraphrase : non renseigné)",
    ),
    (
        row("position-on", "AES", "dialogue", view=text("It goes on.", "Il continue."), speaker="faye", wording="quotation"),
        'On 1 July 2024, AES on Dialogue: "It goes on" (through Bassirou Faye)',
        "Le 1er juillet 2024, l'AES, au sujet de « Dialogue » : « Il continue » (position exprimée par Bassirou Faye)",
    ),
]


@pytest.mark.parametrize(("fact", "english", "french"), SAID, ids=lambda value: value["property"] if isinstance(value, dict) else None)
def test_each_property_has_its_sentence(fact, english, french):
    said = [state_sentence(fact, Page((), (), (), language, names=NAMES[language])) for language in ("en", "fr")]
    assert said == [english, french]

"""Words that say what kind of happening a sentence speaks of, which office somebody holds, and that it is an opinion. English and French."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from sahelcli.base.text_folding import listed
from sahelcli.language.sentences import Token
from sahelcli.language.stems import stem

_TYPES: Final = {
    "accession": "joined joins joining accession adhesion adhere rejoint",
    "agreement": "signed sign signature agreement accord deal protocol treaty signe signent signer traite protocole",
    "appointment": "appointed appoints named names elected sworn inaugurated nomme nomment elu investi prete dismissed sacked limoge limogee "
    "serment resigned demission presidency presidence",
    "arrest": "arrested arrest detained jailed released freed arrete arretes detenu libere liberes",
    "attack": "attack attacked attacks ambush killed attaque attaques tue tues embuscade",
    "coup": "coup putsch overthrew overthrown toppled ousted seized renverse renversement",
    "coup-attempt": "attempted foiled tentative dejoue",
    "decision": "decided decree law decision decret loi nationalised nationalise adopted",
    "departure": "left leave withdrew withdraw departed pullout handed quitte retire depart retrocede evacue",
    "deployment": "deployed deploy deploys sent sends deploie deploye envoie arrived",
    "diplomatic-relations": "ambassador ambassadors recalled expelled ambassadeur ambassadeurs rappele expulse rompu severed",
    "election": "election elections vote referendum scrutin ballot",
    "founding": "founded founding created charter alliance confederation treaty fonde fondent cree creent charte fondation creation became devient",
    "institution": "opened inaugurated launched bank court passport channel inaugure lance lancement banque passeport",
    "mediation": "mediation mediator mediators mediating mediate facilitator facilitation mediateur mediateurs facilitateur facilitateurs",
    "meeting": "met meets meeting meet talks visit visited rencontre reunion reunis visite pourparlers consultations",
    "operation": "exercise operation manoeuvre exercice captured escorted",
    "ruling": "court ruled ruling judges cour arret jugement ordonne",
    "sanction": "sanctions sanction lifted lift lifts imposed imposes leve levee leves levees impose embargo",
    "statement": "announced announces declared said communique statement annonce annoncent declare declaration",
    "summit": "summit sommet summits sommets",
    "suspension": "suspended suspends suspension suspendu suspend suspendue reinstated readmitted",
    "unrest": "protest protests strike riot manifestation manifestations greve emeutes",
    "withdrawal": "left leave leaves leaving withdrew withdraw withdrawal exit quit quits quitte quittent quitter "
    "retrait sortie retirent retire notice",
}
TYPES: Final = {kind: frozenset(stem(word) for word in line.split()) for kind, line in _TYPES.items()}

_DEEDS: Final = {
    "announces-exit": "announced announces announce withdrawal exit retrait annonce annoncent",
    "deploys": "deployed deploy deploys sent deploie deploye envoie",
    "departs": "left leave withdrew withdraw departed pullout handed quitte retire depart retrocede evacue",
    "gives-notice": "notified notify notifies notice notifie notifient notification",
    "imposes": "imposed imposes impose sanctions imposent",
    "joins": "joined joins join joining rejoint adhere adhesion",
    "leaves": "left leave leaves leaving withdrew withdraw exit quit quits quitte quittent quitter retrait sortie",
    "leaves-office": "sacked limoge limogee resigned overthrew overthrown toppled ousted dismissed demission renverse succeeded handed",
    "lifts": "lifted lift lifts lifting leve levent levee leves levees",
    "plans": "host hosts hosting planned scheduled accueillera accueillir prevu prevue",
    "suspends": "suspended suspends suspend suspendu suspension",
    "reinstates": "reinstated readmitted reintegre readmis",
    "takes-office": "appointed appoints named names elected elects sworn inaugurated mediation mediators mediator facilitator facilitators entrusted "
    "nomme nomment elu elit confie mediateur mediateurs facilitateur facilitateurs power pouvoir chair presidency presidence president",
}
DEEDS: Final = {verb: frozenset(stem(word) for word in line.split()) for verb, line in _DEEDS.items()}
"""Words for what an event changed, by the verb of its effect."""

OFFICES: Final[tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]] = tuple(
    (tuple(words.split()), offices)
    for words, offices in (
        ("president en exercice", ("chair",)),
        ("head of state", ("head-of-state",)),
        ("heads of state", ("head-of-state",)),
        ("chef de l etat", ("head-of-state",)),
        ("chefs d etat", ("head-of-state",)),
        ("prime minister", ("head-of-government",)),
        ("prime ministers", ("head-of-government",)),
        ("premier ministre", ("head-of-government",)),
        ("premiers ministres", ("head-of-government",)),
        ("foreign minister", ("foreign-minister",)),
        ("foreign ministers", ("foreign-minister",)),
        ("ministre des affaires etrangeres", ("foreign-minister",)),
        ("ministres des affaires etrangeres", ("foreign-minister",)),
        ("defence minister", ("defence-minister",)),
        ("defense minister", ("defence-minister",)),
        ("ministre de la defense", ("defence-minister",)),
        ("president", ("head-of-state", "chair")),
        ("presidents", ("head-of-state",)),
        ("presidente", ("head-of-state", "chair")),
        ("leader", ("head-of-state",)),
        ("leaders", ("head-of-state",)),
        ("ruler", ("head-of-state",)),
        ("dirigeant", ("head-of-state",)),
        ("dirigeants", ("head-of-state",)),
        ("chair", ("chair",)),
        ("chairman", ("chair",)),
        ("chairperson", ("chair",)),
    )
)
"""Words for offices, each with the offices that they may mean."""

_FORMER: Final = listed(
    "succeeds succeed succeeded succeeding succede succeder remplace replaces replaced former ex ancien ancienne anciens predecessor deposed "
    "ousted overthrown dechu renverse late detained future next"
)

_WISHES: Final = listed(
    "should ought must devrait devraient faudrait faut doit doivent promising prometteur prometteuse prometteurs hopefully unfortunately "
    "regrettable regrettably welcome wise unwise mistake shame sadly clearly obviously surely arguably better worse best worst good bad "
    "heureusement malheureusement sagesse erreur honteux evidemment bon bonne mauvais mauvaise meilleur pire souhaitable inacceptable "
    "unacceptable dangerous dangereux historic historique believe believes think thinks hope hopes feel opinion crois croit pense pensons "
    "esperons espere deserves merite i we my our je nous notre nos mon ma"
)
_REPORTED: Final = listed(
    "said says told declared announced called stated warned urged according dit declare annonce affirme selon appele exhorte averti estime"
)


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """An office named in a sentence: tokens `first` up to `last`, not included; `former` where it is said to be over."""

    offices: tuple[str, ...]
    first: int
    last: int
    former: bool


def types_spoken(stems: Collection[str]) -> frozenset[str]:
    """The types of event that a sentence's stems speak of."""
    return frozenset(kind for kind, words in TYPES.items() if not words.isdisjoint(stems))


def offices_named(written: Sequence[Token]) -> list[OfficeWords]:
    """The offices of a sentence, in order, the longest words first."""
    found: list[OfficeWords] = []
    place = 0
    while place < len(written):
        fitting = [(w, o) for w, o in OFFICES if tuple(t.folded for t in written[place : place + len(w)]) == w]
        if not fitting:
            place += 1
            continue
        words, offices = max(fitting, key=lambda pair: len(pair[0]))
        last = place + len(words)
        former = any(t.folded in _FORMER for t in written[max(0, place - 3) : last + 1])
        found.append(OfficeWords(offices, place, last, former))
        place = last
    return found


def is_opinion(written: Sequence[Token], *, dated: bool) -> bool:
    """Whether a sentence values or wishes rather than tells: without a date, or with a wish, and reporting nobody's words."""
    folded = {token.folded for token in written}
    wishes = folded & _WISHES
    if not wishes or folded & _REPORTED:
        return False
    return not dated or bool(wishes & {"should", "ought", "devrait", "devraient", "faudrait", "faut"})

"""The words and forms that say an office, an opinion, or that somebody joined, left, suspended, imposed or lifted something.

The forms are one table, read by `statements`. A form added here is compared with the spells of its property.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from sahelcli.base.text_folding_and_likeness import listed
from sahelcli.language.sentences_and_mentions import Token, stem

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
    """Return the types of event that a sentence's stems indicate."""
    return frozenset(kind for kind, words in TYPES.items() if not words.isdisjoint(stems))


def offices_named(written: Sequence[Token]) -> list[OfficeWords]:
    """Return the offices of a sentence, in order, the longest words first."""
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
    """Return whether a sentence gives an opinion or a wish, not a report: it has no date or has a wish, and reports no words of others."""
    folded = {token.folded for token in written}
    wishes = folded & _WISHES
    if not wishes or folded & _REPORTED:
        return False
    return not dated or bool(wishes & {"should", "ought", "devrait", "devraient", "faudrait", "faut"})


_BE: Final = "is are was were be been remains remain remained isn aren wasn weren est sont etait etaient ete reste restent demeure demeurent"
BEING: Final = listed(_BE)
"""Words that make a participle a passive, or join somebody to what he is."""

_HELPING: Final = (
    f"{_BE} has have had did does do a ont avait avaient s se didn hasn haven doesn don not never no longer t ne n pas jamais plus "
    "officially formally also then finally already now jointly still currently both all later "
    "officiellement formellement aussi alors finalement deja conjointement tous toutes toujours encore actuellement ensuite desormais"
)
_AN: Final = "the a an its his le la les l un une son sa ses as comme full current actuel actuelle new nouveau nouvelle founding interim transitional"
_ART: Final = "(?:(?:the|le|la|les|l) )?"


def _list(mark: str) -> str:
    """Return the pattern for one name or several: "Mali, Burkina Faso and Niger"."""
    one = rf"{_ART}<{mark}\d+>"
    return rf"{one}(?:(?: ,)?(?: (?:and|et|as well as|ainsi que))? {one})*"


def _any(words: str) -> str:
    """Any of some words, each with the space behind it."""
    return f"(?:(?:{'|'.join(words.split())}) )*"


TAIL: Final = r"(?:(?: ,)?(?: (?:on|in|since|le|en|au|depuis|du))?(?: the| le)? <d\d+>)?"
"""A date behind a form."""

SLOTS: Final = {
    "S": f"(?P<S>{_list('s')})",
    "O": f"(?P<O>{_list('o')})",
    "P": f"(?P<P>{_list('p')})",
    "B": f"(?P<B>{_list('[so]')})",
    "A": f"(?P<A>{_list('[so]')})",
    "F": f"(?P<F>{'|'.join(sorted((' '.join(words) for words, _ in OFFICES), key=len, reverse=True))})(?: (?:de transition|par interim))?",
    "H": rf"(?P<H>(?:(?:{'|'.join(_HELPING.split())}|(?:on|in|en|le) <d\d+>) )*)",
    "D": r"(?:(?:, )?(?:in|on|en|le) <d\d+> (?:, )?)?",
    "an": _any(_AN),
    "of": "(?:of the|of|de la|de l|du|des|de|d)",
    "to": "(?:to the|to|in the|in|on|a la|a l|au|aux|a|en|dans le|dans la|dans l|dans)",
    "with": "(?:with|to|for|in|aupres de la|aupres de l|aupres du|aupres des|aupres de|pour|avec|au|en)",
    "sanctions": "(?P<extent>"
    + _any(
        "all most some part of its the their remaining economic financial trade and heavy new "
        "l toutes essentiel la plupart une partie certaines de des d les ses leurs nouvelles lourdes"
    )
    + "sanctions(?: (?:economiques|financieres|commerciales|et|lourdes))*)",
    "exit": "(?:their|its|the|an|his|leur|son|le|un)(?: (?:immediate|joint|formal|immediat|commun|conjoint))* "
    "(?:withdrawal|exit|retrait|depart|sortie)(?: (?:immediat|commun|conjoint|sans delai))*",
    "mediator": "(?:mediators?|facilitators?|special envoys?|mediateurs?|mediatrices?|facilitateurs?|facilitatrices?|envoyes? specia(?:l|ux))",
}
"""Meaning of the braces in a form: `{S}` states, `{O}` organisations and treaties, `{B}` either, `{A}` either, for whom; `{P}` persons, `{F}` an
office, `{H}` helping words, `{D}` a date; other names are lists of alternative words."""


@dataclass(frozen=True, slots=True)
class Form:
    """One way of saying something: the property it is about, the verbs of an effect that make it so (none: it says how things are), the words.

    `passive` where one of `BEING` must be among the helping words; `offices` where the words name none.
    """

    property: str
    verbs: tuple[str, ...]
    words: str
    passive: bool = False
    offices: tuple[str, ...] = ()


_M, _W, _U, _X, _T = "member-of", "withdrawing-from", "suspended-from", "sanctioned-by", "holds-office"
_TAKES: Final = ("takes-office", "is-sworn-in")
_LEADERS: Final = ("head-of-state",)
_MEDIATORS: Final = ("mediator", "facilitator", "special-envoy", "chief-negotiator")

FORMS: Final = (
    Form(_M, ("joins",), "{S} {H}(?:joined|joins?|acceded to|entered|rejoints?|rejoignent|integre|integrent) {D}{O}"),
    Form(_M, ("joins",), "{S} {H}(?:adhere|adherent|entree?s?|entre|entrent) {D}{to} {O}"),
    Form(_M, ("joins",), "{S} {H}(?:became|becomes?|devient|deviennent|devenue?s?|devint) {D}{an}(?:members?|membres?) {of} {O}"),
    Form(_M, ("leaves",), "{S} {H}(?:left|leaves?|quits?|exited|withdrew from|withdrawn from|quitte|quittent) {D}{O}"),
    Form(_M, ("leaves",), "{S} {H}(?:retiree?s?|sortie?s?) {D}{of} {O}", passive=True),
    Form(_M, (), "{S} {H}{an}(?:member states?|members?|etats? membres?|membres?) {of} {O}", passive=True),
    Form(_W, ("announces-exit", "gives-notice"), "{S} {H}(?:announced?|announces|annonce|annoncent) {D}{exit} (?:from|{of}) {O}"),
    Form(_W, ("gives-notice",), "{S} {H}(?:notified|notify|notifies) {O} {D}of {exit}"),
    Form(_W, ("gives-notice",), "{S} {H}(?:notifie|notifient) {D}{to} {O} {D}{exit}"),
    Form(_U, ("suspends",), "{O} {H}(?:suspended|suspends?|suspendu|suspendent) {D}{S}"),
    Form(_U, ("suspends",), "{S} {H}(?:suspended|suspendue?s?) {D}(?:from|by|par|{of}) {O}", passive=True),
    Form(_U, ("reinstates",), "{O} {H}(?:reinstated|reinstates?|readmitted|readmits?|reintegre|reintegrent|readmis|readmet) {D}{S}"),
    Form(_U, ("reinstates",), "{S} {H}(?:reinstated|readmitted|reintegree?s?|readmise?s?) {D}(?:into|by|par|{to}|{of}) {O}", passive=True),
    Form(_U, ("reinstates",), "{O} {H}(?:lifted|lifts?|ended|leve|levent) {D}(?:the |its |la |sa )?suspension (?:on|{of}) {S}"),
    Form(_X, ("lifts",), "{B} {H}(?:lifted|lifts?|leve|levent) {D}{sanctions} {D}(?:on|against|imposed on|for|contre|sur|visant|{of}) {S}"),
    Form(_X, ("imposes",), "{B} {H}(?:imposed|imposes?|adopted|adopte|imposent) {D}{sanctions} {D}(?:on|against|contre|sur|{to}) {S}"),
    Form(_T, (), "{P} {H}{an}{F} (?:at|a|{of}) {B}", passive=True),
    Form(_T, (), "{P} {H}{an}{B} (?:s )?{an}{F}", passive=True),
    Form(_T, (), "{P} {H}{an}{F} {B}", passive=True),
    Form(_T, (), "{an}{F} {of} {B} {H}{P}", passive=True),
    Form(_T, (), "{B} s {an}{F} {H}{P}", passive=True),
    Form(_T, (), "{P} {H}(?P<chairing>chairs|chaired|presided over|presides over|preside) {B}", offices=("chair", "head-of-state")),
    Form(_T, _TAKES, "{P} {H}(?:became|becomes?|took office|devenue?|devient|devint) {D}{an}{F} {of} {B}"),
    Form(_T, _TAKES, "{P} {H}(?:named|appointed|nommee?) {D}{an}{F} {of} {B}", passive=True),
    Form(_T, ("is-sworn-in",), "{P} {H}(?:sworn in|investie?) {D}{an}{F} {of} {B}", passive=True),
    Form(_T, _TAKES, "{P} {H}(?:took|takes?|seized|seizes?) power {D}(?:in|of) {S}", offices=_LEADERS),
    Form(_T, _TAKES, "{P} {H}(?:pris|prend|prit) le pouvoir {D}{to} {S}", offices=_LEADERS),
    Form(
        _T,
        ("takes-office",),
        "{B} {H}(?:named|names?|appointed|appoints?|designated|nomme|nomment|designe|designent) {D}{P} {D}{an}{mediator}(?: {with} {A})?",
        offices=_MEDIATORS,
    ),
)

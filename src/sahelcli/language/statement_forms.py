"""The forms in which a sentence says that somebody joined, left, suspended, imposed, lifted, became or is something: English and French.

One table, read by `statements`. A form that is added here is compared with the spells of its property; nothing else need be told of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sahelcli.base.text_folding import listed
from sahelcli.language.triggers import OFFICES

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
    """One name or several: "Mali, Burkina Faso and Niger"."""
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
"""What the braces of a form stand for: `{S}` states, `{O}` organisations and treaties, `{B}` either, `{A}` either, for whom; `{P}` persons, `{F}` an
office, `{H}` helping words, `{D}` a date, the rest words."""


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

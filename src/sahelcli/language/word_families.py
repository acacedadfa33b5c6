"""One key for the forms of a word in either language: consult, consulting and consultation; retrait, retirer and quitter.

The record and a question are reduced by the same function, so only words that mean something else must stay apart. Snowball's stemmers find no
more on the queries of tests/questions/search_set.json and take 60 ms to import.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from sahelcli.base.text_folding_and_likeness import listed

EMPTY: Final = listed(
    "a an the of in on at to for from by with and or as is are was were be been has have had it its he she they their his her this that these those "
    "who which what when where how "
    "le la les l un une des du de d au aux et ou que qui quoi ce cet cette ces son sa ses leur leurs il elle ils elles en y dans par pour sur avec "
    "entre vers chez est sont etait ete qu n c j m t s se ne aupres contre against between"
)
"""Words that no event is looked for by."""

_ENDINGS: Final = tuple(
    sorted(
        listed(
            "ations ation ators ator ateurs ateur atrice ements ement ments ment ances ance ences ence ings ing ions ion ants ant ent "
            "ees ee es e s ed ers er ir ities ity ites ite itement elles elle els el ially ally ively ives ive ifs if"
        ),
        key=lambda ending: -len(ending),
    )
)
_SHORTEST: Final = 4
"""Minimum length of a stem; three letters are enough before an ending of one or two."""

_APART: Final = listed("fonds sall toure conde cote coupe mission")
"""Words that look like forms of others."""

_SYNONYMS: Final = """
withdrawal withdraw withdrawn withdrew exit exiting leave left quit quitter retrait retirer sortie sortir depart departure
end ending fin finir terminer termination terminate achever acheve expire expiration
soldier soldat troop troupe militaire military
agreement accord deal pact pacte
oath sworn swear swearing serment investiture
attempt tentative fail failed failure echouer echoue echec foil dejouer
lift levee lever leve
expel expulse expulser expulsion
suspend suspension suspendu suspendre suspens
ban bannir interdire interdit interdiction prohibit
term mandate mandat
extend extension prolonger prolongation proroger prorogation
postpone postponement repousser repousse ajourner ajournement
launch lancer lancement launched
arrest arrete arreter arrestation detain detention
free freed release liberer liberation
pardon gracier gracie grace
shoot shot downed abattre abattu
open reopen rouvrir ouvrir ouverture reouverture
close closure fermer fermeture ferme
break rompre rompt rupture
recall rappel rappeler
court tribunal tribunaux
condemn condemnation condamner condamnation condemned
president presidency presidence presider
elect elected election elire elu elue electoral
nationalise nationalize nationalisation nationalization
attack attaque attaquer
name named nommer nomme nomination appoint appointment designate designer
denounce denoncer denonciation terminates
minister ministre ministry ministere
found founded founding foundation fonder fondation
join joining accession adhesion adherer rejoindre rejoint
dismiss dismissal limoger limogeage demettre
resign resignation demission demissionner
overthrow overthrown oust ousted renverser renverse
sign signed signature signer
ambassador ambassadeur ambassadrice
tax levy prelevement
sell sale vendre vente
meet meeting met reunion reunir rencontre rencontrer
talk talks pourparler pourparlers negotiate negotiation negocier negociation
visit visite visiter voyage
"""
"""Words that people use for one another, a group a line: retrait, retirer and quitter find the same."""


@cache
def _groups() -> dict[str, str]:
    """Return the stem of each synonym with the first of its group."""
    return {_stem(word): _stem(group.split()[0]) for group in _SYNONYMS.strip().splitlines() for word in group.split()}


@cache
def word_key(word: str) -> str:
    """Return the key that a folded word shares with its forms and synonyms: its stem, or that of its group."""
    stem = _stem(word)
    return _groups().get(stem, stem)


def _stem(word: str) -> str:
    """Return a word without its endings; numbers and short words are unchanged."""
    if len(word) < _SHORTEST or word.isdigit() or word in _APART:
        return word
    if len(word) > _SHORTEST + 1 and word.endswith("aux"):
        word = word[:-3] + "al"
    if len(word) > _SHORTEST and word.endswith("ies"):
        word = word[:-3] + "y"
    if word.endswith("s") and word[:-1] in _APART:
        return word[:-1]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= (_SHORTEST - 1 if len(ending) <= 2 else _SHORTEST):
            word = word[: -len(ending)]
            break
    if len(word) > _SHORTEST and word[-1] == word[-2]:
        word = word[:-1]
    return word.replace("z", "s") if word.endswith("iz") else word

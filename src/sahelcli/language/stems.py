"""Words cut to what they share with their kin, to compare what an article says with what the record says: coarse, and never shown."""

from __future__ import annotations

from functools import cache
from typing import Final

from sahelcli.base.text_folding import listed

_ENDINGS: Final = ("ies", "ees", "ing", "es", "ee", "ed", "er", "y", "s", "e")
_SHORTEST: Final = 3
_LONGEST: Final = 6

EMPTY: Final = listed(
    "a an the of in on at to for from by with and or but as is are was were be been being has have had it its he she they them their his her "
    "this that these those which who whom whose what when where while than then there here not no nor so if into out up down over under after "
    "before between against about during through since until also will would can could may might must shall should do does did said say says "
    "told more most one le la les l un une des du de d au aux a et ou mais ni que qui quoi dont ce cet cette ces son sa ses leur leurs il "
    "elle ils elles on en y dans par pour sur sous avec sans entre vers chez contre apres avant depuis pendant lors est sont etait etaient "
    "ete etre a ont avait avaient aura fut furent se s ne pas plus moins tres aussi comme si puis alors selon dit dont ainsi tout toute tous "
    "toutes qu n c j m t meme deux trois two three "
    "came come comes held holds tenu tient tenue became "
    "become becomes devenu devenue make makes made making fait faire faite rendu first premier premiere all every some "
    "several certain entire certains certaines plusieurs "
    "official officially formally state states country countries nation nations officiel officiellement formellement pays etat etats"
)
"""Words that say nothing of what a sentence is about."""


@cache
def stem(word: str) -> str:
    """The stem of a folded word: lifted, lifts and lift are one; confederation and confederal too."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word.removesuffix(ending)
            break
    return word[:_LONGEST]

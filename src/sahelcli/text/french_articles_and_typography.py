"""Articles and contractions of names in French sentences ("du Mali", "à l'AES"), French typography, and line wrapping.

A sentence of the French catalogue states the form of a name in its field: `{object:de}`. A name without an article in this list (a person, a new
organisation) has only the preposition.

The record and the catalogue have plain spaces and straight apostrophes; `typeset` puts in what French needs, where text for people leaves the program
(`cli/stdout.py`) and where the HTML page is made (`export/page_texts_and_events.py`). Formats for programs (JSON, CSV, TSV and the exports) keep the
plain signs.
"""

from __future__ import annotations

import re
import textwrap
from typing import Final

_OF_GENDER: Final = {
    "m": """Angola|Bénin|Burkina Faso|Cabo Verde|Cameroun|Canada|Danemark|Ghana|Liberia|Mali|Maroc|Niger|Nigeria|Royaume-Uni|Sénégal|Tchad|Togo|
        Accord pour la paix et la réconciliation au Mali|Cadre stratégique permanent pour la défense du peuple de l'Azawad|CILSS|CNDD|CNRD|CNRDRE|
        CNSP|Comité national pour le salut du peuple (Mali)|Commonwealth|Conseil de l'Entente|Contingent allemand de la MINUSMA|FLA|FMI|G5 Sahel|
        Groupe Wagner|GSIM|MPSR|Traité portant création de la Confédération des États du Sahel|UNOWAS""",
    "f": """Algérie|Allemagne|Belgique|Chine|Côte d'Ivoire|Espagne|Estonie|France|Gambie|Guinée|Guinée-Bissau|Italie|Mauritanie|Russie|
        Sierra Leone|Suède|Tchéquie|Turquie|Ukraine|ABN|AES|ALG|BAD|Banque mondiale|BCEAO|BCID-AES|BOAD|Brigade des Ours|CBLT|CEDEAO|CEN-SAD|CPI|
        CPLP|CPS-DH|ECOMIB|ECOMIG|ECOMIL|EUMPM Niger|EUTM Mali|EUFOR Tchad/RCA|FC-G5S|FMM|Force en attente de la CEDEAO|FU-AES|
        Initiative d'Accra|MASGB|MICECI|MINUCI|MINUL|MINURCAT|MINUSIL|MINUSMA|MISAHEL|MISIN|MISMA|MISSANG|Mission Gazelle|OCI|OIF|OMVS|ONU|ONUCI|
        Opération Barkhane|Opération Licorne|Opération Naberius|Opération New Nero|Opération Newcombe|Opération Palliser|Opération Serval|
        Task force Sabre|Task force Takuba|Télévision AES|UA|UE|UEMOA|UFM|Union africaine|Union européenne|ZMAO""",
    "p": """EFS|États-Unis|FFCI|Forces allemandes au Niger|Forces américaines au Niger|Forces françaises au Niger|Forces françaises au Tchad|
        Forces spéciales américaines au Tchad|Nations unies|Pays-Bas|Sessions confédérales des parlements de l'AES""",
}
_GENDERS: Final = {" ".join(name.split()): gender for gender, names in _OF_GENDER.items() for name in names.split("|")}
_ARTICLES: Final = {"m": "le ", "f": "la ", "p": "les "}
_OPEN: Final = "(?i)[aeiouâàéèêëîïôœ]"
_IN: Final = frozenset(
    """Algérie|Allemagne|Angola|Belgique|Chine|Côte d'Ivoire|Espagne|Estonie|France|Gambie|Guinée|Guinée-Bissau|Italie|Mauritanie|Russie|
    Sierra Leone|Suède|Tchéquie|Turquie|Ukraine""".replace("\n    ", "").split("|")
)
"""Countries that take "en" for a location: those that are feminine or begin with a vowel. Others take "au", "aux" or "à la"."""

_PREPOSITIONS: Final = ("dans", "par", "sur")

FORMS: Final = ("le", "de", "à", "en")
"""The forms of a name: with its article, after "de", after "à", and after "en" for a location."""


def has_article(name: str) -> bool:
    """Return whether the article of a name is known."""
    return name in _GENDERS


def with_article(name: str, form: str) -> str:
    """Return a name, or several separated by commas, in one of the FORMS: "le Mali", "du Mali, de la CEDEAO et d'Orano"."""
    parts = name.split(", ")
    if name not in _GENDERS and not _GENDERS.keys().isdisjoint(parts[1:]):
        *names, last = (_one(part, form) for part in parts)
        return f"{', '.join(names)} et {last}"
    return _one(name, form)


def in_french(words: str, names: str) -> str:
    """Return words and the names that follow them, in the form that the last word requires: "membre de" gives "membre de la CEDEAO"."""
    before, _, last = words.rpartition(" ")
    if last in FORMS:
        return f"{before} {with_article(names, last)}".strip()
    if last in _PREPOSITIONS or not has_article(names):
        return f"{words} {with_article(names, 'le')}".strip()
    return f"{words} {with_article(names, 'de')}"


def _one(name: str, form: str) -> str:
    gender = _GENDERS.get(name)
    elided = bool(re.match(_OPEN, name))
    if gender is None:
        return {"le": name, "de": f"d'{name}" if elided else f"de {name}"}.get(form, f"à {name}")
    if form == "en" and name in _IN:
        return f"en {name}"
    article = "l'" if elided and gender != "p" else _ARTICLES[gender]
    if form == "le":
        return f"{article}{name}"
    contracted = {"le ": {"de": "du ", "à": "au ", "en": "au "}, "les ": {"de": "des ", "à": "aux ", "en": "aux "}}.get(article)
    if contracted:
        return contracted[form] + name
    return f"{'de' if form == 'de' else 'à'} {article}{name}"


class Name(str):
    """A value in a French sentence: a field `{object:de}` adds its article, any other field gives the plain text."""

    __slots__ = ()

    def __format__(self, form: str) -> str:
        """Return the text in a form."""
        return with_article(str(self), form) if form in FORMS else super().__format__(form)


NARROW: Final = "\u202f"
"""The narrow no-break space before ; : ! ? % », after « and between groups of three digits."""

_STYLE: Final = r"(?:\x1b\[[\d;]*m)*"
"""Codes of a terminal that may lie between a space and a sign."""

# Texts, which `re` compiles and keeps at their first use: an English answer needs few of them.
_SPACE: Final = rf"(?<=\S) (?={_STYLE}(?:»|[;:!?]+{_STYLE}(?:[\s)»\]*_.,…|]|$)))|(?<=«) (?=\S)|(?<=\d) (?=[%€](?!\w))"
_THOUSANDS: Final = r"(?<![\w.,])[1-9]\d{0,2}(?: \d{3})+(?!\w|[.,]\d)"
_APOSTROPHE: Final = r"(?<=[^\W\d_])'(?=\w)"
_WORD: Final = r"(?<!\S)\S*'\S*"
_ADDRESS: Final = r"(?i)[/\\]|\.[a-z]\w{1,6}\W*$"
_TYPED: Final = r"(?m)`[^`\n]*`|^(?:[ \t│|$]|\x1b\[[\d;]*m)*sahel .*$"
"""Text to be typed as it is: text between backticks, and lines that are a command."""

_BINDING: Final = "\ue000"
"""A private-use character that does not occur in the record and that is not a space for line wrapping."""


def typeset(language: str, text: str) -> str:
    """Return a text for people with no-break spaces and typographic apostrophes, as French writes them; in English, the text itself.

    Each sign is replaced by one of the same width. Commands, addresses and file names are left as they are, so that they can be copied.
    """
    if language != "fr":
        return text
    found, pieces, end = _set(text), [], 0
    for typed in re.finditer(_TYPED, text):  # places are the same in both texts
        pieces += [found[end : typed.start()], typed[0]]
        end = typed.end()
    return "".join([*pieces, found[end:]])


def _set(text: str) -> str:
    text = re.sub(_WORD, lambda found: found[0] if re.search(_ADDRESS, found[0]) else re.sub(_APOSTROPHE, "’", found[0]), text)
    return re.sub(_SPACE, NARROW, re.sub(_THOUSANDS, lambda found: found[0].replace(" ", NARROW), text))


def bound(text: str) -> str:
    """Return a text whose signs and digits are bound to their neighbours, for wrapping by other code; `unbound` restores the plain spaces."""
    return re.sub(_SPACE, _BINDING, re.sub(_THOUSANDS, lambda found: found[0].replace(" ", _BINDING), text))


def unbound(text: str) -> str:
    """Return a text with plain spaces."""
    return text.replace(_BINDING, " ")


def wrapped_lines(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """Wrap a text into lines of `width` characters, with the prefix `first` on the first line and `rest` on the others; words are not broken."""
    lines = textwrap.wrap(bound(text), width, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False)
    return [unbound(line) for line in lines]

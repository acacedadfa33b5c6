"""How names are compared: accents, case, apostrophes, hyphens and spaces do not count."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sahelcli.core.models import Actor, Place, Topic

_SEPARATORS = re.compile(r"[\W_]+")


def unaccented(text: str) -> str:
    """A text without accents and in small letters."""
    apart = unicodedata.normalize("NFKD", text).casefold()
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def folded(name: str) -> str:
    """A name as it is compared: "Côte d’Ivoire", "cote d'ivoire" and "Cote-dIvoire" are one."""
    return _SEPARATORS.sub("", unaccented(name))


def names_of(entry: Actor | Place | Topic) -> Iterator[str]:
    """Every name by which an entry may be asked for: id, names, acronyms, aliases, demonyms."""
    yield entry.id
    yield from (entry.name.en, entry.name.fr)
    acronym = getattr(entry, "acronym", None)
    if acronym:
        yield from (acronym.en, acronym.fr)
    yield from getattr(entry, "aliases", ())
    yield from getattr(entry, "demonyms", ())

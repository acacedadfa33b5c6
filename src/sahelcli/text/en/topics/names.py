"""Names, in English."""

from __future__ import annotations

from typing import Final

TEXT: Final = """\
# Names

Everything has an id that never changes: states their ISO 3166-1 alpha-3 code (`MLI`), organisations, treaties, forces and groups capitals
(`AES`, `MINUSMA`, `JNIM`), people, places, topics, sources, events and plans a readable slug (`assimi-goita`). A fact's id is its opening
event, its ends and its key, with slashes between.

Where a name goes, any name that the record has does: id, alpha-2 code, acronym, full name, alias, former name, spelling or demonym, in
English or in French. Accents, case, apostrophes, hyphens and spaces do not count. **An exact name answers even where it begins another**:
`Niger` is never Nigeria, and `nigérien` (Niger) is not `nigérian` (Nigeria).

`--bloc`, `--country` and `--actor` find a name on either side of a fact: who imposes measures and who is under them, who belongs and to
what. A bloc is itself, never its members. Options of different names all hold, so that two of them name both sides
(`sahel sanctions --bloc ECOWAS --country Niger`); the same one given twice takes either name.

A word of a closed list (a type, a status, an office, a measure) is its id or what tables show for it, in either language: `--type sommet`.

What is nobody's name, or that of several, is never guessed: candidates are shown and the exit code is 4.

`sahel actors`, `sahel topics`, `sahel places` and `sahel sources` list them all.
"""

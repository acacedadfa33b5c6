"""Names, in English."""

from __future__ import annotations

from typing import Final

TEXT: Final = """\
# Names

Everything has an id that never changes: states their ISO 3166-1 alpha-3 code (`MLI`), organisations, treaties, forces and groups capitals
(`AES`, `MINUSMA`, `JNIM`), people, places, topics, sources, events and plans a readable slug (`assimi-goita`). A fact's id is its opening
event, its ends and its key, with slashes between.

Any name in the record can be typed: id, alpha-2 code, acronym, full name, alias, former name, spelling or demonym, in English or French;
for states the official name too (`Republic of the Niger`, `République du Niger`, `Niger, Republic of the`, `Niger (the)`) and the Portuguese
one (`Guiné-Bissau`). Accents, case, apostrophes, hyphens and spaces do not count: `Cédéao` is `CEDEAO`, and `mli` is `MLI`. **An exact name
is taken even if it begins another**: `Niger` is never Nigeria, and `nigérien` (Niger) is not `nigérian` (Nigeria). A surname or a given
name is enough if one person in the record has it: `Goïta`, `Bazoum`. `show`, `why` and `cite` also take the exact title of an event or plan.

`--bloc`, `--country` and `--actor` find a name on either side of a fact: who imposes measures and who is under them, who belongs and to
what. A bloc is itself, never its members. Options of different names all hold, so that two of them name both sides
(`sahel sanctions --bloc ECOWAS --country Niger`); the same one given twice takes either name. A value that is no name is split at its
commas: `--country Mali,Niger` takes either state.

A word of a closed list (a type, a status, an office, a measure) is its id or what tables show for it, in either language: `--type sommet`.

An unknown or ambiguous name is never guessed: the names most like it are shown and the exit code is 4.

`sahel actors`, `sahel topics`, `sahel places` and `sahel sources` list them all.
"""

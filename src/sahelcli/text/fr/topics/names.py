"""Names, in French."""

from __future__ import annotations

from typing import Final

TEXT: Final = """\
# Noms

Toute chose a un identifiant qui ne change jamais : les États leur code ISO 3166-1 alpha-3 (`MLI`), les organisations, traités, forces et
groupes des capitales (`AES`, `MINUSMA`, `JNIM`), les personnes, lieux, thèmes, sources, événements et projets un mot lisible
(`assimi-goita`). L'identifiant d'un fait réunit, séparés par des barres obliques, l'événement qui l'ouvre, ses deux termes et sa clé.

Là où va un nom, tout nom que connaît le registre convient : identifiant, code alpha-2, sigle, nom complet, autre nom, ancien nom, graphie
ou gentilé, en anglais ou en français. Accents, casse, apostrophes, traits d'union et espaces ne comptent pas. **Un nom exact répond même
s'il est le début d'un autre** : `Niger` n'est jamais le Nigeria, et `nigérien` (Niger) n'est pas `nigérian` (Nigeria).

`--bloc`, `--country` et `--actor` trouvent un nom de l'un ou l'autre côté d'un fait : qui impose des mesures et qui les subit, qui est
membre et de quoi. Un bloc n'est que lui-même, jamais ses membres. Des options de noms différents valent ensemble, si bien que deux d'entre
elles nomment les deux côtés (`sahel sanctions --bloc CEDEAO --country Niger`) ; la même, donnée deux fois, prend l'un ou l'autre nom.

Un mot d'une liste fermée (type, statut, fonction, mesure) est son identifiant ou ce qu'en montrent les tableaux, dans l'une ou l'autre
langue : `--type sommet`.

Ce qui n'est le nom de personne, ou celui de plusieurs, n'est jamais deviné : des candidats sont proposés et le code de sortie est 4.

`sahel actors`, `sahel topics`, `sahel places` et `sahel sources` les énumèrent tous.
"""

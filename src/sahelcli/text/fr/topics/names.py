"""Names, in French."""

from __future__ import annotations

from typing import Final

TEXT: Final = """\
# Noms

Toute chose a un identifiant qui ne change jamais : les États leur code ISO 3166-1 alpha-3 (`MLI`), les organisations, traités, forces et
groupes des capitales (`AES`, `MINUSMA`, `JNIM`), les personnes, lieux, thèmes, sources, événements et projets un mot lisible
(`assimi-goita`). L'identifiant d'un fait réunit, séparés par des barres obliques, l'événement qui l'ouvre, ses deux termes et sa clé.

Tout nom du registre peut être tapé : identifiant, code alpha-2, sigle, nom complet, autre nom, ancien nom, graphie ou gentilé, en anglais
ou en français ; pour les États, aussi le nom officiel (`République du Niger`, `Republic of the Niger`, `Niger (République du)`) et le nom
portugais (`Guiné-Bissau`). Accents, casse, apostrophes, traits d'union et espaces ne comptent pas : `Cédéao` vaut `CEDEAO`, et `mli` vaut
`MLI`. **Un nom exact est retenu même s'il est le début d'un autre** : `Niger` n'est jamais le Nigeria, et `nigérien` (Niger) n'est pas
`nigérian` (Nigeria). Un nom de famille ou un prénom suffit si une seule personne du registre le porte : `Goïta`, `Bazoum`. `show`, `why` et
`cite` acceptent aussi le titre exact d'un événement ou d'un projet.

`--bloc`, `--country` et `--actor` trouvent un nom de l'un ou l'autre côté d'un fait : qui impose des mesures et qui les subit, qui est
membre et de quoi. Un bloc n'est que lui-même, jamais ses membres. Des options de noms différents valent ensemble, si bien que deux d'entre
elles nomment les deux côtés (`sahel sanctions --bloc CEDEAO --country Niger`) ; la même, donnée deux fois, prend l'un ou l'autre nom. Une
valeur qui n'est pas un nom est coupée à ses virgules : `--country Mali,Niger` prend l'un ou l'autre État.

Un mot d'une liste fermée (type, statut, fonction, mesure) est son identifiant ou ce qu'en montrent les tableaux, dans l'une ou l'autre
langue : `--type sommet`.

Un nom inconnu ou ambigu n'est jamais deviné : les noms les plus proches sont proposés et le code de sortie est 4.

`sahel actors`, `sahel topics`, `sahel places` et `sahel sources` les énumèrent tous.
"""

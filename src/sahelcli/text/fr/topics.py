"""Topics of `sahel help TOPIC`, in French: Markdown texts, from which the pages of docs/ take theirs."""

from __future__ import annotations

from typing import Final

DATES: Final = """\
# Dates

Les dates s'écrivent en **EDTF** (ISO 8601-2), niveau 0 et une partie du niveau 1, avec la précision que donnent les sources.

- `2024-07-06` : ce jour-là
- `2024-07`, `2024` : un jour de ce mois, de cette année ; comme période, le mois ou l'année en entier
- `2025-12-22/2025-12-23` : cela a duré du premier jour au second
- `2012-04~` : vers avril 2012, de mars à mai (une unité de plus de chaque côté)
- `2012-04?` : peut-être avril 2012 ; les faits qui en dépendent sont possibles
- `2012-04%` : les deux
- `201X`, `2024-XX` : chiffres inconnus
- `2024-06/..` : à partir de juin 2024, sans fin connue
- `XXXX` : cela a eu lieu un jour inconnu

`since` est le premier jour où une chose est vraie, `until` **le premier jour où elle ne l'est plus**.

## Les périodes telles qu'on les écrit

Ces formes peuvent remplacer une date, en anglais ou en français, quelle que soit la langue du programme. Les accents et la casse ne comptent
pas.

- `2024q1`, `2024 T1` : un trimestre
- `2023..2024` : du premier jour de 2023 au dernier jour de 2024 ; chaque côté peut être une période quelconque, ou manquer
- `since 2023`, `depuis 2023` : à partir de son premier jour
- `until 2023`, `jusqu'à 2023` : jusqu'à son dernier jour
- `July 2024`, `juillet 2024` : un mois ; trois lettres suffisent si aucun autre mois ne commence ainsi
- `6 July 2024`, `July 6, 2024`, `le 6 juillet 2024` : un jour
- `today`, `yesterday`, `aujourd'hui`, `hier` : par rapport au jour de `--today`, comme les suivants
- `this month`, `last month`, `this year`, `last year` : en français `ce mois-ci`, `le mois dernier`, `cette année`, `l'année dernière`

`--since` commence au premier jour de sa période et `--until` finit au dernier : `--until 2024q1` comprend tout le mois de mars, `--since
2023..2024` commence le 1er janvier 2023. `--period` donne les deux bornes à la fois et ne s'emploie pas avec elles. `--known-on` et
`--today` retiennent le dernier jour d'une période. Dans `--today` même, un mot relatif se compte à partir de l'horloge de l'ordinateur.

Les autres dates commencent par l'année. Pour une date dans un autre ordre, le message énumère les lectures possibles ; pour un mois mal
orthographié, il donne le nom le plus proche.

## Trois réponses

Un fait qui peut être vrai porte `certainty: possible` ; `--certain` l'écarte. Pour un mois ou une année (`--on 2025-01`), un fait est certain
s'il est vrai tous les jours, et possible s'il l'est certains jours.

## Deux horloges

`--on DATE` demande l'état du monde un jour donné. `--known-on DATE` n'emploie que ce qui était public ce jour-là. Sans l'une ni l'autre, le jour
retenu est aujourd'hui ou la dernière mise à jour du registre, le plus ancien des deux ; avec `--known-on` seule, c'est ce jour. Pour les jours
ultérieurs, les dernières valeurs connues sont reprises comme possibles, et une note indique le jour où s'arrête le registre, ou ce qui était connu.
"""

FORMATS: Final = """\
# Formats

Un terminal reçoit un tableau, ou une phrase si la réponse tient en une ligne ; un tube reçoit du `tsv`. `-f` (`--format`) choisit un
autre format, `--json` équivaut à `-f json`, et `-o FICHIER` écrit dans un fichier au format de son suffixe. Un fichier est écrit en entier ou pas
du tout. `SAHEL_FORMAT` est le format retenu si aucune de ces options n'est donnée.

- `table` : des colonnes à la largeur du terminal, avec une légende
- `tsv` : un enregistrement par ligne, avec les identifiants, sans en-tête ni coupure (.tsv)
- `csv` : chaque clé est une colonne, avec un en-tête, tout texte entre guillemets droits, en UTF-8 (.csv) ; `--excel` pour Excel
- `json` : un tableau JSON, les mêmes octets dans les deux langues (.json)
- `jsonl` : les mêmes objets, un par ligne (.jsonl)
- `md` : du Markdown aux sources numérotées, prêt à coller (.md)
- `plain` : une phrase par enregistrement, pour les lecteurs d'écran et la radio (.txt)
- `bibtex`, `csl` : pour `sahel cite` seulement : références pour BibTeX (.bib), et CSL-JSON pour Zotero, Pandoc et citeproc

`sahel show` donne une fiche en `table`, `plain`, `json` ou `jsonl`, et `sahel cite` donne des références en `plain` si aucun autre format n'est
désigné.

Pour les programmes, `tsv`, `csv`, `json` et `jsonl` ont les mêmes clés, identifiants et mots des listes (`member`, `possible`) dans les deux
langues ; en `tsv` et `csv`, titres et noms sont dans la langue demandée. Le CSV est en UTF-8 sans marque d'ordre des octets ; `--excel` en écrit
une, avec des points-virgules et des virgules décimales, et Excel en français ouvre alors le fichier comme un tableau. Un texte qu'un tableur
prendrait pour une formule est précédé d'une apostrophe. Si un tableur affiche « CÃ´te » pour « Côte », employez `--excel`, ou importez le
fichier en UTF-8 (Excel : Données, À partir d'un fichier texte/CSV).

Le JSON a toujours toutes les clés, dans le même ordre, avec null pour une valeur inconnue ; les versions à venir ne font qu'en ajouter. `sahel
schema COMMANDE` donne le schéma.
"""

NAMES: Final = """\
# Noms

Chaque entrée a un identifiant qui ne change pas : pour un État, le code ISO 3166-1 alpha-3 (`MLI`) ; pour une organisation, un traité, une force
ou un groupe, un mot en capitales (`AES`, `MINUSMA`, `JNIM`) ; pour une personne, un lieu, un thème, une source, un événement ou un projet, des mots
en minuscules (`assimi-goita`). Un fait est une situation, comme une appartenance ; son identifiant réunit
l'événement qui l'a ouverte, sa propriété et les acteurs concernés, séparés par des barres obliques.

Tout nom du registre peut être tapé : identifiant, code alpha-2, sigle, nom complet, autre nom, ancien nom, graphie ou gentilé, en anglais
ou en français ; pour les États, aussi le nom officiel (`République du Niger`, `Republic of the Niger`, `Niger (République du)`) et le nom
portugais (`Guiné-Bissau`). Accents, casse, apostrophes, traits d'union et espaces ne comptent pas : `Cédéao` vaut `CEDEAO`, et `mli` vaut
`MLI`. **Un nom exact est retenu même s'il est le début d'un autre** : `Niger` n'est pas le Nigeria, et `nigérien` (Niger) n'est pas
`nigérian` (Nigeria). Un nom de famille ou un prénom suffit si une seule personne du registre le porte : `Goïta`, `Bazoum`. `show`, `why` et
`cite` acceptent aussi le titre exact d'un événement ou d'un projet.

`--bloc`, `--country` et `--actor` trouvent un nom de l'un ou l'autre côté d'un fait : l'auteur ou la cible d'une mesure, le membre ou
l'organisation. `--bloc` ne comprend pas les membres du bloc. Des options différentes se combinent, si bien que deux d'entre elles nomment les deux
côtés (`sahel sanctions --bloc CEDEAO --country Niger`) ; la même, donnée deux fois, trouve l'un ou l'autre nom. Une valeur qui n'est pas un nom est
coupée à ses virgules : `--country Mali,Niger` trouve l'un ou l'autre État.

Un mot d'une liste fermée (type, statut, fonction, mesure) s'écrit par son identifiant ou comme dans les tableaux, dans l'une ou l'autre
langue : `--type sommet`.

Pour un nom inconnu ou ambigu, le message propose les noms les plus proches et le code de sortie est 4.

`sahel actors`, `sahel topics`, `sahel places` et `sahel sources` énumèrent tous les noms.
"""

EXIT_CODES: Final = """\
# Codes de sortie

- `0` : une réponse a été donnée, même si rien n'a été trouvé
- `1` : `check` a relevé des erreurs, `add` a refusé une entrée, ou rien n'a été trouvé avec `--exit-status` (pour `match` : un écart)
- `2` : la commande est erronée, ou un fichier manque
- `3` : les données ne sont pas valides et rien n'a été répondu ni ajouté, ou le registre compilé du paquet est endommagé
- `4` : un nom est inconnu ou ambigu
- `130` : interrompu

Les réponses vont sur stdout, les messages sur stderr (`-q` supprime les notes). Un tube fermé met fin au programme sans message.
"""

ENVIRONMENT: Final = """\
# Environnement

Une option donnée sur la ligne de commande l'emporte sur sa variable.

- `SAHEL_LANG` : la langue, `en` ou `fr`, comme `--lang` ; sinon celle de `LC_ALL`, `LC_MESSAGES` ou `LANG` ; sinon l'anglais
- `SAHEL_FORMAT` : le format, comme `--format`
- `SAHEL_DATA` : registres et surcouches (ajouts et corrections à un registre) à lire, comme `--data`, séparés comme dans PATH
- `SAHEL_TODAY` : le jour à prendre pour aujourd'hui, comme `--today`
- `SAHEL_CACHE` : le dossier des registres compilés (par défaut : le dossier du système pour les caches) ; s'il est vide, aucun n'est conservé
- `NO_COLOR` : supprime les couleurs si elle n'est pas vide ; il n'y en a pas non plus dans un tube, ni si `TERM` vaut `dumb`
- `FORCE_COLOR` : met aussi les tableaux en couleur dans un tube si elle n'est pas vide, sauf avec `NO_COLOR` ou `--no-color`
- `FORCE_HYPERLINK` : `1` fait des adresses des liens dans tout terminal, `0` dans aucun (par défaut : dans les terminaux connus pour les admettre)
- `SAHEL_PAGER`, `PAGER` : le pageur des longues réponses ; vide ou `cat` : aucun, comme avec `--no-pager`
- `LESS` : options du pageur `less`, employé par défaut (`FRX` si elle n'est pas définie)
- `COLUMNS` : la largeur des tableaux et des textes

Le programme n'emploie pas le réseau. D'une exécution à l'autre, il ne conserve que les registres et surcouches de `--data`, compilés, pour
répondre plus vite à la question suivante : `sahel cache` les énumère et les supprime. Un fichier modifié est compilé de nouveau.
"""

TEXTS: Final = {"dates": DATES, "formats": FORMATS, "names": NAMES, "exit-codes": EXIT_CODES, "environment": ENVIRONMENT}

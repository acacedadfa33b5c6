"""Topics of `sahel help TOPIC`, in French: Markdown texts, from which the pages of docs/ take theirs."""

from __future__ import annotations

from typing import Final

DATES: Final = """\
# Dates

Une date s'écrit comme les sources la donnent, sans jamais gagner en précision : **EDTF** (ISO 8601-2), niveau 0 et, du niveau 1, ce qu'il
faut à l'actualité.

- `2024-07-06` : ce jour-là
- `2024-07`, `2024` : un jour de ce mois, de cette année ; comme période, le mois ou l'année en entier
- `2025-12-22/2025-12-23` : cela a duré du premier jour au second
- `2012-04~` : vers avril 2012 : une unité de plus de chaque côté, de mars à mai
- `2012-04?` : peut-être avril 2012 : ce qui en dépend est possible, non certain
- `2012-04%` : les deux
- `201X`, `2024-XX` : chiffres inconnus
- `2024-06/..` : à partir de juin 2024, sans fin connue
- `XXXX` : cela a eu lieu ; le jour est inconnu

`since` est le premier jour où une chose est vraie, `until` **le premier jour où elle ne l'est plus**.

## Les périodes telles qu'on les écrit

Partout où va une date, celles-ci vont aussi, en anglais comme en français, quelle que soit la langue du programme. Ni les accents ni la
casse ne comptent.

- `2024q1`, `2024 T1` : un trimestre
- `2023..2024` : du premier jour de l'une au dernier jour de l'autre ; chaque côté peut être toute période, ou manquer
- `since 2023`, `depuis 2023` : à partir de son premier jour
- `until 2023`, `jusqu'à 2023` : jusqu'à son dernier jour
- `July 2024`, `juillet 2024` : un mois ; trois lettres suffisent si aucun autre mois ne commence ainsi
- `6 July 2024`, `July 6, 2024`, `le 6 juillet 2024` : un jour
- `today`, `yesterday`, `aujourd'hui`, `hier` : comptés, comme les suivants, à partir du jour de `--today`
- `this month`, `last month`, `this year`, `last year` : en français `ce mois-ci`, `le mois dernier`, `cette année`, `l'année dernière`

`--since` commence au premier jour de sa période et `--until` finit au dernier : `--until 2024q1` comprend tout le mois de mars, `--since
2023..2024` commence le 1er janvier 2023. `--period` donne les deux bornes à la fois et ne s'emploie pas avec elles. `--known-on` et
`--today` prennent le dernier jour. Après `--today`, un mot relatif se compte à partir du jour de l'horloge de l'ordinateur.

Les autres dates s'écrivent l'année en premier. Une date écrite autrement est refusée, avec les lectures possibles ; un mois mal
orthographié l'est avec le nom le plus proche.

## Trois réponses

Ce qui peut être vrai porte `certainty: possible` ; `--certain` l'écarte. Sur un mois ou une année (`--on 2025-01`), ce qui est vrai tous
les jours est certain, ce qui l'est certains jours est possible.

## Deux horloges

`--on DATE` demande l'état du monde ce jour-là. `--known-on DATE` ne répond qu'avec ce qui était alors public. Le jour retenu est `--on` ;
sinon `--known-on` ; sinon aujourd'hui ou le jour jusqu'auquel le registre est tenu à jour, le plus ancien des deux. Au-delà de l'horizon
(le plus ancien de `--known-on` et de ce jour), toute situation est prolongée et seulement possible, et une note indique le jour.
"""

FORMATS: Final = """\
# Formats

Un terminal reçoit un tableau, ou une phrase si la réponse tient en une ligne ; un tube reçoit du `tsv`. `-f` (`--format`) en désigne un
autre, `--json` équivaut à `-f json`, et `-o FICHIER` écrit dans un fichier, en entier ou pas du tout, au format de son suffixe. `SAHEL_FORMAT`
désigne le format à employer quand rien de cela n'est donné.

- `table` : des colonnes à la largeur du terminal, avec une légende
- `tsv` : un enregistrement par ligne, sans en-tête, sans retour à la ligne ni coupure ; les identifiants restent tels (.tsv)
- `csv` : chaque clé est une colonne, avec un en-tête, tout texte entre guillemets droits, en UTF-8 (.csv) ; `--excel` pour Excel
- `json` : un tableau JSON, les mêmes octets dans les deux langues (.json)
- `jsonl` : les mêmes objets, un par ligne (.jsonl)
- `md` : du Markdown aux sources numérotées, prêt à coller (.md)
- `plain` : une phrase par enregistrement, pour les lecteurs d'écran et la radio (.txt)
- `bibtex`, `csl` : pour `sahel cite` seulement : références pour BibTeX (.bib), et CSL-JSON pour Zotero, Pandoc et citeproc

`sahel show` donne une fiche en `table`, `plain` ou `json`, et `sahel cite` donne des références en `plain` si aucun autre format n'est
désigné.

Pour les programmes, `tsv`, `csv`, `json` et `jsonl` ont les mêmes clés, identifiants et mots des listes (`member`, `possible`) dans les deux
langues ; en `tsv` et `csv`, titres et noms sont dans la langue demandée. Le CSV est en UTF-8 sans marque d'ordre des octets ; `--excel` en écrit une,
avec des points-virgules et des virgules décimales, et Excel en français ouvre alors le fichier comme un tableau. Un texte qu'un tableur calculerait
est précédé d'une apostrophe. Si un tableur affiche « CÃ´te » pour « Côte », employez `--excel`, ou importez le fichier en UTF-8 (Excel : Données,
À partir d'un fichier texte/CSV).

En JSON, toutes les clés sont toujours là, dans le même ordre, null pour l'inconnu ; les versions à venir ne font qu'en ajouter. `sahel
schema COMMANDE` donne le schéma.
"""

NAMES: Final = """\
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

EXIT_CODES: Final = """\
# Codes de sortie

- `0` : une réponse a été donnée ; n'avoir rien trouvé en est une aussi
- `1` : `check` a relevé des erreurs, ou `add` a refusé ce qui lui était donné ; \
ou `--exit-status` a été donné et rien n'a été trouvé (pour `match` : un écart)
- `2` : la commande ne peut être exécutée telle qu'elle est écrite, ou un fichier manque
- `3` : les données ne sont pas valides ; aucune réponse n'a été donnée, rien n'a été ajouté ; ou le registre compilé du paquet est endommagé
- `4` : un nom n'est celui de personne, ou celui de plusieurs
- `130` : interrompu

Les réponses vont sur stdout, tout le reste sur stderr (`-q` tait les notes). Un tube que son lecteur ferme met fin au programme sans bruit.
"""

ENVIRONMENT: Final = """\
# Environnement

Une option donnée sur la ligne de commande l'emporte sur sa variable.

- `SAHEL_LANG` : la langue, `en` ou `fr`, comme `--lang` ; sinon celle de `LC_ALL`, `LC_MESSAGES` ou `LANG` ; sinon l'anglais
- `SAHEL_FORMAT` : le format, comme `--format`
- `SAHEL_DATA` : registres et surcouches à lire, comme `--data`, séparés comme dans PATH
- `SAHEL_TODAY` : le jour à prendre pour aujourd'hui, comme `--today`
- `SAHEL_CACHE` : le dossier où sont conservés les registres compilés (par défaut : celui du système pour les caches) ; vide : aucun n'est conservé
- `NO_COLOR` : si elle est définie et non vide, rien n'est en couleur ; rien ne l'est non plus si `TERM` vaut `dumb`, ni dans un tube
- `FORCE_COLOR` : si elle est définie et non vide, les tableaux sont en couleur dans un tube aussi, sauf avec `NO_COLOR` ou `--no-color`
- `FORCE_HYPERLINK` : `1` fait des adresses des liens dans tout terminal, `0` dans aucun ; sinon dans ceux qui sont connus pour en avoir
- `SAHEL_PAGER`, `PAGER` : le pageur de ce qui dépasse l'écran ; vide ou `cat` : aucun, comme avec `--no-pager`
- `LESS` : lue par le pageur `less`, pris quand aucun autre n'est nommé ; `FRX` si elle n'est pas définie
- `COLUMNS` : la largeur des tableaux et des textes

Rien n'est lu sur le réseau. Rien n'est conservé d'une exécution à l'autre, sauf les registres et surcouches de `--data`, compilés, pour que la
question suivante n'ait pas à les relire : `sahel cache` les montre et les supprime. Toute modification d'un fichier est remarquée.
"""

TEXTS: Final = {"dates": DATES, "formats": FORMATS, "names": NAMES, "exit-codes": EXIT_CODES, "environment": ENVIRONMENT}

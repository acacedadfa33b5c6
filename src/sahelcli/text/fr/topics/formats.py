"""Formats, in French."""

from __future__ import annotations

from typing import Final

TEXT: Final = """\
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

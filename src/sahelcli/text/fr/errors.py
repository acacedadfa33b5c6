"""Errors in French: what is wrong, and what to try."""

from __future__ import annotations

from typing import Final

SENTENCES: Final = {
    "error": "erreur : {what}",
    "error.ambiguous-name": "plus d'un {kind} porte le nom « {text} »",
    "error.bad-date": "{option} : « {text} » n'est pas une date",
    "error.cannot-write": "écriture impossible de « {path} » : {why}",
    "error.invalid-data": "données non valides (erreurs relevées : {count}) ; aucune réponse n'a été donnée",
    "error.name-of-another-kind": "« {text} » n'est pas un {kind} (nature : {of_kind})",
    "error.needs-history": "{option} délimite un historique",
    "error.no-card-format": "une fiche n'a pas de format {format}",
    "error.no-format-of-suffix": "--output : « {path} » n'a pas de suffixe qui désigne un format",
    "error.no-such-file": "aucun fichier « {path} »",
    "error.not-a-day": "{option} : « {text} » ne désigne pas une date ayant un début et une fin",
    "error.overlay-written": "« {path} » est une surcouche ; seul un registre a une forme canonique",
    "error.period-backwards": "--since {since} est postérieur à --until {until}",
    "error.unknown-choice": "{option} : valeur inconnue « {text} » ; valeurs admises : {choices}",
    "error.unknown-command": "pas de commande « {text} » ; il y a : {choices}",
    "error.unknown-name": "aucun {kind} nommé « {text} »",
    "error.unreadable-file": "lecture impossible de « {path} » : {why}",
    "error.usage": "{what}",
    "try": "  {what}",
    "try.bad-date": "écrire un jour, un mois, une année ou une date EDTF : 2024-07-06, 2024-07, 2024, 2024-07~",
    "try.bad-date-readings": "les dates s'écrivent l'année en premier : {readings}",
    "try.candidates": "s'agit-il de {candidates} ?",
    "try.cannot-write": "vérifier le dossier et ses droits d'accès",
    "try.invalid-data": "`sahel check FILE` les énumère sans poser de question",
    "try.needs-history": "ajouter --history, ou employer --on DATE pour un jour ou un mois",
    "try.no-candidates": "les noms sont comparés à la lettre, en anglais ou en français, sans tenir compte des accents ni de la casse",
    "try.no-card-format": "employer table, plain ou json",
    "try.no-format-of-suffix": "terminer le nom par {suffixes}, ou désigner le format avec --format",
    "try.no-such-file": "vérifier le chemin donné à --data (ou SAHEL_DATA)",
    "try.not-a-day": "écrire un jour tel que 2024-07-06",
    "try.overlay-written": "nommer d'abord le registre : sahel check --write REGISTRE SURCOUCHE",
    "try.period-backwards": "les intervertir",
    "try.unknown-choice": "s'agit-il de {candidates} ?",
    "try.unreadable-file": "vérifier qu'il s'agit d'un fichier et que sa lecture est permise",
    "try.usage": "`{command} -h` indique ce qui est admis, avec des exemples",
}

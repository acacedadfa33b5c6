"""What each option and argument is, in French."""

from __future__ import annotations

from typing import Final

SENTENCES: Final = {
    "argument.file": "Un registre, puis des surcouches ; par défaut, le registre fourni avec l'outil.",
    "argument.subject": "record, ou le nom d'une commande qui donne des lignes.",
    "argument.thing": "Identifiant, code ou nom.",
    "option.according-to": "Réponse d'une des parties : un acteur qui a sa propre version.",
    "option.actor": "Acteur quelconque : État, organisation, personne, force, groupe (répétable).",
    "option.bloc": "Organisation ou traité, par code, sigle ou nom (répétable).",
    "option.certain": "Seulement ce qui est certain.",
    "option.country": "État, par code ou nom (répétable).",
    "option.data": "Registre ou surcouche à utiliser (JSON ou JSON Lines ; répétable, le dernier l'emporte ; SAHEL_DATA).",
    "option.even-if-similar": "Ajouter un événement très semblable à un autre déjà présent.",
    "option.exit-status": "Code de sortie 1 si rien n'est trouvé.",
    "option.format": "table, tsv, json, jsonl, csv, md ou plain (par défaut : table dans un terminal, sinon tsv ; SAHEL_FORMAT).",
    "option.from": "Entrées à ajouter : JSON ou JSON Lines, comme dans une surcouche ; un événement peut être seul (sans l'option, questions au "
    "terminal).",
    "option.help": "Afficher cette aide.",
    "option.history": "Toutes les périodes, et non celles d'un seul jour.",
    "option.json": "Équivaut à --format json.",
    "option.kind": "Nature d'acteur : state, organisation, treaty, person, force ou group (répétable).",
    "option.known-on": "Seulement ce qui était public à cette date.",
    "option.lang": "Langue des textes : en ou fr (SAHEL_LANG).",
    "option.limit": "Nombre maximal de lignes.",
    "option.measure": "Mesure, telle que border-closure (répétable).",
    "option.office": "Fonction, telle que head-of-state (répétable).",
    "option.on": "Situation ce jour-là, ou au cours de ce mois ou de cette année.",
    "option.output": "Écrire la réponse dans FILE, en entier ou pas du tout ; son suffixe désigne le format.",
    "option.place": "Lieu (répétable).",
    "option.property": "Propriété, telle que member-of (répétable).",
    "option.quiet": "Aucune note sur stderr.",
    "option.reverse": "Ordre inverse.",
    "option.since": "À partir de cette date ; un mois ou une année compte en entier.",
    "option.sort": "date, latest, known-from, type ou id.",
    "option.status-members": "member, associate, observer, signatory, party ou any (par défaut : member et party).",
    "option.status-timeline": "occurred, unconfirmed, planned, overdue, postponed ou cancelled (répétable).",
    "option.to": "Le fichier à compléter : une surcouche (JSON Lines, créée au besoin) ou un registre.",
    "option.today": "Jour à prendre pour aujourd'hui (SAHEL_TODAY).",
    "option.topic": "Thème (répétable).",
    "option.type": "Type d'événement, tel que summit (répétable).",
    "option.until": "Jusqu'à cette date ; un mois ou une année compte en entier.",
    "option.version": "Afficher la version de l'outil et celle de son registre.",
    "option.warnings": "Signaler aussi ce qu'il faudrait revoir : source unique, un seul camp, sources faibles, quasi-doublons, entrées "
    "inutilisées, etc.",
    "option.write": "Écrire le premier FILE sous forme canonique, les autres y étant fusionnés.",
}

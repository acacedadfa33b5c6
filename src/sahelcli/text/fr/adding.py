"""What `add` asks and says, in French."""

from __future__ import annotations

from typing import Final

SENTENCES: Final = {
    "add.begin": "Nouvel événement. Entrée passe ce qui est facultatif ; Ctrl-C arrête sans rien écrire.",
    "add.kept": "ce qui a été saisi, à corriger puis à ajouter avec --from :",
    "add.new-source": "Cette page n'est pas encore dans le registre.",
    "add.nothing-written": "rien n'a été écrit dans {path}",
    "add.summary": "À ajouter sous l'identifiant {id} :",
    "add.template": "remplir ce qui est connu, retirer les autres clés, garder un effet par changement ; puis : sahel add --from FICHIER --to "
    "FICHIER",
    "add.typed": "(saisi)",
    "add.written": "{path} : entrées ajoutées : {count}",
    "ask.citation": "Une autre page : adresse ou identifiant d'une source (Entrée : fin)",
    "ask.citation.first": "Une page qui le dit : adresse ou identifiant d'une source",
    "ask.country": "Pays de l'éditeur, en code alpha-3 (facultatif)",
    "ask.date": "Date",
    "ask.effect-name.en": "Nom en anglais",
    "ask.effect-name.fr": "Nom en français",
    "ask.effect-title.en": "Titre en anglais",
    "ask.effect-title.fr": "Titre en français",
    "ask.effect-view.en": "Position en anglais, en 200 caractères au plus",
    "ask.effect-view.fr": "Position en français, en 200 caractères au plus",
    "ask.give": "Indiquer `{key}` ? o/n (Entrée : non)",
    "ask.language": "Sa langue : en, fr...",
    "ask.object": "{verb} : qui ou quoi ? Nom ou identifiant",
    "ask.origin": "De qui elle reprend le texte, si c'est connu (facultatif)",
    "ask.participant": "Qui a pris part : nom ou identifiant (Entrée : fin)",
    "ask.place": "Lieu : nom ou identifiant (facultatif)",
    "ask.published": "Publiée le (facultatif)",
    "ask.publisher": "Éditeur",
    "ask.role": "Rôle",
    "ask.source-kind": "Nature de la source",
    "ask.source-title": "Titre tel que publié (facultatif)",
    "ask.subject": "De qui est-ce vrai : noms ou identifiants, séparés par des virgules",
    "ask.summary.en": "Résumé en anglais",
    "ask.summary.fr": "Résumé en français",
    "ask.title.en": "Titre en anglais, une phrase de 90 caractères au plus, sans sa date",
    "ask.title.fr": "Titre en français, de même",
    "ask.topic": "Thème : nom ou identifiant (Entrée : fin)",
    "ask.type": "Type",
    "ask.value": "`{key}` (Entrée : rien)",
    "ask.verb": "Ce que cela a changé : l'un de ces verbes (Entrée : rien de plus)",
    "ask.write": "L'écrire dans {path} ? o/n",
}

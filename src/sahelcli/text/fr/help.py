"""What each command answers, and examples, in French."""

from __future__ import annotations

from typing import Final

SENTENCES: Final = {
    "examples.actors": "Exemples :\n  sahel actors --kind organisation\n  sahel actors --json | jq -r '.[] | select(.kind==\"state\") | .id'",
    "examples.add": "Exemples :\n  sahel add --to more.jsonl\n  sahel add --from event.json --to more.jsonl\n"
    "  sahel add --from more.jsonl --to data/events.json",
    "examples.app": "Exemples :\n  sahel timeline --bloc AES --since 2024\n  sahel members --bloc ECOWAS --on 2025-01-29\n"
    "  sahel members --bloc ECOWAS --on 2024-06-01 --according-to AES\n  sahel leaders --country Niger --history\n"
    "  sahel sanctions --country Niger --on 2023-09-01 --json",
    "examples.chairs": "Exemples :\n  sahel chairs --bloc ECOWAS --history\n  sahel chairs --bloc AES --on 2025-12-22",
    "examples.check": "Exemples :\n  sahel check data/events.json\n  sahel check --warnings\n  sahel check --write data/events.json overlay.jsonl",
    "examples.facts": "Exemples :\n  sahel facts --country Mali --on 2024-06-01\n  sahel facts --property form-of --history --json",
    "examples.forces": "Exemples :\n  sahel forces --country Mali --on 2021-01-01\n  sahel forces --actor MINUSMA --history",
    "examples.leaders": 'Exemples :\n  sahel leaders --country Niger\n  sahel leaders --country "Burkina Faso" --on 2022-10-05',
    "examples.mediators": "Exemples :\n  sahel mediators --bloc ECOWAS --on 2024-12-20\n  sahel mediators --country Mali --history",
    "examples.members": "Exemples :\n  sahel members --bloc AES\n  sahel members --bloc ECOWAS --on 2025-01-28 --json | jq length\n"
    "  sahel members --bloc ECOWAS --country Mali --history",
    "examples.places": "Exemples :\n  sahel places -f csv -o places.csv",
    "examples.plans": "Exemples :\n  sahel plans --country Mali\n  sahel plans --bloc AES --history",
    "examples.positions": "Exemples :\n  sahel positions --topic 'joint defence'\n  sahel positions --actor ECOWAS --topic dialogue --json",
    "examples.sanctions": "Exemples :\n  sahel sanctions --country Niger --on 2023-09-01\n  sahel sanctions --bloc ECOWAS --history",
    "examples.schema": "Exemples :\n  sahel schema record\n  sahel schema members",
    "examples.show": "Exemples :\n  sahel show AES --on 2024-01-01\n  sahel show Mali --on 2024-06-01\n"
    '  sahel show 2024-07-06-niamey-summit\n  sahel show "Ibrahim Traoré" --json',
    "examples.timeline": "Exemples :\n  sahel timeline --bloc AES --since 2025-12\n  sahel timeline --country Mali --type coup\n"
    "  sahel timeline --bloc AES --since 2025-12 --known-on 2025-11-01\n  sahel timeline --topic dialogue --json | jq -r '.[].title.fr'",
    "examples.topics": "Exemples :\n  sahel topics",
    "examples.treaties": "Exemples :\n  sahel treaties --country Niger\n  sahel treaties --bloc 'Rome Statute' --history",
    "help.actors": "Les acteurs du registre : identifiants, autres noms, natures.",
    "help.add": "Ajouter un événement, une fois vérifié, à une surcouche ou à un registre.",
    "help.app": "Qui appartenait à quoi en Afrique de l'Ouest, qui dirigeait qui, ce qui s'est passé et ce qui a été annoncé, à un jour "
    "donné, selon qui, et d'après quelles sources.",
    "help.chairs": "Qui préside une organisation.",
    "help.check": "Erreurs d'un registre et de ses surcouches ; muet sans erreur.",
    "help.facts": "Toutes les situations à un jour donné, en un seul tableau.",
    "help.forces": "Quelles forces sont présentes où, et dans quelle mission.",
    "help.leaders": "Qui gouverne un État : son chef, puis celui du gouvernement.",
    "help.mediators": "Qui assure une médiation, et auprès de qui : médiateurs, facilitateurs, envoyés, négociateurs.",
    "help.members": "Qui appartient à quoi : membres, suspendus, retraits en cours.",
    "help.places": "Les lieux du registre, avec leurs identifiants.",
    "help.plans": "Ce qui était prévu, et pour quand.",
    "help.positions": "Qui a dit quoi sur un thème, et quand.",
    "help.sanctions": "Quelles mesures visent qui, une ligne par mesure.",
    "help.schema": "Le schéma JSON du registre, ou des lignes d'une commande.",
    "help.section.questions": "Questions",
    "help.section.record": "Le registre lui-même",
    "help.section.vocabularies": "Vocabulaires",
    "help.show": "Une fiche complète : événement, acteur, lieu, thème, source.",
    "help.timeline": "Ce qui s'est passé, a été annoncé ou est prévu.",
    "help.topics": "Les thèmes du registre : identifiants et autres noms.",
    "help.treaties": "Qui a signé quel traité, ou est lié par lui.",
}

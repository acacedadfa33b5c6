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
    "examples.cite": "Exemples :\n  sahel cite 2024-07-06-niamey-summit\n  sahel cite 2024-07-06-niamey-summit -f bibtex -o niamey.bib\n"
    "  sahel cite 2024-07-06-niamey-summit -f csl --lang fr\n  sahel cite -f bibtex",
    "examples.completion": "Exemples :\n  sahel completion bash > ~/.local/share/bash-completion/completions/sahel\n"
    "  sahel completion zsh > ~/.zfunc/_sahel\n  sahel completion fish > ~/.config/fish/completions/sahel.fish",
    "examples.coverage": "Exemples :\n  sahel coverage\n  sahel coverage --json",
    "examples.diff": "Exemples :\n  sahel diff 2024-12-01 2025-07-01\n  sahel diff 2024-12-01 2025-07-01 --country Mali\n"
    "  sahel diff 2024-01 2024-03 --bloc ECOWAS --max-lines 10\n  sahel diff --known 2025-06-30 2025-12-31\n"
    "  sahel diff 2023-07-01 2024-03-01 --json | jq -r '.[] | select(.group==\"sanctions\") | .change'",
    "examples.enrich": "Exemples :\n  sahel enrich incidents.csv --add member:ECOWAS,suspended:ECOWAS,leader -o enriched.csv\n"
    "  sahel enrich incidents.csv.gz --date event_date --country iso3 --add member:AES\n"
    "  sahel enrich - --add sanctioned:ECOWAS < rows.jsonl",
    "examples.export": "Exemples :\n  sahel export aes.ics --bloc AES\n  sahel export page.html --country Mali\n"
    "  sahel export tables/ --manifest manifest.json\n"
    "  sahel export facts.parquet --table facts\n  sahel export -f geojson --country Mali --since 2024 | jq '.features | length'",
    "examples.facts": "Exemples :\n  sahel facts --country Mali --on 2024-06-01\n  sahel facts --property suspended-from --history\n"
    "  sahel facts --property form-of --history --json",
    "examples.forces": "Exemples :\n  sahel forces --country Mali --on 2021-01-01\n  sahel forces --actor MINUSMA --history",
    "examples.help": "Exemples :\n  sahel help dates\n  sahel help exit-codes\n  sahel help members",
    "examples.leaders": 'Exemples :\n  sahel leaders --country Niger\n  sahel leaders --country "Burkina Faso" --on 2022-10-05',
    "examples.match": "Exemples :\n  sahel match article.txt\n  sahel match - < article.txt\n"
    "  sahel match article.txt --exit-status --json | jq '.[].differs'",
    "examples.mcp": "Exemples :\n  sahel mcp",
    "examples.mediators": "Exemples :\n  sahel mediators --bloc ECOWAS --on 2024-12-20 --why\n  sahel mediators --country Mali --history",
    "examples.members": "Exemples :\n  sahel members --bloc AES\n  sahel members --bloc ECOWAS --on 2025-01-28 --json | jq length\n"
    "  sahel members --bloc UEMOA --country Mali --history\n  sahel members --bloc ECOWAS --history --chart --since 2010\n"
    "  sahel members --bloc ECOWAS --on 2024-06-01 --contested",
    "examples.new": "Exemples :\n  sahel new --since 2026-11-01\n  sahel new --cursor seen.json\n"
    "  sahel new --cursor aes.json --bloc AES | jq -r .id",
    "examples.places": "Exemples :\n  sahel places -f csv -o places.csv",
    "examples.plans": "Exemples :\n  sahel plans --country Mali\n  sahel plans --bloc AES --history --then\n"
    "  sahel plans --overdue\n  sahel plans --kept --bloc AES --then",
    "examples.positions": "Exemples :\n  sahel positions --topic 'joint defence'\n  sahel positions --actor ECOWAS --topic dialogue --json\n"
    "  sahel positions --actor 'Assimi Goïta' --since 2025\n  sahel positions --bloc AES --on 2024-12-22",
    "examples.sanctions": "Exemples :\n  sahel sanctions --country Niger --on 2023-09-01\n  sahel sanctions --bloc ECOWAS --country Niger --history",
    "examples.schema": "Exemples :\n  sahel schema record\n  sahel schema members",
    "examples.search": "Exemples :\n  sahel search 'sanctions Niger'\n  sahel search '\"joint force\"' --since 2024\n"
    "  sahel search 'uranium*' --country Niger --limit 5 --json",
    "examples.show": "Exemples :\n  sahel show AES --on 2024-01-01\n  sahel show Mali --on 2024-06-01\n"
    '  sahel show 2024-07-06-niamey-summit\n  sahel show "Ibrahim Traoré" --json',
    "examples.sources": "Exemples :\n  sahel sources --by kind\n  sahel sources --country France --kind newsroom\n"
    "  sahel sources --single --bloc AES --since 2024",
    "examples.timeline": "Exemples :\n  sahel timeline --bloc AES --since 2025-12\n  sahel timeline --country Mali --type coup\n"
    "  sahel timeline --bloc AES --since 2025-12 --known-on 2025-11-01\n  sahel timeline --bloc AES --then\n"
    "  sahel timeline --country Mali --since 2020 -f md --max-chars 1400\n"
    "  sahel timeline --topic dialogue --json | jq -r '.[].title.fr'",
    "examples.topics": "Exemples :\n  sahel topics",
    "examples.treaties": "Exemples :\n  sahel treaties --country Mali --on 2020-01-01\n  sahel treaties --bloc 'Algiers accord' --history",
    "examples.why": "Exemples :\n  sahel why 2025-01-29-ecowas-exit-takes-effect\n  sahel why aes-summit-2 --depth 2"
    "\n  sahel why 1975-05-28-treaty-of-lagos/MLI/member-of/ECOWAS --json",
    "help.actors": "Les acteurs du registre : identifiants, autres noms, natures.",
    "help.add": "Ajouter un événement, une fois vérifié, à une surcouche ou à un registre.",
    "help.app": "Qui appartenait à quoi en Afrique de l'Ouest, qui dirigeait qui, ce qui s'est passé et ce qui a été annoncé, à un jour "
    "donné, selon qui, et d'après quelles sources.",
    "help.arguments": "Arguments :",
    "help.chairs": "Qui préside une organisation.",
    "help.check": "Erreurs d'un registre et de ses surcouches ; muet sans erreur.",
    "help.cite": "Le registre, ou un événement, projet, fait ou source, en référence.",
    "help.completion": "Le script par lequel un interpréteur complète commandes, options et noms.",
    "help.coverage": "Ce que le registre couvre, et depuis quand.",
    "help.diff": "Ce qui a changé entre deux dates, ou dans ce qui était connu.",
    "help.enrich": "Ajoute à votre propre tableau ce qui était en vigueur le jour de chaque ligne.",
    "help.export": "Le registre pour d'autres programmes : agenda, tables, base de données, carte, graphe.",
    "help.facts": "Toutes les situations à un jour donné, en un seul tableau.",
    "help.forces": "Quelles forces sont présentes où, et dans quelle mission.",
    "help.help": "Dates, formats, noms, codes, environnement ; aide d'une commande.",
    "help.leaders": "Qui gouverne un État : son chef, puis celui du gouvernement.",
    "help.match": "Ce que dit un article, phrase par phrase, en regard du registre.",
    "help.mcp": "Les mêmes questions, comme outils pour des programmes assistants.",
    "help.mediators": "Qui assure une médiation, et auprès de qui : médiateurs, facilitateurs, envoyés, négociateurs.",
    "help.members": "Qui appartient à quoi : membres, suspendus, retraits en cours.",
    "help.new": "Ce que le registre a gagné ou corrigé depuis un jour, ou depuis la dernière demande.",
    "help.options": "Options :",
    "help.places": "Les lieux du registre, avec leurs identifiants.",
    "help.plans": "Ce qui était prévu, et pour quand.",
    "help.positions": "Qui a dit quoi sur un thème, jusqu'au jour demandé ou entre --since et --until.",
    "help.required": "obligatoire",
    "help.sanctions": "Quelles mesures visent qui, une ligne par mesure.",
    "help.schema": "Le schéma JSON du registre, ou des lignes d'une commande.",
    "help.search": "Recherche classée dans les événements et les plans, dans les deux langues.",
    "help.section.help": "Aide :",
    "help.section.programs": "Pour d'autres programmes :",
    "help.section.questions": "Questions :",
    "help.section.reasons": "Raisons, changements et références :",
    "help.section.record": "Le registre lui-même :",
    "help.section.vocabularies": "Vocabulaires :",
    "help.show": "Une fiche complète : événement, acteur, lieu, thème, source.",
    "help.sources": "Les sources du registre, et ce qui repose sur trop peu.",
    "help.timeline": "Ce qui s'est passé, a été annoncé ou est prévu.",
    "help.topic.dates": "comment s'écrivent les dates et les périodes, et les deux horloges",
    "help.topic.environment": "variables que lit le programme",
    "help.topic.exit-codes": "ce que dit chaque code de sortie",
    "help.topic.formats": "tableaux, tsv, csv, JSON, Markdown, références",
    "help.topic.names": "identifiants, autres noms, et sort d'un nom inconnu",
    "help.topics": "Les thèmes du registre : identifiants et autres noms.",
    "help.topics-are": "`sahel help SUJET` explique l'un de ceux-ci ; `sahel COMMANDE -h` indique ce que prend une commande, "
    "`sahel -h` énumère les commandes.",
    "help.treaties": "Qui a signé quel traité, ou est lié par lui.",
    "help.usage": "Usage :",
    "help.why": "Ce qui a conduit à un événement, un projet ou un fait, et ce qui a suivi.",
}

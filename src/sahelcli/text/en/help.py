"""What each command answers, and examples, in English."""

from __future__ import annotations

from typing import Final

SENTENCES: Final = {
    "examples.actors": "Examples:\n  sahel actors --kind organisation\n  sahel actors --json | jq -r '.[] | select(.kind==\"state\") | .id'",
    "examples.add": "Examples:\n  sahel add --to more.jsonl\n  sahel add --from event.json --to more.jsonl\n"
    "  sahel add --from more.jsonl --to data/events.json",
    "examples.app": "Examples:\n  sahel timeline --bloc AES --since 2024\n  sahel members --bloc ECOWAS --on 2025-01-29\n"
    "  sahel members --bloc ECOWAS --on 2024-06-01 --according-to AES\n  sahel leaders --country Niger --history\n"
    "  sahel sanctions --country Niger --on 2023-09-01 --json",
    "examples.chairs": "Examples:\n  sahel chairs --bloc ECOWAS --history\n  sahel chairs --bloc AES --on 2025-12-22",
    "examples.check": "Examples:\n  sahel check data/events.json\n  sahel check --warnings\n  sahel check --write data/events.json overlay.jsonl",
    "examples.cite": "Examples:\n  sahel cite 2024-07-06-niamey-summit\n  sahel cite 2024-07-06-niamey-summit -f bibtex -o niamey.bib\n"
    "  sahel cite 2024-07-06-niamey-summit -f csl --lang fr\n  sahel cite -f bibtex",
    "examples.completion": "Examples:\n  sahel completion bash > ~/.local/share/bash-completion/completions/sahel\n"
    "  sahel completion zsh > ~/.zfunc/_sahel\n  sahel completion fish > ~/.config/fish/completions/sahel.fish",
    "examples.coverage": "Examples:\n  sahel coverage\n  sahel coverage --json",
    "examples.diff": "Examples:\n  sahel diff 2024-12-01 2025-07-01\n  sahel diff 2024-12-01 2025-07-01 --country Mali\n"
    "  sahel diff 2024-01 2024-03 --bloc ECOWAS --max-lines 10\n  sahel diff --known 2025-06-30 2025-12-31\n"
    "  sahel diff 2023-07-01 2024-03-01 --json | jq -r '.[] | select(.group==\"sanctions\") | .change'",
    "examples.enrich": "Examples:\n  sahel enrich incidents.csv --add member:ECOWAS,suspended:ECOWAS,leader -o enriched.csv\n"
    "  sahel enrich incidents.csv.gz --date event_date --country iso3 --add member:AES\n"
    "  sahel enrich - --add sanctioned:ECOWAS < rows.jsonl",
    "examples.export": "Examples:\n  sahel export aes.ics --bloc AES\n  sahel export page.html --country Mali\n"
    "  sahel export tables/ --manifest manifest.json\n"
    "  sahel export facts.parquet --table facts\n  sahel export -f geojson --country Mali --since 2024 | jq '.features | length'",
    "examples.facts": "Examples:\n  sahel facts --country Mali --on 2024-06-01\n  sahel facts --property suspended-from --history\n"
    "  sahel facts --property form-of --history --json",
    "examples.forces": "Examples:\n  sahel forces --country Mali --on 2021-01-01\n  sahel forces --actor MINUSMA --history",
    "examples.help": "Examples:\n  sahel help dates\n  sahel help exit-codes\n  sahel help members",
    "examples.leaders": 'Examples:\n  sahel leaders --country Niger\n  sahel leaders --country "Burkina Faso" --on 2022-10-05',
    "examples.match": "Examples:\n  sahel match article.txt\n  sahel match - < article.txt\n"
    "  sahel match article.txt --exit-status --json | jq '.[].differs'",
    "examples.mcp": "Examples:\n  sahel mcp",
    "examples.mediators": "Examples:\n  sahel mediators --bloc ECOWAS --on 2024-12-20 --why\n  sahel mediators --country Mali --history",
    "examples.members": "Examples:\n  sahel members --bloc AES\n  sahel members --bloc ECOWAS --on 2025-01-28 --json | jq length\n"
    "  sahel members --bloc UEMOA --country Mali --history\n  sahel members --bloc ECOWAS --history --chart --since 2010\n"
    "  sahel members --bloc ECOWAS --on 2024-06-01 --contested",
    "examples.new": "Examples:\n  sahel new --since 2026-11-01\n  sahel new --cursor seen.json\n  sahel new --cursor aes.json --bloc AES | jq -r .id",
    "examples.places": "Examples:\n  sahel places -f csv -o places.csv",
    "examples.plans": "Examples:\n  sahel plans --country Mali\n  sahel plans --bloc AES --history --then\n"
    "  sahel plans --overdue\n  sahel plans --kept --bloc AES --then",
    "examples.positions": "Examples:\n  sahel positions --topic 'joint defence'\n  sahel positions --actor ECOWAS --topic dialogue --json\n"
    "  sahel positions --actor 'Assimi Goïta' --since 2025\n  sahel positions --bloc AES --on 2024-12-22",
    "examples.sanctions": "Examples:\n  sahel sanctions --country Niger --on 2023-09-01\n  sahel sanctions --bloc ECOWAS --country Niger --history",
    "examples.schema": "Examples:\n  sahel schema record\n  sahel schema members",
    "examples.search": "Examples:\n  sahel search 'sanctions Niger'\n  sahel search '\"joint force\"' --since 2024\n"
    "  sahel search 'uranium*' --country Niger --limit 5 --json",
    "examples.show": "Examples:\n  sahel show AES --on 2024-01-01\n  sahel show Mali --on 2024-06-01\n"
    '  sahel show 2024-07-06-niamey-summit\n  sahel show "Ibrahim Traoré" --json',
    "examples.sources": "Examples:\n  sahel sources --by kind\n  sahel sources --country France --kind newsroom\n"
    "  sahel sources --single --bloc AES --since 2024",
    "examples.timeline": "Examples:\n  sahel timeline --bloc AES --since 2025-12\n  sahel timeline --country Mali --type coup\n"
    "  sahel timeline --bloc AES --since 2025-12 --known-on 2025-11-01\n  sahel timeline --bloc AES --then\n"
    "  sahel timeline --country Mali --since 2020 -f md --max-chars 1400\n"
    "  sahel timeline --topic dialogue --json | jq -r '.[].title.en'",
    "examples.topics": "Examples:\n  sahel topics",
    "examples.treaties": "Examples:\n  sahel treaties --country Mali --on 2020-01-01\n  sahel treaties --bloc 'Algiers accord' --history",
    "examples.why": "Examples:\n  sahel why 2025-01-29-ecowas-exit-takes-effect\n  sahel why aes-summit-2 --depth 2"
    "\n  sahel why 1975-05-28-treaty-of-lagos/MLI/member-of/ECOWAS --json",
    "help.actors": "The actors of the record, with ids, aliases and kinds.",
    "help.add": "Add an event to an overlay or a record, once it is checked.",
    "help.app": "Who belonged to what in West Africa, who led whom, what happened and what was announced, on a given day, according to "
    "whom, and with which sources.",
    "help.arguments": "Arguments:",
    "help.chairs": "Who chairs an organisation.",
    "help.check": "The faults of a record and its overlays; silent without any.",
    "help.cite": "The record, or an event, plan, fact or source of it, as a reference.",
    "help.completion": "The script that makes a shell complete commands, options and names.",
    "help.coverage": "What the record covers, and from when.",
    "help.diff": "What changed between two days, or in what was known.",
    "help.enrich": "Adds to your own table what was so on the day of each row.",
    "help.export": "The record for other programs: a calendar, tables, a database, a map, a graph.",
    "help.facts": "Every state of affairs on a day, as one table.",
    "help.forces": "Whose forces are present where, under which mission.",
    "help.help": "Dates, formats, names, exit codes, environment; a command's help.",
    "help.leaders": "Who governs a state: head of state, then of government.",
    "help.match": "What an article says, sentence by sentence, beside the record.",
    "help.mcp": "The same questions as tools for assistant programs.",
    "help.mediators": "Who mediates between whom: mediators, facilitators, envoys, negotiators.",
    "help.members": "Who belongs to what: members, suspensions, exits under way.",
    "help.new": "What the record gained or corrected since a day, or since it was last asked.",
    "help.options": "Options:",
    "help.places": "The places of the record, with ids.",
    "help.plans": "What was planned, and for when.",
    "help.positions": "Who said what on a topic, up to the day asked or between --since and --until.",
    "help.required": "required",
    "help.sanctions": "Which measures stand against whom, one row a measure.",
    "help.schema": "The JSON Schema of the record, or of the rows of a command.",
    "help.search": "Ranked search in events and plans, in both languages.",
    "help.section.help": "Help:",
    "help.section.programs": "For other programs:",
    "help.section.questions": "Questions:",
    "help.section.reasons": "Reasons, changes and references:",
    "help.section.record": "The record itself:",
    "help.section.vocabularies": "Vocabularies:",
    "help.show": "One thing whole: an event, state, organisation, person, place, source.",
    "help.sources": "The sources of the record, and what rests on too few.",
    "help.timeline": "What happened, was announced or is planned.",
    "help.topic.dates": "how dates and periods are written, and the two clocks",
    "help.topic.environment": "variables that the program reads",
    "help.topic.exit-codes": "what each exit code says",
    "help.topic.formats": "tables, tsv, csv, JSON, Markdown, references",
    "help.topic.names": "ids, aliases, and what happens to a name that is nobody's",
    "help.topics": "The topics of the record, with ids and aliases.",
    "help.topics-are": "`sahel help TOPIC` explains one of these; `sahel COMMAND -h` shows what a command takes, `sahel -h` lists the commands.",
    "help.treaties": "Who has signed or is bound by which treaty.",
    "help.usage": "Usage:",
    "help.why": "What led to an event, a plan or a fact, and what followed.",
}

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
    "examples.facts": "Examples:\n  sahel facts --country Mali --on 2024-06-01\n  sahel facts --property form-of --history --json",
    "examples.forces": "Examples:\n  sahel forces --country Mali --on 2021-01-01\n  sahel forces --actor MINUSMA --history",
    "examples.leaders": 'Examples:\n  sahel leaders --country Niger\n  sahel leaders --country "Burkina Faso" --on 2022-10-05',
    "examples.mediators": "Examples:\n  sahel mediators --bloc ECOWAS --on 2024-12-20\n  sahel mediators --country Mali --history",
    "examples.members": "Examples:\n  sahel members --bloc AES\n  sahel members --bloc ECOWAS --on 2025-01-28 --json | jq length\n"
    "  sahel members --bloc ECOWAS --country Mali --history",
    "examples.places": "Examples:\n  sahel places -f csv -o places.csv",
    "examples.plans": "Examples:\n  sahel plans --country Mali\n  sahel plans --bloc AES --history",
    "examples.positions": "Examples:\n  sahel positions --topic 'joint defence'\n  sahel positions --actor ECOWAS --topic dialogue --json",
    "examples.sanctions": "Examples:\n  sahel sanctions --country Niger --on 2023-09-01\n  sahel sanctions --bloc ECOWAS --history",
    "examples.schema": "Examples:\n  sahel schema record\n  sahel schema members",
    "examples.show": "Examples:\n  sahel show AES --on 2024-01-01\n  sahel show Mali --on 2024-06-01\n"
    '  sahel show 2024-07-06-niamey-summit\n  sahel show "Ibrahim Traoré" --json',
    "examples.timeline": "Examples:\n  sahel timeline --bloc AES --since 2025-12\n  sahel timeline --country Mali --type coup\n"
    "  sahel timeline --bloc AES --since 2025-12 --known-on 2025-11-01\n  sahel timeline --topic dialogue --json | jq -r '.[].title.en'",
    "examples.topics": "Examples:\n  sahel topics",
    "examples.treaties": "Examples:\n  sahel treaties --country Niger\n  sahel treaties --bloc 'Rome Statute' --history",
    "help.actors": "The actors of the record, with ids, aliases and kinds.",
    "help.add": "Add an event to an overlay or a record, once it is checked.",
    "help.app": "Who belonged to what in West Africa, who led whom, what happened and what was announced, on a given day, according to "
    "whom, and with which sources.",
    "help.chairs": "Who chairs an organisation.",
    "help.check": "The faults of a record and its overlays; silent without any.",
    "help.facts": "Every state of affairs on a day, as one table.",
    "help.forces": "Whose forces are present where, under which mission.",
    "help.leaders": "Who governs a state: head of state, then of government.",
    "help.mediators": "Who mediates between whom: mediators, facilitators, envoys, negotiators.",
    "help.members": "Who belongs to what: members, suspensions, exits under way.",
    "help.places": "The places of the record, with ids.",
    "help.plans": "What was planned, and for when.",
    "help.positions": "Who said what on a topic, and when.",
    "help.sanctions": "Which measures stand against whom, one row a measure.",
    "help.schema": "The JSON Schema of the record, or of the rows of a command.",
    "help.section.questions": "Questions",
    "help.section.record": "The record itself",
    "help.section.vocabularies": "Vocabularies",
    "help.show": "One thing whole: an event, state, organisation, person, place, source.",
    "help.timeline": "What happened, was announced or is planned.",
    "help.topics": "The topics of the record, with ids and aliases.",
    "help.treaties": "Who has signed or is bound by which treaty.",
}

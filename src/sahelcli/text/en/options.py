"""What each option and argument is, in English."""

from __future__ import annotations

from typing import Final

SENTENCES: Final = {
    "argument.file": "A record, then overlays; by default the record that comes with the tool.",
    "argument.subject": "record, or the name of a command that lists rows.",
    "argument.thing": "An id, a code or a name.",
    "option.according-to": "The answer of one side: an actor that holds a view of its own.",
    "option.actor": "Any actor: state, organisation, person, force, group (repeatable).",
    "option.bloc": "An organisation or treaty, by code, acronym or name (repeatable).",
    "option.certain": "Only what is certain.",
    "option.country": "A state, by code or name (repeatable).",
    "option.data": "A record or overlay to use (JSON or JSON Lines; repeatable, later ones win; SAHEL_DATA).",
    "option.exit-status": "Exit 1 when nothing is found.",
    "option.format": "table, tsv, json, jsonl, csv, md or plain (default: table on a terminal, else tsv; SAHEL_FORMAT).",
    "option.help": "Show this help.",
    "option.history": "Every spell, not only those of one day.",
    "option.json": "The same as --format json.",
    "option.kind": "A kind of actor: state, organisation, treaty, person, force or group (repeatable).",
    "option.known-on": "Only what was public by then.",
    "option.lang": "Language of texts: en or fr (SAHEL_LANG).",
    "option.limit": "At most so many rows.",
    "option.measure": "A measure, such as border-closure (repeatable).",
    "option.office": "An office, such as head-of-state (repeatable).",
    "option.on": "State of affairs on this day, or through this month or year.",
    "option.output": "Write the answer to FILE, whole or not at all; its suffix names the format.",
    "option.place": "A place (repeatable).",
    "option.property": "A property, such as member-of (repeatable).",
    "option.quiet": "No notes on stderr.",
    "option.reverse": "The other way round.",
    "option.since": "From this date on; a month or a year means the whole of it.",
    "option.sort": "date, latest, known-from, type or id.",
    "option.status-members": "member, associate, observer, signatory, party or any (default: member and party).",
    "option.status-timeline": "occurred, unconfirmed, planned, overdue, postponed or cancelled (repeatable).",
    "option.today": "The day to take for today (SAHEL_TODAY).",
    "option.topic": "A topic (repeatable).",
    "option.type": "A type of event, such as summit (repeatable).",
    "option.until": "Up to this date; a month or a year means the whole of it.",
    "option.version": "Show the versions of the tool and of its record.",
    "option.write": "Write the first FILE in canonical form, the others merged into it.",
}

"""Faults of the editor's kind, planted one at a time in a record that has none: each gives the lines it should, and no other.

The record is written one entry a line, so a finding's line is the entry's. Its first line is the header.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest

from sahelcli.checks.load import examine_files
from sahelcli.record.read_raw_entries import read_bytes
from sahelcli.render.errors import finding_text

Entry = dict[str, Any]
Record = dict[str, Entry]
"""Entries by id, in the order of their lines."""


def both(en: str, fr: str) -> Entry:
    return {"en": en, "fr": fr}


def page(name: str, country: str, publisher: str, **more: Any) -> Entry:
    address = f"https://{publisher.lower()}.example/{name}"
    return {"id": name, "url": address, "publisher": publisher, "language": "en", "kind": "newsroom", "country": country} | more


def event(
    name: str, type_: str, title: Entry, *effects: Entry, date: str = "", people: str = "ORG author, MLI party, NER party", **more: Any
) -> Entry:
    return {
        "id": name,
        "type": type_,
        "date": date or name[:10],
        "title": title,
        "summary": both(f"So it was: {title['en']}.", f"Il en fut ainsi : {title['fr']}."),
        "place": "bamako",
        "participants": [dict(zip(("actor", "role"), one.split(), strict=True)) for one in people.split(", ")],
        "topics": ["trade"],
        "effects": list(effects),
        "citations": [{"source": "page-1"}, {"source": "page-2"}],
        "recorded": "2026-01-01",
    } | more


def office(kind: str, who: str, **more: Any) -> Entry:
    return {"kind": kind, "subject": who, "object": "MLI", "office": "head-of-state"} | more


FORM = {"kind": "takes-form", "subject": "ORG", "form": "alliance", "name": both("Union", "Union")}
JOIN = {"kind": "joins", "subject": ["MLI", "NER"], "object": "ORG", "as": "member"}
PLAN = {"kind": "plans", "subject": "ORG", "object": "summit", "when": "2020-05", "title": both("A summit", "Un sommet")}

FOUNDED, TAKES, SUCCEEDS = "2000-01-01-union-founded", "2010-03-05-ada-takes-office", "2015-06-01-ben-succeeds-ada"
SUSPENDED, PLANNED, HELD = "2018-02-03-union-suspends-niger", "2019-04-05-summit-planned", "2020-05-10-summit-held"

SOUND: Record = {
    entry["id"]: entry
    for entry in (
        page("page-1", "FRA", "Wire"),
        page("page-2", "USA", "Paper"),
        {"id": "MLI", "kind": "state", "name": both("Mali", "Mali")},
        {"id": "NER", "kind": "state", "name": both("Niger", "Niger")},
        {"id": "ORG", "kind": "organisation", "name": both("Union", "Union")},
        {"id": "ada", "kind": "person", "name": both("Ada", "Ada")},
        {"id": "ben", "kind": "person", "name": both("Ben", "Ben")},
        {"id": "bamako", "name": both("Bamako", "Bamako"), "country": "MLI"},
        {"id": "trade", "name": both("Trade", "Commerce")},
        event(FOUNDED, "founding", both("Mali and Niger found the Union", "Le Mali et le Niger fondent l'Union"), FORM, JOIN),
        event(TAKES, "election", both("Ada is elected", "Ada est élue"), office("takes-office", "ada"), people="ada target, MLI author"),
        event(
            SUCCEEDS,
            "election",
            both("Ben succeeds Ada", "Ben succède à Ada"),
            office("leaves-office", "ada"),
            office("takes-office", "ben"),
            people="ben target, MLI author",
        ),
        event(
            SUSPENDED,
            "suspension",
            both("The Union suspends Niger", "L'Union suspend le Niger"),
            {"kind": "suspends", "subject": "NER", "object": "ORG"},
            people="ORG author, NER target",
        ),
        event(PLANNED, "statement", both("The Union names a day", "L'Union fixe un jour"), PLAN, people="ORG author"),
        event(HELD, "summit", both("The Union meets", "L'Union se réunit"), people="ORG host", relations=[{"kind": "fulfils", "to": "summit"}]),
    )
}


def put(**fields: Any) -> Callable[[str], Callable[[Record], None]]:
    """Fields put on an entry: `put(date="2020")(HELD)`."""
    return lambda entry: lambda record: record[entry].update(fields)


def added(*entries: Entry) -> Callable[[Record], None]:
    """Entries added at the end."""
    return lambda record: record.update((entry["id"], entry) for entry in entries)


def effect(entry: str, place: int, **fields: Any) -> Callable[[Record], None]:
    """Keys put on an effect of an event."""
    return lambda record: record[entry]["effects"][place].update(fields)


def new(name: str, *effects: Entry, **more: Any) -> Callable[[Record], None]:
    """An event of its own added."""
    return added(event(name, "decision", both("The board decides", "Le bureau décide"), *effects, **more))


def summary(entry: str, en: str, fr: str) -> Callable[[Record], None]:
    return put(summary=both(en, fr))(entry)


def cited(*pages: Entry, entry: str = HELD) -> Callable[[Record], None]:
    """An event that rests on pages of its own alone."""

    def change(record: Record) -> None:
        added(*pages)(record)
        record[entry]["citations"] = [{"source": one["id"]} for one in pages]

    return change


PLANTED: dict[str, tuple[Callable[[Record], None], list[str]]] = {
    "two heads of state at once": (
        lambda record: record[SUCCEEDS]["effects"].pop(0),
        [
            (
                "record.jsonl:13: 2015-06-01-ben-succeeds-ada effects: ada and ben are both head of state of MLI on 2015-06-01: write "
                "who left and when (`leaves-office`), or say in `title` who acts for whom"
            ),
        ],
    ),
    "days without a head of state": (
        effect(SUCCEEDS, 0, date="2015-05-01"),
        [
            (
                "record.jsonl:13: 2015-06-01-ben-succeeds-ada effects: warning: MLI has no head of state from 2015-05-01 (end of ada) "
                "to 2015-06-01, when ben takes office: add who acted, or correct a date"
            ),
        ],
    ),
    "two heads of government at once": (
        lambda record: record[SUCCEEDS]["effects"].extend(
            {"kind": "takes-office", "subject": who, "object": "MLI", "office": "head-of-government"} for who in ("ada", "ben")
        ),
        [
            (
                "record.jsonl:13: 2015-06-01-ben-succeeds-ada effects: warning: ada and ben both hold the office head of government of "
                "MLI on 2015-06-01: write who left and when (`leaves-office`), or say in `title` who is acting"
            ),
        ],
    ),
    "two heads of government, one of them acting": (
        lambda record: record[SUCCEEDS]["effects"].extend(
            {"kind": "takes-office", "subject": who, "object": "MLI", "office": "head-of-government", "title": both("Acting", "Par intérim")}
            for who in ("ada", "ben")
        ),
        [],
    ),
    "suspended before it had joined": (
        new("1999-05-05-early", {"kind": "suspends", "subject": "MLI", "object": "ORG"}),
        [
            (
                "record.jsonl:17: 1999-05-05-early effects: MLI is suspended from ORG (1999-05-05) without being a member then: "
                "correct the date, or add the `joins`"
            ),
        ],
    ),
    "on its way out after it had left": (
        lambda record: (
            new("2016-01-01-mali-leaves", {"kind": "leaves", "subject": "MLI", "object": "ORG"})(record),
            new("2017-01-01-mali-gives-notice", {"kind": "gives-notice", "subject": "MLI", "object": "ORG"})(record),
        ),
        [
            (
                "record.jsonl:18: 2017-01-01-mali-gives-notice effects: MLI is leaving ORG (2017-01-01) without being a member "
                "then: correct the date, or add the `joins`"
            ),
        ],
    ),
    "a member before the organisation was founded": (
        effect(FOUNDED, 1, date="1999-12-31"),
        [
            (
                "record.jsonl:11: 2000-01-01-union-founded effects: MLI joins ORG (1999-12-31) before its founding (2000-01-01): "
                "correct one of the two dates"
            ),
            (
                "record.jsonl:11: 2000-01-01-union-founded effects: NER joins ORG (1999-12-31) before its founding (2000-01-01): "
                "correct one of the two dates"
            ),
        ],
    ),
    "a member after the organisation was dissolved": (
        lambda record: (
            new("2021-01-01-union-ends", {"kind": "dissolves", "subject": "ORG"})(record),
            added({"id": "TCD", "kind": "state", "name": both("Chad", "Tchad")})(record),
            new("2022-02-02-chad-joins", JOIN | {"subject": "TCD"})(record),
        ),
        [
            ("record.jsonl:19: 2022-02-02-chad-joins effects: TCD joins ORG (2022-02-02) after its end (2021-01-01): correct one of the two dates"),
        ],
    ),
    "two events of a day that answer each other": (
        lambda record: (
            new("2021-01-01-board-asks", relations=[{"kind": "implements", "to": "2021-01-01-union-replies"}])(record),
            new("2021-01-01-union-replies", relations=[{"kind": "responds-to", "to": "2021-01-01-board-asks"}])(record),
            put(title=both("The Union replies", "L'Union répond"), type="statement")("2021-01-01-union-replies")(record),
        ),
        [
            (
                "record.jsonl:18: 2021-01-01-union-replies relations.0.to: the relations form a circle: 2021-01-01-board-asks → "
                "2021-01-01-union-replies → 2021-01-01-board-asks; each refers to the earlier event: reverse one or remove it"
            ),
        ],
    ),
    "an act of all members that does not name their bloc": (
        new("2021-03-04-both-decide", people="MLI author, NER party"),
        [
            (
                "record.jsonl:17: 2021-03-04-both-decide participants: warning: all members of ORG act here, and no such organisation is named: "
                "add the one that acted to the participants, or say under `excused` why not"
            ),
        ],
    ),
    "an act towards all members of a bloc": (new("2021-03-04-ada-decides", people="ada author, MLI target, NER target"), []),
    "an act of one of two members": (new("2021-03-04-mali-decides", people="MLI author, NER target"), []),
    "a plan past due": (
        lambda record: record[HELD].pop("relations"),
        [
            (
                "record.jsonl:15: 2019-04-05-summit-planned effects: warning: the plan 'summit' was for 2020-05, and its outcome "
                "is not recorded: add the event that carried it out, postponed it or cancelled it"
            ),
        ],
    ),
    "a page older than the event": (
        put(published="2019-12")("page-1"),
        [
            (
                "record.jsonl:16: 2020-05-10-summit-held citations.0: warning: the page 'page-1' of 2019-12 is older than the event "
                "(2020-05-10): say in `supports` what it supports, or cite a later page"
            ),
        ],
    ),
    "another number in French": (
        summary(HELD, "It sent 1,200 men.", "Elle a envoyé 1 300 hommes."),
        [
            (
                "record.jsonl:16: 2020-05-10-summit-held summary: the English and French texts differ in numbers or months: "
                "only in English: 1200; only in French: 1300; check the source and correct one"
            ),
        ],
    ),
    "another month in French": (
        summary(HELD, "It began on 3 April.", "Elle a commencé le 3 mai."),
        [
            (
                "record.jsonl:16: 2020-05-10-summit-held summary: the English and French texts differ in numbers or months: "
                "only in English: April; only in French: mai; check the source and correct one"
            ),
        ],
    ),
    "another number in words": (
        summary(HELD, "Three states came.", "Quatre États sont venus."),
        [
            (
                "record.jsonl:16: 2020-05-10-summit-held summary: the English and French texts differ in numbers or months: "
                "only in English: 3; only in French: 4; check the source and correct one"
            ),
        ],
    ),
    "a number in English only": (
        summary(HELD, "All 15 states came.", "Tous les États sont venus."),
        [
            (
                "record.jsonl:16: 2020-05-10-summit-held summary.en: warning: names 15, which the other language does not: say it in "
                "both, or in neither"
            ),
        ],
    ),
    "a later day in a text": (
        summary(HELD, "It ended on 4 June 2021.", "Elle a pris fin le 4 juin 2021."),
        [
            (
                "record.jsonl:16: 2020-05-10-summit-held summary.en: warning: names 4 June 2021, later than the event of "
                "2020-05-10: write only what was known on that day, or record the announcement as a plan or a due date"
            ),
            (
                "record.jsonl:16: 2020-05-10-summit-held summary.fr: warning: names 4 juin 2021, later than the event of "
                "2020-05-10: write only what was known on that day, or record the announcement as a plan or a due date"
            ),
        ],
    ),
    "a later year in a text": (
        summary(HELD, "It failed in 2023.", "Elle a échoué en 2023."),
        [
            (
                "record.jsonl:16: 2020-05-10-summit-held summary.en: warning: names 2023, later than the event of 2020-05-10: "
                "write only what was known on that day, or record the announcement as a plan or a due date"
            ),
            (
                "record.jsonl:16: 2020-05-10-summit-held summary.fr: warning: names 2023, later than the event of 2020-05-10: "
                "write only what was known on that day, or record the announcement as a plan or a due date"
            ),
        ],
    ),
    "one event told twice": (
        added(event("2020-05-11-union-summit", "summit", both("The Union meets again", "L'Union se réunit encore"), people="ORG host")),
        [
            (
                "record.jsonl:17: 2020-05-11-union-summit title: warning: very similar to the event '2020-05-10-summit-held' of "
                "2020-05-10: if they are the same, merge them; if not, make their titles different"
            ),
        ],
    ),
    "an actor nobody names": (
        added({"id": "JNIM", "kind": "group", "name": both("Group", "Groupe")}),
        [
            ("record.jsonl:17: JNIM id: warning: no event names the actor 'JNIM': remove it, or name it where it took part"),
        ],
    ),
    "a place nothing happens at": (
        added({"id": "niamey", "name": both("Niamey", "Niamey"), "country": "NER"}),
        [
            ("record.jsonl:17: niamey id: warning: no event names the place 'niamey': remove it, or use it where it belongs"),
        ],
    ),
    "a topic nothing is about": (
        added({"id": "culture", "name": both("Culture", "Culture")}),
        [
            ("record.jsonl:17: culture id: warning: no event has the topic 'culture': remove it, or give it to the events it fits"),
        ],
    ),
    "a source nobody cites": (
        added(page("page-3", "GBR", "Herald")),
        [
            ("record.jsonl:17: page-3 id: warning: no event cites the source 'page-3': remove it, or cite it"),
        ],
    ),
    "a character without width": (
        summary(HELD, "The\u200bUnion met.", "L'Union s'est réunie."),
        [
            ("record.jsonl:16: 2020-05-10-summit-held summary.en: has the invisible character U+200B after 'The': remove it"),
        ],
    ),
    "a character of private use": (
        summary(HELD, "The Union met.", "L'Union \ue001 s'est réunie."),
        [
            ('record.jsonl:16: 2020-05-10-summit-held summary.fr: has the invisible character U+E001 after "L\'Union ": remove it'),
        ],
    ),
    "a mark that turns the writing round": (
        put(publisher="Wire\u200f")("page-1"),
        [
            ("record.jsonl:2: page-1 publisher: has the invisible character U+200F after 'Wire': remove it"),
        ],
    ),
    "accents apart from their letters": (
        summary(HELD, "The Union met.", "L'Union s'est re\u0301unie."),
        [
            (
                "record.jsonl:16: 2020-05-10-summit-held summary.fr: \"L'Union s'est réunie.\" is written with accents apart from their "
                "letters: write it in composed form (Unicode NFC)"
            ),
        ],
    ),
    "a Cyrillic letter in a Latin word": (
        summary(HELD, "The Un\u0456on met.", "L'Union s'est réunie."),
        [
            ("record.jsonl:16: 2020-05-10-summit-held summary.en: the word 'Unіon' mixes letters of two alphabets that look alike: type it again"),
        ],
    ),
    "one origin": (
        cited(page("wire-1", "FRA", "Wire"), page("echo", "USA", "Echo", kind="repost", origin="Wire")),
        [
            ("record.jsonl:16: 2020-05-10-summit-held citations: warning: rests on 'Wire' alone: look for a second origin"),
        ],
    ),
    "pages of one side, which is the only one": (cited(page("page-3", "MLI", "Essor"), page("page-4", "MLI", "Studio"), entry=TAKES), []),
    "pages of one side of two": (
        lambda record: (
            new("2016-04-04-talks", people="MLI host, NER attendee")(record),
            cited(page("page-3", "MLI", "Essor"), page("page-4", "MLI", "Studio"), entry="2016-04-04-talks")(record),
        ),
        [
            (
                "record.jsonl:17: 2016-04-04-talks citations: warning: every page is from the countries of one party, MLI: look for "
                "one from the other side, or from neither"
            ),
        ],
    ),
    "weak pages alone": (
        cited(page("page-3", "RUS", "Echo", kind="state-media"), page("page-4", "GBR", "Blog", kind="repost")),
        [
            (
                "record.jsonl:16: 2020-05-10-summit-held citations: warning: rests only on weak sources (repost, state-media): "
                "find another, name the `origin` of a repost, or set `confirmed` to false"
            ),
        ],
    ),
    "public before it happened": (
        put(disclosed="2020-05-01")(HELD),
        [
            (
                "record.jsonl:16: 2020-05-10-summit-held disclosed: became public on 2020-05-01, before it happened (2020-05-10): "
                "correct one of the two, or leave `disclosed` out"
            ),
        ],
    ),
    "due before it began": (
        effect(SUSPENDED, 0, due="2017-02-03"),
        [
            (
                "record.jsonl:14: 2018-02-03-union-suspends-niger effects.0.due: is due on 2017-02-03, before it begins (2018-02-03): "
                "correct one of the two dates"
            ),
        ],
    ),
    "planned for a day gone by": (
        effect(PLANNED, 0, when="2019-03"),
        [
            (
                "record.jsonl:15: 2019-04-05-summit-planned effects.0.when: is planned for 2019-03, before the plan was made "
                "(2019-04-05): correct one of the two"
            ),
        ],
    ),
    "recorded before it happened": (
        put(recorded="2020-05-09")(HELD),
        [
            (
                "record.jsonl:16: 2020-05-10-summit-held recorded: was recorded on 2020-05-09, before it happened (2020-05-10): "
                "write what is to come as a plan, in the event that announces it"
            ),
        ],
    ),
    "corrected before it was recorded": (
        put(revisions=[{"day": "2025-12-31", "field": "place", "old": "niamey", "reason": "Read again."}])(HELD),
        [
            (
                "record.jsonl:16: 2020-05-10-summit-held revisions.0.day: was revised on 2025-12-31, before it was recorded "
                "(2026-01-01): correct one of the two"
            ),
        ],
    ),
    "an end of what had not begun": (
        new("2016-06-06-forces-leave", {"kind": "departs", "subject": "MLI", "object": "NER"}),
        [
            (
                "record.jsonl:17: 2016-06-06-forces-leave effects: warning: departs: 'MLI' has nothing of the kind to end with "
                "regard to 'NER': add the event that began it, or remove this effect"
            ),
        ],
    ),
    "past the day the record goes to": (
        new("2026-02-02-board", recorded="2026-02-03"),
        [
            (
                "record.jsonl:17: 2026-02-02-board date: warning: is of 2026-02-02, after 2026-01-31, up to which the record is "
                "maintained: the record may have nothing else of that time"
            ),
        ],
    ),
    "an id that names another day": (
        put(date="2020-05-12")(HELD),
        [
            (
                "record.jsonl:16: 2020-05-10-summit-held id: warning: the id begins with 2020-05-10, and the event is of 2020-05-12: "
                "correct one of the two; if the date was corrected, say so in `revisions`"
            ),
        ],
    ),
    "French left in English": (
        put(title=both("The Union meets in Bamako", "The Union meets in Bamako"))(HELD),
        [
            ("record.jsonl:16: 2020-05-10-summit-held title: warning: is the same in both languages: translate it"),
        ],
    ),
    "a word that only the day of writing explains": (
        summary(HELD, "It met again last month.", "Elle s'est à nouveau réunie."),
        [
            (
                "record.jsonl:16: 2020-05-10-summit-held summary.en: warning: has 'last month', which is true on one day only: "
                "name the day, or leave it out"
            ),
        ],
    ),
    "two spaces in a row": (
        summary(HELD, "The Union  met.", "L'Union s'est réunie."),
        [
            ("record.jsonl:16: 2020-05-10-summit-held summary.en: warning: has two spaces in a row: remove one"),
        ],
    ),
    "French without its spaces": (
        summary(HELD, "The Union met; all came.", "L'Union s'est réunie; tous sont venus."),
        [
            (
                "record.jsonl:16: 2020-05-10-summit-held summary.fr: warning: French has a space before ; : ! ? and inside « », and "
                "there is none at ';'"
            ),
        ],
    ),
    "a title with its date": (
        put(title=both("The Union meets in May 2020", "L'Union se réunit en mai 2020"))(HELD),
        [
            ("record.jsonl:16: 2020-05-10-summit-held title.en: warning: names the event's own date, May 2020: a title leaves it out"),
            ("record.jsonl:16: 2020-05-10-summit-held title.fr: warning: names the event's own date, mai 2020: a title leaves it out"),
        ],
    ),
    "a title with a full stop": (
        put(title=both("The Union meets.", "L'Union se réunit"))(HELD),
        [
            ("record.jsonl:16: 2020-05-10-summit-held title.en: warning: ends with a full stop: remove it"),
        ],
    ),
    "a name of two": (
        put(aliases=["Niger"])("MLI"),
        [
            ("record.jsonl:5: NER aliases: warning: the name 'niger' is also that of MLI, so that it finds neither: remove it from one of the two"),
        ],
    ),
    "an actor named twice": (
        put(participants=[{"actor": "ORG", "role": "host"}] * 2)(HELD),
        [
            ("record.jsonl:16: 2020-05-10-summit-held participants.1: names 'ORG host' twice: remove one"),
        ],
    ),
    "no topic": (
        put(topics=[])(HELD),
        [
            ("record.jsonl:16: 2020-05-10-summit-held topics: warning: has no topic: choose from `sahel topics`"),
        ],
    ),
    "nobody there": (
        put(participants=[])(HELD),
        [
            ("record.jsonl:16: 2020-05-10-summit-held participants: warning: has neither participants nor effects: add the participants"),
        ],
    ),
    "one page under two addresses": (
        cited(page("page-3", "USA", "Paper", url="http://www.paper.example/page-2/"), page("page-4", "GBR", "Herald")),
        [
            (
                "record.jsonl:17: page-3 url: warning: the same page as source 'page-2', with its address written otherwise: cite "
                "that one, and remove this one"
            ),
        ],
    ),
}


def found_in(record: Record) -> list[str]:
    header = {"schema_version": 1, "record": {"title": both("R", "R"), "version": "1", "covered_until": "2026-01-31", "licence": "CC-BY-4.0"}}
    lines = [header] + [{_kind(entry): entry} for entry in record.values()]
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    _, findings = examine_files([read_bytes(text.encode(), "record.jsonl")], canonical=False, warnings=True)
    return [finding_text("en", finding) for finding in findings]


def _kind(entry: Entry) -> str:
    if "recorded" in entry:
        return "event"
    kinds = ("source", "url"), ("actor", "kind"), ("place", "country"), ("topic", "name")
    return next(kind for kind, key in kinds if key in entry)


def test_the_record_they_are_planted_in_has_none():
    assert found_in(SOUND) == []


@pytest.mark.parametrize("what", PLANTED)
def test_a_planted_fault_is_found_where_it_is(what: str):
    change, lines = PLANTED[what]
    record = copy.deepcopy(SOUND)
    change(record)
    assert found_in(record) == lines


def test_thirty_kinds_and_more_are_planted_and_every_one_but_the_neighbour_is_found():
    assert len(PLANTED) == 53
    assert [what for what, (_, lines) in PLANTED.items() if not lines] == [
        "two heads of government, one of them acting",
        "an act towards all members of a bloc",
        "an act of one of two members",
        "pages of one side, which is the only one",
    ]

"""Writes the documents that say what the program says: commands, JSON contract, codebook.

`python docs/generate.py` refreshes them; a test compares.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial, reduce
from operator import itemgetter
from pathlib import Path

from manual import manual

from sahelcli.checks.registry import CHECKS, WARNINGS
from sahelcli.cli import completion_spec
from sahelcli.cli.app import MODULES
from sahelcli.contract.columns import CARDS, COLUMNS, Column
from sahelcli.contract.export_tables import LINKS, SHEETS
from sahelcli.contract.proof_parts import EDGE, NODE, OUTCOME, PROOF, STEP, WHY
from sahelcli.contract.shown_columns_and_claims_in_json import SHOWN
from sahelcli.fastpath import prepare
from sahelcli.fold.salience import MOST_CHANGES, voice
from sahelcli.record import closed_lists as words
from sahelcli.record.models import ENTRIES, Citation, Claim, Effect, Participant, Relation, Revision
from sahelcli.record.properties import PROPERTIES, VERBS
from sahelcli.text.catalogue import TOPICS, topic_text

DOCS = Path(__file__).parent


SHARED = 5
"""An option that so many commands take with the same text is described once."""
SHARED_KEY = 3
"""A key that so many listings have with the same meaning is described once."""


IN_ONE = {
    "withdrawals --bloc ECOWAS --country Mali": "All dates of an exit. This took two questions to `timeline`, for the announcement and the notice, "
    "and `members --history` for the effect.",
    "members --bloc AES --country Togo --on 2025-06-01": "A yes or no. This took `members` on the day, which printed nothing, `coverage` to see "
    "whether that meant no, and `members` without the country to see who was in.",
    "show 2025-12-22": "A day. This took `timeline --since --until`, and `show` for each id.",
    "positions --topic currency --country Benin,Niger": "The positions of several states, and which of them took none. This took a question for each "
    "state, and another to see what an empty answer meant.",
    "search quitter OIF --limit 2": "A subject in any words of either language. This took a search for each form of the word.",
}
"""Commands that do what took three, and how it was done. The outputs are those of the page, which a test compares."""


def _in_one() -> Iterator[str]:
    """Yield each command that does what took three, with the output that the page shows."""
    page = DOCS / "commands.md"
    shown = re.findall(r"```console\n(\$ sahel (.*)\n(?:.*\n)*?)```", page.read_text(encoding="utf-8") if page.exists() else "")
    blocks = {command: block for block, command in shown}
    yield "\n## One command where it took three\n"
    for command, about in IN_ONE.items():
        unshown = f"$ sahel {command}\n"
        yield f"\n{about}\n\n```console\n{blocks.get(command) or unshown}```\n"


def commands() -> Iterator[str]:
    """The commands page: the help of each command; options that many commands share are described once."""
    helps = {command: _help(command) for command in MODULES}
    counts = Counter(option for text in helps.values() for option in _options(text))
    shared = [option for option, count in counts.items() if count >= SHARED]
    yield "# Commands\n\n`sahel COMMAND -h` prints the help of a command in full. Here, options that many commands share are described once.\n"
    yield f"\n```text\n{_help()}```\n"
    yield from _in_one()
    yield "\n## Shared options\n\n"
    yield from (f"- `{flags}`: {about}\n" for flags, about in shared)
    for command, text in helps.items():
        found = {option: lines for option, lines in _options(text).items() if option in shared}
        own = reduce(lambda rest, lines: rest.replace(lines, ""), found.values(), text)
        own = re.sub(r"\n[^ \n][^\n]*:\n(?=\n|$)", "", own).rstrip("\n") + "\n"
        names = [flags.split(", ")[-1].split()[0] for flags, _ in found]
        yield f"\n## sahel {command}\n\n```text\n{own}```\n\nShared options: {', '.join(f'`{name}`' for name in names)}.\n"


def _options(text: str) -> dict[tuple[str, str], str]:
    """The options of a help, as their flags and their description; with each, the lines that it has there."""
    blocks = re.findall(r"^  -.*\n(?:   .*\n)*", text.partition("Examples:")[2], re.MULTILINE)
    parts = (re.split(r"\s{2,}", block.strip(), maxsplit=1) for block in blocks)
    return {(flags, re.sub(r"\s+", " ", about)): block for (flags, about), block in zip(parts, blocks, strict=True)}


def _help(*command: str) -> str:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("SAHEL_")} | {"COLUMNS": "80", "LC_ALL": "C.UTF-8"}
    run = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-m", "sahelcli", *command, "-h"], capture_output=True, text=True, env=environment, check=True
    )
    return run.stdout


def json_contract() -> Iterator[str]:
    """The JSON page: every key of every listing."""
    yield """# The JSON contract

`--json` prints an array for a listing (`[]` when nothing fits) and one object for `show` and `schema`; `-f jsonl` prints the same objects, one
a line. Every object has all of its keys, in the order given here, with null for what is unknown; later versions only add keys. The bytes are
the same in either language: a text is `{"en": ..., "fr": ...}`. Actors, places and topics are ids (`sahel actors`, `sahel places` and `sahel
topics` list them). Dates are EDTF text ([dates.md](dates.md)).

`citations` is a list of `{"source", "publisher", "published", "url", "kind"}`. `claims` is a list of other versions of a value: `{"field",
"value", "by", "rank", "reason", "citations"}`. A claim's rank is `held` (somebody holds it) or `deprecated` (this record judges it wrong).

`sahel schema COMMAND` prints the JSON Schema of a listing, `sahel schema record` that of the record; `$id` has the version of the package.

`--json --meta` prints one object in place of the array: `{"command", "day", "known_on", "according_to", "record", "schema", "rows"}`. `day` is the
day answered as EDTF text (null for a question of no day), `record` has title, version, `covered_until` and licence, and `schema` is the `$id` of
the rows' schema. With another format and `-o FILE`, the same object is written to `FILE.meta.json`, with `columns` in place of `rows`.
"""
    counts = Counter(column for columns in COLUMNS.values() for column in columns)
    usual = {column.name: column for column, count in sorted(counts.items(), key=itemgetter(1)) if count >= SHARED_KEY}
    yield "\n## Shared keys\n\nThese keys have the same meaning in every listing whose own table does not describe them.\n\n"
    yield "| key | type | meaning |\n|---|---|---|\n"
    yield from (_row(column) for column in counts if usual.get(column.name) == column)
    alike: dict[tuple[Column, ...], list[str]] = {}
    for listing, columns in COLUMNS.items():
        alike.setdefault(tuple(columns), []).append(listing)
    for columns, listings in alike.items():
        yield f"\n## {', '.join(listings)}\n\nKeys: {', '.join(f'`{column.name}`' for column in columns)}.\n\n"
        own = [column for column in columns if usual.get(column.name) != column]
        yield from ("| key | type | meaning |\n|---|---|---|\n", *map(_row, own), "\n") if own else ()
        lines = {tuple(SHOWN[listing]): [other for other in listings if SHOWN[other] == SHOWN[listing]] for listing in listings}
        for shown, named in lines.items():
            of = "" if len(lines) == 1 else f" of {', '.join(named)}"
            yield f"A line of tsv{of} has: {', '.join(f'`{key}`' for key in shown)}.\n"
    yield from _asked_for()
    yield "\n## show\n\nOne object; `kind` says what it is of and which keys it has.\n"
    for kind, columns in CARDS.items():
        yield f"\n- **{kind}**: {', '.join(f'`{column.name}`' for column in columns)}\n"


def _asked_for() -> Iterator[str]:
    """The keys that rows have only where they are asked for, and the tree of reasons."""
    yield """
## proof, then and why

`--why` adds a last key, `proof`, to every row of a state command. `--then` adds a last key, `then`, to the rows of `plans` and `timeline`: a list of
outcomes. `why` prints one object of nodes and edges.
"""
    parts = {"proof": PROOF, "a step of a proof": STEP, "an outcome": OUTCOME, "why": WHY, "a node": NODE, "an edge": EDGE}
    for title, columns in parts.items():
        yield f"\n### {title}\n\n| key | type | meaning |\n|---|---|---|\n"
        yield from map(_row, columns)


def _row(column: Column) -> str:
    """A row of a table of keys."""
    kind = column.type.removesuffix("?") + (" or null" if column.type.endswith("?") else "")
    return f"| `{column.name}` | {kind} | {column.about} |\n"


def codebook() -> Iterator[str]:
    """The codebook: each word of the closed lists, each verb and property, each key of an entry."""
    yield """# Codebook

The words of the record, generated from the models and the verb table that the loader enforces. The record is a list of dated, cited events; a
state of affairs (a *property*) is computed from their *effects*.
"""
    yield IDEAS
    for title, table in (
        ("Event types", words.EVENT_TYPES),
        ("Participant roles", words.ROLES),
        ("Offices", words.OFFICES),
        ("How an office is taken", words.HOW_TAKEN),
        ("How an office is left", words.HOW_LEFT),
        ("Measures", words.MEASURES),
        ("Scopes of a suspension", words.SCOPES),
        ("Forms of an organisation", words.FORMS),
        ("Statuses of a membership", words.MEMBER_STATUSES),
        ("Statuses of an exit", words.EXIT_STATUSES),
        ("Kinds of actor", words.ACTOR_KINDS),
        ("Kinds of source", words.SOURCE_KINDS),
        ("Kinds of relation", words.RELATION_KINDS),
        ("Ranks of a claim", words.RANKS),
        ("Wordings of a position", words.WORDINGS),
    ):
        yield f"\n## {title}\n\n"
        yield from (f"- `{id_}`: {meaning}\n" for id_, meaning in table.items())
    yield "\n## Properties\n\n"
    yield from (f"- `{name}`: {property_.meaning}\n" for name, property_ in PROPERTIES.items())
    yield "\n## Verbs\n\n| verb | property | does | must carry | may carry |\n|---|---|---|---|---|\n"
    for verb in VERBS.values():
        status = f" `{verb.status}`" if verb.status else ""
        keys = (", ".join(f"`{key}`" for key in keys) for keys in (verb.needs, verb.allows))
        yield f"| `{verb.name}` | {verb.touches} | {verb.act.value}{status} | {' | '.join(keys)} |\n"
    weights = sorted({property_.weight for property_ in PROPERTIES.values()}, reverse=True)
    counts = ", ".join(f"{n} for each {' or '.join(sorted(p.name for p in PROPERTIES.values() if p.weight == n))}" for n in weights)
    yield EDGE_CASES.format(changes=counts, most=MOST_CHANGES)
    for title, rules in (("Rules: what `check` finds at fault", CHECKS), ("Rules: what `check --warnings` points out", WARNINGS)):
        yield f"\n## {title}\n\n"
        yield from (f"- {(rule.__doc__ or '').partition(chr(10))[0]}\n" for rule in rules)
    yield "\n## Keys of each entry\n"
    models = {**{name.removesuffix("s"): model for name, model in ENTRIES.items()}, "effect": Effect, "claim": Claim}
    models |= {"participant": Participant, "citation": Citation, "relation": Relation, "revision": Revision}
    for name, model in models.items():
        yield f"\n### {name}\n\n"
        for key, field in model.model_fields.items():
            yield f"- `{field.alias or key}`: {field.description}{'' if field.is_required() else ' (may be left out)'}\n"


def tables() -> Iterator[str]:
    """The page of the tables that an export has: every column; a text in two languages is one row."""
    yield """# Tables

The tables of `sahel export` ([exports.md](exports.md)). Every column may be null unless it is an `id`. A text in both languages is two columns:
`title_*` stands for `title_en` and `title_fr`.
"""
    for sheet, columns in SHEETS.items():
        yield f"\n## {sheet}\n\n| column | type | meaning |\n|---|---|---|\n"
        for column in columns:
            link = f"; `id` of `{LINKS[sheet, column.name]}`" if (sheet, column.name) in LINKS else ""
            if column.name.endswith("_en"):
                yield f"| `{column.name.removesuffix('en')}*` | {column.type} | {column.about.removesuffix(', in English')}{link} |\n"
            elif not column.name.endswith("_fr"):
                yield f"| `{column.name}` | {column.type} | {column.about}{link} |\n"


def density() -> Iterator[str]:
    """The density page: how many events of which years and types, effects, positions, claims and sources the record has."""
    record = json.loads((DOCS.parent / "data" / "events.json").read_text(encoding="utf-8"))
    events = record["events"]
    effects = [effect for event in events for effect in event.get("effects", [])]
    claims = [claim for event in events for part in (event, *event.get("effects", [])) for claim in part.get("claims", [])]
    origins = {source["id"]: voice(source["publisher"], source.get("origin")) for source in record["sources"]}
    independent = sum(len({origins[c["source"]] for c in event["citations"]}) > 1 for event in events)
    yield f"""# Density

Counted from the record, version {record["record"]["version"]}, maintained to {record["record"]["covered_until"]}: {len(events)} events,
{len(effects)} effects, {len(claims)} claims, {len(record["sources"])} sources, {len(record["actors"])} actors, {len(record["places"])} places.
{independent} events ({100 * independent // len(events)} in 100) rest on two or more sources of different origin;
{sum(not event.get("confirmed", True) for event in events)} are marked unconfirmed.
"""
    tables = {
        "Years": Counter(event["date"][:4] if event["date"] >= "2012" else "before 2012" for event in events),
        "Types of event": Counter(event["type"] for event in events),
        "Verbs": Counter(effect["kind"] for effect in effects),
        "Positions by topic": Counter(effect["object"] for effect in effects if effect["kind"] == "takes-position"),
        "Ranks of claims": Counter(claim["rank"] for claim in claims),
        "Kinds of source": Counter(source["kind"] for source in record["sources"]),
        "Languages of sources": Counter(source["language"] for source in record["sources"]),
    }
    for title, counts in tables.items():
        yield f"\n## {title}\n\n| | |\n|---|---|\n"
        yield from (f"| {name} | {count} |\n" for name, count in sorted(counts.items()))


IDEAS = """
## One word for each idea

The documents, the messages and the page use these words, and the [glossary](glossary.md) defines the terms of the subject.

| English | French | means | not |
|---|---|---|---|
| record | registre | all events with their sources | database, base |
| event | événement | something that happened on a day or over some days | happening |
| plan | projet | something announced for a date | engagement |
| fact | fait | a state of affairs over a period, such as one membership | statement |
| side | partie | an actor that a source names as holding a view of its own | camp, party (a party signs a treaty) |
| view | point de vue | the answers of one side | opinion |
| version | version | one of several values for the same field | story, account |
| claim | version signalée | a version that the record lists beside its own value | allegation |
| contested | contesté | a side or a held claim gives another answer | disputed |
| source | source | a page that supports an event | reference, récit |
| due date | échéance | an end announced beforehand; it ends nothing by itself | deadline |
| postponed | reporté | given a later date, or none | put off, slipped |
| measure | mesure | one sanction of one author against one target | sanction regime |
| not recorded | non renseigné | the record has nothing, and does not cover the question | no |
"""

EDGE_CASES = """
## Edge cases

- **An announcement, a notice and an exit** are three events on three days. `due` on a notice is the day expected; it closes nothing.
- **A side's view** of a state of affairs is an effect with `by`. The default answer ignores it; `--according-to` uses it. A source must name the
  side; a page is not a side.
- **A claim** belongs to the event or effect whose value it disputes. `held`: a serious actor holds it and we cannot tell. `deprecated`: we judge
  it wrong and say why. For a quantity without a field of its own (force-size, capital), one claim is `preferred`.
- **Doubt between two days**: give the preferred day with a claim, or a coarser date. `?` makes everything that rests on it possible; `~` widens
  it by one unit.
- **An effect dated `XXXX`** happened on or before its event's last day.
- **A plan needs a date.** An announcement without one is an event; it becomes a plan with its first date.
- **An overthrow** has both ends: who leaves office and who takes it. Tenure runs from the first exercise of power, not from the oath.
- **The weight of an event** decides what is kept where space is limited (`timeline --max-lines`). It is 20 times the root of what the event
  changed, plus 14 times the root of the number of later events that refer to it, plus 10 times the root of the number of independent origins
  among its sources (`origin`, else the publisher), each rounded down. What it changed is a sum over the spells that it opened or closed:
  {changes}; it counts up to {most}.
- **Weak sources**: a repost without `origin`, state-media, other. An event that rests only on such pages is `confirmed: false`.
"""

EXAMPLES = "<!-- `sahel help` says what is above; below are examples -->\n"


def topic_page(topic: str) -> Callable[[], Iterator[str]]:
    """A topic's page: what `sahel help` says of it, then the examples that the page has."""

    def page() -> Iterator[str]:
        yield f"{topic_text('en', topic)}\n{EXAMPLES}"
        yield (DOCS / f"{topic}.md").read_text(encoding="utf-8").partition(EXAMPLES)[2]

    return page


def hot_options() -> Iterator[str]:
    """Yield the text of `fastpath/hot_options.py`: of each hot command, the options that the fast path implements, as the command declares them."""
    yield '"""The hot options of each command: what they mean, and whether they take a value. Generated from the commands by `docs/generate.py`."""\n'
    yield "\n# fmt: off\nfrom __future__ import annotations\n\nOPTIONS = {\n"
    for name, keyed in completion_spec.parameters():
        if name in prepare.COMMANDS:
            yield f"    {name!r}: {{\n"
            for _, param in keyed:
                meaning = max(param.opts, key=len).removeprefix("--")
                if param.param_type_name == "option" and meaning in prepare.MEANT and meaning not in prepare.WITHOUT.get(name, ()):
                    yield from (f"        {option!r}: {(meaning, not getattr(param, 'is_flag', False))!r},\n" for option in param.opts)
            yield "    },\n"
    yield "}\n"


PAGES = {"commands.md": commands, "json.md": json_contract, "codebook.md": codebook, "tables.md": tables}
PAGES |= {"../data/notes/density.md": density}
PAGES |= {f"{topic}.md": topic_page(topic) for topic in TOPICS}
PAGES |= {"../src/sahelcli/cli/completion_table.py": completion_spec.table, "../src/sahelcli/fastpath/hot_options.py": hot_options}
PAGES |= {"../man/sahel.1": partial(manual, "en"), "../man/fr/sahel.1": partial(manual, "fr")}


def text_of(page: str) -> str:
    """The text that a generated page should have."""
    return re.sub(r"\n{3,}", "\n\n", "".join(PAGES[page]()))


if __name__ == "__main__":
    for page in PAGES:
        (DOCS / page).write_text(text_of(page), encoding="utf-8")

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
from functools import partial
from pathlib import Path

from manual import manual

from sahelcli.checks.registry import CHECKS, WARNINGS
from sahelcli.cli import completion_spec
from sahelcli.cli.app import MODULES
from sahelcli.contract.cards import CARDS
from sahelcli.contract.columns import COLUMNS
from sahelcli.contract.display import SHOWN
from sahelcli.contract.export_tables import LINKS, SHEETS
from sahelcli.contract.reasons import EDGE, NODE, OUTCOME, PROOF, STEP, WHY
from sahelcli.fold.salience import MOST_CHANGES, voice
from sahelcli.record import vocabulary as words
from sahelcli.record.models import ENTRIES, Citation, Claim, Effect, Participant, Relation, Revision
from sahelcli.record.properties import PROPERTIES, VERBS
from sahelcli.text.catalogue import TOPICS, topic_text

DOCS = Path(__file__).parent


def commands() -> Iterator[str]:
    """The commands page: the help of each, as the program prints it."""
    yield "# Commands\n\nAs the program prints them. `sahel COMMAND -h` shows the same.\n"
    yield f"\n```text\n{_help()}```\n"
    for command in MODULES:
        yield f"\n## sahel {command}\n\n```text\n{_help(command)}```\n"


def _help(*command: str) -> str:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("SAHEL_")} | {"COLUMNS": "80", "LC_ALL": "C.UTF-8"}
    run = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-m", "sahelcli", *command, "-h"], capture_output=True, text=True, env=environment, check=True
    )
    return run.stdout


def json_contract() -> Iterator[str]:
    """The JSON page: every key of every listing."""
    yield """# The JSON contract

`--json` on a listing prints an array, `[]` when nothing fits; `show` and `schema` print one object. `-f jsonl` prints the same objects, one a
line. The bytes are the same in either language: a text is `{"en": ..., "fr": ...}`. Keys are always all there, in this order, null for unknown;
later versions only add keys. Actors, places and topics are ids (`sahel actors`, `sahel places`, `sahel topics` list them). Dates are EDTF text
(see [dates.md](dates.md)); `date`, `since` and `until` are followed by the first and the last day they can mean.

`citations` is a list of `{"source", "publisher", "published", "url", "kind"}`; `claims` a list of `{"field", "value", "by", "rank", "reason",
"citations"}`: other versions of a value, with who holds them, `held` by somebody or `deprecated` by this record for the reason given.

`sahel schema COMMAND` prints the JSON Schema of a listing, `sahel schema record` that of the record itself.
"""
    for listing, columns in COLUMNS.items():
        yield f"\n## {listing}\n\n| key | type | meaning |\n|---|---|---|\n"
        for column in columns:
            kind = column.type.removesuffix("?") + (" or null" if column.type.endswith("?") else "")
            yield f"| `{column.name}` | {kind} | {column.about} |\n"
        yield f"\nA line of tsv has: {', '.join(f'`{key}`' for key in SHOWN[listing])}.\n"
    yield from _asked_for()
    yield "\n## show\n\nOne object; `kind` says what it is of and which keys it has.\n"
    for kind, columns in CARDS.items():
        yield f"\n- **{kind}**: {', '.join(f'`{column.name}`' for column in columns)}\n"


def _asked_for() -> Iterator[str]:
    """The keys that rows have only where they are asked for, and the tree of reasons."""
    yield """
## proof, then and why

`--why` gives every row of a state one more key, `proof`; `--then` gives the rows of `plans` and `timeline` one more, `then`, a list of outcomes.
They come last; without the option a row is as it was. `--contested` leaves out the rows that are not, and changes nothing in the others. `why` prints
one object of nodes and edges.
"""
    parts = {"proof": PROOF, "a step of a proof": STEP, "an outcome": OUTCOME, "why": WHY, "a node": NODE, "an edge": EDGE}
    for title, columns in parts.items():
        yield f"\n### {title}\n\n| key | type | meaning |\n|---|---|---|\n"
        yield from (f"| `{c.name}` | {c.type.removesuffix('?')}{' or null' if c.type.endswith('?') else ''} | {c.about} |\n" for c in columns)


def codebook() -> Iterator[str]:
    """The codebook: each word of the closed lists, each verb and property, each key of an entry."""
    yield """# Codebook

What each word of the record means and when to use it. Generated from the models and the verb table, so it says what the loader enforces.
The record is a list of dated, cited events; a state of affairs (a *property*) is folded from their *effects*, and never written by hand.
"""
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
    """The page of the tables that an export has: every column."""
    yield "# Tables\n\nWhat the tables of `sahel export` hold ([exports.md](exports.md)). Every column may be null unless it is an `id`.\n"
    for sheet, columns in SHEETS.items():
        yield f"\n## {sheet}\n\n| column | type | meaning |\n|---|---|---|\n"
        for column in columns:
            link = f"; `id` of `{LINKS[sheet, column.name]}`" if (sheet, column.name) in LINKS else ""
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


EDGE_CASES = """
## Edge cases

- **An announcement, a notice, an exit** are three events on three days. `due` on a notice is the day expected; it closes nothing.
- **A side's view** of a state is an effect with `by`; the default answer passes over it, `--according-to` takes it in. A side is named by a
  source, never inferred, and a page is never a side.
- **A claim** sits on what it disputes. `held`: somebody serious holds it and we cannot tell. `deprecated`: we judge it wrong and say why.
  For a quantity with no field of its own (force-size, capital), one claim is `preferred`.
- **Doubt between two days** is the preferred day with a claim, or a coarser date; `?` makes what rests on it possible; `~` widens it by one unit.
- **An effect dated `XXXX`** lies on or before its event's last day.
- **A plan needs a date** to be kept or missed; what is announced without one is its event, and becomes a plan with its first date.
- **An overthrow** writes both ends: who leaves and who takes office. Tenure runs from the first exercise of power, not from the oath.
- **The weight of a happening** says which are kept where only some can be shown (`timeline --max-lines`). It is counted, never judged: 20 times the
  root of what it changed, 14 times the root of the number of later events that refer to it, 10 times the root of the number of independent origins
  among its sources (`origin`, else the publisher), each rounded down. What it changed is a sum over the spells that it opened or closed:
  {changes}; it counts up to {most}.
- **Weak sources**: a repost without `origin`, state-media, other. An event that rests on such pages alone is `confirmed: false`.
"""

EXAMPLES = "<!-- `sahel help` says what is above; below are examples -->\n"


def topic_page(topic: str) -> Callable[[], Iterator[str]]:
    """A topic's page: what `sahel help` says of it, then the examples that the page has."""

    def page() -> Iterator[str]:
        yield f"{topic_text('en', topic)}\n{EXAMPLES}"
        yield (DOCS / f"{topic}.md").read_text(encoding="utf-8").partition(EXAMPLES)[2]

    return page


PAGES = {"commands.md": commands, "json.md": json_contract, "codebook.md": codebook, "tables.md": tables}
PAGES |= {"../data/notes/density.md": density}
PAGES |= {f"{topic}.md": topic_page(topic) for topic in TOPICS}
PAGES |= {"../src/sahelcli/cli/completion_table.py": completion_spec.table}
PAGES |= {"../man/sahel.1": partial(manual, "en"), "../man/fr/sahel.1": partial(manual, "fr")}


def text_of(page: str) -> str:
    """The text that a generated page should have."""
    return re.sub(r"\n{3,}", "\n\n", "".join(PAGES[page]()))


if __name__ == "__main__":
    for page in PAGES:
        (DOCS / page).write_text(text_of(page), encoding="utf-8")

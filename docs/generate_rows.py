"""Writes the dataclasses of the Python API, `src/sahelcli/api/rows.py`, from the columns of the contract.

`python docs/generate_rows.py` refreshes them; a test compares.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from sahelcli.contract.cards import CARDS
from sahelcli.contract.changes import CHANGES, GROUPS, RECORD_CHANGES
from sahelcli.contract.columns import COLUMNS, Column
from sahelcli.contract.reasons import ACTS, EDGE, NODE, OUTCOME, OUTCOMES, PROOF, RULES, STEP, WHY, added_columns
from sahelcli.questions.timeline import STATUSES
from sahelcli.record.vocabulary import RELATION_KINDS

TARGET = Path(__file__).parent.parent / "src" / "sahelcli" / "api" / "rows.py"
WIDTH = 150

LISTED = {
    "Happening": ("An event or a plan in the timeline.", "timeline", "search"),
    "Membership": ("A membership of an organisation.", "members"),
    "Leader": ("A head of state or of government in office.", "leaders"),
    "Chair": ("A chair of an organisation.", "chairs"),
    "Fact": (
        "A state of affairs: a measure, a mediator, a presence, a party to a treaty, a position, or any other.",
        *("sanctions", "mediators", "forces", "treaties", "positions", "facts"),
    ),
    "Plan": ("What was planned, from its first announcement on.", "plans"),
    "Actor": ("An actor of the record.", "actors"),
    "Topic": ("A topic of the record.", "topics"),
    "Term": ("A word of a closed list: a type, an office or a measure.", "types", "offices", "measures"),
    "Place": ("A place of the record.", "places"),
    "CoverageEntry": ("What the record covers of one state of affairs.", "coverage"),
    "Source": ("A page that the record rests on.", "sources"),
    "SourceCount": ("How many sources have a value.", "sources-by"),
    "Resting": ("An event or a fact that rests on too little.", "sources-behind"),
    "Reference": ("What can be cited, as a reference.", "cite"),
    "Change": ("What changed between two days, or in what was known.", "diff"),
    "RecordChange": ("What the record gained, corrected or lost.", "new"),
    "Sentence": ("A sentence of an article beside the record.", "match"),
}
"""The classes of rows: what one is, and the listings whose rows it is of."""

PARTS = {
    "Step": ("What an event did to a state of affairs.", STEP),
    "Proof": ("The least that proves a row.", PROOF),
    "Outcome": ("What became of a plan.", OUTCOME),
    "Node": ("An event, a plan or a fact in a tree of reasons.", NODE),
    "Edge": ("A link between two nodes.", EDGE),
    "Reasons": ("The tree of reasons of an event, a plan or a fact.", WHY),
}

CARD_CLASSES = {
    "EventCard": ("event",),
    "PlanCard": ("plan",),
    "StateCard": ("state",),
    "BlocCard": ("organisation", "treaty"),
    "PersonCard": ("person",),
    "GroupCard": ("force", "group"),
    "PlaceCard": ("place",),
    "TopicCard": ("topic",),
    "SourceCard": ("source",),
}
"""The classes of cards, and the kinds of thing they are of."""

CLASS_OF = {listing: name for name, (_, *listings) in LISTED.items() for listing in listings} | {part.lower(): part for part in PARTS}

WORDS = {
    "Act": ACTS,
    "Certainty": ("certain", "possible"),
    "Status": STATUSES,
    "Withdrawal": ("announced", "notified", "effective"),
    "Group": GROUPS,
    "ChangeKind": CHANGES,
    "RecordChangeKind": RECORD_CHANGES,
    "Rule": RULES,
    "OutcomeKind": OUTCOMES,
    "NodeKind": ("event", "plan", "fact"),
    "Way": ("root", "back", "forward"),
    "RelationKind": tuple(dict.fromkeys((*RELATION_KINDS, *ACTS, "plans", "cancels"))),
}
"""Closed lists, by the name that their type has here."""

TYPES = {
    **dict.fromkeys(("id", "fact", "edtf", "url"), "str"),
    **dict.fromkeys(("ids", "dates"), "tuple[str, ...]"),
    "day": "datetime.date",
    "text": "Text",
    "bool": "bool",
    "number": "float",
    "count": "int",
    "any": "Any",
    "value": "Value",
    "qualifiers": "Values",
    "list": "tuple[Values, ...]",
    "links": "tuple[Link, ...]",
    "claims": "tuple[Claim, ...]",
    "citations": "tuple[Citation, ...]",
    "disputes": "tuple[Dispute, ...]",
    "suspensions": "tuple[Suspension, ...]",
    "matched": "tuple[Matched, ...]",
    "spans": "tuple[Span, ...]",
    "points": "tuple[Point, ...]",
    "proof": "Proof",
    "certainty": "Certainty",
    "happening": "Status",
    "withdrawal": "Withdrawal | None",
    "group": "Group",
    "change": "ChangeKind",
    "record-change": "RecordChangeKind",
    "act": "Act",
    "rules": "tuple[Rule, ...]",
    "outcome": "OutcomeKind",
    "node": "NodeKind",
    "way": "Way",
    "relation": "RelationKind",
}
"""The Python type of each type of column. A day's is written with its module, because rows have a field `date` that is a text."""

LONG = ("claims", "citations", "suspensions")
"""Types of columns that would bury a row in its `repr()`: keys to be asked for are left out of it as well."""

HEAD = '''"""The rows of every answer, typed: one class for each contract, its fields the keys of `--json` in their order.

Written by docs/generate_rows.py from the columns of the contract; do not edit it by hand.
"""

from __future__ import annotations

import dataclasses
import datetime
from dataclasses import dataclass
from typing import Any, Final, Literal

from sahelcli.api.values import Citation, Claim, Dispute, Link, Matched, Point, Row, Span, Suspension, Text, Value, Values
'''


def python_type(type_: str) -> str:
    """The type of a column as Python writes it."""
    if type_.endswith("?"):
        return f"{python_type(type_[:-1])} | None"
    if type_.startswith("rows:"):
        return f"tuple[{CLASS_OF[type_.removeprefix('rows:')]}, ...]"
    return TYPES[type_]


def class_text(name: str, about: str, columns: Iterable[Column], added: Iterable[Column] = (), kinds: Sequence[str] = ()) -> Iterator[str]:
    """The lines of a dataclass; `added` are keys to be asked for, `kinds` the values that its `kind` can have."""
    yield from ("", "", "@dataclass(frozen=True, slots=True, kw_only=True)", f"class {name}(Row):", f'    """{about}"""', "")
    for column in columns:
        own = f"Literal[{_quoted(kinds)}]" if kinds and column.name == "kind" else python_type(column.type)
        yield f"    {_field(column.name)}: {own}{' = dataclasses.field(repr=False)' if column.type in LONG else ''}"
        yield f'    """{_capital(column.about)}."""'
    for column in added:
        yield f"    {column.name}: {python_type(column.type)} | None = dataclasses.field(default=None, repr=False)"
        yield f'    """{_capital(column.about)}."""'


def _field(name: str) -> str:
    return f"{name}_" if name == "from" else name


def _capital(about: str) -> str:
    return about[0].upper() + about[1:]


def _quoted(words: Sequence[str]) -> str:
    return ", ".join(f'"{word}"' for word in words)


def _words_text(name: str, words: Sequence[str]) -> Iterator[str]:
    """A closed list as a type, on one line or on several."""
    line = f"{name} = Literal[{_quoted(words)}]"
    if len(line) <= WIDTH:
        yield line
    else:
        yield from (f"{name} = Literal[", *(f'    "{word}",' for word in words), "]")


def text() -> str:
    """The whole module."""
    lines = [""]
    for name, words in WORDS.items():
        lines += _words_text(name, words)
    for name, (about, columns) in PARTS.items():
        lines += class_text(name, about, columns)
    for name, (about, listing, *_) in LISTED.items():
        lines += class_text(name, about, COLUMNS[listing], added_columns(listing))
    for name, kinds in CARD_CLASSES.items():
        lines += class_text(name, f"All that the record says of one {' or '.join(kinds)}.", CARDS[kinds[0]], kinds=kinds)
    lines += ["", "", f"Card = {' | '.join(CARD_CLASSES)}", '"""What `show` answers with; its `kind` says which it is."""', ""]
    lines += ["CARDS: Final[dict[str, type[Card]]] = {"]
    lines += [f'    "{kind}": {name},' for name, kinds in CARD_CLASSES.items() for kind in kinds]
    lines += ["}", '"""The class of each kind of card."""']
    return HEAD + "\n".join(lines) + "\n"


if __name__ == "__main__":
    TARGET.write_text(text(), encoding="utf-8")

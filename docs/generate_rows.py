"""Writes the types of rows from the columns of the contract: the API's dataclasses, `api/rows.py`, and those of plain rows, `contract/rows.py`.

`python docs/generate_rows.py` refreshes them; a test compares.
"""

from __future__ import annotations

import keyword
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from textwrap import wrap
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from sahelcli.api import row_parts
from sahelcli.contract.change_kinds_and_verdicts import CHANGES, GROUPS, RECORD_CHANGES
from sahelcli.contract.columns import CARDS, COLUMNS, Column
from sahelcli.contract.proof_parts import ACTS, ADDED, EDGE, NODE, OUTCOME, OUTCOMES, PROOF, RULES, STEP, VARIANT, WHY, added_columns
from sahelcli.questions.timeline import STATUSES
from sahelcli.record import models
from sahelcli.record.closed_lists import RELATION_KINDS
from sahelcli.record.properties import PROPERTIES, RESERVED

SOURCE = Path(__file__).parent.parent / "src" / "sahelcli"
TARGET = SOURCE / "api" / "rows.py"
PLAIN = SOURCE / "contract" / "rows.py"
WIDTH = 150

LISTED = {
    "Happening": ("An event or a plan in the timeline.", "timeline", "search", "on-this-day"),
    "Membership": ("A membership of an organisation.", "members"),
    "Leader": ("A head of state or of government in office.", "leaders"),
    "Chair": ("A chair of an organisation.", "chairs"),
    "Fact": (
        "A state of affairs: a measure, a mediator, a presence, a party to a treaty, or any other.",
        *("sanctions", "mediators", "forces", "treaties", "facts"),
    ),
    "Position": ("A position that an actor took on a topic.", "positions"),
    "Exit": ("An exit from an organisation or treaty, with its dates.", "withdrawals"),
    "Disagreement": ("A value with several versions.", "disagreements"),
    "Plan": ("A plan, from its first announcement on.", "plans"),
    "Actor": ("An actor of the record.", "actors"),
    "Topic": ("A topic of the record.", "topics"),
    "Term": ("A word of a closed list: a type, an office or a measure.", "types", "offices", "measures"),
    "Place": ("A place of the record.", "places"),
    "CoverageEntry": ("An entry of the coverage: the period and the states for which a state of affairs is recorded.", "coverage"),
    "Source": ("A page that the record rests on.", "sources"),
    "SourceCount": ("The number of sources with a value.", "sources-by"),
    "Resting": ("An event or a fact that rests on too little.", "sources-behind"),
    "Reference": ("A reference to an entry, a source or the record.", "cite"),
    "Change": ("A change between two days, or between two days of knowledge.", "diff"),
    "RecordChange": ("An addition, a correction or a removal in the record.", "new"),
    "Sentence": ("A sentence of an article beside the record.", "match"),
}
"""The classes of rows: what one is, and the listings whose rows it is of."""

PARTS = {
    "Step": ("The effect of an event on a state of affairs.", STEP),
    "Proof": ("The least that proves a row.", PROOF),
    "Outcome": ("The outcome of a plan.", OUTCOME),
    "Node": ("An event, a plan or a fact in a tree of reasons.", NODE),
    "Edge": ("A link between two nodes.", EDGE),
    "Variant": ("One of several versions of a value.", VARIANT),
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
    **dict.fromkeys(("any", "claimed"), "Any"),
    "value-type": "str",
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

HEAD = '''"""The rows of every answer, typed: one class for each contract, its fields the keys of `--json` in their order.

Written by docs/generate_rows.py from the columns of the contract; do not edit it by hand.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any, Final, Literal

from sahelcli.api.row_parts import Citation, Claim, Dispute, Link, Matched, Point, Row, Span, Suspension, Text, Value, Values
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
    yield from ("", "", "@dataclass(frozen=True, slots=True, kw_only=True, repr=False)", f"class {name}(Row):", f'    """{about}"""', "")
    for column in columns:
        own = f"Literal[{_quoted(kinds)}]" if kinds and column.name == "kind" else python_type(column.type)
        yield f"    {_field(column.name)}: {own}"
        yield f'    """{_capital(column.about)}."""'
    for column in added:
        yield f"    {column.name}: {python_type(column.type)} | None = None"
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
        lines = wrap(f"{_quoted(words)},", WIDTH, initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False)
        yield from (f"{name} = Literal[", *lines, "]  # fmt: skip")


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
        lines += class_text(name, f"Everything recorded about one {' or '.join(kinds)}.", CARDS[kinds[0]], kinds=kinds)
    lines += ["", "", f"Card = {' | '.join(CARD_CLASSES)}", '"""The answer of `show`; its `kind` tells which class it is."""', ""]
    lines += ["CARDS: Final[dict[str, type[Card]]] = {"]
    lines += [f'    "{kind}": {name},' for name, kinds in CARD_CLASSES.items() for kind in kinds]
    lines += ["}", '"""The class of each kind of card."""']
    return HEAD + "\n".join(lines) + "\n"


PLAIN_TYPES = {
    **dict.fromkeys(("id", "fact", "edtf", "url", "day", "certainty", "happening", "group", "change", "record-change", "act"), "str"),
    **dict.fromkeys(("outcome", "node", "way", "relation"), "str"),
    **dict.fromkeys(("ids", "dates", "rules"), "list[str]"),
    "withdrawal": "str | None",
    "text": "Text",
    "bool": "bool",
    "number": "float",
    "count": "int",
    **dict.fromkeys(("any", "claimed"), "object"),
    "value-type": "str",
    "value": "Value",
    "qualifiers": "Qualifiers",
    "links": "list[LinkRow]",
    "claims": "list[ClaimRow]",
    "citations": "list[CitationRow]",
    "disputes": "list[DisputeRow]",
    "suspensions": "list[SuspensionRow]",
    "matched": "list[MatchedRow]",
    "spans": "list[SpanRow]",
    "points": "list[PointRow]",
    "proof": "ProofRow",
}
"""The type of each type of column in a plain row."""

STORED_TYPES = {"claims": "list[StoredClaim]", "citations": "list[str]", "suspensions": "list[StoredSuspension]"}
"""Those in which a row of the snapshot differs: its sources are ids."""

OWN_TYPES = {
    "participants": "list[ParticipantRow]",
    "titles": "list[TitleRow]",
    "effects": "list[EffectEntry]",
    "revisions": "list[RevisionEntry]",
    "supports": "list[CitationEntry]",
    "ids": "Registers | None",
}
"""The types of columns whose own type says too little."""

MODELS = ("Citation", "Claim", "Effect", "Participant", "Relation", "Revision", "Event", "Source", "Actor", "Place", "Topic", "Coverage")
"""The models of the record whose entries the snapshot keeps whole."""

VALUE_PARTS = ("Citation", "Claim", "Dispute", "Suspension", "Link", "Matched", "Span", "Point")
"""The parts of rows in `api/row_parts.py`."""

STATES = ("Membership", "Leader", "Chair", "Fact", "Position")
"""The rows of states of affairs."""

OFTEN = ("status", "due", "name", "qualifiers", "certainty", "contested", "claims", "disputes", "citations")
RARELY = (
    *("suspended", "suspended_since", "withdrawal", "withdrawal_effective", "withdrawal_announced", "withdrawal_notified", "withdrawal_dropped"),
    *("sworn_in", "foremost"),
)
"""The values of a state that a snapshot stores for the days on which they are the same: of every property, or of some."""

SEGMENT = {
    **dict.fromkeys(("property", "subject"), "str"),
    **dict.fromkeys(("object", "office", "measure", "mission", "for", "when", "withdrawal"), "str | None"),
    "name": "Text",
    "title": "Text | None",
    "suspended": "bool | None",
    **dict.fromkeys(("contested", "possible"), "bool"),
    "citations": "list[str]",
    **dict.fromkeys(("first", "last"), "datetime.date"),
}
"""The keys of a segment, which no listing prints."""

BESIDE = {
    "Happening": {
        "versions": "NotRequired[list[VersionRow]]",
        "beyond": "NotRequired[str]",
        "excerpt": "NotRequired[list[tuple[str, bool]]]",
    },
    "State": {"versions": "NotRequired[list[VersionRow]]"},
    "Membership": {"past": "NotRequired[list[SuspensionRow]]"},
    "Plan": {"outlook": "NotRequired[str | None]"},
}
"""Keys that rows for people have besides their columns, by the name of the class."""

PLAIN_HEAD = '''"""The types of plain rows, for the type checker alone: import them under `if TYPE_CHECKING:`.

A row is a dict at run time. `XRow` is what `--json` prints of the class X in `api/rows.py`, `XEntry` an entry of the record with all its keys, and
`StoredX` what the snapshot keeps of a row, in which sources are ids.

Written by docs/generate_rows.py from the columns of the contract and the models of the record; do not edit it by hand.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Generic, NotRequired, TypedDict, TypeVar

Row = Mapping[str, object]
"""Any row, read by the names of its columns."""

Text = dict[str, str]
"""A text by language."""

Registers = dict[str, str | int | None]
"""Identifiers in other registers, by register."""

Value = str | bool | Text | list[str] | None
"""A value of a comparison, before or after."""

T_co = TypeVar("T_co", covariant=True)


class Json(str, Generic[T_co]):
    """The JSON text of a value of a type, which is how the snapshot keeps it; at run time it is any text."""
'''

_SEGMENT_OF = ("property", "subject", "object", "office", "measure", "name", "mission", "for")
EXPORTED = {
    "UnrecordedRow": (
        "Days on which silence about what segments speak of means nothing, both included.",
        {key: SEGMENT[key] for key in (*_SEGMENT_OF, "first", "last")},
    ),
    "CoveredRow": (
        "The coverage of one state and object, as a line of a table; both days are included.",
        {"property": "str", **dict.fromkeys(("office", "measure", "object", "country", "first_day", "last_day"), "str | None")},
    ),
    "AboutRow": (
        "In what an export is not the whole record of today.",
        {**dict.fromkeys(("known_on", "according_to"), "str | None"), "filters": "dict[str, object]"},
    ),
    "HeaderRow": (
        "What the record says of itself.",
        {"title": "Text", **dict.fromkeys(("version", "covered_until", "licence"), "str")},
    ),
}
"""Rows that no listing prints: of drawings and exports."""

CITED = {
    "CitedEntry": (
        "A reference to the record, or to an entry of it.",
        ("id", "kind", "title", "record", "version", "covered_until", "licence"),
        ("date", "status", "certainty", "contested", "known_on", "according_to", "author", "disputes", "sha256"),
    ),
    "CitedPage": ("A reference to a source.", ("id", "kind", "publisher", "source_kind", "language", "url"), ("title", "date", "origin")),
}
"""The keys of a `ReferenceRow` for each kind of reference: those that are never null, and those that may be."""

PLAIN_TAIL = '''


AnyState = MembershipRow | LeaderRow | ChairRow | FactRow
"""A row of any state command."""

AnswerRow = HappeningRow | AnyState | SegmentRow | ExitRow | DisagreementRow
"""A row of the timeline, of a state, of a drawing, of `withdrawals` or of `disagreements`."""

AnyCard = {cards}
"""The answer of `show`."""
'''


def plain_type(type_: str, own: Mapping[str, str] = {}) -> str:
    """The type of a column in a plain row; `own` has the types that differ from PLAIN_TYPES."""
    if type_.endswith("?"):
        return f"{plain_type(type_[:-1], own)} | None"
    if type_.startswith("rows:"):
        return f"list[{CLASS_OF[type_.removeprefix('rows:')]}Row]"
    return own.get(type_) or PLAIN_TYPES[type_]


def plain_class(name: str, about: str, keys: Mapping[str, str], base: str = "TypedDict") -> Iterator[str]:
    """The lines of a TypedDict; one with a key that Python reserves is made by a call."""
    if not any(map(keyword.iskeyword, keys)):
        yield from ("", "", f"class {name}({base}):", f'    """{about}"""', *([""] if keys else []))
        yield from (f"    {key}: {type_}" for key, type_ in keys.items())
    else:
        yield from ("", "", f"{name} = TypedDict(", f'    "{name}",', "    {")
        yield from (f'        "{key}": {type_},' for key, type_ in keys.items())
        yield from ("    },", ")", f'"""{about}"""')


def plain_keys(columns: Iterable[Column], added: Iterable[Column] = (), own: Mapping[str, str] = {}) -> dict[str, str]:
    """The keys of a plain row with their types; `added` are keys to be asked for."""
    keys = {column.name: OWN_TYPES.get(column.name) or plain_type(column.type, own) for column in columns}
    return keys | {column.name: f"NotRequired[{plain_type(column.type)}]" for column in added}


def type_of_hint(hint: Any, suffix: str) -> str:
    """A Python type as plain rows have it: lists for tuples, texts for days and closed lists, the class named for that of a part."""
    if hint is NoneType:
        return "None"
    if get_origin(hint) is Annotated:
        return type_of_hint(get_args(hint)[0], suffix)
    if get_origin(hint) in (Union, UnionType):
        return " | ".join(dict.fromkeys(type_of_hint(part, suffix) for part in get_args(hint)))
    if get_origin(hint) in (tuple, list):
        return f"list[{type_of_hint(get_args(hint)[0], suffix)}]"
    if hint is Any:
        return "object"
    if hint is models.ExternalIds:
        return "Registers"
    if hint in (models.Text, row_parts.Text):
        return "Text"
    if isinstance(hint, type) and issubclass(hint, BaseModel | row_parts.Row):
        return f"{hint.__name__}{suffix}"
    return hint.__name__ if hint in (bool, int, float) else "str"


def _about(kind: type) -> str:
    return (kind.__doc__ or "").splitlines()[0]


def _parts() -> Iterator[str]:
    """The parts of rows, and the values that differ from row to row."""
    for name in VALUE_PARTS:
        kind = getattr(row_parts, name)
        keys = {key: type_of_hint(hint, "Row") for key, hint in get_type_hints(kind).items()}
        if name == "Link":
            keys["kind"] = "NotRequired[str]"
        yield from plain_class(f"{name}Row", _about(kind), keys)
    yield from plain_class("VersionRow", "The answer's value, or another; `of` is the title of its event.", {"of": "Text | None"}, "ClaimRow")
    yield from plain_class("Qualifiers", "The verb's own keys, each in the rows of some properties.", _own_keys() | _added_keys())
    yield from plain_class("GivenValues", "The verb's own keys, as one effect gives them.", _own_keys())


def _own_keys() -> dict[str, str]:
    own = dict.fromkeys((*(key for property_ in PROPERTIES.values() for key in property_.qualifiers), "due"))
    hints = get_type_hints(models.Effect)
    return {key: "NotRequired[str | None]" if key == "measure" else f"NotRequired[{type_of_hint(hints[RESERVED.get(key, key)], '')}]" for key in own}


def _added_keys() -> dict[str, str]:
    """Yield the qualifiers of rows that effects do not have: the earlier dates of a plan, the measures of a comparison."""
    return {"was": "NotRequired[list[str]]", "title_since": "NotRequired[str | None]", "measures": "NotRequired[list[str | None]]"}


def _entries() -> Iterator[str]:
    for name in MODELS:
        kind = getattr(models, name)
        hints = get_type_hints(kind, include_extras=True)
        keys = {field.alias or key: type_of_hint(hints[key], "Entry") for key, field in kind.model_fields.items() if key != "excused"}
        if name == "Event":
            told = {key: type_ for key, type_ in keys.items() if key not in ("id", "recorded")}
            yield from plain_class("ToldEvent", "What a cursor keeps of an event.", told)
            yield from plain_class("EventEntry", _about(kind), {key: keys[key] for key in ("id", "recorded")}, "ToldEvent")
        else:
            yield from plain_class(f"{name}Entry", _about(kind), keys)
    office = {**dict.fromkeys(("office", "object"), "str | None"), "title": "Text | None"}
    yield from plain_class("OfficeRow", "An office that a person held on the day of an event.", office | {"certainty": "str"})
    yield from plain_class("ParticipantRow", "A participant of an event's card.", {"offices": "list[OfficeRow]"}, "ParticipantEntry")
    yield from plain_class("TitleRow", "A title that a person bore in an office.", office | dict.fromkeys(("since", "until"), "str | None"))


def _states() -> Iterator[str]:
    """The rows of states: what all have, then those of each command."""
    each = {name: plain_keys(COLUMNS[LISTED[name][1]]) for name in STATES}
    common = {key: type_ for key, type_ in each["Fact"].items() if all(keys.get(key) == type_ for keys in each.values())}
    added = {name: f"NotRequired[{plain_type(column.type)}]" for name, column in ADDED.items()}
    yield from plain_class("StateRow", "The keys of the rows of every state command.", common | added | BESIDE["State"])
    for name, keys in each.items():
        own = {key: type_ for key, type_ in keys.items() if key not in common} | BESIDE.get(name, {})
        yield from plain_class(f"{name}Row", LISTED[name][0], own, "StateRow")


def _stored() -> Iterator[str]:
    """Yield the types of rows that the snapshot stores."""
    stored = {"citations": "list[str]"}
    for name in ("Claim", "Suspension"):
        kind = getattr(row_parts, name)
        keys = {key: type_of_hint(hint, "Row") for key, hint in get_type_hints(kind).items()}
        yield from plain_class(f"Stored{name}", f"{_about(kind)[:-1]}; its sources are ids.", keys | stored)
    yield from plain_class("StoredHappening", "A row of the timeline; its sources are ids.", plain_keys(COLUMNS["timeline"], own=STORED_TYPES))
    step = plain_keys((column for column in STEP if column.name not in ("title", "citations")), own=STORED_TYPES)
    yield from plain_class("StoredStep", "The effect of an event on a state of affairs.", step | {"values": "GivenValues"})
    outcome = plain_keys(column for column in OUTCOME if column.name not in ("title", "citations"))
    yield from plain_class("StoredOutcome", "The outcome of a plan, without the texts of the event that settled it.", outcome)
    every = {"foremost": "list[str]"}
    for name in STATES:
        every |= plain_keys(COLUMNS[LISTED[name][1]], own=STORED_TYPES)
    every |= {"status": "str | None"}
    fixed = [column.name for column in COLUMNS["facts"] if column.name not in OFTEN]
    kept = {key: every[key] for key in fixed} | {"suspensions": f"NotRequired[{every['suspensions']}]"}
    days = {key: every[key] for key in OFTEN} | {key: f"NotRequired[{every[key]}]" for key in RARELY}
    yield from plain_class("StoredSpell", "The values that are the same on every day of a state; its sources are ids.", kept)
    yield from plain_class("StoredDays", "The values of a state on some days; its sources are ids.", days)
    stretch = {"fact": "str", "first_day": "str | None", "last_day": "str | None"}
    yield from plain_class(
        "StretchRow", "Days over which the values of a state are the same, for exports; its sources are ids.", stretch, "StoredDays"
    )
    yield from plain_class("ExportedHappening", "A timeline entry; `exact` is true if its days are known.", {"exact": "bool"}, "HappeningRow")
    yield from plain_class("StandingFact", "A fact and the days over which its values are the same.", {"stretches": "list[StretchRow]"}, "FactRow")
    history = {key: type_ if "NotRequired" in type_ else f"NotRequired[{type_}]" for key, type_ in days.items()}
    yield from plain_class("StoredHistory", "The values of a history that differ from those of the last days of a state.", history)
    yield from plain_class("StoredState", "A state on some days, whole.", {}, "StoredSpell, StoredDays")


def plain_text() -> str:
    """The whole module of the types of plain rows."""
    lines: list[str] = []
    for name, (about, columns) in PARTS.items():
        keys = plain_keys(columns)
        lines += plain_class(f"{name}Row", about, keys | {"values": "GivenValues"} if name == "Step" else keys)
    lines += _parts()
    lines += _states()
    for name, (about, listing, *_) in LISTED.items():
        if name == "Plan":
            lines += plain_class("PlanRow", about, BESIDE["Plan"], "FactRow")
        elif name not in STATES:
            lines += plain_class(f"{name}Row", about, plain_keys(COLUMNS[listing], added_columns(listing)) | BESIDE.get(name, {}))
    lines += plain_class(
        "SegmentRow", "Days over which the values of a state are the same, both included, for drawing; its sources are ids.", SEGMENT
    )
    for name, kinds in CARD_CLASSES.items():
        lines += plain_class(f"{name}Row", f"Everything recorded about one {' or '.join(kinds)}.", plain_keys(CARDS[kinds[0]]))
    for name, (about, known, open_) in CITED.items():
        cite = {column.name: column for column in COLUMNS["cite"]}
        keys = {key: plain_type(cite[key].type.removesuffix("?")) for key in known} | {key: plain_type(cite[key].type) for key in open_}
        lines += plain_class(name, about, keys)
    for name, (about, keys) in EXPORTED.items():
        lines += plain_class(name, about, keys)
    lines += _entries()
    lines += _stored()
    cards = " | ".join(f"{name}Row" for name in CARD_CLASSES)
    return PLAIN_HEAD + "\n".join(lines) + PLAIN_TAIL.format(cards=cards)


if __name__ == "__main__":
    TARGET.write_text(text(), encoding="utf-8")
    PLAIN.write_text(plain_text(), encoding="utf-8")

"""The guided entry: one question at a time at a terminal, each answer checked when it is given. What it makes are plain entries, as in a file.

It contains the order of the questions and the form of each answer. It contains neither the checks of the whole record nor writing.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, Final, TypeVar

from sahelcli.base.errors import SahelError, UsageError
from sahelcli.checks.findings_from_errors import fault_of
from sahelcli.cli.stdout import tell
from sahelcli.language.parse_option_values import choice, period
from sahelcli.questions.names import ACTOR, PLACE, TOPIC, NameKind, resolve
from sahelcli.record import closed_lists as words
from sahelcli.record.canonical_form_and_new_entries import id_of, slug_of
from sahelcli.record.field_types import Language, Plain, StateCode, Url
from sahelcli.record.models import TITLE_LENGTH, VIEW_LENGTH
from sahelcli.record.properties import PROPERTIES, VERBS
from sahelcli.render.errors import error_lines
from sahelcli.snapshot.build import build_in_memory
from sahelcli.text.catalogue import LANGUAGES, say, word

if TYPE_CHECKING:
    from sahelcli.record.models import Document

Entry = dict[str, Any]
T = TypeVar("T")

_LISTS: Final = {
    "as": words.MEMBER_STATUSES,
    "form": words.FORMS,
    "how": words.HOW_TAKEN | words.HOW_LEFT,
    "office": words.OFFICES,
    "scope": words.SCOPES,
    "type": words.EVENT_TYPES,
    "wording": words.WORDINGS,
}
"""Own keys of verbs whose value is a word of a closed list. Others are named in `Guide.value`."""


class Guide:
    """Asks for an event and the sources it needs. Ctrl-C and the end of input raise KeyboardInterrupt; nothing is written here."""

    def __init__(self, language: str, document: Document, today: date) -> None:
        self.language = language
        self.today = today
        self.db = build_in_memory(document)
        self.addresses = {source.url: source.id for source in document.sources}
        self.taken = {entry.id for part in (document.sources, document.actors, document.places, document.topics, document.events) for entry in part}
        self.sources: list[Entry] = []

    def ask(self, key: str, /, **facts: object) -> str:
        """One answer, without the spaces around it; nothing where the person just pressed Enter."""
        print(say(self.language, f"ask.{key}", **facts), end=" > ", file=sys.stderr, flush=True)
        line = sys.stdin.readline()
        if not line:
            raise KeyboardInterrupt
        return line.strip()

    def until(self, key: str, read: Callable[[str], T], /, **facts: object) -> T:
        """Ask until the answer can be read; say each time what was wrong with it."""
        while True:
            try:
                return read(self.ask(key, **facts))
            except SahelError as error:
                for line in error_lines(self.language, error):
                    tell(line)

    def entries(self) -> list[Entry]:
        """Return the new sources and the event as they are written to a file."""
        tell(say(self.language, "add.begin"))
        event: Entry = {"title": self.text("title", TITLE_LENGTH), "date": self.until("date", self._happened)}
        event |= {"type": self.word("type", words.EVENT_TYPES), "summary": self.text("summary")}
        if place := self.until("place", self._named(PLACE)):
            event["place"] = place
        event["participants"] = [{"actor": actor, "role": self.word("role", words.ROLES)} for actor in self.several("participant", ACTOR)]
        event["topics"] = list(self.several("topic", TOPIC))
        event["effects"] = list(self._effects())
        event["citations"] = [{"source": source} for source in self._citations()]
        return [*({"source": source} for source in self.sources), {"event": event}]

    def agreed(self, path: str) -> bool:
        """Return whether the person agrees to write the entry."""
        return self.until("write", self._yes_or_no, path=path)

    def text(self, key: str, most: int = 0) -> Entry:
        """A text in both languages."""
        return {language: self.until(f"{key}.{language}", lambda text: self._short(text, most)) for language in LANGUAGES}

    def word(self, key: str, table: Collection[str]) -> str:
        """A word of a closed list, which is shown beforehand."""
        tell("  " + ", ".join(f"{id_} ({name})" if (name := word(self.language, id_)) != id_.replace("-", " ") else id_ for id_ in table))
        return self.until(key, lambda text: choice(say(self.language, f"ask.{key}"), text, table))

    def several(self, key: str, kind: NameKind) -> Iterator[str]:
        """Ids of what is named, until nothing is."""
        while id_ := self.until(key, self._named(kind)):
            yield id_

    def _named(self, kind: NameKind) -> Callable[[str], str]:
        return lambda text: resolve(self.db, text, kind) if text else ""

    def _short(self, text: str, most: int) -> str:
        if not text:
            raise UsageError("answer-needed")
        if most and len(text) > most:
            raise UsageError("answer-too-long", length=len(text), most=most)
        return self._fit(Plain, text)

    def _fit(self, kind: object, text: str) -> str:
        """An answer of a type of the models. Raises UsageError, in the words that a file with it would get."""
        if fault := fault_of(kind, text):
            raise UsageError("answer-at-fault", what=say(self.language, f"fault.{fault[0]}", **fault[1]))
        return text

    def _date(self, text: str) -> str:
        return period(say(self.language, "ask.date"), text, self.today).text

    def _happened(self, text: str) -> str:
        when = period(say(self.language, "ask.date"), text, self.today)
        if when.earliest is None or when.latest is None:
            raise UsageError("not-a-day", option=say(self.language, "ask.date"), text=text)
        return when.text

    def _yes_or_no(self, text: str) -> bool:
        if text.lower() not in ("y", "yes", "o", "oui", "n", "no", "non"):
            raise UsageError("yes-or-no")
        return text.lower()[0] in "yo"

    def _effects(self) -> Iterator[Entry]:
        """Ask for the event's effects: verbs, each with its ends and its own keys."""
        tell("  " + ", ".join(VERBS))
        while verb := self.until("verb", lambda text: choice(say(self.language, "ask.verb"), text, VERBS) if text else ""):
            subjects = self.until("subject", self._some)
            effect: Entry = {"kind": verb, "subject": subjects[0] if len(subjects) == 1 else subjects}
            if VERBS[verb].takes_object:
                effect["object"] = self.until("object", self._object(verb), verb=word(self.language, verb))
            for key in VERBS[verb].keys:
                if (value := self._value(key, needed=key in VERBS[verb].needs)) is not None:
                    effect[key] = value
            yield effect

    def _some(self, text: str) -> list[str]:
        named = [resolve(self.db, name.strip(), ACTOR) for name in text.split(",") if name.strip()]
        if not named:
            raise UsageError("answer-needed")
        return named

    def _object(self, verb: str) -> Callable[[str], str]:
        collection = PROPERTIES[VERBS[verb].touches].object_in
        if collection == "plans":  # the plan's id, which may be new
            return lambda text: slug_of(self._short(text, 0))
        return lambda text: resolve(self.db, self._short(text, 0), TOPIC if collection == "topics" else ACTOR)

    def _value(self, key: str, *, needed: bool) -> object:
        """The value of a verb's own key, or None where it is passed over."""
        if key in ("name", "title", "view"):
            if not needed and not self.until("give", self._yes_or_no_or_nothing, key=key):
                return None
            return self.text(f"effect-{key}", VIEW_LENGTH if key == "view" else 0)
        if key in _LISTS or key == "measures":
            tell("  " + ", ".join(_LISTS.get(key, words.MEASURES)))
        return self.until("value", lambda text: self._read(key, text, needed=needed), key=key)

    def _yes_or_no_or_nothing(self, text: str) -> bool:
        return bool(text) and self._yes_or_no(text)

    def _read(self, key: str, text: str, *, needed: bool) -> object:
        if not text and not needed:
            return None
        self._short(text, 0)
        if key == "measures":
            return [choice(key, measure.strip(), words.MEASURES) for measure in text.split(",")]
        if key in _LISTS:
            return choice(key, text, _LISTS[key])
        if key in ("due", "when", "was"):
            return period(key, text, self.today).text
        return resolve(self.db, text, PLACE if key == "where" else ACTOR)

    def _citations(self) -> Iterator[str]:
        """The pages it rests on, at least one: by id or address; a page that is not in the record is asked about."""
        given: list[str] = []
        while page := self.until("citation" if given else "citation.first", lambda text: self._page(text, needed=not given)):
            given.append(page if not page.startswith("http") else self._source(page))
            yield given[-1]

    def _page(self, text: str, *, needed: bool) -> str:
        """The id of a source, or the address of one that is new."""
        if not text and not needed:
            return ""
        if text in self.addresses or text.startswith(("http://", "https://")):
            return self.addresses.get(text) or self._fit(Url, text)
        if text not in self.taken or text not in self.addresses.values():
            raise UsageError("no-such-source", text=text)
        return text

    def _source(self, address: str) -> str:
        tell(say(self.language, "add.new-source"))
        source: Entry = {"url": address, "publisher": self.until("publisher", lambda text: self._short(text, 0))}
        optional = {"title": self._if_any("source-title", Plain), "published": self.until("published", lambda text: self._date(text) if text else "")}
        source |= {key: value for key, value in optional.items() if value}
        source |= {"language": self.until("language", lambda text: self._fit(Language, text)), "kind": self.word("source-kind", words.SOURCE_KINDS)}
        optional = {"country": self._if_any("country", StateCode), "origin": self._if_any("origin", Plain)}
        source |= {key: value for key, value in optional.items() if value}
        words_ = source.get("title") or source.get("published") or "page"
        source = {"id": id_of("", f"{source['publisher']} {words_}", self.taken)} | source
        self.taken.add(source["id"])
        self.addresses[address] = source["id"]
        self.sources.append(source)
        return str(source["id"])

    def _if_any(self, key: str, kind: object) -> str:
        return self.until(key, lambda text: self._fit(kind, text) if text else "")


def summary(language: str, entries: list[Entry], id_: str) -> Iterator[str]:
    """Return the entries as lines, to be read before they are written."""
    yield ""
    yield say(language, "add.summary", id=id_)
    for entry in entries:
        for kind, values in entry.items():
            yield f"  {word(language, kind)}"
            yield from (f"    {key}: {_shown(value)}" for key, value in values.items() if value)


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return " / ".join(f"{key}={inner}" if key not in LANGUAGES else _shown(inner) for key, inner in value.items())
    if isinstance(value, list):
        return "; ".join(_shown(inner) for inner in value)
    return str(value)

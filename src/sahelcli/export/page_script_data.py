"""The states of affairs as small arrays for the page's script (`states.js` names their parts), and the glossary of its signs."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Final

from sahelcli.export.export_data_and_table_metadata import Export
from sahelcli.export.page_texts_and_events import SHEET_LINES, USUAL_KIND, Events, Text, Wording, capital, is_day, sentence, when, words_for
from sahelcli.text.catalogue import LANGUAGES, sentences
from sahelcli.text.dates import MONTHS
from sahelcli.text.french_articles_and_typography import typeset

if TYPE_CHECKING:
    from sahelcli.contract.rows import ExportedHappening, StretchRow

_EPOCH: Final = date(1970, 1, 1).toordinal()

_POSSIBLE, _CONTESTED, _SUSPENDED, _MAYBE_SUSPENDED, _ANNOUNCED, _NOTIFIED = (1 << bit for bit in range(6))
"""The properties of a stretch as bits of a number; `states.js` has the same values."""


def script_data(export: Export, events: Events) -> dict[str, object]:
    """Return the data that the script needs in addition to the page."""
    standing = export.of_any_day
    named: dict[str, int] = {}
    dates: dict[str, Text] = {}
    words: dict[str, Text] = {}

    def index(id_: str) -> int:
        return named.setdefault(id_, len(named))

    def dated(text: str | None) -> str | None:
        if text and not is_day(text):
            dates[text] = when(text)
        return text

    def worded(id_: str | None) -> str | None:
        if id_:
            words[id_] = words_for(id_)
        return id_

    facts: list[list[object]] = []
    for fact in standing.facts:
        own = fact["qualifiers"]
        stretches: list[list[object]] = []
        for piece in fact["stretches"]:
            flags, more = _flags(piece), _more(piece, standing.names.get(fact["subject"]), titled=fact["object"] in standing.blocs)
            dated(piece.get("suspended_since"))
            dated(piece.get("withdrawal_effective"))
            row: list[object] = [_number(piece["first_day"]), _number(piece["last_day"]), flags]
            stretches.append([*row, more] if more else row)
        facts.append(
            [
                fact["property"],
                index(fact["subject"]),
                index(fact["object"]) if fact["object"] else None,
                worded(own.get("office") or own.get("measure")),
                worded(fact["status"]),
                dated(fact["since"]),
                dated(fact["until"]),
                events.places.get(fact["opened_by"]),
                stretches,
            ]
        )

    def described(row: ExportedHappening, place: int) -> list[object]:
        about = [index(row["type"]) if row["type"] else None, index(row["place"]) if row["place"] else None]
        return [
            *about,
            [index(id_) for id_ in (*row["actors"], *row["organisations"])],
            [index(id_) for id_ in row["topics"]],
            *events.sizes[place],
        ]

    def related(row: ExportedHappening) -> list[list[object]]:
        """Return what an event goes back to: the kind of relation, and the other event's place in the list, or its title where it is not there."""
        links = standing.relations.get(row["id"], ())
        return [[worded(link["kind"]), events.places.get(link["event"], _pair(link["title"] or _same(link["event"])))] for link in links]

    sources = [citation for row in export.events for part in (row, *row["claims"]) for citation in part["citations"]]
    kinds = {words_for(kind)[export.language]: worded(kind) for kind in (USUAL_KIND, *(source["kind"] for source in sources))}
    for source in sources:
        dated(source["published"])
    relations = {place: found for place, row in enumerate(export.events) if (found := related(row))}

    return {
        "language": export.language,
        "day": _number(standing.day),
        "horizon": _number(export.stamp),
        "first": _number(min((row["earliest"] for row in export.events if row["earliest"]), default=export.stamp)),
        "months": MONTHS,
        "words": {language: _sentences(language) for language in LANGUAGES},
        "terms": {id_: _pair(text) for id_, text in words.items()},
        "dates": {text: _pair(told) for text, told in dates.items()},
        "events": [described(row, place) for place, row in enumerate(export.events)],
        "relations": relations,
        "kinds": kinds,
        "usual": words_for(USUAL_KIND)[export.language],
        "facts": facts,
        "bloc": _most_named(export),
        "lines": SHEET_LINES,
        "blocs": [index(id_) for id_ in standing.blocs],
        "names": [[id_, *_pair(standing.names.get(id_) or words_for(id_))] for id_ in named],
    }


def _same(text: str) -> Text:
    return dict.fromkeys(LANGUAGES, text)


def _most_named(export: Export) -> str | None:
    """Return the bloc that most events name, which the page shows first; of equals, the first by id."""
    count = Counter(id_ for row in export.events for id_ in row["organisations"])
    return max(export.of_any_day.blocs, key=lambda id_: count[id_], default=None)


def _flags(piece: StretchRow) -> int:
    flags = _POSSIBLE * (piece["certainty"] == "possible") | _CONTESTED * bool(piece["contested"])
    if piece.get("suspended") or piece.get("suspended_since"):
        flags |= _SUSPENDED if piece["suspended"] else _MAYBE_SUSPENDED
    return flags | {"announced": _ANNOUNCED, "notified": _NOTIFIED}.get(piece.get("withdrawal") or "", 0)


def _more(piece: StretchRow, name: Text | None, *, titled: bool) -> dict[str, object]:
    """Return details of a stretch in addition to its flags: suspension date, expected exit, a changed name, a title."""
    more = {
        "s": piece.get("suspended_since"),
        "w": piece.get("withdrawal_effective"),
        "n": _pair(piece["name"]) if piece["status"] and "form" in piece["qualifiers"] and piece["name"] != name else None,
        "t": _pair(title) if titled and (title := piece["qualifiers"].get("title")) else None,
    }
    return {key: value for key, value in more.items() if value}


def _sentences(language: str) -> dict[str, str]:
    own = sentences(language, "answers")
    return {key.removeprefix("page.js."): typeset(language, text) for key, text in own.items() if key.startswith("page.js.")}


def _pair(text: Text) -> list[str]:
    """Return a text in English and French, or only once if both are the same."""
    english, french = (typeset(language, text[language]) for language in LANGUAGES)
    return [english] if english == french else [english, french]


def _number(day: str | None) -> int | None:
    """Return a day as days since 1970-01-01."""
    return date.fromisoformat(day).toordinal() - _EPOCH if day else None


_SIGNS: Final = ("bloc", "belongs", "suspended", "exit", "measures", "possible", "contested", "held", "deprecated", "unconfirmed", "plans")

_SOURCE_KINDS: Final = ("primary", "agency", "newsroom", "reference", "repost", "state-media", "other")


def glossary(wording: Wording) -> str:
    """Return the words of the page, then the kinds of sources, each with its meaning."""
    signs = _listed(wording, {name: sentence(f"page.term.{name}") for name in _SIGNS})
    kinds = _listed(wording, {name: capital(words_for(name)) for name in _SOURCE_KINDS})
    return signs + wording.tag("p", sentence("page.source-kinds"), " class=h") + kinds


def _listed(wording: Wording, terms: dict[str, Text]) -> str:
    pairs = (wording.tag("dt", term) + wording.tag("dd", sentence(f"page.means.{name}")) for name, term in terms.items())
    return f"<dl>{''.join(pairs)}</dl>"

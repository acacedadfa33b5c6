"""Check texts: the same facts in both languages, plain characters, no hindsight, and the house style of titles and summaries."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from sahelcli.base.edtf import parse_edtf
from sahelcli.checks.context import Fault, Subject
from sahelcli.language.quantities import MONTH_NUMBERS, dates_named, numbers_named
from sahelcli.record.house_style import HouseStyle, words_of

if TYPE_CHECKING:
    from sahelcli.record.field_types import Text
    from sahelcli.record.models import Actor, Event, Place, Topic

_RELATIVE: Final = {
    "en": re.compile(r"\b(yesterday|today|tomorrow|tonight|recently|last (?:week|month|year)|next (?:week|month|year))\b", re.IGNORECASE),
    "fr": re.compile(r"\b(hier|aujourd'hui|demain|récemment|(?:la semaine|le mois|l'an) (?:derni[eè]re?|prochaine?))\b", re.IGNORECASE),
}
_SPACES: Final = re.compile(r" {2,}")
_FRENCH_MARKS: Final = re.compile(r"[^\s\d]([;!?]|:(?=\s|$))|«(?![ \u00a0\u202f])|(?<![ \u00a0\u202f])»")
_WORD: Final = re.compile(r"[^\W\d_]+")
_ALIKE: Final = {"LATIN", "CYRILLIC", "GREEK"}
_NOT_LATIN: Final = re.compile(r"[\u0370-\u1dff\u1f00-\u1fff\u2126\u2de0-\U0010ffff]")
"""All letters of the other scripts are among these characters."""
_LANGUAGES: Final = ("en", "fr")


def languages_do_not_contradict(subject: Subject) -> Iterator[Fault]:
    """English and French do not name one month, or one number, each in place of the other's."""
    for event, field, english, french in _differing(subject):
        if any(_of_months(english, months) and _of_months(french, months) for months in (True, False)):
            yield event.id, field, "languages-contradict", {"en": _list("en", english), "fr": _list("fr", french)}


def languages_name_the_same_numbers(subject: Subject) -> Iterator[Fault]:
    """Both languages give the same numbers and months."""
    for event, field, english, french in _differing(subject):
        if not any(_of_months(english, months) and _of_months(french, months) for months in (True, False)):
            for language, named in (("en", english), ("fr", french)):
                if named:
                    yield event.id, f"{field}.{language}", "one-language", {"named": _list(language, named)}


def _differing(subject: Subject) -> Iterator[tuple[Event, str, set[str], set[str]]]:
    """Yield texts whose languages do not name the same numbers: event, field, numbers only in the English, numbers only in the French."""
    for event, field, text in subject.texts():
        english, french = numbers_named("en", text.en), numbers_named("fr", text.fr)
        if english != french:
            yield event, field, english - french, french - english


def _of_months(named: set[str], months: bool) -> set[str]:
    return {one for one in named if one.startswith("month") is months}


def _list(language: str, named: set[str]) -> str:
    """Return the numbers and months as a list in words of a language."""
    words = {f"month {n}": name for name, n in MONTH_NUMBERS[language].items()}
    return ", ".join(words.get(one, one) for one in sorted(named))


def _in(text: Text, language: str) -> str:
    """Return a text in one language."""
    return {"en": text.en, "fr": text.fr}[language]


def texts_are_translated(subject: Subject) -> Iterator[Fault]:
    """A sentence is not the same, letter for letter, in English and French."""
    for event, field, text in subject.texts():
        if text.en == text.fr and len(_WORD.findall(text.en)) > 3:
            yield event.id, field, "untranslated", {}


def texts_stand_on_any_day(subject: Subject) -> Iterator[Fault]:
    """A text does not lean on the day it was written: yesterday, recently, last month."""
    for event, field, text in subject.texts():
        for language in _LANGUAGES:
            if found := _RELATIVE[language].search(_in(text, language)):
                yield event.id, f"{field}.{language}", "relative-day", {"words": found[0]}


def texts_are_well_set(subject: Subject) -> Iterator[Fault]:
    """One space at a time, and in French a space before ; : ! ? and inside guillemets."""
    for event, field, text in subject.texts():
        for language in _LANGUAGES:
            if _SPACES.search(_in(text, language)):
                yield event.id, f"{field}.{language}", "two-spaces", {}
        if found := _FRENCH_MARKS.search(text.fr):
            yield event.id, f"{field}.fr", "french-spacing", {"sign": found[0][-1]}


def letters_are_of_one_script(subject: Subject) -> Iterator[Fault]:
    """A word has letters of one script: a Cyrillic letter in a Latin word looks the same and is found by nobody."""
    for event, field, text in subject.texts():
        for language in _LANGUAGES:
            yield from ((event.id, f"{field}.{language}", "mixed-script", {"word": word}) for word in _mixed(_in(text, language)))
    document = subject.document
    named: list[Actor | Place | Topic] = [*document.actors, *document.places, *document.topics]
    for entry in named:
        aliases: list[str] = getattr(entry, "aliases", [])
        for name in (entry.name.en, entry.name.fr, *aliases):
            yield from ((entry.id, "name", "mixed-script", {"word": word}) for word in _mixed(name))


def _mixed(text: str) -> Iterator[str]:
    if text.isascii() or not _NOT_LATIN.search(text):
        return
    words: list[str] = _WORD.findall(text)
    for word in words:
        if not word.isascii() and len({unicodedata.name(sign, "?").partition(" ")[0] for sign in word} & _ALIKE) > 1:
            yield word


def titles_leave_the_date_out(subject: Subject) -> Iterator[Fault]:
    """A title is a sentence without its date and without a full stop."""
    for event in subject.document.events:
        for language in _LANGUAGES:
            title = _in(event.title, language)
            if title.endswith("."):
                yield event.id, f"title.{language}", "title-ends", {}
            own = parse_edtf(event.date).earliest
            for day, words in dates_named(language, title):
                if own and " " in words and (day.year, day.month) == (own.year, own.month) and day.day in (1, own.day):
                    yield event.id, f"title.{language}", "title-dated", {"words": words}
                    break


def titles_have_a_verb(subject: Subject) -> Iterator[Fault]:
    """A title is a sentence: it has a verb in the present tense."""
    for event in subject.document.events:
        for language, style in subject.style.items():
            if not style.has_verb(_in(event.title, language)):
                yield event.id, f"title.{language}", "title-verbless", {}


def summaries_keep_to_the_past(subject: Subject) -> Iterator[Fault]:
    """A summary is in the past tense throughout."""
    for event in subject.document.events:
        for language, style in subject.style.items():
            if found := [word for word in words_of(_in(event.summary, language)) if word in style.tense]:
                yield event.id, f"summary.{language}", "summary-tense", {"words": ", ".join(dict.fromkeys(found))}


def texts_use_the_listed_forms(subject: Subject) -> Iterator[Fault]:
    """A name, rank or word with a listed form is written in that form."""
    for entry, field, style, text in _styled(subject):
        for form in style.forms:
            if found := form.avoid.search(text):
                yield entry, field, "form-unlisted", {"words": found[0], "use": form.use}


def texts_leave_our_work_out(subject: Subject) -> Iterator[Fault]:
    """A text speaks of its subject, not of the pages consulted or of the record."""
    for entry, field, style, text in _styled(subject):
        if found := style.workshop.search(text):
            yield entry, field, "workshop-word", {"words": found[0]}


def _styled(subject: Subject) -> Iterator[tuple[str, str, HouseStyle, str]]:
    """Yield every text of every event with its entry, its field and the lists of its language."""
    for event, field, text in subject.texts():
        if not field.endswith(".reason"):  # a reason speaks of sources as it must
            yield from ((event.id, f"{field}.{language}", style, _in(text, language)) for language, style in subject.style.items())

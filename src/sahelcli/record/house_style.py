"""Read the house style of the record's texts (`style.json` beside the record) and find the forms and words that it names."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sahelcli.record.closed_lists import LANGUAGES

_WORD: Final = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")

if TYPE_CHECKING:
    from typing import NotRequired, TypedDict

    class Verbs(TypedDict):
        """Forms of verbs, each text a line of them."""

        present: list[str]
        tense: list[str]

    class Avoided(TypedDict):
        """What to write, in place of what."""

        use: str
        avoid: list[str]
        pattern: NotRequired[bool]

    class Lists(TypedDict):
        """The content of `style.json`, by language."""

        verbs: dict[str, Verbs]
        forms: dict[str, list[Avoided]]
        workshop: dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Form:
    """A form to use, and a pattern of the forms to avoid."""

    use: str
    avoid: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """The lists of one language.

    `verbs`: forms of the present tense, one of which every title has. `tense`: those that are nothing but a present tense, which a summary
    avoids. `workshop`: words that speak of how the record was made.
    """

    forms: tuple[Form, ...]
    verbs: frozenset[str]
    tense: frozenset[str]
    workshop: re.Pattern[str]

    @classmethod
    def of(cls, lists: Lists, language: str) -> HouseStyle:
        """Return the lists of a language from the content of `style.json`."""
        verbs = lists["verbs"][language]
        return cls(
            tuple(Form(form["use"], _any_of(form["avoid"], pattern=form.get("pattern", False))) for form in lists["forms"][language]),
            frozenset(" ".join(verbs["present"]).split()),
            frozenset(" ".join(verbs["tense"]).split()),
            _any_of(lists["workshop"][language]),
        )

    def has_verb(self, title: str) -> bool:
        """Return whether a title has one of the listed verbs."""
        return any(word in self.verbs for word in words_of(title))


def words_of(text: str) -> list[str]:
    """Return the words of a text as written, the elided article or pronoun apart: "s'achève" is "s" and "achève"."""
    words: list[str] = _WORD.findall(text)
    return [part for word in words for part in word.split("'")]


def _any_of(texts: list[str], *, pattern: bool = False) -> re.Pattern[str]:
    alternatives = "|".join(text if pattern else re.escape(text) for text in texts)
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)")


def style_beside(record: Path) -> dict[str, HouseStyle]:
    """Return the lists of each language from the `style.json` in a record's folder; none where there is no such file."""
    file = record.with_name("style.json")
    if not file.is_file():
        return {}
    lists: Lists = json.loads(file.read_text(encoding="utf-8"))
    return {language: HouseStyle.of(lists, language) for language in LANGUAGES}

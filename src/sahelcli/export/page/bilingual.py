"""Texts in two languages on one page: what stands in the page is in the language it starts in, what a script may put in its place is kept beside."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from sahelcli.base.escaping import escape_html
from sahelcli.text.catalogue import LANGUAGES, say, word
from sahelcli.text.dates import date_words

Text = Mapping[str, str]

_BEFORE: Final = re.compile(" (?=[;!?%])")
_AROUND: Final = re.compile("(?<=«) | (?=[:»])")


class Wording:
    """Writes texts in a language, and remembers in order what each is in the other."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._other = next(other for other in LANGUAGES if other != language)
        self._places: dict[str, int] = {}
        self._order: list[int] = []
        self._small: dict[str, str] = {}

    def tag(self, name: str, text: Text, attributes: str = "") -> str:
        """An element that holds a text; one that reads otherwise in the other language is marked."""
        shown, other = self._set(text)
        if shown != other:
            attributes += " data-t"
            self.note(other)
        return f"<{name}{attributes}>{escape_html(shown)}</{name}>"

    def known(self, name: str, text: Text) -> str:
        """An element that the page's script knows by its place to hold a text in two languages, and that needs no mark."""
        return f"<{name}>{self.marked(text)}</{name}>"

    def small(self, text: Text) -> str:
        """A word of a closed list, which stands in the page many times: the other language's is kept once."""
        shown, other = self._set(text)
        self._small[shown] = other
        return f"<i>{escape_html(shown)}</i>"

    def marked(self, text: Text) -> str:
        """What stands in an element that is marked, or known, already."""
        shown, other = self._set(text)
        self.note(other)
        return escape_html(shown)

    def note(self, other: str) -> None:
        """Remember the other language's text of the next marked element."""
        if other in self._places:
            self._order.append(self._places[other])
            return
        self._places[other] = len(self._places)
        if self._order and self._order[-1] < 0:
            self._order[-1] -= 1
        else:
            self._order.append(-1)

    def swap(self) -> dict[str, Any]:
        """The other language's texts, each once, and which of them each marked element takes, in the order of the page.

        In `order`, -n says that the next n elements take the next n texts, another number the place of a text that was there before.
        """
        return {"texts": list(self._places), "order": self._order, "small": self._small}

    def _set(self, text: Text) -> tuple[str, str]:
        return typeset(self.language, text[self.language]), typeset(self._other, text[self._other])


def typeset(language: str, text: str) -> str:
    """A text whose signs stay with their words: in French no line begins with a colon, a question mark or a closing quotation mark."""
    return _AROUND.sub("\u00a0", _BEFORE.sub("\u202f", text)) if language == "fr" else text


def sentence(key: str, /, **facts: Text | str) -> Text:
    """A sentence of the program in both languages; a field may hold a text in both."""
    return {
        language: say(language, key, **{name: value if isinstance(value, str) else value[language] for name, value in facts.items()})
        for language in LANGUAGES
    }


def words_for(id_: str) -> Text:
    """A word of the closed lists in both languages."""
    return {language: word(language, id_) for language in LANGUAGES}


def when(text: str | None) -> Text:
    """A date in words, in both languages."""
    return {language: date_words(language, text) if text else say(language, "date.none") for language in LANGUAGES}


def joined(texts: list[Text], sign: str) -> Text:
    """Texts one after another."""
    return {language: sign.join(text[language] for text in texts) for language in LANGUAGES}


def capital(text: Text) -> Text:
    """A text that begins a line."""
    return {language: words[:1].upper() + words[1:] for language, words in text.items()}

"""Bilingual text for the HTML page: elements contain the starting language, and the script's data has the other language's texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sahelcli.base.escaping import escape_html
from sahelcli.text.catalogue import LANGUAGES, say, word
from sahelcli.text.dates import date_words
from sahelcli.text.french_articles_and_typography import typeset

Text = Mapping[str, str]


class Wording:
    """Writes texts in one language and records, in page order, their equivalents in the other."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._other = next(other for other in LANGUAGES if other != language)
        self._places: dict[str, int] = {}
        self._order: list[int] = []

    def tag(self, name: str, text: Text, attributes: str = "") -> str:
        """Return an element with a text. It is marked if the text differs in the other language."""
        shown, other = self._set(text)
        if shown != other:
            attributes += " data-t"
            self.note(other)
        return f"<{name}{attributes}>{escape_html(shown)}</{name}>"

    def known(self, name: str, text: Text) -> str:
        """Return an element without a mark. The script knows from its position that it has a text in two languages."""
        return f"<{name}>{self.marked(text)}</{name}>"

    def paragraph(self, text: Text) -> str:
        """Return a paragraph without a mark; HTML ends it where the next block begins."""
        return f"<p>{self.marked(text)}"

    def marked(self, text: Text) -> str:
        """Return the escaped content of an element that is marked or known already."""
        shown, other = self._set(text)
        self.note(other)
        return escape_html(shown)

    def note(self, other: str) -> None:
        """Record the text of the next marked element in the other language."""
        if other in self._places:
            self._order.append(self._places[other])
            return
        self._places[other] = len(self._places)
        if self._order and self._order[-1] < 0:
            self._order[-1] -= 1
        else:
            self._order.append(-1)

    def swap(self) -> dict[str, object]:
        """Return the distinct texts in the other language, and the text that each marked element takes, in page order.

        In `order`, -n means that the next n elements take the next n texts; any other number is the position of an earlier text.
        """
        return {"texts": list(self._places), "order": self._order}

    def _set(self, text: Text) -> tuple[str, str]:
        return typeset(self.language, text[self.language]), typeset(self._other, text[self._other])


def sentence(key: str, /, **facts: Text | str) -> Text:
    """Return a sentence of the catalogue in both languages. A field may be a text in both languages."""
    return {
        language: say(language, key, **{name: value if isinstance(value, str) else value[language] for name, value in facts.items()})
        for language in LANGUAGES
    }


def words_for(id_: str) -> Text:
    """Return a word of the closed lists in both languages."""
    return {language: word(language, id_) for language in LANGUAGES}


def when(text: str | None) -> Text:
    """Return a date in words, in both languages."""
    return {language: date_words(language, text) if text else say(language, "date.none") for language in LANGUAGES}


def is_day(text: str) -> bool:
    """Return whether a date is a day, without a doubt."""
    return len(text) == 10 and text[4] == text[7] == "-" and text.replace("-", "").isdigit()


def joined(texts: Sequence[Text], sign: str) -> Text:
    """Join texts with a separator, in both languages."""
    return {language: sign.join(text[language] for text in texts) for language in LANGUAGES}


def capital(text: Text) -> Text:
    """Return a text with an initial capital."""
    return {language: words[:1].upper() + words[1:] for language, words in text.items()}

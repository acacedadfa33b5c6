"""Facts in words, for answers that name a fact beside other things."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Any

from sahelcli.queries.vocabularies import display_names
from sahelcli.render.page import Page
from sahelcli.render.sentences import state_sentence
from sahelcli.text.catalogue import LANGUAGES

Row = dict[str, Any]


def words_of_facts(db: sqlite3.Connection) -> Callable[[Row], Row]:
    """A function that puts a fact's row into a sentence in both languages."""
    pages = {language: Page((), (), (), language, names=display_names(db, language)) for language in LANGUAGES}
    return lambda row: {language: state_sentence(row, page) for language, page in pages.items()}

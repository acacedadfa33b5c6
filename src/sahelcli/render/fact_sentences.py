"""Facts as sentences in both languages, for answers that name a fact beside other things."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sahelcli.render.context import Page
from sahelcli.render.sentences import state_sentence

Row = dict[str, Any]


def fact_sentences(names: Mapping[str, Mapping[str, str]]) -> Callable[[Row], Row]:
    """Return a function that puts a fact's row into a sentence in each language of `names`, which say what ids are called in it."""
    pages = {language: Page((), (), (), language, names=called) for language, called in names.items()}
    return lambda row: {language: state_sentence(row, page) for language, page in pages.items()}

"""What the page's signs and words mean, as a list that folds out: the same without a script."""

from __future__ import annotations

from typing import Final

from sahelcli.export.page.bilingual import Text, Wording, capital, sentence, words_for

_SIGNS: Final = ("bloc", "belongs", "suspended", "exit", "measures", "possible", "contested", "held", "deprecated", "unconfirmed", "plans")

_SOURCE_KINDS: Final = ("primary", "agency", "newsroom", "reference", "repost", "state-media", "other")


def glossary(wording: Wording) -> str:
    """Words of the page, then kinds of sources, each with its meaning."""
    signs = _listed(wording, {name: sentence(f"page.term.{name}") for name in _SIGNS})
    kinds = _listed(wording, {name: capital(words_for(name)) for name in _SOURCE_KINDS})
    return signs + wording.tag("p", sentence("page.source-kinds"), " class=h") + kinds


def _listed(wording: Wording, terms: dict[str, Text]) -> str:
    pairs = (wording.tag("dt", term) + wording.tag("dd", sentence(f"page.means.{name}")) for name, term in terms.items())
    return f"<dl>{''.join(pairs)}</dl>"

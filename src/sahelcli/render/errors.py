"""Faults in words: what, where, and what to try. The one place that turns facts into sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from sahelcli.base.errors import Finding, InvalidData, SahelError, UnknownName
from sahelcli.base.escaping import escape_terminal
from sahelcli.base.names import unaccented
from sahelcli.text.catalogue import LANGUAGES, has, placeholders, say, word

LONGEST: Final = 200
"""How many characters of a value a message repeats."""

WHOLE: Final = ("allowed", "choices", "circle", "command", "formats", "order", "path", "readings", "suffixes", "words")
"""Facts that are lists of ours, or have to be typed again, and are never shortened."""

MOST_FINDINGS: Final = 20
"""How many faults a question answers with; `sahel check` lists them all."""


def finding_text(language: str, finding: Finding) -> str:
    """`file:line: entry field: what is wrong`, and how to mend it."""
    facts = _shortened(language, dict(finding.facts))
    code = "bad-date-readings" if finding.code == "bad-date" and facts.get("readings") else finding.code
    if code == "bad-syntax":
        facts["what"] = say(language, f"syntax.{facts['what']}")
    if "expected" in facts:
        facts["expected"] = word(language, facts["expected"])
    within = " ".join(shortened(language, part) for part in (finding.entry, finding.field) if part)
    place = ": ".join(part for part in (f"{finding.file}:{finding.line}", within) if part)  # as editors of text read it
    told = say(language, "finding.warning" if finding.warning else "finding", place=place, what=say(language, f"fault.{code}", **facts))
    return escape_terminal(told)


def shortened(language: str, text: str) -> str:
    """Return a value as a message repeats it: of a long one its beginning, and how long it is."""
    return text if len(text) <= LONGEST else say(language, "shortened", text=text[:LONGEST], length=len(text))


def _shortened(language: str, facts: dict[str, Any]) -> dict[str, Any]:
    return {key: shortened(language, fact) if isinstance(fact, str) and key not in WHOLE else fact for key, fact in facts.items()}


def error_lines(language: str, error: SahelError, command: str = "sahel") -> Iterator[str]:
    """The lines that stderr gets for an error. `command` is whose help says more, where the error does not know."""
    facts = {"command": command} | _shortened(language, error.facts)
    if isinstance(error, InvalidData):
        yield from (finding_text(language, finding) for finding in error.findings[:MOST_FINDINGS])
        if (more := len(error.findings) - MOST_FINDINGS) > 0:
            yield say(language, "more-findings", count=more)
    if "kind" in facts:
        facts["kind"] = word(language, facts["kind"])
        facts["of_kind"] = word(language, facts.get("of_kind") or "")
    if "option" in facts:
        facts["option"] = placeholders(language, facts["option"])
    if "why" in facts:
        facts["why"] = _why(language, str(facts["why"]))
    if error.code == "line-not-json":
        facts["what"] = say(language, f"syntax.{facts['what']}")
    choices = facts.get("choices")
    if choices is not None:
        facts["choices"] = ", ".join(_labels(language, error, choices))
    yield say(language, "error", what=say(language, f"error.{error.code}", **facts))
    hint = _hint(language, error, facts, choices)
    if hint:
        yield say(language, "try", what=hint)


def _why(language: str, said: str) -> str:
    """Why something could not be done: a reason of ours by its key; what the system says in English, where we have words for it, in ours."""
    import errno  # only for a mistake
    import os

    code = next((name for number, name in errno.errorcode.items() if os.strerror(number) == said), said)
    return say(language, f"why.{code}") if has(language, f"why.{code}") else say(language, "why.other", said=said)


def _labels(language: str, error: SahelError, choices: tuple[str, ...]) -> list[str]:
    """The words of a closed list as they may be typed: ids in English, what tables say in another language."""
    return [word(language, choice) if error.facts.get("worded") and language != "en" else choice for choice in choices]


def _hint(language: str, error: SahelError, facts: dict[str, object], choices: tuple[str, ...] | None) -> str:
    if isinstance(error, UnknownName):
        if error.code == "name-of-another-kind" and error.facts["kind"] == "event-plan-or-fact":
            return say(language, "try.show", id=error.candidates[0][0])
        if not error.candidates:
            return say(language, "try.no-candidates")
        listed = ", ".join(say(language, "try.candidate", name=name[language], id=id_) for id_, name in error.candidates)
        return say(language, "try.candidates", candidates=listed)
    if choices is not None:
        from sahelcli.language.did_you_mean import meant

        labels = _labels(language, error, choices)
        known = {unaccented(choice): label for choice, label in zip(choices, labels, strict=True)}
        if facts.get("worded"):
            known |= {unaccented(word(tongue, choice)): label for tongue in LANGUAGES for choice, label in zip(choices, labels, strict=True)}
        if near := meant(unaccented(str(facts["text"])), tuple(known)):
            return say(language, "try.candidates", candidates=", ".join(dict.fromkeys(known[name] for name in near)))
    if error.code == "bad-date" and facts["meant"]:
        return say(language, "try.candidates", candidates=facts["meant"])
    if error.code == "bad-date" and facts["readings"]:
        return say(language, "try.bad-date-readings", readings=" / ".join(error.facts["readings"]))
    if error.code == "cannot-write" and facts["why"] == say(language, "why.ENOSPC"):
        return say(language, "try.disk-full")
    return say(language, f"try.{error.code}", **facts)

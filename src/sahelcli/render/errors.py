"""Faults in words: what, where, and what to try. The one place that turns facts into sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from sahelcli.base.errors import Finding, InvalidData, SahelError, UnknownName
from sahelcli.base.escaping import escape_terminal
from sahelcli.base.text_folding_and_likeness import alike, unaccented
from sahelcli.record.closed_lists import OFFICE_SYNONYMS
from sahelcli.text.catalogue import LANGUAGES, has, placeholders, say, word
from sahelcli.text.dates import date_words

LONGEST: Final = 200
"""Maximum number of characters of a value in a message."""

WHOLE: Final = ("allowed", "choices", "circle", "command", "formats", "keys", "meant", "order", "path", "readings", "suffixes", "words")
"""Facts that are lists of ours, or have to be typed again. They are not shortened."""

MOST_FINDINGS: Final = 20
"""Maximum number of faults in the answer to a question; `sahel check` lists them all."""


LISTED_BY: Final = {
    "actor": "actors",
    "bloc": "actors --kind organisation",
    "country": "actors --kind state",
    "topic": "topics",
    "place": "places",
    "--type": "types",
    "--office": "offices",
    "--measure": "measures",
}
"""The command that lists the names of a kind, or the words that an option takes."""

OPTION_OF: Final = {
    "state": "--country",
    **dict.fromkeys(("organisation", "treaty"), "--bloc"),
    **dict.fromkeys(("person", "force", "group"), "--actor"),
    "place": "--place",
    "topic": "--topic",
}
"""The option that takes names of a kind."""

MEANT: Final = {
    "--about": ("--topic", "--text"),
    "--after": ("--since",),
    "--as-of": ("--on", "--known-on"),
    "--at": ("--on", "--place"),
    "--before": ("--until",),
    "--by": ("--actor",),
    "--count": ("--limit",),
    "--date": ("--on", "--period"),
    "--day": ("--on", "--period"),
    "--from": ("--since",),
    "--language": ("--lang",),
    "--on": ("--period",),
    "--org": ("--bloc",),
    "--organisation": ("--bloc",),
    "--organization": ("--bloc",),
    "--person": ("--actor",),
    "--side": ("--according-to",),
    "--speaker": ("--actor",),
    "--state": ("--country",),
    "--subject": ("--topic", "--actor"),
    "--theme": ("--topic",),
    "--to": ("--until",),
    "--who": ("--actor",),
    "--year": ("--on", "--period"),
    "excel": ("csv",),
    "markdown": ("md",),
    "ndjson": ("jsonl",),
    "text": ("plain", "md"),
    "txt": ("plain", "md"),
    "xls": ("csv",),
    "xlsx": ("csv",),
}
"""By what people type, what does it here; proposed where there is such a thing, and never put in its place."""

MOST_ALIKE: Final = 20
"""Maximum number of faults of one kind in one entry that are listed separately."""


def finding_text(language: str, finding: Finding) -> str:
    """`file:line: entry field: what is wrong`, and how to mend it."""
    facts = _shortened(language, dict(finding.facts))
    code = "bad-date-readings" if finding.code == "bad-date" and facts.get("readings") else finding.code
    if "because" in facts:
        code, facts["because"] = f"{code}-because", _because(language, facts)
    if code == "bad-syntax":
        facts["what"] = say(language, f"syntax.{facts['what']}")
    for key in ("expected", "office", "status"):
        if facts.get(key):
            facts[key] = word(language, str(facts[key]))
    place = _place(language, finding, finding.field)
    what = say(language, f"fault.{code}", **facts)
    if "meant" in facts:
        what = say(language, "fault.meant", what=what, meant=facts["meant"])
    if "side" in facts:
        what = say(language, "fault.in-view", what=what, side=facts["side"])
    told = say(language, "finding.warning" if finding.warning else "finding", place=place, what=what)
    return escape_terminal(told)


def shortened(language: str, text: str) -> str:
    """Return a value as a message repeats it: of a long one its beginning, and how long it is."""
    return text if len(text) <= LONGEST else say(language, "shortened", text=text[:LONGEST], length=len(text))


def _shortened(language: str, facts: Mapping[str, object]) -> dict[str, object]:
    return {key: shortened(language, fact) if isinstance(fact, str) and key not in WHOLE else fact for key, fact in facts.items()}


def finding_lines(language: str, findings: Iterable[Finding]) -> Iterator[str]:
    """Yield each finding as a line; of many of one kind in one entry the first, and how many more there are. They come sorted by entry."""
    for _, within in groupby(findings, key=lambda finding: (finding.file, finding.line, finding.entry)):
        kinds: dict[tuple[str, bool], list[Finding]] = {}
        for finding in within:
            alike = kinds.setdefault((finding.code, finding.warning), [])
            alike.append(finding)
            if len(alike) <= MOST_ALIKE:
                yield finding_text(language, finding)
        for alike in kinds.values():
            if (more := len(alike) - MOST_ALIKE) > 0:
                yield escape_terminal(say(language, "finding.alike", place=_place(language, alike[0], ""), count=more, code=alike[0].code))


def _place(language: str, finding: Finding, field: str) -> str:
    """Return the place of a finding, in the form that text editors recognise."""
    within = " ".join(shortened(language, part) for part in (finding.entry, field) if part)
    return ": ".join(part for part in (f"{finding.file}:{finding.line}", within) if part)


def _because(language: str, facts: dict[str, object]) -> str:
    """Return the reason why a text in the form of a date is not a date."""
    month = date_words(language, str(facts["month"])) if facts["because"] == "day" else facts.get("month")
    return say(language, f"fault.because-{facts['because']}", **facts | {"month": month})


def error_lines(language: str, error: SahelError, command: str = "sahel") -> Iterator[str]:
    """The lines that stderr gets for an error. `command` is whose help says more, where the error does not know."""
    facts = {"command": command} | _shortened(language, error.facts)
    if isinstance(error, InvalidData):
        yield from (finding_text(language, finding) for finding in error.findings[:MOST_FINDINGS])
        if (more := len(error.findings) - MOST_FINDINGS) > 0:
            yield say(language, "more-findings", count=more)
    if "kind" in facts:
        facts["kind"] = word(language, str(facts["kind"]))
        facts["of_kind"] = word(language, str(facts.get("of_kind") or ""))
    if "option" in facts:
        facts["option"] = placeholders(language, str(facts["option"]))
    if "why" in facts:
        facts["why"] = _why(language, str(facts["why"]))
    if error.code == "line-not-json":
        facts["what"] = say(language, f"syntax.{facts['what']}")
    choices = error.texts("choices") if "choices" in facts else None
    if choices is not None:
        facts["choices"] = ", ".join(_labels(language, error, choices))
    code = error.code
    if "because" in facts:
        code, facts["because"] = f"{code}-because", _because(language, facts)
    yield say(language, "error", what=say(language, f"error.{code}", **facts))
    hint = _hint(language, error, facts, choices)
    if hint:
        yield say(language, "try", what=hint)


def _with_listing(language: str, hint: str, listing: str | None) -> str:
    """Return a hint with the command that lists every name of the kind, where there is one."""
    return say(language, "try.and-listing", hint=hint, command=listing) if listing else hint


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
        listing = LISTED_BY.get(str(error.facts["kind"])) if error.code == "unknown-name" else None
        if not error.candidates and error.usual and listing:
            usual = ", ".join(say(language, "try.candidate", name=name[language], id=id_) for id_, name in error.usual)
            return say(language, "try.usual-listed", usual=usual, command=listing)
        if not error.candidates:
            return say(language, "try.no-candidates-listed", command=listing) if listing else say(language, "try.no-candidates")
        listed = ", ".join(say(language, "try.candidate", name=name[language], id=id_) for id_, name in error.candidates)
        if error.code == "name-of-another-kind" and (option := OPTION_OF.get(str(error.facts["of_kind"]))):
            return say(language, "try.option-of-kind", candidates=listed, option=option, command=LISTED_BY[str(error.facts["kind"])])
        return _with_listing(language, say(language, "try.candidates", candidates=listed), listing)
    if choices is not None:
        labels = _labels(language, error, choices)
        known = {unaccented(choice): label for choice, label in zip(choices, labels, strict=True)}
        if facts.get("worded"):
            for choice, label in zip(choices, labels, strict=True):
                others = (*(word(tongue, choice) for tongue in LANGUAGES), *OFFICE_SYNONYMS.get(choice, ()))
                known |= {unaccented(other): label for other in others}
        if near := meant(unaccented(str(facts["text"])), tuple(known)):
            candidates = say(language, "try.candidates", candidates=", ".join(dict.fromkeys(known[name] for name in near)))
            return _with_listing(language, candidates, LISTED_BY.get(str(error.facts.get("option"))))
        if listing := LISTED_BY.get(str(error.facts.get("option"))):
            return say(language, "try.unknown-choice-listed", command=listing)
    if error.code == "bad-date" and facts["meant"]:
        return say(language, "try.candidates", candidates=facts["meant"])
    if error.code == "bad-date" and facts["readings"]:
        return say(language, "try.bad-date-readings", readings=" / ".join(error.texts("readings")))
    if error.code == "cannot-write" and facts["why"] == say(language, "why.ENOSPC"):
        return say(language, "try.disk-full")
    if error.code == "cannot-write" and facts["why"] == say(language, "why.EISDIR"):
        return say(language, "try.is-folder")
    return say(language, f"try.{error.code}", **facts)


def meant(text: str, choices: Sequence[str]) -> list[str]:
    """Return the likeliest choices for a typed text: the equivalents of an option in other tools, else the most similar spellings."""
    if elsewhere := [word for word in MEANT.get(text.lower(), ()) if word in choices]:
        return elsewhere
    bare = {choice.removeprefix("--").lower(): choice for choice in choices}  # two hyphens that all have make nothing alike
    return [bare[word] for word in alike(text.lower().removeprefix("--"), bare)]

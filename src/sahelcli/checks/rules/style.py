"""Whether texts keep to the house style: a verb in every title, one tense in a summary, listed forms, nothing about our own work."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sahelcli.checks.context import Fault, Subject
from sahelcli.record.house_style import HouseStyle, words_of

if TYPE_CHECKING:
    from sahelcli.record.models import Text


def titles_have_a_verb(subject: Subject) -> Iterator[Fault]:
    """A title is a sentence: it has a verb in the present tense."""
    for event in subject.document.events:
        for language, style in subject.style.items():
            if not style.has_verb(getattr(event.title, language)):
                yield event.id, f"title.{language}", "title-verbless", {}


def summaries_keep_to_the_past(subject: Subject) -> Iterator[Fault]:
    """A summary is in the past tense throughout."""
    for event in subject.document.events:
        for language, style in subject.style.items():
            if found := [word for word in words_of(getattr(event.summary, language)) if word in style.tense]:
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


def _in(text: Text, language: str) -> str:
    return text.fr if language == "fr" else text.en

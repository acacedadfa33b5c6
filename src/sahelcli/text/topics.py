"""What `sahel help TOPIC` says: one file a language and topic, in plain Markdown, from which the pages of docs/ take their text."""

from __future__ import annotations

from typing import Final

from sahelcli.text.catalogue import part

TOPICS: Final = ("dates", "formats", "names", "exit-codes", "environment")


def topic_text(language: str, topic: str) -> str:
    """A topic in a language: a title, sections, paragraphs, and lists whose items are terms and what they mean."""
    text: str = part(language, f"topics.{topic.replace('-', '_')}").TEXT
    return text

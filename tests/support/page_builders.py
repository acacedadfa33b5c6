"""Pages for tests: what `export page.html` makes of a small record, and the page's parts as a reader finds them."""

from __future__ import annotations

import base64
import json
import zlib
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

from export_builders import made, small_snapshot

from sahelcli.export.page_document import render
from sahelcli.questions.page_states import standing
from sahelcli.questions.request import day_asked
from sahelcli.record.models import Document
from sahelcli.snapshot.build import build_in_memory

WHOLE = {"known_on": None, "according_to": None, "filters": {}}


def page(document: Document | None = None, *, about=WHOLE, url=None, **given) -> str:
    """The page of a record. `title` replaces that of the event `day`, `url` that of every citation, past the model."""
    db = build_in_memory(document) if document else small_snapshot()
    export = made(document, **given)
    asked = day_asked(db, None, None, date(2026, 6, 1))
    export = replace(export, standing=standing(db, asked, export.events, about))
    if url:
        export = replace(export, events=[row | {"citations": [cited | {"url": url} for cited in row["citations"]]} for row in export.events])
    return "".join(render(export))


class Read(HTMLParser):
    """A page as a parser that is not ours reads it: its tags with their attributes, and the text inside each kind of tag."""

    VOID = ("meta", "link", "input", "br", "img")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self._open: list[str] = []
        self.comments: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self._open.append(tag)

    def handle_endtag(self, tag):
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data):
        self.texts.append((self._open[-1] if self._open else "", data))

    def handle_comment(self, data):
        self.comments.append(data)

    def inside(self, tag: str) -> list[str]:
        return [text for name, text in self.texts if name == tag]

    def having(self, tag: str, attribute: str) -> list[str | None]:
        return [attributes[attribute] for name, attributes in self.tags if name == tag and attribute in attributes]

    @property
    def data(self):
        """What the page hands to its script."""
        return json.loads(zlib.decompress(base64.b85decode(self.inside("script")[-2].replace(",", "<"))))

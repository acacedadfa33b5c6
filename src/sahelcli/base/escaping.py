"""Escape text for each output language, one function per language, and find the characters of a text that nobody sees.

Every renderer and writer calls these functions; none escapes by itself.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Final, TypeVar, cast

T = TypeVar("T")

_SPACES: Final = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
"""The spaces of Unicode (category Zs) besides the plain one; `str.isprintable` leaves them out."""

_AS_SPACE: Final = str.maketrans(dict.fromkeys(_SPACES, " "))

_BLANK: Final = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U00013441-\U00013446\U00016fe4\U0001d159\U000e0100-\U000e01ef]"
)
"""Letters, marks and symbols that look like nothing: fillers, empty patterns, variation selectors."""

_BEYOND_LATIN: Final = re.compile("[^\\0-\\u034e]")  # the complement of what follows takes `re` sixty times as long to compile
"""The signs from the first blank on; a text in English or French has few, and is searched for them in half the time."""


def unseen_at(text: str) -> Iterator[int]:
    """Yield the position of each sign that nobody sees, or that changes how others are seen.

    These are the signs of the categories Cc, Cf, Cs, Co, Cn, Zl and Zp (control, format, surrogate, private use, unassigned, line ends), which are
    those that `str.isprintable` refuses, the spaces aside; and the letters that look like nothing.
    """
    spaced = text.replace("\u00a0", " ").replace("\u202f", " ")  # those that French has: the others need ten times as long
    if (spaced.isprintable() or text.translate(_AS_SPACE).isprintable()) and not (_BEYOND_LATIN.search(text) and _BLANK.search(text)):
        return
    for place, sign in enumerate(text):
        if not (sign.isprintable() or sign in _SPACES) or _BLANK.match(sign):
            yield place


_FORMULA: Final = r"['\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20]"
"""Pattern for the start of a cell that a spreadsheet may evaluate; also an apostrophe, so that an added one differs from an original one."""

_MARKDOWN: Final = (
    r"[\\`*_{}\[\]<>|#~&$^@]"  # emphasis, code, links, tags, tables, headings, formulas, mentions
    r"|^[-+=]"  # a list, a line or a heading, where the text begins a block
    r"|:(?=//)|(?i:(?<=mailto):|(?<=xmpp):|(?<=\bwww)\.)"  # addresses that are made links as they stand
)
_NUMBERED: Final = r"^(\d{1,9})([.)])(?=\s|$)"
_TEX: Final = {
    **{sign: f"\\{sign}" for sign in "&%$#_"},
    "{": r"\textbraceleft{}",  # \{ would unbalance the braces that BibTeX counts
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "\\": r"\textbackslash{}",
}
_HTML: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_CSL: Final = r"<(?=[a-zA-Z/!])|&(?=#?\w+;)"
_ICS: Final = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_IN_PAGE: Final = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
"""Signs that could end a script or begin a tag where JSON is set into a page; inside JSON texts the escapes mean the same."""


def escape_terminal(text: str) -> str:
    """Return a text of signs that a terminal shows and none that it obeys: those that nobody sees are written as escapes."""
    return _spelt(text, lambda sign: ascii(sign)[1:-1])


def escape_terminal_in(value: T) -> T:
    """Return a value with each text in it written so, however deep."""
    return cast("T", _escaped_in(value))


def _escaped_in(value: object) -> object:
    if isinstance(value, str):
        return escape_terminal(value)
    if isinstance(value, dict):
        return {key: _escaped_in(inner) for key, inner in value.items()}
    return [_escaped_in(inner) for inner in value] if isinstance(value, list) else value


def escape_markdown(text: str) -> str:
    """Return a text on one line in which nothing is Markdown, as CommonMark, GitHub and Pandoc read it, or HTML."""
    line = escape_terminal(re.sub(r"\s+", " ", text))
    return re.sub(_NUMBERED, r"\1\\\2", re.sub(_MARKDOWN, lambda found: "\\" + found[0], line))


def markdown_link(url: str) -> str:
    """Return an address as a link of Markdown that shows it."""
    return f"<{escape_address(url)}>"


def escape_html(text: str) -> str:
    """Return a text for HTML, between tags or in an attribute in double quotes."""
    return text.translate(_HTML)


def escape_attribute(text: str) -> str:
    """Return the value of an HTML attribute, in quotes only where HTML needs them."""
    return text if re.fullmatch(r"[^\s\"'`=<>&]+", text) else f'"{escape_html(text)}"'


def guard_formula(text: str) -> str:
    """Return a cell that no spreadsheet computes: one apostrophe is put before a text that begins as a formula, or with an apostrophe.

    A reader gets every text back by dropping one apostrophe from its beginning.
    """
    return f"'{text}" if re.match(_FORMULA, text) else text


def escape_csv(text: str) -> str:
    """Return a field of CSV, guarded and always quoted, since spreadsheets also split at semicolons and tabs.

    Tabs and line ends stay, other signs that nobody sees are escapes.
    """
    seen = _spelt(guard_formula(text), lambda sign: sign if sign in "\t\r\n" else ascii(sign)[1:-1])
    return '"' + seen.replace('"', '""') + '"'


def escape_tsv(text: str) -> str:
    """Return a field of TSV, which has no quoting: tabs and line ends are spaces, other signs that nobody sees are escapes."""
    return escape_terminal(re.sub(r"\r\n|[\t\n\r]", " ", text))


def escape_bibtex(text: str) -> str:
    """Return a text on one line in which nothing is TeX's or BibTeX's."""
    return re.sub(r"[&%$#_{}~^\\]", lambda sign: _TEX[sign[0]], escape_terminal(" ".join(text.split())))


def escape_csl(text: str) -> str:
    """Return a text for CSL-JSON, whose readers take tags such as `<i>` for markup and resolve entities: their first sign is an entity."""
    return re.sub(_CSL, lambda found: f"&#{ord(found[0])};", text)


def escape_ics(text: str) -> str:
    """Return a text for iCalendar in which nothing is a separator or a new line; line ends are escapes, other signs that nobody sees are spaces."""
    lines = re.split(r"\r\n|[\r\n]", text)
    return "\n".join(_spelt(line, lambda _: " ") for line in lines).translate(_ICS)


def escape_address(url: str) -> str:
    """Return an address without spaces, signs that nobody sees, and signs that end an address in another language: those are percent-encoded."""
    return re.sub(r'[\s<>"{}\\]', _percent, _spelt(url, _percent_sign))


def to_json(value: object) -> str:
    """Return a value as JSON on one line; in its texts, signs that nobody sees are escapes, which mean the same."""
    return _seen_json(_as_json(value))


_as_json: Final = json.JSONEncoder(ensure_ascii=False).encode  # `json.dumps` would make an encoder for each value


def to_json_in_lines(value: object) -> str:
    """Return the same over several lines, indented."""
    return "\n".join(map(_seen_json, json.dumps(value, ensure_ascii=False, indent=2).split("\n")))


def to_json_in_page(value: object) -> str:
    """Return a value as compact JSON that is safe inside an HTML page: it cannot end a script or begin a tag (JSON-LD, GeoJSON, TimelineJS)."""
    return _seen_json(json.dumps(value, ensure_ascii=False, separators=(",", ":"))).translate(_IN_PAGE)


def _seen_json(text: str) -> str:
    return _spelt(text, lambda sign: json.dumps(sign)[1:-1])


def _percent(found: re.Match[str]) -> str:
    return _percent_sign(found[0])


def _percent_sign(sign: str) -> str:
    return "".join(f"%{octet:02X}" for octet in sign.encode("utf-8", "surrogatepass"))


def _spelt(text: str, spell: Callable[[str], str]) -> str:
    """Return a text in which each sign that nobody sees is spelt otherwise."""
    places = list(unseen_at(text))
    if not places:
        return text
    pieces, before = [], 0
    for place in places:
        pieces += [text[before:place], spell(text[place])]
        before = place + 1
    return "".join([*pieces, text[before:]])

"""Read the statements of a sentence: subject, verb, object, date, and whether the verb is negated. English and French.

A sentence is read by the forms of one table (`forms`), over its words with every name and date replaced by a mark: "Mali left ECOWAS on 29 January
2025" is `<s0> left <o1> on <d0>`. The forms are narrow on purpose: subject, verb and object stand side by side, so that "Mali's president left the
ECOWAS summit" states nothing of Mali. What no form reads, and whatever a sentence doubts, asks or wishes, is not compared. Nor is a statement beside
whose subjects or objects another name may stand ("Rwanda and Mali left"), or that may have a date which is not read ("on Wednesday").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from sahelcli.base.text_folding_and_likeness import listed
from sahelcli.language.dates_and_periods import WEEKDAYS, SpokenDate
from sahelcli.language.sentences_and_mentions import Mention, Token
from sahelcli.language.statement_forms import BEING, FORMS, OFFICES, SLOTS, TAIL, Form

_KINDS: Final = {"state": "s", "organisation": "o", "treaty": "o", "person": "p"}
_SIGNS: Final = re.compile(r"[,.;:!?()«»\"“”—–]")

_NOW: Final = listed("is are remains remain isn aren est sont reste restent demeure demeurent")
_THEN: Final = listed("was were had wasn weren etait etaient avait avaient")
_DONE: Final = listed("has have did a ont") | _THEN
_NOWADAYS: Final = listed("chairs preside presides")
_DENYING: Final = listed("not never no longer t ne n pas jamais plus")
_DENIED: Final = listed("not never no nor neither none nobody nothing t ne n pas jamais aucun aucune ni nul nulle")
_DOUBTS: Final = re.compile(
    r"\?|\b(?:if|whether|unless|false|falsely|fake|untrue|untruth|rumou?rs?|alleged|allegedly|supposed|supposedly|denie[sd]|deny|denying|contrary|myth|"
    r"hoax|wrong|wrongly|threat\w*|fear\w*|hop(?:e|es|ed|ing)|wish\w*|imagin\w*|si|faux|fausse|faussement|rumeurs?|pretend\w*|pretendu\w*|dement\w*|"
    r"nie|nient|nier|menac\w*|contrairement|mensong\w*|crain\w*|esper\w*|souhait\w*|voudrai\w*|tort)\b"
)
_BEFORE: Final = re.compile(
    r"(?:^|(?P<joining>, |\b(?:and|et) )|[;:(«»\"“”—–] |(?<!well )(?<!ainsi )\b(?:but|mais|that|que|qu|when|quand|lorsque|lorsqu|while|since|as|"
    r"because|car|puisque|where|ou) |<d\d+> )(?:(?:the|le|la|les|l|both) )?$"
)
_OPENING: Final = re.compile(
    r"^(?:in|on|at|after|following|according|during|despite|since|before|by|under|as|when|en|au|aux|a|apres|selon|dans|lors|pendant|malgre|depuis|"
    r"avant|par|sous|le <d\d+>|<[dy])"
)
"""Match the start of a phrase that a comma separates from the subject and that is not another subject: "In Bamako, Mali..."."""

_PIECES: Final = re.compile(r"[,;:()«»\"“”—–] |\b(?:and|et|but|mais) ")
_JOINED_ON: Final = re.compile(
    r"^ ?(?:, )?(?:and |et |or |ou |as well as |ainsi que |along with |, )(?P<article>(?:the|le|la|les|l|de|du|des|d|au|aux|a|by|par|from) )*"
)
_WITHOUT_WHOM: Final = re.compile(r"^ (?:with|to|for|in|aupres|pour|avec|au|en)\b")
_LEADING: Final = re.compile(r"\b(?:on|in|since|le|en|au|depuis) (?P<date><d\d+>) (?:, )?(?:(?:the|le|la|les|l|both) )?$")
_AFTER: Final = re.compile(
    r" ?(?:$|[.,;:!)»\"”—–]|(?:and|et|but|mais|after|apres|because|as|when|while|in|on|en|following|over|for|pour|with|avec|a|at|alors|tandis|which|"
    r"qui|que|lors|during|despite|malgre|citing|where|ou|without|sans|before|until|jusqu|avant|le|au|depuis|since|due|owing|suite)\b)"
)
_ANOTHER_DATE: Final = re.compile(r" (?:and|et|or|ou|to|a|au|,) (?:(?:in|on|en|le) )?<[dy]")
_UNREAD_DATE: Final = re.compile(
    rf"\b(?:{'|'.join(WEEKDAYS)}|yesterday|today|tomorrow|ago|last|next|previous|hier|aujourd|demain|derniere?|prochaine?|passee?|"
    r"(?:this|ce|cet|cette) (?:day|week|month|year|jour|semaine|mois|annee)|\d{1,2} \d{1,2} \d{2,4}|"
    r"(?:on|in|le|en|since|depuis|until|before|after|by|avant|apres|des) (?:the |le )?\d+\w*)\b"
)
"""Words of a sentence, its dates marked, that may be a date nobody read."""
_SINCE: Final = re.compile(r"\b(?:since|depuis)(?: (?:the|le|la))? $")


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement of a sentence: its form, each object of each subject (`others`: for whom), its date, and whether it is negated.

    `since`: the date is that of a beginning. `now`: it states the present state. `start` and `end` are character offsets in the sentence.
    """

    form: Form
    offices: tuple[str, ...]
    subjects: tuple[Mention, ...]
    objects: tuple[Mention, ...]
    others: tuple[Mention, ...]
    when: SpokenDate | None
    since: bool
    now: bool
    denied: bool
    extent: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Marked:
    """A sentence with marks for names and dates; `pieces` are pairs of a place in it and the signs of the sentence there."""

    text: str
    pieces: tuple[tuple[int, int, int], ...]
    names: tuple[Mention, ...]
    dates: tuple[SpokenDate, ...]
    capitals: frozenset[int]

    def mentions(self, found: str | None) -> tuple[Mention, ...]:
        """Return the mentions marked in a part of the text."""
        return tuple(self.names[int(place[1])] for place in re.finditer(r"<[sop](\d+)>", found or ""))

    def signs(self, first: int, last: int) -> tuple[int, int]:
        """Return the character offsets in the sentence of a range of the marked text."""
        inside = [(start, end) for at, start, end in self.pieces if first <= at < last]
        return inside[0][0], inside[-1][1]


def denies(words: Sequence[Token]) -> bool:
    """Return whether a word of a sentence is a negation."""
    return any(token.folded in _DENIED for token in words)


def statements(sentence: str, words: Sequence[Token], mentions: Sequence[Mention], dates: Sequence[SpokenDate]) -> tuple[Statement, ...]:
    """Return the statements of a sentence in the order of the forms; none if the sentence expresses a doubt or a question."""
    marked = _marked(sentence, words, mentions, dates)
    if _DOUBTS.search(marked.text):
        return ()
    found: list[Statement] = []
    for form in FORMS:
        for match in _pattern(form).finditer(marked.text):
            statement = _read(form, match, marked)
            if statement and not any(s.start < statement.end and statement.start < s.end for s in found):
                found.append(statement)
    left_over = "<y>" in marked.text or bool(_UNREAD_DATE.search(marked.text)) or not {*dates} <= {s.when for s in found}
    return tuple(s for s in found if s.when or not left_over)


@cache
def _pattern(form: Form) -> re.Pattern[str]:
    return re.compile(f"(?<![^ ]){form.words.format_map(SLOTS)}{TAIL}")


def _marked(sentence: str, words: Sequence[Token], mentions: Sequence[Mention], dates: Sequence[SpokenDate]) -> _Marked:
    names = tuple(m for m in mentions if m.one and m.kind in _KINDS)
    at_word = {m.first: (place, m) for place, m in enumerate(names)}
    at_date = {at: (n, d) for n, d in enumerate(dates) for at, token in enumerate(words) if d.start <= token.start < d.end}
    pieces: list[tuple[int, int, int]] = []
    capitals: set[int] = set()
    line = ""
    place = end = 0
    while place < len(words):
        token = words[place]
        line += "".join(f"{sign[0]} " for sign in _SIGNS.finditer(sentence[end : token.start]))
        last = place + 1
        when = at_date.get(place)
        if when:
            mark = f"<d{when[0]}>" if when[1].year else "<y>"
            while last < len(words) and words[last].start < when[1].end:
                last += 1
        elif place in at_word:
            number, mention = at_word[place]
            mark, last = f"<{_KINDS[mention.kind]}{number}>", mention.last
        else:
            mark = token.folded
            if token.capital:
                capitals.add(len(line))
        end = words[last - 1].end
        pieces.append((len(line), token.start, end))
        line += f"{mark} "
        place = last
    return _Marked(line + " ".join(_SIGNS.findall(sentence[end:])), tuple(pieces), names, tuple(dates), frozenset(capitals))


def _read(form: Form, match: re.Match[str], marked: _Marked) -> Statement | None:
    """The statement of a match, where nothing around it says that its subject or object is another, or that it is denied from outside."""
    before, after, groups = marked.text[: match.start()], marked.text[match.end() :], match.groupdict()
    helping = (groups["H"] or "").split()
    subjects, objects = marked.mentions(groups.get("P") or groups.get("S")), marked.mentions(groups.get("O") or groups.get("B"))
    if groups.get("P") and groups.get("S"):
        objects = marked.mentions(groups["S"])
    first = marked.mentions(match.group())[0]
    beside = re.search(rf"<{_KINDS[first.kind]}\d+> (?:, )?(?:(?:and|et) )?(?:(?:the|le|la|les|l) )?$", before)
    if not _begins(before) or beside or not _AFTER.match(after) or (form.passive and BEING.isdisjoint(helping)):
        return None
    if _goes_on(marked, match.end()) or ("A" in groups and not groups["A"] and _WITHOUT_WHOM.match(after)):
        return None
    if _ANOTHER_DATE.match(after) or not _DENIED.isdisjoint((before + after).split()):
        return None
    leading = _LEADING.search(before)
    found = [match.start() + m.start() for m in re.finditer(r"<d\d+>", match.group())] or ([leading.start("date")] if leading else [])
    if len(found) > 1:
        return None
    when = marked.dates[int(next(re.finditer(r"\d+", marked.text[found[0] :]))[0])] if found else None
    since = bool(found and _SINCE.search(marked.text[: found[0]]))
    start, end = marked.signs(leading.start() if leading and found[0] < match.start() else match.start(), match.end())
    used = set(helping)
    chairs = groups.get("chairing") in _NOWADAYS and used.isdisjoint(_DONE)
    now = used.isdisjoint(_THEN) if since else chairs or not used.isdisjoint(_NOW)
    return Statement(
        form,
        form.offices or dict(_OFFICES).get(groups.get("F") or "", ()),
        subjects,
        objects,
        marked.mentions(groups.get("A")),
        when,
        since,
        now,
        not used.isdisjoint(_DENYING),
        groups.get("extent") or "",
        start,
        end,
    )


def _begins(before: str) -> bool:
    """Return whether a statement may begin after some words, that is, none of them can be another subject."""
    found = _BEFORE.search(before)
    if not found or not found["joining"]:
        return bool(found)
    piece = _PIECES.split(before[: found.start()])[-1].strip()
    if found["joining"] == ", ":
        return bool(_OPENING.match(piece))
    return bool(re.search(r"<d\d+>$", piece))


def _goes_on(marked: _Marked, end: int) -> bool:
    """Return whether the text after a statement may be another object: a name without a mark after "and" or a comma."""
    joined = _JOINED_ON.match(marked.text[end:])
    if not joined:
        return False
    return end + joined.end() in marked.capitals or (bool(joined["article"]) and not marked.text.startswith("<", end + joined.end()))


_OFFICES: Final = tuple((" ".join(words), offices) for words, offices in OFFICES)

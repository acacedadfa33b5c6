"""Compare the statements of a sentence with the spells of the record: who joined, left, suspended, sanctioned, took or holds an office, and when.

A statement agrees if one spell or step of the record says the same of each subject and each object. It differs only if the record says
something else; if the record has nothing, or nothing certain, the statement is not compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from sahelcli.base.text_folding_and_likeness import listed
from sahelcli.language.statements import Statement
from sahelcli.questions.article_record_index import LESS, Evidence, Spell, bounds, spells_between
from sahelcli.questions.article_scores_and_findings import Point, Points, Spoken, claim_on
from sahelcli.record.properties import VERBS, Act

if TYPE_CHECKING:
    from sahelcli.contract.rows import StoredStep

_ABOUT: Final = {
    "member-of": "membership",
    "withdrawing-from": "withdrawal",
    "suspended-from": "suspension",
    "sanctioned-by": "sanction",
    "holds-office": "office",
}
_WHOLE: Final = listed("its the their ses les leurs all toutes")
_PARTIAL: Final = listed("most some part economic financial trade essentiel plupart partie certaines economiques financieres commerciales")
_DAY: Final = timedelta(days=1)


def statement_points(evidence: Evidence, said: Spoken, found: Points) -> list[Statement]:
    """Add what a sentence's statements agree and differ in. The statements that could be compared."""
    compared = []
    for statement in said.statements:
        verdicts = [_verdict(evidence, statement, s.ids[0], o.ids[0], said.text) for s in statement.subjects for o in statement.objects]
        differs = [v.point for v in verdicts if v.point and v.differs]
        points = [v.point for v in verdicts if v.point]
        if differs:
            found.differs += _once(differs)
        elif len(points) == len(verdicts):
            (found.names if any(point.rank for point in points) else found.agrees).extend(_once(points))
        if points:
            compared.append(statement)
    return compared


def _once(points: Sequence[Point]) -> Iterator[Point]:
    """Points but those that say the same of another fact of the same event; a span is one fact's own."""
    seen = set()
    for point in points:
        key = (point.about, point.record, point.event, point.fact if "/" in point.record[0] else None)
        if key not in seen:
            seen.add(key)
            yield point


@dataclass(frozen=True, slots=True)
class _Verdict:
    """The record's verdict on one subject and one object; without a point if it has none."""

    point: Point | None = None
    differs: bool = False


_SILENT: Final = _Verdict()


def _verdict(evidence: Evidence, statement: Statement, subject: str, obj: str, text: str) -> _Verdict:
    if _window(statement, evidence.day)[0] > evidence.day:
        return _SILENT
    spells = list(spells_between(evidence, statement, subject, {obj, *(m.ids[0] for m in statement.others)}))
    state = not statement.form.verbs or ("suspends" in statement.form.verbs and (statement.now or statement.since))
    return (_change if not state else _lasting if statement.since else _state)(
        evidence, statement, (subject, obj), spells, text[statement.start : statement.end]
    )


def _change(evidence: Evidence, statement: Statement, ends: tuple[str, str], spells: Sequence[Spell], says: str) -> _Verdict:
    """Compare a stated change with the steps of the record."""
    steps = [(spell, step) for spell in spells for step in spell.steps if step["verb"] in statement.form.verbs]
    own = [(spell, step) for spell, step in steps if step["act"] != "passed-over" and step["certain"] and bounds(step["date"])]
    met = [(spell, step) for spell, step in own if _meets(evidence, statement, step, surely=True)]
    about = _ABOUT[statement.form.property]
    if met:
        spell, step = met[0 if statement.when else -1]
        if statement.denied:
            return _Verdict(Point(about, says, (spell.span,), step["event"], spell.id), differs=True)
        if _left_standing(statement, spells, step):
            return _SILENT
        return _Verdict(Point(about, says, (step["date"],), step["event"], spell.id))
    if any(not step["certain"] for _, step in steps) or any(_meets(evidence, statement, step, surely=False) for _, step in own):
        return _SILENT
    if not own:
        return _otherwise(evidence, statement, ends, spells, says)
    was = statement.form.passive and any(spell.surely(*_window(statement, evidence.day)) for spell in spells)
    if statement.denied or statement.when is None or _past(evidence, statement) or was:
        return _SILENT
    when = statement.when
    for spell, step in steps:
        if step["act"] == "passed-over" and _meets(evidence, statement, step, surely=True):
            return _Verdict(Point("date", says, (own[-1][1]["date"],), own[-1][1]["event"], spell.id, "held"))
        for claim in step["claims"]:
            if claim["field"] == "date" and _dated(statement, claim["value"], evidence.day) is not False:
                wrong = claim["rank"] == "deprecated"
                return _Verdict(
                    Point("date", when.text if wrong else says, (step["date"],), step["event"], spell.id, claim["rank"], claim["reason"]),
                    differs=wrong,
                )
    spell, step = min(own, key=lambda pair: _distance(statement, pair[1]["date"]))
    return _Verdict(Point("date", when.text, (step["date"],), step["event"], spell.id), differs=True)


def _otherwise(evidence: Evidence, statement: Statement, ends: tuple[str, str], spells: Sequence[Spell], says: str) -> _Verdict:
    """Compare a statement with other facts, if the record has no such step: a state that continues despite a stated end, and other members."""
    about = _ABOUT[statement.form.property]
    day = evidence.day
    if VERBS[statement.form.verbs[0]].act is Act.CLOSE and statement.form.property != "sanctioned-by":
        open_ = [spell for spell in spells if spell.ongoing(day) and not spell.fixed["until"] and spell.surely(*_window(statement, day))]
        return _Verdict(Point(about, says, (open_[0].span,), open_[0].event, open_[0].id), differs=not statement.denied) if open_ else _SILENT
    if statement.denied or spells:
        return _SILENT
    if about == "membership":
        return _others_belong(evidence, ends, _window(statement, day), says)
    if about == "office" and statement.when:
        return _others_hold(evidence, statement, ends, _window(statement, day), says)
    return _SILENT


def _lasting(evidence: Evidence, statement: Statement, ends: tuple[str, str], spells: Sequence[Spell], says: str) -> _Verdict:
    """Compare a statement that something has been true since a date, or no longer; for "had been since", only the beginning counts."""
    about, day = _ABOUT[statement.form.property], evidence.day
    going = [s for s in spells if s.ongoing(day)]
    if statement.denied:
        ended = [s for s in spells if _dated(statement, s.fixed["until"], day)]
        if not statement.now or not (going or ended):
            return _SILENT
        last = (going or ended)[-1]
        return _Verdict(Point(about, says, last.record, last.event, last.id), differs=bool(going))
    begun = [s for s in spells if _dated(statement, s.fixed["since"], day)]
    if same := [s for s in begun if s in going or not statement.now]:
        return _Verdict(Point(about, says, same[-1].record, same[-1].fixed["opened_by"], same[-1].id))
    if not statement.now or any(_dated(statement, s.fixed["since"], day) is None for s in going):
        return _SILENT
    if going:
        date_, event = going[-1].fixed["since"], going[-1].fixed["opened_by"]
        return _Verdict(Point("date", statement.when.text if statement.when else says, (date_ or "",), event, going[-1].id), differs=True)
    return _state(evidence, statement, ends, spells, says)


def _state(evidence: Evidence, statement: Statement, ends: tuple[str, str], spells: Sequence[Spell], says: str) -> _Verdict:
    """Compare a statement that something was true at a date, or is true today."""
    about, day = _ABOUT[statement.form.property], evidence.day
    window = (day, day) if statement.now else _window(statement, day)
    holds = [s for s in spells if (s.ongoing(day) if statement.now else s.surely(*window))]
    if holds:
        return _Verdict(Point(about, says, holds[-1].record, holds[-1].fixed["opened_by"], holds[-1].id), differs=statement.denied)
    if any(s.maybe(*window) for s in spells) or _past(evidence, statement):
        return _SILENT
    over = [s for s in spells if s.fixed["until"] and s.perhaps[1] < window[1].toordinal()]
    if statement.denied:
        return _Verdict(Point(about, says, over[-1].record, over[-1].event, over[-1].id)) if over else _SILENT
    if about == "office":
        return _others_hold(evidence, statement, ends, window, says)
    if spells:
        last = (over or spells)[-1]
        return _Verdict(Point(about, says, (last.span,), last.event, last.id), differs=True)
    return _others_belong(evidence, ends, window, says) if about == "membership" else _SILENT


def _others_hold(evidence: Evidence, statement: Statement, ends: tuple[str, str], window: tuple[date, date], says: str) -> _Verdict:
    """Return a verdict that names the certain holders of an office, if they are others."""
    found = [s for s in spells_between(evidence, statement, None, {ends[1], *(m.ids[0] for m in statement.others)}) if s.surely(*window)]
    if statement.now:
        found = [s for s in found if s.ongoing(evidence.day)]
    if not found or any(s.person == ends[0] for s in found):
        return _SILENT
    event, holders = found[-1].fixed["opened_by"], tuple(dict.fromkeys(s.person for s in found))
    claim = claim_on(evidence.told[event], lambda value: value == ends[0]) or {"rank": None, "reason": None}
    if len(statement.subjects) > 1:
        says = next(mention.text for mention in statement.subjects if mention.one == ends[0])
    point = Point("office", says, holders, event, found[-1].id, claim["rank"], claim["reason"])
    return _Verdict(point, differs=claim["rank"] in (None, "deprecated"))


def _others_belong(evidence: Evidence, ends: tuple[str, str], window: tuple[date, date], says: str) -> _Verdict:
    """Return a verdict that names the members of an organisation then, if the record covers it and the state and has no tie between them."""
    found: list[tuple[str, str, str, int, int]] = evidence.db.execute(
        "SELECT subject, id, status, earliest, latest FROM spell WHERE property = 'member-of' AND object = ? ORDER BY n", (ends[1],)
    ).fetchall()
    then = (window[0].toordinal(), window[1].toordinal())
    members = [(s, fact) for s, fact, status, first, last in found if status not in LESS and first <= then[1] and last >= then[0]]
    followed = any(evidence.db.execute("SELECT 1 FROM spell WHERE property = 'member-of' AND subject = ?", (ends[0],)))
    if not members or not followed or any(subject == ends[0] for subject, *_ in found):
        return _SILENT
    fact = members[-1][1]
    return _Verdict(Point("members", says, tuple(dict.fromkeys(s for s, _ in members)), fact.partition("/")[0], fact), differs=True)


def _left_standing(statement: Statement, spells: Sequence[Spell], step: StoredStep) -> bool:
    """Return whether "its sanctions" were lifted only in part: other measures of the same author remained afterwards."""
    words = set(statement.extent.split())
    if "lifts" not in statement.form.verbs or words.isdisjoint(_WHOLE) or not words.isdisjoint(_PARTIAL):
        return False
    at = bounds(step["date"])
    return at is not None and any(spell.surely(at[1] + _DAY, at[1] + _DAY) for spell in spells)


def _meets(evidence: Evidence, statement: Statement, step: StoredStep, *, surely: bool) -> bool:
    """Return whether a step is on the day that a sentence gives; unless `surely`, also if only its event may be on that day."""
    if statement.when is None:
        return True
    own = _dated(statement, step["date"], evidence.day)
    if own or surely:
        return bool(own)
    told = evidence.told.get(step["event"])
    return own is None or (told is not None and _dated(statement, told.row["date"], evidence.day) is not False)


def _dated(statement: Statement, text: object, day: date) -> bool | None:
    """Return whether a date of the record is that of a sentence, or None if it only may be."""
    said, at = _window(statement, day), bounds(text)
    if not at or at[0] > said[1] or at[1] < said[0]:
        return False
    return True if said[0] <= at[0] and at[1] <= said[1] else None


def _past(evidence: Evidence, statement: Statement) -> bool:
    """Return whether a sentence's date is after the end of the record, so that the statement may still become true."""
    return statement.when is not None and _window(statement, evidence.day)[1] > evidence.day


def _window(statement: Statement, day: date) -> tuple[date, date]:
    """Return the first and last day of a sentence's date; without a date, all days up to a given day."""
    return (statement.when and statement.when.bounds(statement.when.year or 1)) or (date.min, day)


def _distance(statement: Statement, text: str) -> int:
    """Return the number of days between a date of the record and that of a sentence."""
    at, when = bounds(text), statement.when and statement.when.bounds(statement.when.year or 1)
    return max((when[0] - at[1]).days, (at[0] - when[1]).days) if at and when else 0

"""Rows as sentences, for screen readers and radio (the format `plain`): what is so, since when, in whose view, and a source.

A state of affairs is said in one form for each property, in one language or in both.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING, Final, cast

from sahelcli.base.text_folding_and_likeness import alphabetical
from sahelcli.record.properties import PROPERTIES
from sahelcli.render.cells import asides, dispute_words, exit_words, field_words, outcomes, passage, publisher, relation, said
from sahelcli.render.formats import Page, Row
from sahelcli.text.catalogue import has, say, word
from sahelcli.text.dates import begun_date, date_words, ended_date, on_date, since_date, until_date

if TYPE_CHECKING:
    from sahelcli.contract.change_kinds_and_verdicts import Verdict
    from sahelcli.contract.rows import AnyState, RestingRow, SourceCountRow, SourceRow


def state_sentence(row: Row, page: Page) -> str:
    """Return what is so, in the words of the row's property; a row that has ended says until when."""
    language, own = page.language, row.get("qualifiers", row)
    given = {key: own[key] for key in PROPERTIES[property_of(row)].qualifiers if own.get(key)}
    facts = {key: _value(key, value, page) for key, value in given.items()} | _ends(row, page)
    facts |= {"span": tenure(row, own, language), "status": word(language, row.get("status") or "")}
    if own.get("office"):
        facts.setdefault("title", facts["office"])
    if "when" in own:
        place = f" ({facts['where']})" if own["where"] else ""
        facts["title"] = (facts.get("title") or row["object"]) + place
    if own.get("view"):
        facts |= {"on": opening(language, row["since"]), "said": said(own, page)}
    key = _sentence_key(row, own, given, language)
    return say(language, key, **facts) if key else _general(property_of(row), given, facts, language)


def _sentence_key(row: Row, own: Row, given: Collection[str], language: str) -> str | None:
    """Return the key of the sentence of a row's property: the one for how it stands or for the own keys given; None where it has no words."""
    stands = {"undated": "when" in own and not own["when"], "ended": row["until"], row.get("status"): row.get("status")}
    variants = [*(how for how, so in stands.items() if so), *("-".join(pair) for pair in combinations(given, 2)), *given]
    key = f"property.{property_of(row)}.sentence"
    return next((found for found in (*(f"{key}-{variant}" for variant in variants), key) if has(language, found)), None)


def _general(name: str, given: Collection[str], facts: dict[str, str], language: str) -> str:
    """Return the sentence of a property that has none of its own: what is so, with regard to whom, and its own keys with their values."""
    pairs = [say(language, "pair", name=field_words(key, language), value=facts[key]) for key in given if key != PROPERTIES[name].status]
    details = [*filter(None, [facts["status"]]), *pairs]
    return say(
        language,
        "property.sentence-details" if details else "property.sentence",
        subject=facts["subject"],
        relation=relation(name, facts["object"], language),
        details=say(language, "between").join(details),
        span=facts["span"],
    )


def property_of(row: Row) -> str:
    """Return the property of a row: of a membership or a leader, which do not name it, that of their listing."""
    return "member-of" if "member" in row else "holds-office" if "person" in row else str(row.get("property"))


def _ends(row: Row, page: Page) -> dict[str, str]:
    """Return the two ends of a row by name; a listing with columns of its own has the subject's name of the day."""
    if "qualifiers" in row:
        return {"subject": page.name(row["subject"]), "object": page.name(row["object"])}
    return {"subject": row["name"][page.language], "object": page.name(row.get("organisation") or row["state"])}


def _value(key: str, value: object, page: Page) -> str:
    """Return the value of an own key in words."""
    if isinstance(value, dict):
        return str(value[page.language])
    text = str(value)
    return date_words(page.language, text) if key == "when" else page.names.get(text) or word(page.language, text)


def span(row: Row, language: str) -> str:
    """Since when, and until when where it has ended."""
    if not row["until"]:
        return since_date(language, row["since"])
    return say(language, "plain.span-ended", since=begun_date(language, row["since"]), until=ended_date(language, row["until"]))


def tenure(row: Row, own: Row, language: str) -> str:
    """Since when, and until when, an office is held; before it, since when under its title, where that is a later one than the first."""
    if not own.get("title_since"):
        return span(row, language)
    since = since_date(language, own["title_since"])
    return say(language, "plain.title-since", since=since, office=word(language, own["office"]), span=span(row, language))


def opening(language: str, date: str) -> str:
    """A date at the head of a sentence."""
    words = on_date(language, date)
    return words[0].upper() + words[1:]


def fact_sentences(names: Mapping[str, Mapping[str, str]]) -> Callable[[Row], dict[str, str]]:
    """Return a function that puts a fact's row into a sentence in each language of `names`, which say what ids are called in it."""
    pages = {language: Page((), (), (), language, names=called) for language, called in names.items()}
    return lambda row: {language: state_sentence(row, page) for language, page in pages.items()}


MOST_OTHERS: Final = 20
"""Maximum number of members of an organisation that are named after a "no"."""


def render_plain(page: Page) -> Iterator[str]:
    """A line for each row."""
    for row in page.rows:
        yield sentence(row, page) + "\n"


def sentence(row: Row, page: Page) -> str:
    """A row as a sentence, its notes and its first source behind it."""
    from sahelcli.render.comparisons import change_sentence, new_sentence
    from sahelcli.render.references import resting_words

    language = page.language
    if "versions" in row and "field" in row:
        return _disagreement(row, page)
    if "citations" not in row:
        return _entry(row, page)
    if "origins" in row:
        return _with_source(resting_words(cast("RestingRow", row), page), row, page)
    if "field" in row:
        return new_sentence(row, page)
    if "change" in row:
        return _with_source(change_sentence(row, page) + ".", row, page)
    parts = [_happening(row, language) if "date" in row else _exit(row, page) if "effective" in row else state_sentence(row, page)]
    parts += [*asides(row, language, page.names, in_words=True), *outcomes(row, language, partial(date_words, language))]
    beneath = "".join(text for text, _ in passage(row, page))
    onward = f" [{row['id']}]" if "date" in row and page.ids else ""
    return _with_source(" ".join(filter(None, (f"{say(language, 'between').join(parts)}{onward}.", beneath))), row, page)


def _entry(row: Row, page: Page) -> str:
    """A source, a count of sources, or an entry of a vocabulary with its other names."""
    from sahelcli.render.references import count_words, source_words

    if "url" in row:
        return f"{source_words(cast('SourceRow', row), page.language)} [{row['id']}]"
    if "value" in row:
        return count_words(cast("SourceCountRow", row), page)
    if "countries" in row:
        return _covered(row, page)
    others = ", ".join([*row.get("aliases", ()), *row.get("demonyms", ())])
    return say(page.language, "plain.entry-also" if others else "plain.entry", name=row["name"][page.language], id=row["id"], others=others)


def _covered(row: Row, page: Page) -> str:
    """Return an entry of the coverage as a sentence: the property, the countries, and the period."""
    language = page.language
    of = [word(language, row[key]) for key in ("office", "measure") if row[key]] + [page.name(row[key]) for key in ("imposer", "object") if row[key]]
    countries = ", ".join(page.name(id_) for id_ in row["countries"]) or say(language, "coverage.every-state")
    begun = since_date(language, row["from"]) if row["from"] else say(language, "coverage.always")
    days = f"{begun} {until_date(language, row['until'])}" if row["until"] else begun
    what = ", ".join([word(language, row["property"]), *of])
    note = f" {row['note'][language]}" if row["note"] else ""
    return say(language, "coverage.entry", what=what, countries=countries, days=days) + note


def _happening(row: Row, language: str) -> str:
    title = row["title"][language]
    if row["date"] is None:
        return say(language, "plain.undated", title=title, status=word(language, row["status"]))
    when = opening(language, row["date"])
    if row["status"] == "occurred":
        return say(language, "plain.happened", when=when, title=title)
    return say(language, "plain.planned", when=when, title=title, status=word(language, row["status"]))


def _exit(row: Row, page: Page) -> str:
    """An exit, with its dates in the order of its steps."""
    language = page.language
    under_way = row["status"] in ("announced", "notified")
    steps = exit_words(row if under_way else {**row, "due": None}, language, in_words=True)
    ends = {"member": page.name(row["member"]), "organisation": page.name(row["organisation"])}
    return say(language, "withdrawals.sentence", **ends, steps=steps)


def _disagreement(row: Row, page: Page) -> str:
    """A value with several versions: what it is of, and whether it is contested or only judged wrong elsewhere."""
    language = page.language
    field = dispute_words(None if row["title"] else row["property"], row["field"], language)
    about = ""
    if row["property"]:
        subjects = ", ".join(map(page.name, row["subjects"]))
        about = say(language, "pair", name=subjects, value=relation(row["property"], page.name(row["object"]), language))
    if row["title"] is None:
        what = about
    else:
        title = row["title"][language]
        what = say(language, "plain.happened", when=opening(language, row["date"]), title=title) if row["date"] else title
        field = say(language, "effect.of", subject=field, object=about) if about else field
    key = "disagreements.contested" if row["contested"] else "disagreements.deprecated"
    return f"{say(language, key, what=what, field=field)} [{row['id']}]"


def _with_source(text: str, row: Row, page: Page) -> str:
    """A sentence and the first of its sources."""
    return f"{text} {source}" if (source := sourced(row, page)) else text


def sourced(row: Row, page: Page) -> str:
    """The first source of what a row says last, in words: of the outcome of a plan, else its own; nothing where it has none.

    Where sources are only named, it names all that the row has.
    """
    language = page.language
    settled: list[Row] = next((found["citations"] for found in reversed(row.get("then", ())) if found["citations"]), [])
    if not (citations := settled or row["citations"]):
        return ""
    if page.source_names:
        return say(language, "plain.source-named", names=say(language, "between").join(publisher(citation, language) for citation in citations))
    first = citations[0]
    published = f", {date_words(language, first['published'])}" if first["published"] else ""
    return say(language, "plain.source", publisher=first["publisher"], published=published, url=first["url"])


def verdict_sentences(found: Verdict, rows: Sequence[Row], when: str, page: Page) -> list[str]:
    """Return a verdict for the days asked (`when`, in words): a sentence for each row found, or one that says no and what is near."""
    language = page.language
    if rows:
        first, *more = [sentence(row, page) for row in rows]
        asides = [say(language, "verdict.not-sworn-in", day=date_words(language, found.oath))] if found.oath else []
        if past := found.suspension:
            since, until = begun_date(language, past["since"]), ended_date(language, past["until"] or "")
            asides.append(say(language, "verdict.not-suspended", since=since, until=until))
        return [" ".join([say(language, f"verdict.{found.answer}", what=first), *asides]), *more]
    near = [say(language, f"verdict.{key}", what=sentence(row, page)) for key, row in found.nearest]
    return [" ".join([verdict_words(found, when, page), *near])]


def verdict_words(found: Verdict, when: str, page: Page) -> str:
    """Return the verdict without rows and what is near: "No: Togo was not a member of AES on 1 June 2025 (members: ...)."."""
    language, about = page.language, found.about
    offices = say(language, "verdict.or").join(word(language, id_) for id_ in about.offices)
    measures = ", ".join(word(language, id_) for id_ in about.measures)
    facts = {"subject": page.name(about.subject), "object": page.name(about.object), "offices": offices}
    facts["measures"] = say(language, "verdict.measures", measures=measures) if measures else ""
    key = _denial(found, language) if found.answer == "no" else None
    if key is None:
        ends = ", ".join(page.name(end) for end in about.ends)
        what = say(language, f"property.{about.name}.about", ends=ends, **{k: facts[k] for k in ("offices", "measures")})
        return say(language, f"verdict.{found.answer}-about", what=what, when=when)
    others = _others(found, page)
    return say(language, f"verdict.{found.turn or 'no'}", what=say(language, key, **facts), when=when, others=others)


def _denial(found: Verdict, language: str) -> str | None:
    """Return the key of the sentence that denies what was asked, by the ends that were named; None where its property has none."""
    about = found.about
    variant = "" if about.subject and about.object else "-object" if about.object else "-subject"
    key = f"property.{about.name}.not{variant}"
    if about.statuses:
        return None  # it may be a membership with another status
    if about.treaty and not variant:
        key += "-treaty"
    if about.offices == ("chair",):
        key += "-chair"
    return key if has(language, key) else None


def _who(row: AnyState) -> str:
    """Return whom a row is about."""
    known: Row = row
    return str(known.get("person") or known.get("member") or known.get("subject"))


def _others(found: Verdict, page: Page) -> str:
    """Return in brackets who was so on that day; of many, how many more."""
    if not found.others:
        return ""
    language = page.language
    names = sorted((page.name(_who(row)) for row in found.others), key=alphabetical)
    named = ", ".join(dict.fromkeys(names[:MOST_OTHERS]))
    more = say(language, "verdict.more", count=len(names) - MOST_OTHERS) if len(names) > MOST_OTHERS else ""
    return say(language, f"verdict.others-{found.about.name}", names=named + more)

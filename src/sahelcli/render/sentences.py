"""Write a state of affairs as a sentence, in one form for each property, in one language or in both."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from itertools import combinations

from sahelcli.record.properties import PROPERTIES
from sahelcli.render.cells import said
from sahelcli.render.formats import Page, Row
from sahelcli.render.shared_lines import field_words, relation
from sahelcli.text.catalogue import has, say, word
from sahelcli.text.dates import begun_date, date_words, ended_date, on_date, since_date


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

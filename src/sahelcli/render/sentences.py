"""A state of affairs as a sentence: one way of saying it for each property."""

from __future__ import annotations

from sahelcli.render.cells import said
from sahelcli.render.context import Page, Row
from sahelcli.text.catalogue import say, word
from sahelcli.text.dates import begun_date, date_words, on_date, since_date, until_date


def state_sentence(row: Row, page: Page) -> str:
    """What is so, in the words of the row's property; a row that has ended says until when."""
    language = page.language
    if "member" in row:
        name, status = row["name"][language], word(language, row["status"])
        return say(language, "plain.member", name=name, status=status, organisation=page.name(row["organisation"]), span=span(row, language))
    if "person" in row:
        where = page.name(row.get("state") or row["organisation"])
        return _held(row, row, page, "plain.office", name=row["name"][language], where=where)
    return _SENTENCES[row["property"]](row, page)


def span(row: Row, language: str) -> str:
    """Since when, and until when where it has ended."""
    if not row["until"]:
        return since_date(language, row["since"])
    return say(language, "plain.span-ended", since=begun_date(language, row["since"]), until=until_date(language, row["until"]))


def tenure(row: Row, own: Row, language: str) -> str:
    """Since when, and until when, an office is held; before it, since when under its title, where that is a later one than the first."""
    if not own["title_since"]:
        return span(row, language)
    since = since_date(language, own["title_since"])
    return say(language, "plain.title-since", since=since, office=word(language, own["office"]), span=span(row, language))


def opening(language: str, date: str) -> str:
    """A date at the head of a sentence."""
    words = on_date(language, date)
    return words[0].upper() + words[1:]


def _said(row: Row, page: Page, key: str, **more: str) -> str:
    """A sentence about a subject, an object and a span, and whatever else its key takes."""
    ends = {"subject": page.name(row["subject"]), "object": page.name(row["object"])}
    return say(page.language, key, **ends, span=span(row, page.language), **more)


def _member(row: Row, page: Page) -> str:
    status = word(page.language, row["status"])
    return say(
        page.language, "plain.member", name=page.name(row["subject"]), status=status, organisation=page.name(row["object"]),
        span=span(row, page.language),
    )  # fmt: skip


def _exit(row: Row, page: Page) -> str:
    return _said(row, page, "plain.exit", status=word(page.language, row["status"]))


def _suspension(row: Row, page: Page) -> str:
    scope = row["qualifiers"]["scope"]
    return _said(row, page, "plain.suspension-scope" if scope else "plain.suspension", scope=word(page.language, scope or ""))


def _form(row: Row, page: Page) -> str:
    name = row["qualifiers"]["name"]
    return _said(row, page, "plain.form", name=name[page.language] if name else "", form=word(page.language, row["status"]))


def _office(row: Row, page: Page) -> str:
    own = row["qualifiers"]
    ends = {"name": page.name(row["subject"]), "where": page.name(row["object"]), "whom": page.name(own["for"])}
    return _held(row, own, page, "plain.office-for" if own["for"] else "plain.office", **ends)


def _held(row: Row, own: Row, page: Page, key: str, **ends: str) -> str:
    """An office held, under the title it has."""
    language = page.language
    title = own["title"][language] if own["title"] else word(language, own["office"])
    return say(language, key, title=title, span=tenure(row, own, language), **ends)


def _measure(row: Row, page: Page) -> str:
    return _said(row, page, "plain.measure", measure=word(page.language, row["qualifiers"]["measure"]))


def _presence(row: Row, page: Page) -> str:
    mission = row["qualifiers"]["mission"]
    return _said(row, page, "plain.forces-mission" if mission else "plain.forces", mission=page.name(mission))


def _plan(row: Row, page: Page) -> str:
    """A plan and its day; what has ended, or has no day, says when the plan stood last, as every sentence does."""
    own = row["qualifiers"]
    when = date_words(page.language, own["when"]) if own["when"] else ""
    where = f" ({page.name(own['where'])})" if own["where"] else ""
    title = own["title"][page.language] if own["title"] else row["object"]
    key = "plain.plan-undated" if not when else "plain.plan-ended" if row["until"] else "plain.plan"
    return _said(row, page, key, title=title + where, when=when)


def _position(row: Row, page: Page) -> str:
    """What a party said on a topic, in whose words, and who spoke for it."""
    return say(
        page.language,
        "plain.position",
        when=opening(page.language, row["since"]),
        subject=page.name(row["subject"]),
        topic=page.name(row["object"]),
        said=said(row["qualifiers"], page),
    )


_SENTENCES = {
    "member-of": _member,
    "withdrawing-from": _exit,
    "suspended-from": _suspension,
    "form-of": _form,
    "holds-office": _office,
    "sanctioned-by": _measure,
    "present-in": _presence,
    "plans": _plan,
    "position-on": _position,
}

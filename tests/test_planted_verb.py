"""A verb and a property that only the table knows, and each verb there is, through every command and format in both languages."""

from __future__ import annotations

import json
import re

import pytest
from record_builders import HEADER, actor, event, record, text
from trees import Tree

from sahelcli.cli.export_formats_and_writing import EXPORTS
from sahelcli.questions.state_listing_definitions import LISTINGS
from sahelcli.record.properties import PROPERTIES, VERBS, Act
from sahelcli.render.formats import FORMATS
from sahelcli.text.catalogue import LANGUAGES

PROPERTY = """\
        Property("recognised-by", "It is recognised.", values=("scope",)),
"""
PLANTED = """\
        Verb("gains-recognition", "recognised-by", Act.OPEN, allows=("scope", "due")),
        Verb("loses-recognition", "recognised-by", Act.CLOSE),
"""

READ = ("table", "plain", "md")
"""Formats that people read."""


def effect(kind, **own):
    verb = VERBS.get(kind)
    ends = {"kind": kind, "subject": "ada" if verb and verb.touches == "holds-office" else "ORG" if kind in OF_ORGANISATIONS else "MLI"}
    if verb is None or verb.takes_object:
        ends["object"] = {"takes-position": "trade", "plans": "plan", "cancels": "plan"}.get(kind, "ORG" if kind not in OF_STATES else "NER")
    return ends | own


OF_ORGANISATIONS = ("takes-form", "dissolves")
OF_STATES = ("takes-office", "is-sworn-in", "leaves-office", "deploys", "departs")
NEEDED = {
    "as": "member", "form": "alliance", "name": text("Name"), "office": "head-of-state", "measures": ["border-closure"], "view": text("A view"),
    "due": "2027", "scope": "decision-bodies", "title": text("Title"), "how": "election", "for": "MLI", "mission": "FORCE", "type": "summit",
    "when": "2027", "was": "2026", "where": "town", "agenda": text("Agenda"), "speaker": "ada", "wording": "quotation",
}  # fmt: skip


def whole_record(*effects):
    """A record in which each list of effects is an event, a year after the one before it."""
    events = [
        event(f"e{n}", date=f"20{n:02}-03-04", participants=[{"actor": "MLI", "role": "author"}], topics=["trade"], effects=some)
        | {"title": {"en": f"The thing happens {n}.", "fr": f"La chose arrive {n}."}, "summary": {"en": "It did.", "fr": "C'est fait."}}
        for n, some in enumerate(effects, 1)
    ]
    actors = [actor("FORCE", "force"), actor("MLI", "state"), actor("NER", "state"), actor("ORG", "organisation"), actor("ada", "person")]
    actors = [entry | {"name": {"en": f"English {entry['id']}", "fr": f"Français {entry['id']}"}} for entry in actors]
    header = HEADER | {"coverage": [{"property": "member-of", "from": None, "until": None, "note": text("All.")}]}
    return record(*events, actors=actors) | {"record": header}


def lines(events, facts):
    """Every command, in every format that it has."""
    for listing in LISTINGS:
        for format in FORMATS:
            yield [listing, "-f", format, "--on", "2025-06-01"]
        for more in (["--history"], ["--why"], ["--contested"], ["--according-to", "ORG"], ["--known-on", "2010-01-01"], ["--country", "MLI"]):
            yield [listing, *more, "-f", "plain"]
    for property_ in {fact.split("/")[2] for fact in facts}:
        yield from (["facts", "--property", property_, "--history", *more] for more in ([], ["--why"], ["-f", "md"], ["-f", "plain"], ["--json"]))
    for format in FORMATS:
        yield from (["timeline", "-f", format], ["diff", "2000", "2025", "-f", format], ["diff", "2001-06-01", "2001-07-01", "-f", format])
        yield from (["diff", "2001-06-01", "2001-07-01", "--country", "MLI", "-f", format], ["new", "--since", "2000-01-01", "-f", format])
        yield from (["diff", "2000", "2010", "--known", "-f", format], ["search", "thing", "-f", format], ["cite", *facts[:1], "-f", format])
        yield from ([name, "-f", format] for name in ("actors", "topics", "places", "sources", "coverage"))
    for shown in (*events, "MLI", "ORG", "ada", "FORCE", "trade", "town", "page"):
        yield from (["show", shown, *more] for more in ([], ["--json"], ["-f", "md"], ["-f", "plain"]))
    yield from (["why", id_, *more] for id_ in (*events, *facts) for more in ([], ["--json"], ["-f", "plain"], ["-f", "md"]))
    yield from (["export", "-f", name] for name, made in EXPORTS.items() if made.kind == "text" and not made.one_table)
    yield from (["export", "-f", "csv", "--table", name] for name in ("facts", "events", "effects"))
    yield from ([*some] for some in (["check"], ["check", "--warnings"], ["schema", "facts"], ["schema", "record"], ["schema", "diff"], ["--help"]))
    yield from (["help", "dates"], ["facts", "--help"], ["facts", "--property", "nothing"])


def sayings(tree, events, facts):
    """What the program answers to every line in each language; each answer as (line, code, stdout, stderr)."""
    asked = [[*line, "--lang", language] for line in lines(events, facts) for language in LANGUAGES if language == "en" or not _for_programs(line)]
    return [(line, *answer) for line, answer in zip(asked, tree.ask(*asked), strict=True)]


def _for_programs(line):
    """Whether the answer has the same bytes in either language."""
    return bool({"--json", "json", "jsonl", "record"} & set(line))


def broken(said):
    """Answers that are no answer."""
    return [(line, err[-300:]) for line, code, _, err in said if code not in (0, 1, 2, 4) or "Traceback" in err]


def for_people(said):
    """What people read, without ids of facts, commands to type and lists of what may be typed."""
    for line, _, out, _ in said:
        form = line[line.index("-f") + 1] if "-f" in line else "plain" if line[0] in ("show", "why") else "tsv"
        if form in READ and not {"--json", "--help", "schema", "check", "export", "nothing"} & set(line):
            yield line, re.sub(r"\S*/\S*|`[^`]*`|sahel .*", "", out)


@pytest.fixture(scope="module")
def planted(tmp_path_factory):
    opens = effect("gains-recognition", scope="decision-bodies", due="2027")
    tree = Tree(
        tmp_path_factory.mktemp("planted"),
        whole_record([opens], [effect("gains-recognition", scope="all-bodies")], [effect("loses-recognition")], [effect("gains-recognition")]),
    )
    tree.insert("record/properties.py", PROPERTY, before='        Property(\n            "position-on",')
    tree.insert("record/properties.py", PLANTED, before='        Verb("takes-position"')
    return tree


@pytest.fixture(scope="module")
def said(planted):
    return sayings(planted, ["e1", "e2", "e3", "e4"], ["e1/MLI/recognised-by/ORG", "e4/MLI/recognised-by/ORG"])


@pytest.mark.slow
def test_a_verb_is_one_row_of_the_table_for_every_command_and_format(said):
    assert broken(said) == []


@pytest.mark.slow
@pytest.mark.parametrize("key", ["recognised-by", "gains-recognition", "loses-recognition"])
def test_no_key_is_shown_raw_where_people_read(said, key):
    assert [line for line, out in for_people(said) if key in out] == []


@pytest.mark.slow
def test_what_has_no_words_is_said_in_general_ones_of_the_language(said):
    assert [line for line, out in for_people(said) if line[-1] == "fr" and ("recognised" in out or "recognition" in out)] == []


def answer(said, *line):
    return next(out for found, _, out, _ in said if found == [*line])


def test_the_general_sentence_says_who_what_with_regard_to_whom_and_since_when(planted):
    asked = ("facts", "-f", "plain", "--on", "2025-06-01", "--lang")
    (_, english, _), (_, french, _) = planted.ask([*asked, "en"], [*asked, "fr"])
    assert english.startswith("English MLI: recognised by English ORG since 4 March 2004. Source: ")
    assert french.startswith("Français MLI : situation relative à Français ORG depuis le 4 mars 2004. Source : ")


@pytest.mark.slow
def test_a_comparison_lists_it_among_the_other_states_of_affairs(said):
    english, french = (answer(said, "diff", "2000", "2025", "-f", "table", "--lang", language) for language in ("en", "fr"))
    assert "Other states of affairs ──" in english
    assert "English MLI: recognised by English ORG" in english
    assert "Autres situations ──" in french
    assert "Français MLI : situation relative à Français ORG, début" in french


@pytest.fixture(scope="module")
def every_verb(tmp_path_factory):
    """A record in which each verb is an event, with every key it may carry: those that open something first."""
    acts = list(Act)
    verbs = sorted(VERBS.values(), key=lambda verb: (verb.touches != "form-of", acts.index(verb.act)))
    verbs.append(verbs.pop(1))  # an organisation is dissolved last
    effects = [[effect(v.name, **{key: "expiry" if (key, v.act) == ("how", Act.CLOSE) else NEEDED[key] for key in v.keys})] for v in verbs]
    tree = Tree(tmp_path_factory.mktemp("verbs"), whole_record(*effects))
    ((code, out, _),) = tree.ask(["facts", "--history", "--json"])
    assert code == 0
    return sayings(tree, [f"e{n}" for n in range(1, len(verbs) + 1)], [row["id"] for row in json.loads(out)])


@pytest.mark.slow
def test_each_verb_goes_through_every_command_and_format(every_verb):
    assert broken(every_verb) == []


@pytest.mark.slow
@pytest.mark.parametrize("key", [name for name in (*VERBS, *PROPERTIES) if "-" in name])
def test_no_key_of_a_verb_or_property_is_shown_raw_where_people_read(every_verb, key):
    assert [line for line, out in for_people(every_verb) if key in out] == []

"""Of `render.changes`: a sentence for each kind of change, in both languages; and its lines on a terminal, with a source."""

from __future__ import annotations

import pytest

from sahelcli.contract.change_kinds_and_verdicts import CHANGE_OF, CHANGES, GROUPS
from sahelcli.record.properties import PROPERTIES
from sahelcli.render.formats import Page
from sahelcli.render.terminal_answers import render_changes
from sahelcli.text.catalogue import LANGUAGES, has

STATES = [property_ for property_ in PROPERTIES.values() if not property_.point]
OF_VALUES = set(CHANGE_OF.values())
OF_DAYS_DUE = {property_.when_due for property_ in STATES}


def pairs():
    """Every change with every property it is said of: of values only those followed; a plan does not end or pass, it is kept or cancelled."""
    for property_ in STATES:
        ours = {CHANGE_OF[key] for key in property_.followed if key in CHANGE_OF} | {property_.when_due}
        settled = {"kept", "cancelled"}
        never = {"happened"} | (OF_VALUES | OF_DAYS_DUE) - ours | ({"ended", "passed"} if property_.name == "plans" else settled)
        yield from ((change, property_.name) for change in CHANGES if change not in never)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("change", "property_"), list(pairs()))
def test_every_change_has_a_sentence(language, change, property_):
    assert has(language, f"property.{property_}.{change}") or has(language, f"diff.{change}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("group", GROUPS)
def test_every_heading_has_words(language, group):
    assert has(language, f"diff.group.{group}")


def cited(*sources, width):
    """The lines of one change that cites some (publisher, address)."""
    row = {
        "group": "happenings", "change": "happened", "property": None, "subjects": [], "objects": [], "qualifiers": {}, "before": None, "after": None,
        "date": "2025-01-01", "until": None, "title": {"en": "They talk", "fr": "Ils parlent"}, "certainty": "certain", "contested": False,
        "citations": [{"publisher": publisher, "url": url} for publisher, url in sources],
    }  # fmt: skip
    return "".join(render_changes(Page([row], (), (), "en", width=width))).splitlines()[1:]


AGENCY = ("Agency", "https://www.agency.example/2025/01/01/they-talk")


def test_a_change_names_a_source_its_site_and_how_many_others_there_are():
    assert cited(AGENCY, width=80) == ["2025-01-01  They talk [Agency, agency.example]"]
    assert cited(AGENCY, AGENCY, width=80) == ["2025-01-01  They talk [Agency +1, agency.example]"]
    assert cited(("agency.example", AGENCY[1]), width=80) == ["2025-01-01  They talk [agency.example]"]
    assert cited(width=80) == ["2025-01-01  They talk"]


def test_on_a_narrow_terminal_the_day_stands_above():
    assert cited(AGENCY, width=30) == ["2025-01-01", "  They talk [Agency,", "  agency.example]"]

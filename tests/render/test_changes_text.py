"""Of `render.changes`: a sentence for each kind of change, in both languages; a source that fits where the line ends."""

from __future__ import annotations

import pytest

from sahelcli.contract.changes import CHANGE_OF, CHANGES, GROUPS
from sahelcli.record.properties import PROPERTIES
from sahelcli.render.changes import render
from sahelcli.render.formats import Page
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
    return "".join(render(Page([row], (), (), "en", width=width))).splitlines()[1:]


AGENCY = ("Agency", "https://www.agency.example/2025/01/01/they-talk")


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (90, ["  2025-01-01  They talk [Agency, https://www.agency.example/2025/01/01/they-talk]"]),
        (60, ["  2025-01-01  They talk [Agency, agency.example]"]),
        (36, ["  2025-01-01  They talk [Agency]"]),
        (30, ["  2025-01-01  They talk", "              [Agency]"]),
    ],
)
def test_the_address_is_shown_where_it_fits_then_the_site_then_the_publisher(width, lines):
    assert cited(AGENCY, width=width) == lines


def test_a_shorter_source_stands_in_where_the_first_does_not_fit_and_a_site_is_not_said_twice():
    assert cited(("A very long name of a publisher", "https://a.example"), AGENCY, width=50) == ["  2025-01-01  They talk [Agency +1]"]
    assert cited(("Agency.example", "https://www.agency.example/" + "x" * 60), width=60) == ["  2025-01-01  They talk [Agency.example]"]
    assert cited(width=60) == ["  2025-01-01  They talk"]

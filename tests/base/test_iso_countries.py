"""The codes of ISO 3166-1, and codes that are of another list."""

from __future__ import annotations

import pytest

from sahelcli.base.iso_countries import ALPHA_3, alpha_3, is_foreign_code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ML", "MLI"),
        ("mli", "MLI"),
        ("466", "MLI"),
        ("24", "AGO"),
        ("024", "AGO"),
        ("24.0", "AGO"),
        ("NG", "NGA"),
        ("UV", None),
        ("432", None),
        ("Mali", None),
    ],
)
def test_a_code_of_any_of_the_three_lists(text, code):
    assert alpha_3(text) == code


def test_each_country_has_three_codes_of_its_own():
    countries = set(ALPHA_3.values())
    assert len(countries) == 249
    assert len(ALPHA_3) == 3 * 249


@pytest.mark.parametrize(
    ("text", "foreign"), [("UV", True), ("432", True), ("NI", False), ("466", False), ("Mali", False), ("", False), ("1234", False)]
)
def test_a_code_that_iso_lacks(text, foreign):
    assert is_foreign_code(text) is foreign

"""What a sentence names: the same in English and French."""

from __future__ import annotations

import pytest

from sahelcli.language.quantities import dates_named, numbers_named


@pytest.mark.parametrize(
    ("english", "french", "named"),
    [
        ("1,200 men came on 3 April.", "1 200 hommes sont venus le 3 avril.", {"1200", "3", "month 4"}),
        ("Some 3.5 million are in need.", "Quelque 3,5 millions sont dans le besoin.", {"3.5"}),
        ("On 1 July, three states left.", "Le 1er juillet, trois États sont partis.", {"1", "month 7", "3"}),
        ("March 23 and 5 May 2024", "le 23 mars et le 5 mai 2024", {"month 3", "month 5", "23", "5", "2024"}),
        ("It may march in May.", "Il peut défiler en mai.", {"month 5"}),
        ("March on Bamako", "Marche sur Bamako", set()),
        ("The G5 met", "Le G5 s'est réuni", set()),
        ("20 of 100", "20 sur 100", {"20", "100"}),
        ("forty-two", "quarante-deux", set()),
        ("A six-month delay", "Un délai de six mois", {"6"}),
        ("Some ten leaders came", "Une dizaine de dirigeants sont venus", {"10"}),
    ],
)
def test_numbers_and_months_are_the_same_in_both_languages(english, french, named):
    assert (numbers_named("en", english), numbers_named("fr", french)) == (named, named)


@pytest.mark.parametrize(
    ("language", "text", "named"),
    [
        ("en", "It ended on 4 June 2021.", ["2021-06-04 4 June 2021"]),
        ("en", "June 4, 2021", ["2021-06-04 June 4, 2021"]),
        ("fr", "depuis le 1er juillet 2024", ["2024-07-01 1er juillet 2024"]),
        ("fr", "en mars 2025", ["2025-03-01 mars 2025"]),
        ("en", "Resolution 2085 of 12 December", []),
        ("en", "in 2021, from June 2021", ["2021-06-01 June 2021", "2021-01-01 2021"]),
        ("en", "31 June 2021", ["2021-01-01 2021"]),
        ("en", "2024% of 1,990 and 2010.5", []),
    ],
)
def test_dates_with_a_year_are_found(language, text, named):
    assert [f"{day} {words}" for day, words in dates_named(language, text)] == named

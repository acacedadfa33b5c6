"""Dates as articles write them, and periods as people type them, in English and French."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelcli.base.edtf import BadDate, parse_edtf
from sahelcli.language.dates_and_periods import Backwards, UnknownMonth, parse_period, spoken_dates
from sahelcli.text.dates import date_words, on_date

CASES = [
    ("in December 2025", ["2025-12"]),
    ("December, 2025", ["2025-12"]),
    ("on 6 July 2024", ["2024-07-06"]),
    ("July 6, 2024", ["2024-07-06"]),
    ("the 6th of July 2024", ["2024-07-06"]),
    ("22 and 23 December 2025", ["2025-12-22/23"]),
    ("December 22-23, 2025", ["2025-12-22/23"]),
    ("du 22 au 23 décembre 2025", ["2025-12-22/23"]),
    ("le 6 juillet 2024 et en août 2024", ["2024-07-06", "2024-08"]),
    ("le 1er février 2024", ["2024-02-01"]),
    ("2024-07-06, 2024-07", ["2024-07-06", "2024-07"]),
    ("in 2023 and since May 2024", ["2023", "2024-05"]),
    ("on 6 July", ["any-07-06"]),
    ("Wednesday 29 January 2025, Wednesday, January 29, 2025", ["2025-01-29", "2025-01-29"]),
    ("le mercredi 29 janvier 2025, mercredi 29 janvier", ["2025-01-29", "any-01-29"]),
    ("Tuesday 29 January 2025", ["2025-01"]),
    ("29/01/2025, 01/29/2025, 29.01.2025", ["2025-01-29", "2025-01-29", "2025-01-29"]),
    ("03/04/2025, 30/30/2025", []),
    ("in May, en mai", ["any-05", "any-05"]),
    ("He may march 5 times", []),
    ("30 February 2024 was", ["2024-02"]),
    ("2024-13-01", []),
    ("5,000 men in 2000s", []),
    ("mars attacks, Marseille", []),
    ("no date at all", []),
]


def plain(spoken):
    parts = [str(spoken.year or "any"), *(f"{part:02}" for part in (spoken.month, spoken.first or spoken.day) if part)]
    return "-".join(parts) + (f"/{spoken.day}" if spoken.first else "")


@pytest.mark.parametrize(("text", "found"), CASES)
def test_dates_of_a_sentence(text, found):
    assert [plain(spoken) for spoken in spoken_dates(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("last month", "2024-12"),
        ("Le mois dernier", "2024-12"),
        ("yesterday", "2025-01-14"),
        ("hier", "2025-01-14"),
        ("aujourd'hui", "2025-01-15"),
        ("l’an dernier", "2024"),
        ("this year", "2025"),
    ],
)
def test_words_relative_to_today_are_dates_only_where_today_is_given(text, found):
    assert spoken_dates(text) == []
    assert [plain(spoken) for spoken in spoken_dates(text, date(2025, 1, 15))] == [found]


def test_a_date_without_a_year_meets_that_day_of_any_year():
    (spoken,) = spoken_dates("on 6 July")
    assert spoken.meets(date(2024, 7, 6), date(2024, 7, 6))
    assert spoken.meets(date(2023, 12, 1), date(2024, 8, 1))
    assert not spoken.meets(date(2024, 7, 7), date(2024, 8, 1))


@given(st.text())
def test_every_date_stands_in_its_sentence(text):
    for spoken in spoken_dates(text, date(2025, 1, 15)):
        assert text[spoken.start : spoken.end].startswith(spoken.text)
        assert spoken.bounds(2024)


TODAY = date(2024, 3, 31)

READ = {
    "2024q1": "2024-01/2024-03",
    "2024Q4": "2024-10/2024-12",
    "2024 T1": "2024-01/2024-03",
    "2024-T3": "2024-07/2024-09",
    "Q2 2024": "2024-04/2024-06",
    "2023..2024": "2023/2024",
    "mars 2024..juin 2024": "2024-03/2024-06",
    "2023q3 .. 2024q1": "2023-07/2024-03",
    "2023..": "2023/..",
    "..2024q1": "../2024-03",
    "since 2023": "2023/..",
    "depuis 2023": "2023/..",
    "depuis le 6 juillet 2024": "2024-07-06/..",
    "since last month": "2024-02/..",
    "since 2024q2": "2024-04/..",
    "until 2023": "../2023",
    "until 2024q1": "../2024-03",
    "jusqu'à 2023": "../2023",
    "Jusqu’en mars 2024": "../2024-03",
    "jusqu'au 1er juillet 2024": "../2024-07-01",
    "JUSQU'A HIER": "../2024-03-30",
    "last month": "2024-02",
    "le mois dernier": "2024-02",
    "this month": "2024-03",
    "ce mois-ci": "2024-03",
    "this year": "2024",
    "cette année": "2024",
    "last year": "2023",
    "l'année dernière": "2023",
    "today": "2024-03-31",
    "aujourd’hui": "2024-03-31",
    "yesterday": "2024-03-30",
    "hier": "2024-03-30",
    "mars 2025": "2025-03",
    "July 2024": "2024-07",
    "juillet 2024": "2024-07",
    "AOUT 2020": "2020-08",
    "août 2020": "2020-08",
    "Sept. 2021": "2021-09",
    "6 July 2024": "2024-07-06",
    "July 6, 2024": "2024-07-06",
    "July 6th 2024": "2024-07-06",
    "1er juillet 2024": "2024-07-01",
    "le 6 juillet 2024": "2024-07-06",
    "  6   juillet  2024 ": "2024-07-06",
    "2024-xx": "2024-XX",
}


@pytest.mark.parametrize("text", READ)
def test_what_people_type_means_an_edtf_date(text):
    assert parse_period(text, TODAY) == parse_edtf(READ[text])


@pytest.mark.parametrize(
    "text",
    ["", "..", "soon", "2024q5", "T5 2024", "31 June 2024", "juillet", "2024..2023", "2023..2024..2025", "since 2023..2024", "since since 2023",
     "until ..2024", "2023/..2024", "since", "xxxx", "since XXXX", "٢٠٢٤", "6 July 24", "last decade"],
)  # fmt: skip
def test_what_is_no_period_is_refused(text):
    with pytest.raises(BadDate):
        parse_period(text, TODAY)


@pytest.mark.parametrize(("text", "month"), [("Jully 2024", "jully"), ("6 févrrier 2024", "fevrrier"), ("jui 2024", "jui"), ("ma 2024", "ma")])
def test_a_word_that_is_no_month_is_named(text, month):
    with pytest.raises(UnknownMonth) as caught:
        parse_period(text, TODAY)
    assert caught.value.month == month


@pytest.mark.parametrize("text", ["05/04/2024", "since 05/04/2024"])
def test_a_date_that_may_be_two_has_both_readings(text):
    with pytest.raises(BadDate) as caught:
        parse_period(text, TODAY)
    assert caught.value.readings == ("2024-04-05", "2024-05-04")


def test_a_period_that_ends_before_it_begins_has_the_one_the_other_way_round():
    with pytest.raises(Backwards) as caught:
        parse_period("2024q2..2023", TODAY)
    assert caught.value.swapped == "2023..2024-04"


@pytest.mark.parametrize("text", ["31 June 2024..2025", "2025..31 juin 2024", "0000q1..2025"])
def test_a_day_that_does_not_exist_is_not_taken_for_the_wrong_order(text):
    with pytest.raises(BadDate) as caught:
        parse_period(text, TODAY)
    assert not isinstance(caught.value, Backwards)


@pytest.mark.parametrize("text", ["yesterday", "last month", "last year", "hier..2024"])
def test_nothing_lies_before_the_calendar(text):
    with pytest.raises(BadDate):
        parse_period(text, date.min)


def test_the_month_before_january_is_december():
    assert parse_period("last month", date(2024, 1, 31)).text == "2023-12"


DAYS = st.dates()
DATES = st.one_of(DAYS.map(date.isoformat), DAYS.map(lambda day: day.isoformat()[:7]), DAYS.map(lambda day: day.isoformat()[:4]))
MARKED = st.builds(str.__add__, DATES, st.sampled_from(("", "?", "~", "%")))
EDTF = st.one_of(MARKED, st.tuples(MARKED, MARKED).map(lambda ends: "/".join(sorted(ends, key=lambda d: d[:4]))), MARKED.map("{}/..".format))
RELATIVE = st.sampled_from(
    ["today", "hier", "last month", "ce mois", "this year", "l'an dernier", "2024q1", "since 2023", "2020..2024", "until yesterday"]
)


@given(EDTF, DAYS)
def test_every_edtf_date_reads_as_itself(text, today):
    try:
        wanted = parse_edtf(text)
    except BadDate:
        return  # two dates of one year, drawn out of order
    assert parse_period(text, today) == wanted


@given(DATES, DAYS, st.sampled_from(("en", "fr")), st.sampled_from((date_words, on_date)), st.sampled_from((str, str.upper, str.lower)))
def test_the_words_that_a_date_is_shown_in_read_back_as_that_date(text, today, language, words, cased):
    assert parse_period(cased(words(language, text)), today).text == text


@given(RELATIVE | EDTF, DAYS)
def test_a_period_does_not_end_before_it_begins(text, today):
    try:
        when = parse_period(text, today)
    except BadDate:
        return  # out of order
    assert when.earliest is None or when.latest is None or when.earliest <= when.latest


@given(st.text(max_size=20), DAYS)
def test_any_text_is_a_period_or_refused(text, today):
    try:
        when = parse_period(text, today)
    except BadDate:
        return
    assert when == parse_edtf(when.text)


@pytest.mark.parametrize("text", ["²024", "２０２４", "2024-0¹", "٢٠٢٤", "② July 2024", "since ²023"])
def test_signs_that_are_no_plain_digits_make_no_date(text):
    with pytest.raises(BadDate):
        parse_period(text, date(2026, 1, 1))

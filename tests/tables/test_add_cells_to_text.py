"""Tables of text come back byte for byte, with cells at the end of each row; a table that cannot be read for sure is refused with its line."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slowly import all_but_slow

from sahelcli.base.errors import BadTable, UsageError
from sahelcli.tables.add_cells_to_text import Addition, guess_separator, joined
from sahelcli.tables.files import LONGEST
from sahelcli.tables.row_dates import Answered


def answer(country, when):
    """Cells that show what was asked; a row without a date, or of nowhere, cannot be answered."""
    when = "-".join(when) if isinstance(when, tuple) else when
    reasons = (*(() if when else ("undated",)), *(("unknown-country",) if country == "nowhere" else ()))
    return Answered((when.upper(), f"in {country}"), reasons)


ADDITION = Addition("date", "country", ("when", "where"), answer)


def enriched(folder, name: str, content: bytes, addition: Addition = ADDITION, reject=None) -> str:
    path = folder / name
    path.write_bytes(content)
    return "".join(joined(path, addition, reject))


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("t.csv", "date,country\n2024,Mali\n", "date,country,when,where\n2024,Mali,2024,in Mali\n"),
        ("t.csv", "date,country\n2024,Mali", "date,country,when,where\n2024,Mali,2024,in Mali"),
        ("t.csv", "country;date;n\r\nMali;2024;1,5\r\n", "country;date;n;when;where\r\nMali;2024;1,5;2024;in Mali\r\n"),
        ("t.csv", "date,country\r2024,Mali\r", "date,country,when,where\r2024,Mali,2024,in Mali\r"),
        ("t.csv", "sep=;\r\ndate;country\r\n2024;Mali\r\n", "sep=;\r\ndate;country;when;where\r\n2024;Mali;2024;in Mali\r\n"),
        ("t.csv", '"a;b;c";date;country\n"d,e";2024;Mali\n', '"a;b;c";date;country;when;where\n"d,e";2024;Mali;2024;in Mali\n'),
        ("t.csv", "\ufeffdate,country\n2024,Mali\n", "\ufeffdate,country,when,where\n2024,Mali,2024,in Mali\n"),
        ("t.tsv", "date\tcountry\n2024\tMali\n", "date\tcountry\twhen\twhere\n2024\tMali\t2024\tin Mali\n"),
        ("t.tsv", 'date\tcountry\n2024\t"Mali\n', 'date\tcountry\twhen\twhere\n2024\t"Mali\t2024\tin "Mali\n'),
        ("table", "date\tcountry\n2024\tMali\n", "date\tcountry\twhen\twhere\n2024\tMali\t2024\tin Mali\n"),
        ("t.csv", 'date,country,note\n2024,Mali,"a ""b"", c\nd"\n', 'date,country,note,when,where\n2024,Mali,"a ""b"", c\nd",2024,in Mali\n'),
        ("t.csv", 'date,"country"\n"2024",Mali\n', 'date,"country",when,where\n"2024",Mali,2024,in Mali\n'),
        ("t.csv", "date,country\n2024,Mali\n\n2025,Niger\n", "date,country,when,where\n2024,Mali,2024,in Mali\n\n2025,Niger,2025,in Niger\n"),
        ("t.csv", "date,country\n=1+1,a;b\n", 'date,country,when,where\n=1+1,a;b,\'=1+1,"in a;b"\n'),
        ("t.tsv", "date\tcountry\n＝1\tMali\n", "date\tcountry\twhen\twhere\n＝1\tMali\t'＝1\tin Mali\n"),
        ("t.csv", "date,country\n", "date,country,when,where\n"),
        ("t.jsonl", '{"date":"2024","country":"Mali","x":1.50}\n', '{"date":"2024","country":"Mali","x":1.50, "when": "2024", "where": "in Mali"}\n'),
        ("t.jsonl", '{"date": 2024.0, "country": null }\r\n\n', '{"date": 2024.0, "country": null, "when": "2024.0", "where": "in " }\r\n\n'),
        ("t", '{"date": "é", "country": "Mali"}', '{"date": "é", "country": "Mali", "when": "É", "where": "in Mali"}'),
    ],
    ids=[
        "csv",
        "no-last-line-end",
        "semicolons",
        "returns",
        "sep-line",
        "separators-in-quotes",
        "byte-order-mark",
        "tsv",
        "a-quote-in-tsv-is-a-letter",
        "no-suffix",
        "quoted",
        "quoted-key",
        "empty-line",
        "formula",
        "full-width-formula",
        "no-row",
        "jsonl",
        "nulls-and-spaces",
        "json-no-suffix",
    ],
)
def test_a_table_with_its_answers(tmp_path, name, content, expected):
    assert enriched(tmp_path, name, content.encode()) == expected


@pytest.mark.parametrize(
    ("name", "content", "code", "facts"),
    [
        ("t.csv", b"day,country\n", "no-such-column", {"line": 1, "option": "--date", "text": "date", "columns": "day, country"}),
        ("t.csv", b"date, country\n", "column-with-spaces", {"line": 1, "option": "--country", "column": " country"}),
        ("t.csv", b"", "table-empty", {}),
        ("t.csv", b"\ndate,country\n", "blank-headings", {"line": 1}),
        ("t.csv", b"date,date,country\n", "column-twice", {"option": "--date", "column": "date"}),
        ("t.csv", b"date,country,when\n", "column-there-already", {"column": "when"}),
        ("t.csv", b"date,country\n2024,Mali\n2024,Mali,more\n", "ragged-row", {"line": 3, "cells": 3, "width": 2}),
        ("t.csv", b"date,country,n\n2024,Mali\n", "ragged-row", {"line": 2, "cells": 2, "width": 3}),
        ("t.tsv", b"date\tcountry\n2024\tMali\tmore\n", "ragged-row", {"line": 2, "cells": 3, "width": 2}),
        ("t.csv", b'date,country\n2024,"Ma\nli"\n2024,"Mali\n2025,Togo\n', "unclosed-quote", {"line": 4}),
        ("t.csv", b'date,country\n2024,"Mali" \n', "text-after-quote", {"line": 2}),
        ("t.csv", b"date,country\n2024,Mali\n2024,B\xe9nin\n", "table-not-utf-8", {"line": 3, "byte": "0xe9"}),
        ("t.csv", b"date,country\n" + b"2024,Mali\n" * 20_000 + b"\xe9\n", "table-not-utf-8", {"line": 20_002, "byte": "0xe9"}),
        pytest.param("t.csv", b'date,country\n2024,"' + b"x\n" * (LONGEST // 2) + b'"\n', "row-too-long", {"line": 2}, marks=pytest.mark.slow),
        ("t.csv", b"date,country\n2024," + b"x" * LONGEST + b"\n", "line-too-long", {"line": 2}),
        ("t.jsonl", b'{"date": "2024"}\n', "no-such-column", {"option": "--country", "text": "country", "columns": "date"}),
        ("t.jsonl", b'{"date": "2024", "country": "Mali"}\n{"date"\n', "line-not-json", {"line": 2}),
        ("t.jsonl", b'{"date": "2024", "country": NaN}\n', "line-not-json", {"line": 1, "what": "constant"}),
        ("t.jsonl", b'{"date": "2024", "country": -Infinity}\n', "line-not-json", {"line": 1, "what": "constant"}),
        ("t.jsonl", b'{"date": "2024", "date": "2025"}\n', "duplicate-key", {"line": 1, "key": "date"}),
        ("t.jsonl", b'{"date": "2024", "country": "Mali", "x": {"a": 1, "\\u0061": 2}}\n', "duplicate-key", {"line": 1, "key": "a"}),
        ("t.jsonl", b'{"date": "2024", "country": "Mali"}\n[1]\n', "line-not-an-object", {"line": 2}),
        ("t.jsonl", b'{"x":' + b"[" * 100_000, "line-not-json", {"line": 1, "what": "deep"}),
        ("t.jsonl", b'{"date": "2024", "country": "Mali", "when": 1}\n', "column-there-already", {"column": "when"}),
    ],
)
def test_a_table_that_cannot_be_read_is_refused_with_its_place(tmp_path, name, content, code, facts):
    with pytest.raises((UsageError, BadTable)) as caught:
        enriched(tmp_path, name, content)
    assert caught.value.code == code
    assert facts.items() <= caught.value.facts.items()


def test_lines_above_the_headings_are_passed_on_and_a_separator_may_be_named(tmp_path):
    addition = Addition("date", "country", ("when", "where"), answer, separator="^", skipped=2)
    content = b'Source: EM-DAT, "all\n\ndate^country\n2024^Mali\n'
    assert enriched(tmp_path, "t.csv", content, addition) == 'Source: EM-DAT, "all\n\ndate^country^when^where\n2024^Mali^2024^in Mali\n'


def test_a_date_may_be_in_three_columns_and_a_column_may_have_commas_in_its_name(tmp_path):
    addition = Addition("year,month,day", "country", ("when",), lambda country, when: Answered((repr(when),)))
    assert (
        enriched(tmp_path, "t.csv", b"year,month,day,country\n2024,6,,Mali\n", addition)
        == "year,month,day,country,when\n2024,6,,Mali,\"('2024', '6', '')\"\n"
    )
    single = enriched(tmp_path, "t.csv", b'"year,month,day",country\n2024,Mali\n', addition)
    assert single == "\"year,month,day\",country,when\n2024,Mali,''2024'\n"


@pytest.mark.parametrize(
    ("name", "content", "rejected"),
    [
        (
            "t.csv",
            '\ufeffdate,country,note\r\n2024,Mali,a\r\n,nowhere,"b\r\nc"\r\n2024,nowhere,d',
            '\ufeffdate,country,note,sahel_line,sahel_reason\r\n,nowhere,"b\r\nc",3,undated unknown-country\r\n2024,nowhere,d,5,unknown-country\n',
        ),
        ("t.tsv", "date\tcountry\n\tMali\n", "date\tcountry\tsahel_line\tsahel_reason\n\tMali\t2\tundated\n"),
        ("t.jsonl", '{"date": "", "country": "x"}', '{"date": "", "country": "x", "sahel_line": 1, "sahel_reason": "undated"}\n'),
    ],
)
def test_rows_that_could_not_be_answered_are_copied_with_their_line_and_the_reason(tmp_path, name, content, rejected):
    found = []
    enriched(tmp_path, name, content.encode(), reject=found.append)
    assert "".join(found) == rejected


@pytest.mark.parametrize(
    ("head", "separator"),
    [
        ("a,b\n1,2\n", ","),
        ("a;b\n1,5;2,5\n", ";"),
        ("a\tb\n1,5\t2\n", "\t"),
        ("a|b\n1|2\n", "|"),
        ('"a,b";c\n"1,2";3\n', ";"),
        ('a;b\n"1,\n2,3,4";5\n', ";"),
        ("a;b,c;d\n1;2;3\n4;5;6\n", ";"),
        ("a\n1\n", ","),
        ("", ","),
    ],
)
def test_a_separator_is_guessed_from_signs_outside_quotes(head, separator):
    assert guess_separator(head) == separator


LETTERS = st.text(st.sampled_from("ab'=é \";,\t\n\r|"), max_size=6)
LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r"])


@st.composite
def delimited(draw, separator: str, quoted: bool):
    """The name, bytes of each row without its line end, and line ends of a table as somebody may have written it."""

    def cell() -> str:
        text = draw(LETTERS)
        if quoted and (draw(st.booleans()) or any(sign in text for sign in (separator, '"', "\r", "\n"))):
            return '"' + text.replace('"', '""') + '"'
        return "".join(letter for letter in text if letter not in (separator, "\r", "\n"))

    rows = [separator.join(("date", "country", "note"))]
    rows += [draw(st.just("") | st.builds(lambda: separator.join(cell() for _ in range(3)))) for _ in range(draw(st.integers(0, 6)))]
    ends = [draw(LINE_ENDS) for _ in rows]
    for place, end in enumerate(ends[:-1]):
        if end == "\r" and not rows[place + 1] and ends[place + 1] == "\n":
            ends[place + 1] = "\r"  # else the two would be one line end
    if draw(st.booleans()):
        ends[-1] = ""
    return [row.encode() for row in rows], [end.encode() for end in ends]


@pytest.mark.parametrize(
    ("name", "separator"),
    all_but_slow([("t.csv", ","), ("t.csv", ";"), ("t.csv", "\t"), ("t.tsv", "\t")], lambda form: form[1] == ";"),
)
@given(data=st.data())
def test_with_the_new_cells_cut_off_by_offset_the_output_is_the_input(tmp_path_factory, name, separator, data):
    rows, ends = data.draw(delimited(separator, name == "t.csv"))
    content = b"".join(row + end for row, end in zip(rows, ends, strict=True))
    suffix = f"{separator}new{separator}cells".encode()
    addition = Addition("date", "country", ("new", "cells"), lambda country, when: Answered(("new", "cells")), separator=separator)
    output = enriched(tmp_path_factory.mktemp("any"), name, content, addition).encode()
    kept, place = [], 0
    for row, end in zip(rows, ends, strict=True):
        kept.append(output[place : place + len(row)])
        place += len(row)
        if row:
            assert output[place : place + len(suffix)] == suffix
            place += len(suffix)
        kept.append(output[place : place + len(end)])
        place += len(end)
    assert b"".join(kept) == content
    assert place == len(output)


CELLS = st.text(st.characters(codec="utf-8"), max_size=12)
SPACE = st.text(st.sampled_from(" \t\r"), max_size=3)


@pytest.mark.slow
@given(
    st.lists(
        st.tuples(st.fixed_dictionaries({"date": CELLS, "country": CELLS, "deep": st.recursive(st.integers() | CELLS | st.none(), st.lists)}), SPACE),
        max_size=8,
    )
)
def test_an_object_of_json_with_the_new_keys_cut_out_by_offset_is_the_one_read(tmp_path_factory, rows):
    lines = [json.dumps(row)[:-1] + space + "}" + space for row, space in rows]
    output = enriched(tmp_path_factory.mktemp("any"), "t.jsonl", "".join(line + "\n" for line in lines).encode())
    written = output.split("\n")
    new = [dict(zip(("when", "where"), answer(row["country"], row["date"]).cells, strict=True)) for row, _ in rows]
    assert [json.loads(line) for line in written if line] == [row | added for (row, _), added in zip(rows, new, strict=True)]
    for line, after in zip(lines, written, strict=False):
        place = len(line.rstrip()[:-1].rstrip())
        assert after[:place] + after[place + len(after) - len(line) :] == line

import pytest
from record_builders import as_lines, as_text, event, record, source, told

from sahelcli.base.errors import Finding, UsageError
from sahelcli.record.raw_entries import RawFile
from sahelcli.record.read_raw_entries import read_bytes, read_entries, read_file

JSON = """{
  "schema_version": 1,
  "record": {"version": "1"},

  "sources": [
    {"id": "page"}
  ],
  "actors": [{"id": "MLI"}, {"id": "NER"},
    {
      "id": "ORG"
    }],
  "places": [],
  "events": [
    {
      "type": "coup",
      "id": "one"
    }
  ]
}
"""

LINES = """{"schema_version": 1, "record": {"version": "1"}}
{"source": {"id": "page"}}

{"actor": {"id": "MLI"}}
   {"place": {"id": "town"}}
{"topic": {"id": "trade"}}
{"event": {"id": "one"}}
"""


def read(text: str, name: str = "record.json") -> RawFile:
    return read_bytes(text.encode(), name)


def entries(raw: RawFile) -> list[tuple[str, int, str]]:
    return [(entry.collection, entry.line, entry.id) for entry in raw.entries]


def test_every_entry_of_a_record_has_the_line_on_which_it_begins():
    raw = read(JSON)
    assert entries(raw) == [("sources", 6, "page"), ("actors", 8, "MLI"), ("actors", 8, "NER"), ("actors", 9, "ORG"), ("events", 14, "one")]
    assert raw.findings == []
    assert raw.header == {"schema_version": 1, "record": {"version": "1"}}
    assert (raw.header_line, raw.is_overlay) == (3, False)


def test_every_entry_of_json_lines_has_its_line_and_empty_lines_do_not_count_as_entries():
    raw = read(LINES, "record.jsonl")
    assert entries(raw) == [("sources", 2, "page"), ("actors", 4, "MLI"), ("places", 5, "town"), ("topics", 6, "trade"), ("events", 7, "one")]
    assert raw.findings == []
    assert raw.header == {"schema_version": 1, "record": {"version": "1"}}
    assert (raw.header_line, raw.is_overlay) == (1, False)


def test_a_file_without_a_record_header_is_an_overlay():
    assert read('{"events": [{"id": "one"}]}').is_overlay
    assert read('{"event": {"id": "one"}}\n', "more.jsonl").is_overlay


@pytest.mark.parametrize("name", ["more.jsonl", "more.ndjson", "more.json", "more"])
def test_json_lines_are_known_by_their_suffix_or_by_their_first_line(name):
    raw = read('{"event": {"id": "one"}}\n{"event": {"id": "two"}}\n', name)
    assert entries(raw) == [("events", 1, "one"), ("events", 2, "two")]
    assert raw.findings == []


def test_lines_may_end_as_on_windows():
    assert entries(read(JSON.replace("\n", "\r\n")))[-1] == ("events", 14, "one")
    assert entries(read(LINES.replace("\n", "\r\n"), "record.jsonl"))[-1] == ("events", 7, "one")


def test_a_line_separator_inside_a_text_begins_no_line():
    raw = read('{"event": {"id": "one", "title": "a\u2028b"}}\n{"event": {"id": "two"}}\n', "more.jsonl")
    assert entries(raw) == [("events", 1, "one"), ("events", 2, "two")]


@pytest.mark.parametrize(
    ("entry", "entry_id"),
    [
        ('{"id": "one", "date": "2024", "date": "2025"}', "one"),
        ('{"id": "one", "title": {"en": "a", "en": "b"}}', "one"),
        ('{"id": "one", "effects": [{"by": [], "by": []}]}', "one"),
        ('{"date": "2024", "date": "2025"}', ""),
    ],
)
def test_a_key_twice_in_an_entry_is_found_where_the_entry_begins(entry, entry_id):
    raw = read(f'{{"events": [\n{{"id": "before"}},\n{entry}]}}')
    key = "en" if "title" in entry else "by" if "by" in entry else "date"
    assert raw.findings == [Finding("record.json", 3, entry_id, "", "key-twice", (("key", key),))]
    assert [entry.faulty for entry in raw.entries] == [False, True]


def test_a_key_twice_is_found_in_json_lines():
    raw = read('{"event": {"id": "one"}}\n{"event": {"id": "two", "date": "2024", "date": "2025"}}\n', "more.jsonl")
    assert raw.findings == [Finding("more.jsonl", 2, "two", "", "key-twice", (("key", "date"),))]


def test_the_same_key_in_two_objects_is_no_fault():
    assert read('{"events": [{"id": "one", "title": {"en": "a"}, "summary": {"en": "a"}}]}').findings == []


def test_a_top_level_key_twice_is_found_on_its_own_line_and_all_entries_are_read():
    raw = read('{\n"events": [{"id": "one"}],\n"events": [{"id": "two"}]\n}')
    assert raw.findings == [Finding("record.json", 3, "", "", "key-twice", (("key", "events"),))]
    assert entries(raw) == [("events", 2, "one"), ("events", 3, "two")]


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_number_of_json_is_found_where_its_entry_begins(number):
    raw = read(f'{{"places": [\n{{"id": "here", "lat": 1.5}},\n{{"id": "there", "lat": {number}}}]}}')
    assert raw.findings == [Finding("record.json", 3, "there", "", "not-a-number", (("key", number),))]
    assert [entry.faulty for entry in raw.entries] == [False, True]


def test_what_is_no_number_of_json_is_found_in_a_header():
    raw = read('{\n"record": {"version": NaN}\n}')
    assert raw.findings == [Finding("record.json", 2, "", "", "not-a-number", (("key", "NaN"),))]


@pytest.mark.parametrize(
    ("text", "line", "column", "before"),
    [
        ('{"events": [\n{"id": "one"},\n{"id": "two" "date": 1}]}', 3, 14, ["one"]),
        ('{"events": [\n{"id": "one"}\n{"id": "two"}]}', 3, 1, ["one"]),
        ('{"events": [\n{"id": "one"},\n{"id": "two"}', 3, 14, ["one", "two"]),
        ('{"events": [{"id": "one"}],\n}', 2, 1, ["one"]),
        ('{"events": [{"id": "one"}]\n"topics": []}', 2, 1, ["one"]),
        ('{"events": [{\'id\': "one"}]}', 1, 14, []),
        ('{"events": [{"id": "one"}], // why\n}', 1, 29, ["one"]),
        ('{"events": [{"id": "one"}, {"id": "t\two"}]}', 1, 37, ["one"]),
        ('{"events": [{"id": "one"}]}\n{}', 2, 1, ["one"]),
        ('{"events": [{"id": "one"}]}\nmore', 2, 1, ["one"]),
        ('[{"id": "one"}]', 1, 1, []),
        ("", 1, 1, []),
        ("null", 1, 1, []),
    ],
)
def test_broken_syntax_is_placed_and_what_was_found_before_is_kept(text, line, column, before):
    raw = read(text)
    (finding,) = raw.findings
    assert (finding.line, finding.entry, finding.code, dict(finding.facts)["column"]) == (line, "", "bad-syntax", column)
    assert [entry.id for entry in raw.entries] == before


def test_a_fault_found_before_broken_syntax_is_kept_too():
    raw = read('{"events": [\n{"id": "one", "date": NaN},\n{"id": }]}')
    assert told(raw.findings) == [(2, "one", "", "not-a-number"), (3, "", "", "bad-syntax")]


@pytest.mark.parametrize("text", ['{"events": [{"id": "one"},]}', '{"events": [{"id": "one"}\n,\n]}'])
def test_a_comma_before_the_end_of_an_array_is_broken_syntax(text):
    assert [finding.code for finding in read(text).findings] == ["bad-syntax"]


@pytest.mark.parametrize(
    ("line", "column"),
    [('{"event": {"id": "two"', 23), ('{"event": {"id": "two"}} {"event": {"id": "three"}}', 26), ("event", 1)],
)
def test_broken_syntax_in_json_lines_is_placed_and_nothing_after_it_is_read(line, column):
    raw = read(f'{{"event": {{"id": "one"}}}}\n{line}\n{{"event": {{"id": "four"}}}}\n', "more.jsonl")
    (finding,) = raw.findings
    assert (finding.line, finding.code, dict(finding.facts)["column"]) == (2, "bad-syntax", column)
    assert entries(raw) == [("events", 1, "one")]


@pytest.mark.parametrize(
    "line", ["{}", "[]", "1", '{"event": {"id": "two"}, "actor": {"id": "MLI"}}', '{"events": [{"id": "two"}]}', '{"id": "two"}']
)
def test_a_line_that_is_not_one_entry_is_found_and_the_others_are_read(line):
    raw = read(f'{{"event": {{"id": "one"}}}}\n{line}\n{{"event": {{"id": "three"}}}}\n', "more.jsonl")
    assert told(raw.findings) == [(2, "", "", "not-an-entry")]
    assert entries(raw) == [("events", 1, "one"), ("events", 3, "three")]


def test_a_byte_that_is_not_utf_8_is_found_on_its_line():
    raw = read_bytes('{"events": [\n{"id": "one"},\n{"id": "Côte"}]}'.encode("latin-1"), "record.json")
    assert raw.findings == [Finding("record.json", 3, "", "", "not-utf-8", (("byte", "0xF4"),))]
    assert raw.entries == []


@pytest.mark.parametrize(
    ("name", "text"),
    [("record.json", '{"events": [{"id": "one"}, {"id": "two" 3}]}'), ("more.jsonl", '{"event": {"id": "one"}}\n{"event": {"id": "two" 3}}\n')],
)
def test_a_byte_order_mark_is_named_and_what_follows_it_is_read(name, text):
    raw = read("\ufeff" + text, name)
    assert told(raw.findings) == [(1, "", "", "byte-order-mark"), (text.count("\n") or 1, "", "", "bad-syntax")]
    assert [entry.id for entry in raw.entries] == ["one"]
    (mark, *_) = read_entries(("\ufeff" + '{"event": {"id": "one"}}').encode(), "new.json").findings
    assert mark == Finding("new.json", 1, "", "", "byte-order-mark")


DEEP = "[" * 200_000 + "]" * 200_000


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("record.json", f'{{"events": [\n{{"id": "one"}},\n{{"id": "two", "effects": {DEEP}}}]}}'),
        ("more.jsonl", f'{{"event": {{"id": "one"}}}}\n\n{{"event": {{"id": "two", "effects": {DEEP}}}}}\n'),
    ],
)
def test_an_entry_nested_too_deeply_is_found_where_it_begins(name, text):
    raw = read(text, name)
    assert told(raw.findings) == [(3, "", "", "too-deep")]
    assert [entry.id for entry in raw.entries] == ["one"]


def test_an_entry_with_a_number_of_too_many_digits_is_found_where_it_begins():
    raw = read(f'{{"places": [\n{{"id": "here"}},\n{{"id": "there", "lat": {"9" * 5000}}}]}}')
    assert told(raw.findings) == [(3, "", "", "bad-syntax")]


def test_half_a_character_is_found_where_its_entry_begins_and_a_whole_one_is_no_fault():
    raw = read('{"places": [\n{"id": "here", "name": "\\ud800"},\n{"id": "there", "name": "\\ud83c\\udf0d"}]}')
    assert told(raw.findings) == [(2, "here", "", "half-character")]
    assert [entry.value["name"] for entry in raw.entries][1] == "🌍"


def test_half_a_character_is_found_in_a_header():
    raw = read('{"schema_version": 1,\n"record": {"version": "\\ud800"}}')
    assert told(raw.findings) == [(2, "", "", "half-character")]


def test_no_depth_of_nesting_ends_in_a_traceback():
    depths = [f'{{"event": {{"id": "one", "title": "\\ud800", "effects": {"[" * depth}{"]" * depth}}}}}\n' for depth in range(600, 1100)]
    assert {finding.code for line in depths for finding in read(line, "more.jsonl").findings} == {"half-character", "too-deep"}


def test_an_unknown_top_level_key_is_found_on_its_line_and_the_rest_is_read():
    raw = read('{\n"people": [{"id": "ada"}],\n"events": [{"id": "one"}]\n}')
    assert told(raw.findings) == [(2, "", "people", "unknown-key")]
    assert entries(raw) == [("events", 3, "one")]


@pytest.mark.parametrize("value", ["{}", "null", "1", '"one"', "true"])
def test_a_collection_that_is_no_array_is_found_on_its_line(value):
    raw = read(f'{{\n"topics": [],\n"events": {value}\n}}')
    assert raw.findings == [Finding("record.json", 3, "", "events", "wrong-type", (("expected", "array"),))]


def test_an_entry_that_is_no_object_is_read_as_it_is_for_the_models_to_judge():
    raw = read('{"events": [\n5,\n{"id": 7}]}')
    assert [(entry.line, entry.value, entry.id) for entry in raw.entries] == [(2, 5, ""), (3, {"id": 7}, "")]


def test_texts_are_read_with_their_escapes_and_accents():
    raw = read('{"topics": [{"id": "one", "name": "C\\u00f4te d\\u2019Ivoire \\"ô\\" \\n 🌍"}]}')
    assert raw.entries[0].value["name"] == 'Côte d’Ivoire "ô" \n 🌍'


def test_a_whole_record_reads_the_same_from_json_and_from_json_lines():
    plain = record(event("one"), event("two"), sources=[source("page"), source("post")])
    lines = [("source", entry) for entry in plain["sources"]] + [("event", entry) for entry in plain["events"]]
    from_lines = {(e.collection, e.id): e.value for e in read(as_lines(*lines), "more.jsonl").entries}
    from_json = {(e.collection, e.id): e.value for e in read(as_text(plain)).entries if e.collection in ("sources", "events")}
    assert from_lines == from_json
    assert list(from_lines) == [("sources", "page"), ("sources", "post"), ("events", "one"), ("events", "two")]


def test_a_file_that_is_not_there_is_a_usage_error(tmp_path):
    with pytest.raises(UsageError) as caught:
        read_file(tmp_path / "none.json")
    assert (caught.value.code, caught.value.facts) == ("no-such-file", {"path": str(tmp_path / "none.json")})


def test_a_file_that_cannot_be_read_is_a_usage_error(tmp_path):
    with pytest.raises(UsageError) as caught:
        read_file(tmp_path)
    assert caught.value.code == "unreadable-file"


# entries to be added


def given(text: str) -> tuple[list[tuple[str, int, str]], list[tuple[int, str, str, str]]]:
    raw = read_entries(text.encode(), "new.json")
    return entries(raw), told(raw.findings)


def test_entries_stand_one_after_another_under_their_kinds_or_an_event_by_itself():
    text = '{"source": {"id": "page"}}\n{"id": "one",\n "type": "coup"}\n\n{"event": {"id": "two"}} {"topic": {"id": "trade"}}\n'
    assert given(text) == ([("sources", 1, "page"), ("events", 2, "one"), ("events", 5, "two"), ("topics", 5, "trade")], [])


def test_entries_stand_in_an_array():
    assert given('[\n{"source": {"id": "page"}},\n{"id": "one", "date": "2024"}\n]') == ([("sources", 2, "page"), ("events", 3, "one")], [])


def test_entries_stand_in_an_overlay():
    assert given('{"sources": [\n{"id": "page"}], "events": [{"id": "one"}]}') == ([("sources", 2, "page"), ("events", 2, "one")], [])


def test_what_is_no_entry_is_named_by_its_line():
    assert given('{"event": {"id": "one"}}\n{"evnt": {"id": "two"}}\n5\n') == (
        [("events", 1, "one")],
        [(2, "", "", "not-an-entry"), (3, "", "", "not-an-entry")],
    )


def test_a_header_is_no_entry():
    found, faults = given('{"schema_version": 1, "record": {"version": "1"}, "events": [{"id": "one"}]}')
    assert (found, faults) == ([("events", 1, "one")], [(1, "", "schema_version", "header-added")])


def test_faults_inside_an_event_by_itself_are_its_own():
    found, faults = given('{"id": "one", "type": "coup", "type": "unrest"}\n{"id": "two", "date": "2024",}')
    assert (found, faults) == ([("events", 1, "one")], [(1, "one", "", "key-twice"), (2, "", "", "bad-syntax")])

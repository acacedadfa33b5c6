import json
from typing import Any

import pytest
from record_builders import actor, as_lines, as_text, event, joins, line_of, line_of_entry, place, put, record, source, text, told, topic

from sahelcli.base.errors import Finding, InvalidData, UsageError
from sahelcli.checks.load import examine, load, record_schema
from sahelcli.text.errors_and_editing_en import SENTENCES

# One value at fault: where it is said to be


def without(entry: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in entry.items() if name != key}


def with_effect(**fields: Any) -> dict[str, Any]:
    return event("one", effects=[joins("MLI", "ORG") | fields])


def with_claim(**fields: Any) -> dict[str, Any]:
    return event("one", claims=[{"field": "date", "value": "2024-01-02", "by": ["MLI"], "rank": "held"} | fields])


UNSEEN = "\u2800\u3164\U0001d173\U0001fffe\ue000\u200b\x9b\u2028"


def revision(old):
    return {"day": "2026-01-01", "field": "summary", "old": old, "reason": "Found."}


FAULTY_EVENTS = [
    (without(event("one"), "type"), "type", "missing-key"),
    (without(event("one"), "citations"), "citations", "missing-key"),
    (without(event("one"), "recorded"), "recorded", "missing-key"),
    (event("one", colour="red"), "colour", "unknown-key"),
    (event("one", date="05/04/2024"), "date", "bad-date"),
    (event("one", date="2023-02-29"), "date", "bad-date"),
    (event("one", date=2024), "date", "wrong-type"),
    (event("one", type="party"), "type", "unknown-word"),
    (event("one", title={"en": "It happens."}), "title.fr", "missing-key"),
    (event("one", title="It happens."), "title", "wrong-type"),
    (event("one", summary={"en": "So.", "fr": ""}), "summary.fr", "empty-text"),
    (event("one", summary={"en": "So. ", "fr": "Ainsi."}), "summary.en", "outer-space"),
    (event("one", summary={"en": "So\u202e.", "fr": "Ainsi."}), "summary.en", "control-character"),
    *((event("one", summary={"en": f"So{sign}.", "fr": "Ainsi."}), "summary.en", "control-character") for sign in UNSEEN),
    *((event("one", revisions=[revision({f"e{sign}n": "So."})]), "revisions.0.old", "control-character") for sign in UNSEEN),
    *((event("one", revisions=[revision(["So", f"S{sign}o"])]), "revisions.0.old", "control-character") for sign in UNSEEN),
    (event("one", summary=text("So.") | {"de": "So."}), "summary.de", "unknown-key"),
    (event("one", place="Bamako"), "place", "bad-slug"),
    (event("one", participants=[{"actor": "MLI", "role": "president"}]), "participants.0.role", "unknown-word"),
    (event("one", participants=[{"actor": "MLI", "role": "host"}, {"actor": "Mali", "role": "host"}]), "participants.1.actor", "bad-id"),
    (event("one", topics="trade"), "topics", "wrong-type"),
    (event("one", topics=["trade", 5]), "topics.1", "wrong-type"),
    (event("one", relations=[{"kind": "follows", "to": "two"}]), "relations.0.kind", "unknown-word"),
    (event("one", citations=[]), "citations", "empty-list"),
    (event("one", citations=[{"source": "page", "page": 5}]), "citations.0.page", "unknown-key"),
    (event("one", confirmed="no"), "confirmed", "wrong-type"),
    (event("one", confirmed=0), "confirmed", "wrong-type"),
    (event("one", disclosed="soon"), "disclosed", "bad-date"),
    (event("one", recorded="2026-01"), "recorded", "bad-day"),
    (event("one", recorded="20260101"), "recorded", "bad-day"),
    (event("one", revisions=[{"day": "2026-01-01", "field": "date"}]), "revisions.0.reason", "missing-key"),
    (event("one", effects=[{"kind": "meets", "subject": "MLI", "object": "ORG"}]), "effects.0.kind", "unknown-word"),
    (event("one", effects=["joins"]), "effects.0", "wrong-type"),
    (event("one", effects=[joins("MLI", "ORG"), {"kind": "joins", "subject": "NER", "object": "ORG"}]), "effects.1", "verb-needs"),
    (with_effect(object=None), "effects.0", "verb-needs"),
    (with_effect(scope="all-bodies"), "effects.0", "verb-lacks"),
    (with_effect(subject=[]), "effects.0", "empty-or-twice"),
    (with_effect(subject=["MLI", "MLI"]), "effects.0", "empty-or-twice"),
    (with_effect(subject=5), "effects.0.subject", "wrong-type"),
    (with_effect(**{"as": "friend"}), "effects.0.as", "unknown-word"),
    (with_effect(date="1/2"), "effects.0.date", "bad-date"),
    (with_effect(by="MLI"), "effects.0.by", "wrong-type"),
    (with_effect(claims=[{"field": "date", "value": "2024", "rank": "likely"}]), "effects.0.claims.0.rank", "unknown-word"),
    (event("one", effects=[{"kind": "plans", "subject": ["MLI", "NER"], "object": "visit"}]), "effects.0", "one-subject"),
    (with_claim(rank=None), "claims.0.rank", "wrong-type"),
    (with_claim(field="Date"), "claims.0.field", "bad-slug"),
    (without(with_claim(), "claims") | {"claims": [{"field": "date", "rank": "held"}]}, "claims.0.value", "missing-key"),
    (with_claim(reason={"en": "Because."}), "claims.0.reason.fr", "missing-key"),
    (with_claim(disclosed="2024-13"), "claims.0.disclosed", "bad-date"),
]

FAULTY_ENTRIES = [
    ("sources", source("new", url="example.org"), "url", "bad-address"),
    ("sources", source("new", url="javascript:alert(1)"), "url", "bad-address"),
    ("sources", source("new", published="yesterday"), "published", "bad-date"),
    ("sources", source("new", language="english"), "language", "bad-language"),
    ("sources", source("new", kind="blog"), "kind", "unknown-word"),
    ("sources", source("new", country="ML"), "country", "bad-country"),
    ("sources", without(source("new"), "publisher"), "publisher", "missing-key"),
    ("actors", actor("BFA", "country"), "kind", "unknown-word"),
    ("actors", without(actor("BFA", "state"), "name"), "name", "missing-key"),
    ("actors", actor("BFA", "state", aliases="Burkina"), "aliases", "wrong-type"),
    ("actors", actor("BFA", "state", acronym={"en": "BF"}), "acronym.fr", "missing-key"),
    ("places", place("new", lat=91.0), "lat", "above-most"),
    ("places", place("new", lon=-180.5), "lon", "below-least"),
    ("places", place("new", lon="12"), "lon", "wrong-type"),
    ("places", place("new", country="Mali"), "country", "bad-country"),
    ("topics", topic("new", aliases=[""]), "aliases.0", "empty-text"),
    ("topics", topic("new", name=None), "name", "wrong-type"),
]

FIRST = event("first")


def placed(tmp_path, plain: dict[str, Any], entry: str, field: str, code: str) -> None:
    """The record has this fault and no other, said of its file, its entry and the line on which the entry begins."""
    written = as_text(plain)
    path = put(tmp_path / "record.json", written)
    _, findings = examine([path], canonical=False)
    assert [(f.file, *place) for f, place in zip(findings, told(findings), strict=True)] == [
        (str(path), line_of_entry(written, entry), entry, field, code)
    ]
    assert f"fault.{code}" in SENTENCES


@pytest.mark.parametrize(("faulty", "field", "code"), FAULTY_EVENTS)
def test_a_fault_of_an_event_has_its_file_line_entry_field_and_code(tmp_path, faulty, field, code):
    placed(tmp_path, record(FIRST, faulty), "one", field, code)


@pytest.mark.parametrize(("collection", "faulty", "field", "code"), FAULTY_ENTRIES)
def test_a_fault_of_another_entry_has_its_file_line_entry_field_and_code(tmp_path, collection, faulty, field, code):
    plain = record(FIRST)
    placed(tmp_path, plain | {collection: [*plain[collection], faulty]}, faulty["id"], field, code)


@pytest.mark.parametrize(
    ("faulty", "field", "code"),
    [
        (with_effect(subject=["MLI", "the others"]), "effects.0.subject.1", "bad-id"),
        (with_claim(value={"en": "a"}), "claims.0.value.fr", "missing-key"),
        (with_claim(value=["a", 5]), "claims.0.value.1", "wrong-type"),
    ],
)
def test_one_slip_in_a_value_of_several_types_is_one_finding(tmp_path, faulty, field, code):
    placed(tmp_path, record(FIRST, faulty), "one", field, code)


@pytest.mark.parametrize(
    ("faulty", "field", "code"),
    [
        (event("one", date="XXXX"), "date", "unbounded-date"),
        (event("one", date="2024-01-01/.."), "date", "unbounded-date"),
        (event("one", title={"en": "A" * 91, "fr": "B"}), "title.en", "too-long"),
        (event("one", title={"en": "A", "fr": "B" * 91}), "title.fr", "too-long"),
    ],
)
def test_a_date_without_bounds_and_a_long_title_are_placed_at_their_field(tmp_path, faulty, field, code):
    placed(tmp_path, record(FIRST, faulty), "one", field, code)


@pytest.mark.parametrize("kind_and_id", [("state", "Mali"), ("state", "MALI"), ("person", "ADA"), ("organisation", "org"), ("force", "barkhane")])
def test_an_actor_has_the_kind_of_id_that_its_kind_has(tmp_path, kind_and_id):
    kind, name = kind_and_id
    plain = record()
    path = put(tmp_path / "record.json", plain | {"actors": [*plain["actors"], actor(name, kind)]})
    _, findings = examine([path], canonical=False)
    assert [(f.entry, f.field, f.code) for f in findings] in ([(name, "", "id-of-kind")], [(name, "id", "bad-id")])


def test_what_stands_at_the_limits_is_no_fault(tmp_path):
    sources = [source("page", published="2024-01~", country="FRA", origin="AFP", title="«\u00a0Là\u00a0»")]
    plain = record(
        FIRST,
        event("one", title={"en": "A" * 90, "fr": "É" * 90}, date="2024-02-01/2024-02-03", place="town", topics=["trade"]),
        event("two", effects=[joins(["MLI", "NER"], "ORG", date="XXXX")]),
        event("three", effects=[{"kind": "takes-position", "subject": "MLI", "object": "trade", "view": text("V" * 200)}]),
        sources=sources,
        places=[place("town", country="MLI", lat=-90.0, lon=180.0), place("elsewhere", lat=0)],
    )
    _, findings = examine([put(tmp_path / "record.json", plain)], canonical=False)
    assert findings == []


def test_a_view_of_more_than_200_characters_is_too_long(tmp_path):
    faulty = event("one", effects=[{"kind": "takes-position", "subject": "MLI", "object": "trade", "view": {"en": "V", "fr": "V" * 201}}])
    placed(tmp_path, record(faulty), "one", "effects.0.view", "too-long")


@pytest.mark.parametrize("value", ["1e999", "-1e999"])
def test_a_number_too_large_to_be_one_is_a_fault(tmp_path, value):
    written = as_text(record(places=[place("town", lat=1234.5)])).replace("1234.5", value)
    _, findings = examine([put(tmp_path / "record.json", written)], canonical=False)
    assert [(f.entry, f.code, f.facts) for f in findings] == [("town", "number-too-large", (("key", value),))]


def test_a_number_too_large_in_what_a_field_was_is_a_fault_too(tmp_path):
    changed = event("one", revisions=[{"day": "2024-01-02", "field": "date", "old": 1234.5, "reason": "A slip."}])
    written = as_text(record(changed)).replace("1234.5", "1e999")
    _, findings = examine([put(tmp_path / "record.json", written)], canonical=False)
    assert [(f.entry, f.code, f.facts) for f in findings] == [("one", "number-too-large", (("key", "1e999"),))]


def test_half_a_character_is_a_fault(tmp_path):
    written = as_text(record(event("one"))).replace("It happens.", "It \\ud800 happens.", 1)
    _, findings = examine([put(tmp_path / "record.json", written)], canonical=False)
    assert [(f.entry, f.field, f.code) for f in findings] == [("one", "", "half-character")]


@pytest.mark.parametrize("depth", [400, 900])
def test_a_value_nested_deeply_is_a_fault_or_can_be_written(tmp_path, depth):
    nested = "[" * depth + "]" * depth
    written = as_text(record(event("one", revisions=[{"day": "2026-01-01", "field": "date", "old": "DEEP", "reason": "Found."}])))
    _, findings = examine([put(tmp_path / "record.json", written.replace('"DEEP"', nested))])
    assert [f.code for f in findings] in (["not-canonical"], ["too-deep"])


# Headers and tops


@pytest.mark.parametrize(
    ("change", "sign", "field", "code"),
    [
        ({"schema_version": 2}, '"record"', "schema_version", "unknown-version"),
        ({"schema_version": "1"}, '"record"', "schema_version", "unknown-version"),
        ({"record": 5}, '"record"', "record", "wrong-type"),
        ({"record": {"title": text("R"), "version": "1", "licence": "CC-BY-4.0"}}, '"record"', "record.covered_until", "missing-key"),
        ({"record": {"title": text("R"), "version": "1", "covered_until": "2026", "licence": "X"}}, '"record"', "record.covered_until", "bad-day"),
    ],
)
def test_a_fault_of_the_header_is_found_and_so_are_those_of_the_entries(tmp_path, change, sign, field, code):
    written = as_text(record(event("one", date="soon")) | change)
    _, findings = examine([put(tmp_path / "record.json", written)], canonical=False)
    assert told(findings) == [(line_of(written, sign), "", field, code), (line_of_entry(written, "one"), "one", "date", "bad-date")]


def test_an_entry_that_is_no_object_is_a_fault(tmp_path):
    written = '{"schema_version": 1, "record": ' + json.dumps(record()["record"]) + ',\n"events": [\n5,\n["one"]]}'
    _, findings = examine([put(tmp_path / "record.json", written)], canonical=False)
    assert told(findings) == [(3, "", "", "wrong-type"), (4, "", "", "wrong-type")]


# Several at once


def test_every_fault_of_one_entry_is_found(tmp_path):
    written = as_text(record(event("one", date="soon", type="party", place="Bamako", title={"en": "A"})))
    _, findings = examine([put(tmp_path / "record.json", written)], canonical=False)
    line = line_of_entry(written, "one")
    assert told(findings) == [
        (line, "one", "date", "bad-date"),
        (line, "one", "place", "bad-slug"),
        (line, "one", "title.fr", "missing-key"),
        (line, "one", "type", "unknown-word"),
    ]


FAULTS_OF_THREE_JUDGES = event("one", citations=[{"source": "none"}], title={"en": "A" * 91, "fr": "B"}, place="Bamako")


@pytest.mark.xfail(strict=True, reason="an entry with a faulty field is judged by nothing else")
def test_an_entry_with_faults_of_its_fields_is_not_spared_the_other_rules(tmp_path):
    _, findings = examine([put(tmp_path / "record.json", record(FAULTS_OF_THREE_JUDGES))], canonical=False)
    assert {f.code for f in findings} == {"bad-slug", "too-long", "unknown-sources"}


def test_what_leans_on_a_faulty_entry_is_not_at_fault(tmp_path):
    faulty_joining = event("joined", date="soon", effects=[joins("NER", "ORG")])
    leaving = event("left", effects=[{"kind": "leaves", "subject": "NER", "object": "ORG"}], relations=[{"kind": "responds-to", "to": "joined"}])
    plain = record(faulty_joining, leaving, sources=[source("page", url="nowhere")])
    written = as_text(plain)
    _, findings = examine([put(tmp_path / "record.json", written)], canonical=False)
    assert told(findings) == [
        (line_of_entry(written, "page"), "page", "url", "bad-address"),
        (line_of_entry(written, "joined"), "joined", "date", "bad-date"),
    ]


def test_an_id_twice_in_a_file_is_found_at_the_second_entry(tmp_path):
    written = as_text(record(event("one"), event("page", date="2025")))
    _, findings = examine([put(tmp_path / "record.json", written)], canonical=False)
    (finding,) = findings
    assert (finding.line, finding.entry, finding.code, dict(finding.facts)) == (
        line_of(written, '    "id": "page"', nth=2) - 1,
        "page",
        "id-twice",
        {"id": "page", "of": "sources"},
    )


def test_loading_raises_every_finding_and_names_none_in_a_sound_record(tmp_path):
    path = put(tmp_path / "record.json", record(event("one", date="soon"), event("two", topics=["unknown"])))
    with pytest.raises(InvalidData) as caught:
        load([path])
    assert [(f.entry, f.field, f.code) for f in caught.value.findings] == [("one", "date", "bad-date"), ("two", "topics.0", "unknown-topics")]
    assert caught.value.exit_code == 3
    sound = load([put(path, record(event("one"), event("two", topics=["trade"])))])
    assert [e.id for e in sound.events] == ["one", "two"]


def test_findings_come_by_file_then_line(tmp_path):
    base = put(tmp_path / "a.json", record(event("one", date="soon"), event("two", date="later")))
    more = put(tmp_path / "b.jsonl", as_lines(("event", event("three", date="never")), ("event", event("four", date="ever"))))
    _, findings = examine([base, more], canonical=False)
    assert [(f.file, f.entry) for f in findings] == [(str(base), "one"), (str(base), "two"), (str(more), "three"), (str(more), "four")]


# Canonical form


def test_a_record_in_canonical_form_has_no_fault(tmp_path):
    assert examine([put(tmp_path / "record.json", record(event("one"), event("two")))])[1] == []


def indent(written: str) -> str:
    return written.replace('  "places"', '   "places"')


def escaped(written: str) -> str:
    return written.replace("Recueil", "Recue\\u0069l")


@pytest.mark.parametrize(
    ("change", "sign", "entry"),
    [
        (indent, '   "places"', "ada"),
        (escaped, "Recue", ""),
        (lambda written: written.replace('"id": "town",', '"id": "town", '), '"id": "town"', "town"),
        (lambda written: written.replace('\n      "recorded"', '\n      "confirmed": true,\n      "recorded"'), '"confirmed"', "one"),
        (lambda written: written.replace("\n", "\r\n"), "{", ""),
    ],
    ids=["indent", "escape", "space at a line's end", "default written out", "windows"],
)
def test_a_record_that_is_not_in_canonical_form_is_named_with_the_first_place(tmp_path, change, sign, entry):
    written = change(as_text(record(event("one"))))
    _, findings = examine([put(tmp_path / "record.json", written)])
    assert told(findings) == [(line_of(written, sign), entry, "", "not-canonical")]
    assert examine([tmp_path / "record.json"], canonical=False)[1] == []


@pytest.mark.parametrize("end", ["", "\n\n"])
def test_a_wrong_end_of_file_is_said_of_the_last_line(tmp_path, end):
    written = as_text(record(event("one"))).removesuffix("\n") + end
    _, findings = examine([put(tmp_path / "record.json", written)])
    (finding,) = findings
    assert finding.code == "not-canonical"
    assert finding.line in (written.count("\n"), written.count("\n") + 1)


def test_of_a_record_with_other_faults_the_order_of_its_entries_is_looked_at(tmp_path):
    written = as_text(record(event("one", topics=["unknown"]), event("before", date="2023"), event("bad", date="soon")))
    _, findings = examine([put(tmp_path / "record.json", written)])
    assert (line_of_entry(written, "before"), "before", "", "out-of-order") in told(findings)
    assert sorted(f.code for f in findings) == ["bad-date", "out-of-order", "unknown-topics"]


def test_of_a_record_with_other_faults_the_order_of_keys_is_looked_at(tmp_path):
    turned = dict(reversed(event("one").items()))
    written = as_text(record(event("bad", date="2023-13-13"), turned))
    _, findings = examine([put(tmp_path / "record.json", written)])
    assert sorted((f.entry, f.code) for f in findings) == [("bad", "bad-date"), ("one", "keys-out-of-order")]


def test_an_overlay_may_be_written_as_its_author_likes(tmp_path):
    base = put(tmp_path / "record.json", record(event("one")))
    overlay = put(tmp_path / "more.json", json.dumps({"events": [dict(reversed(event("two").items())), event("three", date="1999")]}))
    assert examine([base, overlay])[1] == []


# Overlays


BASE = record(event("one", topics=["trade"], place="town"), event("two"))


def loaded(*paths, base=None) -> dict[str, tuple[str, str | None]]:
    """What the record says of each event: its English title and its place."""
    return {e.id: (e.title.en, e.place) for e in load(paths, base).events}


def test_an_overlay_replaces_an_event_of_a_known_id_whole_and_adds_the_others(tmp_path):
    base = put(tmp_path / "record.json", BASE)
    overlay = put(tmp_path / "more.json", {"events": [event("one", title=text("Otherwise.")), event("three")]})
    assert loaded(base, overlay) == {"one": ("Otherwise.", None), "two": ("It happens.", None), "three": ("It happens.", None)}
    assert load([base, overlay]).events[0].topics == []


def test_an_overlay_of_json_lines_does_the_same_for_every_kind(tmp_path):
    base = put(tmp_path / "record.json", BASE)
    lines = [
        ("source", source("page", publisher="Other paper")),
        ("actor", actor("BFA", "state")),
        ("place", place("town", lat=1.5)),
        ("topic", topic("trade", aliases=["commerce"])),
        ("event", event("two", title=text("Otherwise."))),
    ]
    document = load([base, put(tmp_path / "more.jsonl", as_lines(*lines))])
    assert [s.publisher for s in document.sources] == ["Other paper"]
    assert sorted(a.id for a in document.actors) == ["BFA", "MLI", "NER", "ORG", "ada"]
    assert [(p.id, p.lat) for p in document.places] == [("town", 1.5)]
    assert [(t.id, t.aliases) for t in document.topics] == [("trade", ["commerce"])]
    assert [(e.id, e.title.en) for e in document.events] == [("one", "It happens."), ("two", "Otherwise.")]


def test_the_later_file_wins(tmp_path):
    base = put(tmp_path / "record.json", BASE)
    first = put(tmp_path / "first.json", {"events": [event("one", title=text("First."))]})
    second = put(tmp_path / "second.jsonl", as_lines(("event", event("one", title=text("Second.")))))
    assert loaded(base, first, second)["one"] == ("Second.", None)
    assert loaded(base, second, first)["one"] == ("First.", None)


def test_an_overlay_alone_lies_over_the_bundled_record_and_has_no_covered_until_of_its_own(tmp_path):
    bundled = put(tmp_path / "bundled.json", BASE)
    overlay = put(tmp_path / "more.json", {"events": [event("three")]})
    assert list(loaded(overlay, base=bundled)) == ["one", "two", "three"]
    assert load([overlay], bundled).record.covered_until == "2026-01-01"


def test_a_record_replaces_the_bundled_one(tmp_path):
    bundled = put(tmp_path / "bundled.json", BASE)
    own = put(tmp_path / "own.json", record(event("three")))
    overlay = put(tmp_path / "more.json", {"events": [event("four")]})
    assert list(loaded(own, base=bundled)) == ["three"]
    assert list(loaded(own, overlay, base=bundled)) == ["three", "four"]


def test_a_record_may_be_written_as_json_lines_with_its_header_first(tmp_path):
    plain = record(event("one"))
    header = json.dumps({"schema_version": 1, "record": plain["record"]}) + "\n"
    entries = [(kind[:-1], entry) for kind in ("sources", "actors", "places", "topics", "events") for entry in plain[kind]]
    lines = load([put(tmp_path / "record.jsonl", header + as_lines(*entries))])
    assert lines == load([put(tmp_path / "record.json", plain)])


def test_an_overlay_over_nothing_is_a_fault(tmp_path):
    overlay = put(tmp_path / "more.json", {"events": [event("three")]})
    with pytest.raises(InvalidData) as caught:
        load([overlay])
    assert caught.value.findings == [Finding(str(overlay), 1, "", "record", "no-record")]


def test_a_fault_of_an_overlay_is_placed_in_the_overlay(tmp_path):
    base = put(tmp_path / "record.json", BASE)
    lines = as_lines(("event", event("one")), ("event", event("three", topics=["unknown"])), ("event", event("four", date="soon")))
    overlay = put(tmp_path / "more.jsonl", lines)
    _, findings = examine([base, overlay])
    assert {f.file for f in findings} == {str(overlay)}
    assert told(findings) == [(2, "three", "topics.0", "unknown-topics"), (3, "four", "date", "bad-date")]


def test_an_overlay_that_mends_a_fault_mends_the_record(tmp_path):
    base = put(tmp_path / "record.json", record(event("one", topics=["unknown"])))
    overlay = put(tmp_path / "more.json", {"topics": [topic("unknown")]})
    assert examine([base, overlay], canonical=False)[1] == []


def test_an_id_twice_in_one_overlay_is_a_fault(tmp_path):
    base = put(tmp_path / "record.json", BASE)
    overlay = put(tmp_path / "more.jsonl", as_lines(("event", event("three")), ("event", event("three", date="2025"))))
    _, findings = examine([base, overlay])
    assert told(findings) == [(2, "three", "id", "id-twice")]


@pytest.mark.parametrize("given", [["none.json"], ["record.json", "none.jsonl"]])
def test_a_missing_file_is_a_usage_error(tmp_path, given):
    put(tmp_path / "record.json", BASE)
    with pytest.raises(UsageError) as caught:
        load([tmp_path / name for name in given])
    assert (caught.value.code, caught.value.facts, caught.value.exit_code) == ("no-such-file", {"path": str(tmp_path / given[-1])}, 2)


def test_the_schema_of_the_record_names_its_keys_in_order():
    assert list(record_schema()["properties"]) == ["schema_version", "record", "sources", "actors", "places", "topics", "events"]

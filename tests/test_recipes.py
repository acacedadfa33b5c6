"""The recipes of docs/architecture.md ("How to add one of each thing"), each carried out in a copy of the package. A verb has a test of its own."""

from __future__ import annotations

import json

import pytest
from record_builders import actor, event, joins, record, text
from trees import Tree

from sahelcli.snapshot.open_and_verify import code_digest


@pytest.fixture
def tree(tmp_path):
    happened = event("e1", date="2024-03-04", effects=[joins("MLI", "ORG")], participants=[{"actor": "MLI", "role": "author"}], topics=["trade"])
    actors = [actor("MLI", "state"), actor("ORG", "organisation")]
    return Tree(tmp_path, record(happened, actors=actors))


@pytest.mark.slow
def test_a_column_is_its_name_and_its_value_and_the_snapshot_is_rebuilt(tree):
    asked = (["facts", "--json"], ["facts", "--json", "--known-on", "2025-01-01"])
    tree.ask(["facts"])  # compiles the record before the column is there
    tree.insert("contract/columns.py", '    Column("began_in", "number?", "the year in which it began"),\n', before=")\n\n_WORD: Final")
    tree.insert(
        "fold/state_rows.py",
        '        "began_in": spell.since.earliest and spell.since.earliest.year,\n',
        before='        "opened_by": spell.opening.event.id,',
    )
    answers = [json.loads(out) for _, out, _ in tree.ask(*asked, compile=False)]  # nothing built before the change answers
    assert [[row["began_in"] for row in rows] for rows in answers] == [[2024], [2024]]
    assert [[list(row)[-1] for row in rows] for rows in answers] == [["began_in"], ["began_in"]]
    assert json.loads(tree.ask(["schema", "facts"])[0][1])["items"]["properties"]["began_in"]["description"] == "the year in which it began"


def test_the_digest_of_the_code_covers_the_rooms_that_fill_a_snapshot(tree, monkeypatch):
    monkeypatch.setattr("sahelcli.snapshot.open_and_verify.PACKAGE", tree.package)
    before = code_digest()
    tree.insert("fold/state_rows.py", "\n", before="def spell_row(")
    assert code_digest() != before


@pytest.mark.slow
def test_a_format_is_a_module_and_a_row(tree):
    tree.write(
        "render/numbered.py",
        "def render(page):\n    yield from (f\"{number}. {row['title'][page.language]}\\n\" for number, row in enumerate(page.rows, 1))\n",
    )
    tree.insert("render/formats.py", '    "numbered": "sahelcli.render.numbered:render",\n', before='    "tsv": ')
    assert tree.ask(["timeline", "-f", "numbered"])[0][:2] == (0, "1. It happens.\n")


@pytest.mark.slow
def test_an_export_format_is_a_module_and_a_row(tree):
    tree.write(
        "export/ids.py",
        "def entries(export):\n    return export.events\n\n\ndef render(export):\n    yield from (row['id'] + '\\n' for row in export.events)\n",
    )
    tree.insert("cli/export_formats_and_writing.py", '        ExportFormat("ids", (".ids",), "export.ids"),\n', before='        ExportFormat("ics"')
    said = tree.ask(["export", "-f", "ids"], ["export", "out.ids"])
    assert [code for code, _, _ in said] == [0, 0]
    assert said[0][1] == (tree.folder / "out.ids").read_text(encoding="utf-8") == "e1\n"


@pytest.mark.slow
def test_a_command_is_a_module_a_line_and_its_help(tree):
    tree.write(
        "cli/commands/count.py",
        '"""`count`."""\n\nfrom __future__ import annotations\n\nfrom sahelcli.cli.options import Common, gathered\n'
        "from sahelcli.cli.stdout import write\nfrom sahelcli.cli.write_answer import Session\n\n\n"
        "def count(common: Common) -> None:\n"
        '    number, = Session(common).db.execute("SELECT count(*) FROM happening").fetchone()\n'
        '    write([f"{number}\\n"])\n\n\nCOMMANDS = {"count": gathered(count, Common)}\n',
    )
    tree.insert("cli/app.py", '"count": "count", ', before='"why": "timeline_search_show_and_why"')
    tree.say("help", "help.count", "Count the events", "Compter les événements")
    tree.say("help", "examples.count", "Examples:\n  sahel count", "Exemples :\n  sahel count")
    counted, english, french = tree.ask(["count"], ["--help"], ["count", "--help", "--lang", "fr"])
    assert counted[:2] == (0, "1\n")
    assert "Count the events" in english[1]
    assert "Compter les événements" in french[1]


@pytest.mark.slow
def test_a_check_is_a_function_an_entry_of_a_list_and_a_sentence(tree):
    tree.insert(
        "checks/day_and_source_rules.py",
        'def events_are_of_this_century(subject: Subject) -> Iterator[Fault]:\n    """An event is of this century."""\n'
        '    for event in subject.document.events:\n        if event.date < "2025":\n'
        '            yield event.id, "date", "too-early", {"date": event.date}\n\n\n',
        before="def things_are_disclosed_after_they_happen(",
    )
    tree.insert(
        "checks/registry.py", "    day_and_source_rules.events_are_of_this_century,\n", before="    day_and_source_rules.ends_announced_lie_ahead,\n"
    )
    tree.say("errors_and_editing", "fault.too-early", "{date} is too early: begin in 2025", "{date} est trop tôt : commencer en 2025")
    english, french = (tree.ask(["check", "data/events.json", "--lang", language], compile=False)[0] for language in ("en", "fr"))
    assert english[0] == french[0] != 0
    assert "e1 date: 2024-03-04 is too early: begin in 2025" in english[1]
    assert "2024-03-04 est trop tôt : commencer en 2025" in french[1]


def test_a_way_to_type_a_date_is_a_pattern(tree):
    tree.insert(
        "language/dates_and_periods.py",
        '    if match := re.fullmatch(rf"{_TYPED_YEAR}h(?P<half>[12])", words):\n'
        '        last = 6 * int(match["half"])\n'
        "        return parse_edtf(f\"{match['year']}-{last - 5:02}/{match['year']}-{last:02}\").text\n",
        before="    for pattern in _QUARTERS:",
    )
    first, second = tree.ask(*(["timeline", "--period", period, "--json"] for period in ("2024h1", "2024h2")))
    assert [[row["id"] for row in json.loads(out)] for _, out, _ in (first, second)] == [["e1"], []]


@pytest.mark.slow
def test_a_state_command_is_a_row_its_columns_and_its_help(tree):
    tree.insert("questions/state_listing_definitions.py", '    Listing("unions", ("member-of",)),\n', before='    Listing("sanctions"')
    tree.insert("contract/columns.py", '    "unions": _FACT,\n', before='    "plans": _FACT,')
    shown = "contract/shown_columns_and_claims_in_json.py"
    display = (tree.package / shown).read_text(encoding="utf-8")
    tree.write(shown, display.replace('    "forces": ', '    "unions": ("subject", "object", "since"),\n    "forces": '))
    tree.say("help", "help.unions", "Who is in a union", "Qui est dans une union")
    tree.say("help", "examples.unions", "Examples:\n  sahel unions", "Exemples :\n  sahel unions")
    said = tree.ask(["unions", "-f", "tsv"], ["unions", "-f", "table"], ["unions", "--help", "--lang", "fr"])
    assert said[0][:2] == (0, "MLI\tORG\t2024-03-04\n")
    assert [code for code, _, _ in said] == [0, 0, 0]
    assert "Qui est dans une union" in said[2][1]


@pytest.mark.slow
def test_a_word_of_a_closed_list_is_a_line_and_its_french(tree):
    tree.insert("record/closed_lists.py", '    "duel": "a duel",\n', before='    "summit": ')
    tree.say("record_terms", "duel", "duel", "duel", table="WORDS")
    plain = json.loads((tree.folder / "data" / "events.json").read_text(encoding="utf-8"))
    plain["events"][0] |= {"type": "duel", "title": text("A duel.")}
    (tree.folder / "data" / "events.json").write_text(json.dumps(plain), encoding="utf-8")
    assert tree.ask(["timeline", "--type", "duel", "-f", "tsv"])[0][:2] == (0, "2024-03-04\tduel\toccurred\t\tA duel.\te1\n")

"""With `--lang fr`, no English word is printed but names: answers, help, errors and findings, over a small record and the real one.

JSON, tsv and csv are for programs, and keep their English keys and ids.
"""

from __future__ import annotations

import json
import re
import sys
from functools import cache
from pathlib import Path

import pytest
from english import codes, english_in, english_words, names_in
from record_builders import as_lines, as_text, event, joins, put, record, source
from run_sahel import sahel, sahel_at_terminal
from slowly import all_but_slow

from sahelcli.cli.app import MODULES
from sahelcli.record.bundled import bundled_record
from sahelcli.text.catalogue import TOPICS, topic_text

GOLDEN = Path(__file__).parent.parent / "golden"
SMALL = json.loads((GOLDEN / "A-mali-ecowas.json").read_text(encoding="utf-8"))["record"]
SANCTIONS = json.loads((GOLDEN / "C-niger-sanctions.json").read_text(encoding="utf-8"))["record"]
OFFICES = json.loads((GOLDEN / "F-burkina-2022.json").read_text(encoding="utf-8"))["record"]
PLANS = json.loads((GOLDEN / "B-summit-2025.json").read_text(encoding="utf-8"))["record"]
REAL = json.loads(bundled_record().read_text(encoding="utf-8"))

ANSWERS = [
    (SMALL, "members --bloc CEDEAO --on 2024-06-01 -f table"),
    (SMALL, "members --bloc CEDEAO --country Mali --on 2012-04 -f plain"),
    (SMALL, "members --bloc CEDEAO --country Mali --on 2024-06-01 --why -f table"),
    (SMALL, "members --bloc CEDEAO --country Mali --on 2024-06-01 --why -f md"),
    (SMALL, "members --bloc CEDEAO --on 2024-06-01 --contested -f plain"),
    (SMALL, "members --bloc CEDEAO --country Mali --history --according-to AES -f md"),
    (SMALL, "members --bloc CEDEAO --country Mali --on 2030-01-01 --today 2031-01-01 -f table"),
    (SMALL, "members --bloc CEDEAO --country Mali --on 1960 -f table"),
    (SMALL, "facts --country Mali --on 2024-06-01 -f table"),
    (SMALL, "facts --country Mali --history --known-on 2024-06-01 -f plain"),
    (SMALL, "timeline --country Mali -f table"),
    (SMALL, "timeline --country Mali --contested -f md"),
    (SMALL, "timeline --type coup --since 1950 --until 1951 -f table"),
    (SMALL, "show Mali --on 2024-06-01"),
    (SMALL, "show ECOWAS"),
    (SMALL, "show 2024-01-28-three-states-announce-ecowas-exit"),
    (SMALL, "why 2025-01-29-ecowas-exit-takes-effect"),
    (SMALL, "diff 2020-01-01 2025-07-01 -f table"),
    (SMALL, "diff 2020-01-01 2025-07-01 -f md"),
    (SMALL, "diff --known 2024-01-01 2025-07-01 -f plain"),
    (SMALL, "new --since 2020-01-01 -f table"),
    (SMALL, "cite 2025-01-29-ecowas-exit-takes-effect"),
    (SMALL, "sources -f plain"),
    (SMALL, "sources --by kind -f table"),
    (SMALL, "sources --by language -f plain"),
    (SMALL, "sources --single -f table"),
    (SMALL, "actors --kind state -f table"),
    (SMALL, "topics -f md"),
    (SMALL, "search sanctions -f table"),
    (SMALL, "match article.txt -f table"),
    (SMALL, "enrich rows.csv --add member:CEDEAO -o out.csv"),
    (SMALL, "export out.ics"),
    (SANCTIONS, "sanctions --country Niger --on 2023-09-01 -f table"),
    (SANCTIONS, "sanctions --history -f plain"),
    (SANCTIONS, "diff 2023-07-01 2024-03-01 -f table"),
    (OFFICES, "leaders --country BFA --history -f table"),
    (OFFICES, "leaders --country BFA --on 2022-10-05 -f plain"),
    (PLANS, "plans --history --then -f table"),
    (PLANS, "plans --history --then -f plain"),
    (PLANS, "timeline --bloc AES --then -f md"),
    (None, "--version"),
    (REAL, "leaders --country Niger --history -f table"),
    (REAL, "mediators --history -f table"),
    (REAL, "forces --country Mali --history -f plain"),
    (REAL, "treaties --country Niger -f table"),
    (REAL, "positions --bloc AES --on 2024-12-22 -f plain"),
    (REAL, "chairs --bloc AES --history --why -f table"),
    (REAL, "plans --overdue --then -f table"),
    (REAL, "diff 2024-12-01 2025-03-01 --bloc AES -f table"),
    (REAL, "show 2024-07-06-niamey-summit"),
    (REAL, "show AES --on 2024-01-01"),
    (REAL, "places -f table"),
    (REAL, "sources --weak --since 2025 -f plain"),
]

ERRORS = [
    ("timelin", 2),
    ("members --blok AES", 2),
    ("members --bloc", 2),
    ("members --json=3", 2),
    ("members surplus encore", 2),
    ("show", 2),
    ("timeline --limit beaucoup", 2),
    ("timeline --limit -3", 2),
    ("timeline --format yaml", 2),
    ("timeline --type sommets", 2),
    ("help sommets", 2),
    ("schema sommets", 2),
    ("--lang de members", 2),
    ("members --bloc Atlantide", 4),
    ("members --bloc CEDEA", 4),
    ("members --bloc Mali", 4),
    ("show CEDEA", 4),
    ("members --on 01/02/2024", 2),
    ("members --on bientôt", 2),
    ("diff bientôt 2024", 2),
    ("timeline --since 2025 --until 2024", 2),
    ("members -o folder/absent/x.csv", 2),
    ("members -o dossier.csv", 2),
    ("members --data nulle-part.json", 2),
    ("members --data dossier.csv", 2),
    ("members --data faulty.json", 3),
    ("members --data syntax.json", 3),
    ("show Mali -f csv", 2),
    ("match nulle-part.txt", 2),
    ("new", 2),
    ("new --cursor rows.csv", 2),
    ("add", 2),
    ("add --from similar.jsonl --to more.jsonl --data base.json", 1),
    ("add --from faulty.jsonl --to more.jsonl --data base.json", 1),
    ("enrich rows.csv --add capitale", 2),
    ("enrich rows.csv --add member", 2),
    ("enrich rows.csv --date jour --add leader", 2),
    ("enrich syntax.jsonl --add leader", 3),
    ("enrich broken.csv.gz --add leader", 3),
    ("enrich rows.parquet --add leader -o out.parquet", 2),
    ("export", 2),
    ("export x.docx", 2),
    ("export -f tables", 2),
    ("export absent/a.ics", 2),
    ("export rows.csv/a.ics", 2),
    ("check faulty.json --warnings", 1),
    ("check syntax.json", 1),
]

_QUOTED = "MLI ORG NOBODY mood signs treaties May nothing nowhere page unused first one two three four five six"

IN_FILES = (*_QUOTED.split(), "x" * 120)
"""What the faulty files have, which errors quote."""

SYNTAX = {
    "value": '{"sources": [,]}',
    "key": "{sources: []}",
    "comma": '{"sources": [] "actors": []}',
    "comma inside": '{"sources": [{"id": "a" "url": "b"}]}',
    "colon": '{"sources" []}',
    "colon inside": '{"sources": [{"id" "a"}]}',
    "brace": "[]",
    "end": '{"sources": []',
    "text": '{"sources": ["abc]}',
    "line break": '{"sources": ["a\nb"]}',
    "escape": '{"sources": ["\\q"]}',
    "short escape": '{"sources": ["\\u12"]}',
    "extra": '{"sources": []} {}',
    "trailing": '{"sources": [1,]}',
    "trailing inside": '{"sources": [{"a": [1,]}]}',
    "digits": '{"sources": [' + "9" * 5000 + "]}",
    "deep": '{"sources": ' + "[" * 100_000,
    "nothing": "",
    "mark": "\ufeff{}",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch) -> Path:
    """Files that the commands read, some of them at fault, and a folder where a file is wanted; the extra for Parquet is not installed."""
    monkeypatch.setitem(sys.modules, "duckdb", None)
    monkeypatch.delitem(sys.modules, "sahelcli.tables.add_cells_to_excel_and_parquet", raising=False)
    (tmp_path / "dossier.csv").mkdir()
    put(tmp_path / "article.txt", "Le 29 janvier 2025, le Mali a quitté la CEDEAO. Il pleut. Le 30 janvier 2024, le Niger a notifié son retrait.\n")
    put(tmp_path / "rows.csv", "date,country\n2024-06-01,Mali\n,Mali\nbientôt,Niger\n2024,\n2024,Atlantide\n")
    put(tmp_path / "rows.parquet", "rien")
    put(tmp_path / "syntax.json", '{"record": {}\n"sources": []}')
    put(tmp_path / "syntax.jsonl", '{"date": "2024", "country": "Mali"}\n{"date"\n')
    (tmp_path / "broken.csv.gz").write_bytes(b"rien")
    for name, content in records().items():
        put(tmp_path / name, content)
    return tmp_path


@cache
def records() -> dict[str, str]:
    """The texts of records and overlays, by the names of their files."""
    return {
        "faulty.json": as_text(record(*faulty_events(), sources=[source("page", url="ici", kind="blog"), source("unused")])),
        "faulty.jsonl": as_lines(*(("event", one) for one in faulty_events())),
        "similar.jsonl": as_lines(("event", event("2024-01-01-another", effects=[joins("MLI", "ORG")], topics=["trade"]))),
        "base.json": as_text(record(event("first", effects=[joins("MLI", "ORG")]))),
    }


def faulty_events() -> list[dict]:
    """Events with a fault of each of many kinds."""
    texts = {"en": "Mali  signs 4 treaties in May.", "fr": "Le Mali signe: 5 traités en juin"}
    return [
        event("2023-02-02-one", date="2024-02-30", type="party", title=texts),
        event("two", date="2024-02-01", summary=texts, effects=[{"kind": "leaves", "subject": "MLI", "object": "ORG"}], participants=[]),
        event("three", date="2024-03-01", effects=[joins("MLI", "ada"), {"kind": "joins", "subject": "NOBODY", "object": "ORG"}]),
        event("four", confirmed="oui", citations=[], mood="gai"),
        event("five", date="2024-04-01", relations=[{"kind": "fulfils", "to": "nothing"}], topics=["nothing"], place="nowhere"),
        event("six", date="2027-05-01", recorded="2024-01-01", title={"en": "x" * 120, "fr": "x" * 120}),
    ]


def printed(arguments: list[str], data: dict | None, folder: Path) -> tuple[int, str]:
    environment = {}
    if data is not None and data is not REAL:
        environment["SAHEL_DATA"] = str(put(folder / "record.json", json.dumps(data)) or folder / "record.json")
    ran = sahel(*arguments, "--lang", "fr", cwd=folder, COLUMNS="100", **environment)
    assert "Traceback" not in ran.err
    return ran.code, f"{ran.out}\n{ran.err}"


QUICK = ("show AES --on 2024-01-01",)
"""Of the answers from the record that comes with the tool, those that the quick set has."""


@pytest.mark.parametrize(
    ("data", "command"), all_but_slow(ANSWERS, lambda case: case[0] is not REAL or case[1] in QUICK), ids=[command for _, command in ANSWERS]
)
def test_an_answer_has_no_english_word(data, command, folder):
    code, text = printed(command.split(), data, folder)
    assert code == 0
    assert text.strip()
    assert english_in(text, names=names_in(data) if data else (), typed=tuple(command.split())) == []


@pytest.mark.parametrize(("command", "code"), ERRORS)
def test_an_error_has_no_english_word(command, code, folder):
    found, text = printed(command.split(), SMALL, folder)
    assert (found, text.strip() != "") == (code, True)
    assert english_in(text, names=names_in(SMALL), typed=(*command.split(), *IN_FILES), coded=True) == []


@pytest.mark.slow
@pytest.mark.parametrize("fault", SYNTAX)
def test_a_fault_of_syntax_is_said_in_french(fault, tmp_path):
    put(tmp_path / "record.json", SYNTAX[fault])
    ran = sahel("check", "record.json", "--lang", "fr", cwd=tmp_path)
    assert ran.code == 1
    assert english_in(ran.out + ran.err, coded=True) == []
    assert "un signe manque, ou est de trop" not in ran.out


@pytest.mark.parametrize("topic", [*TOPICS, *MODULES])
def test_help_has_no_english_word(topic):
    ran = sahel("help", topic, "--lang", "fr", COLUMNS="100")
    assert ran.code == 0
    said = "\n".join(line for line in ran.out.splitlines() if not line.startswith("    sahel "))
    typed = re.findall("`([^`]+)`", topic_text("fr", topic)) if topic in TOPICS else ()
    assert english_in(said, typed=tuple(typed), coded=True) == []


@pytest.mark.parametrize("arguments", [("-h", "--lang", "fr"), ("--lang", "fr", "-h"), ("--lang=fr",), ("help", "--lang", "fr")])
def test_help_of_the_whole_has_no_english_word(arguments):
    ran = sahel(*arguments, COLUMNS="100")
    assert (ran.code, ran.err) == (0, "")
    assert english_in("\n".join(line for line in ran.out.splitlines() if not line.startswith("    sahel ")), coded=True) == []


def test_the_language_may_be_named_before_the_command_or_after_it():
    after = sahel("members", "--bloc", "AES", "-f", "plain", "--lang", "fr")
    assert sahel("--lang", "fr", "members", "--bloc", "AES", "-f", "plain") == after
    assert after.code == 0


@pytest.mark.parametrize(
    "command",
    all_but_slow(
        ["members --bloc AES", "show AES", "diff 2024-12-01 2025-03-01 --bloc AES", "timeline --bloc AES --since 2026"],
        lambda command: command.startswith("members"),
    ),
)
def test_json_is_the_same_bytes_in_either_language(command):
    french, english = (sahel(*command.split(), "--json", "-q", "--lang", language) for language in ("fr", "en"))
    assert french == english
    assert french.out


@pytest.mark.parametrize(
    "command",
    all_but_slow(
        ["members --bloc AES", "leaders --country Niger --on 2024-01-01", "show Mali", "timeline --bloc AES --since 2026"],
        lambda command: command.startswith("members"),
    ),
)
def test_a_terminal_gets_no_english_word(command):
    words = command.split()
    shown = sahel_at_terminal(*words, "--lang", "fr", columns=120, TERM="xterm")
    assert english_in(shown, names=names_in(REAL), typed=(*words, "fr")) == []


def test_the_checker_knows_english_when_it_sees_it():
    assert {"membership", "suspended", "since", "answered", "the", "january", "newsroom", "holds", "nobody"} <= english_words()
    assert "newsroom" in codes()
    assert english_in("Le Mali is a member since 2024") == ["is", "member", "since"]
    assert english_in("Usage : sahel [OPTIONS] FILE", coded=True) == ["FILE"]
    assert english_in("membre : newsroom") == ["newsroom"]
    assert english_in("valeurs admises : newsroom, repost", coded=True) == []
    assert english_in("membre : state-media", names=("state-media",)) == []
    assert english_in("- `file` : https://example.org/the-file the", typed=("Mali",)) == ["the"]

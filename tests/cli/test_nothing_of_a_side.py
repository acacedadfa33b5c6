"""An answer of nothing says in whose view there is nothing, and as known when, in the words it was asked in."""

from __future__ import annotations

import pytest
from record_builders import event, joins, put, record
from run_sahel import Ran, sahel


@pytest.fixture
def data(tmp_path):
    """A record with one accession, in 2024."""
    return str(put(tmp_path / "record.json", record(event("one", effects=[joins("MLI", "ORG")]))))


UNKNOWN = " (not recorded); the record is not complete on this, so there may be some"


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (("members", "--on", "2020", "--bloc", "Org"), "no result for 2020: --bloc Org"),
        (("members", "--history", "--chart", "--until", "2020"), "no result for: --until 2020"),
        (("timeline", "--type", "coup"), "no result for: --type coup"),
        (("search", "zebra"), "no result for: zebra"),
        (("plans",), "no result for 2025-12-31:"),
        (("diff", "2010", "2011"), "no result for: 2010 2011"),
    ],
    ids=lambda given: given[0] if isinstance(given, tuple) else "",
)
def test_the_note_names_the_view(data, command, told):
    ran = sahel(*command, "--data", data, "--known-on", "2025", "--according-to", "Mli", *(() if "--chart" in command else ("-f", "table")))
    before = ["note: zebra is not in the record"] if command[0] == "search" else []
    after = UNKNOWN if command[0] in ("members", "plans") else ""
    lines = [*before, f"note: {told} --known-on 2025 --according-to Mli{after}"]
    assert (ran.code, ran.out, ran.err.splitlines()[: len(lines)]) == (0, "", lines)


def test_an_export_of_nothing_names_it_too(data):
    ran = sahel("export", "-f", "md", "--type", "coup", "--data", data, "--according-to", "Mli")
    assert ran.err.splitlines() == [
        "note: no result for: --type coup --according-to Mli",
        "note: md: 0 events; as of 2026-01-01 (last update); no separate view of Mli is recorded; this is the general answer",
    ]


def test_without_any_condition_it_says_so(data):
    assert sahel("plans", "--data", data, "-f", "table") == Ran(
        0, "", f"note: no result for 2026-01-01{UNKNOWN}\nnote: as of 2026-01-01 (last update)\n"
    )

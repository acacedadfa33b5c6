"""Polars reads what listings print, and loses nothing of it."""

from __future__ import annotations

import io
import json

import pytest
from readers import needed
from run_sahel import sahel

from sahelcli.questions.state_listing_definitions import LISTINGS


def lost(row, read):
    """Whether a value that was printed is not in what was read; a key that other rows have is null there."""
    if isinstance(row, dict):
        return not isinstance(read, dict) or any(lost(value, read.get(key)) for key, value in row.items())
    if isinstance(row, list):
        return len(row) != len(read or []) or any(lost(one, other) for one, other in zip(row, read or [], strict=True))
    return row != read


@pytest.mark.parametrize("listing", ["timeline", *LISTINGS, "actors", "places", "coverage", "sources"])
def test_polars_reads_json_and_json_lines_whole(listing):
    polars = needed("polars")
    history = ["--history"] if listing in LISTINGS else []
    rows = json.loads(printed := sahel(listing, *history, "--json", "-q").out)
    lines = sahel(listing, *history, "-f", "jsonl", "-q").out
    for frame in (
        polars.read_json(io.BytesIO(printed.encode()), infer_schema_length=None),
        polars.read_ndjson(io.BytesIO(lines.encode()), infer_schema_length=None),
    ):
        assert [row.get("id") for row, read in zip(rows, frame.to_dicts(), strict=True) if lost(row, read)] == []
    types = {(type(claim["value"]), claim["value_type"]) for row in rows for claim in row.get("claims", ())}
    assert {kind for kind, _ in types} <= {str, type(None)}

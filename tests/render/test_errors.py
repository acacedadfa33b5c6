"""Messages: values are repeated in part where they are long."""

from __future__ import annotations

from sahelcli.base.errors import Finding, UsageError
from sahelcli.render.errors import error_lines, finding_text

LONG = "x" * 100_000


def test_a_long_value_is_shortened_wherever_it_is_repeated():
    found = Finding("a.json", 3, LONG, f"{LONG}.old", "bad-id", (("value", LONG),))
    assert finding_text("en", found) == (
        f"a.json:3: {'x' * 200}… (100000 characters) {'x' * 200}… (100004 characters): "
        f"'{'x' * 200}… (100000 characters)' is not an id: CAPITALS-AND-HYPHENS, or lower-case-words-and-hyphens"
    )
    assert max(map(len, error_lines("fr", UsageError("extra-arguments", text=LONG)))) < 400


def test_a_full_disk_says_so():
    assert list(error_lines("en", UsageError("cannot-write", path="a.csv", why="No space left on device"))) == [
        "error: cannot write 'a.csv': no space is left on the disk",
        "  free some space there, or write elsewhere",
    ]

"""How many of the queries of tests/questions/search_set.json find their events in the first five rows.

    python benchmarks/searching.py [--missed]

A query is counted where every event that it should find is among the first five. `--missed` names the queries that are not, those held out apart:
these are never looked at while the search is changed, so they are only counted.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from sahelcli import open_record

SET = Path(__file__).parent.parent / "tests" / "questions" / "search_set.json"
FIRST = 5


def main() -> None:
    """Print the counts of each language, of the queries worked with and of those held out."""
    record = open_record()
    counts: dict[tuple[str, bool], list[int]] = {}
    for entry in json.loads(SET.read_text(encoding="utf-8")):
        found = [row.id for row in record.search(entry["query"], limit=FIRST)]
        good = set(entry["events"]) <= set(found)
        counts.setdefault((entry["language"], entry["held_out"]), []).append(good)
        if not good and not entry["held_out"] and "--missed" in sys.argv:
            print(entry["query"], found, "without", sorted(set(entry["events"]) - set(found)), sep="\n    ")
    for (language, held_out), good in counts.items():
        print(f"{language} {'held out' if held_out else 'worked with'}: {sum(good)} of {len(good)}")


if __name__ == "__main__":
    main()

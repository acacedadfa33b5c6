"""The feed, read back by the standard library's XML parser."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as Xml

from export_builders import HOSTILE, made

from sahelcli.export.event_formats import MOST, entries_atom, render_atom

ATOM = "{http://www.w3.org/2005/Atom}"
CITED = {"source": "s", "publisher": "P", "published": None, "url": 'https://x.test/?a=1&b="2"', "kind": "agency"}


def change(**of):
    """A row of `new`."""
    found = {"change": "added", "kind": "event", "id": "day", "day": "2026-01-02", "field": None, "old": None, "new": None, "reason": None}
    found |= {"date": "2024-01-05", "earliest": None, "latest": None, "type": "summit", "title": {"en": HOSTILE, "fr": HOSTILE}, "actors": []}
    return found | {"citations": [CITED, CITED]} | of


def read(*changes, **of):
    return Xml.fromstring("".join(render_atom(replace(made(**of), gained=changes))))


def test_an_entry_is_a_change_with_its_sources_and_a_hostile_text_stays_a_text():
    feed = read(change(), change(id="days", change="changed", field="date", old="2025-12", new="2025-12-22/2025-12-23", day="2026-01-03"))
    first, second = feed.findall(f"{ATOM}entry")
    assert second.findtext(f"{ATOM}title") == HOSTILE
    assert [link.get("href") for link in second.findall(f"{ATOM}link")] == ["https://x.test/?a=1&b=%222%22"]
    assert second.find(f"{ATOM}category").get("term") == "summit"
    assert first.findtext(f"{ATOM}title") == f"{HOSTILE} (corrected: date)"
    assert [feed.findtext(f"{ATOM}updated"), second.findtext(f"{ATOM}updated")] == ["2026-01-03T00:00:00Z", "2026-01-02T00:00:00Z"]
    assert all(feed.findtext(f"{ATOM}{name}") for name in ("title", "id", "rights", "generator", "subtitle"))


def test_the_id_of_an_entry_stays_and_is_its_own():
    ids = [
        entry.findtext(f"{ATOM}id")
        for entry in read(change(), change(id="month"), change(change="changed", field="title", new="x")).findall(f"{ATOM}entry")
    ]
    assert len(set(ids)) == 3
    assert read(change()).find(f"{ATOM}entry").findtext(f"{ATOM}id") == ids[0]


def test_a_feed_has_the_latest_changes_of_the_chosen_events_with_a_day():
    changes = [change(day=f"2026-01-{day:02}", field=str(number)) for number in range(5) for day in range(1, 31)]
    found = entries_atom(replace(made(), gained=[*changes, change(id="elsewhere"), change(day=None)]))
    assert (len(found), found[0]["day"], found[-1]["day"]) == (MOST, "2026-01-30", "2026-01-11")
    assert read().findtext(f"{ATOM}updated") == f"{made().record['covered_until']}T00:00:00Z"

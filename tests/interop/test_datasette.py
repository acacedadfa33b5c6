"""The SQLite database, opened by Datasette."""

from __future__ import annotations

import json

from export_builders import HOSTILE


def test_every_table_is_served_with_its_rows(datasette, exported):
    path, counts = exported("record.sqlite")
    tables = {t["name"]: t["count"] for t in json.loads(datasette(path, "/record.json"))["tables"] if not t["name"].startswith("events_fts")}
    assert tables.pop("days") > 20000
    assert tables == counts


def test_the_members_of_a_day_are_a_view_away(datasette, exported):
    path, _ = exported("record.sqlite")
    question = "/record/members_by_day.json?_shape=array&day=2024-06-01&organisation=ECOWAS&_size=100"
    members = json.loads(datasette(path, question))
    assert len(members) == 15
    assert {row["member"] for row in members if row["withdrawal"] == "notified"} == {"MLI", "BFA", "NER"}


def test_the_leaders_of_a_day_are_a_view_away(datasette, exported):
    path, _ = exported("record.sqlite")
    (leader,) = json.loads(datasette(path, "/record/leaders_by_day.json?_shape=array&day=2022-10-05&state=BFA&office=head-of-state"))
    assert (leader["person"], leader["since"]) == ("ibrahim-traore", "2022-09-30")


def test_the_folder_is_served_with_search_labels_and_views_in_time(datasette, exported):
    path, _ = exported("site", "-f", "datasette")
    assert {file.name for file in path.iterdir()} == {"record.db", "metadata.json", "settings.json"}
    found = json.loads(datasette(path, "/record/events.json?_search=goita&_shape=array"))
    assert found
    assert all("goïta" in f"{row['title_fr']} {row['summary_fr']} {row['title_en']} {row['summary_en']}".casefold() for row in found)
    page = datasette(path, "/record/citations?event=2024-07-06-niamey-summit")
    assert "The leaders of the AES sign the treaty creating their confederation in Niamey" in page  # the label of the event, in place of its id
    whole = datasette(path, "/record/members_by_day")
    assert ("CC-BY-4.0" in whole, "interrupted" in whole) == (True, False)


def test_a_title_is_text_on_its_page_and_in_its_json(datasette, hostile):
    path = hostile("one.sqlite", HOSTILE)
    (row,) = json.loads(datasette(path, "/one/events.json?_shape=array"))
    assert (row["title_en"], row["date"], row["exact"]) == (HOSTILE, "2025-12", 0)
    assert "A0 </script>" not in datasette(path, "/one/events")

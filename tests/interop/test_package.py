"""The folder of tables as a data package and as CSV on the Web, read and checked by a library of each."""

from __future__ import annotations

from datetime import date

import pytest
from readers import needed

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("options", [(), ("--excel",)], ids=["plain", "for Excel"])
def test_frictionless_finds_no_fault(exported, options):
    frictionless = needed("frictionless")
    path, _ = exported("excel" if options else "tables", *options)
    report = frictionless.validate(str(path / "datapackage.json"))
    assert (report.valid, report.flatten(["type", "message"])) == (True, [])


def test_a_reader_of_csv_on_the_web_gets_typed_rows(exported):
    csvw = needed("csvw")
    path, counts = exported("tables")
    tables = csvw.TableGroup.from_file(path / "csv-metadata.json")
    rows = {str(table.url).removesuffix(".csv"): list(table.iterdicts()) for table in tables.tables}
    assert {name: len(found) for name, found in rows.items()} == counts
    (fact,) = [row for row in rows["facts"] if (row["subject"], row["property"], row["object"]) == ("MLI", "member-of", "ECOWAS")]
    assert (fact["since"], fact["since_earliest"].date(), fact["contested"], fact["sources"][0].count(" ")) == (
        "1975-05-28",
        date(1975, 5, 28),
        True,
        0,
    )
    assert tables.check_referential_integrity()

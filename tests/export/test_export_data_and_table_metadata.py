"""What describes the tables of an export: each column with its type, keys and links, in a data package and in CSV on the Web."""

from __future__ import annotations

import json

from export_builders import made

from sahelcli.contract.export_tables import LINKS, SHEETS
from sahelcli.export.export_data_and_table_metadata import dataset, descriptors


def read(**given):
    return {name: json.loads(text) for name, text in descriptors(made(**given))}


def test_a_data_package_has_every_column_with_its_type():
    package = read()["datapackage.json"]
    header = {key: package[key] for key in ("name", "title", "version", "licenses")}
    assert header == {
        "name": "sahel-record",
        "title": "Record",
        "version": "1",
        "licenses": [{"name": "CC-BY-4.0", "path": "https://spdx.org/licenses/CC-BY-4.0"}],
    }
    fields = {resource["name"]: resource["schema"]["fields"] for resource in package["resources"]}
    assert {name: [field["name"] for field in found] for name, found in fields.items()} == {
        name: [column.name for column in columns] for name, columns in SHEETS.items()
    }
    types = {field["name"]: (field["type"], field.get("rdfType")) for field in fields["facts"]}
    assert {name: types[name] for name in ("id", "since", "since_earliest", "contested")} == {
        "id": ("string", None),
        "since": ("string", "http://id.loc.gov/datatypes/edtf/EDTF"),
        "since_earliest": ("date", None),
        "contested": ("boolean", None),
    }
    keys = [(resource["name"], key) for resource in package["resources"] for key in resource["schema"].get("foreignKeys", ())]
    links = [(name, *key["fields"], key["reference"]["resource"]) for name, key in keys]
    assert sorted(links) == sorted((table, column, other) for (table, column), other in LINKS.items())


def test_csv_on_the_web_has_the_same_columns():
    metadata = read()["csv-metadata.json"]
    assert (metadata["dc:license"], metadata["schema:version"]) == ({"@id": "https://spdx.org/licenses/CC-BY-4.0"}, "1")
    tables = {table["url"]: table["tableSchema"] for table in metadata["tables"]}
    assert {name: [column["name"] for column in table["columns"]] for name, table in tables.items()} == {
        f"{name}.csv": [column.name for column in columns] for name, columns in SHEETS.items()
    }
    types = {column["name"]: {key: column[key] for key in ("datatype", "separator") if key in column} for column in tables["events.csv"]["columns"]}
    assert {name: types[name] for name in ("date", "earliest", "exact", "actors")} == {
        "date": {"datatype": {"base": "string", "@id": "http://id.loc.gov/datatypes/edtf/EDTF"}},
        "earliest": {"datatype": "date"},
        "exact": {"datatype": {"base": "boolean", "format": "true|false"}},
        "actors": {"datatype": "string", "separator": " "},
    }


def test_csv_for_excel_is_described_as_it_is():
    found = read(excel=True)
    package, metadata = found["datapackage.json"], found["csv-metadata.json"]
    assert {resource["dialect"]["delimiter"] for resource in package["resources"]} == {metadata["dialect"]["delimiter"]} == {";"}
    (places,) = (resource["schema"]["fields"] for resource in package["resources"] if resource["name"] == "places")
    assert {field["name"]: field.get("decimalChar") for field in places if field["type"] == "number"} == {"lat": ",", "lon": ","}


def test_a_data_set_says_version_licence_and_the_days_it_spans():
    assert dataset(made(), "fr") == {
        "@type": "Dataset",
        "name": "Record",
        "description": "Record. Version 1 du registre, tenu à jour jusqu'au 1er janvier 2026 ; licence CC-BY-4.0.",
        "version": "1",
        "license": "https://spdx.org/licenses/CC-BY-4.0",
        "inLanguage": ["en", "fr"],
        "isAccessibleForFree": True,
        "temporalCoverage": "2012-03-01/2026-01-01",
    }

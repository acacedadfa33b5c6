"""The statement of docs/at-scale.md, in Spark and in DuckDB, gives the table that `sahel enrich` gives."""

from __future__ import annotations

import csv
import json
import os
import random
import re
import shutil
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from readers import needed

pytestmark = pytest.mark.slow

DOC = Path(__file__).parents[2] / "docs" / "at-scale.md"
ADDED = "member:ECOWAS,suspended:ECOWAS,withdrawing:ECOWAS,member:AES,leader,sanctioned"
TABLES = ("facts", "stretches", "actors", "coverage", "record", "incidents")


def sahel(*arguments, cwd):
    run = subprocess.run([sys.executable, "-m", "sahelcli", *arguments], cwd=cwd, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The record's tables, and incidents: random days, both sides of every turn since 2020, countries that are none, days that are missing."""
    folder = tmp_path_factory.mktemp("scale")
    sahel("export", "tables/", "-q", cwd=folder)
    with (folder / "tables" / "stretches.csv").open(encoding="utf-8") as stream:
        turns = {row[key] for row in csv.DictReader(stream) for key in ("first_day", "last_day") if row[key] >= "2020"}
    days = {(date.fromisoformat(turn) + timedelta(days=n)).isoformat() for turn in turns for n in (-1, 0, 1)}
    chance = random.Random(8)
    states = ["BEN", "BFA", "CIV", "CPV", "GHA", "GIN", "GMB", "GNB", "LBR", "MLI", "MRT", "NER", "NGA", "SEN", "SLE", "TCD", "TGO", "ATL"]
    rows = [(day, chance.choice(states)) for day in sorted(days) for _ in range(3)]
    rows += [(date.fromordinal(chance.randint(710_000, 740_000)).isoformat(), chance.choice(states)) for _ in range(3000)]
    rows += [("", "MLI"), ("2024-01-01", ""), ("", "")]
    with (folder / "tables" / "incidents.csv").open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([("n", "day", "country"), *((f"{n:06}", *row) for n, row in enumerate(rows))])
    return folder


@pytest.fixture(scope="module")
def enriched(folder):
    """What `enrich` says, row by row."""
    out = sahel("enrich", "tables/incidents.csv", "--date", "day", "--add", ADDED, "-q", cwd=folder)
    return list(csv.reader(out.splitlines()))[1:]


@pytest.fixture(scope="module")
def statement():
    """The statement of the document, as it stands."""
    (sql,) = re.findall(r"```sql\n(.*?)```", DOC.read_text(encoding="utf-8"), re.DOTALL)
    return sql


def differing(found, enriched):
    rows = [["" if cell is None else str(cell) for cell in row] for row in found]
    return [(ours, theirs) for ours, theirs in zip(rows, enriched, strict=True) if ours != theirs]


def test_the_random_rows_have_every_kind_of_answer(enriched):
    assert {cell for row in enriched for cell in (*row[3:7], row[8])} == {"yes", "no", "maybe", ""}
    assert any(row[7].startswith("maybe: ") for row in enriched)


def test_the_standard_statement_gives_the_same_table(folder, enriched, statement):
    db = needed("duckdb").connect()
    for name in TABLES:
        db.execute(f"CREATE TABLE {name} AS SELECT * FROM read_csv('{folder / 'tables' / name}.csv', all_varchar = true, header = true)")
    assert differing(db.execute(statement).fetchall(), enriched) == []


def test_spark_gives_the_same_table(folder, enriched, statement):
    needed("pyspark")
    if shutil.which("java") is None and os.environ.get("CI") != "true":
        pytest.skip("no Java")
    script = """
import json, sys
from pyspark.sql import SparkSession
folder, sql = sys.argv[1], sys.stdin.read()
spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", "4").getOrCreate()
for name in ("facts", "stretches", "actors", "coverage", "record", "incidents"):
    rows = spark.read.csv(f"{folder}/{name}.csv", header=True, inferSchema=False, multiLine=True, escape='"')
    rows.createOrReplaceTempView(name)
print(json.dumps([list(row) for row in spark.sql(sql).collect()]))
spark.stop()
"""
    run = subprocess.run(
        [sys.executable, "-c", script, str(folder / "tables")],
        input=statement,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable},
    )
    assert run.returncode == 0, run.stderr[-2000:]
    assert differing(json.loads(run.stdout.splitlines()[-1]), enriched) == []

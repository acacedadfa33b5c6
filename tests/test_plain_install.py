"""What a warm query loads, on a plain install: the set of modules does not depend on the clock, so it is the regression test of speed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

PROBE = """
import os, sys
code = 0
sys.argv = ["sahel", *sys.argv[1:]]
def end(code):
    raise SystemExit(code)
os._exit = end
from sahelcli.__main__ import run
before = set(sys.modules)
try:
    run()
except SystemExit as end:
    code = end.code
modules = sorted(sys.modules)
import json
print(json.dumps([code, modules]), file=sys.stderr)
"""

HEAVY = ("pydantic", "pydantic_core", "rich", "sahelcli.record.models", "sahelcli.checks.load", "jsonschema")


def loaded_by(*arguments):
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("SAHEL_DATA", "SAHEL_PLAIN"))}
    run = subprocess.run([sys.executable, "-c", PROBE, *arguments], capture_output=True, text=True, env=environment, check=False)
    assert run.returncode == 0, run.stderr
    code, modules = json.loads(run.stderr.splitlines()[-1])
    return code, set(modules), run.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("members", "--bloc", "AES", "--json"),
        pytest.param(("members", "--bloc", "AES"), marks=pytest.mark.slow),
        ("timeline", "--bloc", "AES", "-f", "jsonl"),
        pytest.param(("leaders", "--country", "Niger", "--history"), marks=pytest.mark.slow),
        pytest.param(("sanctions", "--country", "Niger", "--on", "2023-09-01", "-f", "csv"), marks=pytest.mark.slow),
        ("show", "AES", "--json"),
        pytest.param(("timeline", "--period", "last month", "--today", "2024-08-01"), marks=pytest.mark.slow),
        pytest.param(("cite", "2024-07-06-niamey-summit", "-f", "bibtex"), marks=pytest.mark.slow),
        pytest.param(("sources", "--single", "--json"), marks=pytest.mark.slow),
        pytest.param(("help", "dates"), marks=pytest.mark.slow),
        pytest.param(("new", "--since", "2020"), marks=pytest.mark.slow),
        ("search", "sanctions Niger"),
        pytest.param(("match", "LICENSE"), marks=pytest.mark.slow),
        pytest.param(("members", "--bloc", "AES", "--chart"), marks=pytest.mark.slow),
        ("export", "-f", "ics", "--bloc", "AES"),
        pytest.param(("export", "-f", "csv"), marks=pytest.mark.slow),
    ],
)
def test_a_warm_query_into_a_pipe_loads_neither_pydantic_nor_rich(arguments):
    code, modules, out = loaded_by(*arguments)
    assert code == 0
    assert out
    assert modules & set(HEAVY) == set()


@pytest.mark.parametrize("words", [("members", "--country", "burk"), ("show", "2024-07-06-ni"), ("members", "--kno"), ("mem",)])
def test_completing_a_word_loads_neither_typer_nor_a_command(words, monkeypatch):
    monkeypatch.setenv("SAHEL_COMPLETE", "zsh")
    _, modules, out = loaded_by(*words)
    assert len(out.splitlines()) > 1
    assert {name for name in modules if name.startswith("sahelcli.cli")} == {
        "sahelcli.cli", "sahelcli.cli.completion", "sahelcli.cli.language", "sahelcli.cli.completion_table",
    }  # fmt: skip
    assert {name.partition(".")[0] for name in modules} & {"typer", "click", "rich", "pydantic"} == set()
    assert {name for name in modules if name.startswith("sahelcli.questions.")} == {"sahelcli.questions.completions", "sahelcli.questions.names"}


OURS = {
    "sahelcli", "sahelcli.__main__", "sahelcli.fastpath", "sahelcli.fastpath.answer", "sahelcli.fastpath.block_file",
    "sahelcli.fastpath.command_line", "sahelcli.fastpath.hot_options", "sahelcli.record", "sahelcli.record.package_digests",
    "sahelcli.record.package_built_from",
}  # fmt: skip


@pytest.mark.parametrize(
    ("words", "more"),
    [
        ("members --json", ()),
        ("members --bloc ECOWAS --known-on 2024-06-01 --according-to AES -f plain --lang fr", ()),
        ("timeline --country Sénégal --limit 50", ("unicodedata",)),
    ],
)
def test_a_hot_command_loads_these_modules_and_no_other(words, more):
    bare = subprocess.run([sys.executable, "-c", "import sys; print(*sys.modules)"], capture_output=True, text=True, check=True).stdout.split()
    code, modules, out = loaded_by(*words.split())
    assert (code, bool(out)) == (0, True)
    assert modules - {*bare} == {*OURS, "__future__", "zlib", *more}


@pytest.mark.slow
def test_the_probe_sees_what_a_heavy_command_loads():
    code, modules, _ = loaded_by("schema", "record")
    assert code == 0
    assert {"pydantic", "sahelcli.record.models"} <= modules


def test_the_package_is_typed_and_can_be_asked_from_python():
    import sahelcli

    assert (Path(sahelcli.__file__).parent / "py.typed").exists()
    with sahelcli.open_record(today="2026-02-01") as record:
        assert [row.member for row in record.members(bloc="AES")] == ["BFA", "MLI", "NER"]


@pytest.mark.skipif("SAHEL_PLAIN" not in os.environ, reason="run by the checks on a plain install")
def test_a_plain_install_is_what_is_tested():
    import sahelcli

    assert "site-packages" in sahelcli.__file__


@pytest.mark.skipif("SAHEL_PLAIN" not in os.environ, reason="run by the checks on a plain install")
def test_a_plain_install_has_the_digests_of_what_it_was_built_from():
    from sahelcli.record import package_digests
    from sahelcli.record.bundled import bundled_record, record_digest
    from sahelcli.snapshot.open_and_verify import code_digest, open_shipped

    assert (record_digest(bundled_record()), code_digest()) == (package_digests.RECORD, package_digests.CODE)
    with closing(open_shipped()) as db:
        assert dict(db.execute("SELECT key, value FROM meta WHERE key IN ('record', 'code')")) == {
            "record": package_digests.RECORD,
            "code": package_digests.CODE,
        }

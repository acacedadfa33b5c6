"""Thirty commands as a newcomer would type them: whole outputs, in a pipe, over a small record. Each error has a next step."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from run_sahel import sahel

HERE = Path(__file__).parent
GOLDEN = HERE.parent / "golden"
EXPECTED = HERE / "thirty_commands.json"

COMMANDS = [
    ["-h"],
    ["--version"],
    [],
    ["members", "-h"],
    ["members", "--bloc", "ECOWAS", "--on", "2025-01-29"],
    ["members", "--bloc", "cedeao", "--country", "Mali", "--on", "2024-06-01", "-f", "plain"],
    ["members", "--bloc", "ECOWAS", "--country", "Mali", "--on", "2024-06-01", "-f", "md"],
    ["members", "--bloc", "ECOWAS", "--country", "Mali", "--on", "2012-03-31", "-f", "table"],
    ["members", "--bloc", "ECOWAS", "--on", "1960"],
    ["members", "--bloc", "ECOWAS", "--country", "MLI", "--history", "--lang", "fr", "-f", "plain"],
    ["members", "--bloc", "ECOWAS", "--on", "2024-06-01", "--according-to", "aes", "-q"],
    ["members", "--bloc", "ECOVAS"],
    ["members", "--bloc", "Mali"],
    ["members", "--country", "Malli"],
    ["members", "--since", "2020"],
    ["members", "--on", "01/02/2024"],
    ["members", "--on", "soon"],
    ["members", "--status", "suspended"],
    ["timeline", "--since", "2024-01", "--until", "2024-01"],
    ["timeline", "--since", "2025", "--until", "2024"],
    ["timeline", "--type", "withdrawl"],
    ["timeline", "--type", "withdrawal", "--limit", "2", "--reverse", "-f", "csv"],
    ["timeline", "--country", "Niger", "--since", "2023", "--until", "2023", "-f", "jsonl"],
    ["timeline", "--format", "yaml"],
    ["timelin"],
    ["show", "ECOWAS", "--on", "2000-01-01"],
    ["show", "2023-12-10-ecowas-suspends-niger"],
    ["show", "nothing-of-the-kind"],
    ["facts", "--country", "Mali", "--on", "2024-06-01"],
    ["sanctions"],
    ["leaders", "--country", "Mali"],
    ["schema", "memberz"],
    ["members", "--data", "nowhere.json"],
]


def outcome(arguments, tmp_path):
    record = tmp_path / "record.json"
    record.write_text(json.dumps(json.loads((GOLDEN / "A-mali-ecowas.json").read_text(encoding="utf-8"))["record"]), encoding="utf-8")
    data = {} if "--data" in arguments or arguments in ([], ["-h"], ["--version"]) else {"SAHEL_DATA": str(record)}
    ran = sahel(*arguments, cwd=tmp_path, COLUMNS="80", **data)
    if arguments == ["--version"]:  # numbers that change with every release
        ran = type(ran)(ran.code, "sahel …\n" if ran.out.startswith("sahel ") else ran.out, ran.err)
    return [ran.code, ran.out.splitlines(), ran.err.splitlines()]


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_a_newcomers_command(arguments, tmp_path):
    found = outcome(arguments, tmp_path)
    expected = json.loads(EXPECTED.read_text(encoding="utf-8")) if EXPECTED.exists() else {}
    if os.environ.get("SAHEL_REFRESH") == "1":
        expected[" ".join(arguments)] = found
        EXPECTED.write_text(json.dumps(expected, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert found == expected[" ".join(arguments)]
    code, out, err = found
    assert "Traceback" not in "\n".join(err)
    assert not any("\x1b" in line for line in out + err)
    if code in (2, 4) and arguments:
        assert len(err) == 2
        assert err[0].startswith("error: ")
        assert err[1].startswith("  ")

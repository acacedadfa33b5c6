"""`check --write` beside another writer: whoever comes second is refused, and nothing is lost."""

from __future__ import annotations

import pytest
from record_builders import as_lines, as_text, event, put, record

from sahelcli.base.errors import UsageError
from sahelcli.cli.commands import add_and_check as command


def test_what_was_added_since_it_was_read_is_not_written_over(tmp_path, monkeypatch):
    file = put(tmp_path / "rec.json", as_text(record(event("first"))))
    overlay = put(tmp_path / "more.jsonl", as_lines(("event", event("third", date="2024-02-02"))))
    added = as_text(record(event("first"), event("second", date="2024-02-01")))
    plain = command.canonical_text

    def meanwhile(document):
        put(file, added)
        return plain(document)

    monkeypatch.setattr(command, "canonical_text", meanwhile)
    with pytest.raises(UsageError) as caught:
        command.check([file, overlay], write_form=True)
    assert (caught.value.code, caught.value.facts) == ("changed-meanwhile", {"path": str(file)})
    assert file.read_text(encoding="utf-8") == added

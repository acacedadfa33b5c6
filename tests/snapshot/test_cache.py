"""Snapshots of files that are kept between runs: whatever happens to the files, the clock or the cache, the answer is that of the files."""

from __future__ import annotations

import os
import stat
import threading
import time
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from record_builders import event, joins, put, record
from run_sahel import sahel

from sahelcli.base.errors import InvalidData, UsageError
from sahelcli.checks import load as loading
from sahelcli.record.read_raw_entries import kept as read_now
from sahelcli.snapshot import cache
from sahelcli.snapshot import open_and_verify as opening
from sahelcli.snapshot.open_and_verify import open_snapshot
from sahelcli.text.dates import caption_day

CHUNK = 64 << 10


def with_title(title: str) -> dict:
    return record(event("one", effects=[joins("MLI", "ORG")]), event("two", date="2025-01-01", title={"en": title, "fr": "Titre"}))


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("SAHEL_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache" / "records"


@pytest.fixture
def data(tmp_path):
    return put(tmp_path / "data.json", with_title("First title"))


@pytest.fixture
def compiled(monkeypatch):
    """The paths of each compilation, in turn."""
    done: list[Path] = []
    compile_files = opening._compile

    def counting(paths, *rest):
        done.extend(paths)
        return compile_files(paths, *rest)

    monkeypatch.setattr(opening, "_compile", counting)
    return done


def titles(*files, **asked) -> list[str]:
    with closing(open_snapshot(files, **asked)) as db:
        return [title for (title,) in db.execute("SELECT row ->> '$.title.en' FROM happening ORDER BY n")][1:]


def settle(monkeypatch, seconds=10):
    """Let the clock be later, so that no file counts as young."""
    now = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: now() + seconds * 1_000_000_000)


def test_a_record_is_compiled_once_for_every_day_and_side(home, data, compiled):
    assert titles(data) == ["First title"]
    assert titles(data, side="MLI") == ["First title"]
    assert titles(data, known_on=date(2024, 1, 1)) == []
    assert compiled == [data]
    assert stat.S_IMODE(home.stat().st_mode) == 0o700


def test_another_record_of_the_same_length_within_a_tick_of_the_clock_is_noticed(home, data, monkeypatch):
    monkeypatch.setattr(cache, "stat_of", lambda path: (path.stat().st_size, 5, 5, 0, 0))
    monkeypatch.setattr(time, "time_ns", lambda: 6)
    assert titles(data) == ["First title"]
    put(data, with_title("Other title"))
    assert titles(data) == ["Other title"]


def test_a_time_put_back_by_hand_is_noticed(home, data, monkeypatch):
    settle(monkeypatch)
    assert titles(data) == ["First title"]
    before = data.stat()
    data.write_text(data.read_text(encoding="utf-8").replace("First", "Other"), encoding="utf-8")
    os.utime(data, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert titles(data) == ["Other title"]


def test_a_clock_set_back_leaves_every_doubt_to_the_digest(home, data, monkeypatch):
    monkeypatch.setattr(time, "time_ns", lambda: 10**9)
    looked_at: list[Path] = []
    digest = cache.digest
    monkeypatch.setattr(cache, "digest", lambda path: looked_at.append(path) or digest(path))
    assert [titles(data), titles(data), titles(data)] == [["First title"]] * 3
    assert looked_at == [data] * 3, "once after it was compiled, and at each question"
    put(data, with_title("Other title"))
    assert titles(data) == ["Other title"]


def test_a_settled_file_is_known_by_its_stat_alone(home, data, compiled, monkeypatch):
    assert titles(data) == ["First title"]
    settle(monkeypatch)
    assert titles(data) == ["First title"]
    monkeypatch.setattr(cache, "digest", lambda path: pytest.fail("read again"))
    assert titles(data) == ["First title"]


def test_a_file_that_was_only_touched_is_not_compiled_again(home, data, compiled):
    assert titles(data) == ["First title"]
    os.utime(data, (1, 1))
    assert titles(data) == ["First title"]
    assert compiled == [data]


def test_each_list_of_files_has_a_snapshot_of_its_own(home, data, compiled, tmp_path):
    over = tmp_path / "over.jsonl"
    over.write_text('{"topic": {"id": "salt", "name": {"en": "Salt", "fr": "Sel"}}}\n', encoding="utf-8")
    for _ in range(2):
        for files, there in (((data,), 0), ((data, over), 1)):
            with closing(open_snapshot(files)) as db:
                assert db.execute("SELECT count(*) FROM thing WHERE id = 'salt'").fetchone() == (there,)
    assert compiled == [data, data, over]


def test_a_snapshot_cut_anywhere_is_made_anew(home, data, compiled):
    titles(data)
    (whole,) = home.glob("*.sqlite")
    content = whole.read_bytes()
    for rounds, end in enumerate([*range(0, len(content), CHUNK), len(content) - 1], 1):
        whole.write_bytes(content[:end])
        assert titles(data) == ["First title"]
        assert len(compiled) == 1 + rounds


def test_a_large_snapshot_cut_or_changed_is_made_anew(home, data, compiled, monkeypatch):
    monkeypatch.setattr(cache, "_SMALL", 0)
    titles(data)
    (whole,) = home.glob("*.sqlite")
    content = whole.read_bytes()
    settle(monkeypatch)
    titles(data)
    place = content.index(b"First title") + 2
    for rounds, damaged in enumerate((content[:CHUNK], content[:place] + b"X" + content[place + 1 :], b""), 1):
        before = whole.stat()
        whole.write_bytes(damaged)
        os.utime(whole, ns=(before.st_atime_ns, before.st_mtime_ns))
        assert titles(data) == ["First title"]
        assert len(compiled) == 1 + rounds


def test_a_note_cut_anywhere_is_no_note(home, data, compiled):
    titles(data)
    (note,) = home.glob("*.json")
    content = note.read_bytes()
    for rounds, end in enumerate(range(0, len(content), 97), 1):
        note.write_bytes(content[:end])
        assert titles(data) == ["First title"]
        assert len(compiled) == 1 + rounds


def test_a_snapshot_beside_the_note_of_another_run_is_not_asked(home, data, tmp_path):
    titles(data)
    (first,) = home.glob("*.sqlite")
    old = first.read_bytes()
    put(data, with_title("Other title"))
    titles(data)
    first.write_bytes(old)
    assert titles(data) == ["Other title"]


def test_two_runs_at_once_compile_once(home, data, compiled, monkeypatch):
    both = threading.Barrier(2)
    answered: list[list[str]] = []

    def ask():
        both.wait()
        answered.append(titles(data))

    running = [threading.Thread(target=ask) for _ in range(2)]
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()
    assert answered == [["First title"]] * 2
    assert compiled == [data]


def test_a_file_changed_while_it_is_compiled_is_read_again_at_the_next_question(home, data, monkeypatch):
    load = loading.load

    def changing(given, base=None):
        put(data, with_title("Other title"))
        return load(given, base)

    with monkeypatch.context() as during:
        during.setattr(loading, "load", changing)
        open_snapshot([data]).close()
    assert titles(data) == ["Other title"]


def test_faults_and_missing_files_are_told_as_without_a_cache(home, data):
    titles(data)
    data.write_text('{"record": 1}', encoding="utf-8")
    with pytest.raises(InvalidData):
        titles(data)
    data.unlink()
    with pytest.raises(UsageError, match="no-such-file"):
        titles(data)


def test_nothing_is_kept_where_the_variable_is_empty_or_the_file_is_a_pipe(home, data, monkeypatch, tmp_path):
    os.mkfifo(tmp_path / "pipe.json")
    writer = threading.Thread(target=(tmp_path / "pipe.json").write_bytes, args=(data.read_bytes(),))
    writer.start()
    assert titles(read_now(tmp_path / "pipe.json")) == ["First title"]
    writer.join()
    monkeypatch.setenv("SAHEL_CACHE", "")
    assert titles(data) == ["First title"]
    assert not home.exists()


def test_a_folder_open_to_others_is_closed_and_a_file_in_its_place_keeps_nothing(home, data, compiled):
    home.mkdir(parents=True, mode=0o755)
    assert titles(data) == ["First title"]
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    cache.clear()
    home.rmdir()
    home.write_text("")
    assert titles(data) == ["First title"]
    assert home.read_text() == ""


def test_what_was_not_asked_for_longest_goes_first(home, tmp_path, monkeypatch):
    monkeypatch.setattr(cache, "MOST_FILES", 2)
    files = [put(tmp_path / f"{name}.json", with_title(name)) for name in ("a", "b", "c")]
    for file in files:
        titles(file)
        for note in home.glob("*.json"):
            os.utime(note, (note.stat().st_mtime - 10, note.stat().st_mtime - 10))
    assert [Path(entry.paths[0]).name for entry in cache.kept()] == ["c.json", "b.json"]


def test_a_cache_is_shown_and_cleared(home, data):
    titles(data)
    (entry,) = cache.kept()
    assert entry.paths == (str(data),)
    assert cache.clear() == (1, entry.bytes)
    assert cache.kept() == []
    assert [*home.iterdir()] == []


def test_the_command_shows_and_clears(home, data, tmp_path):
    titles(data)
    (entry,) = cache.kept()
    size, day = f"{entry.bytes / 1e6:.1f}", caption_day("fr", date.fromtimestamp(entry.used).isoformat())
    asked = {"SAHEL_CACHE": str(tmp_path / "cache"), "SAHEL_LANG": "fr"}
    shown = sahel("cache", **asked)
    assert shown.out.splitlines() == [
        f"{home} : registres compilés : 1 ({size.replace('.', ',')} Mo)",
        f"{size.replace('.', ',')} Mo, dernière utilisation le {day} : {data}",
    ]
    assert sahel("cache", "--clear", **asked | {"SAHEL_LANG": "en"}).err == f"compiled records removed: 1 ({size} MB)\n"
    assert (
        sahel("cache", SAHEL_CACHE="").err
        == "the environment variable SAHEL_CACHE is set to nothing, so the cache is off: no compiled record is kept\n"
    )

import os
import stat
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from sahelcli.base.errors import UsageError
from sahelcli.record import whole_files
from sahelcli.record.whole_files import held, put_whole, replace_unchanged, scratch, write_folder, write_whole

BEFORE = "what was there\n"


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "answer.txt"
    path.write_text(BEFORE, encoding="utf-8")
    return path


def names_in(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_file_is_written_as_utf_8_with_its_line_ends_as_they_are(tmp_path):
    write_whole(tmp_path / "new.txt", "Côte d’Ivoire\r\n🌍\n")
    assert (tmp_path / "new.txt").read_bytes() == "Côte d’Ivoire\r\n🌍\n".encode()
    assert names_in(tmp_path) == ["new.txt"]


def test_what_was_there_is_replaced(file):
    write_whole(file, "new\n")
    assert file.read_text(encoding="utf-8") == "new\n"
    assert names_in(file.parent) == ["answer.txt"]


@pytest.mark.parametrize("kept", [0o600, 0o640, 0o664, 0o755])
def test_a_file_that_is_replaced_keeps_its_mode(file, kept):
    file.chmod(kept)
    write_whole(file, "new\n")
    assert mode(file) == kept


def test_a_new_file_can_be_read_by_all(tmp_path):
    write_whole(tmp_path / "new.txt", "new\n")
    assert mode(tmp_path / "new.txt") == 0o644


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
def test_where_a_step_fails_the_file_stays_as_it_was_and_nothing_is_left_beside_it(file, monkeypatch, step):
    def full(*_given, **_more):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os if step == "fsync" else Path, step, full)
    with pytest.raises(UsageError) as caught:
        write_whole(file, "new\n")
    monkeypatch.undo()
    assert (caught.value.code, caught.value.facts) == ("cannot-write", {"path": str(file), "why": "No space left on device"})
    assert caught.value.exit_code == 2
    assert file.read_text(encoding="utf-8") == BEFORE
    assert names_in(file.parent) == ["answer.txt"]


def test_a_text_that_cannot_be_written_leaves_the_file_as_it_was(file):
    with pytest.raises(UnicodeEncodeError):
        write_whole(file, "half a character: \ud800")
    assert file.read_text(encoding="utf-8") == BEFORE
    assert names_in(file.parent) == ["answer.txt"]


def test_a_folder_that_is_not_there_is_a_usage_error(tmp_path):
    with pytest.raises(UsageError) as caught:
        write_whole(tmp_path / "none" / "new.txt", "new\n")
    assert (caught.value.code, caught.value.facts) == (
        "no-such-folder",
        {"path": str(tmp_path / "none" / "new.txt"), "folder": str(tmp_path / "none")},
    )


def test_a_folder_is_not_written_over(tmp_path):
    (tmp_path / "answer.txt").mkdir()
    with pytest.raises(UsageError) as caught:
        write_whole(tmp_path / "answer.txt", "new\n")
    assert caught.value.code == "cannot-write"
    assert names_in(tmp_path) == ["answer.txt"]


def full(*_given, **_more):
    raise OSError(28, "No space left on device")


OURS = ("a.csv", "b.csv")
FILES = {"a.csv": b"1", "b.csv": b"2"}


def contents(folder: Path) -> dict[str, bytes]:
    return {entry.name: entry.read_bytes() for entry in folder.iterdir()}


def test_a_folder_is_made_whole(tmp_path):
    write_folder(tmp_path / "out", FILES, OURS)
    assert contents(tmp_path / "out") == FILES
    assert (mode(tmp_path / "out"), mode(tmp_path / "out" / "a.csv")) == (0o755, 0o644)
    assert names_in(tmp_path) == ["out"]


@pytest.mark.parametrize("before", [{}, {"a.csv": b"old"}, FILES])
def test_a_folder_of_ours_is_replaced_whole(tmp_path, before):
    (tmp_path / "out").mkdir(mode=0o700)
    for name, content in before.items():
        (tmp_path / "out" / name).write_bytes(content)
    write_folder(tmp_path / "out", {"b.csv": b"new"}, OURS)
    assert contents(tmp_path / "out") == {"b.csv": b"new"}
    assert mode(tmp_path / "out") == 0o700
    assert names_in(tmp_path) == ["out"]


def test_a_folder_with_the_files_of_others_is_left_as_it_is(tmp_path):
    (tmp_path / "thesis.tex").write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        write_folder(tmp_path, FILES, OURS)
    assert (caught.value.code, caught.value.facts["name"]) == ("folder-of-others", "thesis.tex")
    assert names_in(tmp_path) == ["thesis.tex"]


def test_a_file_is_no_folder(file):
    with pytest.raises(UsageError) as caught:
        write_folder(file, FILES, OURS)
    assert caught.value.code == "cannot-write"
    assert file.read_text(encoding="utf-8") == BEFORE
    assert names_in(file.parent) == ["answer.txt"]


@pytest.mark.parametrize("step", ["write_bytes", "chmod"])
def test_where_a_folder_cannot_be_made_the_old_one_stays(tmp_path, monkeypatch, step):
    write_folder(tmp_path / "out", FILES, OURS)
    monkeypatch.setattr(Path, step, full)
    with pytest.raises(UsageError) as caught:
        write_folder(tmp_path / "out", {"a.csv": b"new"}, OURS)
    monkeypatch.undo()
    assert caught.value.facts["why"] == "No space left on device"
    assert contents(tmp_path / "out") == FILES
    assert names_in(tmp_path) == ["out"]


def test_where_the_new_folder_cannot_take_its_place_the_old_one_is_put_back(tmp_path, monkeypatch):
    write_folder(tmp_path / "out", FILES, OURS)
    monkeypatch.setattr(whole_files, "_put", full)
    with pytest.raises(UsageError):
        write_folder(tmp_path / "out", {"a.csv": b"new"}, OURS)
    monkeypatch.undo()
    assert contents(tmp_path / "out") == FILES
    assert names_in(tmp_path) == ["out"]


def test_a_writer_that_fails_leaves_nothing(file):
    def half():
        with put_whole(file) as beside:
            beside.write_bytes(b"half")
            full()

    with pytest.raises(UsageError) as caught:
        half()
    assert (caught.value.code, caught.value.facts["path"]) == ("cannot-write", str(file))
    assert file.read_text(encoding="utf-8") == BEFORE
    assert names_in(file.parent) == ["answer.txt"]


def test_a_pipe_is_written_and_stays_a_pipe(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor(1) as pool:
        read = pool.submit(pipe.read_bytes)
        write_whole(pipe, b"through")
        assert read.result() == b"through"
    assert pipe.is_fifo()
    assert names_in(tmp_path) == ["pipe"]


def test_pieces_are_written_one_after_the_other_or_not_at_all(file):
    def pieces():
        yield b"new"
        full()

    write_whole(file, iter([b"one ", b"two"]))
    with pytest.raises(UsageError):
        write_whole(file, pieces())
    assert file.read_bytes() == b"one two"
    assert names_in(file.parent) == ["answer.txt"]


# only where nobody has changed it


def test_a_file_that_is_as_it_was_read_is_replaced(file):
    replace_unchanged(file, BEFORE.encode(), "new\n")
    assert file.read_text(encoding="utf-8") == "new\n"
    assert names_in(file.parent) == ["answer.txt"]


def test_a_file_that_was_not_there_is_made(tmp_path):
    replace_unchanged(tmp_path / "new.txt", None, "new\n")
    assert (tmp_path / "new.txt").read_text(encoding="utf-8") == "new\n"


@pytest.mark.parametrize("read", [b"something else", b"", None])
def test_a_file_that_has_changed_since_is_left_as_it_is(file, read):
    with pytest.raises(UsageError) as caught:
        replace_unchanged(file, read, "new\n")
    assert (caught.value.code, caught.value.facts) == ("changed-meanwhile", {"path": str(file)})
    assert file.read_text(encoding="utf-8") == BEFORE


def test_a_file_that_is_gone_since_is_not_made_anew(tmp_path):
    with pytest.raises(UsageError) as caught:
        replace_unchanged(tmp_path / "gone.txt", b"what was there", "new\n")
    assert caught.value.code == "changed-meanwhile"
    assert names_in(tmp_path) == []


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
def test_where_a_step_fails_what_was_read_stays_and_the_lock_is_let_go(file, monkeypatch, step):
    def full(*_given, **_more):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os if step == "fsync" else Path, step, full)
    with pytest.raises(UsageError):
        replace_unchanged(file, BEFORE.encode(), "new\n")
    monkeypatch.undo()
    assert file.read_text(encoding="utf-8") == BEFORE
    replace_unchanged(file, BEFORE.encode(), "new\n")
    assert file.read_text(encoding="utf-8") == "new\n"


def test_a_system_without_locks_compares_all_the_same(file, monkeypatch):
    monkeypatch.setattr("sahelcli.record.whole_files.fcntl", None)
    with pytest.raises(UsageError):
        replace_unchanged(file, b"something else", "new\n")
    replace_unchanged(file, BEFORE.encode(), "new\n")
    assert file.read_text(encoding="utf-8") == "new\n"


def test_a_name_too_long_for_the_disk_is_an_error_of_ours(tmp_path):
    with pytest.raises(UsageError) as raised:
        write_whole(tmp_path / ("a" * 300), "new\n")
    assert raised.value.code == "cannot-write"
    assert names_in(tmp_path) == []


# owner, mode, and what a killed run leaves


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
def test_a_file_that_is_replaced_keeps_its_owner(file):
    os.chown(file, 1234, 4321)
    file.chmod(0o640)
    write_whole(file, "new\n")
    found = file.stat()
    assert (found.st_uid, found.st_gid, mode(file)) == (1234, 4321, 0o640)


KILLED = """
import os, signal, sys
from pathlib import Path
from sahelcli.record import whole_files
with whole_files.put_whole(Path(sys.argv[1])) as beside, whole_files.scratch("more.txt") as other:
    beside.write_text("half")
    other.write_text("half")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_a_killed_run_has_left_is_cleared_by_the_next_and_what_a_run_uses_is_not(file, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(file.parent))
    monkeypatch.setattr("tempfile.tempdir", None)
    subprocess.run([sys.executable, "-c", KILLED, str(file)], check=False)
    left = [name for name in names_in(file.parent) if name != "answer.txt"]
    assert len(left) == 2
    with put_whole(file.parent / "other.txt") as beside, scratch("more.txt") as more:
        assert names_in(file.parent) == sorted(["answer.txt", beside.name, more.parent.name])
        beside.write_text("new")
        write_whole(file, "new\n")
        assert names_in(file.parent) == sorted(["answer.txt", beside.name, more.parent.name])
    assert names_in(file.parent) == ["answer.txt", "other.txt"]


@pytest.mark.parametrize("stopped", [KeyboardInterrupt, SystemExit])
def test_interrupted_between_the_two_steps_the_old_folder_is_put_back(tmp_path, monkeypatch, stopped):
    write_folder(tmp_path / "out", FILES, OURS)

    def stop(*_given):
        raise stopped

    monkeypatch.setattr(whole_files, "_put", stop)
    with pytest.raises(stopped):
        write_folder(tmp_path / "out", {"a.csv": b"new"}, OURS)
    assert contents(tmp_path / "out") == FILES
    assert names_in(tmp_path) == ["out"]


SWAP_KILLED = """
import os, signal, sys
from pathlib import Path
from sahelcli.record import whole_files
whole_files._put = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
whole_files.write_folder(Path(sys.argv[1]), {"a.csv": b"new"}, ("a.csv", "b.csv"))
"""


def test_killed_between_the_two_steps_the_old_folder_is_whole_and_the_next_run_puts_it_back(tmp_path, monkeypatch):
    write_folder(tmp_path / "out", FILES, OURS)
    subprocess.run([sys.executable, "-c", SWAP_KILLED, str(tmp_path / "out")], check=False)
    assert contents(tmp_path / ".out.sahel-old") == FILES
    monkeypatch.setattr(whole_files, "_put", full)
    with pytest.raises(UsageError):
        write_folder(tmp_path / "out", {"a.csv": b"new"}, OURS)
    assert contents(tmp_path / "out") == FILES
    assert names_in(tmp_path) == ["out"]


def test_a_file_that_is_held_is_had_by_one_at_a_time(file):
    inside, most = 0, 0

    def once(_):
        nonlocal inside, most
        with held(file):
            inside += 1
            most = max(most, inside)
            time.sleep(0.005)
            inside -= 1

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(once, range(12)))
    assert (most, names_in(file.parent)) == (1, ["answer.txt"])

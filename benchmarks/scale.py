"""Compare whole commands with their peers on the bundled record and on large ones, and write docs/performance.md.

    python benchmarks/scale.py                                        # the bundled record, 1,000 and 10,000 events, 2 copies
    python benchmarks/scale.py --events 1000 87600 1000000 --copies 10 100 --runs 31

Records are made by `records.py`. A figure is the median of ratios to a bare start of Python in the same round; the commands of a round take turns, so
that a machine whose speed drifts does not change them. Programs that are not installed are left out. Peers read the rows that `sahel timeline`
writes, and their answers are compared with its own. Run it with the Python of a plain install on a quiet machine, without
PYTHONDONTWRITEBYTECODE. It is no test.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Final

from records import RECORD, events, make
from startup import BARE, COMPLETIONS, EMPTY_TYPER, SAHEL

from sahelcli import __version__

PAGE: Final = Path(__file__).parents[1] / "docs" / "performance.md"
SLOW: Final = 5.0
"""Seconds of a command that is run three times, and not once in every round."""

Command = tuple[str, ...]
Reader = Callable[[str], list[str]]
"""Reads the ids of an answer."""


def run(command: Command, **more: str) -> str:
    """Return what a command writes."""
    ran = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True, env=os.environ | more)  # noqa: S603
    return ran.stdout.decode()


def seconds(command: Command, **more: str) -> float:
    """Return the wall time of a command."""
    begun = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, env=os.environ | more)  # noqa: S603
    return time.perf_counter() - begun


def ratios(commands: dict[str, Command], runs: int, base: Command = BARE, **more: dict[str, str]) -> dict[str, float]:
    """Return the median ratio of each command to a base in the same round. `more` are environment variables of single commands, by name."""
    found: dict[str, list[float]] = {name: [] for name in commands}
    slow = {name for name, command in commands.items() if seconds(command, **more.get(name, {})) > SLOW}  # once, to warm the caches
    for turn in range(runs):
        for name, command in commands.items():
            if name not in slow or turn < 3:
                found[name].append(seconds(command, **more.get(name, {})) / seconds(base))
    return {name: statistics.median(values) for name, values in found.items()}


def cost(command: Command) -> tuple[float, float, float]:
    """Return the wall time, the processor time (both in seconds) and the most memory of all its processes together (MB) of a command."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
    most, over = 0.0, threading.Event()

    def watch() -> None:
        nonlocal most
        while not over.wait(0.05):
            most = max(most, sum(map(_memory, _family(process.pid))))

    watching = threading.Thread(target=watch)
    watching.start()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    over.set()
    watching.join()
    if process.returncode:
        raise RuntimeError(command)
    return time.perf_counter() - begun, used.ru_utime + used.ru_stime, most


def _family(pid: int) -> Iterable[int]:
    """Yield a process and those that it started; on systems without /proc, nothing."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return
    yield pid
    for child in children:
        yield from _family(int(child))


def _memory(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1000 for line in lines if line.startswith("VmRSS")), 0.0)


def _ids_of_lines(text: str) -> list[str]:
    return [json.loads(line)["id"] for line in text.splitlines()]


def _plain_ids(text: str) -> list[str]:
    return [line.strip('" ,') for line in text.splitlines() if line.strip('" ,')]


QUESTIONS: Final = {
    "the first 50 events": ("--limit", "50"),
    "50 events of one actor": ("--actor", "AES", "--limit", "50"),
    "all events of one actor": ("--actor", "AES"),
    "the events since 2024": ("--since", "2024-01-01"),
}
"""The questions, and how `sahel timeline` is asked."""

_SQL: Final = (
    "SELECT id FROM {table} ORDER BY earliest NULLS LAST, id LIMIT 50",
    "SELECT id FROM {table} WHERE {one} ORDER BY earliest NULLS LAST, id LIMIT 50",
    "SELECT id FROM {table} WHERE {one}",
    "SELECT id FROM {table} WHERE latest >= '2024-01-01' OR latest IS NULL",
)
_JQ: Final = (
    "first(inputs) as $first | [$first.id, limit(49; inputs).id][]",
    'limit(50; inputs | select((.organisations + .actors) | index("AES"))).id',
    'inputs | select((.organisations + .actors) | index("AES")).id',
    'inputs | select(.latest == null or .latest >= "2024-01-01").id',
)
_OF_ONE: Final = ("filter", 'any($organisations, func(x) {return x == "AES"}) || any($actors, func(x) {return x == "AES"})')
_MILLER: Final = (
    ("head", "-n", "50"),
    (*_OF_ONE, "then", "head", "-n", "50"),
    _OF_ONE,
    ("filter", '$latest >= "2024-01-01"'),
)
_IN_LISTS: Final = " OR ".join(f"EXISTS (SELECT 1 FROM json_each({column}) WHERE value = 'AES')" for column in ("organisations", "actors"))
_DUCKDB: Final = "import duckdb; [print(id) for (id,) in duckdb.sql({sql!r}).fetchall()]"


def peers(folder: Path, rows: Path) -> dict[str, tuple[list[Command], Reader | None]]:
    """Return how each program that is installed is asked the questions, and how its answer is read (None: it cannot be compared)."""
    found: dict[str, tuple[list[Command], Reader | None]] = {}
    if shutil.which("jq"):
        found["jq"] = ([("jq", "-n", "-c", text, str(rows)) for text in _JQ], _plain_ids)
    if shutil.which("mlr"):
        found["Miller"] = ([("mlr", "--ijsonl", "--ojsonl", *verb, "then", "cut", "-f", "id", str(rows)) for verb in _MILLER], _ids_of_lines)
    tool = Path(sys.executable).with_name("sqlite-utils")
    if tool.exists():
        database = str(folder / "peer.db")
        subprocess.run([tool, "insert", database, "events", str(rows), "--nl", "--silent"], check=True)  # noqa: S603
        asked = [text.format(table="events", one=_IN_LISTS) for text in _SQL]
        found["sqlite-utils"] = ([(str(tool), database, text, "--raw-lines") for text in asked], _plain_ids)
    if run((sys.executable, "-c", "import importlib.util as u; print(u.find_spec('duckdb') is not None)")).strip() == "True":
        table, one = f"read_json('{rows}', format = 'newline_delimited')", "list_contains(organisations, 'AES') OR list_contains(actors, 'AES')"
        found["DuckDB in Python"] = (
            [(sys.executable, "-c", _DUCKDB.format(sql=text.format(table=table, one=one))) for text in _SQL],
            _plain_ids,
        )
    lines = [json.loads(line) for line in rows.read_text(encoding="utf-8").splitlines()]
    dated = [(row["earliest"], row["id"], row["title"]["en"], [*row["organisations"], *row["actors"]]) for row in lines if row["earliest"]]
    if shutil.which("hledger"):
        journal = folder / "events.journal"
        with journal.open("w", encoding="utf-8") as stream:
            for day, id_, _, actors in dated:
                stream.write(f"{day} {id_}\n" + "".join(f"    actor:{actor}  1\n" for actor in actors) + "    events\n\n")
        base = ("hledger", "-f", str(journal), "print", "-O", "csv")
        found["hledger"] = ([(*base, "--begin", "0001-01-01"), (*base, "actor:AES"), (*base, "actor:AES"), (*base, "--begin", "2024-01-01")], None)
    if shutil.which("git"):
        repository = folder / "events.git"
        run(("git", "init", "-q", "--bare", str(repository)))
        _commit(repository, dated)
        base = ("git", "-C", str(repository), "log", "--format=%s")
        found["git log"] = (
            [(*base, "-50"), (*base, "-50", "--grep=^actor AES$"), (*base, "--grep=^actor AES$"), (*base, "--since=2024-01-01")],
            None,
        )
    return found


def _commit(repository: Path, dated: Iterable[tuple[str, str, str, list[str]]]) -> None:
    """Fill a repository with a commit for each event."""
    with subprocess.Popen(["git", "-C", str(repository), "fast-import", "--quiet"], stdin=subprocess.PIPE) as filling:  # noqa: S603, S607
        for day, id_, title, actors in dated:
            text = "\n".join([id_, "", title, "", *(f"actor {actor}" for actor in actors)]).encode()
            when = max(0, int((date_number(day) - date_number("1970-01-01")) * 86400))
            filling.stdin.write(b"commit refs/heads/master\ncommitter a <a> %d +0000\ndata %d\n%s\n" % (when, len(text), text))  # type: ignore[union-attr]


def date_number(text: str) -> int:
    """Return the ordinal of a day."""
    return date.fromisoformat(text).toordinal()


VALIDATION: Final = """
import json, sys
from sahelcli.record.models import Event
for line in open(sys.argv[1], encoding="utf-8"):
    Event.model_validate(json.loads(line))
"""

BUNDLED: Final = {
    "one bloc, JSON": ("members", "--bloc", "ECOWAS", "--on", "2024-06-01", "--json"),
    "one bloc, tsv": ("members", "--bloc", "ECOWAS", "--on", "2024-06-01"),
    "one bloc as known on a day, JSON": ("members", "--bloc", "ECOWAS", "--known-on", "2024-06-01", "--json"),
    "one bloc according to Mali, JSON": ("members", "--bloc", "ECOWAS", "--according-to", "MLI", "--json"),
    "all members, JSON": ("members", "--json"),
    "all members as known on a day, JSON": ("members", "--known-on", "2024-06-01", "--json"),
    "all members according to Mali, JSON": ("members", "--according-to", "MLI", "--json"),
    "50 lines of the timeline, JSON": ("timeline", "--limit", "50", "--json"),
    "50 lines of the timeline, tsv": ("timeline", "--limit", "50"),
    "the whole timeline, JSON": ("timeline", "--json"),
    "through Typer: one bloc over time": ("members", "--bloc", "ECOWAS", "--history", "--json"),
    "through Typer: five hits of a search": ("search", "coup", "--limit", "5", "--json"),
    "through Typer: a search, 180 hits": ("search", "coup", "--json"),
}


def bundled(runs: int) -> Iterable[str]:
    """Yield the lines on the record that comes with the tool."""
    found = ratios({name: (SAHEL, *words, "-q") for name, words in BUNDLED.items()} | {"an empty Typer command": EMPTY_TYPER}, runs)
    yield from _table(("whole command", "x bare Python"), [(name, f"{ratio:.2f}") for name, ratio in found.items()])
    yield ""
    yield "Completion of a value, as a ratio to an empty Typer command:"
    yield ""
    typed = {name: (SAHEL, *words) for name, (_, *words) in COMPLETIONS.items()}
    shells = {name: {"SAHEL_COMPLETE": shell} for name, (shell, *_) in COMPLETIONS.items()}
    found = ratios(typed, runs, EMPTY_TYPER, **shells)
    yield from _table(("completion", "x empty Typer"), [(name, f"{ratio:.2f}") for name, ratio in found.items()])


def large(kind: str, count: int, runs: int) -> Iterable[str]:
    """Yield the lines on a large record: what compiling it costs, and questions beside those of the peers."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        record, rows = folder / "record.json", folder / "rows.jsonl"
        make(kind, count, record)
        os.environ["SAHEL_CACHE"] = str(folder / "cache")
        asked = {question: (SAHEL, "timeline", *words, "--data", str(record), "-q") for question, words in QUESTIONS.items()}
        wall, work, memory = cost(asked["the first 50 events"])
        size = sum(file.stat().st_size for file in (folder / "cache").rglob("*.sqlite"))
        yield f"The file has {record.stat().st_size / 1e6:.0f} MB. Compiled once: {wall:.1f} s, {work:.1f} s of processor time, at most"
        yield f"{memory:.0f} MB in all processes; kept: {size / 1e6:.0f} MB."
        if kind == "events":
            lines = folder / "events.jsonl"
            with lines.open("w", encoding="utf-8") as stream:
                stream.writelines(json.dumps(event) + "\n" for event in events(json.loads(RECORD.read_text(encoding="utf-8")), count))
            _, validated, _ = cost((sys.executable, "-c", VALIDATION, str(lines)))
            yield f"Validating the events line by line takes {validated:.1f} s of processor time: compiling takes {work / validated:.1f} times that."
        yield ""
        with rows.open("wb") as stream:
            subprocess.run([SAHEL, "timeline", "--data", str(record), "-f", "jsonl", "-q"], check=True, stdout=stream)  # noqa: S603
        others = peers(folder, rows)
        commands = {f"sahel/{question}": (*command, "--json") for question, command in asked.items()}
        beside = ("--data", str(RECORD), "--json", "-q")
        commands |= {f"sahel/{question} of the bundled record": (SAHEL, "timeline", *words, *beside) for question, words in QUESTIONS.items()}
        commands["sahel/one bloc"] = (SAHEL, "members", "--bloc", "ECOWAS", "--data", str(record), "--json", "-q")
        commands["sahel/one bloc of the bundled record"] = (SAHEL, "members", "--bloc", "ECOWAS", *beside)
        for peer, (theirs, _) in others.items():
            commands |= {f"{peer}/{question}": command for question, command in zip(QUESTIONS, theirs, strict=True)}
        found = ratios(commands, runs)
        table = []
        for question, words in QUESTIONS.items():
            ours = _ids_of_lines(run((SAHEL, "timeline", *words, "--data", str(record), "-f", "jsonl", "-q")))
            own = [f"{found[f'sahel/{question}']:.2f}", f"{found[f'sahel/{question} of the bundled record']:.2f}"]
            cells = [_cell(found[f"{peer}/{question}"], ours, theirs[place], read) for peer, (theirs, read) in others.items()
                     for place in [list(QUESTIONS).index(question)]]  # fmt: skip
            table.append((question, *own, *cells))
        empty = ["" for _ in others]
        table.append(("one bloc", f"{found['sahel/one bloc']:.2f}", f"{found['sahel/one bloc of the bundled record']:.2f}", *empty))
        yield from _table(("x bare Python", "sahel", "sahel, the record as --data", *others), table)
        yield ""
        yield from written(record, runs)


WRITTEN: Final = (("timeline", "-f", "json"), ("timeline", "-f", "jsonl"), ("export", "-f", "json"), ("export", "-f", "jsonl"))
"""The commands that write every event."""


def written(record: Path, runs: int) -> Iterable[str]:
    """Yield the lines on writing every event of a record."""
    table = []
    for words in WRITTEN:
        command = (SAHEL, *words, "--data", str(record), "-q")
        size = len(run(command).encode()) / 1e6
        wall = statistics.median(seconds(command) for _ in range(runs))
        first = statistics.median(_first_line(command) for _ in range(runs))
        table.append((f"`sahel {' '.join(words)}`", f"{size:.0f}", f"{wall:.2f}", f"{first:.2f}", f"{size / wall:.0f}"))
    yield from _table(("every event", "MB", "seconds", "seconds of `head -1`", "MB/s"), table)


def _first_line(command: Command) -> float:
    """Return the wall time of a command whose reader leaves after the first line."""
    begun = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:  # noqa: S603
        process.stdout.readline()  # type: ignore[union-attr]
        process.stdout.close()  # type: ignore[union-attr]
        process.wait()
    return time.perf_counter() - begun


def _cell(ratio: float, ours: list[str], command: Command, read: Reader | None) -> str:
    """Return a peer's ratio, marked where its answer is compared: = the same events, ≠ others."""
    if read is None:
        return f"{ratio:.2f}"
    return f"{ratio:.2f} {'=' if sorted(read(run(command))) == sorted(ours) else '≠'}"


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterable[str]:
    heads = list(heads)
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)


def _versions() -> Iterable[str]:
    yield f"sahel {__version__}, Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} processors"
    asked = (("jq", "--version"), ("mlr", "--version"), ("hledger", "--version"), ("git", "--version"))
    yield from (run(command).splitlines()[0] for command in asked if shutil.which(command[0]))
    for library in ("sqlite-utils", "duckdb", "typer", "pip"):  # pip writes the script that is measured
        code = f"from importlib.metadata import version; print({library!r}, version({library!r}))"
        found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)  # noqa: S603
        yield from found.stdout.splitlines()


HEAD: Final = """\
# Performance

This page is written by `python benchmarks/scale.py`. A figure is the wall time of a whole command, from its start to its end, divided by that of
`python -c pass` in the same round: the median over {runs} round(s), in which the commands take turns. Each run checks the compiled record for damage.
Large records come from `benchmarks/records.py`: events repeated without their effects, or whole copies with effects, claims and sides. Peers read the
rows that `sahel timeline` writes, as JSON Lines (sqlite-utils: loaded beforehand; hledger and git: as transactions and commits). `=` means that a
peer found the same events, `≠` that it found others; hledger has no limit, so it prints all. The second column asks the record that comes with the
tool as a file of `--data` too. Repeated events keep their actors, so that all events of one actor, or since a year, grow with the record. Where every
event is written, figures are seconds: the median of a whole command, and of one whose reader leaves after the first line. In small records the two
differ by less than the noise.

Load of the machine when the run began: {load:.1f}. Versions:

{versions}
"""

BY_HAND: Final = """
## Run once, by hand

A million events without effects (1.2 GB), on 1 December 2026: 315 s of processor time in 3.0 minutes, at most 1.3 GB in all processes, 4.5 GB kept.
Then the first 50 events took 0.1 s, all events of one actor 0.8 s, one bloc 0.1 s, and every event as JSON Lines (1.9 GB) 5.9 s.

100 whole copies of the record (364 MB), on 1 December 2026: 300 s of processor time in 5.0 minutes, 6.3 GB. Memory and time grow with the number of
copies: 20 of them took 54 s and 1.4 GB.
"""


def main() -> None:
    """Measure, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--events", type=int, nargs="*", default=[1000, 10_000], help="how many events without effects")
    parser.add_argument("--copies", type=int, nargs="*", default=[2], help="how many whole copies")
    parser.add_argument("--runs", type=int, default=15, help="rounds")
    parser.add_argument("--output", type=Path, default=PAGE)
    given = parser.parse_args()
    versions = "\n".join(f"- {version}" for version in _versions())
    page = [HEAD.format(runs=given.runs, load=os.getloadavg()[0], versions=versions), "## The record that comes with the tool", ""]
    page += bundled(given.runs)
    for count in given.events:
        page += ["", f"## {count:,} events without effects", "", *large("events", count, given.runs)]
    for count in given.copies:
        page += ["", f"## {count} whole copies of the record", "", *large("copies", count, given.runs)]
    given.output.write_text("\n".join(page) + "\n" + BY_HAND, encoding="utf-8")
    print(given.output)


if __name__ == "__main__":
    main()

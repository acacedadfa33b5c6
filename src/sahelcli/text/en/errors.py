"""Errors in English: what is wrong, and what to try."""

from __future__ import annotations

from typing import Final

SENTENCES: Final = {
    "error": "error: {what}",
    "error.ambiguous-name": "{text!r} is the name of more than one {kind}",
    "error.bad-date": "{option}: {text!r} is not a date",
    "error.cannot-write": "cannot write {path!r}: {why}",
    "error.invalid-data": "the data has {count} fault(s); nothing was answered",
    "error.name-of-another-kind": "{text!r} is not a {kind} but a {of_kind}",
    "error.needs-history": "{option} bounds a history",
    "error.no-card-format": "a card has no {format} format",
    "error.no-format-of-suffix": "--output: {path!r} has no suffix that names a format",
    "error.no-such-file": "no file {path!r}",
    "error.not-a-day": "{option}: {text!r} does not name a day that has a beginning and an end",
    "error.overlay-written": "{path!r} is an overlay, and only a record has a canonical form",
    "error.period-backwards": "--since {since} lies after --until {until}",
    "error.unknown-choice": "{option}: {text!r} is not one of: {choices}",
    "error.unknown-command": "no command {text!r}; there are: {choices}",
    "error.unknown-name": "no {kind} called {text!r}",
    "error.unreadable-file": "cannot read {path!r}: {why}",
    "error.usage": "{what}",
    "try": "  {what}",
    "try.bad-date": "write a day, a month, a year or EDTF: 2024-07-06, 2024-07, 2024, 2024-07~",
    "try.bad-date-readings": "dates are written year first: {readings}",
    "try.candidates": "did you mean {candidates}?",
    "try.cannot-write": "check the folder and its permissions",
    "try.invalid-data": "`sahel check FILE` lists them without asking a question",
    "try.needs-history": "add --history, or use --on DATE for a day or a month",
    "try.no-candidates": "names are matched exactly, in English or French; accents and case do not count",
    "try.no-card-format": "use table, plain or json",
    "try.no-format-of-suffix": "end it in {suffixes}, or name the format with --format",
    "try.no-such-file": "check the path given to --data (or SAHEL_DATA)",
    "try.not-a-day": "write a day such as 2024-07-06",
    "try.overlay-written": "name the record first: sahel check --write RECORD OVERLAY",
    "try.period-backwards": "swap them",
    "try.unknown-choice": "did you mean {candidates}?",
    "try.unreadable-file": "check that it is a file you may read",
    "try.usage": "`{command} -h` shows what it takes, with examples",
}

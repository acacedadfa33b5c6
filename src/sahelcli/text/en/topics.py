"""Topics of `sahel help TOPIC`, in English: Markdown texts, from which the pages of docs/ take theirs."""

from __future__ import annotations

from typing import Final

DATES: Final = """\
# Dates

Dates are written in **EDTF** (ISO 8601-2), level 0 and some of level 1, with the precision that the sources give.

- `2024-07-06`: that day
- `2024-07`, `2024`: some day of that month, of that year; as a period, all of it
- `2025-12-22/2025-12-23`: it lasted from the first day to the second
- `2012-04~`: about April 2012, from March to May (one unit more on each side)
- `2012-04?`: perhaps April 2012; facts that rest on it are possible
- `2012-04%`: both
- `201X`, `2024-XX`: digits not known
- `2024-06/..`: from June 2024, with no end known
- `XXXX`: it happened on an unknown day

`since` is the first day on which something is true, `until` **the first day on which it is no longer true**.

## Periods as people type them

These forms can be used in place of a date, in English or French, in either language of the program. Accents and case do not count.

- `2024q1`, `2024 T1`: a quarter
- `2023..2024`: from the first day of 2023 to the last day of 2024; each side can be any period, or be left out
- `since 2023`, `depuis 2023`: from its first day
- `until 2023`, `jusqu'à 2023`: up to its last day
- `July 2024`, `juillet 2024`: a month; three letters are enough if no other month begins with them
- `6 July 2024`, `July 6, 2024`, `le 6 juillet 2024`: a day
- `today`, `yesterday`, `aujourd'hui`, `hier`: relative to the day of `--today`, like the following
- `this month`, `last month`, `this year`, `last year`: in French `ce mois-ci`, `le mois dernier`, `cette année`, `l'année dernière`

`--since` begins on the first day of its period and `--until` ends on the last: `--until 2024q1` includes all of March, and
`--since 2023..2024` begins on 1 January 2023. `--period` gives both ends at once and cannot be combined with them. `--known-on` and `--today`
use the last day of a period. In `--today` itself, a relative word is relative to the computer's clock.

Other dates begin with the year. For a date in another order, the error lists its possible readings; for a misspelt month, the nearest name.

## Three answers

A fact that may be true is listed with `certainty: possible`; `--certain` leaves it out. For a month or a year (`--on 2025-01`), a fact is
certain if it is true on all days, and possible if it is true on some.

## Two clocks

`--on DATE` asks for the state of the world on a day. `--known-on DATE` uses only what was public by a day. If neither is given, the day asked
is today or the last update of the record, whichever is earlier; with `--known-on` alone, it is that day. For later days the last known values
are repeated as possible, and a note names the day on which the record, or what was known, ends.
"""

FORMATS: Final = """\
# Formats

A terminal gets a table, or a sentence if the answer is one row; a pipe gets `tsv`. `-f` (`--format`) chooses another format, `--json` means `-f
json`, and `-o FILE` writes to a file in the format of its suffix. A file is written completely or not at all. `SAHEL_FORMAT` is the format if none
of these options is given.

- `table`: columns wrapped to the terminal's width, with a caption
- `tsv`: one record a line with ids, without a heading, not wrapped or cut (.tsv)
- `csv`: every key as a column, with a heading, every text in quotation marks, UTF-8 (.csv); `--excel` for Excel
- `json`: an array, the same bytes in either language (.json)
- `jsonl`: the same objects, one a line (.jsonl)
- `md`: Markdown with numbered sources, ready to paste (.md)
- `plain`: one sentence a record, for screen readers and radio (.txt)
- `bibtex`, `csl`: for `sahel cite` only: references for BibTeX (.bib), and CSL-JSON for Zotero, Pandoc and citeproc

`sahel show` prints `table`, `plain`, `json` or `jsonl`, and `sahel cite` prints `plain` references unless another format is named.

For programs, `tsv`, `csv`, `json` and `jsonl` have the same keys, ids and words of the closed lists (`member`, `possible`) in either language;
in `tsv` and `csv` titles and names are in the language asked for. CSV is UTF-8 without a byte order mark; `--excel` writes one, with semicolons
and decimal commas, which Excel opens as a table in French and other languages that write 1,5. A text that a spreadsheet would take for a formula
is preceded by one apostrophe. If a spreadsheet shows "CÃ´te" for "Côte", use `--excel`, or import the file as UTF-8 (Excel: Data, From
Text/CSV).

JSON always has all keys in the same order, with null for an unknown value; later versions only add keys. `sahel schema COMMAND` prints the
schema.
"""

NAMES: Final = """\
# Names

Each entry has an id that does not change. For a state it is the ISO 3166-1 alpha-3 code (`MLI`), for an organisation, treaty, force or group a
word in capitals (`AES`, `MINUSMA`, `JNIM`), for a person, place, topic, source, event or plan words in lower case (`assimi-goita`). A fact is a
state of affairs, such as a membership; its id consists of the event that began it, its property and those concerned, separated by slashes.

Any name in the record can be typed: id, alpha-2 code, acronym, full name, alias, former name, spelling or demonym, in English or French;
for states the official name too (`Republic of the Niger`, `République du Niger`, `Niger, Republic of the`, `Niger (the)`) and the Portuguese
one (`Guiné-Bissau`). Accents, case, apostrophes, hyphens and spaces do not count: `Cédéao` is `CEDEAO`, and `mli` is `MLI`. **An exact name
is used even if another name begins with it**: `Niger` is not Nigeria, and `nigérien` (Niger) is not `nigérian` (Nigeria). A surname or a given
name is enough if one person in the record has it: `Goïta`, `Bazoum`. `show`, `why` and `cite` also take the exact title of an event or plan.

`--bloc`, `--country` and `--actor` find a name on either side of a fact: the imposer or the target of a measure, the member or the organisation.
`--bloc` does not include the bloc's members. Different options are combined, so that two of them name both sides
(`sahel sanctions --bloc ECOWAS --country Niger`); the same option given twice finds either name. A value that is not a name is split at its
commas: `--country Mali,Niger` finds either state.

A word of a closed list (a type, a status, an office, a measure) can be written as its id or as tables show it, in either language: `--type sommet`.

For an unknown or ambiguous name, the error lists the nearest names and the exit code is 4.

`sahel actors`, `sahel topics`, `sahel places` and `sahel sources` list all names.
"""

EXIT_CODES: Final = """\
# Exit codes

- `0`: answered, also if nothing was found
- `1`: `check` found faults, `add` refused an entry, or nothing was found with `--exit-status` (for `match`: something differs)
- `2`: the command is wrong, or a file is missing
- `3`: the data is invalid and nothing was answered or added, or the compiled record in the package is damaged
- `4`: a name is unknown or ambiguous
- `130`: interrupted

Answers go to stdout, messages to stderr (`-q` turns notes off). A closed pipe ends the run without a message.
"""

ENVIRONMENT: Final = """\
# Environment

An option on the command line takes precedence over its variable.

- `SAHEL_LANG`: the language, `en` or `fr`, as with `--lang`; if it is not set, that of `LC_ALL`, `LC_MESSAGES` or `LANG`, or English
- `SAHEL_FORMAT`: the format, as with `--format`
- `SAHEL_DATA`: records and overlays (additions and corrections to a record) to read, as with `--data`, separated as in PATH
- `SAHEL_TODAY`: the day to take for today, as with `--today`
- `SAHEL_CACHE`: the folder for compiled records (default: the system's folder for caches); if it is empty, none are kept
- `NO_COLOR`: turns colours off if it is not empty; there are also none in a pipe, or if `TERM` is `dumb`
- `FORCE_COLOR`: colours tables in a pipe too if it is not empty, unless `NO_COLOR` or `--no-color` is given
- `FORCE_HYPERLINK`: `1` makes addresses links on every terminal, `0` on none (default: on terminals known to support links)
- `SAHEL_PAGER`, `PAGER`: the pager for long answers; empty or `cat` means none, as with `--no-pager`
- `LESS`: options of the pager `less`, which is the default (`FRX` if it is not set)
- `COLUMNS`: the width of tables and texts

The program does not use the network. Between runs it keeps only the records and overlays of `--data` in compiled form, so that the next
question is answered faster: `sahel cache` lists and removes them. A changed file is compiled again.
"""

TEXTS: Final = {"dates": DATES, "formats": FORMATS, "names": NAMES, "exit-codes": EXIT_CODES, "environment": ENVIRONMENT}

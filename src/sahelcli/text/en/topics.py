"""Topics of `sahel help TOPIC`: Markdown texts, from which the pages of docs/ take theirs."""

from __future__ import annotations

from typing import Final

DATES: Final = """\
# Dates

A date is written as sources give it and never made more exact: **EDTF** (ISO 8601-2), level 0 and the parts of level 1 that news needs.

- `2024-07-06`: that day
- `2024-07`, `2024`: some day of that month, of that year; as a period, the whole of it
- `2025-12-22/2025-12-23`: it lasted from the first day to the second
- `2012-04~`: about April 2012: one unit of the precision more on each side, March to May
- `2012-04?`: perhaps April 2012: what rests on it is possible, not certain
- `2012-04%`: both
- `201X`, `2024-XX`: digits not known
- `2024-06/..`: from June 2024, with no end known
- `XXXX`: it happened; the day is not known

`since` is the first day something is so, `until` **the first day it is no longer so**.

## Periods as people type them

Wherever a date goes, these do too, in English or in French whichever the program speaks. Accents and case do not count.

- `2024q1`, `2024 T1`: a quarter
- `2023..2024`: from the first day of the one to the last day of the other; either side may be any period, or be left out
- `since 2023`, `depuis 2023`: from its first day on
- `until 2023`, `jusqu'à 2023`: up to its last day
- `July 2024`, `juillet 2024`: a month; three letters are enough where no other month begins so
- `6 July 2024`, `July 6, 2024`, `le 6 juillet 2024`: a day
- `today`, `yesterday`, `aujourd'hui`, `hier`: counted, like the next, from the day of `--today`
- `this month`, `last month`, `this year`, `last year`: in French `ce mois-ci`, `le mois dernier`, `cette année`, `l'année dernière`

`--since` begins on the first day of its period and `--until` ends on the last: `--until 2024q1` takes in all of March, `--since 2023..2024`
begins on 1 January 2023. `--period` names both ends at once, and is not used together with them. `--known-on` and `--today` take the last
day. A relative word after `--today` counts from the day of the computer's clock.

Other dates go year first. One written otherwise is refused, with the readings it may have; a misspelt month is refused with its neighbour.

## Three answers

What may be so is listed with `certainty: possible`; `--certain` leaves it out. Through a month or a year (`--on 2025-01`), what is so on
all its days is certain, on some of them possible.

## Two clocks

`--on DATE` asks for the state of the world that day. `--known-on DATE` answers with nothing but what was public by then. The day asked is
`--on`; else `--known-on`; else today or the day up to which the record is maintained, whichever is earlier. Past the horizon (the earlier
of `--known-on` and that day) every state is carried forward and only possible, and a note names the day.
"""

FORMATS: Final = """\
# Formats

A terminal gets a table, or a sentence where the answer is one row; a pipe gets `tsv`. `-f` (`--format`) names another, `--json` is `-f
json`, and `-o FILE` writes to a file, whole or not at all, in the format of its suffix. `SAHEL_FORMAT` names the one to use where none of
these does.

- `table`: columns wrapped to the terminal's width, with a caption
- `tsv`: one record a line, no heading, nothing wrapped or cut; ids stay ids (.tsv)
- `csv`: every key as a column, with a heading, every text in quotation marks, UTF-8 (.csv); `--excel` for Excel
- `json`: an array, the same bytes in either language (.json)
- `jsonl`: the same objects, one a line (.jsonl)
- `md`: Markdown with numbered sources, ready to paste (.md)
- `plain`: one sentence a record, for screen readers and radio (.txt)
- `bibtex`, `csl`: of `sahel cite` alone: references for BibTeX (.bib), and CSL-JSON for Zotero, Pandoc and citeproc

`sahel show` prints a card as `table`, `plain` or `json`, and `sahel cite` prints `plain` references unless another format is named.

For programs, `tsv`, `csv`, `json` and `jsonl` have the same keys, ids and words of the closed lists (`member`, `possible`) in either language;
in `tsv` and `csv` titles and names are in the language asked for. CSV is UTF-8 without a byte order mark; `--excel` writes one, with semicolons and
decimal commas, which Excel opens as a table in French and other languages that write 1,5. A text that a spreadsheet would compute has one apostrophe
before it. If a spreadsheet shows "CÃ´te" for "Côte", use `--excel`, or import the file as UTF-8 (Excel: Data, From Text/CSV).

In JSON all keys are always there, in the same order, null for unknown; later versions only add keys. `sahel schema COMMAND` prints the
schema.
"""

NAMES: Final = """\
# Names

Everything has an id that never changes: states their ISO 3166-1 alpha-3 code (`MLI`), organisations, treaties, forces and groups capitals
(`AES`, `MINUSMA`, `JNIM`), people, places, topics, sources, events and plans a readable slug (`assimi-goita`). A fact's id is its opening
event, its ends and its key, with slashes between.

Any name in the record can be typed: id, alpha-2 code, acronym, full name, alias, former name, spelling or demonym, in English or French;
for states the official name too (`Republic of the Niger`, `République du Niger`, `Niger, Republic of the`, `Niger (the)`) and the Portuguese
one (`Guiné-Bissau`). Accents, case, apostrophes, hyphens and spaces do not count: `Cédéao` is `CEDEAO`, and `mli` is `MLI`. **An exact name
is taken even if it begins another**: `Niger` is never Nigeria, and `nigérien` (Niger) is not `nigérian` (Nigeria). A surname or a given
name is enough if one person in the record has it: `Goïta`, `Bazoum`. `show`, `why` and `cite` also take the exact title of an event or plan.

`--bloc`, `--country` and `--actor` find a name on either side of a fact: who imposes measures and who is under them, who belongs and to
what. A bloc is itself, never its members. Options of different names all hold, so that two of them name both sides
(`sahel sanctions --bloc ECOWAS --country Niger`); the same one given twice takes either name. A value that is no name is split at its
commas: `--country Mali,Niger` takes either state.

A word of a closed list (a type, a status, an office, a measure) is its id or what tables show for it, in either language: `--type sommet`.

An unknown or ambiguous name is never guessed: the names most like it are shown and the exit code is 4.

`sahel actors`, `sahel topics`, `sahel places` and `sahel sources` list them all.
"""

EXIT_CODES: Final = """\
# Exit codes

- `0`: answered; nothing found is an answer too
- `1`: `check` found faults, or `add` refused what it was given; or `--exit-status` was given and nothing was found (for `match`: something differs)
- `2`: the command cannot be carried out as written, or a file is missing
- `3`: the data is invalid; nothing was answered, or added; or the compiled record in the package is damaged
- `4`: a name is nobody's, or that of several
- `130`: interrupted

Answers go to stdout, all else to stderr (`-q` silences notes). A pipe that its reader closes ends the run quietly.
"""

ENVIRONMENT: Final = """\
# Environment

An option given on the command line goes before its variable.

- `SAHEL_LANG`: the language, `en` or `fr`, as `--lang`; else that of `LC_ALL`, `LC_MESSAGES` or `LANG`; else English
- `SAHEL_FORMAT`: the format, as `--format`
- `SAHEL_DATA`: records and overlays to read, as `--data`, parted as in PATH
- `SAHEL_TODAY`: the day to take for today, as `--today`
- `SAHEL_CACHE`: the folder in which compiled records are kept (default: the system's place for caches); empty: none is kept
- `NO_COLOR`: when set and not empty, nothing is coloured; nor is it where `TERM` is `dumb`, or in a pipe
- `FORCE_COLOR`: when set and not empty, tables are coloured in a pipe too, unless `NO_COLOR` or `--no-color` is given
- `FORCE_HYPERLINK`: `1` makes addresses links on any terminal, `0` on none; else on those that are known to have them
- `SAHEL_PAGER`, `PAGER`: the pager for what is longer than the screen; empty or `cat`: none, as with `--no-pager`
- `LESS`: read by the pager `less`, which is taken where no other is named; `FRX` where it is not set
- `COLUMNS`: the width of tables and texts

Nothing is read from the network. Nothing is kept between runs but the records and overlays of `--data`, compiled, so that the next question
need not read them again: `sahel cache` shows them and removes them. A change of a file is always noticed.
"""

TEXTS: Final = {"dates": DATES, "formats": FORMATS, "names": NAMES, "exit-codes": EXIT_CODES, "environment": ENVIRONMENT}

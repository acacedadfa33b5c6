"""Dates, periods and the two clocks, in English."""

from __future__ import annotations

from typing import Final

TEXT: Final = """\
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

"""The environment, in English."""

from __future__ import annotations

from typing import Final

TEXT: Final = """\
# Environment

An option given on the command line goes before its variable.

- `SAHEL_LANG`: the language, `en` or `fr`, as `--lang`; else that of `LC_ALL`, `LC_MESSAGES` or `LANG`; else English
- `SAHEL_FORMAT`: the format, as `--format`
- `SAHEL_DATA`: records and overlays to read, as `--data`, parted as in PATH
- `SAHEL_TODAY`: the day to take for today, as `--today`
- `NO_COLOR`: when set and not empty, nothing is coloured; nor is it where `TERM` is `dumb`, or in a pipe
- `SAHEL_PAGER`, `PAGER`: the pager for what is longer than the screen; empty or `cat`: none, as with `--no-pager`
- `LESS`: read by the pager `less`, which is taken where no other is named; `FRX` where it is not set
- `COLUMNS`: the width of tables and texts

Nothing is read from the network, and nothing is kept between runs.
"""

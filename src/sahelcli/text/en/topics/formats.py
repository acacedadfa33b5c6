"""Formats, in English."""

from __future__ import annotations

from typing import Final

TEXT: Final = """\
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

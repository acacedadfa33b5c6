"""BibTeX: the sources of an export, in the format of `cite`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sahelcli.export.bibtex import bibliography
from sahelcli.export.bundle import Export, Row
from sahelcli.render.references import of_source


def entries(export: Export) -> Sequence[Row]:
    """Return the sources that the exported rows cite."""
    return export.sources


def render(export: Export) -> Iterator[str]:
    """Yield an entry for each source, in the export's language."""
    return bibliography(map(of_source, entries(export)), export.language)

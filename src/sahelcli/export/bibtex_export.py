"""BibTeX: the sources of an export, in the format of `cite`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from sahelcli.export.bibtex import bibliography
from sahelcli.export.export_data import Export, about
from sahelcli.render.references import of_source

if TYPE_CHECKING:
    from sahelcli.contract.rows import SourceEntry


def entries(export: Export) -> Sequence[SourceEntry]:
    """Return the sources that the exported rows cite."""
    return export.sources


def render(export: Export) -> Iterator[str]:
    """Yield an entry for each source, in the export's language, after a remark on the record (without @, at which an entry would begin)."""
    yield f"% {export.record['title'][export.language]}. {about(export)}\n\n".replace("@", "(at)")
    yield from bibliography(map(of_source, entries(export)), export.language)

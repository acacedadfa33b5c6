"""Digests of the record and the code that a package was built with. A wheel has both; in a checkout they are empty and computed."""

from __future__ import annotations

TYPE_CHECKING = False  # as type checkers read it: `typing` takes longer to load than an answer of the fast path takes
if TYPE_CHECKING:
    from typing import Final

RECORD: Final[str] = ""
"""Digest of events.json."""

CODE: Final[str] = ""
"""Digest of the modules that fill a snapshot."""

"""Digests of the record and the code that a package was built with. A wheel has both; in a checkout they are empty and computed."""

from __future__ import annotations

from typing import Final

RECORD: Final[str] = ""
"""Digest of events.json."""

CODE: Final[str] = ""
"""Digest of the modules that fill a snapshot."""

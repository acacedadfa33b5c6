"""What the snapshot of this package was made from. A wheel has two digests here; in a checkout they are empty, and worked out anew."""

from __future__ import annotations

from typing import Final

RECORD: Final[str] = ""
"""Digest of events.json."""

CODE: Final[str] = ""
"""Digest of the modules that fill a snapshot."""

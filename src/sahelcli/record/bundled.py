"""The record that comes with the tool, and whether it is still as the package was built with it."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import Final

from sahelcli.record import package_digests

PACKAGE: Final = Path(__file__).resolve().parent.parent


def bundled_record() -> Path:
    """Return the path of the record that comes with the tool: inside an installed package, or in a checkout's data folder."""
    inside = PACKAGE / "events.json"
    return inside if inside.exists() else PACKAGE.parent.parent / "data" / "events.json"


def record_digest(record: Path) -> str:
    """Return the digest of a record's bytes; an empty text where there is no such file."""
    try:
        return digest(record.read_bytes())
    except OSError:
        return ""


def checksum(record: Path) -> str | None:
    """Return the SHA-256 of a record's bytes in hexadecimal, as `sha256sum` prints it; None where the file cannot be read."""
    from hashlib import sha256  # OpenSSL, which no question needs

    try:
        return sha256(record.read_bytes()).hexdigest()
    except OSError:
        return None


def is_as_built(content: bytes) -> bool:
    """Return whether the bytes of the record in a package are those that it was built with. In a checkout the record may be edited."""
    return package_digests.RECORD in ("", digest(content))


def digest(content: bytes) -> str:
    """Return the length and CRC-32 of some bytes."""
    return f"{len(content)}-{zlib.crc32(content):08x}"

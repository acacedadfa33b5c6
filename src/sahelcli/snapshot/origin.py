"""What a snapshot was made from: the record, and the modules that fill it. One that was made from anything else is never asked."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from sahelcli.record import baked
from sahelcli.record.bundled import PACKAGE, digest, record_digest

_FILLING: Final = ("base", "record", "language", "contract", "fold", "checks", "snapshot")
"""The folders of the modules that fill a snapshot. They import from no other one."""


def origin_of(record: Path) -> dict[str, str]:
    """The digests that a snapshot must carry to answer for a record: of a wheel, those it was built with; else worked out from the files."""
    return {"record": baked.RECORD or record_digest(record), "code": baked.CODE or code_digest()}


def code_digest() -> str:
    """The digest of the modules that fill a snapshot, by their names and what they say."""
    modules = sorted(module for folder in _FILLING for module in (PACKAGE / folder).rglob("*.py") if module != Path(baked.__file__).resolve())
    return digest(b"\0".join(part for module in modules for part in (str(module.relative_to(PACKAGE)).encode(), module.read_bytes())))


def baked_text(record: Path) -> str:
    """The module `baked` as a wheel has it: the digests that its snapshot was built with."""
    text = Path(baked.__file__).read_text(encoding="utf-8")
    for name, made_from in (("RECORD", record_digest(record)), ("CODE", code_digest())):
        text = text.replace(f'{name}: Final[str] = ""', f'{name}: Final[str] = "{made_from}"')
    return text

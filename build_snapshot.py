"""Build hook: folds the record into the snapshot that the wheel ships, so that a first run is as quick as any."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class SnapshotHook(BuildHookInterface):  # type: ignore[type-arg,misc]
    """Compiles data/events.json; a faulty record ends the build with its findings."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the snapshot: for a wheel apart from the checkout; for an editable install in it, with a stamp of the record."""
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from sahelcli.asking.words import finding_text
        from sahelcli.core.faults import InvalidData
        from sahelcli.store.open import compile_snapshot

        editable = version == "editable"
        folder = root / "src" / "sahelcli" if editable else Path(tempfile.mkdtemp())
        try:
            compile_snapshot(root / "data" / "events.json", folder / "snapshot.sqlite", stamped=editable)
            if not editable:
                build_data["force_include"][str(folder / "snapshot.sqlite")] = "sahelcli/snapshot.sqlite"
        except InvalidData as error:
            sys.exit("\n".join(finding_text("en", finding) for finding in error.findings))

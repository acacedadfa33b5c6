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
        """Build the snapshot: for a wheel apart from the checkout, with the digests of what it was made from; for an editable install in it."""
        root = Path(self.root)
        package, record = root / "src" / "sahelcli", root / "data" / "events.json"
        sys.path.insert(0, str(package.parent))
        from sahelcli.base.errors import InvalidData
        from sahelcli.fastpath.prepare import compile_package
        from sahelcli.render.errors import finding_text
        from sahelcli.snapshot.open_and_verify import digests_text

        try:
            if version == "editable":
                compile_package(record)
                return
            folder = Path(tempfile.mkdtemp())
            compile_package(record, folder)
        except InvalidData as error:
            sys.exit("\n".join(finding_text("en", finding) for finding in error.findings))
        (folder / "package_digests.py").write_text(digests_text(record), encoding="utf-8")
        for name, room in (("snapshot.sqlite", ""), ("answers.blocks", ""), ("package_digests.py", "record/")):
            build_data["force_include"][str(folder / name)] = f"sahelcli/{room}{name}"

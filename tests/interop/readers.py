"""Programs and libraries that read what `sahel` writes."""

from __future__ import annotations

import importlib
import os

import pytest


def needed(name):
    """A reader's module."""
    return importlib.import_module(name) if os.environ.get("CI") == "true" else pytest.importorskip(name)

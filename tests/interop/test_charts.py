"""Charts as pictures, opened by programs that are not ours: librsvg draws the SVG, Pillow reads the PNG."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest
from readers import needed
from run_sahel import sahel

pytestmark = pytest.mark.slow

MEMBER, SUSPENDED = (0, 114, 178), (230, 159, 0)
CHART = ("chart", "members", "--bloc", "ECOWAS", "--since", "2010", "-q")


def colours(path):
    """The size of a picture, and the colours of at least a hundred of its points."""
    with needed("PIL.Image").open(path) as picture:
        counted = picture.convert("RGB").getcolors(1 << 24)
        return picture.size, {colour for count, colour in counted if count >= 100}


def test_librsvg_draws_a_chart(tmp_path):
    needed("matplotlib")
    if shutil.which("rsvg-convert") is None:
        assert os.environ.get("CI") != "true", "rsvg-convert is needed where the checks run"
        pytest.skip("rsvg-convert is not installed")
    assert sahel(*CHART, "-o", "chart.svg", cwd=tmp_path).code == 0
    subprocess.run(["rsvg-convert", "-w", "1500", "chart.svg", "-o", "drawn.png"], cwd=tmp_path, check=True)
    size, filled = colours(tmp_path / "drawn.png")
    assert size[0] == 1500
    assert {MEMBER, SUSPENDED, (255, 255, 255)} <= filled


def test_pillow_reads_a_chart(tmp_path):
    needed("matplotlib")
    assert sahel(*CHART, "-o", "chart.png", cwd=tmp_path).code == 0
    size, filled = colours(tmp_path / "chart.png")
    assert size[0] == 1500
    assert {MEMBER, SUSPENDED, (255, 255, 255)} <= filled

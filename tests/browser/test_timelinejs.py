"""The slides of the whole record, drawn by TimelineJS (the npm package @knight-lab/timelinejs, whose folder `dist` TIMELINEJS names)."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from browsing import TODAY, browser_with
from run_sahel import sahel

READY = """const done = arguments[0], look = () => window.shown?.ready ? done(true) : setTimeout(look, 100); look();"""
BOXES = """const box = (name) => { const found = document.querySelector(name).getBoundingClientRect(); return [found.top, found.bottom]; };
    return {page: box("#page"), strip: box(".tl-timenav"), rows: document.querySelectorAll(".tl-timegroup").length,
            markers: document.querySelectorAll(".tl-timemarker").length};"""


@pytest.mark.slow
def test_the_strip_of_the_whole_record_is_visible(tmp_path):
    if "TIMELINEJS" not in os.environ:
        assert os.environ.get("CI") != "true", "TIMELINEJS is needed where the checks run"
        pytest.skip("TIMELINEJS names no folder of TimelineJS")
    dist = Path(os.environ["TIMELINEJS"]).resolve().as_uri()
    assert sahel("export", "record.timelinejs.json", "-q", *TODAY, cwd=tmp_path).code == 0
    slides = (tmp_path / "record.timelinejs.json").read_text(encoding="utf-8")
    (tmp_path / "page.html").write_text(
        f'<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="{dist}/css/timeline.css"><script src="{dist}/js/timeline.js"></script>'
        f'<div id="page" style="width: 1200px; height: 700px"></div>'
        f'<script>window.shown = new TL.Timeline("page", {slides}, {{script_path: "{dist}/js", font: null}});</script>',
        encoding="utf-8",
    )
    with browser_with(tmp_path / "profile") as browser:
        browser.driver.set_script_timeout(300)
        browser.driver.get((tmp_path / "page.html").as_uri())
        browser.driver.execute_async_script(READY)
        found = browser.run(BOXES)
    assert (found["markers"], found["rows"]) == (len(json.loads(slides)["events"]), 6)
    assert found["page"][0] < found["strip"][0] < found["strip"][1] <= found["page"][1] + 1

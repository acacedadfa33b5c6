"""The browser and the pages that its tests share."""

from __future__ import annotations

import pytest
from browsing import TODAY, browser_with
from run_sahel import sahel


@pytest.fixture(scope="session")
def started(tmp_path_factory):
    with browser_with(tmp_path_factory.mktemp("profile")) as browser:
        yield browser


@pytest.fixture
def browser(started):
    """The browser at a desktop's width; whatever a page said or asked for is a fault."""
    started.complaints()
    started.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    yield started
    assert started.complaints() == []


@pytest.fixture(scope="session")
def without_scripts(tmp_path_factory):
    with browser_with(tmp_path_factory.mktemp("profile"), scripts=False) as browser:
        yield browser


@pytest.fixture(scope="session")
def whole(tmp_path_factory):
    """The page of the whole record, in English and in French."""
    folder = tmp_path_factory.mktemp("pages")
    for language in ("en", "fr"):
        ran = sahel("export", f"{language}.html", "--lang", language, *TODAY, cwd=folder)
        assert (ran.code, ran.out) == (0, "")
    return {language: folder / f"{language}.html" for language in ("en", "fr")}

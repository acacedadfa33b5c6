"""Drives a headless Chromium without a network. Where the checks run (CI), one that is missing is a fault; elsewhere its tests are left out."""

from __future__ import annotations

import importlib
import json
import os
import shutil
from contextlib import contextmanager

import pytest

TODAY = ("--today", "2026-06-01")
FLAGS = (
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND", "--lang=en-GB", "--hide-scrollbars"),
)


def screen(width, height):
    """The metrics of a screen, for the browser to take on; those of less than 500 columns are phones."""
    return {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}


def needed():
    """Selenium, with the browser and its driver."""
    checked = os.environ.get("CI") == "true"
    webdriver = importlib.import_module("selenium.webdriver") if checked else pytest.importorskip("selenium.webdriver")
    browser, driver = shutil.which("chromium") or shutil.which("google-chrome"), shutil.which("chromedriver")
    if not (browser and driver) and not checked:
        pytest.skip("no browser")
    return webdriver, browser, driver


READY = """const done = arguments[0], look = () => document.getElementById("_filter").hidden ? setTimeout(look, 5) : done(); look();"""


class Browser:
    """A driver, with what it has said and asked for. `scripts`: whether a page's own may run."""

    def __init__(self, driver, *, scripts=True) -> None:
        self.driver = driver
        self.scripts = scripts

    def open(self, path, fragment="", *, ready=True):
        """A page; where its script runs, once it has unpacked its data, or at once without `ready`."""
        self.driver.get("about:blank")
        self.driver.get(f"{path.as_uri()}{fragment}")
        if self.scripts and ready:
            self.driver.execute_async_script(READY)

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def soon(self, script):
        """What a script answers once nothing is waited for any more: lines that are read aloud come a moment later."""
        return self.driver.execute_async_script(f"const done = arguments[0]; setTimeout(() => done((() => {{ {script} }})()), 260)")

    def on(self, day, bloc=None):
        """Choose a day, and a bloc."""
        if bloc:
            self.run("const of = document.getElementById('_of'); of.value = arguments[0]; of.dispatchEvent(new Event('change'))", bloc)
        self.run("const day = document.getElementById('_date'); day.value = arguments[0]; day.dispatchEvent(new Event('change'))", day)

    def belonging(self, heading):
        """The rows of a table of the answer: the name, what is said of it, and who holds each office."""
        return self.run(
            """const table = [...document.querySelectorAll("#_answer table")].find((one) => one.querySelector("th").textContent === arguments[0]);
               return (table ? [...table.tBodies[0].rows] : []).map((row) => [row.cells[0].textContent,
                   [...row.cells[1].children].map((part) => part.textContent),
                   Object.fromEntries([...row.cells].slice(2).map((cell) =>
                       [cell.dataset.of, [...cell.children].map((part) => part.textContent)]))]);""",
            heading,
        )

    def cards(self, heading):
        """The entries under a heading of the answer: the name, and what is said of it."""
        return self.run(
            """const heading = [...document.querySelectorAll("#_answer h3")].find((one) => one.textContent === arguments[0]);
               if (!heading || heading.nextElementSibling.tagName !== "UL") return [];
               return [...heading.nextElementSibling.children].map((one) => [one.querySelector("b").textContent,
                   [...one.querySelectorAll("span")].map((part) => part.textContent)]);""",
            heading,
        )

    def complaints(self):
        """What the console says, and every request but for the page itself."""
        said = [entry["message"] for entry in self.driver.get_log("browser")]
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                url = message["params"]["request"]["url"]
                if message["params"].get("documentURL", "").startswith("file:") and not url.startswith(("file:", "data:")):
                    said.append(url)
        return said


@contextmanager
def browser_with(folder, *, scripts=True):
    webdriver, browser, driver = needed()
    options = webdriver.ChromeOptions()
    options.binary_location = browser
    for flag in (*FLAGS, "--window-size=1280,900", f"--user-data-dir={folder}"):
        options.add_argument(flag)
    if not scripts:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    started = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    try:
        yield Browser(started, scripts=scripts)
    finally:
        started.quit()

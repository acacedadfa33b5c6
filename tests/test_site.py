"""The documents as a site: built without a broken link, and asking nothing of anybody else."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FETCHED = {"src", "srcset", "poster", "data", "action"}
"""Attributes whose address is asked for without anybody choosing to."""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    if importlib.util.find_spec("sphinx") is None:
        if os.environ.get("CI") == "true":
            pytest.fail("the extra `site` is not installed")
        pytest.skip("without the extra `site`")
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-d", str(folder / "trees"), "docs", str(folder / "site")]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return folder / "site"


class Requests(HTMLParser):
    """Gathers the addresses that a page asks for by itself."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        names = FETCHED | ({"href"} if tag in ("link", "use", "image", "base") else set())
        self.found += [(tag, value) for name, value in attrs if name in names and value and (tag, dict(attrs).get("rel")) != ("link", "canonical")]


def asked_by(html):
    parser = Requests()
    parser.feed(html)
    return parser.found


def foreign(address):
    return re.match(r"([a-z][a-z0-9+.-]*:)?//", address, re.IGNORECASE) is not None


def test_foreign_addresses_are_seen():
    page = '<link href="https://a.b/c.css"><script src="//a.b/c.js"></script><img src="x.png"><a href="https://a.b">'
    assert [address for _, address in asked_by(page) if foreign(address)] == ["https://a.b/c.css", "//a.b/c.js"]


def test_no_page_asks_for_anything_elsewhere(site):
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 20
    asked = {page.name: asked_by(page.read_text(encoding="utf-8")) for page in pages}
    assert all(asked.values())
    assert [(page, address) for page, found in asked.items() for _, address in found if foreign(address)] == []


def test_what_a_page_asks_for_is_there(site):
    for page in site.rglob("*.html"):
        asked = {address.partition("?")[0].partition("#")[0] for _, address in asked_by(page.read_text(encoding="utf-8"))}
        assert [address for address in asked if address and not address.startswith("data:") and not (page.parent / address).exists()] == []


def test_no_style_asks_for_anything_elsewhere(site):
    styles = sorted(site.rglob("*.css"))
    assert styles
    addresses = [address for style in styles for address in re.findall(r"(?:url\(|@import)\s*['\"]?([^'\")]+)", style.read_text(encoding="utf-8"))]
    assert [address for address in addresses if foreign(address)] == []


def test_every_document_is_a_page(site):
    documents = {path.stem for path in (ROOT / "docs").glob("*.md")}
    assert documents == {path.stem for path in site.glob("*.html")} - {"genindex", "search"}


def test_the_front_page_is_the_readme(site):
    page = (site / "index.html").read_text(encoding="utf-8")
    assert 'href="commands.html"' in page
    assert "docs/commands" not in re.sub(r"<[^>]*>", "", page).replace("docs/commands.md", "")


def test_the_search_shows_excerpts_of_files(site):
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None and os.environ.get("CI") != "true":
        pytest.skip("no browser")
    flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND", "--virtual-time-budget=8000", "--dump-dom"]
    found = subprocess.run(
        [browser, *flags, f"{(site / 'search.html').as_uri()}?q=salience"], capture_output=True, text=True, check=True, timeout=120
    )
    links = re.findall(r'<a href="(\w+\.html)" data-score.*?<p class="context">(.*?)</p>', found.stdout, re.DOTALL)
    assert "architecture.html" in dict(links)
    assert all("salience" in excerpt.lower() for _, excerpt in links)

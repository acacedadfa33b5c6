"""The documents as a site that asks nothing of a network: `pip install -e '.[site]' && sphinx-build -W docs build/site`.

Its front page is index.md, which has the README and lists the pages as readers look for them; one that is in no list ends the build. There is no page
`search`: Sphinx has one of that name.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from sphinx.application import Sphinx

from sahelcli import __version__

project = "sahel"
author = "the sahel contributors"
version = release = __version__
language = "en"
extensions = ["myst_parser"]
myst_heading_anchors = 3
exclude_patterns = ["*.py"]
html_theme = "furo"
html_title = "sahel"
html_copy_source = False
html_show_sphinx = False
html_theme_options = {"light_css_variables": {"color-brand-primary": "#0b6e69", "color-brand-content": "#0b6e69"}}


EXCERPTS = """const pages = %s;
const overNetwork = window.fetch;
window.fetch = (address, options) => {
  const html = pages[String(address).split(/[?#]/)[0].split("/").pop()];
  return html === undefined ? overNetwork(address, options) : Promise.resolve(new Response(html));
};
"""
"""The search fetches each page it found, to show an excerpt. A browser refuses that for files, so the search page brings the pages along."""


def add_excerpts(app: Sphinx, page: str, *_: object) -> None:
    """Load the excerpts on the search page only."""
    if page == "search":
        app.add_js_file("excerpts.js", loading_method="defer")


def write_excerpts(app: Sphinx, failure: Exception | None) -> None:
    """Write the main part of every page for the search to show excerpts of."""
    if failure or app.builder.name != "html":
        return
    pages = {path.name: path.read_text(encoding="utf-8") for path in sorted(Path(app.outdir).glob("*.html"))}
    articles = {name: found[0] for name, html in pages.items() if (found := re.search(r'<article[^>]*role="main".*?</article>', html, re.DOTALL))}
    (Path(app.outdir) / "_static" / "excerpts.js").write_text(EXCERPTS % json.dumps(articles), encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Connect what makes the search show excerpts without a network."""
    app.connect("html-page-context", add_excerpts)
    app.connect("build-finished", write_excerpts)

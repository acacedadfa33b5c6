"""The documents as a site that asks nothing of a network: `pip install -e '.[site]' && sphinx-build -W docs build/site`.

Its front page is index.md, which has the README and lists the pages as readers look for them; one that is in no list ends the build. There is no page
`search`: Sphinx has one of that name.
"""

from __future__ import annotations

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

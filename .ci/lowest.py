"""Print pip constraints for the lowest versions that pyproject.toml allows, of the package and of its build."""

import re
import tomllib
from pathlib import Path

project = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text(encoding="utf-8"))
for requirement in [*project["project"]["dependencies"], *project["build-system"]["requires"]]:
    print(re.sub(r"^([\w.-]+)>=([\w.]+).*", r"\1==\2", requirement))

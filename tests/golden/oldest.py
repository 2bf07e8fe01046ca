"""Print the oldest numpy that pyproject.toml allows, as a version that can be installed."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]


def oldest() -> str:
    """Return the lower bound of numpy, with three parts."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    bound = next(need for need in project["dependencies"] if need.startswith("numpy>="))
    version = bound.removeprefix("numpy>=").split(",")[0]
    return version if version.count(".") > 1 else f"{version}.0"


if __name__ == "__main__":
    print(oldest())  # noqa: T201 - its purpose

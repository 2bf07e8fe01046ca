"""`python -m tests.bench.written [FIGURES.json]`: measure, and write the figures in their page.

With a file, as `rooms bench --json` printed it, nothing is measured again.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from game.tools.bench.goals import held
from game.tools.bench.page import lines

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "performance.md"
START, END = "<!-- figures -->\n", "<!-- end of figures -->\n"


def measured() -> str:
    """Return what `rooms bench --json` prints; its progress goes to standard error."""
    command = [sys.executable, "-m", "game", "bench", "--json"]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=ROOT).stdout


def told(sitting: dict[str, Any]) -> Iterator[str]:
    """Yield the page's part that figures fill."""
    figures = {name: part for name, part in sitting.items() if name not in {"on", "goals"}}
    machine, on = figures["machine"], sitting["on"]
    slower = machine["slower_by_textual"]
    yield (
        f"{on['processor']}, {machine['cores']} cores, {on['system']}, Python {on['python']}, "
        f"numpy {on['numpy']}. Bare Textual takes {slower:.2f} times what it took where the goals "
        f"were set, bare Python with asyncio {machine['slower_by_asyncio']:.2f} times: "
        f"*here* is the goal times (a rate: divided by) {slower:.2f}."
    )
    yield ""
    yield from lines(figures, held(figures, slower))


def filled(page: str, sitting: dict[str, Any]) -> str:
    """Return a page with its figures replaced."""
    before, _, rest = page.partition(START)
    _, _, after = rest.partition(END)
    return before + START + "\n" + "\n".join(told(sitting)) + "\n\n" + END + after


def main() -> None:
    """Measure or read, and write the page."""
    text = Path(sys.argv[1]).read_text(encoding="utf-8") if len(sys.argv) > 1 else measured()
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(filled(page, json.loads(text)), encoding="utf-8")


if __name__ == "__main__":
    main()

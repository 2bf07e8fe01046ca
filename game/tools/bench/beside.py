"""What only a checkout can measure in the same run: a C version, and other people's simulators.

They live in `tests/bench/` and run in processes of their own; a wheel does without.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import game
from game.tools.bench.turns import Values

CHECKOUT = Path(game.__file__).parents[1]


def beside(say: Callable[[str], None], *, quick: bool) -> dict[str, Values]:
    """Return what `python -m tests.bench` tells; nothing where there is no checkout."""
    if not (CHECKOUT / "tests" / "bench" / "__main__.py").is_file():
        say("C and peers are left out: they come with a checkout")
        return {}
    command = [sys.executable, "-m", "tests.bench", *(["--quick"] if quick else [])]
    told = subprocess.run(  # noqa: S603 - our own
        command, check=True, stdout=subprocess.PIPE, cwd=CHECKOUT, start_new_session=True
    )
    figures: dict[str, Values] = json.loads(told.stdout)
    return figures

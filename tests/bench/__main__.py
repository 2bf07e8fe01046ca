"""`python -m tests.bench`: what `rooms bench` asks a checkout for, as one JSON object."""

import argparse
import json
import sys

from game.cli.opened import opened
from tests.bench.beside import beside


def main() -> None:
    """Measure, and print the figures; progress goes to standard error."""
    asked = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    asked.add_argument("--rounds", type=int, default=3, help="nights of each side")
    asked.add_argument("--quick", action="store_true", help="leave out 1M and the peers")
    options = asked.parse_args()
    figures = beside(
        opened(()),
        options.rounds,
        lambda line: print(f"· {line}", file=sys.stderr, flush=True),
        quick=options.quick,
    )
    sys.stdout.write(json.dumps(figures))


if __name__ == "__main__":
    main()

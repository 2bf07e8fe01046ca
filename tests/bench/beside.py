"""All that is measured beside the engine: C at three sizes, and every peer that is installed."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec

from game.model.pack import Pack
from game.tools.bench.turns import Values
from game.tools.bench.worlds import CITY, MILLION, VILLAGE
from tests.bench.visit import against_c

Say = Callable[[str], None]
ONE_THREAD = {"OMP_NUM_THREADS": "1", "NUMBA_NUM_THREADS": "1", "STARSIM_INSTALL_FONTS": "0"}
_TOO_LONG = 300


@dataclass(frozen=True)
class Peer:
    """Another simulator: its file in `peers`, what it needs, and how much it is given to do."""

    name: str
    needs: str  # module
    nodes: int
    steps: int = 20


PEERS = (
    Peer("mesa", "mesa", 100_000, 10),
    Peer("ndlib", "ndlib", 100_000, 10),
    Peer("starsim", "starsim", 1_000_000),
    Peer("laser", "laser", 1_000_000, 40),
    Peer("networkit", "networkit", 1_000_000, 40),
)


def peer(peer: Peer, say: Say, nodes: int | None = None) -> Values | None:
    """Measure a peer in a process of its own; None if it is not installed or does not run here."""
    if find_spec(peer.needs) is None:
        say(f"{peer.name} is not installed: left out")
        return None
    say(f"{peer.name}")
    command = [sys.executable, "-m", "tests.bench.peers", peer.name]
    command += [str(nodes or peer.nodes), str(peer.steps)]
    told = subprocess.run(
        command,
        check=False,
        env=os.environ | ONE_THREAD,
        capture_output=True,
        text=True,
        timeout=_TOO_LONG,
    )
    if told.returncode:
        why = (told.stderr.strip().splitlines() or ["it said nothing"])[-1]
        say(f"{peer.name} does not run here: {why}")
        return None
    values: Values = json.loads(told.stdout)
    return values


def beside(pack: Pack, rounds: int, say: Say, *, quick: bool) -> dict[str, Values]:
    """Return the figures of all that could be measured; what is left out is said."""
    found: dict[str, Values] = {}
    for size in (VILLAGE, CITY) if quick else (VILLAGE, CITY, MILLION):
        say(f"visit and act in C, {size.name}")
        figures = against_c(pack, size.rooms(pack), rounds)
        if figures is None:
            say("there is no gcc: left out")
            break
        found[f"c_{size.name}"] = figures
    for each in () if quick else PEERS:
        figures = peer(each, say)
        if figures is not None:
            found[f"peer_{each.name}"] = figures
    return found

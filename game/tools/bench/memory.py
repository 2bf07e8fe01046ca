"""Memory, each world in a process of its own: bytes of state a member, and megabytes resident.

Linux hands a parent's peak on to its children, so there the child asks for its own.
"""

import json
import subprocess
import sys
from pathlib import Path

from game.engine import setup
from game.engine.step import step
from game.model.day import Day
from game.run import saves
from game.run.opening import first_row
from game.run.shelf import Shelf
from game.tools.bench.turns import Values

if sys.platform != "win32":
    import resource

_SEED = 4711
_CHILD = "import sys, textual.app; from game.tools.bench.memory import tell; tell(int(sys.argv[1]))"
"""With what draws the screens loaded too: a player has it in memory."""
_UNIT = 1 << 20 if sys.platform == "darwin" else 1 << 10  # of ru_maxrss, in a megabyte


def memory(rooms: int) -> Values:
    """Measure a world of so many rooms after its first night."""
    command = [sys.executable, "-c", _CHILD, str(rooms)]
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE, start_new_session=True)  # noqa: S603 - our own
    values: Values = json.loads(told.stdout)
    return values


def tell(rooms: int) -> None:
    """Be the child: build, let a night pass, and print what all that took as JSON."""
    pack = Shelf((), saves.home()).pack
    before = peak()
    state = step(setup.begin(pack, _SEED, first_row(pack), rooms), pack, Day()).world
    members = int(state.members.id.size)
    sizes = {name: column.nbytes for name, column in state.columns()}
    own = sum(size for name, size in sizes.items() if name.startswith("members."))
    figures = {
        "members": members,
        "bytes_a_member": round(sum(sizes.values()) / members, 1),
        "bytes_of_members": round(own / members, 1),  # the rest is rooms, ideas and wordings
        "resident_mb": round(peak(), 1),
        "before_mb": round(before, 1),
    }
    sys.stdout.write(json.dumps(figures))


def peak() -> float:
    """Return the most megabytes this process has held; 0 where nobody counts them."""
    if sys.platform == "win32":
        return 0.0
    status = Path("/proc/self/status")
    if status.exists():
        told = dict(line.split(":", 1) for line in status.read_text().splitlines())
        return int(told["VmHWM"].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _UNIT

"""Taking times in turn: A B A B, so that what disturbs a machine disturbs all alike.

Times are processor time, of this process or of its ended children; it knows nothing of the game.
"""

import statistics
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

if sys.platform != "win32":
    import resource

Work = Callable[[], object]
Clock = Callable[[], float]
Values = dict[str, float]


@dataclass
class Times:
    """Milliseconds of every round of one piece of work."""

    rounds: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        """The middle round."""
        return statistics.median(self.rounds)

    @property
    def least(self) -> float:
        """The least disturbed round."""
        return min(self.rounds)

    def named(self, name: str) -> Values:
        """Return both, as `name_ms` and `name_least_ms`."""
        return {f"{name}_ms": round(self.median, 3), f"{name}_least_ms": round(self.least, 3)}


def own() -> float:
    """Return the seconds of processor time that this process has used."""
    return time.process_time()


def children() -> float:
    """Return the seconds that ended children have used; where nobody counts them, those gone by."""
    if sys.platform == "win32":
        return time.perf_counter()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def spent(work: Work, clock: Clock = own) -> float:
    """Return the milliseconds that some work takes."""
    before = clock()
    work()
    return 1000 * (clock() - before)


def in_turn(works: Mapping[str, Work], rounds: int, clock: Clock = own) -> dict[str, Times]:
    """Return the times of all works, done one after the other in every round."""
    times = {name: Times() for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            times[name].rounds.append(spent(work, clock))
    return times


def ratio(mine: float, theirs: float) -> float:
    """Return how many times theirs mine is; a time too short to be counted is 0.001 ms."""
    return round(mine / max(theirs, 0.001), 4)

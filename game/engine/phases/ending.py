"""Whether the run is over: losses every night after a grace, the other endings on the last day.

First a loss, then the ambition that was declared, then the other wins, then what is neither.
"""

from game.engine import ambition, judge, laws
from game.engine.draft import Draft
from game.model.hosted import Closing
from game.model.night import Kind
from game.model.pack import Pack
from game.model.units import HOST_GRACE, NONE
from game.model.world import World

_KINDS = ("loss", "win", "mixed")


def run(draft: Draft) -> None:
    """Ask the endings in their order; the first that holds ends the run."""
    world, pack = draft.world, draft.pack
    _end_platform(draft)
    closed = world.host.day - 1
    last = closed >= world.host.length or world.host.closing != Closing.NOT or world.host.gone
    row = held(world, pack, closed, last=bool(last))
    if row != NONE:
        world.host.ending = row
        draft.tell(Kind.ENDED, about=row)
    elif last:
        message = f"no ending holds on day {closed}; the pack needs one that always does"
        raise ValueError(message)


def held(world: World, pack: Pack, closed: int, *, last: bool) -> int:
    """Return the first ending that holds after a closed day, of the last or any other, or NONE."""
    scene = judge.Scene(world, pack)
    for row in order(pack, ambition.wanted(world, pack)):
        ending = pack.endings[row]
        nightly = ending.nightly and (closed > HOST_GRACE or ending.at_once)
        if (last or nightly) and judge.holds(ending.when, scene):
            return row
    return NONE


def order(pack: Pack, wanted: int) -> list[int]:
    """Return the rows of the endings as they are asked; `wanted` comes first among the wins."""

    def place(row: int) -> tuple[int, bool, int, int]:
        ending = pack.endings[row]
        return _KINDS.index(ending.kind), row != wanted, ending.rank, row

    return sorted(range(len(pack.endings)), key=place)


def _end_platform(draft: Draft) -> None:
    """Say that the platform is gone, once the change that ends it is in force."""
    world, host = draft.world, draft.world.host
    if not host.gone and laws.changed(world) and draft.pack.changes[host.change].ends:
        host.gone = 1
        draft.tell(Kind.ENDED_HERE, about=host.change)

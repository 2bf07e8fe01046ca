"""Whether the run is over: losses every night after a grace, the other endings on the last day.

First a loss, then the ambition that was declared, then the other wins, then what is neither.
"""

from collections.abc import Mapping
from types import MappingProxyType

from game.engine import ambition, judge, laws
from game.engine.draft import Draft
from game.model.hosted import Closing
from game.model.night import Kind
from game.model.once import kept
from game.model.pack import Pack
from game.model.units import HOST_GRACE, NONE
from game.model.world import World

NOTHING: Mapping[str, int] = MappingProxyType({})
_KINDS = ("loss", "win", "mixed")


def run(draft: Draft) -> None:
    """Ask the endings in their order; the first that holds ends the run."""
    world, pack = draft.world, draft.pack
    if _goes_down(world, pack):
        world.host.gone = 1
        draft.tell(Kind.ENDED_HERE, about=world.host.change)
    closed = world.host.day - 1
    last = final(world, closed)
    row = held(world, pack, closed, last=last)
    if row != NONE:
        world.host.ending = row
        draft.tell(Kind.ENDED, about=row)
    elif last:
        message = f"no ending holds on day {closed}; the pack needs one that always does"
        raise ValueError(message)


def foreseen(world: World, pack: Pack, read: Mapping[str, int]) -> int:
    """Return the ending that a morning that may come brings, or NONE; the morning is thawed.

    `read`: quantities of the room that cannot be read off its corner of the world.
    """
    closed = world.host.day - 1
    world.host.gone |= _goes_down(world, pack)
    return held(world, pack, closed, last=final(world, closed), read=read)


def final(world: World, closed: int) -> bool:
    """Return whether nothing comes after a closed day."""
    host = world.host
    return bool(closed >= host.length or host.closing != Closing.NOT or host.gone)


def held(
    world: World, pack: Pack, closed: int, *, last: bool, read: Mapping[str, int] = NOTHING
) -> int:
    """Return the first ending that holds after a closed day, of the last or any other, or NONE.

    `read`: quantities of the room that are known already.
    """
    scene = judge.Scene(world, pack, read=dict(read))
    wanted = ambition.wanted(world, pack)
    for row in kept(pack, (order, wanted), lambda: order(pack, wanted)):
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


def _goes_down(world: World, pack: Pack) -> bool:
    """Return whether the platform ends this morning: the change that ends it is in force."""
    return not world.host.gone and laws.changed(world) and pack.changes[world.host.change].ends

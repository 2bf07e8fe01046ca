"""What endings ask of a room besides its meters: who would come, what is said where, who is torn.

All of it is read off a morning's world; nothing in here is state.
"""

from collections.abc import Callable

import numpy as np

from game.engine import measure
from game.model.arrays import I64, Bools, Index
from game.model.hosted import Closing
from game.model.pack import Pack
from game.model.units import (
    CENT,
    CORE_ATTACHMENT,
    HOURS_A_DAY,
    MEANING_FULL,
    NONE,
    PLAYER,
)
from game.model.world import Fate, Kin, Status, World

CHAMBER = 1
"""The bit of `roots.places` of a platform whose speeches are speeches in parliament."""
SHARED = 2  # canon that a daughter or an ally has in common with us
_ALIVE = 8  # members without whom a room is no room
_COMES = 94  # attachment, a quarter of the trust and a late word, that bring somebody out
_LATELY, _WORD = 7 * HOURS_A_DAY, 10
FORGOTTEN = 5 * HOURS_A_DAY
"""Hours without a copy anywhere after which a banner has been put away."""
_WEEK = 7 * HOURS_A_DAY
_FEWEST = 10  # people who take sides at all
_LOYAL = 60


def kin(world: World) -> int:
    """Return how many daughters and allies are alive and hold two of our references dear."""
    rooms = world.rooms
    ours = measure.ideas(world, Status.CANON)
    related = (rooms.kin == Kin.DAUGHTER) | (rooms.kin == Kin.ALLY)
    spoke = rooms.posts.sum(axis=1, dtype=np.int64) > 0
    shared = np.isin(rooms.canon, ours).sum(axis=1) >= SHARED
    return int((related & spoke & shared & (rooms.size >= _ALIVE)).sum())


def _born_here(world: World) -> Bools:
    return (world.roots.origin == PLAYER) & (world.roots.abroad > 0)


def meaning(world: World, root: int) -> int:
    """Return how much of an idea is left in its newest wording, 0-100: what most people see."""
    rows = np.flatnonzero(world.variants.root == root)
    return int(world.variants.meaning[rows[-1]]) * 100 // MEANING_FULL


def classics(world: World) -> int:
    """Return how many ideas of ours are classics that still mean half of it and name the room."""
    roots = world.roots
    found = np.flatnonzero(_born_here(world) & (roots.fate == Fate.CLASSIC) & (roots.credit > 0))
    return sum(meaning(world, int(root)) >= 50 for root in found)  # noqa: PLR2004 - half of it


def said(world: World) -> int:
    """Return how many ideas of ours were said in parliament and are nobody's banner."""
    roots = world.roots
    heard = (roots.places & CHAMBER) > 0
    return int((_born_here(world) & heard & (roots.fate != Fate.CHARGED)).sum())


def best_known(world: World, but: int = NONE) -> int:
    """Return the idea people elsewhere know best of ours, or NONE; `but` is left out."""
    known = np.where(_born_here(world), world.roots.abroad, 0)
    if but != NONE:
        known[but] = 0
    return int(np.argmax(known)) if known.any() else NONE


def abroad(world: World) -> int:
    """Return how many copies of what was born here were ever shown elsewhere."""
    return int(world.roots.abroad[_born_here(world)].sum(dtype=np.int64))


def banners(world: World) -> Index:
    """Return the ideas of ours that are somebody's banner still: not buried, not forgotten."""
    roots = world.roots
    carried = _born_here(world) & (roots.fate == Fate.CHARGED) & (roots.status != Status.CANON)
    return np.flatnonzero(carried & (roots.hot_tick >= world.host.tick - FORGOTTEN))


def banner(world: World) -> int:
    """Return what people elsewhere know best of ours if it is such a banner, or NONE."""
    best = best_known(world)
    return best if best in banners(world) else NONE


def along(world: World) -> int:
    """Return how many of the core would come if called, in a hundred of the core hoped for."""
    held = measure.belonging(world) * 100 >> 16
    core = held > CORE_ATTACHMENT
    silent = world.host.tick - world.members.spoke[: held.size].astype(np.int64)
    will = held + world.host.trust // (4 * CENT) + _WORD * (silent <= _LATELY)
    coming = int((core & (will >= _COMES)).sum())
    return min(coming * 100 // max(world.host.core_goal, 1), 100)


def agreed(world: World) -> int:
    """Return how many of the circle are here and would put their names to a deal."""
    cast = world.cast
    return int(((cast.circle > 0) & (cast.row >= 0) & (cast.loyalty >= _LOYAL)).sum())


def rift(world: World, rival: int) -> tuple[int, int, int]:
    """Return (share in a hundred of the smaller camp, cast rows of the two it is between).

    A camp is those who lately took up what somebody wrote; two camps are hostile where the two are
    tied as rivals (`rival`, a row in pack.tie_kinds), or where one carries a banner.
    """
    held, ties = _taken_up(world), world.ties
    authors = world.roots.author[held]
    mine = (authors[:, None] == world.cast.member[None]) & (world.cast.row >= 0)
    camps: I64 = mine.sum(axis=0, dtype=np.int64)
    if camps.sum() < _FEWEST:
        return (0, NONE, NONE)
    banner = int((world.roots.fate[held] == Fate.CHARGED).sum())
    worst = (_share(banner, held.size - banner), NONE, NONE)
    for tie in np.flatnonzero(ties.kind == rival):
        who, whom = int(ties.who[tie]), int(ties.whom[tie])
        share = int(min(camps[who], camps[whom])) * 100 // int(camps.sum())
        worst = max(worst, (share, who, whom))
    return worst


def rivalry(pack: Pack) -> int:
    """Return the row of the tie that sets camps against each other, NONE in a pack without."""
    return pack.tie_kinds.index("rival") if "rival" in pack.tie_kinds else NONE


def _share(one: int, other: int) -> int:
    return min(one, other) * 100 // max(one + other, 1)


def _taken_up(world: World) -> Index:
    """Return the idea each member last took up, of those who spoke in the last week."""
    members, n = world.members, measure.size(world)
    lately = world.host.tick - members.spoke[:n].astype(np.int64) <= _WEEK
    carried = members.carried[:n]
    return world.variants.root[carried[lately & (carried >= 0)]].astype(np.intp)


ROOM: dict[str, Callable[[World], int]] = {
    "room.kin": kin,
    "room.classics": classics,
    "room.said": said,
    "room.abroad": abroad,
    "room.captured": lambda w: int(banner(w) != NONE),
    "room.banner_days": lambda w: w.host.banner_days,
    "room.along": along,
    "room.agreed": agreed,
    "room.rift_days": lambda w: w.host.rift_days,
    "room.deal": lambda w: int(w.host.help_until > 0),
    "room.closed": lambda w: int(w.host.closing == Closing.CLOSED),
    "room.handed_over": lambda w: int(w.host.closing == Closing.STEPPED_DOWN),
    "room.gone": lambda w: int(w.host.gone),
}
"""Quantities of the room by name, as conditions ask for them."""

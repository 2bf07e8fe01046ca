"""What can be read off a world without changing it: quantities that screens, rules and bots share.

Everything is about the player's room unless it says otherwise. Whole numbers throughout.
"""

import numpy as np

from game.model.arrays import I64, Bools, Column, Index
from game.model.once import of_morning
from game.model.units import (
    CENT,
    CORE_ATTACHMENT,
    HOURS_A_DAY,
    NONE,
    ONE,
    PLAYER,
    REGULAR_ATTACHMENT,
    WARM_NIGHTS,
)
from game.model.world import Status, World

NEWCOMER_DAYS = 7
"""Days during which a member with little attachment counts as a newcomer."""
_CHAIN = 6  # layers of the longest chain there is
_READ_BY = 4  # a chain counts if one in four can read it


def threshold(attachment: int) -> int:
    """Return a 0-100 attachment as belonging in Q16."""
    return attachment * ONE // 100


def size(world: World) -> int:
    """Return the number of members."""
    return int(world.rooms.size[PLAYER])


def belonging(world: World) -> I64:
    """Return the members' belonging, Q16, shape (size,)."""
    return world.members.belonging[: size(world)].astype(np.int64)


def by_room(world: World, column: Column) -> I64:
    """Return the sum of a column over members in each room, shape (R,)."""
    size = world.rooms.size.astype(np.int64)
    first = size.cumsum() - size
    some = size.nonzero()[0]
    total = np.zeros(size.size, dtype=np.int64)
    total[some] = np.add.reduceat(column[: int(size.sum())], first[some], dtype=np.int64)
    return total


def total_belonging(world: World) -> I64:
    """Return the sum of members' belonging in each room, Q16, shape (R,)."""
    return by_room(world, world.members.belonging)


def mean_belonging(world: World) -> I64:
    """Return the members' mean belonging in each room, Q16, shape (R,)."""
    return total_belonging(world) // np.maximum(world.rooms.size, 1)


def core(world: World) -> int:
    """Return how many have an attachment over 60."""
    return int((belonging(world) > threshold(CORE_ATTACHMENT)).sum())


def regulars(world: World) -> int:
    """Return how many have an attachment over 25, the core included."""
    return int((belonging(world) > threshold(REGULAR_ATTACHMENT)).sum())


def histogram(world: World) -> I64:
    """Return how many members stand in each tenth of attachment, shape (10,)."""
    return np.bincount(belonging(world) * 10 >> 16, minlength=10).astype(np.int64)


def warmth(world: World) -> int:
    """Return the mean attachment, 0-100."""
    return int(belonging(world).sum()) * 100 // (max(size(world), 1) * ONE)


def pulse(world: World) -> int:
    """Return the acts of the last 24 hours."""
    return int(world.rooms.posts[PLAYER].astype(np.int64).sum())


def posters(world: World) -> int:
    """Return how many different members acted in the last 24 hours."""
    return int(world.rooms.posters[PLAYER].astype(np.int64).sum())


def staleness(world: World) -> int:
    """Return staleness in hundredths."""
    return int(world.rooms.staleness[PLAYER])


def newcomers(world: World) -> int:
    """Return how many came lately and are not yet at home."""
    n = size(world)
    young = world.members.tenure[:n] < NEWCOMER_DAYS
    return int((young & (belonging(world) <= threshold(REGULAR_ATTACHMENT))).sum())


def load(world: World) -> int:
    """Return the work newcomers make in per cent of what the crew (the core) can do."""
    return newcomers(world) * 100 // max(core(world), 1)


@of_morning
def ideas(world: World, status: Status) -> Index:
    """Return the roots of the player's ideas of one status, oldest first."""
    return (world.roots.status == int(status)).nonzero()[0]


@of_morning
def layers(world: World) -> int:
    """Return the layers of the longest living chain that a quarter of the members can read."""
    roots = np.concatenate([ideas(world, Status.LIVE), ideas(world, Status.CANON)])
    if roots.size == 0:
        return 0
    deep = world.variants.layers[world.roots.variant[roots]]
    able = (readers(world) >= enough(world)).nonzero()[0]
    readable = deep[deep <= (able[-1] if able.size else 0)]
    return int(readable.max()) if readable.size else 0


def readers(world: World) -> I64:
    """Return how many members can read chains of 0, 1, 2 … layers."""
    literacy = world.members.literacy[: size(world)]
    read = np.bincount(literacy // 10, minlength=_CHAIN + 1)[::-1].cumsum()[::-1]
    return read[: _CHAIN + 1].astype(np.int64)


def enough(world: World) -> int:
    """Return how many have to read a chain for it to count: a quarter of the members."""
    return -(-size(world) // _READ_BY)


def intensity(world: World) -> int:
    """Return the sum over members of max(0, attachment - 50) squared."""
    points = belonging(world) * 100 >> 16
    over = np.maximum(points - 50, 0)
    return int((over * over).sum())


def imprint(world: World) -> int:
    """Return the score: intensity times layers (at least one), a hundredth of it."""
    return intensity(world) * max(layers(world), 1) // CENT


def meters(world: World) -> dict[str, int]:
    """Return the meters that the ledger keeps, in its units."""
    return members_meters(world) | host_meters(world)


def members_meters(world: World) -> dict[str, int]:
    """Return those meters that are about the members."""
    held = world.members.belonging[: size(world)]
    return {
        "members": held.size,
        "core": int(np.count_nonzero(held > threshold(CORE_ATTACHMENT))),
        "warmth": int(held.sum(dtype=np.int64)),
    }


def host_meters(world: World) -> dict[str, int]:
    """Return those meters that are kept as they are."""
    host = world.host
    return {
        "trust": host.trust,
        "exposure": host.exposure,
        "fatigue": host.fatigue,
        "staleness": staleness(world),
    }


def cast_row(world: World, ident: int) -> int:
    """Return the cast row of a member id, or NONE if it is none of the named."""
    rows = np.flatnonzero(world.cast.member == ident)
    return int(rows[0]) if rows.size else NONE


def author(world: World, root: int) -> int:
    """Return the cast row of the named member who wrote an idea, or NONE."""
    return cast_row(world, int(world.roots.author[root]))


def seat(world: World, who: int) -> int:
    """Return the row of a named member among the members, or NONE if nobody or gone."""
    return int(world.cast.row[who]) if who >= 0 else NONE


def idea_age(world: World, root: int) -> int:
    """Return the hours since an idea was first said."""
    return world.host.tick - int(world.roots.born[root])


def began(world: World) -> Bools:
    """Return which ideas were first said in the run, not before it."""
    return world.roots.born > WARM_NIGHTS * HOURS_A_DAY


def catch(world: World, root: int) -> int:
    """Return catch, 0-5, as quality reads."""
    quality = int(world.variants.quality[world.roots.variant[root]])
    return sum(quality >= step for step in (160, 230, 320, 450, 620))


@of_morning
def neighbours(world: World, room: int = PLAYER) -> tuple[int, ...]:
    """Return up to three rooms that most of its members also sit in; of equals the lower uid."""
    sizes, uid = world.rooms.size, world.rooms.uid
    first = int(sizes[:room].sum())
    second = world.members.second[first : first + int(sizes[room])]
    near, shared = np.unique(second[second >= 0], return_counts=True)
    order = near[np.lexsort((uid[near], -shared))]
    return tuple(order[order != room][:3].tolist())


def hottest_of(world: World, room: int) -> int:
    """Return the root most on show in a room, of equals the oldest, or NONE."""
    shown = world.rooms.screen[room]
    shown = shown[shown >= 0]
    if shown.size == 0:
        return -1
    roots, counts = np.unique(world.variants.root[shown], return_counts=True)
    table = world.roots
    return int(roots[np.lexsort((table.key[roots], table.born[roots], -counts))[0]])


def fans(world: World, root: int) -> Index:
    """Return the members who said an idea of ours last."""
    carried = world.members.carried[: size(world)]
    own = world.variants.root[np.maximum(carried, 0)]
    return np.flatnonzero((carried >= 0) & (own == root))


def size_of(world: World, room: int) -> int:
    """Return the members of any room."""
    return int(world.rooms.size[room])

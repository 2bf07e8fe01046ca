"""What leaves the room, and how it is rewritten at the border.

P = l · (0.1 + (A / 0.3)^z) · (1 + e · early) · e^(-kappa · d) · (1 - insularity), z = 2. Passion
carries, being early makes it fiercer, in-joke layers drag. At the border, with mu_leak: d ← d / 2
and m ← 0.7 · m.
"""

import numpy as np

from game.engine import actlog, ideas, screen, tables
from game.engine.chance import low16, mid16
from game.engine.draft import Draft
from game.engine.outbound import send
from game.model.arrays import I64
from game.model.night import ActKind, Kind
from game.model.units import METER_TOP, NONE, ONE, PLAYER
from game.model.world import Fate, Status

_SEEN = 12  # hundredths of exposure that one leak of the room's costs


def chance(draft: Draft) -> I64:
    """Return P(leak) of each act, Q16."""
    batch, world, params = draft.visitors(), draft.world, draft.pack.params
    held = world.members.belonging[batch.member].astype(np.int64)
    zeal = held * 10 // 3
    root = world.variants.root[batch.variant]
    young = world.host.tick - world.roots.born[root] <= params["early_hours"]
    deep = world.variants.layers[batch.variant].astype(np.int64) * 10
    shut = world.rooms.insularity[batch.room].astype(np.int64)
    p = params["leak"] * (ONE // 10 + (params["leak_zeal"] * (zeal * zeal >> 16) >> 16)) >> 16
    p = np.where(young, p * (ONE + params["leak_early"]) >> 16, p)
    p = p * tables.understanding(params["layer_drag"])[deep] >> 16
    return p * (ONE - shut) >> 16


def run(draft: Draft) -> None:
    """Carry some acts to the speaker's second room or platform."""
    batch, members = draft.visitors(), draft.world.members
    if batch.id.size == 0:
        return
    words = draft.stream("leak").words(batch.id)
    goes = low16(words) < chance(draft)
    second = members.second[batch.member].astype(np.int64)
    account = members.account[batch.member].astype(np.int64)
    tossed = mid16(words) < ONE // 2
    inward = goes & (second >= 0) & ((account < 0) | tossed)
    outward = goes & (account >= 0) & ~inward
    _to_rooms(draft, np.flatnonzero(inward), second)
    _to_platforms(draft, np.flatnonzero(outward), account)


def _to_rooms(draft: Draft, rows: I64, second: I64) -> None:
    batch = draft.visitors()
    rows = rows[np.argsort(second[rows], kind="stable")]
    if rows.size == 0:
        return
    variant = rewritten(draft, rows, np.full(rows.size, NONE))
    first = draft.world.host.acts
    act = np.arange(first, first + rows.size)
    draft.world.host.acts += rows.size
    rooms = second[rows].astype(np.intp)
    nobody = np.full(rows.size, NONE)
    post = {"variant": variant, "act": act, "author": nobody, "here": np.zeros(rows.size)}
    screen.place(draft, rooms, post)
    actlog.log(
        draft,
        variant,
        act=act,
        parent=batch.act[rows],
        room=rooms,
        member=draft.world.members.id[batch.member[rows]],
        kind=np.full(rows.size, ActKind.LEAK),
    )
    home = draft.world.roots
    away = (batch.room[rows] == PLAYER) & (rooms != PLAYER)
    root = draft.world.variants.root[variant[away]]
    home.fate[root] = np.maximum(home.fate[root], Fate.LEAKED)


def _to_platforms(draft: Draft, rows: I64, account: I64) -> None:
    if rows.size == 0:
        return
    batch, world = draft.visitors(), draft.world
    variant = rewritten(draft, rows, account[rows])
    send(
        draft,
        ActKind.LEAK,
        np.full(rows.size, world.host.tick + 1),
        platform=account[rows],
        variant=variant,
        parent=batch.act[rows],
        member=world.members.id[batch.member[rows]],
    )
    for at in np.flatnonzero(batch.room[rows] == PLAYER):
        _out_of_home(draft, int(world.variants.root[variant[at]]), int(account[rows[at]]))


def _out_of_home(draft: Draft, root: int, platform: int) -> None:
    """An idea was carried out of the player's room."""
    roots, host = draft.world.roots, draft.world.host
    if roots.fate[root] == Fate.HOME and roots.status[root] in (Status.LIVE, Status.CANON):
        draft.tell(Kind.LEAKED, root=root, about=platform)
    roots.fate[root] = max(int(roots.fate[root]), Fate.LEAKED)
    host.exposure = min(host.exposure + _SEEN, METER_TOP)


def rewritten(draft: Draft, rows: I64, dialect: I64) -> I64:
    """Return the variants as they arrive: some as they were, some rewritten in a dialect."""
    batch, world, params = draft.visitors(), draft.world, draft.pack.params
    variant = batch.variant[rows].copy()
    words = draft.stream("border").words(batch.id[rows])
    changes = low16(words) < params["rewrite"]
    if changes.any():
        old = variant[changes]
        meaning = world.variants.meaning[old].astype(np.int64) * params["meaning_leak"] >> 16
        variant[changes] = ideas.wordings(
            draft,
            old,
            layers=world.variants.layers[old].astype(np.int64) // 2,
            meaning=meaning,
            dialect=np.where(dialect[changes] < 0, world.variants.dialect[old], dialect[changes]),
            twist=mid16(words)[changes],
            author=world.members.id[batch.member[rows[changes]]],
        )
    return variant

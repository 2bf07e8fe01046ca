"""What leaves the room, and how it is rewritten at the border.

What somebody took up here can leak, not what they have only just said or brought from outside.
P = l · (0.1 + (A / 0.3)^z) · (1 + e · early) · e^(-kappa · d) · (1 - insularity), z = 2. Passion
carries, being early makes it fiercer, in-joke layers drag. At the border, with mu_leak: d ← d / 2
and m ← 0.7 · m.
"""

import numpy as np

from game.engine import actlog, bend, film, ideas, meter, screen, tables
from game.engine.batch import Lane
from game.engine.chance import low16, mid16
from game.engine.draft import Draft
from game.engine.outbound import send
from game.model.arrays import I64
from game.model.night import ActKind, Kind
from game.model.units import NONE, ONE
from game.model.world import Fate, Status

_NEW, _IMPORT = int(ActKind.NEW), int(ActKind.IMPORT)
_OURS = (Status.LIVE, Status.CANON)
_SEEN = 12  # hundredths of exposure that one leak of the room's costs


def chance(draft: Draft) -> I64:
    """Return P(leak) of each act, Q16."""
    speech, world, params = draft.speech, draft.world, draft.pack.params
    zeal = world.members.belonging[speech.member].astype(np.int64)
    zeal *= 10
    zeal //= 3
    root = world.variants.root[speech.variant]
    young = world.host.tick - world.roots.born[root] <= params["early_hours"]
    follow = tables.understanding(params["layer_drag"])[::10]
    p = zeal * zeal
    p >>= 16
    p *= params["leak_zeal"]
    p >>= 16
    p += ONE // 10
    p *= params["leak"]
    p >>= 16
    p *= np.where(young, ONE + params["leak_early"], ONE)
    p >>= 16
    p *= follow.take(world.variants.layers[speech.variant])
    p >>= 16
    p *= ONE - world.rooms.insularity[speech.room].astype(np.int64)
    p >>= 16
    return bend.column(draft, "leak", p, speech.room)


def run(draft: Draft) -> None:
    """Carry some acts to the speaker's second room or platform."""
    speech, members = draft.speech, draft.world.members
    if speech.id.size == 0:
        return
    luck = speech.luck[Lane.LEAK]
    taken_up = (speech.kind != _NEW) & (speech.kind != _IMPORT)
    rows = (taken_up & (low16(luck) < chance(draft))).nonzero()[0]
    if rows.size == 0:
        return
    second = members.second[speech.member[rows]].astype(np.int64)
    account = members.account[speech.member[rows]].astype(np.int64)
    tossed = mid16(luck[rows]) < ONE // 2
    inward = (second >= 0) & ((account < 0) | tossed)
    outward = (account >= 0) & ~inward
    inner, outer = inward.nonzero()[0], outward.nonzero()[0]
    inner = inner[np.lexsort((speech.id[rows[inner]], second[inner]))]
    both = np.concatenate([inner, outer])
    variant = rewritten(draft, rows[both], np.where(outward, account, NONE)[both])
    if inner.size:
        _to_rooms(draft, rows[inner], second[inner], variant[: inner.size])
    if outer.size:
        _to_platforms(draft, rows[outer], account[outer], variant[inner.size :])


def _to_rooms(draft: Draft, rows: I64, rooms: I64, variant: I64) -> None:
    """Say it in the second room, too; there nobody knows the author."""
    speech, world = draft.speech, draft.world
    act = np.arange(world.host.acts, world.host.acts + rows.size, dtype=np.int64)
    world.host.acts += rows.size
    screen.place(draft, rooms, variant, act, np.full(rows.size, NONE))
    actlog.log(
        draft,
        variant,
        act=act,
        parent=speech.act[rows],
        room=rooms,
        member=world.members.id[speech.member[rows]],
        kind=np.full(rows.size, ActKind.LEAK),
    )
    away = (speech.room[rows] < draft.homes) & (rooms >= draft.homes)
    if away.any():
        root = world.variants.root[variant[away]]
        world.roots.fate[root] = np.maximum(world.roots.fate[root], Fate.LEAKED)


def _to_platforms(draft: Draft, rows: I64, account: I64, variant: I64) -> None:
    """Put it on the platform where the speaker has an account, an hour later."""
    speech, world = draft.speech, draft.world
    send(
        draft,
        ActKind.LEAK,
        np.full(rows.size, world.host.tick + 1),
        speech.key(world.host.tick)[rows],
        platform=account,
        variant=variant,
        parent=speech.act[rows],
        member=world.members.id[speech.member[rows]],
    )
    ours = (speech.room[rows] < draft.homes).nonzero()[0]
    if ours.size == 0:
        return
    meter.seen(draft, speech.room[rows[ours]], np.full(ours.size, _SEEN))
    for at in ours:
        _out_of_home(draft, int(world.variants.root[variant[at]]), int(account[at]))


def _out_of_home(draft: Draft, root: int, platform: int) -> None:
    """An idea was carried out of the player's room."""
    roots = draft.world.roots
    if int(roots.fate[root]) == Fate.HOME and int(roots.status[root]) in _OURS:
        draft.tell(Kind.LEAKED, root=root, about=platform)
        film.out(draft, root, platform)
    roots.fate[root] = max(int(roots.fate[root]), Fate.LEAKED)


def rewritten(draft: Draft, rows: I64, dialect: I64) -> I64:
    """Return the variants as they arrive: some as they were, some rewritten in a dialect."""
    speech, world, params = draft.speech, draft.world, draft.pack.params
    variant = speech.variant[rows]
    words = speech.luck[Lane.BORDER, rows]
    at = (low16(words) < params["rewrite"]).nonzero()[0]
    if at.size:
        old = variant[at]
        keep = np.where(
            speech.room[rows[at]] < draft.homes,
            bend.kept(draft, "meaning", params["meaning_leak"]),
            params["meaning_leak"],
        )
        meaning = world.variants.meaning[old].astype(np.int64) * keep >> 16
        variant[at] = ideas.wordings(
            draft,
            old,
            layers=world.variants.layers[old] >> 1,
            meaning=meaning,
            dialect=np.where(dialect[at] < 0, world.variants.dialect[old], dialect[at]),
            twist=mid16(words[at]),
            author=world.members.id[speech.member[rows[at]]],
        )
    return variant

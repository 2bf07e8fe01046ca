"""Remix: a child of two ideas keeps half of each and adds a layer: the chain of references."""

from collections.abc import Iterator
from itertools import permutations

import numpy as np

from game.engine import gain, ideas, measure, screen
from game.engine.draft import Draft
from game.engine.verb import Verb, board_full, cost, is_status, needs, same_planned
from game.model.day import Day, Entry, Reason, Refusal
from game.model.night import ActKind, Kind
from game.model.pack import Pack
from game.model.units import ONE, PLAYER
from game.model.world import Status, World

_DEEPEST = 6
_CROWD = 4  # fans that make a crowd
_TORN = 25  # per cent of pairings over which two crowds fall out
_SORE = ONE * 97 // 100  # attachment kept by those who think it was theirs


def _candidates(world: World, _pack: Pack) -> Iterator[Entry]:
    live = [int(root) for root in measure.ideas(world, Status.LIVE)]
    canon = [int(root) for root in measure.ideas(world, Status.CANON)]
    for first, second in permutations(live, 2):
        yield Entry("remix", (first, second))
    for first in live:
        for second in canon:
            yield Entry("remix", (first, second))


def _refuse(world: World, _pack: Pack, day: Day, entry: Entry) -> Refusal | None:
    if wrong := needs(entry, 2):
        return wrong
    first, second = entry.args
    if first == second:
        return Refusal(Reason.SAME_IDEA)
    if not is_status(world, first, Status.LIVE):
        return Refusal(Reason.NOT_LIVE)
    if not is_status(world, second, Status.LIVE, Status.CANON):
        return Refusal(Reason.NEED_TWO)
    return board_full(world, day) or same_planned(day, entry)


def _act(draft: Draft, entry: Entry) -> None:
    world = draft.world
    parents = [int(world.roots.variant[root]) for root in entry.args]
    v = world.variants
    author = int(world.roots.author[entry.args[0]])
    child = ideas.births(
        draft,
        np.array([world.roots.template[entry.args[0]]]),
        draft.new_key("remix", *map(draft.key, entry.args)),
        origin=PLAYER,
        author=author,
        quality=_quality(draft, entry),
        layers=min(max(int(v.layers[p]) for p in parents) + 1, _DEEPEST),
        bond=min((sum(int(v.bond[p]) for p in parents) + 1) // 2 + 1, 5),
        bite=max(int(v.bite[p]) for p in parents),
        twist=draft.pick("remix words", 1 << 16, *map(draft.key, entry.args)),
    )
    variant = int(child[0])
    root = int(world.variants.root[variant])
    world.variants.parent[variant], world.variants.parent2[variant] = parents
    world.roots.parent[root], world.roots.parent2[root] = entry.args
    world.roots.status[root] = Status.LIVE
    who = measure.author(world, root)
    screen.say(draft, PLAYER, variant, measure.seat(world, who), ActKind.HOST)
    sore = _fall_out(draft, entry)
    draft.tell(
        Kind.REMIXED,
        who=who,
        root=root,
        root2=entry.args[1],
        about=entry.args[0],
        amount=sore,
    )


def _fall_out(draft: Draft, entry: Entry) -> int:
    """Two crowds may fall out over what was whose; returns how many are sore, of the smaller."""
    first, _ = sorted((measure.fans(draft.world, root) for root in entry.args), key=len)
    torn = draft.pick("torn", 100, *map(draft.key, entry.args)) < _TORN
    if len(first) < _CROWD or not torn:
        return 0
    gain.cool(draft, first, _SORE)
    return len(first)


def _quality(draft: Draft, entry: Entry) -> int:
    """Half of each parent, and the luck of the pun: 80 to 130 per cent."""
    roots, quality = draft.world.roots, draft.world.variants.quality
    mean = sum(int(quality[roots.variant[root]]) for root in entry.args) // 2
    pun = 80 + draft.pick("remix", 51, *map(draft.key, entry.args))
    return min(max(mean * pun // 100, 100), ideas.BEST)


REMIX = Verb("remix", "R", cost(2), _candidates, _refuse, _act, ideas=(0, 1))

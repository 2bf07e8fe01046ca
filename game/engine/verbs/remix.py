"""Remix: a child of two ideas keeps half of each and adds a layer: the chain of references.

An entry names the two; a third number chooses which line of the first one's template the child
reads as. Without it the line is drawn. Words move nothing else.
"""

from collections.abc import Iterator
from itertools import permutations

import numpy as np

from game.engine import gain, ideas, measure, screen
from game.engine.draft import Draft
from game.engine.verb import Verb, board_full, cost, is_status
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


def _refuse(world: World, pack: Pack, day: Day, entry: Entry) -> Refusal | None:
    if len(entry.args) not in {2, 3}:
        return Refusal(Reason.UNKNOWN)
    first, second, *line = entry.args
    if first == second:
        return Refusal(Reason.SAME_IDEA)
    if not is_status(world, first, Status.LIVE):
        return Refusal(Reason.NOT_LIVE)
    if not is_status(world, second, Status.LIVE, Status.CANON):
        return Refusal(Reason.NEED_TWO)
    if line and not 0 <= line[0] < _lines(world, pack, first):
        return Refusal(Reason.UNKNOWN)
    if any(one.verb == "remix" and one.args[:2] == (first, second) for one in day.plan):
        return Refusal(Reason.ALREADY_PLANNED)
    return board_full(world, day)


def _lines(world: World, pack: Pack, root: int) -> int:
    """Return how many lines an idea's template has for what is made of it."""
    return max(len(pack.ideas[int(world.roots.template[root])].remix), 1)


def _act(draft: Draft, entry: Entry) -> None:
    world, pair = draft.world, entry.args[:2]
    keys = [draft.key(root) for root in pair]
    parents = [int(world.roots.variant[root]) for root in pair]
    v = world.variants
    author = int(world.roots.author[pair[0]])
    child = ideas.births(
        draft,
        np.array([world.roots.template[pair[0]]]),
        draft.new_key("remix", *keys),
        origin=PLAYER,
        author=author,
        quality=_quality(draft, pair),
        layers=min(max(int(v.layers[p]) for p in parents) + 1, _DEEPEST),
        bond=min((sum(int(v.bond[p]) for p in parents) + 1) // 2 + 1, 5),
        bite=max(int(v.bite[p]) for p in parents),
        twist=_twist(draft, entry),
    )
    variant = int(child[0])
    root = int(world.variants.root[variant])
    world.variants.parent[variant], world.variants.parent2[variant] = parents
    world.roots.parent[root], world.roots.parent2[root] = pair
    world.roots.status[root] = Status.LIVE
    who = measure.author(world, root)
    screen.say(draft, PLAYER, variant, measure.seat(world, who), ActKind.HOST)
    sore = _fall_out(draft, pair)
    draft.tell(
        Kind.REMIXED,
        who=who,
        root=root,
        root2=pair[1],
        about=pair[0],
        amount=sore,
    )


def _twist(draft: Draft, entry: Entry) -> int:
    """Return what the child's words are made by; modulo the lines it is the one that was chosen."""
    first, second, *line = entry.args
    word = draft.pick("remix words", 1 << 16, draft.key(first), draft.key(second))
    lines = _lines(draft.world, draft.pack, first)
    return word % ((1 << 16) // lines) * lines + line[0] if line else word


def _fall_out(draft: Draft, pair: tuple[int, ...]) -> int:
    """Two crowds may fall out over what was whose; returns how many are sore, of the smaller."""
    first, _ = sorted((measure.fans(draft.world, root) for root in pair), key=len)
    torn = draft.pick("torn", 100, *map(draft.key, pair)) < _TORN
    if len(first) < _CROWD or not torn:
        return 0
    gain.cool(draft, first, _SORE)
    return len(first)


def _quality(draft: Draft, pair: tuple[int, ...]) -> int:
    """Half of each parent, and the luck of the pun: 80 to 130 per cent."""
    roots, quality = draft.world.roots, draft.world.variants.quality
    mean = sum(int(quality[roots.variant[root]]) for root in pair) // 2
    pun = 80 + draft.pick("remix", 51, *map(draft.key, pair))
    return min(max(mean * pun // 100, 100), ideas.BEST)


REMIX = Verb("remix", "R", cost(2), _candidates, _refuse, _act, ideas=(0, 1))

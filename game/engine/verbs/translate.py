"""Translate: explains an idea to a batch of newcomers. What is explained is easier to lift."""

import numpy as np

from game.engine import gain, ideas, laws, measure, screen
from game.engine.draft import Draft
from game.engine.verb import Verb, cost, every, no_such, same_planned
from game.model.arrays import Index
from game.model.day import Day, Entry, Reason, Refusal
from game.model.night import ActKind, Kind
from game.model.pack import Pack
from game.model.units import NONE, ONE, PLAYER
from game.model.world import Status, World

_TAUGHT = 10  # tenths of a layer
_WELCOME = ONE * 22 // 100  # of the missing attachment
_HOSTS, _FEWEST = 3, 4  # one in so many of the core explains to one; so many can always be taught


def seats(world: World, pack: Pack) -> int:
    """Return how many can be taught in an hour: it takes people at home to explain things."""
    hosts = max(measure.core(world) // _HOSTS, _FEWEST)
    return max(laws.percent(hosts, laws.law(world, pack, "teach")), 1)


def untaught(world: World, root: int) -> Index:
    """Return the members who cannot read an idea, the newest first."""
    deep = 10 * int(world.variants.layers[world.roots.variant[root]])
    n = measure.size(world)
    lost = np.flatnonzero(world.members.literacy[:n] < deep)
    return lost[np.lexsort((world.members.id[lost], world.members.tenure[lost]))]


def _refuse(world: World, _pack: Pack, day: Day, entry: Entry) -> Refusal | None:
    if wrong := no_such(world, entry, Reason.NO_THEME, Status.LIVE, Status.CANON):
        return wrong
    if untaught(world, entry.args[0]).size == 0:
        return Refusal(Reason.ALL_READ)
    return same_planned(day, entry)


def _act(draft: Draft, entry: Entry) -> None:
    world, root = draft.world, entry.args[0]
    taught = untaught(world, root)[: seats(world, draft.pack)]
    variant = int(world.roots.variant[root])
    deep = int(world.variants.layers[variant])
    literacy = world.members.literacy
    literacy[taught] = np.minimum(literacy[taught] + _TAUGHT, 10 * deep)
    gain.warm(draft, taught, np.full(taught.size, _WELCOME, dtype=np.int64))
    plain = ideas.wordings(
        draft,
        np.array([variant]),
        layers=deep - 1,
        slot=0,
        twist=draft.pick("plain words", 1 << 16, draft.key(root)),
    )
    screen.say(draft, PLAYER, int(plain[0]), NONE, ActKind.HOST)
    draft.tell(Kind.TRANSLATED, root=root, amount=taught.size)


TRANSLATE = Verb(
    "translate",
    "T",
    cost(1),
    every("translate", Status.LIVE, Status.CANON),
    _refuse,
    _act,
    ideas=(0,),
)

"""Carrying out a planned shock on the morning of its day: a world and a pack in, both out.

Terms of the model are switched off by their parameters, so that no rule has to ask.
"""

from dataclasses import replace

import numpy as np

from game.engine import ideas
from game.engine.chance import Stream, low16
from game.engine.draft import Draft
from game.engine.outbound import place
from game.model.night import ActKind
from game.model.pack import Pack, Params
from game.model.shock import Broadcast, Newcomers, Off, Shock, Switch
from game.model.units import NONE
from game.model.world import World

_HUGE = 1 << 30

SWITCHES: dict[Switch, dict[str, int]] = {
    "known": {"known_on": 0},
    "zeal": {"leak_zeal": 0},
    "early": {"leak_early": 0},
    "replies": {"answer_gain": 0},
    "reinforcement": {"reinforce_on": 0},
    "saturation": {"saturation": _HUGE, "saturation_abroad": _HUGE},
    "dilution": {"dilution_on": 0},
    "platforms": {"natives": 0, "import": 0, "account": 0},
}
"""The parameters that switch off each of `game.model.shock.TERMS`."""


def due(shocks: tuple[Shock, ...], day: int) -> tuple[Shock, ...]:
    """Return the shocks of the morning of a day (from 1), in their order."""
    return tuple(shock for shock in shocks if shock.day == day)


def apply(world: World, pack: Pack, shock: Shock) -> tuple[World, Pack]:
    """Return the world and the pack after a shock; both are as they were if it changes neither."""
    match shock:
        case Newcomers():
            return _newcomers(world, shock), pack
        case Broadcast():
            return _broadcast(world, pack, shock), pack
        case Off():
            return _off(world, pack, shock.term)


def _newcomers(world: World, shock: Newcomers) -> World:
    """Let people wait at the doors; they are seated at dawn, as all who come are."""
    after = world.thawed()
    rooms = after.rooms
    luck = Stream(after.host.seed, "shock", after.host.tick).words(rooms.uid)
    coming = (rooms.size * shock.per_hundred + 50) // 100
    rooms.arrivals += np.where(low16(luck) < shock.share, coming, 0).astype(np.int32)
    return after.frozen()


def _broadcast(world: World, pack: Pack, shock: Broadcast) -> World:
    """Put a new idea on its way to a platform, all its copies due in the next hour."""
    draft = Draft(world.thawed(), pack)
    variant = ideas.births(
        draft,
        np.array([shock.idea]),
        draft.new_key("shock", shock.platform),
        origin=-1 - shock.platform,
        author=NONE,
        quality=shock.quality,
        layers=0,
        bond=0,
        bite=0,
        twist=0,
    )
    due = np.full(shock.copies, draft.world.host.tick + 1)
    place(draft, due, shock.platform, int(variant[0]), ActKind.BROADCAST)
    return draft.world.frozen()


def _off(world: World, pack: Pack, term: Switch) -> tuple[World, Pack]:
    less = replace(pack, params=Params(pack.params.values | SWITCHES[term]))
    if term != "platforms":
        return world, less
    after = world.thawed()
    after.members.account[:] = NONE
    after.platforms.audience[:] = 0
    return after.frozen(), less

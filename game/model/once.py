"""What follows from a sealed thing alone is made when first asked for, and kept with it.

It goes when its owner goes; a changed copy of the owner is another owner and knows nothing yet.
"""

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

import numpy as np

from game.model.pack import Pack
from game.model.world import World

_KEPT = "_once"
Asked = ParamSpec("Asked")
Made = TypeVar("Made")


def kept(owner: Pack | World, key: Hashable, make: Callable[[], Made]) -> Made:
    """Return what was made for this owner under this key, or make it now."""
    known = vars(owner).setdefault(_KEPT, {})
    if key not in known:
        known[key] = make()
    return known[key]


def of_morning(
    read: Callable[Concatenate[World, Asked], Made],
) -> Callable[Concatenate[World, Asked], Made]:
    """Let a reading of a sealed world be made once; of one being written it is made each time.

    Menus and bots ask the same of one morning thousands of times: a third of a bot's day.
    """

    @wraps(read)
    def known(world: World, /, *args: Asked.args, **named: Asked.kwargs) -> Made:
        if not world.sealed:
            return read(world, *args, **named)
        return kept(world, (read, args, *named.items()), lambda: _shut(read(world, *args, **named)))

    return known


def _shut(made: Made) -> Made:
    """Return what was made, so that whoever is handed it cannot change it for the others."""
    if isinstance(made, np.ndarray):
        made.flags.writeable = False
    return made

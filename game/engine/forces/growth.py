"""Bought reach: volume without intensity, on top of whoever finds the door.

Whoever was paid to come makes noise, is taught nothing, and is at home nowhere; the crew pays.
"""

import numpy as np

from game.engine.draft import Draft
from game.model.hosted import Host
from game.model.night import Kind
from game.model.units import PLAYER

_SHARE = 7  # one for so many members, each night
_FEWEST, _MOST = 8, 150


def paid(host: Host) -> bool:
    """Return whether whoever is seated at this dawn was paid to come."""
    return host.tool_until > 0 and host.day <= host.tool_until + 1


def run(draft: Draft) -> None:
    """Send tonight's people, if reach was bought; they are seated at the next dawn."""
    if draft.world.host.day > draft.world.host.tool_until:
        return
    size = int(draft.world.rooms.size[PLAYER])
    many = min(max(size // _SHARE, _FEWEST), _MOST)
    draft.world.rooms.arrivals[PLAYER] += np.int32(many)
    draft.tell(Kind.BOUGHT, amount=many)

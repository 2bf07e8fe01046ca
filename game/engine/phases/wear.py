"""How a room wears: staleness, the crew's load, insularity, and what cooling leaves behind."""

import numpy as np

from game.engine import bend
from game.engine.draft import Draft
from game.engine.measure import NEWCOMER_DAYS, by_room, threshold
from game.model.units import CORE_ATTACHMENT, METER_TOP, ONE, PLAYER, REGULAR_ATTACHMENT

_STALE_A_DAY = 300  # hundredths, in a room shut tight; half of it in an open one
_STALE_KEPT = ONE * 97 // 100  # even a shut room tires of being tired
_AIR = 30  # hundredths that one per cent of fresh faces takes away
_AIR_MOST = 150
_FORGETS = 9
_SHUTS = ONE * 4 // 100  # of what is still open, in a room that its host keeps


def run(draft: Draft) -> None:
    """Move every room's slow columns by a day."""
    world, rooms = draft.world, draft.world.rooms
    held = world.members.belonging
    size = np.maximum(rooms.size, 1)
    young = world.members.tenure < NEWCOMER_DAYS
    fresh = by_room(world, young)
    work = by_room(world, young & (held <= threshold(REGULAR_ATTACHMENT)))
    core = by_room(world, held > threshold(CORE_ATTACHMENT))
    able = np.maximum(core, 1) * draft.pack.params["crew_load"] >> 16
    able = bend.column(draft, "crew", able, draft.footing.rows)
    calm = 100 + rooms.moderation.astype(np.int64)
    crew = ONE * np.maximum(able, 1) * calm // (100 * np.maximum(work, 1))
    rooms.crew[:] = np.clip(crew, ONE // 4, ONE)
    shut = rooms.insularity.astype(np.int64)
    rise = _STALE_A_DAY * (ONE + shut) // (2 * ONE)
    rise = bend.column(draft, "stale", rise, draft.footing.rows)
    air = np.minimum(fresh * 100 // size * _AIR, _AIR_MOST)
    kept = rooms.staleness.astype(np.int64) * _STALE_KEPT >> 16
    rooms.staleness[:] = np.clip(kept + rise - air, 0, METER_TOP)
    shut[PLAYER] += (ONE - shut[PLAYER]) * _SHUTS >> 16
    rooms.insularity[PLAYER] = shut[PLAYER]
    rooms.moderation[:] = rooms.moderation.astype(np.int64) * _FORGETS // 10

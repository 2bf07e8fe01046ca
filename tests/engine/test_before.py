"""A world begins as if it had been going on: rooms hold dear what they have long said."""

import numpy as np

from game.engine.setup import begin
from game.model.pack import Pack
from game.model.units import HOURS_A_DAY, NONE, PLAYER
from game.run.opening import first_row

ROOMS = 60


def test_other_rooms_have_a_canon_and_the_players_is_its_own(pack: Pack) -> None:
    world = begin(pack, 7, first_row(pack), ROOMS)
    room, place = np.nonzero(world.rooms.canon != NONE)
    root, others = world.rooms.canon[room, place], room != PLAYER
    assert ROOMS // 2 < np.unique(room[others]).size < ROOMS
    assert np.array_equal(world.roots.origin[root[others]], room[others])
    settled = world.host.tick - HOURS_A_DAY * pack.params["canon_days"]
    assert (world.roots.born[root[others]] <= settled).all()
    assert (~others).sum() == len(pack.rooms[first_row(pack)].canon)
    assert (world.rooms.canon[PLAYER] != NONE).sum() == (~others).sum()

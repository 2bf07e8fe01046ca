"""A world nobody plays: nights follow each other, and windows flash when their rooms speak."""

import pytest

from game.errors import UsageError
from game.model.pack import Pack
from game.tools.watched import Watched


def test_a_window_flashes_in_the_hours_in_which_its_room_speaks(pack: Pack) -> None:
    watched = Watched(pack, 11, "village")
    watched.rooms = 110  # a town's buildings, at a village's price
    first, second = watched.night(), watched.night()
    assert (first.day, second.day) == (1, 2)
    for hour, told in enumerate(second.hours):
        assert told.tick == second.hours[0].tick + hour
        assert not any(building.mine for building in told.city.buildings)
        for building in told.city.buildings:
            for room, light in zip(building.rooms[:3], building.windows, strict=False):
                inside = second.visit(room, hour)
                assert inside is not None
                assert (light >= 3) == (inside.hours[hour] > 0)
    assert any(told.news for told in second.hours)


def test_a_world_is_watched_as_often_as_one_likes(pack: Pack) -> None:
    ones = [Watched(pack, 3, "village").night().hours for _ in range(2)]
    assert ones[0] == ones[1]


def test_a_bad_wish_is_refused(pack: Pack) -> None:
    with pytest.raises(UsageError):
        Watched(pack, 3, "metropolis")


def test_a_world_is_watched_by_its_people(pack: Pack) -> None:
    night = Watched(pack, 3, "village", 2000).night()
    assert night.hours[0].city.title.startswith("10 rooms · ")

"""What is asked once answers as what is asked anew: readings of a morning, and what can be done."""

from game.engine import legal, measure
from game.engine.verbs import ALL
from game.model.day import Day
from game.model.pack import Pack
from game.model.world import Status, World


def test_a_sealed_world_is_read_once_and_an_open_one_each_time(week: World) -> None:
    live = measure.ideas(week, Status.LIVE)
    assert measure.ideas(week, Status.LIVE) is live
    assert measure.ideas(week, Status.ASH) is not live
    changed = week.thawed()
    changed.roots.status[live] = Status.ASH
    assert measure.ideas(changed, Status.LIVE).size == 0
    assert measure.ideas(week, Status.LIVE).tolist() == live.tolist()


def test_options_are_all_that_is_not_refused(week: World, open_pack: Pack) -> None:
    day = Day()
    for _ in range(4):
        options = list(legal.options(week, open_pack, day))
        assert options == [
            entry
            for verb in ALL
            for entry in verb.candidates(week, open_pack)
            if legal.refusal(week, open_pack, day, entry) is None
        ]
        if not options:
            break
        day = Day({}, (*day.plan, options[0]))
    assert day.plan

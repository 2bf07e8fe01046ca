"""A room known by a banner is lost after three nights, and until then something can be done."""

import pytest

from game.engine import ideas, measure, memory, reckoning
from game.engine.draft import Draft
from game.engine.forces import cause
from game.engine.phases import host
from game.engine.verbs import VERBS
from game.model.day import Day, Entry
from game.model.night import Kind
from game.model.pack import Pack
from game.model.units import NONE, PLAYER
from game.model.world import Fate, Force, Stage, Status
from tests.engine.test_dealings import at, books, draft, living, told

__all__ = ["draft"]


@pytest.fixture
def banner(draft: Draft, pack: Pack) -> int:
    """Return an idea that the Cause carried tonight, and that the world knows best of ours."""
    row = at(draft.world, Force.CAUSE)
    root = living(draft, pack.causes[int(draft.world.forces.which[row])].tags)
    books(draft, row, root)
    cause.act(draft, row)
    draft.world.roots.abroad[root] = 500
    draft.world.roots.hot_tick[root] = draft.world.host.tick
    draft.world.rooms.canon[PLAYER][draft.world.rooms.canon[PLAYER] == root] = NONE
    return root


def test_three_nights_of_being_known_by_a_banner_are_counted(draft: Draft, banner: int) -> None:
    for night in (1, 2, 3):
        host.run(draft)
        assert draft.world.host.banner_days == night
    assert reckoning.banner(draft.world) == banner


def test_a_banner_nobody_has_seen_for_days_is_put_away(draft: Draft, banner: int) -> None:
    host.run(draft)
    draft.world.roots.hot_tick[banner] -= reckoning.FORGOTTEN + 1
    host.run(draft)
    assert draft.world.host.banner_days == 0


def test_something_better_known_stands_before_it(draft: Draft, banner: int) -> None:
    other = int(measure.ideas(draft.world, Status.CANON)[0])
    draft.world.roots.abroad[other] = 600
    assert reckoning.banner(draft.world) == NONE
    assert banner in reckoning.banners(draft.world)


@pytest.mark.parametrize("status", [Status.LIVE, Status.ASH])
def test_a_banner_can_be_buried_even_if_nobody_here_says_it(
    draft: Draft, pack: Pack, banner: int, status: Status
) -> None:
    world = draft.world
    world.roots.status[banner] = status
    entry = Entry("retire", (banner,))
    assert entry in VERBS["retire"].candidates(world, pack)
    assert VERBS["retire"].refuse(world, pack, Day(), entry) is None
    VERBS["retire"].act(draft, entry)
    assert reckoning.banner(world) == NONE
    assert not told(draft, Kind.RETIRED)[-1].passed


def test_what_was_locked_or_buried_before_the_march_is_not_carried(
    draft: Draft, pack: Pack
) -> None:
    row = at(draft.world, Force.CAUSE)
    tags = pack.causes[int(draft.world.forces.which[row])].tags
    for change in ("layers", "status"):
        root = living(draft, tags)
        books(draft, row, root)
        if change == "layers":
            deep = ideas.at_home(draft.world, root)
            draft.world.variants.layers[deep] = cause.READABLE + 1
        else:
            draft.world.roots.status[root] = Status.CANON
        cause.act(draft, row)
        assert draft.world.roots.fate[root] != Fate.CHARGED
        assert draft.world.forces.stage[row] == Stage.WATCH
    assert len(told(draft, Kind.CALLED_OFF)) == 2


def test_it_is_written_down_whether_anybody_answered(draft: Draft, pack: Pack) -> None:
    row = at(draft.world, Force.CAUSE)
    root = living(draft, pack.causes[int(draft.world.forces.which[row])].tags)
    draft.world.forces.stage[row], draft.world.forces.root[row] = Stage.PITCH, root
    stalled = draft.world.thawed()
    VERBS["answer"].act(other := Draft(stalled, pack), Entry("answer", (row, 1)))
    for each in (draft, other):
        books(each, row, root)
        cause.act(each, row)
    noted = [memory.of(each.world, pack, "unanswered").size for each in (draft, other)]
    assert noted == [1, 0]

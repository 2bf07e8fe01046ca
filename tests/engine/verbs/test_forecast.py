"""Every verb can be asked what it would do, and the asking changes nothing."""

from dataclasses import replace

import numpy as np
import pytest

from game.engine import legal
from game.engine.mornings import mornings
from game.engine.verbs import VERBS
from game.model.day import Day, Entry
from game.model.pack import Pack
from game.model.units import CENT, NONE
from game.model.world import Stage, Status, World
from game.run.digest import digest
from tests.engine.verbs.worlds import changed, rule

FUTURES = 3


@pytest.fixture(scope="module", name="busy")
def _busy(week: World) -> World:
    """The week's morning, with a brand at the door, a tired host and newcomers to calm."""

    def busy(draft: World) -> None:
        live = int((draft.roots.status == Status.LIVE).nonzero()[0][0])
        draft.forces.stage[1], draft.forces.root[1] = Stage.PITCH, live
        draft.roots.home[live], draft.roots.born[live] = 40, draft.host.tick - 60
        draft.variants.layers[draft.roots.variant[live]] = 2
        draft.host.fatigue = 50 * CENT

    return replace(changed(week, busy), signed=np.full(1, NONE, dtype=np.int16))


@pytest.fixture(scope="module", name="house")
def _house(open_pack: Pack) -> Pack:
    """The pack with a charter to sign."""
    return replace(open_pack, charters=(rule("wall", "wall"),))


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_a_verb_can_be_forecast(house: Pack, busy: World, verb: str) -> None:
    before = digest(busy, "")
    able = tuple(e for e in legal.options(busy, house, Day()) if e.verb == verb)
    assert able
    told = mornings(busy, house, Day({}, able[-1:]), range(FUTURES), 2)
    assert all(column.shape == (FUTURES,) for column in told.meters.values())
    assert digest(busy, "") == before


def test_a_split_is_seen_in_the_forecast(house: Pack, busy: World) -> None:
    plan = Day({}, (Entry("split", (0,)),))
    parted = mornings(busy, house, plan, range(FUTURES), 2)
    still = mornings(busy, house, Day(), range(FUTURES), 2)
    assert parted.meters["core"].max() < still.meters["core"].min()

"""What a law of the player's room changes at once: a price, a meter, one night."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from game.engine import judge, laws, legal, measure, meter
from game.engine.draft import Draft
from game.engine.setup import begin
from game.engine.step import step
from game.model import pack as model
from game.model.day import Day, Entry
from game.model.night import Kind
from game.model.pack import Pack, Params
from game.model.units import CENT, ONE, PLAYER
from game.model.world import Fate, Omen, Status
from tests.engine.lawful import ROOMS, SEED, bent


def drafted(pack: Pack, **amounts: int) -> Draft:
    pack = bent(pack, **amounts)
    return Draft(begin(pack, SEED, 0, ROOMS).thawed(), pack)


def _moved(draft: Draft, move: Callable[[Draft, int], None], amount: int, name: str) -> int:
    before = int(getattr(draft.world.host, name))
    move(draft, amount)
    return int(getattr(draft.world.host, name)) - before


def _exposed(draft: Draft) -> int:
    return _moved(draft, meter.expose, 5 * CENT, "exposure")


def _tired(draft: Draft) -> int:
    return _moved(draft, meter.tire, 5 * CENT, "fatigue")


def _slept(draft: Draft) -> int:
    draft.world.host.fatigue = 50 * CENT
    return -_moved(draft, meter.tire, -5 * CENT, "fatigue")


def _mistrusted(draft: Draft) -> int:
    return -_moved(draft, meter.trust, -5 * CENT, "trust")


def _evening(draft: Draft) -> int:
    return laws.evening(draft.world, draft.pack)


def _hosting(draft: Draft) -> int:
    return legal.price(draft.world, draft.pack, Entry("host", (0,)))


def _moderating(draft: Draft) -> int:
    return legal.price(draft.world, draft.pack, Entry("moderate", (0,)))


def _odds(draft: Draft) -> int:
    return judge.odds(draft.world, draft.pack, model.Test("trust", 50))


def _hosted(draft: Draft) -> int:
    theme = int(measure.ideas(draft.world, Status.CANON)[0])
    night = step(draft.world.frozen(), draft.pack, Day({}, (Entry("host", (theme,)),)))
    return next(d.amount for d in night.ledger if (d.meter, d.term) == ("warmth", "verb:host"))


def _canonised(draft: Draft) -> int:
    """Return how many of what has been loved here for two days and a half are canon tomorrow."""
    world = draft.world
    shown = world.rooms.screen[PLAYER]
    roots = np.unique(world.variants.root[shown[shown >= 0]])
    world.roots.status[roots] = Status.LIVE
    world.roots.home[roots] = 200
    world.roots.born[roots] = world.host.tick - 40
    night = step(world.frozen(), draft.pack, Day())
    return sum(each.kind is Kind.CANONISED for each in night.happenings)


def _rested(draft: Draft) -> int:
    draft.world.cast.energy[:] = 10
    return int(step(draft.world.frozen(), draft.pack, Day()).world.cast.energy.sum())


def _raided(draft: Draft) -> int:
    draft.world.rooms.hostility[:] = 1 << 20
    draft.world.rooms.rival[1:] = draft.world.rooms.uid[PLAYER]
    omens = step(draft.world.frozen(), draft.pack, Day()).world.omens
    return int(((omens.kind == Omen.RAID) & (omens.target == PLAYER)).sum())


def _soured(draft: Draft) -> int:
    """Return what a joke that was sold costs those who held it."""
    world = draft.world
    root = int(world.variants.root[world.rooms.screen[PLAYER].max()])
    world.roots.coopted[root] = ONE // 2
    world.members.carried[: measure.size(world)] = world.roots.variant[root]
    world.rooms.screen[PLAYER] = world.roots.variant[root]
    night = step(world.frozen(), draft.pack, Day())
    return -sum(d.amount for d in night.ledger if (d.meter, d.term) == ("warmth", "blowback"))


def _split(draft: Draft) -> int:
    """Return how many splits wait at home, where everything but luck speaks for one."""
    world = draft.world
    shown = world.rooms.screen[PLAYER]
    roots = np.unique(world.variants.root[shown[shown >= 0]])
    world.rooms.canon[PLAYER, : min(roots.size, 12)] = roots[:12]
    params = draft.pack.params.values
    torn = params | {"schism_known": 2 * ONE, "schism": 2 * ONE, "schism_shared": ONE}
    pack = replace(draft.pack, params=Params(torn))
    omens = step(draft.world.frozen(), pack, Day()).world.omens
    return int(((omens.kind == Omen.SCHISM) & (omens.room == PLAYER)).sum())


def _seen_in_the_film(draft: Draft) -> int:
    """Return how many ideas are out once a dance is."""
    dance = draft.pack.forms.index("dance")
    template = next(row for row, idea in enumerate(draft.pack.ideas) if idea.form == dance)
    sparks = measure.ideas(draft.world, Status.SPARK)
    draft.world.roots.status[sparks] = Status.LIVE
    draft.world.roots.born[sparks] = -100
    draft.world.roots.template[sparks[0]] = template
    entry = Entry("leak", (int(sparks[0]), 0, 1))
    night = step(draft.world.frozen(), draft.pack, Day({}, (entry,)))
    return int((night.world.roots.fate[sparks] >= Fate.LEAKED).sum())


NOW: dict[str, tuple[int, Callable[[Draft], int], int]] = {
    "exposure": (50, _exposed, +1),
    "fatigue": (50, _tired, +1),
    "rest": (50, _slept, +1),
    "trust_lost": (50, _mistrusted, +1),
    "hours": (1, _evening, +1),
    "host_hours": (1, _hosting, +1),
    "moderate_hours": (1, _moderating, +1),
    "odds": (15, _odds, +1),
    "host": (100, _hosted, +1),
    "canon_days": (-2, _canonised, +1),
    "energy": (100, _rested, +1),
    "raid": (-100, _raided, -1),
    "blowback": (100, _soured, +1),
    "schism": (-100, _split, -1),
    "filmed": (1, _seen_in_the_film, +1),
}
"""What shows at once: its amount, what is read, and which way that goes."""


@pytest.mark.parametrize("name", sorted(NOW))
def test_the_law_shows_at_once(pack: Pack, name: str) -> None:
    amount, read, way = NOW[name]
    was, now = read(drafted(pack)), read(drafted(pack, **{name: amount}))
    assert way * (now - was) > 0, (now, was)

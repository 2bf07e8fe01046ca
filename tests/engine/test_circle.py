"""Standing offers about people: the circle's five powers, and the successor."""

import numpy as np
import pytest

from game.engine import legal, measure, powers
from game.engine.powers import Power
from game.engine.step import step
from game.model.day import Day, Reason
from game.model.night import Kind, Night
from game.model.pack import Pack
from game.model.units import CENT
from game.model.world import Status, World
from tests.engine.kettle import changed, morning, who

CIRCLE, SUCCESSOR = "offer:circle", "offer:successor"


@pytest.fixture(scope="module")
def world(pack: Pack) -> World:
    def stale(w: World) -> None:
        w.rooms.staleness[0] = 40 * CENT
        w.members.tenure[60:120] = 1

    return changed(morning(pack), stale)


def asked(world: World, pack: Pack, power: Power) -> Night:
    """Return a night in which whoever has a power uses it."""
    held = {power: who for who, power in powers.held(world, pack).items()}
    person = pack.people[int(world.cast.person[held[power]])].id
    day = Day({CIRCLE: person})
    assert legal.day_refusal(world, pack, day) is None
    return step(world, pack, day)


def test_every_circle_has_all_five_powers_one_each(pack: Pack) -> None:
    for room in pack.rooms:
        traits = tuple(
            tuple(pack.traits[row] for row in pack.people[who].traits) for who in room.circle
        )
        assert sorted(powers._suited(traits)) == list(Power), room.id


def test_the_kettle_fits_its_people(pack: Pack, world: World) -> None:
    held = {
        pack.people[int(world.cast.person[who])].name: power
        for who, power in powers.held(world, pack).items()
    }
    assert held == {
        "mira": Power.CALM,
        "june": Power.EDGE,
        "tavi": Power.MEND,
        "rook": Power.AIR,
        "pell": Power.SEAT,
    }


def test_each_power_does_its_own_work(pack: Pack, world: World) -> None:
    nights = {power: asked(world, pack, power) for power in Power}
    plain = step(world, pack, Day()).world

    def beyond(power: Power, sign: int, read: object) -> bool:
        assert callable(read)
        return bool(sign * (read(nights[power].world) - read(plain)) > 0)

    assert beyond(Power.MEND, 1, lambda w: int(w.members.literacy[:200].sum()))
    assert beyond(Power.AIR, -1, measure.staleness)
    assert beyond(Power.CALM, -1, measure.newcomers)
    sparks = np.flatnonzero(world.roots.status == Status.SPARK)
    first = world.roots.variant[sparks]
    assert beyond(Power.EDGE, 1, lambda w: int(w.variants.quality[first].sum()))
    assert beyond(Power.SEAT, 1, lambda w: int(w.members.belonging[60:120].sum(dtype=np.int64)))


def test_the_five_rest_together(pack: Pack, world: World) -> None:
    night = asked(world, pack, Power.AIR)
    assert [h.amount for h in night.happenings if h.kind is Kind.STEPPED_IN] == [Power.AIR]
    june = pack.people[int(world.cast.person[who(world, pack, "june")])].id
    refusal = legal.choice_refusal(night.world, pack, CIRCLE, june)
    assert refusal is not None
    assert (refusal.reason, refusal.about) == (Reason.NOT_OPEN, 1 + powers.REST)
    assert CIRCLE not in {offer for offer, _ in legal.standing(night.world, pack)}


def test_whoever_is_spent_is_left_alone(pack: Pack, world: World) -> None:
    tired = changed(world, lambda w: w.cast.energy.fill(3))
    assert CIRCLE not in {offer for offer, _ in legal.standing(tired, pack)}
    refusal = legal.choice_refusal(tired, pack, CIRCLE, "base:mira")
    assert refusal is not None
    assert refusal.reason is Reason.TOO_TIRED


def test_a_successor_is_chosen_and_the_one_before_minds(pack: Pack, world: World) -> None:
    before, mira = world.host.successor, who(world, pack, "mira")
    night = step(world, pack, Day({SUCCESSOR: "base:mira"}))
    plain = step(world, pack, Day())
    assert night.world.host.successor == mira
    assert night.world.cast.loyalty[before] < plain.world.cast.loyalty[before]
    assert night.world.cast.loyalty[mira] > plain.world.cast.loyalty[mira]
    again = legal.choice_refusal(night.world, pack, SUCCESSOR, "base:mira")
    assert again is not None
    assert again.reason is Reason.ALREADY_HEIR
    stranger = legal.choice_refusal(world, pack, SUCCESSOR, "base:nobody")
    assert stranger is not None
    assert stranger.reason is Reason.UNKNOWN

"""Forces say what they will do, and then do that or call it off; whole months of a careful host."""

from dataclasses import replace

import pytest

from game.engine import laws
from game.engine.forces.landlord import NOTICE
from game.engine.setup import begin
from game.engine.step import step
from game.model.house import Change
from game.model.night import Happening, Kind, Night
from game.model.pack import Pack
from game.model.units import CENT, NONE, ONE
from game.model.world import Force, Stage, Way, World
from game.run.opening import first_row
from game.tools.around import intents
from game.tools.bots import reference
from game.tools.sight import observe

ROOMS, SEEDS = 4, (8, 21, 34)
Turn = tuple[World, Night]
_POINTS, _TWO_ACTS = 5, 20
_RENT = Change("t:rent", "Rent", "will ask for rent", "It asks.", (("hours", -1),), (), ends=False)


@pytest.fixture(scope="module")
def turns(pack: Pack) -> list[Turn]:
    """Return (morning, the night after it) of some months that the reference bot played."""
    pairs = []
    with_rent = replace(pack, changes=(_RENT,))
    for seed in SEEDS:
        world = begin(with_rent, seed, first_row(pack), ROOMS)
        while world.host.ending < 0:
            night = step(world, with_rent, reference(observe(world, with_rent)))
            pairs.append((world, night))
            world = night.world
    return pairs


def intended(world: World, row: int) -> tuple[int, int, int, int] | None:
    """Return (stage, root, whom, due) of a force that means to do something, else None."""
    forces = world.forces
    stage, root, due = int(forces.stage[row]), int(forces.root[row]), int(forces.due[row])
    waits = stage == Stage.SPENT or (stage == Stage.WATCH and root == NONE) or due == NONE
    return None if waits else (stage, root, int(forces.whom[row]), due)


def outcomes(world: World, row: int) -> set[Kind]:
    """Return what may be told of a force on its day; each is about what it had in view."""
    forces = world.forces
    kind, stage = Force(int(forces.kind[row])), int(forces.stage[row])
    if stage in (Stage.WATCH, Stage.PITCH) or (kind, stage) in _CLIMBS:
        return {Kind.FORCE_MOVED}
    return {
        Force.FEED: {Kind.FEED_TOOK},
        Force.BRAND: {Kind.CAMPAIGN, Kind.MISFIRED},
        Force.CAUSE: {Kind.CHARGED, Kind.QUOTED},
        Force.RIVAL: _RIVAL.get(Way(int(forces.way[row])), set()),
        Force.LANDLORD: {Kind.RULES_CHANGED},
        Force.DRIFT: {Kind.WORN_DOWN},
        Force.STALE: {Kind.DROPPED},
        Force.LIFE: {Kind.LEFT},
    }[kind]


_CLIMBS = {(kind, Stage.WANT) for kind in (Force.BRAND, Force.CAUSE, Force.RIVAL)}
_RIVAL = {
    Way.POACH: {Kind.POACHED},
    Way.COPY: {Kind.COPIED},
    Way.RAID: {Kind.RAIDED},
    Way.ALLY: {Kind.BEFRIENDED},
}


def told_off(night: Night, row: int) -> bool:
    """Return whether it was said that a force will do otherwise, by it or by the host."""
    otherwise = (Kind.CALLED_OFF, Kind.ANSWERED, Kind.SOURED)
    return any(each.kind in otherwise and each.about == row for each in night.happenings)


def _about(each: Happening, root: int, whom: int) -> bool:
    return root in (NONE, each.root) and whom in (NONE, each.who)


def test_on_its_day_a_force_does_what_it_showed_or_says_that_it_will_not(turns: list[Turn]) -> None:
    seen = set()
    for morning, night in turns:
        for row, kind in enumerate(morning.forces.kind.tolist()):
            shown = intended(morning, row)
            if shown is None or shown[3] > morning.host.day:
                continue
            _, root, whom, _ = shown
            able = outcomes(morning, row)
            done = [each for each in night.happenings if each.kind in able]
            assert told_off(night, row) or any(_about(each, root, whom) for each in done)
            seen |= {(Force(kind), each.kind) for each in done}
    assert {Force.FEED, Force.BRAND, Force.RIVAL, Force.LIFE, Force.LANDLORD} <= {
        k for k, _ in seen
    }


def test_until_its_day_what_a_force_showed_stays_as_it_was(turns: list[Turn]) -> None:
    held = 0
    for morning, night in turns:
        for row in range(morning.forces.kind.size):
            shown = intended(morning, row)
            if shown and shown[3] > morning.host.day and not told_off(night, row):
                held += 1
                assert intended(night.world, row) == shown
    assert held


def test_what_does_harm_is_first_shown_at_least_a_day_ahead(turns: list[Turn]) -> None:
    shown: dict[tuple[int, int], int] = {}
    for morning, _ in turns:
        for row in range(morning.forces.kind.size):
            mine = intended(morning, row)
            harms = mine is not None and outcomes(morning, row) & _HARM
            key = (morning.host.seed, row)
            if mine is None or not harms:
                shown.pop(key, None)
            elif shown.get(key) != mine[3]:
                shown[key] = mine[3]
                assert 1 <= mine[3] - morning.host.day <= 3


_HARM = {
    *(Kind.FEED_TOOK, Kind.CAMPAIGN, Kind.CHARGED, Kind.RULES_CHANGED),
    *(Kind.WORN_DOWN, Kind.DROPPED, Kind.LEFT),
}


def test_no_force_lowers_a_meter_by_more_than_five_points_unannounced(turns: list[Turn]) -> None:
    booked = 0
    for morning, night in turns:
        point = {"trust": CENT, "warmth": int(morning.rooms.size[0]) * ONE // 100}
        for delta in night.ledger:
            if delta.term.startswith("force:"):
                booked += 1
                kind = Force[delta.term.partition(":")[2].upper()]
                rows = morning.forces.kind == kind
                announced = bool((morning.forces.due[rows] == morning.host.day).any())
                least = -_POINTS * point.get(delta.meter, CENT)
                assert announced or delta.amount >= least
    assert booked


def test_the_landlord_keeps_still_until_the_last_act_and_gives_three_evenings(
    turns: list[Turn], pack: Pack
) -> None:
    with_rent = replace(pack, changes=(_RENT,))
    for seed in SEEDS:
        days = [morning for morning, _ in turns if morning.host.seed == seed]
        at = next(day for day, world in enumerate(days) if world.host.change != NONE)
        assert days[at].host.day > _TWO_ACTS
        assert days[at].host.change_day - days[at].host.day == NOTICE
        told = [
            each for world in days for each in intents(world, with_rent) if each.who == _RENT.id
        ]
        assert [each.days for each in told[: NOTICE + 1]] == [2, 1, 0, -1]
        assert all(laws.changed(world) == (day >= at + NOTICE) for day, world in enumerate(days))

"""The ledger adds up: every meter, every idea, every hour, whatever the weather."""

from collections import defaultdict

import numpy as np
from hypothesis import example, given

from game.engine import measure
from game.engine.setup import begin
from game.engine.step import step
from game.model.night import Night
from game.model.pack import Pack
from game.model.units import HOURS_A_DAY, PLAYER
from game.model.world import Status, World
from game.run.opening import first_row
from tests.engine import wild


@wild.examples(10)
@given(wild.SEEDS, wild.SKIES, wild.PLANS)
@example(629048404, "viral", [[368, 491, 82], [228, 360, 259], [347, 218, 278]])  # a cause of 0
def test_every_meter_and_every_idea_add_up(
    pack: Pack, seed: int, sky: str, plans: list[list[int]]
) -> None:
    rules = wild.under(pack, sky)
    world = begin(rules, seed, first_row(rules), 5)
    for numbers in plans:
        if world.host.ending >= 0:
            break
        night = step(world, rules, wild.planned(world, rules, numbers))
        _meters(world, night)
        _pulse_by_idea(world, night)
        _strips(world, night)
        world = night.world


def _meters(before: World, night: Night) -> None:
    booked: dict[str, int] = defaultdict(int)
    for delta in night.ledger:
        assert delta.amount
        booked[delta.meter] += delta.amount
    assert len({(delta.meter, delta.term) for delta in night.ledger}) == len(night.ledger)
    was, now = _read(before), _read(night.world)
    assert booked.keys() <= now.keys()
    for meter, value in now.items():
        assert booked[meter] == value - was[meter], meter


def _read(world: World) -> dict[str, int]:
    more = {"imprint": measure.imprint(world), "pulse": int(world.roots.today.sum())}
    return measure.meters(world) | more


def _pulse_by_idea(before: World, night: Night) -> None:
    """What is booked under an idea is how many more acts it had at home than a day ago."""
    today = night.world.roots.today.astype(np.int64)
    today[: before.roots.today.size] -= before.roots.today
    booked = {d.term: d.amount for d in night.ledger if d.meter == "pulse"}
    assert booked == {f"idea:{root}": int(today[root]) for root in np.flatnonzero(today)}


def _strips(before: World, night: Night) -> None:
    """A strip tells hour by hour what the log has of an idea outside, and no more at home."""
    acts = night.acts
    strips = {strip.root: strip for strip in night.strips}
    held = np.isin(before.roots.status, (Status.LIVE, Status.CANON))
    for root in np.flatnonzero(held & (before.roots.origin == PLAYER)).tolist():
        rows = (acts.root == root) & (acts.room < 0)
        hours = np.bincount(acts.tick[rows] - before.host.tick - 1, minlength=HOURS_A_DAY)
        told = strips[root].abroad if root in strips else (0,) * HOURS_A_DAY
        assert tuple(hours.tolist()) == told
    live = np.flatnonzero(before.roots.status == Status.LIVE).tolist()
    retired = np.flatnonzero(night.world.roots.status == Status.CANON).tolist()
    assert strips.keys() >= set(live) - set(retired)
    for strip in night.strips:
        assert min(strip.home) >= 0

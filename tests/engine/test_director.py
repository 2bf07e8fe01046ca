"""A month of each storyteller keeps its rules: tension and rest, crises counted, nothing twice."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine import legal
from game.engine.step import step
from game.model.condition import Compare, Name, Number
from game.model.day import Day
from game.model.house import Tension
from game.model.pack import Event, Pack
from game.model.terms import Terms
from game.model.units import CARDS
from game.model.world import World
from tests.engine import wild
from tests.engine.kettle import answering, changed, morning, who

DAYS = 30


def month(pack: Pack, seed: int, teller: int) -> Iterator[list[Event]]:
    """Yield the cards of each morning of a run that answers all of them."""
    world = morning(pack, seed, Terms(teller=teller, length=DAYS))
    while world.host.ending < 0:
        yield [pack.events[int(world.cards.event[row])] for row in legal.waiting(world)]
        world = step(world, pack, answering(world, pack, seed + world.host.day)).world


@wild.examples(6)
@given(st.integers(0, 2**35 - 1), st.integers(0, 2))
def test_a_month_keeps_its_storytellers_rules(pack: Pack, seed: int, teller: int) -> None:
    told = pack.tellers[teller]
    mornings = list(month(pack, seed, teller))
    assert len(mornings) > DAYS // 3
    assert all(len(cards) <= CARDS for cards in mornings)
    once = Counter(event.id for cards in mornings for event in cards if not event.repeat)
    assert max(once.values()) == 1
    for cards in mornings:
        groups = [event.group for event in cards if not event.only_follows]
        assert len(set(groups)) == len(groups)
    crises = [sum(event.tension == Tension.CRISIS for event in cards) for cards in mornings]
    assert all(sum(crises[at : at + 4]) <= told.crises for at in range(len(crises)))
    tense = [any(event.tension >= Tension.TENSE for event in cards) for cards in mornings]
    run = rest = 0
    for hard in tense:
        assert not (hard and rest), tense
        run, rest = run + 1 if hard else 0, max(rest - 1, 0)
        if run == told.tense:
            run, rest = 0, told.rest


@pytest.mark.parametrize("teller", ["tide", "static"])
def test_storytellers_differ_in_how_much_they_tell(pack: Pack, teller: str) -> None:
    rows = {one.id.partition(":")[2]: row for row, one in enumerate(pack.tellers)}
    count = {name: sum(map(len, month(pack, 77, rows[name]))) for name in (teller, "slow_burn")}
    assert count[teller] > count["slow_burn"]


def test_the_story_comes_first(pack: Pack) -> None:
    said = "base:stale_week"
    when = Compare(">=", Name("day"), Number(3))
    events = tuple(
        replace(event, story=True, when=when) if event.id == said else event
        for event in pack.events
    )
    mornings = list(month(replace(pack, events=events), 12, 0))
    days = [day for day, cards in enumerate(mornings, 1) if said in {one.id for one in cards}]
    assert days[0] == 3


@pytest.mark.parametrize(("event", "comes"), [("base:postcard", 1), ("base:honey", 0)])
def test_a_follow_up_of_who_has_left_is_dropped_unless_it_comes_all_the_same(
    pack: Pack, event: str, comes: int
) -> None:
    world = morning(pack, 3)
    lark = who(world, pack, "lark")
    row = [one.id for one in pack.events].index(event)

    def left(w: World) -> None:
        w.cast.row[lark] = -1
        w.cards.grow(1, event=row, due=2, roles=np.array([lark, 0, -1, -1]), root=-1)

    after = step(changed(world, left), pack, Day()).world
    dealt = [pack.events[int(after.cards.event[at])].id for at in legal.waiting(after)]
    assert dealt.count(event) == comes

"""A month is not told in one line over and over, and opens nothing that it has no time to close."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from game.engine import judge, measure
from game.engine.draft import Draft
from game.engine.phases import director
from game.model.condition import Both
from game.model.day import Day
from game.model.night import Happening, Kind
from game.model.pack import Pack
from game.model.units import NONE
from game.model.world import Status, World
from game.run.history import History
from game.run.turn import Turn
from game.view.intents import intents
from game.view.log import sentence
from game.view.look import Look
from game.view.told import Told
from tests.engine.kettle import changed, kettle, morning, who
from tests.view.runs import look

_MONTH = 30


@pytest.fixture(scope="module")
def world(pack: Pack) -> World:
    return morning(pack)


_TOLD = (
    *(Kind.CALLED_BACK, Kind.HOSTED, Kind.RETIRED, Kind.ENCRYPTED, Kind.TRANSLATED, Kind.RESTED),
    *(Kind.CAUGHT, Kind.DIED, Kind.SURFACED, Kind.ARRIVED, Kind.LEFT, Kind.LEAKED, Kind.WORN_DOWN),
)


@pytest.mark.parametrize("kind", _TOLD)
def test_a_night_is_told_in_many_ways_and_each_in_one(pack: Pack, world: World, kind: Kind) -> None:
    speaker = Told(Look(world, pack, History(), Day()))
    nights = [
        Happening(kind, root=0, about=0, amount=count, passed=True) for count in range(20, 50)
    ]
    lines = [sentence(speaker, night).replace(str(night.amount), "#") for night in nights]
    assert lines == [sentence(speaker, night).replace(str(night.amount), "#") for night in nights]
    assert len(set(lines)) > 3
    assert max(lines.count(line) for line in lines) < 2 * len(lines) // 3


def test_the_kettle_has_pages_for_more_than_one_month(pack: Pack) -> None:
    row = kettle(pack)
    zine = [page for page in pack.pages if page.place == "zine"]
    ours = [page for page in zine if not page.rooms or row in page.rooms]
    own = [page for page in ours if page.rooms and page.when == Both(())]
    assert len(ours) > 2 * _MONTH
    assert len(own) > _MONTH // 2


def test_nothing_is_begun_that_the_month_has_no_time_for(pack: Pack, world: World) -> None:
    late = Draft(changed(world, lambda w: setattr(w.host, "day", w.host.length)).thawed(), pack)
    held = director._held(late, {})
    begun = [
        event
        for row, event in enumerate(pack.events)
        if director._may(late, row, held) and any(choice.good.follow for choice in event.choices)
    ]
    assert not begun


def test_what_got_out_is_told_once_in_those_words(pack: Pack) -> None:
    event = next(each for each in pack.events if each.id == "base:leak_seen")
    assert event.repeat == 0


def test_who_has_something_ready_hands_it_in(pack: Pack) -> None:
    event = next(each for each in pack.events if each.id == "base:first_evening")
    assert "has something ready" in event.text
    choice = next(each for each in event.choices if each.id == "young")
    assert choice.good.spark is not None


def test_who_is_thanked_for_a_joke_wrote_it(pack: Pack, world: World) -> None:
    event = next(each for each in pack.events if each.id == "base:credit")
    mira, root = who(world, pack, "mira"), int(measure.ideas(world, Status.CANON)[0])

    def by_mira(w: World) -> None:
        w.roots.author[root] = w.cast.member[mira]

    scene = judge.Scene(changed(world, by_mira), pack, root=root)
    thanked = next(role for role in event.roles if role.name == "other")
    found = np.flatnonzero(np.asarray(judge.value(thanked.when, scene)))
    assert found.tolist() == [mira]
    nobody = replace(scene, root=NONE)
    assert not np.asarray(judge.value(thanked.when, nobody)).any()


def test_who_only_reads_along_does_it_otherwise_every_morning(
    turns: list[Turn], pack: Pack
) -> None:
    told = [{one.who: one.text for one in intents(look(t, pack)) if one.days < 0} for t in turns]
    again = [who for then, now in pairwise(told) for who in then.keys() & now.keys()]
    same = [who for a, b in pairwise(told) for who in a.keys() & b.keys() if a[who] == b[who]]
    assert len(again) > 40
    assert len(same) * 2 < len(again)  # what is over, or away, stays as it is

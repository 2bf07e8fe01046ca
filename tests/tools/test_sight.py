"""A bot sees what the screens show, no more: both are held side by side, morning by morning."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from game.model.day import Day
from game.model.pack import Pack
from game.model.units import NONE, PARTING_DAY
from game.model.world import Omen, Omens, World
from game.run.opening import header
from game.run.run import Run
from game.run.turn import Turn
from game.tools.around import intents
from game.tools.bots import BOTS
from game.tools.sight import Sight, Standing, observe
from game.view.evening import evening
from game.view.intents import intents as told_intents
from game.view.look import Look
from game.view.room import room
from game.view.visit import visit

DAYS = 9


def mornings(pack: Pack) -> Iterator[Turn]:
    run = Run.begin(header(pack, 4711, "kettle"), pack)
    for _ in range(DAYS):
        yield run.turn
        run.do(BOTS["reference"](observe(run.turn.world, pack)))


@pytest.fixture(scope="module")
def seen(pack: Pack) -> list[tuple[Sight, Look]]:
    """Each morning as a bot sees it and as the screens do."""
    return [
        (observe(turn.world, pack), Look(turn.world, pack, turn.history)) for turn in mornings(pack)
    ]


def test_the_room_is_the_one_on_the_screen(seen: list[tuple[Sight, Look]]) -> None:
    for sight, look in seen:
        shown = room(look)
        assert (sight.day, sight.days, sight.ending) == (shown.day, shown.days, "")
        assert sight.histogram == shown.histogram
        assert (sight.vitals["core"], sight.core_goal) == (shown.core, shown.core_goal)
        assert {i.root for i in sight.live} <= {row.root for row in shown.ideas}
        marks = {row.root: (row.text, row.mark) for row in shown.ideas}
        for idea in sight.live:
            mark = "branded" if idea.branded else "leaked" if idea.leaked else "home"
            assert (look.listed(idea.root), mark) == marks[idea.root]
            assert look.listed(idea.root).endswith(sight.words(idea.root))


def test_the_people_are_those_of_the_cards(seen: list[tuple[Sight, Look]]) -> None:
    for sight, look in seen:
        rows = {row.name: row for row in room(look).members}
        for who in sight.members:
            person = next(person for person in look.pack.people if person.id == who.id)
            row, card = rows[person.name], " ".join(rows[person.name].card)
            assert (who.here, who.circle) == (row.here, row.circle)
            strength = f"attachment {who.attachment} · energy {who.energy} · loyalty {who.loyalty}"
            assert strength in card or not who.here
            long, lately = "has only read along", f"last spoke {who.silent} day"
            assert (long in card or lately in card) == (who.here and who.silent > 0)
            assert sum(who.who in (fact.who, fact.whom) for fact in sight.facts) >= sum(
                line.startswith("day ") for line in row.card
            )


def test_intents_are_those_that_are_told(seen: list[tuple[Sight, Look]]) -> None:
    for sight, look in seen:
        ours = {
            "A rift",
            "A banner",
            "Now",
            "Next",
            "Meant",
            *(ending.title for ending in look.pack.endings),
        }
        told = [intent for intent in told_intents(look) if intent.who not in ours]
        assert sorted(i.days for i in sight.intents) == sorted(i.days for i in told)
        aims = [look.called(i.root).strip("'") for i in sight.intents if i.root != NONE]
        assert all(any(aim in i.text for i in told) for aim in aims)
        wanted = {i.root for i in sight.intents if i.stage != "spent"}
        assert all(idea.wanted == (idea.root in wanted) for idea in sight.live)
    assert any(i.root != NONE for sight, _ in seen for i in sight.intents)


def test_the_rooms_next_door_are_as_a_visitor_finds_them(seen: list[tuple[Sight, Look]]) -> None:
    for sight, look in seen:
        for near in sight.neighbours:
            found = visit(look, near.room)
            assert found is not None
            assert (near.members, near.warmth) == (found.people, found.warmth)
            assert near.acts == sum(found.hours)
            assert list(near.canon) == [kept.layers for kept in found.canon]


def test_an_option_is_labelled_as_in_the_evening(seen: list[tuple[Sight, Look]]) -> None:
    for sight, look in seen:
        listed = [option for verb in evening(look).verbs for option in verb.options]
        open_now = {option.entry: option.text for option in listed if not option.refusal}
        assert {entry: sight.label(entry) for entry in sight.options(Day())} == open_now


def test_a_platform_likes_what_the_evening_says_it_likes(seen: list[tuple[Sight, Look]]) -> None:
    told = 0
    for sight, look in seen:
        tags = {idea.root: idea.tags for idea in sight.live}
        leaks = next(verb for verb in evening(look).verbs if verb.id == "leak").options
        for option in leaks:
            root, platform, _ = option.entry.args
            liked = set(tags[root]) & set(sight.platforms[platform].tags)
            assert any(" likes " in line for line in option.detail) == bool(liked)
            told += 1
    assert told


def test_nobody_may_close_the_room_in_its_first_ten_days(seen: list[tuple[Sight, Look]]) -> None:
    farewell = Standing("offer:close", "farewell")
    assert all(farewell not in sight.standing for sight, _ in seen)
    late = seen[-1][1].world.thawed()
    late.host.day = PARTING_DAY
    assert farewell in observe(late, seen[-1][1].pack).standing


def announced(world: World) -> World:
    """The same morning with omens of every sort, some of them nothing to us."""
    rows = [
        (Omen.RAID, 3, 0, 60),
        (Omen.RAID, 0, 5, 30),
        (Omen.RAID, 3, 4, 30),
        (Omen.SCHISM, 0, NONE, 90),
        (Omen.SCHISM, 2, NONE, 90),
        (Omen.BRAND, NONE, 1, 30),
    ]
    kind, who, target, due = map(np.array, zip(*rows, strict=True))
    omens = Omens(
        kind=kind.astype(np.uint8),
        room=who.astype(np.int32),
        target=target.astype(np.int32),
        which=np.zeros(len(rows), np.int8),
        due=(world.host.tick + due).astype(np.int32),
    )
    return replace(world, omens=omens)


def test_what_people_will_do_is_told_if_it_is_about_us(
    pack: Pack, seen: list[tuple[Sight, Look]]
) -> None:
    look = replace(seen[0][1], world=announced(seen[0][1].world))
    people = [i for i in intents(look.world, pack) if i.kind in {"raid", "schism"}]
    assert [(i.kind, i.days) for i in people] == [("raid", 2), ("raid", 1), ("schism", 3)]
    told = [i.days for i in told_intents(look) if i.days > 0]
    assert sorted(told) == [1, 2, 3]


def test_a_sight_can_be_printed(seen: list[tuple[Sight, Look]]) -> None:
    said = repr(seen[-1][0])
    assert "members=(Member(who=0" in said
    assert "World(" not in said

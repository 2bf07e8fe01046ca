"""Another room tells the same card in other words, and memory speaks in words, never in ids."""

import re
from dataclasses import replace

import pytest

from game.engine import legal
from game.model.day import Day
from game.model.night import Happening, Kind
from game.model.pack import Event, Pack
from game.run.history import History, Leaf
from game.run.turn import Turn
from game.view import cards, members
from game.view.log import sentence
from game.view.look import Look
from game.view.memories import memory
from game.view.slots import places
from game.view.told import Told
from game.view.worded import titled, worded
from tests.view.runs import look

_SEEDS = 24
_PLACES = {"idea", "room", "brand", "staff", "cause", "envoy", "rival", "rival_room", "platform"}


@pytest.fixture
def view(turns: list[Turn], pack: Pack) -> Look:
    return look(turns[0], pack)


def _retold(pack: Pack) -> list[tuple[int, Event]]:
    return [(row, event) for row, event in enumerate(pack.events) if event.retold]


def _seeded(view: Look, seed: int, room: int) -> Look:
    host = replace(view.world.host, seed=seed, room=room)
    return replace(view, world=replace(view.world, host=host))


def _answered(view: Look, row: int, times: int) -> Look:
    told = Happening(Kind.CHOSE, about=row, amount=0)
    leaves = tuple(Leaf(day + 1, Day(), (replace(told),), (), ()) for day in range(times))
    return replace(view, history=History(view.history.series, leaves, view.history.moods))


def test_the_cards_of_most_rooms_are_told_in_three_ways(pack: Pack) -> None:
    told = [event for _, event in _retold(pack)]
    assert sum(len(event.retold) >= 2 for event in told) >= 38
    for event in told:
        texts = [event.text, *(other.text for other in event.retold)]
        titles = [event.title, *(other.title for other in event.retold)]
        assert len(set(texts)) == len(texts)
        assert len(set(titles)) == len(titles)
        assert all(other.label.keys() == {c.id for c in event.choices} for other in event.retold)


def test_no_two_cards_have_one_title(pack: Pack) -> None:
    titles = [e.title for e in pack.events] + [o.title for _, e in _retold(pack) for o in e.retold]
    titles += [title for room in pack.rooms for _, title in room.titles]
    assert len(set(titles)) == len(titles)


def test_a_card_has_the_same_people_however_it_is_told(pack: Pack) -> None:
    for _, event in _retold(pack):
        roles = {role.name for role in event.roles}
        for other in event.retold:
            assert set(places(other.text)) & roles == set(places(event.text)) & roles
            assert set(places(other.text)) <= roles | _PLACES


def test_a_run_tells_a_card_in_one_way_and_rooms_differ(view: Look, pack: Pack) -> None:
    for row, event in _retold(pack):
        ways = {
            (seed, room): worded(_seeded(view, seed, room), row, 1).text
            for seed in range(_SEEDS)
            for room in range(len(pack.rooms))
        }
        assert len(set(ways.values())) == 1 + len(event.retold)
        assert worded(_seeded(view, 3, 2), row, 9).text == ways[3, 2]


def test_a_card_that_comes_again_comes_in_other_words(view: Look, pack: Pack) -> None:
    for row, event in _retold(pack):
        ways = 1 + sum(not other.rooms for other in event.retold)
        told = [worded(_answered(view, row, times), row, 40).text for times in range(ways + 1)]
        assert len(set(told)) == ways
        assert told[-1] == told[0]


def test_what_was_answered_is_told_as_the_card_read(view: Look, pack: Pack) -> None:
    row, event = _retold(pack)[0]
    after = _answered(view, row, 3)
    for leaf in after.history.leaves:
        own = worded(after, row, leaf.day)
        said = Told(after).choice(leaf.happenings[0])
        assert said.startswith(f"{own.title}: ")
        assert titled(after, event.id, leaf.day) == own.title


def test_a_choice_is_called_in_the_plan_as_on_its_card(turns: list[Turn], pack: Pack) -> None:
    seen = 0
    for turn in turns:
        view = look(turn, pack)
        for at, card in zip(legal.waiting(view.world), cards.cards(view), strict=False):
            event = next(each for each in pack.events if each.id == card.event)
            for choice, row in zip(event.choices, card.choices, strict=True):
                assert cards.label(view, at, choice) == row.label
                seen += bool(event.retold)
    assert seen


def test_every_fact_of_the_base_pack_is_remembered_in_words(pack: Pack) -> None:
    for kind, name in enumerate(pack.fact_kinds):
        assert " " in memory(pack, kind), name
        assert "_" not in memory(pack, kind), name


def test_a_fact_without_words_is_not_shown(turns: list[Turn], pack: Pack) -> None:
    mute = replace(pack, memories=tuple("" for _ in pack.memories), fact_kinds=pack.fact_kinds)
    packs = {"told": pack, "mute": mute}
    lines = {
        name: [
            line
            for turn in turns
            for row in members.rows(look(turn, each))
            for line in row.card
            if re.match(r"day \d+:", line)
        ]
        for name, each in packs.items()
    }
    assert len(lines["mute"]) < len(lines["told"])
    ids = {name.rpartition(":")[2].replace("_", " ") for name in pack.fact_kinds}
    assert not {line.partition(": ")[2] for line in (*lines["told"], *lines["mute"])} & ids


def test_brands_causes_and_rivals_have_a_line_for_several_mornings(pack: Pack) -> None:
    every = [each.stages for each in pack.brands]
    every += [each.stages for each in pack.causes]
    every += [each.stages for each in pack.rivals]
    for stages in every:
        for stage in ("want", "pitch", "campaign", "spent"):
            lines = stages[stage]
            assert len(set(lines)) == len(lines) >= 3, stage
            assert all(line.startswith(("{brand} ", "{name} ")) for line in lines)


def test_a_card_that_many_rooms_have_is_called_otherwise_in_each(view: Look, pack: Pack) -> None:
    own = [dict(room.titles) for room in pack.rooms if room.titles]
    shared = set.intersection(*(set(titles) for titles in own))
    assert len(own) >= len(pack.rooms) - 1
    assert len(shared) >= 36
    for row in shared:
        called = [
            worded(_seeded(view, seed, room), row, 1).title
            for room in range(len(pack.rooms))
            for seed in (3,)
        ]
        assert len(set(called)) == len(pack.rooms)


def test_a_night_is_told_in_a_room_with_its_own_furniture(view: Look, pack: Pack) -> None:
    usual = {
        what: {sentence(Told(_seeded(view, 3, room)), what) for room in range(len(pack.rooms))}
        for what in (
            *(Happening(Kind.ARRIVED, amount=count) for count in range(2, 9)),
            *(Happening(Kind.CALLED_BACK, root=0, amount=count) for count in range(2, 9)),
        )
    }
    assert min(map(len, usual.values())) == len(pack.rooms)


def test_a_rooms_own_lines_say_who_how_many_and_what(pack: Pack) -> None:
    needed = {"came": "people", "went": "people", "died": "idea", "caught": "idea", "out": "where"}
    for room in pack.rooms:
        for what, lines in room.retold.items():
            assert len(set(lines)) == len(lines) >= 2
            for line in lines:
                assert f"{{{needed[what]}}}" in line if what in needed else line
                assert line.endswith((".", "?")) != (what == "died"), line


def test_a_room_begins_with_the_telling_that_is_its_own(view: Look, pack: Pack) -> None:
    seen = 0
    for row, event in _retold(pack):
        for other in event.retold:
            for room in other.rooms:
                own = worded(_seeded(view, 3, room), row, 1)
                assert (own.title, own.text) == (other.title, other.text)
                seen += 1
    assert seen >= 17

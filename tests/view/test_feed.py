"""The room talks in its members' voices, and does not repeat itself."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pytest

from game.model.pack import Pack
from game.run.opening import header
from game.run.turn import Turn, advance, first
from game.tools.bots import reference
from game.tools.sight import observe
from game.view.feed import Feed, as_seen, woven
from game.view.members import FACES
from game.view.moments import MOST
from game.view.panes import FeedLine
from tests.view.runs import look

KINDS = {"post", "riff", "leak", "hello", "first", "quiet"}


ROOMS = ("after_the_ad", "annex", "gutterbirds", "kettle", "night_bus", "tilde", "warehouse")


def months(pack: Pack, room: str) -> Iterator[Turn]:
    """Yield the mornings of a run that the reference plays in a village."""
    yield (turn := first(header(pack, 4711, room), pack))
    while not turn.over:
        yield (turn := advance(turn, pack, reference(observe(turn.world, pack))))


def nights(turns: list[Turn], pack: Pack) -> list[tuple[FeedLine, ...]]:
    return [Feed(look(turn, pack)).lines() for turn in turns[1:]]


def test_every_line_is_somebodys_and_whole(turns: list[Turn], pack: Pack) -> None:
    platforms = {platform.name for platform in pack.platforms}
    for lines in nights(turns, pack):
        assert 0 < len(lines) <= MOST
        assert [line.hour for line in lines] == sorted(line.hour for line in lines)
        for line in lines:
            assert line.text
            assert "{" not in line.text
            assert line.kind in KINDS
            assert (line.face == "") == (line.name in platforms)
            assert line.face in {"", *FACES.values()}


def test_a_pool_is_used_up_before_it_repeats(turns: list[Turn], pack: Pack) -> None:
    feed = Feed(look(turns[-1], pack))
    for voice in pack.voices:
        for moment, pool in voice.lines.items():
            told = [feed.shuffled(voice, moment, place) for place in range(4 * len(pool))]
            for turn in range(4):
                part = told[turn * len(pool) : (turn + 1) * len(pool)]
                assert Counter(part) == Counter(pool)
            if len(set(pool)) == len(pool) > 1:
                assert all(a != b for a, b in pairwise(told))


def test_the_same_night_is_told_the_same_way(turns: list[Turn], pack: Pack) -> None:
    turn = turns[9]
    assert Feed(look(turn, pack)).lines() == Feed(look(turn, pack)).lines()


@pytest.mark.parametrize("room", ROOMS)
def test_no_line_comes_twice_in_a_run_nor_changes_afterwards(pack: Pack, room: str) -> None:
    played = list(months(pack, room))
    told = [Feed(look(turn, pack)).lines() for turn in played]
    assert max(Counter(as_seen(line.text) for lines in told for line in lines).values()) == 1
    assert min(len(lines) for lines in told[1:]) > MOST // 2
    later = Feed(look(played[-1], pack)).nights()
    for then, now in zip(told[1:], later, strict=True):
        assert [(line.name, line.text) for line in then] == [(line.name, line.text) for line in now]


def test_the_first_mornings_screen_shows_each_text_once(turns: list[Turn], pack: Pack) -> None:
    lines = Feed(look(turns[0], pack)).lines()
    assert lines
    assert max(Counter(line.text for line in lines).values()) == 1


def test_a_voice_and_an_idea_make_one_sentence() -> None:
    """What a platform said with a capital and a stop goes into a sentence without them."""
    assert woven("in the dark it's {idea}", "There's a list.") == "in the dark it's there's a list."
    assert (
        woven("{idea}, and that's from me", "Sources below.") == "Sources below, and that's from me"
    )
    assert woven("heard: {idea}.", "It waits.") == "heard: It waits."
    assert woven("it's {idea}", "Gerald again...") == "it's Gerald again..."

"""The room talks in its members' voices, and does not repeat itself."""

from collections import Counter
from itertools import pairwise

from game.model.pack import Pack
from game.run.turn import Turn
from game.view.feed import Feed
from game.view.members import FACES
from game.view.moments import MOST, moments
from game.view.panes import FeedLine
from tests.view.runs import look

KINDS = {"post", "riff", "leak", "hello", "first", "quiet"}


def nights(turns: list[Turn], pack: Pack) -> list[tuple[FeedLine, ...]]:
    return [Feed(look(turn, pack)).lines() for turn in turns[1:]]


def test_no_text_comes_twice_in_a_night(turns: list[Turn], pack: Pack) -> None:
    for lines in nights(turns, pack):
        assert max(Counter(line.text for line in lines).values()) == 1


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
    leaf = turn.history.leaves[-1]
    assert moments(leaf, look(turn, pack)) == moments(leaf, look(turn, pack))


def test_a_run_hears_many_different_lines(turns: list[Turn], pack: Pack) -> None:
    told = [line.text for lines in nights(turns, pack) for line in lines]
    assert Counter(told).most_common(1)[0][1] <= len(turns) // 3
    assert len(set(told)) > len(told) * 7 // 10


def test_the_first_mornings_screen_shows_each_text_once(turns: list[Turn], pack: Pack) -> None:
    lines = Feed(look(turns[0], pack)).lines()
    assert lines
    assert max(Counter(line.text for line in lines).values()) == 1

"""Remixes are told apart in any list, however often they were remixed."""

from collections.abc import Iterator
from itertools import pairwise

import pytest

from game.model.pack import Pack
from game.model.units import PLAYER
from game.run.opening import header
from game.run.turn import Turn, advance, first
from game.tools.bots import reference
from game.tools.sight import observe
from game.view.called import LONGEST, head
from game.view.look import Look
from tests.view.runs import look


def _months(pack: Pack, room: str) -> Iterator[Turn]:
    yield (turn := first(header(pack, 99, room), pack))
    while not turn.over:
        yield (turn := advance(turn, pack, reference(observe(turn.world, pack))))


@pytest.fixture(scope="module")
def views(pack: Pack) -> list[Look]:
    return [look(turn, pack) for turn in _months(pack, "after_the_ad")]


def test_a_remix_of_a_remix_has_a_short_name_of_its_own(views: list[Look]) -> None:
    names = views[-1].names
    assert names
    assert max(map(len, names.values())) <= LONGEST
    assert len(set(names.values())) == len(names)
    marks = {views[-1].words.mark(int(v)) for v in views[-1].world.roots.variant}
    assert not marks & set(names.values())
    again = views[-1].world.variants.parent2
    roots = views[-1].world.roots
    mine = [root for root in names if roots.origin[root] == PLAYER]
    deep = [r for r in mine if views[-1].words.state(int(roots.variant[r])).mine]
    deep += [
        r
        for r in mine
        if views[-1].words.state(int(again[roots.variant[r]])).line >= 0 and r not in deep
    ]
    assert deep
    assert all(names[root].startswith("the ") for root in deep)


def test_a_name_stays_as_it_is(views: list[Look]) -> None:
    for before, after in pairwise(views):
        assert before.names.items() <= after.names.items()


def test_the_board_begins_with_the_name(views: list[Look]) -> None:
    for view in views:
        for root, name in view.names.items():
            assert view.called(root) == name
            assert view.listed(root).startswith(f"{name}: ")


def test_a_mark_is_cut_to_what_it_is_about() -> None:
    assert head("the hedge at the vet's") == "hedge"
    assert head("'after you, lift'") == "after you"
    assert head("twelve seconds of sea") == "twelve seconds of sea"
    assert head("Mr Pelham, who is on the stairs") == "Mr Pelham"

"""What a choice does beyond meters: somebody leaves, changes, is tied, writes, is promised."""

import numpy as np
import pytest

from game.engine import legal
from game.engine.step import step
from game.model.day import Day
from game.model.hosted import Deed, Gone, State
from game.model.night import Kind, Night
from game.model.pack import Pack
from game.model.units import SPARKS
from game.model.world import Status, World
from tests.engine.kettle import changed, morning, who


@pytest.fixture(scope="module")
def world(pack: Pack) -> World:
    """Return a morning without cards."""
    return changed(morning(pack), lambda w: w.cards.keep(w.cards.due < 0))


def chosen(world: World, pack: Pack, event: str, choice: str, *cast: str) -> Night:
    """Return the night after a card was answered, its roles played by these people."""
    roles = [who(world, pack, name) for name in cast]
    roles += [-1] * (4 - len(roles))
    row = [one.id for one in pack.events].index(f"base:{event}")
    dealt = changed(
        world, lambda w: w.cards.grow(1, event=row, due=1, roles=np.array(roles), root=0)
    )
    day = Day({f"base:{event}": choice})
    assert legal.day_refusal(dealt, pack, day) is None
    return step(dealt, pack, day)


def test_somebody_leaves_that_night_and_is_written_about_later(pack: Pack, world: World) -> None:
    night = chosen(world, pack, "leaving_for_work", "quiet", "rook", "lark")
    rook = who(world, pack, "rook")
    assert night.world.cast.row[rook] < 0
    assert night.world.cast.gone[rook] == Gone.LEFT
    assert rook in [h.who for h in night.happenings if h.kind is Kind.LEFT]
    assert not night.world.cast.circle[rook]
    later = [pack.events[int(row)].id for row in night.world.cards.event]
    assert "base:postcard" in later


def test_somebody_turns_bitter(pack: Pack, world: World) -> None:
    night = chosen(world, pack, "tavi_signature", "plaque", "tavi", "koto")
    assert night.world.cast.state[who(world, pack, "koto")] == State.BITTER


def test_two_are_something_else_to_each_other(pack: Pack, world: World) -> None:
    night = chosen(world, pack, "appeal", "other", "june", "lark")
    ties, kind = night.world.ties, pack.tie_kinds.index("owes")
    june, lark = who(world, pack, "june"), who(world, pack, "lark")
    kinds = [
        int(tie)
        for one, other, tie in zip(ties.who, ties.whom, ties.kind, strict=True)
        if {int(one), int(other)} == {june, lark}
    ]
    assert kinds == [kind]


def test_somebody_writes_one_thing_and_no_more_than_four_wait(pack: Pack, world: World) -> None:
    assert (world.roots.status == Status.SPARK).sum() == SPARKS
    night = chosen(world, pack, "plot_nine", "one", "ida", "mira")
    after = night.world
    wrote = [h.root for h in night.happenings if h.kind is Kind.SPARKED]
    template = pack.ideas[int(after.roots.template[wrote[0]])]
    assert template.id == "base:warm_gate"
    assert after.roots.author[wrote[0]] == after.cast.member[who(world, pack, "ida")]
    assert (after.roots.status == Status.SPARK).sum() == SPARKS


def test_a_choice_promises(pack: Pack, world: World) -> None:
    night = chosen(world, pack, "tired_door", "hold", "pell", "lark")
    promises = night.world.promises
    assert promises.deed.tolist() == [Deed.SPOTLIGHT]
    assert promises.who.tolist() == [who(world, pack, "pell")]
    assert promises.due.tolist() == [1 + 8]
    assert promises.opens.tolist() == [2]

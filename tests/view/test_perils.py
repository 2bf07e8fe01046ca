"""What could end the run is said days ahead, with what can be done, and what did is named after."""

from dataclasses import replace

import pytest

from game.engine import measure
from game.engine.grudge import REFUSED
from game.model.night import Happening, Kind
from game.model.pack import Pack
from game.model.units import CENT, NONE
from game.model.world import Fate, Force, Stage, Status, Way
from game.run.turn import Turn
from game.view import blame, peril
from game.view.intents import intents
from game.view.look import Look
from game.view.room import room
from tests.view.runs import look

_LATER = 8


@pytest.fixture
def view(turns: list[Turn], pack: Pack) -> Look:
    """Return a morning after the grace, to be written in."""
    seen = look(turns[_LATER], pack)
    return replace(seen, world=seen.world.thawed())


def cause(view: Look, stage: Stage, root: int = NONE) -> int:
    """Let the Cause stand at a stage, with an idea in view."""
    forces = view.world.forces
    row = int((forces.kind == Force.CAUSE).nonzero()[0][0])
    forces.stage[row], forces.root[row], forces.way[row] = stage, root, Way.OWN
    forces.due[row] = view.world.host.day + 2
    return row


def banner(view: Look) -> int:
    """Let something alive be the banner we are known by."""
    root = int(measure.ideas(view.world, Status.LIVE)[0])
    view.world.roots.abroad[root], view.world.roots.fate[root] = 9000, Fate.CHARGED
    view.world.roots.hot_tick[root] = view.world.host.tick
    return root


def said(view: Look, who: str) -> str:
    """Return all that is intended by somebody."""
    return " ".join(each.text for each in intents(view) if each.who == who)


def name(view: Look, row: int) -> str:
    """Return what the Cause is called."""
    return view.pack.causes[int(view.world.forces.which[row])].name


def test_an_asking_names_its_key_and_what_silence_may_cost(view: Look) -> None:
    row = cause(view, Stage.PITCH, int(measure.ideas(view.world, Status.LIVE)[0]))
    text = said(view, name(view, row))
    assert "waits for your answer (A)" in text
    assert "end of the room in 3 nights" in text
    assert "Leak, L" in text


def test_whoever_was_refused_before_they_asked_does_not_wait_for_an_answer(view: Look) -> None:
    row = cause(view, Stage.PITCH, int(measure.ideas(view.world, Status.LIVE)[0]))
    view.world.forces.grudge[row] = REFUSED
    text = said(view, name(view, row))
    assert "has had your no, and goes away" in text
    assert "waits for your answer" not in text


def test_a_march_says_what_can_be_done_before_it(view: Look) -> None:
    root = int(measure.ideas(view.world, Status.LIVE)[0])
    view.world.roots.born[root], view.world.roots.home[root] = -99, 99
    view.world.variants.layers[view.world.roots.variant[root]] = 3
    text = said(view, name(view, cause(view, Stage.CAMPAIGN, root)))
    assert "bury it (Retire, N)" in text
    assert "Encrypt, E" in text


def test_whoever_went_home_says_what_was_left_standing(view: Look) -> None:
    root = banner(view)
    row = cause(view, Stage.SPENT, root)
    assert "left" in said(view, name(view, row))
    view.world.roots.status[root] = Status.CANON
    assert "standing" not in said(view, name(view, row))
    assert not said(view, "A banner")


def test_a_banner_counts_down_its_nights(view: Look) -> None:
    banner(view)
    for nights, left in ((1, 1), (2, 0)):
        view.world.host.banner_days = nights
        told = next(each for each in intents(view) if each.who == "A banner")
        assert told.days == left
        assert "bury it (Retire, N)" in told.text


@pytest.mark.parametrize(
    ("field", "value", "title"),
    [
        ("banner_days", 2, "Captured"),
        ("rift_days", 2, "The Schism"),
        ("thin_days", 2, "Ghost Town"),
        ("trust", 9 * CENT, "Forked Without You"),
        ("fatigue", 85 * CENT, "Burnt Out"),
    ],
)
def test_a_loss_that_may_come_tonight_is_said_in_the_morning(
    view: Look, field: str, value: int, title: str
) -> None:
    assert not said(view, title)
    setattr(view.world.host, field, value)
    assert "may come tonight" in said(view, title)


def test_the_ways_to_lose_stand_beside_the_ways_to_win(view: Look) -> None:
    listed = room(view).losses
    assert {text.partition(" (")[0] for text in listed} == {
        ending.title for ending in view.pack.endings if ending.kind == "loss"
    }
    assert any("by a banner 0 of 3" in text for text in listed)


def test_what_ended_it_names_the_force_and_its_day(view: Look, pack: Pack) -> None:
    root = banner(view)
    row = cause(view, Stage.SPENT, root)
    view.world.host.banner_days = 3
    captured = next(ending for ending in pack.endings if ending.id == "base:captured")
    happened = (
        Happening(Kind.FORCE_MOVED, root=root, about=row, amount=int(Stage.PITCH)),
        Happening(Kind.CHARGED, root=root, about=row),
    )
    leaves = view.history.leaves
    marched = replace(leaves[-1], happenings=happened)
    view = replace(view, history=replace(view.history, leaves=(*leaves[:-1], marched)))
    *causes, likely = blame.causes(view, captured)
    assert all(name(view, row) in cause for cause in causes[:2])
    assert "nobody answered" in causes[0]
    assert likely == f"it became likely on day {marched.day}"


def test_every_loss_that_is_counted_by_days_can_be_warned_of(pack: Pack) -> None:
    assert all(peril.asked(pack, path) == 3 for path in ("room.banner_days", "room.rift_days"))


def test_whoever_would_not_come_along_is_told_before_the_platform_ends(view: Look) -> None:
    host = view.world.host
    host.change = next(row for row, each in enumerate(view.pack.changes) if each.ends)
    view.world.members.belonging[:] = 0
    host.change_day = host.day + 2
    assert not said(view, "Ghost Town")
    host.change_day = host.day + 1
    assert "may come tonight" in said(view, "Ghost Town")

"""What is read of forces: their nonsense, who writes for them, what became of words they took."""

from dataclasses import replace

import numpy as np
import pytest

from game.engine.draft import Draft
from game.engine.forces import cause
from game.engine.named import MEMBER
from game.engine.subject import about
from game.model.pack import Pack
from game.model.units import NONE
from game.model.world import Force, Heard, Stage, Status, Way, World
from game.run.turn import Turn
from game.view import forces, ideas
from game.view.intents import intents
from game.view.look import Look
from game.view.recall import around
from game.view.wording import Words
from tests.view.runs import look


@pytest.fixture
def view(turns: list[Turn], pack: Pack) -> Look:
    """Return a morning that can be written in."""
    seen = look(turns[4], pack)
    return replace(seen, world=seen.world.thawed())


def row_of(world: World, kind: Force) -> int:
    """Return the first row of a kind of force."""
    return int(np.flatnonzero(world.forces.kind == kind)[0])


def live(world: World) -> int:
    """Return a living idea."""
    return int(np.flatnonzero(world.roots.status == Status.LIVE)[0])


def test_a_brand_that_was_fed_nonsense_says_which_it_will_run(view: Look) -> None:
    table = view.world.forces
    row = row_of(view.world, Force.BRAND)
    table.stage[row], table.root[row], table.heard[row] = (
        Stage.CAMPAIGN,
        live(view.world),
        Heard.NONSENSE,
    )
    said = next(i.text for i in intents(view) if i.who == forces.name(view, row))
    assert any(line in said for line in view.pack.brands[int(table.which[row])].misheard)


def test_a_card_names_whoever_writes_for_the_brand_it_means(view: Look) -> None:
    table = view.world.forces
    row = int(np.flatnonzero(table.kind == Force.BRAND)[-1])
    table.root[row] = root = live(view.world)
    view.world.roots.brand[root] = NONE
    brand = view.pack.brands[int(table.which[row])]
    assert around(view, root)["brand"] == brand.name
    assert brand.staff.startswith(around(view, root)["staff"])
    table.staff[row] = 2
    assert around(view, root)["staff"] == view.pack.people[int(view.world.cast.person[2])].name


def test_a_card_names_the_cause_and_the_rival(view: Look) -> None:
    table, said = view.world.forces, around(view, NONE)
    cause_of = view.pack.causes[int(table.which[row_of(view.world, Force.CAUSE)])]
    rival = view.pack.rivals[int(table.which[row_of(view.world, Force.RIVAL)])]
    assert said["cause"] == cause_of.name
    assert cause_of.staff.startswith(said["envoy"])
    assert (said["rival"], said["rival_room"]) == (rival.name, rival.room)


@pytest.mark.parametrize(
    ("kind", "what"), [(Force.BRAND, "wanted"), (Force.CAUSE, "claimed"), (Force.RIVAL, "copied")]
)
def test_an_event_may_be_about_what_a_force_has_in_view(view: Look, kind: Force, what: str) -> None:
    table = view.world.forces
    table.root[:] = NONE
    assert about(view.world, what) == NONE
    row, root = row_of(view.world, kind), live(view.world)
    table.root[row] = root
    assert about(view.world, what) == root
    view.world.roots.status[root] = Status.ASH
    assert about(view.world, what) == root
    table.stage[row] = Stage.SPENT
    assert about(view.world, what) == NONE


def test_whom_the_rival_has_in_view_is_courted_until_it_has_enough(view: Look) -> None:
    table, row = view.world.forces, row_of(view.world, Force.RIVAL)
    table.stage[row], table.whom[row] = Stage.WANT, 3
    assert np.flatnonzero(MEMBER["courted"](view.world)).tolist() == [3]
    table.stage[row] = Stage.SPENT
    assert not MEMBER["courted"](view.world).any()


def test_a_banner_is_in_the_words_of_the_cause(view: Look) -> None:
    draft = Draft(view.world, view.pack)
    row, root = row_of(view.world, Force.CAUSE), live(view.world)
    table = view.world.forces
    table.stage[row], table.root[row] = Stage.CAMPAIGN, root
    table.way[row], table.due[row] = Way.OWN, view.world.host.day
    cause.act(draft, row)
    newest = int(np.flatnonzero(view.world.variants.root == root)[-1])
    mark = Words(view.world, view.pack).mark(newest)
    lines = view.pack.causes[int(table.which[row])].dialect
    said = {line.replace("{mark}", mark).lower() for line in lines}
    assert Words(view.world, view.pack).text(newest).lower() in said


def test_it_is_said_what_big_accounts_make_of_an_idea(view: Look) -> None:
    root, roots = live(view.world), view.world.roots
    first = int(roots.variant[root])
    view.world.variants.bite[first], roots.abroad[root] = 0, 40
    assert "40 of" in ideas.accounts(view, root)
    roots.abroad[root] = 20_000
    assert "safe now" in ideas.accounts(view, root)
    view.world.variants.bite[first] = 5
    assert "edge" in ideas.accounts(view, root)

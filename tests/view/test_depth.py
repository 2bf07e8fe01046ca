"""The layers a room can read: who reads them, how many it takes, and a word before one is lost."""

from dataclasses import replace

import numpy as np
import pytest

from game.engine import measure
from game.model.pack import Pack
from game.model.world import Status
from game.run.turn import Turn
from game.view import aims, depth
from game.view.dashboard import besides, changes
from game.view.look import Look
from tests.view.runs import look


@pytest.fixture
def view(turns: list[Turn], pack: Pack) -> Look:
    """Return a morning on which three layers are there to be read, on one idea."""
    seen = look(turns[8], pack)
    view = replace(seen, world=seen.world.thawed())
    world = view.world
    roots = np.concatenate([measure.ideas(world, each) for each in (Status.LIVE, Status.CANON)])
    world.variants.layers[world.roots.variant[roots]] = 1
    world.variants.layers[world.roots.variant[roots[0]]] = 3
    world.roots.today[roots[0]] = 90
    read(view, measure.size(world))
    return view


def read(view: Look, count: int) -> None:
    """Let so many of the members read three layers, and the others none."""
    world = view.world
    world.members.literacy[: measure.size(world)] = 0
    world.members.literacy[:count] = 30


def test_a_gauge_says_who_reads_and_how_many_it_takes(view: Look) -> None:
    size = measure.size(view.world)
    takes = -(-size // 4)
    read(view, takes)
    assert measure.layers(view.world) == 3
    assert depth.gauge(view, 3) == (
        f"layer 3 is read by {takes} of {size} members; it takes a quarter, {takes}"
    )
    assert depth.gauge(view, 4).endswith("; nothing alive or canon is 4 deep")
    read(view, takes - 1)
    assert measure.layers(view.world) < 3


def test_what_an_aim_asks_is_read_by_so_many(view: Look) -> None:
    told = {aim.split(":")[0]: aim for aim in aims.aims(view)}
    assert "Layer 4 is read by 0 of " in told["The Long Table"]
    assert "Layer 3 is read by " in told["Nobody Noticed"]
    assert "is read by" not in told["The Speech"]


def test_a_layer_near_its_end_is_cried(view: Look) -> None:
    takes = measure.enough(view.world)
    assert depth.warning(view) == ()
    read(view, takes + 1)
    (line,) = depth.warning(view)
    assert line == (
        f"! Layer 3 is read by {takes + 1} of {measure.size(view.world)}: under {takes} it is gone"
    )
    assert changes(view)[0] == line


def test_a_layer_on_one_idea_that_goes_quiet_is_cried(view: Look) -> None:
    root = int(measure.ideas(view.world, Status.LIVE)[0])
    view.world.roots.today[root] = 5
    (line,) = depth.warning(view)
    assert f"stands on {view.quoted(root)} alone, said 5 times yesterday: under 3 it dies" in line
    view.world.roots.status[root] = Status.CANON
    assert depth.warning(view) == ()


def _was(view: Look, layers: int, readers: int) -> Look:
    """Let yesterday have had so many layers, and readers of the third."""
    history = view.history
    series = {**history.series, "layers": (*history.series["layers"][:-2], layers, 0)}
    size = measure.size(view.world) - 2
    then = (size, size, size, readers, 0, 0, 0)
    both = (*history.readers[:-2], then, history.readers[-1])
    return replace(view, history=replace(history, series=series, readers=both))


def test_what_took_a_layer_is_said(view: Look) -> None:
    takes = measure.enough(view.world)
    read(view, takes - 1)
    layers, _ = besides(_was(view, 3, takes))
    lost = 3 - measure.layers(view.world)
    assert layers.why[0] == f"-{lost} since yesterday"
    assert layers.why[1] == (
        f"layer 3 is read by {takes - 1} of {measure.size(view.world)}, yesterday by {takes}; it "
        f"takes {takes}; we are 2 more than yesterday"
    )
    assert any(line.startswith(f"{depth.NAME} ") for line in changes(_was(view, 3, takes)))


def test_a_layer_whose_last_idea_died_says_so(view: Look) -> None:
    root = int(measure.ideas(view.world, Status.LIVE)[0])
    view.world.roots.status[root] = Status.ASH
    layers, _ = besides(_was(view, 3, 99))
    assert layers.why[1].startswith("nothing is 3 deep any more")

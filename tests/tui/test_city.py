"""The city as a plain shape: every room has its window, every window its room, towers a rank."""

import pytest

from game.tui.widgets.doorstep import doorstep
from game.tui.widgets.signs import Sign, hung
from game.tui.widgets.skyline import Scene, Spot, scene, skyline
from game.view.panes import Building, CityPane, Tower
from tests.tui import kettle

FULL = (117, 29)  # what the picture has of 120 x 40
SMALL = (77, 14)


def city(rooms: int, blocks: int, towers: int) -> CityPane:
    """Return a city of ours and so many blocks and towers; rooms are shared out unevenly."""
    ends = [1 + (rooms - 1) * at * (at + blocks) // (2 * blocks * blocks) for at in range(blocks)]
    spans = [range(1), *(range(a, b) for a, b in zip(ends, [*ends[1:], rooms], strict=True))]
    return CityPane(
        "a city",
        tuple(
            Building(f"b{at}", at == 0, tuple(span), (2,) * len(span), ("a room",) * len(span))
            for at, span in enumerate(spans)
        ),
        tuple(Tower(f"T{at}", 100 - 9 * at, "loud", 1 + at * 3 // towers) for at in range(towers)),
        ((3, 0), (0, 1)),
        ((1, 5),),
        ((7, 9),),
    )


def windows(seen: Scene) -> list[tuple[int, int]]:
    """Return the cell of every room."""
    pairs = enumerate(seen.pane.buildings)
    return [seen.window(Spot(at, room)) for at, one in pairs for room in range(len(one.rooms))]


@pytest.mark.parametrize("blocks", [11, 42, 84])
@pytest.mark.parametrize("towers", range(2, 9))
def test_a_thousand_rooms_have_a_window_each_at_full_size(towers: int, blocks: int) -> None:
    pane = city(1000, blocks, towers)
    seen = scene(pane, Spot(0, 0), *FULL)
    cells = windows(seen)
    assert len(set(cells)) == 1000 == seen.shown
    grid = skyline(seen)
    lit = [cell for line in grid for cell in line if cell[0] == "▪" and "/" in cell[1]]
    assert len(lit) == 999  # ours is drawn as a lamp
    assert grid[cells[0][1]][cells[0][0]] == ("█", "amber!/panel")
    assert all(grid[y][x][0] in "▪█" for x, y in cells)


@pytest.mark.parametrize(
    ("rooms", "blocks"), [(1000, 84), (1000, 42), (300, 84), (300, 42), (30, 29), (7, 6), (1, 1)]
)
@pytest.mark.parametrize("size", [FULL, SMALL, (57, 10), (20, 3), (1, 1)])
def test_every_window_can_be_walked_to_and_clicked(
    rooms: int, blocks: int, size: tuple[int, int]
) -> None:
    pane = city(rooms, blocks, 3)
    for block, one in enumerate(pane.buildings):
        for room in range(len(one.rooms)):
            seen = scene(pane, Spot(block, room), *size)
            x, y = seen.window(Spot(block, room))
            if size in (FULL, SMALL):
                assert 0 <= x < seen.streets.room
                assert 0 <= y < size[1]
                assert seen.at(x, y) == Spot(block, room)
    assert [len(line) for line in skyline(scene(pane, Spot(0, 0), *size))] == [size[0]] * size[1]


def test_a_small_screen_says_how_many_windows_it_shows() -> None:
    seen = scene(city(1000, 42, 2), Spot(0, 0), *SMALL)
    assert 300 < seen.shown < 1000


def test_towers_stand_by_load_and_far_ones_look_far() -> None:
    pane = city(300, 42, 6)
    seen = scene(pane, Spot(0, 0), *FULL)
    tops = [spire.top for spire in seen.streets.spires]
    assert tops == sorted(tops)
    assert min(tops) > 0
    wide = [spire.wide for spire in seen.streets.spires]
    assert wide == sorted(wide, reverse=True)
    assert wide[0] > wide[-1]
    grid = skyline(seen)
    looks = [{line[spire.left] for line in grid[spire.top :]} for spire in seen.streets.spires]
    assert looks[0] != looks[4]
    assert len(looks[2] & looks[4]) == 0
    far = doorstep(pane, Spot(len(pane.buildings) + 5, 0))
    assert "far off" in far.paras[1].text


@pytest.mark.parametrize("size", [FULL, SMALL])
def test_a_house_may_be_ten_times_as_large_as_its_neighbours(size: tuple[int, int]) -> None:
    counts = [19, 5, 416, 2, 7, 60, 1, 33, 8, 120, 4, 4, 9, 250]
    blocks = tuple(
        Building(f"b{at}", at == 0, (at,) * many, (2,) * many, ("a room",) * many)
        for at, many in enumerate(counts)
    )
    pane = city(30, 1, 2)._replace(buildings=blocks, leaks=(), homecomings=(), passed=())
    seen = scene(pane, Spot(2, 0), *size)
    cells = windows(seen)
    assert len(set(cells)) == sum(counts)
    assert min(y for _, y in cells) >= 2
    for order in (counts[::-1], sorted(counts), sorted(counts)[::-1]):
        turned = tuple(blocks[counts.index(many)] for many in order)
        assert windows(scene(pane._replace(buildings=turned), Spot(0, 0), *size))


def test_a_street_ends_before_the_towers() -> None:
    pane = city(1000, 42, 3)
    for block in range(len(pane.buildings)):
        seen = scene(pane, Spot(block, 0), *SMALL)
        first = seen.streets.spires[0]
        walls = {line[first.left][0] for line in skyline(seen)[first.top :]}
        assert walls == {"▀"}


def test_only_what_crossed_is_drawn() -> None:
    pane = city(300, 42, 2)
    heads = "".join(cell[0] for line in skyline(scene(pane, Spot(0, 0), *FULL)) for cell in line)
    assert (heads.count("▲"), heads.count("•"), heads.count("◆")) == (2, 1, 1)
    quiet = pane._replace(leaks=(), homecomings=(), passed=())
    grid = skyline(scene(quiet, Spot(0, 0), *FULL))
    assert not any(cell[0] in "▲•◆" for line in grid for cell in line)


def test_names_never_overlap() -> None:
    pane = kettle.city()
    signs = [Sign(one.name, at * 5, "faint", 2) for at, one in enumerate(pane.buildings)]
    for line in hung(signs, 60, 2):
        text = "".join(part for part, _ in line)
        assert len(text) <= 60
        assert set(text.split()) <= {one.name for one in pane.buildings}

"""The family tree as a plain shape, and the screens as a list."""

from hypothesis import given
from hypothesis import strategies as st

from game.tui.chair import Chair
from game.tui.modes import modes
from game.tui.screens.city import CityScreen
from game.tui.screens.compose import ComposeScreen
from game.tui.screens.evening import EveningScreen
from game.tui.screens.lineage import LineageScreen
from game.tui.screens.log import LogScreen
from game.tui.screens.members import MembersScreen
from game.tui.screens.numbers import NumbersScreen
from game.tui.screens.report import ReportScreen
from game.tui.screens.room import RoomScreen
from game.tui.sitting import Sitting
from game.tui.widgets.cells import wide
from game.tui.widgets.lineage import telling
from game.tui.widgets.tree import branches, children
from game.view.panes import Wording
from tests.tui import kettle
from tests.tui.fakedesk import FakeDesk


@st.composite
def families(draw: st.DrawFn) -> tuple[Wording, ...]:
    """Make families whose children are no older than their parents."""
    rows: list[Wording] = []
    for at in range(draw(st.integers(1, 14))):
        parent = draw(st.integers(-1 if at == 0 else 0, at - 1)) if at else -1
        born = draw(st.integers(rows[parent].born if parent >= 0 else 0, 30))
        died = draw(st.one_of(st.just(-1), st.integers(born, 30)))
        rows.append(Wording(at, parent, "words", born, died, "home", "mira", (), 1))
    return tuple(rows)


@given(families(), st.integers(4, 60))
def test_a_tree_shows_every_wording_once_in_its_width(
    rows: tuple[Wording, ...], width: int
) -> None:
    drawn = branches(rows, 30, width)
    assert sorted(branch.node for branch in drawn) == list(range(len(rows)))
    assert all(wide(branch.cells) == width for branch in drawn)
    below = [child for node in range(len(rows)) for child in children(rows, node)]
    assert len(below) == sum(row.parent >= 0 for row in rows)


def test_a_later_child_stands_nearer_to_its_parent() -> None:
    rows = kettle.family(11).wordings
    born = [rows[node].born for node in children(rows, 0)]
    assert born == sorted(born, reverse=True)


def test_every_mode_makes_its_own_screen() -> None:
    made = {name: type(make()) for name, make in modes(Chair(lambda: Sitting(FakeDesk()))).items()}
    peers = (RoomScreen, EveningScreen, ComposeScreen, MembersScreen, LineageScreen, CityScreen)
    assert set(made.values()) >= {*peers, LogScreen, NumbersScreen, ReportScreen}


def test_two_wordings_of_one_beginning_read_differently() -> None:
    root = "the kettle tribunal is in session over the open gate"
    child = "the kettle tribunal is in session over the second sugar"
    assert telling(root, "", 60) == root
    assert telling(child, root, 60) == child
    assert telling(child, root, 30) == "…the second sugar"
    assert len(telling(child, "nothing alike", 30)) == 30

"""The meters in two lines: the hours stand where there is room for them."""

from game.model.day import Day
from game.tui.widgets.vitals import Vitals
from tests.tui import kettle
from tests.tui.fakedesk import FakeDesk


def said(width: int, **values: str) -> list[str]:
    """Return both lines at a width, with some meters as they are given."""
    room = FakeDesk().panes(Day()).room
    vitals = tuple(each._replace(value=values.get(each.name, each.value)) for each in kettle.VITALS)
    bar = Vitals()
    bar._room = room._replace(vitals=vitals)
    return ["".join(text for zone in line for text, _ in zone.cells) for line in bar.lines(width)]


def test_the_hours_stand_beside_fatigue() -> None:
    assert "Hours 5" in said(80)[1]


def test_where_the_second_line_is_full_the_hours_end_the_first() -> None:
    first, second = said(80, Load="290%", Stale="14 ▼14", Fatigue="64 ▼5", Members="64")
    assert first.rstrip().endswith("Hours 5")
    assert "Hours" not in second
    assert len(first.rstrip()) <= 80

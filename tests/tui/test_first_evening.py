"""In the room where evenings are taught, panels, meters and keys come day by day."""

from game.model.day import Day
from game.view.lessons import LESSONS
from game.view.panes import Intent, Panes
from tests.tui.fakedesk import FakeDesk
from tests.tui.stagehand import CLOSE, opened, place_of, press, text_of


class FirstDesk(FakeDesk):
    """Teaches, and knows a force that wants nothing yet."""

    def panes(self, day: Day) -> Panes:
        """Return the morning with its lessons."""
        panes = super().panes(day)
        room = panes.room._replace(
            lessons=LESSONS.get(panes.room.day, ()),
            intents=(Intent("!", "Hearth+Co", "is asleep", -1),),
        )
        return panes._replace(room=room)


async def test_a_first_evening_is_shown_no_more_than_it_needs() -> None:
    desk = FirstDesk()
    async with opened(desk) as (app, pilot):
        await press(pilot, "n", "enter", "enter")
        said = text_of(app)
        assert not any(word in said for word in ("Exposure", "Imprint", " NEWS ", " Why "))
        assert "nobody wants anything yet" in said
        assert "3 Lineage" not in said.split("\n")[-1]
        await press(pilot, "3", "escape")  # a key does what it does all the same
        assert place_of(app) == "RoomScreen"
        await press(pilot, "s")
        said = text_of(app)
        assert all(word in said for word in ("Exposure", "Imprint", " NEWS ", " Why "))
        assert "3 Lineage" in said.split("\n")[-1]


async def test_panels_open_evening_by_evening() -> None:
    desk = FirstDesk()
    async with opened(desk) as (app, pilot):
        await press(pilot, "n", "enter", "enter", "e", *CLOSE, "x")
        said = text_of(app)
        assert "Exposure" in said
        assert " Why " in said
        assert " NEWS " not in said
        assert "4 City" not in said.split("\n")[-1]
        await press(pilot, "e", *CLOSE, "x")
        assert " NEWS " in text_of(app)
        assert "4 City" in text_of(app).split("\n")[-1]

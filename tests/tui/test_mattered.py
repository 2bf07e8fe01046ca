"""What mattered, on the report: how far it is, and what was found."""

from threading import Event

from game.tools.desk import Say
from game.tui.pondering import to_go
from tests.tui.fakedesk import FakeDesk
from tests.tui.stagehand import CLOSE, opened, place_of, press, text_of


async def test_what_mattered_is_told_on_the_report_when_asked() -> None:
    async with opened() as (app, pilot):
        await press(pilot, "enter", *("e", *CLOSE, "x") * 3, "m")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "Without day 12's Remix" in text_of(app)
        await press(pilot, "escape")
        assert place_of(app) == "ReportScreen"


class SlowDesk(FakeDesk):
    """Lives through one future, then waits until the test lets it go on."""

    def __init__(self) -> None:
        super().__init__()
        self.wait = Event()
        self.times = 0

    def mattered(self, say: Say) -> tuple[str, ...]:
        """Tell how far it is before the end."""
        self.times += 1
        say(1, 2)
        self.wait.wait(20)
        return super().mattered(say)


async def test_what_was_worked_out_is_kept_while_nobody_looks() -> None:
    desk = SlowDesk()
    async with opened(desk) as (app, pilot):
        await press(pilot, "enter", *("e", *CLOSE, "x") * 3)
        await pilot.press("m")
        await pilot.pause(0.2)
        assert "1 of 2 futures" in text_of(app)
        await pilot.press("escape")
        await pilot.press("1")
        await pilot.press("e")
        await pilot.press("m")
        await pilot.pause(0.2)
        assert "1 of 2 futures" in text_of(app)
        await pilot.press("escape")
        desk.wait.set()
        await press(pilot, "m")
        assert "Without day 12's Remix" in text_of(app)
    assert desk.times == 1


async def test_what_mattered_is_of_the_run_on_the_table() -> None:
    desk = SlowDesk()
    async with opened(desk) as (app, pilot):
        await press(pilot, "enter", *("e", *CLOSE, "x") * 3)
        await pilot.press("m", "escape", "n")
        await pilot.pause(0.2)
        await pilot.press("enter")
        await pilot.pause(0.3)
        assert place_of(app) == "LetterScreen"  # the letter of a new run
        desk.wait.set()
        await press(pilot, "enter")
        await press(pilot, *("e", *CLOSE, "x") * 3, "m")
        assert "Without day 12's Remix" in text_of(app)
    assert desk.times == 2


def test_how_long_it_still_takes_is_told_by_what_it_took() -> None:
    assert to_go(0, 16, 900) == ""
    assert to_go(4, 16, 10_000) == " · about 30 seconds to go"
    assert to_go(2, 16, 30_000) == " · about 4 minutes to go"
    assert to_go(16, 16, 30_000) == ""

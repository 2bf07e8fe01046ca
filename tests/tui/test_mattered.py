"""What mattered, on the report: how far it is, and what was found."""

from game.tui.screens.mattered import to_go
from tests.tui.stagehand import CLOSE, opened, place_of, press, text_of


async def test_what_mattered_is_told_on_the_report_when_asked() -> None:
    async with opened() as (app, pilot):
        await press(pilot, "enter", *("e", *CLOSE, "x") * 3, "m")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "Without day 12's Remix" in text_of(app)
        await press(pilot, "escape")
        assert place_of(app) == "ReportScreen"


def test_how_long_it_still_takes_is_told_by_what_it_took() -> None:
    assert to_go(0, 16, 900) == ""
    assert to_go(4, 16, 10_000) == " · about 30 seconds to go"
    assert to_go(2, 16, 30_000) == " · about 4 minutes to go"
    assert to_go(16, 16, 30_000) == ""

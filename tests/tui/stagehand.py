"""What the tests of the screens share: an app over the pretended desk, keys, and its text."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.pilot import Pilot
from textual.widget import Widget

from game.tui.app import RoomsApp
from game.tui.desk import Desk
from game.tui.sitting import Sitting
from tests.tui.fakedesk import FakeDesk

SIZES = ((80, 24), (120, 40))
CLOSE = ("C", "y")  # with something left, closing asks once


def seated(desk: Desk) -> RoomsApp:
    """Return the app over a desk."""
    return RoomsApp(desk, lambda: Sitting(desk))


@asynccontextmanager
async def opened(
    desk: Desk | None = None, size: tuple[int, int] = SIZES[0]
) -> AsyncIterator[tuple[RoomsApp, Pilot[None]]]:
    """Open the game; end it afterwards."""
    app = seated(desk or FakeDesk())
    async with app.run_test(size=size) as pilot:
        await pilot.pause(0.02)  # saves are looked for once the title stands
        await settled(pilot)
        yield app, pilot


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys one by one; where a day closes, wait for the night."""
    for key in keys:
        await pilot.press(key)
        if key == CLOSE[-1]:
            await settled(pilot)
    await settled(pilot)


async def settled(pilot: Pilot[None]) -> None:
    """Wait until workers and messages are done."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause(0.02)  # longer than a frame: what was asked for is laid out and drawn
    await pilot.pause()  # and so is what that laid out anew


async def click(pilot: Pilot[None], words: str, offset: int = 0) -> None:
    """Click on the first place where these words stand."""
    for y, line in enumerate(text_of(pilot.app).split("\n")):
        if words in line:
            await pilot.click(offset=(line.index(words) + offset, y))
            await settled(pilot)
            return
    message = f"nowhere on the screen: {words!r}"
    raise AssertionError(message)


def text_of(app: object) -> str:
    """Return what the screen shows, line by line."""
    assert isinstance(app, RoomsApp)
    strips = app.screen._compositor.render_strips(app.size)
    return "\n".join(strip.text.rstrip() for strip in strips)


def place_of(app: RoomsApp) -> str:
    """Return the name of the screen on top."""
    return type(app.screen).__name__


def focus_of(app: RoomsApp) -> Widget:
    """Return what has the focus."""
    assert app.focused is not None
    return app.focused

"""Everything by mouse alone: each word of the last line is its key, and a second click opens."""

from textual import events
from textual.pilot import Pilot

from game.tui.app import RoomsApp
from game.tui.keys import ANYWHERE, CITY, EVENING, LINEAGE, MEMBERS, REPORT, ROOM, TITLE
from game.tui.screens.stage import Stage
from game.tui.widgets.city import City
from tests.tui.stagehand import click, opened, place_of, press, text_of

WIDE = (140, 40)  # where every key of the room is in its last line
GROUPS = {
    "title": TITLE,
    "room": ROOM,
    "evening": EVENING,
    "members": MEMBERS,
    "lineage": LINEAGE,
    "city": CITY,
    "report": REPORT,
}


async def test_every_key_of_every_screen_is_bound_and_has_an_action() -> None:
    async with opened(size=WIDE) as (app, pilot):
        await press(pilot, "enter")
        for mode, own in GROUPS.items():
            await app.switch_mode(mode)
            await pilot.pause()
            bound = {bound.binding.key for bound in app.screen.active_bindings.values()}
            for key in (*own, *ANYWHERE):
                assert set(key.keys.split(",")) <= bound, key.id
                owner = app if key.action.startswith("app.") else app.screen
                name = key.action.removeprefix("app.").split("(")[0]
                assert hasattr(owner, f"action_{name}"), key.id


async def test_a_click_on_a_key_is_the_key() -> None:
    async with opened(size=WIDE) as (app, pilot):
        for key in (key for key in ROOM if key.label):
            await _home(app, pilot)
            await press(pilot, key.keys)
            wanted = (place_of(app), text_of(app))
            await _home(app, pilot)
            await click(pilot, f"{key.face} {key.label} ", 2)
            assert (place_of(app), text_of(app)) == wanted, key.id


async def _home(app: RoomsApp, pilot: Pilot[None]) -> None:
    for _ in range(4):
        if place_of(app) != "RoomScreen":
            await press(pilot, "enter" if place_of(app) == "TitleScreen" else "escape")


async def test_a_day_by_mouse() -> None:
    async with opened() as (app, pilot):
        await click(pilot, "Continue")
        await click(pilot, "Two cards are waiting")
        await click(pilot, "Let it go")
        await click(pilot, "Let it go")
        assert "One card is waiting" in text_of(app)
        await click(pilot, "e Evening", 2)
        await click(pilot, "R Remix", 2)
        await click(pilot, "R Remix", 2)
        await click(pilot, "kettle")
        await click(pilot, "spoon, but it is kettle")
        await click(pilot, "▌spoon, but it is kettle", 1)
        assert "2 Remix kettle and spoon" in text_of(app)
        await click(pilot, "u Undo", 2)
        assert "nothing yet" not in text_of(app)  # the card's answer is in the plan
        await click(pilot, "C Close the day", 2)
        await click(pilot, "y C Close", 2)
        assert place_of(app) == "NightScreen"
        await click(pilot, "the kettle")
        assert place_of(app) == "RoomScreen"


async def test_a_click_opens_a_meter_an_idea_and_a_window() -> None:
    async with opened() as (app, pilot):
        await click(pilot, "Continue")
        await click(pilot, "Trust")
        assert "june was promised credit" in text_of(app)
        await click(pilot, "Why  day")
        await click(pilot, "kettle tribunal")
        await click(pilot, "kettle tribunal")
        assert place_of(app) == "LineageScreen"
        await click(pilot, "1 Room", 2)
        await click(pilot, "4 City", 2)
        await click(pilot, "▫")
        await click(pilot, "█")
        assert place_of(app) == "VisitScreen"
        await click(pilot, "esc Back", 2)
        assert place_of(app) == "CityScreen"
        await click(pilot, "/ Find", 2)
        await press(pilot, *"moss 10")
        await click(pilot, "moss 100", 2)
        assert place_of(app) == "CityScreen"
        assert "moss 100 · " in text_of(app)


async def test_the_wheel_moves() -> None:
    async with opened() as (app, pilot):
        await press(pilot, "enter", "4")
        city = app.screen.query_one(City)
        city.post_message(_wheel(city))
        await pilot.pause()
        assert city.spot.room == 1
        assert isinstance(app.screen, Stage)


def _wheel(city: City) -> events.MouseScrollDown:
    return events.MouseScrollDown(city, 5, 5, 0, 1, 0, shift=False, meta=False, ctrl=False)

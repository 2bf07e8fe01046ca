"""Watching: time runs, stops, hurries and ends; nobody ever waits for a night."""

import gc
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from itertools import count
from threading import Event
from unittest import mock
from weakref import ref

from textual import events
from textual.pilot import Pilot

from game.run.settings import Settings
from game.tools.watched import WatchedNight
from game.tui.motion import pace
from game.tui.screens import watch
from game.tui.screens.watch import WatchScreen, World
from game.tui.terrarium import TerrariumApp
from game.tui.widgets.city import City
from game.tui.widgets.glyphs import CROSS
from game.view.watch import HourPane
from tests.tui import kettle, street
from tests.tui.fakedesk import FakeDesk
from tests.tui.stagehand import place_of, press, settled, text_of


def nights() -> Iterator[WatchedNight]:
    """Yield nights of the pretended city in which other windows light up every hour."""
    pane = kettle.city()
    for day in count(1):
        hours = tuple(
            HourPane(
                day * 24 + hour,
                pane._replace(
                    told=f"{hour} leaked out",
                    buildings=tuple(
                        one._replace(windows=tuple((room + hour) % 5 for room in one.rooms))
                        for one in pane.buildings
                    ),
                ),
                (f"▲ 'the kettle' left moss in hour {hour} of day {day}",),
            )
            for hour in range(24)
        )
        yield WatchedNight(day, hours, lambda room, hour: street.visit(room) if hour >= 0 else None)


@asynccontextmanager
async def watching(
    size: tuple[int, int] = (80, 24), motion: str = "full", days: int | None = None
) -> AsyncIterator[tuple[TerrariumApp, Pilot[None]]]:
    """Open the terrarium on the pretended city."""
    fall = nights()
    desk = FakeDesk(settings=Settings(motion=motion))
    app = TerrariumApp(desk, World(5, lambda: next(fall)), days)
    usual = watch._BEAT
    with mock.patch("game.tui.screens.watch._BEAT", 3600):  # the tests beat time themselves
        async with app.run_test(size=size) as pilot:
            await settled(pilot)
            timer = screen_of(app)._watch_timer
            assert timer is not None
            timer.stop()
            if not screen_of(app).time.still:
                screen_of(app).time.beat = max(usual, pace(motion, app.animation_level).seconds)
            yield app, pilot


def screen_of(app: TerrariumApp) -> WatchScreen:
    assert isinstance(app.screen, WatchScreen)
    return app.screen


def beat(screen: WatchScreen, times: int = 1) -> None:
    for _ in range(times):
        screen._watch_beat()


async def test_time_runs_at_the_speed_asked_for_and_stops_for_space() -> None:
    async with watching() as (app, pilot):
        screen = screen_of(app)
        assert "day 1  20:00" in text_of(app)
        assert f"1{CROSS}" in text_of(app)
        beat(screen, 4)
        await pilot.pause()
        assert screen.time.hour == 2
        await press(pilot, "plus")
        beat(screen)
        assert screen.time.hour == 4
        await press(pilot, "space")
        assert "paused" in text_of(app)
        await press(pilot, "full_stop")
        assert "01:00" in text_of(app)
        assert "in hour 5 of day 1" in text_of(app)
        await press(pilot, "minus", "space", "plus", "plus", "plus", "plus")
        assert "flat out" in text_of(app)
        beat(screen, 2)
        await settled(pilot)
        assert "day 2  19:00" in text_of(app)


async def test_a_night_that_has_passed_is_let_go() -> None:
    async with watching() as (app, pilot):
        screen = screen_of(app)
        gc.collect()
        gc.disable()  # a night of a thousand rooms is large: none may wait for a collection
        try:
            past = []
            for _ in range(4):
                assert screen.time.night is not None
                past.append(ref(screen.time.night))
                await press(pilot, *["full_stop"] * 24)
                await settled(pilot)
            assert [night() for night in past[:3]] == [None] * 3
        finally:
            gc.enable()


async def test_time_stands_still_inside_a_room_and_without_focus() -> None:
    async with watching() as (app, pilot):
        screen = screen_of(app)
        await press(pilot, "plus", "plus", "l", "j", "enter")
        assert place_of(app) == "VisitScreen"
        before = screen.time.hour
        beat(screen, 5)
        assert screen.time.hour == before
        await press(pilot, "escape")
        app.post_message(events.AppBlur())
        await pilot.pause()
        beat(screen, 5)
        assert screen.time.hour == before
        app.post_message(events.AppFocus())
        await pilot.pause()
        beat(screen)
        assert screen.time.hour == before + 8


async def test_one_goes_from_door_to_door_and_steps_out_at_the_last() -> None:
    async with watching() as (app, pilot):
        city = app.screen.query_one(City)
        seen = city.scene()
        assert seen is not None
        await press(pilot, "space", "enter", "l", "l", "h", "l")
        assert f"room {seen.doors[seen.doors.index(0) + 2]} " in text_of(app)
        await press(pilot, "escape")
        assert city.room() == seen.doors[seen.doors.index(0) + 2]
        await press(pilot, "slash", *"kites 950", "enter")
        assert city.room() == 950
        assert "kites 950" in text_of(app)


async def test_a_key_never_waits_for_a_night() -> None:
    gate = Event()
    fall = nights()

    def slow() -> WatchedNight:
        gate.wait(20)
        return next(fall)

    app = TerrariumApp(FakeDesk(settings=Settings(motion="full")), World(5, slow))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "the first night falls" in text_of(app)
        await pilot.press("plus", "space")
        await pilot.pause()
        assert "paused" in text_of(app)
        beat(screen_of(app), 3)
        gate.set()
        await settled(pilot)
        assert "day 1  20:00" in text_of(app)


async def test_the_last_night_ends_time() -> None:
    async with watching(days=2) as (app, pilot):
        screen = screen_of(app)
        await press(pilot, "plus", "plus", "plus")
        for _ in range(6):
            beat(screen)
            await settled(pilot)
        assert "day 2  19:00" in text_of(app)
        assert "the last night has passed" in text_of(app)
        assert screen.time.paused
        await press(pilot, "space")
        assert screen.time.paused


async def test_where_nothing_may_move_a_night_comes_when_asked_for() -> None:
    async with watching(motion="none") as (app, pilot):
        screen = screen_of(app)
        assert "paused" in text_of(app)
        assert "day 1  19:00" in text_of(app)
        await press(pilot, "space")
        beat(screen)
        await settled(pilot)
        assert "day 2  19:00" in text_of(app)


async def test_only_lines_that_changed_are_sent() -> None:
    async with watching(size=(120, 40)) as (app, pilot):
        city = app.screen.query_one(City)
        before = [city.render_line(y) for y in range(city.size.height)]
        await press(pilot, "full_stop")
        after = [city.render_line(y) for y in range(city.size.height)]
        assert before != after
        assert before[2:5] == after[2:5]
        assert "1 leaked out" in after[0].text

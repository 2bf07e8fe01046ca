"""Poor terminals lose colour or marks, never a word; no size and no key brings the game down."""

import re

import pytest
from textual import constants, events

from game.tui.keys import ANYWHERE, EVENING, LINEAGE, LIST, ROOM
from game.tui.theme import OTHER_LIGHT, PALETTES
from game.tui.widgets.glyphs import ascii_only
from game.tui.widgets.strips import meter
from game.tui.widgets.tonight import Plan
from game.view.panes import EveningPane, PlanRow
from tests.tui.stagehand import opened, place_of, press, text_of

TOUR = ("enter", "2", "3", "4", "e", "R")
WORDS = re.compile(r"[A-Za-z]{2,}")


async def _tour() -> list[str]:
    seen = []
    async with opened(size=(120, 40)) as (app, pilot):
        seen.append(text_of(app))
        for key in TOUR:
            await press(pilot, key)
            seen.append(text_of(app))
    return seen


async def test_no_colour_and_no_glyph_loses_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = await _tour()
    monkeypatch.setenv("NO_COLOR", "1")
    assert await _tour() == whole
    monkeypatch.delenv("NO_COLOR", raising=False)  # the app takes it out when it has read it
    monkeypatch.setattr(constants, "COLOR_SYSTEM", "256")
    assert await _tour() == whole
    monkeypatch.setattr(constants, "COLOR_SYSTEM", "standard")
    monkeypatch.setenv("ROOMS_GLYPHS", "ascii")
    poor = await _tour()
    assert poor == [ascii_only(page) for page in whole]
    assert all(page.isascii() for page in poor)
    assert [WORDS.findall(page) for page in poor] == [WORDS.findall(page) for page in whole]


async def test_every_theme_draws_every_screen() -> None:
    async with opened() as (app, pilot):
        for theme in (*PALETTES, "gruvbox", "solarized-light", "ansi-dark"):
            app.theme = theme
            await press(pilot, "enter", "4", "e")
            assert "Tonight" in text_of(app)
            strips = app.screen._compositor.render_strips(app.size)
            assert all(part.style is not None for strip in strips for part in strip), theme
            await press(pilot, "escape", "escape")


def test_light_and_dark_lead_to_each_other() -> None:
    assert set(OTHER_LIGHT) == set(PALETTES)
    assert set(OTHER_LIGHT.values()) <= set(PALETTES)


async def test_no_size_is_too_small_or_too_large() -> None:
    sizes = ((1, 1), (9, 2), (59, 19), (61, 33), (200, 60))
    async with opened() as (app, pilot):
        for key in ("1", "enter", "4", "3", "2", "e", "C"):
            await press(pilot, key)
            for width, height in sizes:
                await pilot.resize_terminal(width, height)
                text_of(app)
            await pilot.resize_terminal(80, 24)
    async with opened(size=(59, 24)) as (app, pilot):
        assert "needs 60" in text_of(app)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "needs 60" not in text_of(app)


async def test_a_screen_left_small_comes_back_large() -> None:
    async with opened() as (app, pilot):
        await press(pilot, "enter", "4")
        await pilot.resize_terminal(120, 40)
        await press(pilot, "1")
        assert "Since yesterday" in text_of(app)


async def test_three_hundred_keys_bring_nothing_down() -> None:
    groups = (*ROOM, *EVENING, *LINEAGE, *LIST, *ANYWHERE)
    keys = sorted({name for key in groups for name in key.keys.split(",")} - {"q"})
    keys += ["tab", "shift+tab", "y", "x", "P", "R", "2", "3", "enter", "e", "C", "y", "x"]
    lot = 20_261_123
    async with opened() as (app, pilot):
        for turn in range(300):
            lot = (lot * 1_103_515_245 + 12_345) % 2**31
            name = keys[(lot >> 8) % len(keys)]
            app.post_message(events.Key(name, name if len(name) == 1 else None))
            if turn % 6 == 0:
                await pilot.pause()
        text_of(app)
        for _ in range(6):
            await press(pilot, "escape")
        assert place_of(app) in ("TitleScreen", "RoomScreen")


async def test_a_page_is_turned_before_the_commands_are_listed() -> None:
    async with opened() as (app, pilot):
        await press(pilot, "enter")
        for name in ("colon", "down", "pagedown", "pageup"):  # faster than anything is laid out
            app.post_message(events.Key(name, None))
        await pilot.pause()
        assert place_of(app) == "Palette"
        await press(pilot, "escape")
        assert place_of(app) == "RoomScreen"


def test_a_meter_can_be_read_without_glyphs() -> None:
    poor = ascii_only("".join(text for text, _ in meter(60, 5)))
    assert poor == "===--"


def test_a_long_plan_never_loses_what_it_costs() -> None:
    long = "Post: 'the kettle tribunal is in session over the missing biscuit', by bex of the lane"
    evening = EveningPane(2, 5, (), (), (PlanRow(long, 1), PlanRow("Rest", 2)), "")
    for width in (40, 78):
        rows = Plan().rows(evening, width)
        said = ["".join(text for text, _ in row.left) for row in rows]
        assert said[0].endswith("… 1h")
        assert said[1] == "2 Rest 2h"
        assert all(len(line) <= width for line in said)


@pytest.mark.parametrize("plain", [False, True])
async def test_of_several_lists_the_one_with_the_keys_is_told_without_colour(
    monkeypatch: pytest.MonkeyPatch, *, plain: bool
) -> None:
    if plain:
        monkeypatch.setenv("NO_COLOR", "1")
        monkeypatch.setenv("ROOMS_GLYPHS", "ascii")
    mark = "- > " if plain else "─ ▸ "
    async with opened() as (app, pilot):
        await press(pilot, "enter", "e", "R")
        for title in ("A living idea", "With another", "How it reads"):
            said = text_of(app)
            assert said.count(mark) == 1
            assert mark + title in said
            await press(pilot, "right")


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_help_is_told_to_its_last_word(size: tuple[int, int]) -> None:
    async with opened(size=size) as (app, pilot):
        await press(pilot, "enter", "question_mark")
        pages: list[str] = []
        while not pages or text_of(app) != pages[-1]:
            pages.append(text_of(app))
            await press(pilot, "space")
        assert not any("…" in page for page in pages)
        assert "here, 2 copies there" in re.sub(r"[│\s]+", " ", " ".join(pages))

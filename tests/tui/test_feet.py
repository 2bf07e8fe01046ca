"""The last line of every screen, and the edges of its panels, are told to their last word."""

import re

import pytest

from tests.tui import kettle
from tests.tui.stagehand import click, opened, place_of, press, text_of
from tests.tui.test_snapshots import WALK

_CUT = re.compile(r"[╭╰]─[^╮╯╭╰]*…[^╮╯╭╰]*─[╮╯]")
_MAIN = {
    "room": ("e Evening", "2 Members"),
    "evening": ("C Close the day", "esc Back"),
    "compose": ("enter Go on", "esc Back"),
    "members": ("e Evening", "1 Room"),
    "lineage": ("n Next idea", "e Evening"),
    "city": ("/ Find", "e Evening"),
    "log": ("/ Find", "e Evening"),
    "report": ("r Read on", "m What mattered", "n New run"),
}


@pytest.mark.parametrize("size", [(60, 20), (80, 24)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_no_last_line_loses_its_last_word(size: tuple[int, int]) -> None:
    async with opened(size=size) as (app, pilot):
        for name, keys in WALK.items():
            await press(pilot, *keys)
            said = text_of(app)
            last = said.split("\n")[-1]
            assert "…" not in last, name
            assert not _CUT.search(said), f"{name}\n{said}"
            assert last.endswith("? Help"), name
            assert said.count("? Help") == 1, name
            assert all(key in last for key in _MAIN.get(name, ())), (name, last)


@pytest.mark.parametrize("over", [*"wagdbi", "comma", "v", "f5"])
async def test_what_lies_over_a_screen_has_help_of_its_own(over: str) -> None:
    async with opened() as (app, pilot):
        await press(pilot, "enter", over)
        beneath = place_of(app)
        await press(pilot, "question_mark")
        assert place_of(app) == "HelpScreen"
        assert "─ Help ─" in text_of(app)
        await press(pilot, "question_mark")
        assert place_of(app) == beneath


async def test_a_new_run_is_asked_for_with_help_at_hand() -> None:
    async with opened(size=(120, 40)) as (app, pilot):
        await press(pilot, "n", "question_mark")
        assert "begin in this room" in text_of(app)
        await press(pilot, "escape")
        assert place_of(app) == "NewRunScreen"


async def test_a_page_longer_than_the_window_says_so_and_is_turned_by_a_click() -> None:
    async with opened() as (app, pilot):
        await press(pilot, "enter", "i")
        assert re.search(r"↓ \d+ more", text_of(app))
        await click(pilot, "space Next page", 2)
        await press(pilot, *["space"] * 9)
        assert " more " not in text_of(app)
        assert kettle.VITALS[-1].name in text_of(app)


async def test_every_number_is_told_before_any_is_explained() -> None:
    async with opened() as (app, pilot):
        await press(pilot, "enter", "i")
        said = text_of(app).split("One by one")[0]
        assert all(vital.name in said for vital in kettle.VITALS)


async def test_help_over_the_ways_to_win_says_what_their_marks_mean() -> None:
    async with opened() as (app, pilot):
        await press(pilot, "enter", "a", "question_mark")
        assert "◆ a way to win" in text_of(app)

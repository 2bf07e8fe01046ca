"""The last line of every screen, and the edges of its panels, are told to their last word."""

import re

import pytest

from tests.tui.stagehand import opened, press, text_of
from tests.tui.test_snapshots import WALK

_OVER = {"why", "help"}
"""Pages so high that they cover the line."""
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
            assert name in _OVER or last.endswith("? Help"), name
            assert all(key in last for key in _MAIN.get(name, ())), (name, last)

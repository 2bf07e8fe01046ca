"""Every screen as text at both sizes. `ROOMS_SNAPSHOTS=1 pytest tests/tui` writes them anew."""

from difflib import unified_diff
from os import environ
from pathlib import Path

import pytest

from tests.tui.stagehand import CLOSE, SIZES, opened, press, text_of
from tests.tui.test_watch import watching

FOLDER = Path(__file__).parent / "snapshots"
DAY = ("e", *CLOSE, "x")
WALK: dict[str, tuple[str, ...]] = {  # one walk: the keys from each screen to the next
    "title": (),
    "settings": ("comma",),
    "new-run": ("escape", "n"),
    "room": ("escape", "enter"),
    "event": ("enter",),
    "evening": ("escape", "e"),
    "compose": ("R", "right", "j"),
    "options": ("escape", "escape", "P"),
    "plan": ("escape", "escape", "v", "1", "e", "R", "enter", "enter", "enter", "P", "enter"),
    "confirm": ("C",),
    "members": ("n", "2", "j"),
    "lineage": ("3", "j", "j"),
    "city": ("4", "l", "l", "j"),
    "inside": ("enter",),
    "numbers": ("escape", "5"),
    "log": ("6",),
    "find": ("4", "slash", *"moss 10"),
    "why": ("escape", "1", "i"),
    "changed": ("escape", "w"),
    "packs": ("escape", "f5"),
    "help": ("escape", "question_mark"),
    "night": ("escape", "e", *CLOSE),
    "report": ("x", *DAY, *DAY),
    "letter": ("escape", "n", "enter"),
}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_every_screen_looks_as_it_did(size: tuple[int, int]) -> None:
    changed: list[str] = []
    async with opened(size=size) as (app, pilot):
        for name, keys in WALK.items():
            await press(pilot, *keys)
            changed += differing(name, size, text_of(app))
    assert not changed, "\n".join(changed)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_terrarium_looks_as_it_did(size: tuple[int, int]) -> None:
    async with watching(size) as (app, pilot):
        await press(pilot, "space", "full_stop", "full_stop", "l", "l", "j")
        changed = differing("watch", size, text_of(app))
    assert not changed, "\n".join(changed)


def differing(name: str, size: tuple[int, int], text: str) -> list[str]:
    """Return how a screen differs from its snapshot, which is written anew if asked for."""
    seen = text + "\n"
    kept = FOLDER / f"{name}-{size[0]}x{size[1]}.txt"
    if "ROOMS_SNAPSHOTS" in environ:
        kept.write_text(seen, encoding="utf-8")
    before = kept.read_text(encoding="utf-8").split("\n")
    return [*unified_diff(before, seen.split("\n"), kept.name, "now", lineterm="", n=0)]


def test_no_snapshot_is_left_over() -> None:
    expected = {
        f"{name}-{width}x{height}.txt" for name in (*WALK, "watch") for width, height in SIZES
    }
    assert {path.name for path in FOLDER.iterdir()} == expected

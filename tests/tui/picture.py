"""Draw the pictures of the README from a real run: `make picture`, or with a folder and sizes."""

import asyncio
import re
import sys
import tempfile
from pathlib import Path

from textual import constants

from game.model.terms import Wish
from game.tools.bots import BOTS
from game.tools.desk import Desk
from game.tools.sight import observe
from game.tools.table import Table
from game.tui.app import RoomsApp
from game.tui.sitting import Sitting
from tests.tui.stagehand import press, settled

ROOM, SEED, WORLD, DAYS = "kettle", "picture", "city", 11
KEYS = {
    "title": ("escape",),
    "room": (),
    "card": ("v",),
    "evening": ("e",),
    "lineage": ("3",),
    "city": ("4",),
    "members": ("2",),
}

FONTS = re.compile(r"@font-face \{.*?\}", re.DOTALL)  # they would be fetched from elsewhere


def seated(saves: Path) -> Desk:
    """Return a desk with a run that a bot has played for some days."""
    table = Table(saves, wish=Wish(world=WORLD))
    table.begin(ROOM, SEED)
    run = table.run
    for _ in range(DAYS):
        run.do(BOTS["reference"](observe(run.turn.world, run.pack)))
    return Desk(saves, lambda: table)


async def draw(folder: Path, size: tuple[int, int]) -> None:
    """Draw every screen at a size."""
    with tempfile.TemporaryDirectory() as saves:
        desk = seated(Path(saves))
        sitting = Sitting(desk).begun()
        for name, keys in KEYS.items():
            app = RoomsApp(desk, lambda: sitting, playing=True)
            async with app.run_test(size=size) as pilot:
                await settled(pilot)
                await press(pilot, *keys)
                picture = app.export_screenshot(title="A Thousand Little Rooms")
            columns, lines = size
            suffix = "" if size == (120, 40) else f"-{columns}x{lines}"
            plain = FONTS.sub("", picture).replace("Fira Code", "DejaVu Sans Mono, monospace")
            (folder / f"{name}{suffix}.svg").write_text(plain, encoding="utf-8")


if __name__ == "__main__":
    target = Path(sys.argv[1] if len(sys.argv) > 1 else "docs/img")
    vars(constants)["COLOR_SYSTEM"] = "truecolor"  # the environment is read too early for this
    target.mkdir(parents=True, exist_ok=True)
    for wanted in sys.argv[2:] or ["120x40"]:
        wide, high = wanted.split("x")
        asyncio.run(draw(target, (int(wide), int(high))))

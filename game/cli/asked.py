"""What may be asked for when the game is opened, and what `rooms` alone asks for."""

from pathlib import Path
from typing import TypedDict


class Asked(TypedDict):
    """What was asked for on the command line."""

    room: str | None
    seed: str | None
    world: str
    packs: tuple[Path, ...]
    saves: Path | None
    plain: bool
    resume: bool


NOTHING: Asked = {
    "room": None,
    "seed": None,
    "world": "village",
    "packs": (),
    "saves": None,
    "plain": False,
    "resume": False,
}

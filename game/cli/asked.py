"""What may be asked for when the game is opened, and what `rooms` alone asks for."""

from pathlib import Path
from typing import TypedDict


class Asked(TypedDict):
    """What was asked for on the command line."""

    room: str | None
    seed: str | None
    world: str
    members: int | None
    packs: tuple[Path, ...]
    saves: Path | None
    plain: bool
    resume: bool


NOTHING: Asked = {
    "room": None,
    "seed": None,
    "world": "village",
    "members": None,
    "packs": (),
    "saves": None,
    "plain": False,
    "resume": False,
}


def particular(asked: Asked) -> bool:
    """Say whether packs or a world were asked for: then what is wrong with them is told first."""
    return bool(asked["packs"] or asked["members"]) or asked["world"] != NOTHING["world"]

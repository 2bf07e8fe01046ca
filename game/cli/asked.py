"""What may be asked for when the game is opened, and what `rooms` alone asks for."""

from pathlib import Path
from typing import TypedDict


class Wished(TypedDict):
    """The terms of a new run as options give them; see `game.model.terms.Wish`."""

    world: str
    members: int | None
    weather: int
    teller: str
    mode: str
    assists: tuple[str, ...]


class Asked(Wished):
    """What was asked for on the command line."""

    room: str | None
    seed: str | None
    packs: tuple[Path, ...]
    saves: Path | None
    plain: bool
    resume: str | None  # the run to go on with; NEWEST stands for the newest


NEWEST = ""
NOTHING: Asked = {
    "room": None,
    "seed": None,
    "world": "city",
    "members": None,
    "weather": 0,
    "teller": "tide",
    "mode": "run",
    "assists": (),
    "packs": (),
    "saves": None,
    "plain": False,
    "resume": None,
}


def particular(asked: Asked) -> bool:
    """Say whether packs or terms were asked for: then what is wrong with them is told first."""
    return bool(asked["packs"]) or terms_asked(asked)


def terms_asked(asked: Asked) -> bool:
    """Say whether a new run is to be otherwise than usual."""
    theirs, usual = dict(asked), dict(NOTHING)
    return any(theirs[name] != usual[name] for name in Wished.__annotations__)

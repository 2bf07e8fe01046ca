"""How fast the night plays: full, calm, or not at all."""

from dataclasses import dataclass
from os import environ


@dataclass(frozen=True)
class Pace:
    """Seconds between two steps and hours a step; no seconds: all at once."""

    seconds: float
    hours: int


# 24 steps of 0.15 s and 6 steps of 0.5 s: both end within four seconds.
PACES = {"full": Pace(0.15, 1), "calm": Pace(0.5, 4), "none": Pace(0.0, 24)}


def pace(wish: str, animations: str) -> Pace:
    """Return the pace for a wish; `auto` is calm over SSH and still where nothing may move."""
    if wish == "auto":
        remote = "SSH_CONNECTION" in environ or "SSH_TTY" in environ
        wish = "none" if animations == "none" else "calm" if remote else "full"
    return PACES.get(wish, PACES["full"])

"""What is particular about a run, in words: a daily, or why it is not scored."""

from game.model.record import Header
from game.view.gate import clean

WATCHED = "watching: a recording"
"""What stands where a recording is looked at, not played."""


def standing(header: Header) -> str:
    """Return why a run is not scored, or that it is a daily; nothing for any other."""
    if header.mode == "practice":
        return "unscored: for practice"
    if header.mode == "daily":
        return daily(clean(header.made.get("day", "")), again=header.parent is not None)
    return "unscored: it goes on from another run" if header.parent else ""


def daily(day: str, *, again: bool) -> str:
    """Return which daily it is, and whether it is scored; a daily may not know its day."""
    which = f"daily of {day}" if day else "daily"
    return f"{which}, unscored: a repeat" if again else f"{which}, scored: your first in this room"

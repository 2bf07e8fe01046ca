"""What is particular about a run, in words: a daily, or why it is not scored."""

from game.model.record import Header

WATCHED = "watching: a recording"
"""What stands where a recording is looked at, not played."""


def standing(header: Header) -> str:
    """Return why a run is not scored, or that it is a daily; nothing for any other."""
    if header.mode == "practice":
        return "unscored: for practice"
    if header.parent is None:
        return "the daily: its first run here, which is scored" if header.mode == "daily" else ""
    if header.mode == "daily":
        return "unscored: a repeat of the daily"
    return "unscored: it goes on from another run"

"""Whether a run is scored, and if not, why, in words. Nothing else of a run hangs on it."""

from game.model.record import Header

WATCHED = "watching: a recording"
"""What stands where a recording is looked at, not played."""


def unscored(header: Header) -> str:
    """Return why a run is not scored; nothing for one that is."""
    if header.mode == "practice":
        return "unscored: for practice"
    if header.parent is None:
        return ""
    if header.mode == "daily":
        return "unscored: a repeat of the daily"
    return "unscored: it goes on from another run"

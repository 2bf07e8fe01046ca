"""The one place that knows what time it is; nothing it says ever reaches the rules."""

import time


def monotonic_ms() -> int:
    """Return milliseconds on a clock that never goes back; only differences mean something."""
    return time.monotonic_ns() // 1_000_000


def stamp() -> str:
    """Return this moment for a file's name, as 20260131-235959 in local time."""
    return time.strftime("%Y%m%d-%H%M%S")


def today() -> str:
    """Return the date in Greenwich, as 2026-01-31: the same for everybody."""
    return time.strftime("%Y-%m-%d", time.gmtime())


def date(seconds: float) -> str:
    """Return the local date of a moment given as seconds since the epoch, as 2026-01-31."""
    return time.strftime("%Y-%m-%d", time.localtime(seconds))


def ago(seconds: float) -> str:
    """Say how long before now a moment was, given as seconds since the epoch."""
    past = max(0, int(time.time() - seconds))
    for size, word in ((86_400, "day"), (3_600, "hour"), (60, "minute")):
        if past >= size:
            count = past // size
            return f"{count} {word}{'s' if count > 1 else ''} ago"
    return "just now"

"""Did you mean: the nearest known name to one that nobody knows."""

import difflib
from collections.abc import Iterable
from itertools import islice

_GAP = 4
_MOST = 2000
"""Names that are looked at, at most: strangers choose how many there are."""


def near(name: str, known: Iterable[str]) -> str:
    """Return "did you mean 'x'?", or "" if nothing known is near."""
    found = nearest(name, known)
    return f"did you mean {found!r}?" if found else ""


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the known name that is nearest, or "" if none is near."""
    size = len(name)
    alike = islice((one for one in known if abs(len(one) - size) <= _GAP), _MOST)
    found = difflib.get_close_matches(name[:60], list(alike), n=1, cutoff=0.6)
    return found[0] if found else ""

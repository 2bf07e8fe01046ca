"""Did you mean: the nearest known name to one that nobody knows."""

import difflib
from collections.abc import Iterable
from itertools import islice

_GAP = 4
_MOST = 200
"""Names that are compared, at most: strangers choose how many there are."""


def near(name: str, known: Iterable[str]) -> str:
    """Return "did you mean 'x'?", or "" if nothing known is near."""
    found = nearest(name, known)
    return f"did you mean {found!r}?" if found else ""


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the known name that is nearest, or "" if none is near."""
    size = len(name)
    alike = [one for one in known if abs(len(one) - size) <= _GAP]
    half = size // 2
    head, tail = name[:half], name[size - half :]  # one slip of a finger leaves one of them whole
    akin = (one for one in alike if half and (one.startswith(head) or one.endswith(tail)))
    for some in (akin, alike):
        found = difflib.get_close_matches(name[:60], list(islice(some, _MOST)), n=1, cutoff=0.6)
        if found:
            return found[0]
    return ""

"""Did you mean: the nearest known name to one that nobody knows."""

import difflib
from collections.abc import Iterable


def near(name: str, known: Iterable[str]) -> str:
    """Return "did you mean 'x'?", or "" if nothing known is near."""
    found = nearest(name, known)
    return f"did you mean {found!r}?" if found else ""


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the known name that is nearest, or "" if none is near."""
    found = difflib.get_close_matches(name[:60], list(known), n=1, cutoff=0.6)
    return found[0] if found else ""

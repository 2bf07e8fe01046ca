"""Did you mean: the nearest known name to one that nobody knows."""

import difflib
from collections.abc import Iterable


def near(name: str, known: Iterable[str]) -> str:
    """Return "did you mean 'x'?", or "" if nothing known is near."""
    found = difflib.get_close_matches(name[:60], list(known), n=1, cutoff=0.6)
    return f"did you mean {found[0]!r}?" if found else ""

"""What somebody may have meant by a name that nothing has. It knows only the names it is given."""

import difflib


def meant(name: str, known: list[str]) -> str:
    """Return the mend for an unknown name: the nearest known one, or all of them."""
    near = difflib.get_close_matches(name.lower(), known, n=1)
    if near:
        return f"did you mean {near[0]}?"
    return f"there are {', '.join(known[:12])}" if known else "none is installed"

"""What somebody may have meant by a name that nothing has. It knows only the names it is given."""

import difflib

_TOLD = 12
"""Names that are told where none is near."""


def meant(name: str, known: list[str]) -> str:
    """Return the mend for an unknown name: the nearest known one, or the first of them."""
    near = difflib.get_close_matches(name.lower(), known, n=1)
    if near:
        return f"did you mean {near[0]}?"
    more = ", …" if len(known) > _TOLD else ""
    return f"there are {', '.join(known[:_TOLD])}{more}" if known else "none is installed"

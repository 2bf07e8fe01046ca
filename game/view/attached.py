"""How attached a named member has been from morning to morning, in words, with what came between.

It reads what the run remembers and judges nothing: where nothing is known of a night, none is said.
"""

from itertools import pairwise

from game.model.night import Happening, Kind
from game.run.history import AWAY, Leaf
from game.view.log import sentence
from game.view.look import Look
from game.view.told import Told

DAYS = 20
"""Mornings that are told of, at most: as many as are drawn."""
_MUCH = 5
"""Points from which a night is worth naming."""
_TOUCHED = frozenset(
    {
        Kind.CHOSE,
        Kind.SPOTLIT,
        Kind.FIRST_WORDS,
        Kind.STAYED,
        Kind.GRANTED,
        Kind.TIED,
        Kind.PROMISED,
        Kind.KEPT,
        Kind.BROKEN,
    }
)
"""What happens to somebody and may have moved them."""


def course(look: Look, who: int) -> tuple[str, ...]:
    """Return from where to where they went since when, and the night that moved them most."""
    told = [
        (day, morning[who])
        for day, morning in enumerate(look.history.moods, 1)
        if morning[who] != AWAY
    ][-DAYS:]
    if len(told) < 2:  # noqa: PLR2004 (a course has two ends)
        return ()
    (first, before), (last, now) = told[0], told[-1]
    whole = f"attached {before} → {now}, day {first} to {last}"
    (night, low), (morning, high) = max(
        pairwise(told), key=lambda step: abs(step[1][1] - step[0][1])
    )
    if abs(high - low) < _MUCH:
        return (whole,)
    why = _cause(look, who, night)
    return (whole, f"most: {low} → {high} by day {morning}{why}")


def _cause(look: Look, who: int, night: int) -> str:
    leaf: Leaf | None = next((one for one in look.history.leaves if one.day == night), None)
    mine = [what for what in leaf.happenings if _about(what, who)] if leaf else []
    if not mine:
        return ""
    speaker, what = Told(look), mine[0]
    said = speaker.choice(what) if what.kind is Kind.CHOSE else sentence(speaker, what)
    return f". The night before: {said.rstrip('.')}" if said else ""


def _about(what: Happening, who: int) -> bool:
    return what.kind in _TOUCHED and (what.who == who or who in what.roles)

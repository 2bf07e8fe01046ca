"""Two camps in the room that drift apart: said as soon as the smaller is no trifle.

A rift has no day until it is wide enough to count; from then on it says the night it would part
the room, as the pack's own ending has it.
"""

from collections.abc import Iterator

from game.engine import reckoning
from game.engine.phases.host import RIFT
from game.model.condition import Both, Compare, Name, Number, Term
from game.model.pack import Pack
from game.model.units import NONE
from game.view import names
from game.view.look import Look
from game.view.panes import Intent

_FELT = RIFT * 2 // 3
"""Per cent of the smaller camp from which a rift is spoken of."""
_COUNTED = Name("room.rift_days")


def rift(look: Look) -> Iterator[Intent]:
    """Yield the rift that runs through our room, if one does."""
    share, one, other = reckoning.rift(look.world, reckoning.rivalry(look.pack))
    if share <= _FELT:
        return
    sides = _sides(look, one, other)
    asked, stood = _asked(look.pack), look.world.host.rift_days
    if share > RIFT and asked:
        text = f"runs between {sides}: {share} in a hundred are on the smaller; kept up, we part"
        yield Intent("!", "A rift", text, max(asked - stood - 1, 0))
    else:
        text = f"runs between {sides}: {share} in a hundred are on the smaller, {RIFT} would count"
        yield Intent("!", "A rift", text, -1)


def _sides(look: Look, one: int, other: int) -> str:
    if one == NONE:
        return "the banner's side and ours"
    who, whom = (names.member(look.world, look.pack, row) for row in (one, other))
    return f"{who}'s side and {whom}'s"


def _asked(pack: Pack) -> int:
    """Return how many days of it end a run, 0 if none do."""
    nightly = (ending.when for ending in pack.endings if ending.nightly)
    return min((days for when in nightly for days in _days(when)), default=0)


def _days(term: Term) -> Iterator[int]:
    match term:
        case Both():
            for part in term.parts:
                yield from _days(part)
        case Compare(op=">=", left=left, right=Number(value=days)) if left == _COUNTED:
            yield days
        case _:
            return

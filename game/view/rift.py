"""Two camps in the room that drift apart: said as soon as the smaller is no trifle.

A rift has no day until it is wide enough to count; from then on it says the night it would part
the room, as the pack's own ending has it.
"""

from collections.abc import Iterator

from game.engine import reckoning
from game.engine.phases.host import RIFT
from game.model.units import NONE
from game.view import names, peril
from game.view.look import Look
from game.view.panes import Intent

_FELT = RIFT * 2 // 3
"""Per cent of the smaller camp from which a rift is spoken of."""
_COUNTED = "room.rift_days"


def rift(look: Look) -> Iterator[Intent]:
    """Yield the rift that runs through our room, if one does."""
    share, one, other = reckoning.rift(look.world, reckoning.rivalry(look.pack))
    if share <= _FELT:
        return
    sides = _sides(look, one, other)
    asked, stood = peril.asked(look.pack, _COUNTED), look.world.host.rift_days
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

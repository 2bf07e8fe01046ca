"""What the named did since yesterday, counted: what they wrote, how it fared, who had the light.

Writing tires them; a hit binds, a flop does not.
"""

from game.engine import lives, measure
from game.engine.draft import Draft
from game.engine.named import CAUGHT
from game.model.arrays import Column
from game.model.night import Happening, Kind

_WROTE, _BURNED, _DIED = -4, 3, -3  # energy


def run(draft: Draft) -> None:
    """Count every happening that is somebody's doing."""
    for what in draft.happenings:
        _happened(draft, what)


def _happened(draft: Draft, what: Happening) -> None:
    cast = draft.world.cast
    match what.kind:
        case Kind.POSTED if what.hour < 0:
            _count(draft, cast.posts, what.who, _WROTE)
        case Kind.CAUGHT:
            _count(draft, cast.hits, what.who, _BURNED)
        case Kind.DIED if what.amount < CAUGHT:
            _count(draft, cast.flops, what.who, _DIED)
        case Kind.CANONISED | Kind.RETIRED:
            _count(draft, cast.canonised, _author(draft, what))
        case Kind.SPOTLIT:
            _count(draft, cast.spotlit, what.who)
        case Kind.HOSTED if what.passed:
            _count(draft, cast.hosted, _author(draft, what))
        case _:
            pass


def _author(draft: Draft, what: Happening) -> int:
    return measure.author(draft.world, what.root)


def _count(draft: Draft, column: Column, who: int, energy: int = 0) -> None:
    if 0 <= who < column.size:
        column[who] += 1
        lives.add(draft.world.cast.energy, who, energy)

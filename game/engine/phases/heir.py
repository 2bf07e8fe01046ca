"""Who left is noted, and their places filled: always a successor, always a circle of five."""

from game.engine import memory, named
from game.engine.draft import Draft
from game.model.hosted import Gone
from game.model.night import Kind
from game.model.units import NONE

_SEATS = 5  # of the circle
_NOTED = {Gone.LEFT: "left_us", Gone.BRAND: "joined_brand", Gone.RIVAL: "joined_rival"}


def run(draft: Draft) -> None:
    """Note who is gone since yesterday; name the next successor, and fill the circle."""
    world = draft.world
    for what in tuple(draft.happenings):
        if what.kind is Kind.LEFT and what.who >= 0:
            _note(draft, what.who)
    trust = named.trusts(world).tolist()
    here = sorted(named.here(world), key=lambda who: (-trust[who], who))
    heir = world.host.successor
    if heir == NONE or world.cast.row[heir] < 0:
        world.host.successor = here[0] if here else NONE
        if here:
            memory.note(draft, "heir_named", here[0])
            draft.tell(Kind.SUCCESSOR, who=here[0], passed=True)
    free = [who for who in here if not world.cast.circle[who]]
    for who in free[: max(_SEATS - len(named.circle(world)), 0)]:
        world.cast.circle[who] = 1
        draft.tell(Kind.JOINED_CIRCLE, who=who)


def _note(draft: Draft, who: int) -> None:
    cast = draft.world.cast
    cast.circle[who] = 0
    cast.notice[who] = NONE
    cast.since[who] = draft.world.host.day
    if cast.gone[who] == Gone.NOT:
        cast.gone[who] = Gone.LEFT
    memory.note(draft, _NOTED[Gone(int(cast.gone[who]))], who, weight=12)

"""Who of those that left works for a brand now."""

from game.engine import memory
from game.engine.draft import Draft
from game.model.hosted import Gone
from game.model.night import Kind
from game.model.units import NONE

_ODDS = 3  # one morning in so many a brand that lurks asks somebody who has just left


def hire(draft: Draft, row: int) -> None:
    """Let a brand without one take on one of us, first who left to work for a brand."""
    cast, forces = draft.world.cast, draft.world.forces
    if forces.staff[row] != NONE:
        return
    eager = _free(draft, Gone.BRAND)
    free = eager or _free(draft, Gone.LEFT)
    if not free or not (eager or draft.pick("hire", _ODDS, entity=row) == 0):
        return
    who = free[draft.pick("hire", len(free), entity=row, k=1)]
    forces.staff[row] = who
    if cast.gone[who] != Gone.BRAND:
        cast.gone[who] = Gone.BRAND
        memory.note(draft, "joined_brand", who)
    draft.tell(Kind.HIRED, who=who, about=row)


def _free(draft: Draft, way: Gone) -> list[int]:
    """Return who is gone so and works for nobody yet; nobody is asked on the night they go."""
    tonight = {each.who for each in draft.happenings if each.kind is Kind.LEFT}
    busy = {*draft.world.forces.staff.tolist(), *tonight}
    gone = (draft.world.cast.gone == int(way)).nonzero()[0].tolist()
    return [who for who in gone if who not in busy]

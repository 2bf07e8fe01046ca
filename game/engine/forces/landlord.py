"""The Landlord: one big change of the platform's rules in the last third of a run, with notice.

The change itself is laws (`game.engine.laws`); this only announces it and says when it holds.
"""

from game.engine.draft import Draft
from game.engine.forces import agenda
from game.model.night import Kind
from game.model.world import Stage

NOTICE = 3
"""Evenings between the notice and the change."""


def act(draft: Draft, row: int) -> None:
    """Announce on the day, and say when it has come about."""
    forces, host = draft.world.forces, draft.world.host
    if not agenda.is_due(draft, row):
        return
    change = int(forces.which[row])
    match Stage(int(forces.stage[row])):
        case Stage.WATCH:
            host.change, host.change_day = change, host.day + NOTICE + 1
            forces.stage[row] = Stage.WANT
            forces.due[row] = host.day + NOTICE
            draft.tell(Kind.NOTICE, about=change, amount=NOTICE)
        case Stage.WANT:
            forces.stage[row] = Stage.SPENT
            draft.tell(Kind.RULES_CHANGED, about=change)
        case _:
            pass

"""Facts that authors ask for, written down with the roles they name."""

from game.engine.draft import Draft
from game.model.outcome import Remember
from game.model.units import NONE


def remember(draft: Draft, facts: tuple[Remember, ...], roles: tuple[int, ...], root: int) -> None:
    """Write facts down."""
    for fact in facts:
        draft.world.facts.grow(
            1,
            kind=fact.fact,
            who=roles[fact.who] if fact.who >= 0 else NONE,
            whom=roles[fact.whom] if fact.whom >= 0 else NONE,
            root=root,
            day=draft.world.host.day,
            weight=fact.weight,
        )

"""Writing facts down: those that authors ask for, and those that the rules note by themselves."""

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


def note(draft: Draft, fact: str, who: int, root: int = NONE, weight: int = 8) -> None:
    """Write down a fact of the rules' own (see `game.model.facts`) about a named member."""
    draft.world.facts.grow(
        1,
        kind=draft.pack.fact_kinds.index(fact),
        who=who,
        whom=NONE,
        root=root,
        day=draft.world.host.day,
        weight=weight,
    )

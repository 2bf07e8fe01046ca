"""Puzzles, to the engine's."""

from game.content.refer import Refer
from game.content.specs.puzzle import Puzzle as Spec
from game.model.puzzle import Puzzle


def puzzle(spec: Spec, refer: Refer) -> Puzzle:
    """Return a compiled puzzle."""
    start = spec.start
    return Puzzle(
        id=refer.id,
        title=spec.title,
        text=spec.text,
        room=refer.row("room", start.at),
        seed=start.seed,
        day=start.day,
        days=spec.days,
        bot=start.by,
        meters=tuple(sorted(start.room.items())),
        facts=tuple(sorted((refer.row("fact", name), ago) for name, ago in start.fact.items())),
        goal=refer.term("goal"),
        par=spec.par,
        hint=spec.hint,
    )

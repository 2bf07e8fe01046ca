"""A run played again under a pack that was edited: the same decisions, as far as they still stand.

So what an author goes on with is a whole recording of its own that can be verified; the one before
stays as it is.
"""

from collections.abc import Sequence
from dataclasses import replace

from game.engine import legal
from game.model.day import Day
from game.model.pack import Pack
from game.model.record import Header, Line
from game.model.world import World
from game.run.turn import Tell, Turn, advance, first


def renewed(
    header: Header, lines: Sequence[Line], pack: Pack, tell: Tell
) -> tuple[Turn, tuple[Line, ...], tuple[str, ...]]:
    """Return the morning it comes to, its lines, and what of them had to be left out.

    `header` names the pack as it is now. A run may end sooner than it did.
    """
    turn = first(header, pack)
    done: list[Line] = []
    lost: list[str] = []
    for line in lines:
        if turn.over:
            lost.append(f"day {line.number} and after: the run ends before")
            break
        day, gone = _standing(turn.world, pack, line.day)
        lost += [f"day {line.number}: {each}" for each in gone]
        turn = advance(turn, pack, day, tell)
        done.append(replace(line, day=day, digest=turn.digest))
    return turn, tuple(done), tuple(lost)


def _standing(world: World, pack: Pack, day: Day) -> tuple[Day, list[str]]:
    """Return what of a day can be done now, and what cannot."""
    kept, lost = Day(), []
    for event, choice in day.choices.items():
        if legal.choice_refusal(world, pack, event, choice) is None:
            kept = Day({**kept.choices, event: choice})
        else:
            lost.append(f"{choice} of {event}")
    for entry in day.plan:
        if legal.refusal(world, pack, kept, entry) is None:
            kept = Day(kept.choices, (*kept.plan, entry))
        else:
            lost.append(entry.verb)
    if legal.day_refusal(world, pack, kept):
        return Day(), [*lost, "the rest of the day"]
    return kept, lost

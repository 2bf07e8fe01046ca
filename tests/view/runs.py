"""Runs for the tests of views: real rules in a small world, decided by a fixed walk."""

from collections.abc import Iterator

from game.engine import legal, setup
from game.model.day import Day
from game.model.pack import Pack
from game.run.history import History
from game.run.turn import Turn, advance
from game.view.look import Look
from game.view.zine import tell

ROOMS = 6


def first(pack: Pack, seed: int = 7) -> Turn:
    """Return the first morning."""
    room = next(row for row, each in enumerate(pack.rooms) if each.id == "base:kettle")
    world = setup.begin(pack, seed, room, ROOMS)
    return Turn(world, "", History().morning(world))


def decided(turn: Turn, pack: Pack, walk: int) -> Day:
    """Return a full evening: the first answers, and verbs a walk apart in the list of options."""
    choices: dict[str, str] = {}
    for event, choice in legal.offers(turn.world, pack):
        choices.setdefault(event, choice)
    day = Day(choices)
    for step in range(4):
        able = list(legal.options(turn.world, pack, day))
        if able and legal.spent(turn.world, pack, day) < 5:
            rest = [entry for entry in able if entry.verb == "rest"]
            chosen = rest[:1] or [able[(walk * 7 + step * 13) % len(able)]]
            day = Day(choices, (*day.plan, *chosen))
    return day


def mornings(pack: Pack, count: int, seed: int = 7) -> Iterator[Turn]:
    """Yield mornings until there were so many, or the run has ended."""
    turn = first(pack, seed)
    for walk in range(count):
        yield turn
        if turn.over:
            return
        turn = advance(turn, pack, decided(turn, pack, walk), tell)


def look(turn: Turn, pack: Pack, day: Day | None = None) -> Look:
    """Return what a view looks at."""
    return Look(turn.world, pack, turn.history, day or Day(), turn.night)

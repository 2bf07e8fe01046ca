"""A small world about the Kettle, and worlds that differ from it in a few cells."""

from collections.abc import Callable

from game.engine import legal
from game.engine.setup import begin
from game.model.day import Day
from game.model.pack import Pack
from game.model.terms import Terms
from game.model.world import World

ROOMS = 3


def kettle(pack: Pack) -> int:
    """Return the row of the Kettle."""
    return [room.id for room in pack.rooms].index("base:kettle")


def morning(pack: Pack, seed: int = 5, terms: Terms | None = None) -> World:
    """Return the first morning of the Kettle."""
    return begin(pack, seed, kettle(pack), ROOMS, terms or Terms())


def changed(world: World, change: Callable[[World], object]) -> World:
    """Return a world in which something was written by hand."""
    copy = world.thawed()
    change(copy)
    return copy.frozen()


def who(world: World, pack: Pack, name: str) -> int:
    """Return the cast row of a person by name."""
    names = [pack.people[int(row)].name for row in world.cast.person]
    return names.index(name)


def answering(world: World, pack: Pack, index: int = 0) -> Day:
    """Return a day that gives each card one of its open answers and posts two sparks."""
    choices: dict[str, str] = {}
    offers = list(legal.offers(world, pack))
    for event in dict.fromkeys(event for event, _ in offers):
        open_now = [choice for of, choice in offers if of == event]
        choices[event] = open_now[index % len(open_now)]
    day = Day(choices)
    for entry in legal.options(world, pack, day):
        if entry.verb == "post" and len(day.plan) < 2:
            after = Day(choices, (*day.plan, entry))
            day = day if legal.day_refusal(world, pack, after) else after
    return day if not legal.day_refusal(world, pack, day) else Day()

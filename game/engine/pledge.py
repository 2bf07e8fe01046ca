"""Whether an evening did what was promised, read off its plan; whatever did it, did it tonight."""

from collections.abc import Iterator

import numpy as np

from game.engine import measure, promise
from game.engine.draft import Draft
from game.engine.verbs.answer import BARGAIN
from game.model.day import Entry
from game.model.hosted import Deed
from game.model.night import Kind
from game.model.units import NONE
from game.model.world import World

_VERBS = {
    Deed.POST: "post",
    Deed.HOST: "host",
    Deed.SPOTLIGHT: "spotlight",
    Deed.CALLBACK: "callback",
    Deed.TRANSLATE: "translate",
    Deed.ANSWER: "answer",
    Deed.RETIRE: "retire",
    Deed.REST: "rest",
    Deed.LEAVE_IT_HOME: "leak",
    Deed.NO_BRAND: "answer",
}
"""The verb that does what was promised, or, of what was forborne, the one that undoes it."""


def honour(draft: Draft) -> None:
    """Keep or break what tonight's plan did; then a good evening settles one thing more."""
    promises = draft.world.promises
    runs = np.ones(promises.who.size, dtype=np.bool_)
    for row in range(promises.who.size):
        if promise.lost(draft, row) or not _done(draft, row):
            continue
        runs[row] = False
        if Deed(int(promises.deed[row])) in promise.FORBORNE:
            promise.broken(draft, row)
        elif promises.opens[row] <= draft.world.host.day:
            promise.kept(draft, row)
        else:
            runs[row] = True
    promises.keep(runs)
    if any(what.kind is Kind.HOSTED and what.passed for what in draft.happenings):
        promise.settle(draft)


def does(world: World, entry: Entry) -> Iterator[tuple[int, bool]]:
    """Yield the promises that an entry of tonight's plan settles: row, and whether it keeps it."""
    promises = world.promises
    for row in range(promises.who.size):
        if _does(world, row, entry):
            kept = Deed(int(promises.deed[row])) not in promise.FORBORNE
            if not kept or promises.opens[row] <= world.host.day:
                yield row, kept


def _done(draft: Draft, row: int) -> bool:
    return any(_does(draft.world, row, entry) for entry in draft.day.plan)


def _does(world: World, row: int, entry: Entry) -> bool:
    """Return whether an entry of the plan is about what was promised, not only of its kind."""
    promises, first = world.promises, entry.args[0] if entry.args else NONE
    deed = Deed(int(promises.deed[row]))
    if entry.verb != _VERBS[deed]:
        return False
    match deed:
        case Deed.POST:
            return measure.author(world, first) == promises.who[row]
        case Deed.SPOTLIGHT:
            return first == promises.who[row]
        case Deed.RETIRE | Deed.LEAVE_IT_HOME:
            return first == promises.root[row]
        case Deed.NO_BRAND:
            sold = entry.args[1:] == (BARGAIN,)
            return sold and bool(world.forces.root[first] == promises.root[row])
        case _:
            return True

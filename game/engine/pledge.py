"""Whether an evening did what was promised, read off its plan; whatever did it, did it tonight."""

import numpy as np

from game.engine import measure, promise
from game.engine.draft import Draft
from game.engine.verbs.answer import BARGAIN
from game.model.day import Entry
from game.model.hosted import Deed
from game.model.night import Kind
from game.model.units import NONE

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


def _done(draft: Draft, row: int) -> bool:
    verb = _VERBS[Deed(int(draft.world.promises.deed[row]))]
    return any(entry.verb == verb and _meant(draft, row, entry) for entry in draft.day.plan)


def _meant(draft: Draft, row: int, entry: Entry) -> bool:
    """Return whether an entry of the plan is about what was promised, not only of its kind."""
    promises, first = draft.world.promises, entry.args[0] if entry.args else NONE
    match Deed(int(promises.deed[row])):
        case Deed.POST:
            return measure.author(draft.world, first) == promises.who[row]
        case Deed.SPOTLIGHT:
            return first == promises.who[row]
        case Deed.RETIRE | Deed.LEAVE_IT_HOME:
            return first == promises.root[row]
        case Deed.NO_BRAND:
            sold = entry.args[1:] == (BARGAIN,)
            return sold and bool(draft.world.forces.root[first] == promises.root[row])
        case _:
            return True

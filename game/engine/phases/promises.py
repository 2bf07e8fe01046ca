"""Promises at dawn: tonight's deeds keep them, the day they are due breaks them."""

import numpy as np

from game.engine import measure, promise
from game.engine.draft import Draft
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
}
"""The verb that does what was promised, or, of what was forborne, the one that undoes it."""


def run(draft: Draft) -> None:
    """Keep, break or let go of each promise; then a good evening settles what is left."""
    promises = draft.world.promises
    runs = np.ones(promises.who.size, dtype=np.bool_)
    for row in range(promises.who.size):
        if promise.lost(draft, row):
            runs[row] = False
        elif Deed(int(promises.deed[row])) in promise.FORBORNE:
            runs[row] = _forborne(draft, row)
        else:
            runs[row] = _owed(draft, row)
    promises.keep(runs)
    if any(what.kind is Kind.HOSTED and what.passed for what in draft.happenings):
        promise.settle(draft)


def _owed(draft: Draft, row: int) -> bool:
    """Return whether a deed is still owed after tonight."""
    if promise.is_open(draft, row) and _done(draft, row):
        promise.kept(draft, row)
        return False
    if draft.world.promises.due[row] <= draft.world.host.day:
        promise.broken(draft, row)
        return False
    return True


def _forborne(draft: Draft, row: int) -> bool:
    """Return whether something is still to be left undone after tonight."""
    promises, roots = draft.world.promises, draft.world.roots
    sold = promises.deed[row] == Deed.NO_BRAND and roots.brand[promises.root[row]] != NONE
    if sold or _done(draft, row):
        promise.broken(draft, row)
        return False
    if promises.due[row] <= draft.world.host.day:
        promise.kept(draft, row)
        return False
    return True


def _done(draft: Draft, row: int) -> bool:
    deed = Deed(int(draft.world.promises.deed[row]))
    verb = _VERBS.get(deed, "")
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
        case _:
            return True

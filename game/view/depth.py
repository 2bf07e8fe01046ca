"""How deep the room can read: who reads a layer, how many it takes, what took one or may take it.

A layer counts while an idea so deep is alive or canon, and a quarter of the members can read it.
"""

from collections.abc import Iterator

import numpy as np

from game.engine import measure
from game.engine.phases.standing import ALIVE
from game.model.arrays import I64
from game.model.condition import Term
from game.model.world import Status
from game.view import figures, peril
from game.view.look import Look
from game.view.panes import Vital

NAME = "Layers"
DEEPEST = 6
_SHARED = 2  # layers from which on their loss is felt: the first one counts for nothing
_NEAR = 25  # one in so many of the members, less than that above what it takes, is near
_HUSHED = 3 * ALIVE  # times said in a day, at which an idea may well be dead tomorrow


def asked(term: Term) -> int:
    """Return how many layers a condition asks for, 0 if none."""
    return max((mark for path, mark in peril.marks(term) if path == "room.layers"), default=0)


def gauge(look: Look, deep: int) -> str:
    """Return who reads so deep, how many it takes, and whether there is anything to be read."""
    read, size = int(measure.readers(look.world)[deep]), measure.size(look.world)
    there = (
        "" if _deeps(look)[0].max(initial=0) >= deep else f"; nothing alive or canon is {deep} deep"
    )
    takes = f"it takes a quarter, {measure.enough(look.world)}"
    return f"layer {deep} is read by {read} of {size} members; {takes}{there}"


def vital(look: Look) -> Vital:
    """Return the layers as a vital: it has no place among the meters, and a page of causes has."""
    series = look.history.series.get("layers", ())
    now = measure.layers(look.world)
    change = now - series[-2] if len(series) > 1 else 0
    return Vital(NAME, str(now), change, good=True, series=series[-12:], why=_why(look, change))


def _why(look: Look, change: int) -> tuple[str, ...]:
    now = measure.layers(look.world)
    moved = (f"{change:+d} since yesterday", *_lost(look, now - change)) if change else ()
    own = (gauge(look, now), _stands_on(look, now)) if now else ()
    further = (gauge(look, now + 1),) if now < DEEPEST else ()
    return (*moved, *filter(None, own), *further)


def _lost(look: Look, gone: int) -> Iterator[str]:
    """Say what took a layer that was read yesterday; nothing of one that is read today."""
    if gone <= measure.layers(look.world):
        return
    if not _carriers(look, gone).size:
        yield f"nothing is {gone} deep any more: what was has died, or is worn or locked"
    readers = look.history.readers
    read, size = int(measure.readers(look.world)[gone]), measure.size(look.world)
    if read < measure.enough(look.world):
        was = f", yesterday by {readers[-2][gone]}" if len(readers) > 1 else ""
        came = size - readers[-2][0] if len(readers) > 1 else 0
        more = f"; we are {came} more than yesterday" if came > 0 else ""
        takes = measure.enough(look.world)
        yield f"layer {gone} is read by {read} of {size}{was}; it takes {takes}{more}"


def warning(look: Look) -> tuple[str, ...]:
    """Return what may take the deepest layer soon, or nothing."""
    now, size = measure.layers(look.world), measure.size(look.world)
    if now < _SHARED:
        return ()
    read, takes = int(measure.readers(look.world)[now]), measure.enough(look.world)
    told = []
    if read - takes <= max(size // _NEAR, 2):
        told.append(f"! Layer {now} is read by {read} of {size}: under {takes} it is gone")
    carry = _carriers(look, now)
    if carry.size == 1 and look.world.roots.status[carry[0]] == Status.LIVE:
        times = int(look.world.roots.today[carry[0]])
        if times <= _HUSHED:
            said = figures.many(times, "time")
            told.append(
                f"! Layer {now} stands on {look.quoted(int(carry[0]))} alone, said {said} "
                f"yesterday: under {ALIVE} it dies, and the layer with it"
            )
    return tuple(told)


def _stands_on(look: Look, deep: int) -> str:
    """Say which ideas a layer stands on."""
    carry = _carriers(look, deep)
    if not carry.size:
        return ""
    first = look.quoted(int(carry[-1]))
    more = f" and {figures.many(carry.size - 1, 'other')}" if carry.size > 1 else " alone"
    return f"it stands on {first}{more}"


def _carriers(look: Look, deep: int) -> I64:
    """Return the ideas alive or canon that are just so deep."""
    deeps, roots = _deeps(look)
    return np.asarray(roots[deeps == deep])


def _deeps(look: Look) -> tuple[I64, I64]:
    """Return how deep each idea alive or canon is, and which these are."""
    kept = [measure.ideas(look.world, status) for status in (Status.LIVE, Status.CANON)]
    roots = np.concatenate(kept).astype(np.int64)
    return look.world.variants.layers[look.world.roots.variant[roots]].astype(np.int64), roots

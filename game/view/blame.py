"""Why a run was lost: what moved the meter that failed, or who did what, and when it became likely.

A loss by a meter is read off the ledger; one by people or by a force is read off what happened.
"""

from collections import Counter
from collections.abc import Callable
from itertools import pairwise

import numpy as np

from game.engine import measure, reckoning
from game.model.ending import Ending
from game.model.night import Happening, Kind
from game.model.units import NONE
from game.model.world import Force, Stage
from game.view import causes as ledger
from game.view import figures, forces, names
from game.view.look import Look
from game.view.progress import quantities

_METERS = {
    "room.size": ("members", "members"),
    "room.core": ("core", "core"),
    "room.core_share": ("core", "core"),
    "room.thin_days": ("core", "core"),
    "room.warmth": ("warmth", "warmth"),
    "room.trust": ("trust", "trust"),
    "room.fatigue": ("fatigue", "fatigue"),
    "room.exposure": ("exposure", "exposure"),
    "room.staleness": ("staleness", "staleness"),
    "room.pulse": ("pulse", "pulse"),
}
"""Quantity of an ending's condition → (series of the history, meter of the ledger)."""
_ILL = frozenset({"fatigue", "exposure", "staleness"})


def causes(look: Look, ending: Ending) -> tuple[str, ...]:
    """Return a loss's causes over the run, and the day it became likely."""
    paths = quantities(ending.when)
    for path, told in _TOLD.items():
        if path in paths:
            return told(look)
    return _of_meter(look, paths)


def _of_meter(look: Look, paths: tuple[str, ...]) -> tuple[str, ...]:
    read = [_METERS[path] for path in paths if path in _METERS]
    series, meter = read[0] if read else ("core", "core")
    sign = 1 if meter in _ILL else -1
    moved: Counter[str] = Counter()
    for leaf in look.history.leaves:
        for delta in leaf.ledger:
            if delta.meter == meter:
                moved[ledger.term(look, delta.term, leaf.day)] += sign * delta.amount
    worst = [(name, amount) for name, amount in moved.most_common(3) if amount > 0]
    whole = sum(amount for amount in moved.values() if amount > 0)
    lines = [
        f"{name}: {amount * 100 // max(whole, 1)}% of what moved {meter}" for name, amount in worst
    ]
    return (*lines, f"it became likely on day {_turning(look, series, sign)}")


def _turning(look: Look, series: str, sign: int) -> int:
    """Return the first day from which a meter never came back past the middle of its way."""
    values = [sign * value for value in look.history.series.get(series, ())]
    if len(values) < 2:  # noqa: PLR2004 - a way needs two ends
        return 1
    middle = (values[0] + values[-1]) / 2
    late = [day for day, (one, two) in enumerate(pairwise(values), 2) if one < middle <= two]
    return late[-1] if late else len(values)


def _by_banner(look: Look) -> tuple[str, ...]:
    """Say what the Cause did with the banner we were known by, and what it was told."""
    world = look.world
    root = reckoning.banner(world)
    rows = np.flatnonzero(world.forces.kind == Force.CAUSE)
    dated = [(leaf.day, what) for leaf in look.history.leaves for what in leaf.happenings]
    done = [(day, what) for day, what in dated if what.root == root and what.about in rows]
    who = forces.name(look, int(rows[0])) if rows.size else "somebody"
    asked = [day for day, what in done if _came_to(what, Stage.PITCH)]
    taken = [day for day, what in done if what.kind is Kind.CHARGED]
    wrote = [day for day, what in done if what.kind is Kind.ANSWERED]
    mark, copies = look.quoted(root), figures.many(int(world.roots.abroad[root]), "copy", "copies")
    heard = f"you wrote back on day {wrote[-1]}" if wrote else "nobody answered"
    lines = [f"{who} asked for {mark} on day {day}, and {heard}" for day in asked[-1:]]
    lines += [f"{who} carried it through the streets on day {day}" for day in taken[-1:]]
    nights = figures.many(world.host.banner_days, "night")
    lines += [f"it was what we were best known for, with {copies}, {nights} in a row"]
    return (*lines, f"it became likely on day {(taken or [world.host.day - 1])[-1]}")


def _came_to(what: Happening, stage: Stage) -> bool:
    return what.kind is Kind.FORCE_MOVED and what.amount == stage


def _by_rift(look: Look) -> tuple[str, ...]:
    """Say whose sides stood apart, and what each of them says."""
    world, pack = look.world, look.pack
    share, *ends = reckoning.rift(world, reckoning.rivalry(pack))
    days = world.host.rift_days
    if NONE in ends:
        lines = ["those who carry the banner stood against those who laid it down"]
    else:
        called = [names.member(world, pack, who) for who in ends]
        lines = [f"{called[0]}'s side and {called[1]}'s stood apart: they are rivals"]
        lines += [_says(look, who) for who in ends]
    apart = f"{share} in a hundred were on the smaller side, {figures.many(days, 'night')} in a row"
    return (lines[0], apart, *lines[1:], f"it became likely on day {world.host.day - days}")


def _says(look: Look, who: int) -> str:
    """Return what most of somebody's side took up last."""
    world = look.world
    carried = world.members.carried[: measure.size(world)]
    roots = world.variants.root[carried[carried >= 0]]
    theirs = roots[world.roots.author[roots] == world.cast.member[who]]
    said = look.quoted(int(np.bincount(theirs).argmax())) if theirs.size else "very little"
    return f"{names.member(world, look.pack, who)}'s side says {said}"


_TOLD: dict[str, Callable[[Look], tuple[str, ...]]] = {
    "room.banner_days": _by_banner,
    "room.rift_days": _by_rift,
}
"""Quantities that no ledger moves, by who moved them."""

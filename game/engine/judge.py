"""Judging conditions: a tree of `game.model.condition` against a world.

A quantity is a whole number or, of the member being cast, an array over the cast; truth is 0 or 1.
It knows nothing of how conditions are written.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from game.engine import measure
from game.model.arrays import I64
from game.model.condition import Both, Call, Compare, Either, Name, Not, Number, Sum, Term
from game.model.pack import Pack, Test
from game.model.units import CENT, HOURS_A_DAY, MEANING_FULL, NEVER, NONE, ONE, PLAYER
from game.model.world import Force, Stage, Status, World

Value = int | I64
HALF_LIFE = 6
"""Days in which a fact's weight halves."""


@dataclass(frozen=True)
class Scene:
    """What a condition is about: a world, roles cast so far (name → cast row) and an idea."""

    world: World
    pack: Pack
    roles: dict[str, int] = field(default_factory=dict)
    root: int = NONE
    read: dict[str, int] = field(default_factory=dict)  # quantities of the room read so far


def holds(term: Term, scene: Scene) -> bool:
    """Return whether a condition that is not about a member being cast is true."""
    return bool(np.all(value(term, scene)))


def value(term: Term, scene: Scene) -> Value:
    """Return the value of a term: an int, or an array over the cast."""
    match term:
        case Number():
            return term.value
        case Name():
            return _name(term, scene)
        case Call():
            return FUNCTIONS[term.function](scene, term.args)
        case Sum():
            return value(term.left, scene) + term.sign * value(term.right, scene)
        case Compare():
            return _compare(term, scene)
        case Both() | Either():
            return _joined(term, scene)
        case Not():
            return 1 - _truth(term.part, scene)


def _truth(term: Term, scene: Scene) -> Value:
    found = value(term, scene)
    return int(found != 0) if isinstance(found, int) else (found != 0).astype(np.int64)


def _joined(term: Both | Either, scene: Scene) -> Value:
    together = isinstance(term, Both)
    result: Value = 1 if together else 0
    for part in term.parts:
        if isinstance(result, int) and result != together:  # decided: the rest cannot change it
            return result
        truth = _truth(part, scene)
        result = result * truth if together else 1 - (1 - result) * (1 - truth)
    return result


def _compare(term: Compare, scene: Scene) -> Value:
    gap = value(term.left, scene) - value(term.right, scene)
    answer = {
        "<": gap < 0,
        "<=": gap <= 0,
        ">": gap > 0,
        ">=": gap >= 0,
        "==": gap == 0,
        "!=": gap != 0,
    }[term.op]
    return int(answer) if isinstance(gap, int) else np.asarray(answer).astype(np.int64)


def _name(name: Name, scene: Scene) -> Value:
    if name.path in MEMBER:
        whole = MEMBER[name.path](scene.world)
        if not name.of:
            return whole
        who = scene.roles.get(name.of, NONE)
        return int(whole[who]) if who >= 0 else 0
    if name.path in IDEA:
        return IDEA[name.path](scene.world, scene.root) if scene.root >= 0 else 0
    if name.path not in scene.read:
        scene.read[name.path] = ROOM[name.path](scene.world)
    return scene.read[name.path]


def _points(hundredths: int) -> int:
    return hundredths // CENT


def _canon(world: World) -> I64:
    return measure.ideas(world, Status.CANON).astype(np.int64)


ROOM: dict[str, Callable[[World], int]] = {
    "day": lambda w: w.host.day,
    "room.size": measure.size,
    "room.core": measure.core,
    "room.regulars": measure.regulars,
    "room.pulse": measure.pulse,
    "room.warmth": measure.warmth,
    "room.trust": lambda w: _points(w.host.trust),
    "room.exposure": lambda w: _points(w.host.exposure),
    "room.exposure_peak": lambda w: _points(w.host.exposure_peak),
    "room.staleness": lambda w: _points(measure.staleness(w)),
    "room.load": measure.load,
    "room.fatigue": lambda w: _points(w.host.fatigue),
    "room.canon": lambda w: int(_canon(w).size),
    "room.branded": lambda w: int((w.roots.brand[_canon(w)] >= 0).sum()),
    "room.layers": measure.layers,
    "room.live": lambda w: int(measure.ideas(w, Status.LIVE).size),
    "room.sparks": lambda w: int(measure.ideas(w, Status.SPARK).size),
    "room.growth": lambda w: measure.size(w) * 100 // max(w.host.start_size, 1),
    "room.quiet_days": lambda w: w.host.quiet_days,
    "room.thin_days": lambda w: w.host.thin_days,
    "room.core_share": lambda w: measure.core(w) * 100 // max(measure.size(w), 1),
    "room.core_goal": lambda w: w.host.core_goal,
    "room.arrivals": lambda w: int((w.members.tenure[: measure.size(w)] == 0).sum()),
}


def _first(world: World, root: int) -> int:
    return int(world.roots.variant[root])


def _meaning(world: World, root: int) -> int:
    """Of the newest wording: what most people see."""
    rows = np.flatnonzero(world.variants.root == root)
    return int(world.variants.meaning[rows[-1]]) * 100 // MEANING_FULL


IDEA: dict[str, Callable[[World, int], int]] = {
    "idea.age": measure.idea_age,
    "idea.catch": measure.catch,
    "idea.bond": lambda w, r: int(w.variants.bond[_first(w, r)]),
    "idea.bite": lambda w, r: int(w.variants.bite[_first(w, r)]),
    "idea.layers": lambda w, r: int(w.variants.layers[_first(w, r)]),
    "idea.home": lambda w, r: int(w.roots.home[r]),
    "idea.today": lambda w, r: int(w.roots.today[r]),
    "idea.abroad": lambda w, r: int(w.roots.abroad[r]),
    "idea.meaning": _meaning,
    "idea.coopted": lambda w, r: int(w.roots.coopted[r]) * 100 // ONE,
}


def _of_rows(world: World, column: I64) -> I64:
    """Return a member column over the cast; 0 for who is gone."""
    row = world.cast.row
    return np.where(row >= 0, column[np.maximum(row, 0)], 0).astype(np.int64)


def _silent(world: World) -> I64:
    spoke = world.members.spoke.astype(np.int64)
    days = np.where(spoke == NEVER, world.members.tenure, (world.host.tick - spoke) // HOURS_A_DAY)
    return _of_rows(world, days)


MEMBER: dict[str, Callable[[World], I64]] = {
    "attachment": lambda w: _of_rows(w, w.members.belonging.astype(np.int64) * 100 >> 16),
    "energy": lambda w: w.cast.energy.astype(np.int64),
    "loyalty": lambda w: w.cast.loyalty.astype(np.int64),
    "tenure": lambda w: _of_rows(w, w.members.tenure.astype(np.int64)),
    "silent": _silent,
    "circle": lambda w: w.cast.circle.astype(np.int64),
}
Args = tuple[int | str, ...]


def _fact_rows(scene: Scene, args: Args) -> I64:
    return np.flatnonzero(scene.world.facts.kind == args[0]).astype(np.int64)


def _days_since(scene: Scene, args: Args) -> int:
    rows = _fact_rows(scene, args)
    if rows.size == 0:
        return 999
    return scene.world.host.day - int(scene.world.facts.day[rows].max())


def _weight(scene: Scene, args: Args) -> int:
    """Weight halves every six days and never vanishes."""
    rows = _fact_rows(scene, args)
    facts = scene.world.facts
    ages = scene.world.host.day - facts.day[rows].astype(np.int64)
    left = facts.weight[rows].astype(np.int64) >> np.clip(ages // HALF_LIFE, 0, 15)
    return int(np.maximum(left, 1).sum())


def _trait(scene: Scene, args: Args) -> I64:
    people = scene.pack.people
    has = [args[0] in people[int(p)].traits for p in scene.world.cast.person]
    return np.array(has, dtype=np.int64)


def _tie(scene: Scene, args: Args) -> I64:
    """1 for who is tied so to the role, whichever way the tie runs."""
    ties, other = scene.world.ties, scene.roles.get(str(args[0]), NONE)
    found = np.zeros(scene.world.cast.row.size, dtype=np.int64)
    alike = ties.kind == args[1]
    found[ties.who[alike & (ties.whom == other)]] = 1
    found[ties.whom[alike & (ties.who == other)]] = 1
    return found


def _knows(scene: Scene, args: Args) -> I64:
    facts = scene.world.facts
    found = np.zeros(scene.world.cast.row.size, dtype=np.int64)
    for row in _fact_rows(scene, args):
        for who in (int(facts.who[row]), int(facts.whom[row])):
            if who >= 0:
                found[who] = 1
    return found


def _template(scene: Scene, args: Args, what: str) -> int:
    if scene.root < 0:
        return 0
    idea = scene.pack.ideas[int(scene.world.roots.template[scene.root])]
    return int(args[0] in idea.tags if what == "tag" else args[0] == idea.form)


def _at(scene: Scene, force: Force, args: Args) -> int:
    forces = scene.world.forces
    return int(bool(((forces.kind == force) & (forces.stage == args[0])).any()))


FUNCTIONS: dict[str, Callable[[Scene, Args], Value]] = {
    "fact": lambda s, a: int(_fact_rows(s, a).size > 0),
    "days_since": _days_since,
    "weight": _weight,
    "trait": _trait,
    "tie": _tie,
    "knows": _knows,
    "tag": lambda s, a: _template(s, a, "tag"),
    "form": lambda s, a: _template(s, a, "form"),
    "fate": lambda s, a: int(s.root >= 0 and s.world.roots.fate[s.root] == a[0]),
    "happened": lambda s, a: int(s.world.fired[int(a[0])] >= 0),
    "brand": lambda s, a: _at(s, Force.BRAND, a),
    "cause": lambda s, a: _at(s, Force.CAUSE, a),
    "rival": lambda s, a: _at(s, Force.RIVAL, a),
    "landlord": lambda s, a: _at(s, Force.LANDLORD, a),
}


def odds(world: World, test: Test) -> int:
    """Return the chance of a test in per cent: 50 + value - against, 5 to 95."""
    stat = ROOM[f"room.{test.stat}"](world)
    return min(max(50 + stat - test.against, 5), 95)


def _most(score: I64, roots: I64) -> int:
    return int(roots[np.argmax(score[roots])]) if roots.size else NONE


def _in_view(world: World) -> I64:
    """Return the ideas that brands have in view."""
    forces = world.forces
    return forces.root[(forces.kind == Force.BRAND) & (forces.stage != Stage.SPENT)].astype(
        np.int64
    )


def about(world: World, wanted: str) -> int:
    """Return the idea an event is about (hottest, leaked, newest, oldest and so on), or NONE."""
    roots = world.roots
    live = measure.ideas(world, Status.LIVE).astype(np.int64)
    canon = _canon(world)
    ours = np.concatenate([live, canon])
    at_home = np.flatnonzero(roots.origin == PLAYER).astype(np.int64)
    today, abroad = roots.today.astype(np.int64), roots.abroad.astype(np.int64)
    born = roots.born.astype(np.int64)
    score, among = {
        "hottest": (today, live),
        "newest": (born, live),
        "oldest": (-born, live),
        "dying": (-today, live),
        "canon": (-roots.rested.astype(np.int64), canon),
        "leaked": (abroad, ours[roots.fate[ours] > 0]),
        "branded": (abroad, at_home[roots.brand[at_home] >= 0]),
        "wanted": (today, ours[np.isin(ours, _in_view(world))]),
    }[wanted]
    return _most(score, among)

"""Judging conditions: a tree of `game.model.condition` against a world.

A quantity is a whole number or, of the member being cast, an array over the cast; truth is 0 or 1.
It knows nothing of how conditions are written.
"""

import operator
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import numpy as np

from game.engine import laws, measure, named, reckoning
from game.engine.named import MEMBER
from game.model.arrays import I64
from game.model.condition import Both, Call, Compare, Either, Name, Not, Number, Sum, Term
from game.model.pack import Pack, Test
from game.model.units import CENT, HOURS_A_DAY, NONE, ONE, PLAYER
from game.model.world import Force, Status, World

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


_ORDERS = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}


def _compare(term: Compare, scene: Scene) -> Value:
    gap = value(term.left, scene) - value(term.right, scene)
    answer = _ORDERS[term.op](gap, 0)
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
    **named.ROOM,
    "room.arrivals": lambda w: int((w.members.tenure[: measure.size(w)] == 0).sum()),
} | reckoning.ROOM


def _first(world: World, root: int) -> int:
    return int(world.roots.variant[root])


IDEA: dict[str, Callable[[World, int], int]] = {
    "idea.age": measure.idea_age,
    "idea.catch": measure.catch,
    "idea.bond": lambda w, r: int(w.variants.bond[_first(w, r)]),
    "idea.bite": lambda w, r: int(w.variants.bite[_first(w, r)]),
    "idea.layers": lambda w, r: int(w.variants.layers[_first(w, r)]),
    "idea.home": lambda w, r: int(w.roots.home[r]),
    "idea.today": lambda w, r: int(w.roots.today[r]),
    "idea.abroad": lambda w, r: int(w.roots.abroad[r]),
    "idea.meaning": reckoning.meaning,
    "idea.coopted": lambda w, r: int(w.roots.coopted[r]) * 100 // ONE,
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


def _knows(scene: Scene, args: Args, *places: str) -> I64:
    """Return 1 for whom such a fact names in one of these places: who, whom."""
    found = np.zeros(scene.world.cast.row.size, dtype=np.int64)
    rows = _fact_rows(scene, args)
    for place in places:
        named = getattr(scene.world.facts, place)[rows]
        found[named[named >= 0]] = 1
    return found


def _wrote(scene: Scene, _args: Args) -> I64:
    author = int(scene.world.roots.author[scene.root]) if scene.root >= 0 else NONE
    wrote = (scene.world.cast.member == author) & (author != NONE)
    return np.asarray(wrote).astype(np.int64)


def _is(scene: Scene, args: Args) -> I64:
    return (scene.world.cast.person == args[0]).astype(np.int64)


def _state(scene: Scene, args: Args) -> I64:
    return (scene.world.cast.state == args[0]).astype(np.int64)


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
    "knows": lambda s, a: _knows(s, a, "who", "whom"),
    "who": lambda s, a: _knows(s, a, "who"),
    "whom": lambda s, a: _knows(s, a, "whom"),
    "wrote": _wrote,
    "is": _is,
    "state": _state,
    "promised": lambda s, a: named.promised(s.world, int(a[0])),
    "theirs": lambda s, a: named.caught(s.world, s.pack, int(a[0]))[0],
    "others": lambda s, a: named.caught(s.world, s.pack, int(a[0]))[1],
    "gone": lambda s, a: named.gone_so(s.world, int(a[0])),
    "tag": lambda s, a: _template(s, a, "tag"),
    "form": lambda s, a: _template(s, a, "form"),
    "fate": lambda s, a: int(s.root >= 0 and s.world.roots.fate[s.root] == a[0]),
    "happened": lambda s, a: int(s.world.fired[int(a[0])] >= 0),
    "brand": lambda s, a: _at(s, Force.BRAND, a),
    "cause": lambda s, a: _at(s, Force.CAUSE, a),
    "rival": lambda s, a: _at(s, Force.RIVAL, a),
    "landlord": lambda s, a: _at(s, Force.LANDLORD, a),
    "change": lambda s, a: int(s.world.host.change == a[0]),
}


def odds(world: World, pack: Pack, test: Test) -> int:
    """Return the chance of a test in per cent: 50 + value - against, and the law; 5 to 95."""
    stat = ROOM[f"room.{test.stat}"](world)
    return min(max(50 + stat - test.against + laws.law(world, pack, "odds"), 5), 95)


def tonight(world: World, pack: Pack, test: Test) -> int:
    """Return the chance that a test has when a morning's choices are settled, in per cent.

    The evening has begun by then, and what was said a day ago counts no more.
    """
    posts, posters = world.rooms.posts.copy(), world.rooms.posters.copy()
    for acts in (posts, posters):
        acts[PLAYER, (world.host.tick + 1) % HOURS_A_DAY] = 0
    dusk = replace(world, rooms=replace(world.rooms, posts=posts, posters=posters))
    return odds(dusk, pack, test)

"""A morning as an author asks for it: a room, a seed, a day that a bot has played up to, facts.

The world is a small one, so that it stands in a moment; what an author supposes is not made so but
put in the place of what is asked.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from game.engine import judge, measure
from game.errors import UsageError
from game.model import terms
from game.model.condition import NAMES, Call
from game.model.pack import Event, Pack
from game.model.record import LEAST_MEMBERS
from game.model.units import NONE
from game.model.world import Status, World
from game.run.meant import meant
from game.run.opening import header
from game.run.run import Run
from game.tools.bots import named
from game.tools.pack.proof.able import Morning
from game.tools.pack.proof.spelled import names, supposed
from game.tools.play import play

_WEIGHT = 8
_LONG_AGO = 60
_PATHS = {row.path: row for row in NAMES}


@dataclass(frozen=True)
class Wish:
    """What is asked for; `facts` by name with how many days ago, `values` by name."""

    room: str = "base:kettle"
    seed: int = 1
    day: int = 1
    bot: str = "reference"
    facts: Mapping[str, int] = field(default_factory=dict)
    values: Mapping[str, int] = field(default_factory=dict)


def morning(pack: Pack, wish: Wish, event: Event | None = None) -> Morning:
    """Return the morning that was wished for. Raises UsageError for what there is not."""
    roles = [role.name for role in event.roles] if event else []
    for name, value in wish.values.items():
        _check(name, value, roles)
    facts = {_fact(pack, name, ago): ago for name, ago in wish.facts.items()}
    mode = "run" if wish.day <= terms.LENGTH["run"] else "long"
    begun = header(pack, wish.seed, wish.room, terms.Wish(members=LEAST_MEMBERS, mode=mode))
    with Run.begin(begun, pack) as run:
        play(run, named(wish.bot), wish.day - 1)
        if run.turn.over:
            what = f"the run of {wish.bot} ends on day {run.turn.day - 1}, before day {wish.day}"
            raise UsageError(what, "ask for an earlier day or another seed")
        world = run.turn.world.thawed()
    found = Morning(world, pack, wish.values)
    for kind, ago in facts.items():
        _remember(found, event, kind, ago)
    return found


def _check(name: str, value: int, roles: Sequence[str]) -> None:
    of, _, rest = name.partition(".")
    row = _PATHS.get(rest if of in roles else name)
    if row is None:
        what = f"there is no name {name[:60]!a}"
        raise UsageError(what, meant(name, list(_PATHS)))
    if not row.low <= value <= row.high:
        what = f"{name} is from {row.low} to {row.high}"
        raise UsageError(what, f"it cannot be {value}")


def _fact(pack: Pack, name: str, ago: int) -> int:
    """Return the row of a fact, named with or without its pack, that was so many days ago."""
    if not 0 <= ago <= _LONG_AGO:
        what = f"{name[:60]!a} cannot have been {ago} days ago"
        raise UsageError(what, f"say how many days ago it was, 0 to {_LONG_AGO}: {name[:60]}=5")
    short = {full.rpartition(":")[2]: full for full in reversed(pack.fact_kinds)}
    full = name if name in pack.fact_kinds else short.get(name, "")
    if not full:
        what = f"no pack sets a fact {name[:60]!a}"
        raise UsageError(what, meant(name, [*short, *pack.fact_kinds]))
    return pack.fact_kinds.index(full)


def _remember(at: Morning, event: Event | None, kind: int, ago: int) -> None:
    """Write a fact down, about who the event asks for as knowing it, else the first of the named.

    The second person of a fact is the second who is asked for, or nobody.
    """
    world = at.world
    people = _asked_for(at, event, kind) if event else []
    who, whom = (*people, NONE, NONE)[:2] if people else (0, NONE)
    day = world.host.day - ago
    world.facts.grow(1, kind=kind, who=who, whom=whom, root=NONE, day=day, weight=_WEIGHT)


def _asked_for(at: Morning, event: Event, kind: int) -> list[int]:
    """Return who could be each role that has to know a fact, if they did."""
    found: list[int] = []
    for role in event.roles:
        if Call("knows", (kind,)) not in names(role.when):
            continue
        knowing = supposed(role.when, {**at.values, f"knows {kind}": 1})
        fits = judge.value(knowing, judge.Scene(at.world, at.pack))
        able = np.flatnonzero((at.world.cast.row >= 0) & (np.asarray(fits) != 0))
        found += [int(row) for row in able if int(row) not in found][:1]
    return found


def stand_in(world: World) -> int:
    """Return the room's liveliest idea, for an event whose own is not there; NONE if none is."""
    for status in (Status.LIVE, Status.CANON, Status.SPARK):
        roots = measure.ideas(world, status)
        if roots.size:
            return int(roots[np.argmax(world.roots.today[roots])])
    return NONE


def event_of(pack: Pack, name: str) -> Event:
    """Return an event by its id, with or without its pack. Raises UsageError for an unknown one."""
    found = [e for e in pack.events if name in {e.id, e.id.partition(":")[2]}]
    if not found:
        what = f"there is no event {name[:60]!a}"
        order = [own for own, _, _ in reversed(pack.names)]  # the author's own first
        known = sorted((e.id for e in pack.events), key=lambda n: order.index(n.partition(":")[0]))
        raise UsageError(what, meant(name, known))
    return found[-1]

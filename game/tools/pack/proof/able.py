"""Whether an event can come on a morning, and what alone stands in its way.

It asks what the director asks, in the same order, but looks at every reason instead of the first.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeGuard

import numpy as np

from game.engine import judge, subject
from game.model.arrays import Bools
from game.model.condition import TRUE, Call, Name, Term
from game.model.pack import Event, Pack, Role
from game.model.units import NONE
from game.model.world import World
from game.tools.pack.proof.spelled import names, parts, supposed, written


@dataclass(frozen=True)
class Gate:
    """One thing that an event waits for: its idea, a part of its `when`, or a role of its cast."""

    text: str  # as the author has written it
    kind: str  # about, when, cast
    term: Term = TRUE
    role: str = ""


@dataclass(frozen=True)
class Casting:
    """Who can be a role this morning (cast rows), and who is taken for it, or NONE."""

    role: str
    able: tuple[int, ...]
    taken: int


@dataclass(frozen=True)
class Morning:
    """A world as it is asked about; `values` are supposed of names instead of what is so."""

    world: World
    pack: Pack
    values: Mapping[str, int] = field(default_factory=dict)
    read: dict[str, int] = field(default_factory=dict)  # quantities read so far, by the judge


@dataclass(frozen=True)
class Verdict:
    """What became of asking: what is not so, the cast as far as it goes, the idea it is about."""

    shut: tuple[Gate, ...]
    cast: tuple[Casting, ...]
    root: int

    @property
    def roles(self) -> dict[str, int]:
        """Cast rows by role."""
        return {each.role: each.taken for each in self.cast}


def gates(event: Event, pack: Pack) -> tuple[Gate, ...]:
    """Return all that an event waits for, in order."""
    about = [Gate(f'about = "{event.about}"', "about")] if event.about else []
    when = [Gate(written(part, pack, event.id), "when", part) for part in parts(event.when)]
    cast = [_role(role, pack, event) for role in event.roles]
    return (*about, *when, *cast)


def _role(role: Role, pack: Pack, event: Event) -> Gate:
    asks = written(role.when, pack, event.id) or "anybody"
    return Gate(f"cast.{role.name} = {asks}", "cast", role.when, role.name)


def asked(morning: Morning, event: Event, waits: tuple[Gate, ...], stand_in: int = NONE) -> Verdict:
    """Return whether an event can come; `stand_in` is the idea if none is found for it."""
    world = morning.world
    root = subject.about(world, event.about) if event.about else NONE
    root = stand_in if root == NONE and event.about else root
    lost = bool(event.about) and root == NONE
    shut: list[Gate] = []
    cast: list[Casting] = []
    free = world.cast.row >= 0
    for gate in waits:
        if gate.kind == "about":
            is_open = not lost
        elif gate.kind == "when":
            blind = lost and _about_idea(gate.term)
            is_open = blind or bool(judge.holds(_put(morning, gate), _scene(morning, {}, root)))
        else:
            casting = _cast(morning, gate, cast, root, free)
            is_open = casting.taken != NONE
            cast.append(casting)
        if not is_open and not _follows(gate, shut):
            shut.append(gate)
        if not is_open and gate.kind == "cast":
            break  # those after it may ask about it
    return Verdict(tuple(shut), tuple(cast), root)


def _cast(morning: Morning, gate: Gate, before: list[Casting], root: int, free: Bools) -> Casting:
    roles = {each.role: each.taken for each in before}
    fits = judge.value(_put(morning, gate), _scene(morning, roles, root))
    rows = np.flatnonzero(free & (np.broadcast_to(np.asarray(fits), free.shape) != 0))
    able = tuple(int(row) for row in rows if int(row) not in roles.values())
    return Casting(gate.role, able, able[0] if able else NONE)


def _put(morning: Morning, gate: Gate) -> Term:
    return supposed(gate.term, morning.values) if morning.values else gate.term


def _scene(morning: Morning, roles: dict[str, int], root: int) -> judge.Scene:
    return judge.Scene(morning.world, morning.pack, roles, root, morning.read)


def _follows(gate: Gate, shut: list[Gate]) -> bool:
    """Return whether nobody can be a role only because of a fact that is missing already."""
    facts = {
        name.args for each in shut for name in names(each.term) if _asks(name, {"fact", "weight"})
    }
    return any(_asks(name, {"knows"}) and name.args in facts for name in names(gate.term))


def _asks(name: Name | Call, functions: set[str]) -> TypeGuard[Call]:
    return isinstance(name, Call) and name.function in functions


def _about_idea(term: Term) -> bool:
    """Return whether a condition asks about an idea; without one it is not worth asking."""
    asks = [name.path if isinstance(name, Name) else name.function for name in names(term)]
    return any(ask.startswith("idea.") or ask in {"tag", "form", "fate"} for ask in asks)


def is_open(morning: Morning, term: Term, verdict: Verdict) -> bool:
    """Return whether a choice's condition holds for a cast."""
    scene = _scene(morning, verdict.roles, verdict.root)
    return judge.holds(supposed(term, morning.values), scene)

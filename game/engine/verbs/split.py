"""Split: founds a daughter room with chosen people. It halves the crew; a feud, or a family."""

from collections.abc import Iterator

import numpy as np

from game.engine import daughters, laws, measure, memory, meter, seating
from game.engine.draft import Draft
from game.engine.verb import Verb, cost
from game.model.arrays import Bools, Index
from game.model.day import Day, Entry, Reason, Refusal
from game.model.night import Kind
from game.model.pack import Pack
from game.model.units import CENT, NONE, ONE, PLAYER
from game.model.world import Kin, World

CROWD, FRIENDS = range(2)
LEAST = 48
"""Members that a room needs to be two rooms."""
_MOST, _FEWEST = 5, 12  # one in five goes at most; friends are joined by others up to one in twelve
_DEAR = 2  # of the named, the least loyal of those who are tied to the one who leads
_SORE = 6 * CENT
_ANGER = ONE // 2
_LOOK_IN = 10  # one in so many who stay keeps a seat there, too


def odds(world: World, pack: Pack, mode: int) -> int:
    """Return the chance, per cent, that it is a family and no feud."""
    chance = 30 + world.host.trust // (2 * CENT) + 10 * mode + laws.law(world, pack, "odds")
    return min(max(chance, 5), 95)


def chosen(world: World, pack: Pack, args: tuple[int, ...]) -> Index:
    """Return the rows of those who would go: every second of the warmest, or a member's friends."""
    n = measure.size(world)
    held = measure.belonging(world)
    named = np.zeros(n, dtype=np.bool_)
    named[world.cast.row[world.cast.row >= 0]] = True
    if args[0] == CROWD:
        warmest = np.lexsort((world.members.id[:n], -held))
        warmest = warmest[~named[warmest]]
        return np.sort(warmest[: 2 * (n // _MOST)][::2])
    return _friends(world, pack, args[1], named)


def _friends(world: World, pack: Pack, who: int, named: Bools) -> Index:
    """A named member, whom they are tied to and no rival of, who says their things; then others."""
    n, lead = named.size, int(world.cast.row[who])
    rival = pack.tie_kinds.index("rival") if "rival" in pack.tie_kinds else NONE
    pairs = zip(world.ties.who, world.ties.whom, world.ties.kind, strict=True)
    tied = [b if a == who else a for a, b, kind in pairs if kind != rival and who in (a, b)]
    here = [int(other) for other in dict.fromkeys(tied) if world.cast.row[other] >= 0]
    here.sort(key=lambda other: (int(world.cast.loyalty[other]), other))
    dear = [int(world.cast.row[other]) for other in here[:_DEAR]]
    carried = world.members.carried[:n]
    author = world.roots.author[world.variants.root[np.maximum(carried, 0)]]
    fans = (carried >= 0) & (author == world.cast.member[who]) & ~named
    held = measure.belonging(world)
    alike = np.lexsort((world.members.id[:n], abs(held - held[lead]), ~fans))
    alike = alike[~named[alike]]
    count = min(max(int(fans.sum()), n // _FEWEST), n // _MOST)
    return np.unique([lead, *dear, *alike[:count].tolist()])


def _candidates(world: World, _pack: Pack) -> Iterator[Entry]:
    yield Entry("split", (CROWD,))
    yield from (Entry("split", (FRIENDS, int(w))) for w in np.flatnonzero(world.cast.row >= 0))


def _refuse(world: World, _pack: Pack, day: Day, entry: Entry) -> Refusal | None:
    mode = entry.args[0] if entry.args else NONE
    if mode not in (CROWD, FRIENDS) or len(entry.args) != 1 + (mode == FRIENDS):
        return Refusal(Reason.UNKNOWN)
    if measure.size(world) < LEAST:
        return Refusal(Reason.TOO_SMALL, LEAST)
    if mode == FRIENDS and not (
        0 <= entry.args[1] < world.cast.row.size and world.cast.row[entry.args[1]] >= 0
    ):
        return Refusal(Reason.GONE)
    if any(planned.verb == "split" for planned in day.plan):
        return Refusal(Reason.ALREADY_PLANNED)
    return None


def _act(draft: Draft, entry: Entry) -> None:
    world = draft.world
    leave = chosen(world, draft.pack, entry.args)
    new = daughters.part(draft, PLAYER, leave)
    if new == NONE:
        return
    chance = odds(world, draft.pack, entry.args[0])
    family = draft.pick("daughter", 100) < chance
    leads = entry.args[1] if entry.args[0] == FRIENDS else NONE
    gone = np.isin(world.cast.row, leave)
    seating.arrange(draft, np.arange(world.members.id.size))
    world.cast.row[gone] = NONE
    _part(draft, new, family=family)
    memory.note(draft, "founded", who=leads)
    draft.tell(Kind.FOUNDED, who=leads, room=new, amount=leave.size, odds=chance, passed=family)


def _part(draft: Draft, new: int, *, family: bool) -> None:
    """Some who stay look in there, and it counts as ours; or they slam the door, and mean it."""
    world = draft.world
    if not family:
        world.rooms.resentment[new] = _ANGER
        world.rooms.rival[new] = world.rooms.uid[PLAYER]
        meter.trust(draft, -_SORE)
        memory.note(draft, "feud")
        return
    world.rooms.kin[new] = Kin.DAUGHTER
    free = np.flatnonzero(world.members.second[: measure.size(world)] == NONE)
    world.members.second[free[::_LOOK_IN]] = new


SPLIT = Verb("split", "D", cost(3), _candidates, _refuse, _act)

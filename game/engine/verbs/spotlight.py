"""Spotlight: credit for a member. A quiet one may find a voice; somebody minds; word gets out."""

from collections.abc import Iterator

import numpy as np

from game.engine import effect, measure, memory, meter, screen
from game.engine.draft import Draft
from game.engine.verb import Verb, cost, needs, same_planned
from game.model.day import Day, Entry, Reason, Refusal
from game.model.night import ActKind, Kind
from game.model.pack import Pack
from game.model.units import CENT, NONE, ONE, PLAYER
from game.model.world import Status, World

WAIT = 5
"""Days between two evenings on the same member."""
_QUIET, _FOUND = ONE // 12, ONE * 22 // 100  # a voice that can still be found; what it becomes
_PROUD, _LOYAL, _ENVY = 6, 4, 3  # points
_JEALOUS = 2  # at most so many mind
_FAIR, _SEEN = CENT, CENT


def odds(world: World, who: int) -> int:
    """Return the chance, per cent, that a quiet member finds a voice; -1 for one who has one."""
    row = measure.seat(world, who)
    if row < 0 or world.members.voice[row] >= _QUIET:
        return NONE
    return 20 + int(world.members.belonging[row]) * 70 // ONE


def jealous(world: World, pack: Pack, who: int) -> list[int]:
    """Return who would mind: rivals, then those with a living idea that never was in the light."""
    rival = pack.tie_kinds.index("rival") if "rival" in pack.tie_kinds else NONE
    pairs = zip(world.ties.who, world.ties.whom, world.ties.kind, strict=True)
    rivals = [int(b if a == who else a) for a, b, kind in pairs if kind == rival and who in (a, b)]
    authors = [measure.author(world, int(root)) for root in measure.ideas(world, Status.LIVE)]
    unsung = [other for other in authors if not memory.fame(world, pack, other)]
    minding = [o for o in (*rivals, *unsung) if o not in (who, NONE) and world.cast.row[o] >= 0]
    return list(dict.fromkeys(minding))[:_JEALOUS]


def _candidates(world: World, _pack: Pack) -> Iterator[Entry]:
    return (Entry("spotlight", (int(who),)) for who in np.flatnonzero(world.cast.row >= 0))


def _refuse(world: World, pack: Pack, day: Day, entry: Entry) -> Refusal | None:
    if wrong := needs(entry, 1):
        return wrong
    who = entry.args[0]
    if not 0 <= who < world.cast.row.size or world.cast.row[who] < 0:
        return Refusal(Reason.GONE)
    wait = WAIT - memory.since(world, pack, "credited", who)
    if wait > 0:
        return Refusal(Reason.HONOURED, wait)
    return same_planned(day, entry)


def _act(draft: Draft, entry: Entry) -> None:
    world, who = draft.world, entry.args[0]
    chance = odds(world, who)
    found = 0 <= draft.pick("voice", 100, entity=who) < chance
    if found:
        world.members.voice[world.cast.row[who]] = _FOUND
    effect.shift(world, who, _PROUD)
    world.cast.loyalty[who] = min(int(world.cast.loyalty[who]) + _LOYAL, 100)
    root = _newest(world, who)
    if root != NONE:
        variant = int(world.roots.variant[root])
        screen.say(draft, PLAYER, variant, measure.seat(world, who), ActKind.HOST)
    minding = jealous(world, draft.pack, who)
    for other in minding:
        effect.shift(world, other, -_ENVY)
        world.cast.loyalty[other] = max(int(world.cast.loyalty[other]) - _ENVY, 0)
        memory.note(draft, "envied", who=other, whom=who)
    meter.trust(draft, _FAIR)
    meter.expose(draft, _SEEN + memory.fame(world, draft.pack, who) * CENT // 5)
    memory.note(draft, "credited", who=who, root=root)
    draft.tell(Kind.SPOTLIT, who=who, root=root, amount=len(minding), odds=chance, passed=found)


def _newest(world: World, who: int) -> int:
    """Return the newest living idea of a named member, or NONE."""
    mine = [
        int(r) for r in measure.ideas(world, Status.LIVE) if measure.author(world, int(r)) == who
    ]
    return max(mine, key=lambda root: (int(world.roots.born[root]), root), default=NONE)


SPOTLIGHT = Verb("spotlight", "S", cost(1), _candidates, _refuse, _act)

"""Bridge: an emissary trades an idea with a neighbour. They keep ours, or change it on the way."""

from collections.abc import Iterator

import numpy as np

from game.engine import canon, ideas, measure, meter, screen
from game.engine.draft import Draft
from game.engine.verb import Verb, cost, is_status, needs
from game.model.day import Day, Entry, Reason, Refusal
from game.model.night import ActKind, Kind
from game.model.pack import Pack
from game.model.units import CENT, NONE, PLAYER
from game.model.world import Fate, Kin, Status, World

_FRESH = 7 * CENT
_SEEN = CENT
_AIRED = 60  # per cent of its insularity that a room keeps
_SEATS = 6  # of theirs who look in afterwards, at most
_MISHEARD, _DEEPER = 20, 10  # per cent that they change it; more for each layer
_BENT = 70  # per cent of the meaning that is left then
_FRIENDS = (Kin.ALLY, Kin.DAUGHTER)
"""They know what we mean, and hold dear what they are brought."""


def misheard(world: World, room: int, root: int) -> int:
    """Return the chance, per cent, that a room changes what it is brought."""
    if world.rooms.kin[room] in _FRIENDS:
        return 0
    return _MISHEARD + _DEEPER * int(world.variants.layers[world.roots.variant[root]])


def _candidates(world: World, _pack: Pack) -> Iterator[Entry]:
    live = [int(root) for root in measure.ideas(world, Status.LIVE)]
    for room in measure.neighbours(world):
        yield from (Entry("bridge", (room, root)) for root in live)


def _refuse(world: World, _pack: Pack, day: Day, entry: Entry) -> Refusal | None:
    if wrong := needs(entry, 2):
        return wrong
    room, root = entry.args
    if room not in measure.neighbours(world):
        return Refusal(Reason.NO_NEIGHBOUR)
    if not is_status(world, root, Status.LIVE):
        return Refusal(Reason.NOT_LIVE)
    if any(planned.verb == "bridge" and planned.args[0] == room for planned in day.plan):
        return Refusal(Reason.ALREADY_PLANNED)
    return None


def _act(draft: Draft, entry: Entry) -> None:
    room, root = entry.args
    world = draft.world
    theirs = measure.hottest_of(world, room)
    variant = int(world.roots.variant[root])
    heard = draft.pick("misheard", 100, int(world.rooms.uid[room]), draft.key(root))
    kept = heard >= misheard(world, room, root)
    screen.say(draft, room, variant if kept else _changed(draft, variant), NONE, ActKind.HOST)
    world.roots.fate[root] = max(int(world.roots.fate[root]), Fate.LEAKED)
    if theirs >= 0:
        screen.say(draft, PLAYER, int(world.roots.variant[theirs]), NONE, ActKind.HOST)
    meter.stale(draft, -_FRESH)
    meter.air(draft, _AIRED)
    meter.expose(draft, _SEEN)
    seats = draft.pick("bridge", _SEATS + 1, int(world.rooms.uid[room]), draft.key(root))
    world.rooms.arrivals[PLAYER] += np.int32(seats)
    draft.tell(Kind.BRIDGED, root=root, root2=theirs, room=room, amount=seats, passed=kept)
    if world.rooms.kin[room] in _FRIENDS:
        canon.hold(world, room, root)
    elif kept and theirs >= 0:
        _closer(draft, room)


def _changed(draft: Draft, variant: int) -> int:
    """Return our idea as they tell it: a layer less, and not quite what was meant."""
    old = np.array([variant])
    v = draft.world.variants
    bent = ideas.wordings(
        draft,
        old,
        layers=np.maximum(v.layers[old].astype(np.int64) - 1, 0),
        meaning=v.meaning[old].astype(np.int64) * _BENT // 100,
        slot=0,
        twist=draft.pick("misheard words", 1 << 16, draft.key(int(v.root[variant]))),
    )
    return int(bent[0])


def _closer(draft: Draft, room: int) -> None:
    """A good trade is remembered; the second makes an ally, and ends an old anger."""
    rooms = draft.world.rooms
    if rooms.kin[room] == Kin.STRANGER:
        rooms.kin[room] = Kin.KNOWN
    elif rooms.kin[room] == Kin.KNOWN:
        rooms.kin[room] = Kin.ALLY
        if rooms.rival[room] == rooms.uid[PLAYER]:
            rooms.rival[room], rooms.resentment[room] = NONE, 0
        draft.tell(Kind.ALLIED, room=room)


BRIDGE = Verb("bridge", "B", cost(1), _candidates, _refuse, _act, ideas=(1,))

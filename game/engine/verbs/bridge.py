"""Bridge: an emissary trades an idea with a neighbour. Staleness falls; ours becomes theirs."""

from collections.abc import Iterator

import numpy as np

from game.engine import measure, meter, screen
from game.engine.draft import Draft
from game.engine.verb import Verb, cost, is_status, needs
from game.model.day import Day, Entry, Reason, Refusal
from game.model.night import ActKind, Kind
from game.model.pack import Pack
from game.model.units import CENT, NONE, PLAYER
from game.model.world import Fate, Status, World

_FRESH = 7 * CENT
_SEEN = CENT
_SEATS = 6  # of theirs who look in afterwards, at most


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
    screen.say(draft, room, int(world.roots.variant[root]), NONE, ActKind.HOST)
    world.roots.fate[root] = max(int(world.roots.fate[root]), Fate.LEAKED)
    if theirs >= 0:
        screen.say(draft, PLAYER, int(world.roots.variant[theirs]), NONE, ActKind.HOST)
    meter.stale(draft, -_FRESH)
    meter.expose(draft, _SEEN)
    seats = draft.pick("bridge", _SEATS + 1, int(world.rooms.uid[room]), draft.key(root))
    world.rooms.arrivals[PLAYER] += np.int32(seats)
    draft.tell(Kind.BRIDGED, root=root, root2=theirs, room=room, amount=seats)


BRIDGE = Verb("bridge", "B", cost(1), _candidates, _refuse, _act)

"""Host: an evening on a theme. It alone ties named members; it flops if the theme is stale."""

import numpy as np

from game.engine import gain, laws, measure, meter, sides
from game.engine.draft import Draft
from game.engine.verb import Verb, every, no_such
from game.model.arrays import Index
from game.model.day import Day, Entry, Reason, Refusal
from game.model.night import Kind
from game.model.pack import Pack
from game.model.units import CENT, METER_TOP, ONE, RESTED_DAYS
from game.model.world import Status, World

_WARM = ONE * 4 // 100  # what a good evening gives of the missing attachment
_LESSON = 4  # tenths of a layer that it teaches
_TIRED = 5 * CENT
_COMES = ONE // 5  # attachment from which somebody turns up
CHAIRS = 48
"""As many as can come to an evening."""


def _hours(world: World, pack: Pack) -> int:
    hours = pack.rooms[world.host.room].host_hours + laws.law(world, pack, "host_hours")
    return max(hours, 0)


def _refuse(world: World, _pack: Pack, day: Day, entry: Entry) -> Refusal | None:
    if wrong := no_such(world, entry, Reason.NO_THEME, Status.LIVE, Status.CANON):
        return wrong
    if any(planned.verb == "host" for planned in day.plan):
        return Refusal(Reason.ALREADY_PLANNED)
    return None


def able(world: World, pack: Pack, root: int) -> Index:
    """Return the members who are at home tonight and can follow an idea."""
    here = measure.belonging(world) > _COMES
    if laws.law(world, pack, "shifts"):  # the others are at work tonight
        here &= sides.shift(world.members.id[: here.size]) == world.host.day % 2
    deep = 10 * int(world.variants.layers[world.roots.variant[root]])
    return np.flatnonzero(here & (world.members.literacy[: here.size] + 10 >= deep))


def _act(draft: Draft, entry: Entry) -> None:
    world, root = draft.world, entry.args[0]
    rested = int(world.roots.rested[root])
    meter.tire(draft, _TIRED)
    world.roots.rested[root] = 0
    deep = 10 * int(world.variants.layers[world.roots.variant[root]])
    coming = able(world, draft.pack, root)
    literacy = world.members.literacy
    order = np.argsort(draft.stream("guests").words(world.members.id[coming]), kind="stable")
    guests = np.sort(coming[order[:CHAIRS]])
    if rested < RESTED_DAYS:
        meter.stale(draft, 3 * CENT)
        draft.tell(Kind.HOSTED, root=root, amount=guests.size // 4, passed=False)
        return
    fresh = METER_TOP - min(measure.staleness(world), METER_TOP)
    warmth = laws.percent(_WARM, draft.laws["host"]) * fresh // METER_TOP
    gain.warm(draft, guests, np.full(guests.size, warmth, dtype=np.int64))
    taught = guests[literacy[guests] < deep + 10]
    world.members.literacy[taught] = np.minimum(world.members.literacy[taught] + _LESSON, 60)
    meter.trust(draft, CENT)
    _tie(draft)
    draft.tell(Kind.HOSTED, root=root, amount=guests.size, passed=True)


def _tie(draft: Draft) -> None:
    """Two named members who were not tied go home as something to each other."""
    world = draft.world
    here = [who for who, row in enumerate(world.cast.row) if row >= 0]
    tied = {
        frozenset(p) for p in zip(world.ties.who.tolist(), world.ties.whom.tolist(), strict=True)
    }
    free = [(a, b) for a in here for b in here if a < b and frozenset((a, b)) not in tied]
    if not free:
        return
    who, whom = free[draft.pick("tie", len(free))]
    kind = draft.pick("tie kind", len(draft.pack.tie_kinds))
    world.ties.grow(1, who=who, whom=whom, kind=kind, since=world.host.day)


HOST = Verb(
    "host", "H", _hours, every("host", Status.LIVE, Status.CANON), _refuse, _act, ideas=(0,)
)

"""What happens out there: copies fall due, are shown to many at once, and have children later.

Children ~ Poisson(R0 · q · e^(-kappa · d) · F · L / (L + load) / (1 + seen / (sigma · N))); reach
F ~ Lomax(phi), delays ~ Lomax(theta). Meaning never helps spread outside; rewriting costs some of
it. Big accounts take no risks: what is not known yet, or has an edge, they do not pass on.
"""

from dataclasses import dataclass
from enum import IntEnum
from typing import Self

import numpy as np

from game.engine import actlog, homes, ideas, meter, runs, tables
from game.engine.chance import below, low16, mid16, top12
from game.engine.draft import Draft
from game.engine.outbound import send
from game.model.arrays import I64, U64, Bools, Index
from game.model.night import ActKind, Kind
from game.model.units import CENT, HOURS_A_DAY, NONE, ONE, PLAYER, QUALITY, SHELF
from game.model.world import Fate, Status

_REACH_TOP = 20_000 << 16
_DELAY_TOP = 1 << 32  # quarters of an hour, Q16: two years; nobody shares what is older
_MOST = 1 << 20  # births in an hour beyond which their keys would meet
_NATIVE = 1 << 61  # so that no native's key is a visit's
_BIG = (100, 1000, 10_000)
_HALF_MEANING = 110
_KNOWN_ABROAD = 20


_COPY = int(ActKind.COPY)


class Lane(IntEnum):
    """The words that chance has for each copy, by what they decide."""

    REACH = 0
    CHILDREN = 1
    KEYS = 2  # what the children's chance is keyed by


class ChildLane(IntEnum):
    """The words that chance has for each copy on its way."""

    REWRITE = 0
    DELAY = 1
    FEED = 2  # whether it is made on another platform


@dataclass
class Shown:
    """The copies that platforms show in this hour, in the order of their keys."""

    platform: I64
    variant: I64
    root: I64
    key: I64
    act: I64
    copied: Bools  # a stranger's copy of a post, not a leak or a native

    def only(self, rows: Index) -> Self:
        """Return some of them."""
        return type(self)(**{name: column[rows] for name, column in vars(self).items()})


def run(draft: Draft) -> None:
    """Let a platform's day go on by an hour."""
    world, keep = draft.world, draft.pack.params["decay_abroad"]
    world.platforms.load[:] = world.platforms.load.astype(np.int64) * keep >> 16
    if draft.hour == 0:
        natives(draft)
    rows = (world.pending.due == world.host.tick).nonzero()[0]
    if rows.size == 0:
        return
    rows = rows[world.pending.key[rows].argsort(kind="stable")]
    shown, rows = _taken_up(draft, rows)
    if rows.size == 0:
        return
    draft.shown = shown.variant
    actlog.log(
        draft,
        shown.variant,
        act=shown.act,
        parent=world.pending.parent[rows],
        room=-1 - shown.platform,
        member=world.pending.member[rows],
        kind=world.pending.kind[rows],
    )
    _shelved(draft, shown)
    _counted(draft, shown)
    _passed_on(draft, shown)
    _spread(draft, shown)


def _taken_up(draft: Draft, rows: I64) -> tuple[Shown, I64]:
    """Leave out copies that a careful platform does not take: too new, or with too much edge."""
    world, venues, host = draft.world, draft.venues, draft.world.host
    place = world.pending.platform[rows].astype(np.int64)
    variant = world.pending.variant[rows].astype(np.int64)
    root = world.variants.root[variant].astype(np.int64)
    copied = world.pending.kind[rows] == _COPY
    careful = world.roots.abroad[root] < venues.fame(world, venues.known)[place]
    careful |= world.variants.bite[variant] > venues.max_bite[place]
    careful &= copied
    stay = (~careful).nonzero()[0]
    act = np.arange(host.acts, host.acts + rows.size, dtype=np.int64)
    shown = Shown(place, variant, root, world.pending.key[rows], act, copied)
    host.acts += stay.size
    if stay.size == rows.size:
        return shown, rows
    shown = shown.only(stay)
    shown.act = act[: stay.size]  # numbers without a gap
    return shown, rows[stay]


def natives(draft: Draft) -> None:
    """Ideas are born on platforms too: most hits are. A day's are drawn at its first hour."""
    world, params = draft.world, draft.pack.params
    places = world.platforms.load.size
    cells = np.arange(places * HOURS_A_DAY, dtype=np.int64)
    mean = draft.venues.natives * (params["natives"] * world.members.id.size // 1000) >> 16
    mean = mean[cells % places]
    cell = cells.repeat(tables.poisson(mean, draft.stream("natives").words(cells)))
    if cell.size == 0:
        return
    platform, due = cell % places, world.host.tick + cell // places
    nth = np.arange(cell.size) - cell.searchsorted(cell)
    key = _NATIVE + ((world.host.tick * places * HOURS_A_DAY + cell) * _MOST) + nth
    values, words = draft.stream("native").lanes(key, 2)
    luck = tables.lognormal(params["quality_sd"])[top12(values)]
    variant = ideas.births(
        draft,
        below(words, len(draft.pack.ideas)),
        key,
        origin=-1 - platform,
        author=NONE,
        quality=ideas.clipped(luck // (ONE // QUALITY)),
        layers=0,
        bond=0,
        bite=low16(values) * 3 >> 16,
        twist=low16(words),
    )
    world.roots.born[world.variants.root[variant]] = due
    send(draft, ActKind.NATIVE, due, key, platform=platform, variant=variant)


def _shelved(draft: Draft, shown: Shown) -> None:
    """Put copies on their platform's shelf."""
    table = draft.world.platforms
    order = shown.platform.argsort(kind="stable")
    place = shown.platform[order]
    nth, last = runs.places(place)
    spot = table.head[place] + nth
    table.head[place[last]] = (spot[last] + 1) % SHELF
    # Where there are more than a shelf holds, the later ones are written over the earlier.
    cell = place * SHELF + spot % SHELF
    table.shelf.put(cell, shown.variant[order])
    table.shelf_act.put(cell, shown.act[order])


def _counted(draft: Draft, shown: Shown) -> None:
    """Count what was shown: load by platform; heat, copies and acts by idea."""
    world = draft.world
    roots, tick = world.roots, world.host.tick
    np.add.at(world.platforms.load, shown.platform, np.int32(CENT))
    roots.act[shown.root] = shown.act
    root, copies = runs.counted(shown.root)
    heat = draft.heat(root) + copies * CENT
    roots.hot[root] = np.minimum(heat, 2**31 - 1)
    roots.hot_tick[root] = tick
    before = roots.abroad[root]
    roots.abroad[root] = before + copies
    roots.seen[root] += copies.astype(np.int32)
    origin = roots.origin[root]
    ours = ((origin >= 0) & (origin < draft.homes)).nonzero()[0]
    if ours.size == 0:
        return
    worth = copies[ours] * (1 + roots.credit[root[ours]])
    meter.seen(draft, origin[ours].astype(np.int64), worth)
    for at in (origin == PLAYER).nonzero()[0]:
        _noticed(draft, int(root[at]), int(before[at]), int(roots.abroad[root[at]]))


def _passed_on(draft: Draft, shown: Shown) -> None:
    """Note where strangers passed our ideas on: what hosts and forces place does not count."""
    roots, venues = draft.world.roots, draft.venues
    origin = roots.origin[shown.root]
    own = ((origin >= 0) & (origin < draft.homes) & shown.copied).nonzero()[0]
    if own.size == 0:
        return
    place = shown.platform[own] % homes.places(draft)
    for root, at in set(zip(shown.root[own].tolist(), place.tolist(), strict=True)):
        roots.places[root] |= venues.bits[at]


def _noticed(draft: Draft, root: int, before: int, after: int) -> None:
    """An idea of the player's room is seen abroad."""
    if draft.world.roots.status[root] in (Status.LIVE, Status.CANON):
        hours = draft.abroad.setdefault(root, [0] * 24)
        hours[draft.hour] += after - before
    for mark in _BIG:
        if before < mark <= after:
            draft.tell(Kind.BIG, root=root, amount=mark)


def _spread(draft: Draft, shown: Shown) -> None:
    """Draw the children of each copy and when they come."""
    luck = draft.stream("copy").lanes(shown.key, 3)
    tired = draft.venues.tired(draft.world)[shown.platform]
    mean = _appeal(draft, shown, tired) * (_reach(draft, shown, luck[Lane.REACH]) >> 8) >> 8
    counts = np.minimum(tables.poisson(mean, luck[Lane.CHILDREN]), tired)
    total = int(counts.sum())
    if total == 0:
        return
    parent = np.arange(counts.size).repeat(counts)
    nth = np.arange(total)
    nth -= (counts.cumsum() - counts)[parent]
    child = (luck[Lane.KEYS] >> np.uint64(3)).view(np.int64)[parent] + nth
    _schedule(draft, shown.only(parent), child)


def _appeal(draft: Draft, shown: Shown, tired: I64) -> I64:
    """Return the children a copy can expect for each one it reaches, Q16."""
    world, params, venues = draft.world, draft.pack.params, draft.venues
    place, v = shown.platform, world.variants
    mean = v.quality[shown.variant].astype(np.int64)
    mean *= params["branching"]
    mean //= QUALITY
    mean *= venues.appetite[place]
    mean //= 100
    mean *= tables.understanding(params["layer_drag"])[::10].take(v.layers[shown.variant])
    mean >>= 16
    crowd = venues.crowd(world)
    mean *= crowd[place]
    mean //= (crowd + world.platforms.load // CENT)[place]
    mean *= tired
    mean //= tired + world.roots.abroad[shown.root]
    return mean


def _reach(draft: Draft, shown: Shown, words: U64) -> I64:
    """Return F of each copy, Q16; big accounts pass on what is safe, and not much of that."""
    world, params = draft.world, draft.pack.params
    reach = tables.lomax(words, params["reach_power"], _REACH_TOP)
    risky = world.roots.abroad[shown.root] < params["safe_known"]
    risky |= world.variants.bite[shown.variant] > params["safe_bite"]
    most = np.where(risky, params["big_reach"] << 16, params["safe_reach"] << 16)
    return np.minimum(reach, most, out=reach, where=shown.copied)


def _schedule(draft: Draft, parent: Shown, key: I64) -> None:
    """Give each child its place, its wording and its hour."""
    world, params, venues = draft.world, draft.pack.params, draft.venues
    luck = draft.stream("child").lanes(key, 3)
    late = tables.lomax(luck[ChildLane.DELAY], params["delay_power"], _DELAY_TOP)
    soon = (late < _DELAY_TOP).nonzero()[0]
    if soon.size < key.size:
        parent, key, late, luck = parent.only(soon), key[soon], late[soon], luck[:, soon]
    rewrite, feed = luck[ChildLane.REWRITE], luck[ChildLane.FEED]
    place, variant = parent.platform, parent.variant
    to = (low16(feed)[:, None] >= venues.feeds[place]).sum(axis=1)
    place = np.where(to < venues.known.size, to, place)
    at = (low16(rewrite) < params["riff"]).nonzero()[0]
    if at.size:
        old = variant[at]
        meaning = world.variants.meaning[old].astype(np.int64) * params["meaning_copy"] >> 16
        variant[at] = ideas.wordings(
            draft, old, meaning=meaning, dialect=place[at], twist=mid16(rewrite[at])
        )
    _flatten(draft, variant)
    due = world.host.tick + 1 + (late >> 18)
    send(draft, ActKind.COPY, due, key, platform=place, variant=variant, parent=parent.act)


def _flatten(draft: Draft, variant: I64) -> None:
    """An idea of which half the meaning is lost in what most people see counts as flattened."""
    v, roots = draft.world.variants, draft.world.roots
    thin = variant[v.meaning[variant] < _HALF_MEANING]
    if thin.size == 0:
        return
    root, _ = runs.counted(v.root[thin])
    gone = root[(roots.fate[root] == Fate.LEAKED) & (roots.abroad[root] >= _KNOWN_ABROAD)]
    roots.fate[gone] = Fate.FLATTENED

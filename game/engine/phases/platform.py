"""What happens out there: copies fall due, are shown to many at once, and have children later.

Children ~ Poisson(R0 · q · e^(-kappa · d) · F · L / (L + load) / (1 + seen / (sigma · N))); reach
F ~ Lomax(phi), delays ~ Lomax(theta). Meaning never helps spread outside; rewriting costs some of
it. Big accounts take no risks: what is not known yet, or has an edge, they do not pass on.
"""

from enum import IntEnum

import numpy as np

from game.engine import actlog, ideas, meter, runs, tables
from game.engine.chance import below, low16, mid16, top12
from game.engine.draft import Draft
from game.engine.outbound import send
from game.model.arrays import I64, U64
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


def run(draft: Draft) -> None:
    """Let a platform's day go on by an hour."""
    world, keep = draft.world, draft.pack.params["decay_abroad"]
    world.platforms.load[:] = world.platforms.load.astype(np.int64) * keep >> 16
    if draft.hour == 0:
        _natives(draft)
    rows = (world.pending.due == world.host.tick).nonzero()[0]
    if rows.size == 0:
        return
    rows = _taken_up(draft, rows[np.argsort(world.pending.key[rows], kind="stable")])
    if rows.size == 0:
        return
    host = world.host
    act = np.arange(host.acts, host.acts + rows.size, dtype=np.int64)
    host.acts += rows.size
    platform = world.pending.platform[rows].astype(np.int64)
    variant = world.pending.variant[rows].astype(np.int64)
    draft.shown = variant
    actlog.log(
        draft,
        variant,
        act=act,
        parent=world.pending.parent[rows],
        room=-1 - platform,
        member=world.pending.member[rows],
        kind=world.pending.kind[rows],
    )
    _shelved(draft, platform, variant, act)
    _counted(draft, platform, variant, act)
    _passed_on(draft, rows, platform, variant)
    _spread(draft, rows, act)


def _taken_up(draft: Draft, rows: I64) -> I64:
    """Leave out copies that a careful platform does not take: too new, or with too much edge."""
    pending, venues = draft.world.pending, draft.venues
    place = pending.platform[rows]
    variant = pending.variant[rows]
    enough = venues.fame(draft.world, venues.known)[place]
    known = draft.world.roots.abroad[draft.world.variants.root[variant]] >= enough
    mild = draft.world.variants.bite[variant] <= venues.max_bite[place]
    return rows[(known & mild) | (pending.kind[rows] != ActKind.COPY)]


def _natives(draft: Draft) -> None:
    """Ideas are born on platforms too: most hits are. A day's are drawn at its first hour."""
    world, params = draft.world, draft.pack.params
    places = world.platforms.load.size
    cells = np.arange(places * HOURS_A_DAY, dtype=np.int64)
    mean = draft.venues.natives * (params["natives"] * world.members.id.size // 1000) >> 16
    mean = mean[cells % places]
    cell = np.repeat(cells, tables.poisson(mean, draft.stream("natives").words(cells)))
    if cell.size == 0:
        return
    platform, due = cell % places, world.host.tick + cell // places
    nth = np.arange(cell.size) - np.searchsorted(cell, cell)
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


def _shelved(draft: Draft, platform: I64, variant: I64, act: I64) -> None:
    """Put copies on their platform's shelf."""
    table = draft.world.platforms
    order = platform.argsort(kind="stable")
    place, variant, act = platform[order], variant[order], act[order]
    nth, last = runs.places(place)
    spot = table.head[place] + nth
    table.head[place[last]] = (spot[last] + 1) % SHELF
    # Where there are more than a shelf holds, the later ones are written over the earlier.
    cell = place * SHELF + spot % SHELF
    table.shelf.reshape(-1)[cell] = variant
    table.shelf_act.reshape(-1)[cell] = act


def _counted(draft: Draft, platform: I64, variant: I64, act: I64) -> None:
    """Count what was shown: load by platform; heat, copies and acts by idea."""
    world = draft.world
    roots, tick = world.roots, world.host.tick
    np.add.at(world.platforms.load, platform, np.int32(CENT))
    every = world.variants.root[variant]
    roots.act[every] = act
    root, copies = runs.counted(every)
    heat = draft.heat(root) + copies * CENT
    roots.hot[root] = np.minimum(heat, 2**31 - 1)
    roots.hot_tick[root] = tick
    before = roots.abroad[root]
    roots.abroad[root] += copies.astype(np.int32)
    roots.seen[root] += copies.astype(np.int32)
    origin, worth = roots.origin[root], copies * (1 + roots.credit[root])
    ours = (origin >= 0) & (origin < draft.homes)
    meter.seen(draft, origin[ours].astype(np.int64), worth[ours])
    for at in (origin == PLAYER).nonzero()[0]:
        _noticed(draft, int(root[at]), int(before[at]), int(roots.abroad[root[at]]))


def _passed_on(draft: Draft, rows: I64, platform: I64, variant: I64) -> None:
    """Note where strangers passed our ideas on: what hosts and forces place does not count."""
    world, venues = draft.world, draft.venues
    roots = world.variants.root[variant]
    origin = world.roots.origin[roots]
    own = (origin >= 0) & (origin < draft.homes) & (world.pending.kind[rows] == ActKind.COPY)
    place = platform[own] % (len(venues.bits) // draft.homes)  # each copy has its own platforms
    for root, at in set(zip(roots[own].tolist(), place.tolist(), strict=True)):
        world.roots.places[root] |= venues.bits[at]


def _noticed(draft: Draft, root: int, before: int, after: int) -> None:
    """An idea of the player's room is seen abroad."""
    if draft.world.roots.status[root] in (Status.LIVE, Status.CANON):
        hours = draft.abroad.setdefault(root, [0] * 24)
        hours[draft.hour] += after - before
    for mark in _BIG:
        if before < mark <= after:
            draft.tell(Kind.BIG, root=root, amount=mark)


def _spread(draft: Draft, rows: I64, act: I64) -> None:
    """Draw the children of each copy and when they come."""
    pending, venues = draft.world.pending, draft.venues
    place, key = pending.platform[rows].astype(np.int64), pending.key[rows]
    luck = draft.stream("copy").lanes(key, 3)
    mean = _appeal(draft, rows) * (_reach(draft, rows, luck[Lane.REACH]) >> 8) >> 8
    counts = np.minimum(tables.poisson(mean, luck[Lane.CHILDREN]), venues.tired(draft.world)[place])
    total = int(counts.sum())
    if total == 0:
        return
    parent = np.repeat(np.arange(rows.size), counts)
    nth = np.arange(total) - np.repeat(counts.cumsum() - counts, counts)
    child = (luck[Lane.KEYS] >> np.uint64(3)).view(np.int64)[parent] + nth
    _schedule(draft, rows[parent], act[parent], child)


def _appeal(draft: Draft, rows: I64) -> I64:
    """Return the children a copy can expect for each one it reaches, Q16."""
    world, params, venues = draft.world, draft.pack.params, draft.venues
    place, variant = world.pending.platform[rows], world.pending.variant[rows]
    v = world.variants
    mean = v.quality[variant] * np.int64(params["branching"]) // QUALITY
    mean = mean * venues.appetite[place] // 100
    mean = mean * tables.understanding(params["layer_drag"])[v.layers[variant] * np.int64(10)] >> 16
    crowd = venues.crowd(world)[place]
    mean = mean * crowd // (crowd + world.platforms.load[place] // CENT)
    tired = venues.tired(world)[place]
    return mean * tired // (tired + world.roots.abroad[v.root[variant]])


def _reach(draft: Draft, rows: I64, words: U64) -> I64:
    """Return F of each copy, Q16; big accounts pass on what is safe, and not much of that."""
    world, params = draft.world, draft.pack.params
    variant = world.pending.variant[rows]
    reach = tables.lomax(words, params["reach_power"], _REACH_TOP)
    unknown = world.roots.abroad[world.variants.root[variant]] < params["safe_known"]
    edgy = world.variants.bite[variant] > params["safe_bite"]
    most = np.where(unknown | edgy, params["big_reach"], params["safe_reach"]) << 16
    copied = world.pending.kind[rows] == ActKind.COPY
    return np.where(copied, np.minimum(reach, most), reach)


def _schedule(draft: Draft, rows: I64, parent: I64, key: I64) -> None:
    """Give each child its place, its wording and its hour."""
    world, params, venues = draft.world, draft.pack.params, draft.venues
    luck = draft.stream("child").lanes(key, 3)
    late = tables.lomax(luck[ChildLane.DELAY], params["delay_power"], _DELAY_TOP)
    soon = (late < _DELAY_TOP).nonzero()[0]
    rows, parent, key, late = (column[soon] for column in (rows, parent, key, late))
    rewrite, feed = luck[ChildLane.REWRITE, soon], luck[ChildLane.FEED, soon]
    place = world.pending.platform[rows].astype(np.int64)
    to = (low16(feed)[:, None] >= venues.feeds[place]).sum(axis=1)
    place = np.where(to < venues.known.size, to, place)
    variant = world.pending.variant[rows].astype(np.int64)
    at = (low16(rewrite) < params["riff"]).nonzero()[0]
    if at.size:
        old = variant[at]
        meaning = world.variants.meaning[old].astype(np.int64) * params["meaning_copy"] >> 16
        variant[at] = ideas.wordings(
            draft, old, meaning=meaning, dialect=place[at], twist=mid16(rewrite[at])
        )
    _flatten(draft, variant)
    due = world.host.tick + 1 + (late >> 18)
    send(draft, ActKind.COPY, due, key, platform=place, variant=variant, parent=parent)


def _flatten(draft: Draft, variant: I64) -> None:
    """An idea of which half the meaning is lost in what most people see counts as flattened."""
    v, roots = draft.world.variants, draft.world.roots
    thin = variant[v.meaning[variant] < _HALF_MEANING]
    if thin.size == 0:
        return
    root = np.unique(v.root[thin])
    gone = root[(roots.fate[root] == Fate.LEAKED) & (roots.abroad[root] >= _KNOWN_ABROAD)]
    roots.fate[gone] = Fate.FLATTENED

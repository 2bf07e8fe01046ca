"""What happens out there: copies fall due, are shown to many at once, and have children later.

Children ~ Poisson(R0 · q · e^(-kappa · d) · F · L / (L + load) / (1 + seen / N)); reach F ~
Lomax(phi), delays ~ Lomax(theta). Meaning never helps spread outside; rewriting
costs some of it.
"""

import numpy as np

from game.engine import actlog, ideas, tables
from game.engine.chance import below, high, low16, mid16
from game.engine.draft import Draft
from game.engine.outbound import send
from game.model.arrays import I64
from game.model.night import ActKind, Kind
from game.model.units import CENT, HOURS_A_DAY, METER_TOP, NONE, ONE, QUALITY, SHELF
from game.model.world import Fate, Status

_REACH_TOP = 4000 << 16
_DELAY_TOP = 400 << 16
_MOST = 1 << 12  # births in an hour beyond which their draws would meet
_BIG = (100, 1000, 10_000)
_HALF_MEANING = 110
_KNOWN_ABROAD = 20


def run(draft: Draft) -> None:
    """Let a platform's day go on by an hour."""
    world, keep = draft.world, draft.pack.params["decay_abroad"]
    world.platforms.load = (world.platforms.load.astype(np.int64) * keep >> 16).astype(np.int32)
    world.roots.hot = (world.roots.hot.astype(np.int64) * keep >> 16).astype(np.int32)
    if draft.hour == 0:
        _natives(draft)
    due = world.pending.due <= world.host.tick
    if not due.any():
        return
    came = {name: column[due].astype(np.int64) for name, column in world.pending.columns()}
    world.pending.keep(~due)
    platform, variant, act = came["platform"], came["variant"], came["act"]
    draft.shown = variant
    actlog.log(
        draft,
        variant,
        act=act,
        parent=came["parent"],
        room=-1 - platform,
        member=came["member"],
        kind=came["kind"],
    )
    _shown(draft, platform, variant, act)
    _spread(draft, platform, variant, act)


def _natives(draft: Draft) -> None:
    """Ideas are born on platforms too: most hits are. A day's are drawn at its first hour."""
    world, params = draft.world, draft.pack.params
    places = max(world.platforms.load.size, 1)
    hours = np.arange(places * HOURS_A_DAY, dtype=np.int64)
    mean = np.full(hours.size, params["natives"] * world.members.id.size // 1000 // places)
    hour = np.repeat(hours, tables.poisson(mean, draft.stream("natives").words(hours)))
    if hour.size == 0:
        return
    platform, due = hour % places, world.host.tick + hour // places
    ident = hour * _MOST + np.arange(hour.size) - np.searchsorted(hour, hour)
    words = draft.stream("native").words(ident)
    luck = tables.lognormal(params["quality_sd"])[high(words) >> 20]
    variant = ideas.births(
        draft,
        below(draft.stream("native template").words(ident), len(draft.pack.ideas)),
        origin=-1 - platform,
        author=NONE,
        quality=ideas.clipped(luck // (ONE // QUALITY)),
        layers=0,
        bond=0,
        bite=low16(words) * 3 >> 16,
        twist=mid16(words),
    )
    world.roots.born[world.variants.root[variant]] = due
    send(draft, ActKind.NATIVE, due, platform=platform, variant=variant)


def _shown(draft: Draft, platform: I64, variant: I64, act: I64) -> None:
    """Put copies on their platform's shelf and count them."""
    world = draft.world
    table, roots = world.platforms, world.roots
    root = world.variants.root[variant].astype(np.int64)
    before = roots.abroad.copy()
    np.add.at(table.load, platform, CENT)
    np.add.at(roots.hot, root, CENT)
    np.add.at(roots.abroad, root, 1)
    np.add.at(roots.seen, root, 1)
    for place in range(table.load.size):
        rows = np.flatnonzero(platform == place)[-SHELF:]
        spot = (int(table.head[place]) + np.arange(rows.size)) % SHELF
        table.shelf[place, spot] = variant[rows]
        table.shelf_act[place, spot] = act[rows]
        table.head[place] = (int(table.head[place]) + rows.size) % SHELF
    ours = (roots.origin == 0) & (roots.abroad > before)
    for one in np.flatnonzero(ours):
        _noticed(draft, int(one), int(before[one]), int(roots.abroad[one]))


def _noticed(draft: Draft, root: int, before: int, after: int) -> None:
    """An idea of the player's room is seen abroad."""
    if draft.world.roots.status[root] in (Status.LIVE, Status.CANON):
        hours = draft.abroad.setdefault(root, [0] * 24)
        hours[draft.hour] += after - before
    for mark in _BIG:
        if before < mark <= after:
            draft.tell(Kind.BIG, root=root, amount=mark)
    host = draft.world.host
    gain = (after - before) * (2 if draft.world.roots.credit[root] else 1)
    host.exposure = min(host.exposure + gain, METER_TOP)


def _spread(draft: Draft, platform: I64, variant: I64, act: I64) -> None:
    """Draw the children of each copy and when they come."""
    world, params = draft.world, draft.pack.params
    v, root = world.variants, world.variants.root[variant]
    audience = world.platforms.audience[platform].astype(np.int64)
    reach = tables.lomax(draft.stream("reach").words(act), params["reach_power"], _REACH_TOP)
    deep = v.layers[variant].astype(np.int64) * 10
    mean = params["branching"] * v.quality[variant].astype(np.int64) // QUALITY
    mean = mean * tables.understanding(params["layer_drag"])[deep] >> 16
    mean = mean * (reach >> 8) >> 8
    crowd = np.maximum(audience * params["platform_load"] >> 16, 1)
    mean = mean * crowd // (crowd + world.platforms.load[platform] // CENT)
    tired = np.maximum(audience * params["saturation_abroad"] >> 16, 1)
    mean = mean * tired // (tired + world.roots.abroad[root])
    counts = np.minimum(tables.poisson(mean, draft.stream("children").words(act)), tired)
    total = int(counts.sum())
    if total == 0:
        return
    parent = np.repeat(np.arange(act.size), counts)
    _schedule(draft, platform[parent], variant[parent], act[parent])


def _schedule(draft: Draft, platform: I64, variant: I64, parent: I64) -> None:
    """Give each child its wording and its hour."""
    world, params = draft.world, draft.pack.params
    ident = world.host.acts + np.arange(platform.size)
    words = draft.stream("copy").words(ident)
    riff = low16(words) < params["riff"]
    variant = variant.copy()
    if riff.any():
        old = variant[riff]
        meaning = world.variants.meaning[old].astype(np.int64) * params["meaning_copy"] >> 16
        variant[riff] = ideas.wordings(
            draft, old, meaning=meaning, dialect=platform[riff], twist=mid16(words)[riff]
        )
    _flatten(draft, variant)
    delay = tables.lomax(draft.stream("delay").words(ident), params["delay_power"], _DELAY_TOP)
    due = world.host.tick + 1 + (delay >> 18)
    send(draft, ActKind.COPY, due, platform=platform, variant=variant, parent=parent)


def _flatten(draft: Draft, variant: I64) -> None:
    """An idea of which half the meaning is lost in what most people see counts as flattened."""
    v, roots = draft.world.variants, draft.world.roots
    thin = variant[v.meaning[variant] < _HALF_MEANING]
    root = np.unique(v.root[thin])
    gone = root[(roots.fate[root] == Fate.LEAKED) & (roots.abroad[root] >= _KNOWN_ABROAD)]
    roots.fate[gone] = Fate.FLATTENED

"""What a run is remembered by: the fillings of pages and epilogues."""

import numpy as np

from game.engine import measure, suitor
from game.engine.reckoning import CHAMBER
from game.model.arrays import Index
from game.model.night import Kind
from game.model.units import MEANING_FULL, NONE, PLAYER
from game.model.world import Fate, Status, World
from game.view import forces, names
from game.view.look import Look
from game.view.slots import within

_NOTHING = "nothing much"


def fills(look: Look, *, whole: bool, brand: int = NONE) -> dict[str, str]:
    """Return words for every slot of a page (one night) or of an epilogue (whole: the run).

    `brand`: the row of the force that a page is about; it speaks of what that one has in view.
    """
    world, pack = look.world, look.pack
    seen = int(world.forces.root[brand]) if brand != NONE else NONE
    best = seen if seen != NONE else _best(world, whole=whole)
    which = int(world.forces.which[brand]) if brand != NONE else brand_of(world, NONE)
    oldest = _oldest(world)
    return {
        "room": names.home(world, pack),
        "day": str(look.last.day if look.last else world.host.day),
        "best": _called(look, best),
        "best_author": _author(look, best),
        "worn": _worn(look, best),
        "oldest": _called(look, oldest),
        "name": _name(look, but=measure.author(world, best) if best >= 0 else NONE),
        "left": _left(look),
        "brand": names.brand(pack, which),
        "platform": names.platform(pack, platform_of(look, NONE)),
        "core": str(measure.core(world)),
        "size": str(measure.size(world)),
        "new": str(_count(look, Kind.ARRIVED, whole=whole)),
        "heir": _heir(look),
        **_abroad(look),
        **forces.powers(look),
    }


def around(look: Look, root: int) -> dict[str, str]:
    """Return the fillings of an event's texts that are no role: where, and who is watching."""
    world, pack = look.world, look.pack
    return {
        "room": names.home(world, pack),
        "brand": names.brand(pack, brand_of(world, root)),
        "staff": forces.staff(look, suitor.of(world, root)),
        **forces.powers(look),
        "platform": names.platform(pack, platform_of(look, root)),
        "day": str(world.host.day),
    }


def _called(look: Look, root: int) -> str:
    """Return an idea's own words, as they stand in the quotes of a page."""
    return within(look.words.idea(root)) if root >= 0 else _NOTHING


def _heir(look: Look) -> str:
    """Return who was named to take the keys, or one of those who might have been."""
    who = look.world.host.successor
    return names.member(look.world, look.pack, who) if who >= 0 else _name(look)


def _abroad(look: Look) -> dict[str, str]:
    """Return what the world knows us by, and what was said in parliament, with their authors."""
    roots = look.world.roots
    ours = np.flatnonzero((roots.origin == PLAYER) & (roots.abroad > 0)).tolist()
    famous = (Fate.CLASSIC, Fate.CHARGED)
    known = max(ours, key=lambda root: (roots.fate[root] in famous, roots.abroad[root]), default=-1)
    heard = [root for root in ours if roots.places[root] & CHAMBER]
    spoken = max(heard, key=lambda root: int(roots.abroad[root]), default=known)
    told: dict[str, str] = {}
    for slot, root in (("known", known), ("spoken", spoken)):
        told[slot] = _called(look, root)
        told[f"{slot}_author"] = _author(look, root)
    return told


def _author(look: Look, root: int) -> str:
    """Return who of the named first said an idea; a sentence can't have the whole room thumped."""
    who = measure.author(look.world, root) if root >= 0 else NONE
    return names.member(look.world, look.pack, who)


def _ours(world: World) -> Index:
    return np.flatnonzero(np.isin(world.roots.status, (Status.LIVE, Status.CANON, Status.ASH)))


def _best(world: World, *, whole: bool) -> int:
    """Return the idea most acted on, last night or ever; one with an author, if any.

    Of a whole run it is one that is said still, as long as there is any: epilogues speak of it so.
    """
    ours = _ours(world)
    kept = ours[world.roots.status[ours] != Status.ASH]
    if whole and kept.size:
        ours = kept
    if ours.size == 0:
        return NONE
    acts = world.roots.home if whole else world.roots.today
    signed = ours[np.isin(world.roots.author[ours], world.cast.member) & (acts[ours] > 0)]
    among = signed if signed.size else ours
    return int(among[np.argmax(acts[among])])


def _oldest(world: World) -> int:
    live = [*measure.ideas(world, Status.CANON), *measure.ideas(world, Status.LIVE)]
    return min(
        (int(root) for root in live), key=lambda root: int(world.roots.born[root]), default=NONE
    )


def _worn(look: Look, best: int) -> str:
    """Return the most worn wording abroad of an idea of ours, or the best one's own words."""
    world = look.world
    v = world.variants
    abroad = (v.dialect >= 0) & (world.roots.origin[v.root] == PLAYER) & (v.meaning < MEANING_FULL)
    rows = np.flatnonzero(abroad & (world.roots.abroad[v.root] > 0))
    if rows.size:
        return within(look.words.text(int(rows[np.argmin(v.meaning[rows])])))
    return _called(look, best)


def _name(look: Look, but: int = NONE) -> str:
    """Return one of the named who are here, another each day; `but` is somebody else."""
    here = [who for who, row in enumerate(look.world.cast.row.tolist()) if row >= 0 and who != but]
    if not here:
        return names.NOBODY
    at = look.pick("name", (look.world.host.day, 0, 0), len(here))
    return names.member(look.world, look.pack, here[at])


def _left(look: Look) -> str:
    gone = [
        what.who
        for leaf in look.history.leaves
        for what in leaf.happenings
        if what.kind is Kind.LEFT and what.who >= 0
    ]
    return names.member(look.world, look.pack, gone[-1]) if gone else names.NOBODY


def brand_of(world: World, root: int) -> int:
    """Return the brand that used an idea; of none, the brand the room has to do with."""
    if root >= 0 and int(world.roots.brand[root]) >= 0:
        return int(world.roots.brand[root])
    row = suitor.of(world, root)
    return int(world.forces.which[row]) if row != NONE else NONE


def platform_of(look: Look, root: int) -> int:
    """Return the platform an idea, or anything of ours, reached last; else the widest."""
    kinds = {Kind.LEAKED, Kind.FEED_TOOK, Kind.LEAK_MADE}
    every = [what for leaf in look.history.leaves for what in leaf.happenings if what.kind in kinds]
    reached = [what.about for what in every if what.root == root] or [w.about for w in every]
    return reached[-1] if reached else int(np.argmax(look.world.platforms.audience))


def _count(look: Look, kind: Kind, *, whole: bool) -> int:
    leaves = look.history.leaves if whole else look.history.leaves[-1:]
    return sum(what.amount for leaf in leaves for what in leaf.happenings if what.kind is kind)

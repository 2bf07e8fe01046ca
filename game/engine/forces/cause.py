"""The Cause: it wants a symbol with its tags and an edge, and asks before it takes.

Taken without a deal an idea is *charged* (`Fate.CHARGED`): whoever of its holders was most at home
lays it down and cools, the rest carry it as a banner, and the two camps are told apart by what
their members last carried (`Members.carried`). That is stored, and whether anybody answered.
Under a deal the Cause has it said in the chamber instead, as nobody's banner, which is the road to
the Speech. An idea that does not suit it any more on the day of the march is not carried.
"""

import numpy as np

from game.engine import campaign, ideas, measure, memory, meter
from game.engine.draft import Draft
from game.engine.forces.ladder import Climber, climb
from game.engine.gain import cool
from game.engine.outbound import place
from game.model.arrays import I64
from game.model.facts import ANSWERS
from game.model.night import ActKind, Kind
from game.model.units import CENT, CORE_ATTACHMENT, HOURS_A_DAY, NONE, ONE
from game.model.world import Fate, Status, Way

READABLE = 3
"""Layers; what needs more is on no placard."""
_REST = 9
_USED_AT_HOME = 12  # acts a day at home that make a symbol

_SHARE = 3  # its marches are a third of what a brand can pay for
_QUOTES = 8
_HALF, _WHOLE = 50, 90  # meaning that is left, per cent
_LOSS = ONE * 96 // 100  # what those keep who lay it down
_HEAT = ONE * 995 // 1000  # what the core keeps of a day beside a banner
_SEEN, _COST = 4 * CENT, -2 * CENT


def act(draft: Draft, row: int) -> None:
    """Let what is charged smoulder, and the Cause take its next step."""
    _smoulder(draft)
    climb(draft, row, _CAUSE)


def _suits(draft: Draft, row: int, root: int) -> bool:
    world = draft.world
    roots = world.roots
    cause = draft.pack.causes[int(world.forces.which[row])]
    mine = any(tag in cause.tags for tag in draft.pack.ideas[int(roots.template[root])].tags)
    clean = int(roots.fate[root]) not in (Fate.BRANDED, Fate.CRINGE, Fate.CHARGED)
    plain = world.variants.layers[roots.variant[root]] <= READABLE
    return bool(mine and clean and plain and roots.status[root] != Status.CANON)


def _find(draft: Draft, row: int) -> int:
    """The idea with the most edge and use, or NONE."""
    world = draft.world
    live = measure.ideas(world, Status.LIVE).astype(np.int64)
    able = [
        int(root)
        for root in live
        if world.roots.today[root] >= _USED_AT_HOME and _suits(draft, row, int(root))
    ]
    bite, today = world.variants.bite[world.roots.variant], world.roots.today
    return max(able, key=lambda r: ((1 + int(bite[r])) * int(today[r]), -r), default=NONE)


def _strike(draft: Draft, row: int, root: int) -> None:
    if int(draft.world.forces.way[row]) == Way.OWN:
        _charge(draft, row, root)
    else:
        _quote(draft, root)


def _charge(draft: Draft, row: int, root: int) -> None:
    """Carry it through the streets: it is a banner from now on, and its holders fall apart."""
    world = draft.world
    platform = _street(draft, row)
    copies = campaign.copies(draft, int(world.platforms.audience[platform])) // _SHARE
    due = world.host.tick + 1 + np.arange(copies) * HOURS_A_DAY // max(copies, 1)
    place(draft, due, platform, _worded(draft, root, platform, _HALF), ActKind.BROADCAST)
    world.roots.fate[root] = Fate.CHARGED
    if not _answered(draft, row, root):
        memory.note(draft, "unanswered", root=root)
    laid = _lay_down(draft, root)
    meter.expose(draft, _SEEN)
    meter.trust(draft, _COST)
    draft.tell(Kind.CHARGED, root=root, about=row, amount=laid)


def _answered(draft: Draft, row: int, root: int) -> bool:
    """Return whether the room ever wrote back to it about an idea, whatever it said."""
    world = draft.world
    said = np.concatenate([memory.of(world, draft.pack, kind) for kind in ANSWERS])
    return bool(world.forces.met[row] != NONE and (world.facts.root[said] == root).any())


def _quote(draft: Draft, root: int) -> None:
    """Have it said in the chamber, in full, by somebody who only likes the sound."""
    platform = _chamber(draft)
    due = draft.world.host.tick + 10 + np.arange(_QUOTES)
    said = _worded(draft, root, platform, _WHOLE)
    place(draft, due, platform, said, ActKind.BROADCAST)
    draft.tell(Kind.QUOTED, root=root, about=platform)


def _worded(draft: Draft, root: int, platform: int, kept: int) -> int:
    world = draft.world
    old = np.array([int(world.roots.variant[root])])
    meaning = world.variants.meaning[old].astype(np.int64) * kept // 100
    place_of = np.array([platform])
    return int(ideas.wordings(draft, old, meaning=meaning, dialect=place_of)[0])


def _street(draft: Draft, row: int) -> int:
    """Return the platform that shares most with the Cause, of equals the widest."""
    tags = set(draft.pack.causes[int(draft.world.forces.which[row])].tags)
    audience = draft.world.platforms.audience
    places = draft.pack.platforms
    return max(
        range(len(places)), key=lambda at: (len(tags & set(places[at].tags)), int(audience[at]))
    )


def _chamber(draft: Draft) -> int:
    """Return the platform where speeches are made, or whatever is furthest off."""
    places = draft.pack.platforms
    return max(range(len(places)), key=lambda at: (places[at].chamber, places[at].tier, -at))


def _lay_down(draft: Draft, root: int) -> int:
    """Let the more attached half of its holders drop it, hurt. Returns how many they are."""
    members = draft.world.members
    held = measure.fans(draft.world, root)
    order = np.lexsort((members.id[held], -members.belonging[held].astype(np.int64)))
    hurt = held[order[: held.size // 2]]
    members.carried[hurt] = NONE
    cool(draft, hurt, _LOSS)
    return hurt.size


def _smoulder(draft: Draft) -> None:
    """Whoever of the core does not carry a banner that is in use here has a worse day."""
    world = draft.world
    charged = (world.roots.fate == Fate.CHARGED) & (world.roots.today > 0)
    roots: I64 = np.flatnonzero(charged & (world.roots.status == Status.LIVE)).astype(np.int64)
    if roots.size == 0:
        return
    carrying = np.concatenate([measure.fans(world, int(root)) for root in roots])
    core = np.flatnonzero(measure.belonging(world) > measure.threshold(CORE_ATTACHMENT))
    cool(draft, np.setdiff1d(core, carrying), _HEAT)


_CAUSE = Climber("cause", _REST, _find, _suits, _strike, booked=False)

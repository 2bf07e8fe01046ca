"""The forces that look at the player's room: they intend aloud, days ahead, then do just that."""

import numpy as np

from game.engine import campaign, ideas, measure, meter
from game.engine.draft import Draft
from game.engine.outbound import place
from game.model.night import ActKind, Kind
from game.model.units import NONE, PLAYER
from game.model.world import Fate, Force, Stage, Status

_HUNGRY_EVERY = 2  # days between two meals of the Feed
_NOTICE = 2  # days its hunger is shown
_COPIES = 16
_FLAT_LAYERS = 1  # the Feed cannot chew more references than that
_PATIENCE = 3  # days a brand waits at each stage
_SATED = 6
_STALLED, _REFUSED = 5, 10  # points of unwillingness that delay a campaign, or spare you it
_USED_AT_HOME = 18  # acts a day at home that a lurking brand cannot overlook
_SEEN = 150


def run(draft: Draft) -> None:
    """Let each force whose day has come act, and intend anew."""
    forces = draft.world.forces
    for row in range(forces.kind.size):
        if forces.kind[row] == Force.FEED:
            _feed(draft, row)
        else:
            _brand(draft, row)


def _feed(draft: Draft, row: int) -> None:
    """Hungry for two tags at a time: takes the hottest idea of few layers that has one of them."""
    forces, day = draft.world.forces, draft.world.host.day
    if forces.stage[row] == Stage.WANT and forces.due[row] <= day:
        root = int(forces.root[row])
        if root in _palatable(draft, row):
            _take(draft, root, int(forces.which[row]))
        forces.stage[row] = Stage.SPENT
        forces.due[row] = day + _HUNGRY_EVERY
    elif forces.stage[row] != Stage.WANT and forces.due[row] <= day:
        tags = draft.pack.platforms[int(forces.which[row])].tags
        here = _tags_here(draft, tags) or tags
        first = draft.pick("hunger", len(here), entity=row)
        second = draft.pick("hunger", len(tags), entity=row, k=1)
        forces.tag[row] = (here[first], tags[second])
        forces.stage[row] = Stage.WANT
        forces.due[row] = day + _NOTICE
    forces.root[row] = _wanted(draft, row) if forces.stage[row] == Stage.WANT else NONE


def _tags_here(draft: Draft, tags: tuple[int, ...]) -> tuple[int, ...]:
    """Return those of a platform's tags that live ideas here have: it smells them."""
    ideas_here = measure.ideas(draft.world, Status.LIVE)
    templates = draft.world.roots.template[ideas_here]
    alive = {tag for row in templates for tag in draft.pack.ideas[int(row)].tags}
    return tuple(tag for tag in tags if tag in alive)


def _palatable(draft: Draft, row: int) -> list[int]:
    """Return the living ideas with a tag it hungers for and few layers."""
    world = draft.world
    live = measure.ideas(world, Status.LIVE).astype(np.int64)
    tags = world.forces.tag[row]
    return [
        int(root)
        for root in live
        if any(tag in draft.pack.ideas[int(world.roots.template[root])].tags for tag in tags)
        and world.variants.layers[world.roots.variant[root]] <= _FLAT_LAYERS
    ]


def _wanted(draft: Draft, row: int) -> int:
    """Return the hottest of them, or NONE: what it shows is what it will take, or nothing."""
    today = draft.world.roots.today
    able = _palatable(draft, row)
    return max(able, key=lambda root: (int(today[root]), -root), default=NONE)


def _take(draft: Draft, root: int, platform: int) -> None:
    """Copies without a credit line, worn smooth; joiners come back."""
    world = draft.world
    old = np.array([int(world.roots.variant[root])])
    child = ideas.wordings(
        draft,
        old,
        layers=world.variants.layers[old].astype(np.int64) // 2,
        meaning=world.variants.meaning[old].astype(np.int64) * 6 // 10,
        dialect=np.array([platform]),
        twist=np.array([draft.pick("taken", 1 << 16, draft.key(root))]),
    )
    due = world.host.tick + 1 + np.arange(_COPIES) // 2
    place(draft, due, platform, int(child[0]), ActKind.BROADCAST)
    world.roots.fate[root] = max(int(world.roots.fate[root]), Fate.LEAKED)
    meter.expose(draft, _SEEN)
    world.rooms.arrivals[PLAYER] += np.int32(2 + draft.pick("joiners", 6, draft.key(root)))
    draft.tell(Kind.FEED_TOOK, root=root, about=platform)


def _brand(draft: Draft, row: int) -> None:
    """Lurk → sample → pitch → campaign → gone for a while."""
    world = draft.world
    forces, day, root = world.forces, world.host.day, int(world.forces.root[row])
    brand, stage = int(forces.which[row]), int(forces.stage[row])
    if root >= 0 and world.roots.status[root] == Status.CANON and stage < Stage.CAMPAIGN:
        forces.stage[row], forces.root[row] = Stage.WATCH, NONE
        forces.due[row] = day + _PATIENCE
        return
    if stage == Stage.WATCH and root < 0:
        forces.root[row] = _taste(draft, brand) if forces.due[row] <= day else NONE
        if forces.root[row] >= 0:
            forces.due[row] = day + 1
        return
    if forces.due[row] > day:
        return
    following = Stage(stage + 1) if stage < Stage.SPENT else Stage.WATCH
    if stage == Stage.PITCH and forces.grudge[row] >= _STALLED:
        refused = forces.grudge[row] >= _REFUSED
        forces.grudge[row] -= _REFUSED if refused else _STALLED
        following = Stage.SPENT if refused else Stage.PITCH
    if stage == Stage.CAMPAIGN:
        campaign.launch(draft, root, brand, delay=1)
        draft.tell(Kind.CAMPAIGN, root=root, about=brand)
    if following in (Stage.SPENT, Stage.WATCH):
        forces.root[row] = NONE if following == Stage.WATCH else root
    forces.stage[row] = following
    forces.due[row] = day + (_SATED if following == Stage.SPENT else _PATIENCE - (stage == 0))
    draft.tell(Kind.BRAND_MOVED, root=root, about=brand, amount=int(following))


def _taste(draft: Draft, brand: int) -> int:
    """The idea a lurking brand cannot overlook any longer, or NONE."""
    world = draft.world
    live = measure.ideas(world, Status.LIVE).astype(np.int64)
    liked = [
        int(root)
        for root in live
        if world.roots.today[root] >= _USED_AT_HOME
        and world.roots.brand[root] == NONE
        and campaign.interested(draft, int(root)) == brand
    ]
    return max(liked, key=lambda root: (int(world.roots.today[root]), -root), default=NONE)

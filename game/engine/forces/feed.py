"""The Feed: hungry for two tags at a time, it takes the hottest idea of few layers.

It shows which one it will take two days ahead, and takes that, dead or alive, or nothing. It copies
without a name, wears smooth, and sends joiners back.
"""

import numpy as np

from game.engine import ideas, measure, meter
from game.engine.draft import Draft
from game.engine.forces import agenda
from game.engine.outbound import place
from game.model.night import ActKind, Kind
from game.model.units import NONE, PLAYER
from game.model.world import Fate, Stage, Status

_SATED = 2  # days between two meals
_NOTICE = 2  # days its choice is shown
_COPIES = 16
_FLAT_LAYERS = 1  # it cannot chew more references than that
_SEEN = 150
_FEWEST, _SPREAD = 2, 6  # joiners that come back


def act(draft: Draft, row: int) -> None:
    """Take what was shown, or grow hungry, or choose."""
    forces = draft.world.forces
    root = int(forces.root[row])
    hungry = int(forces.stage[row]) == Stage.WANT
    if hungry and root != NONE:
        if not _soft(draft, root):
            _lose(draft, row)
        elif agenda.is_due(draft, row):
            _take(draft, root, int(forces.which[row]))
            forces.stage[row], forces.root[row] = Stage.SPENT, NONE
            forces.due[row] = draft.world.host.day + agenda.wait(draft, row, _SATED, "feed")
    elif hungry:
        _choose(draft, row)
    elif agenda.is_due(draft, row):
        _hunger(draft, row)
        _choose(draft, row)


def _lose(draft: Draft, row: int) -> None:
    """Say that what was shown will not be; it is as hungry as it was, and looks for another."""
    forces = draft.world.forces
    root, stage = int(forces.root[row]), int(Stage.WANT)
    draft.tell(Kind.CALLED_OFF, root=root, about=row, amount=stage)
    forces.root[row] = forces.due[row] = NONE
    _choose(draft, row)


def _hunger(draft: Draft, row: int) -> None:
    """Draw two tags of its platform's, the first one, if it can be, of something alive here."""
    forces = draft.world.forces
    tags = draft.pack.platforms[int(forces.which[row])].tags
    here = _tags_here(draft, tags) or tags
    first = draft.pick("hunger", len(here), entity=row)
    second = draft.pick("hunger", len(tags), entity=row, k=1)
    forces.tag[row] = (here[first], tags[second])
    forces.stage[row] = Stage.WANT
    forces.due[row] = NONE


def _choose(draft: Draft, row: int) -> None:
    """Set its mind on the hottest idea it could take; without one it stays hungry."""
    forces, today = draft.world.forces, draft.world.roots.today
    able = _palatable(draft, row)
    forces.root[row] = max(able, key=lambda root: (int(today[root]), -root), default=NONE)
    if able:
        forces.due[row] = draft.world.host.day + _NOTICE


def _tags_here(draft: Draft, tags: tuple[int, ...]) -> tuple[int, ...]:
    """Return those of a platform's tags that live ideas here have: it smells them."""
    ideas_here = measure.ideas(draft.world, Status.LIVE)
    templates = draft.world.roots.template[ideas_here]
    alive = {tag for row in templates for tag in draft.pack.ideas[int(row)].tags}
    return tuple(tag for tag in tags if tag in alive)


def _soft(draft: Draft, root: int) -> bool:
    """Return whether an idea can still be chewed, alive or dead: not what is canon, or deep."""
    roots, layers = draft.world.roots, draft.world.variants.layers
    return bool(roots.status[root] != Status.CANON and layers[roots.variant[root]] <= _FLAT_LAYERS)


def _palatable(draft: Draft, row: int) -> list[int]:
    """Return the living ideas with a tag it hungers for and few layers."""
    world = draft.world
    live = measure.ideas(world, Status.LIVE).astype(np.int64)
    tags = world.forces.tag[row]
    return [
        int(root)
        for root in live
        if any(tag in draft.pack.ideas[int(world.roots.template[root])].tags for tag in tags)
        and _soft(draft, int(root))
    ]


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
    come = _FEWEST + draft.pick("joiners", _SPREAD, draft.key(root))
    world.rooms.arrivals[PLAYER] += np.int32(come)
    draft.tell(Kind.FEED_TOOK, root=root, about=platform)

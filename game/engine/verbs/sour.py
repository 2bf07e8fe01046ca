"""Sour: adds something that no brand will touch. More edge, and fewer who take it up."""

import numpy as np

from game.engine import ideas
from game.engine.draft import Draft
from game.engine.verb import Verb, cost, every, no_such, same_planned
from game.model.day import Day, Entry, Reason, Refusal
from game.model.night import Kind
from game.model.pack import Pack
from game.model.units import NONE
from game.model.world import Force, Stage, Status, World

_SOUREST = 5
_NARROWER = 80  # per cent of its quality that is left
_AWAY = 3  # days until a brand that lost its appetite looks again


def _refuse(world: World, _pack: Pack, day: Day, entry: Entry) -> Refusal | None:
    if wrong := no_such(world, entry, Reason.NOT_LIVE, Status.LIVE):
        return wrong
    root = entry.args[0]
    if world.variants.bite[world.roots.variant[root]] >= _SOUREST:
        return Refusal(Reason.TOO_SOUR, root)
    return same_planned(day, entry)


def _act(draft: Draft, entry: Entry) -> None:
    world, root = draft.world, entry.args[0]
    v, said = world.variants, ideas.at_home(draft.world, root)
    v.bite[said] = np.minimum(v.bite[said] + 1, _SOUREST)
    v.quality[said] = ideas.clipped(v.quality[said].astype(np.int64) * _NARROWER // 100)
    draft.tell(Kind.SOURED, root=root, about=_put_off(draft, root))


def _put_off(draft: Draft, root: int) -> int:
    """Let go the brands that had it in view and never touch such an edge; the last one's row."""
    world, last = draft.world, NONE
    forces, bite = world.forces, int(world.variants.bite[world.roots.variant[root]])
    early = (forces.kind == Force.BRAND) & (forces.root == root) & (forces.stage < Stage.CAMPAIGN)
    for row in np.flatnonzero(early):
        if bite > draft.pack.brands[int(forces.which[row])].max_bite:
            forces.stage[row], forces.root[row] = Stage.WATCH, NONE
            forces.due[row] = world.host.day + _AWAY
            last = int(row)
    return last


SOUR = Verb("sour", "O", cost(1), every("sour", Status.LIVE), _refuse, _act, ideas=(0,))

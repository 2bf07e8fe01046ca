"""Encrypt: a shibboleth. One layer more, and some who knew the idea have lost the thread of it."""

import numpy as np

from game.engine import gain, ideas, laws, measure, memory
from game.engine.draft import Draft
from game.engine.verb import Verb, cost, every, no_such, same_planned
from game.model.day import Day, Entry, Reason, Refusal
from game.model.night import Kind
from game.model.pack import Pack
from game.model.units import ONE, REGULAR_ATTACHMENT
from game.model.world import Status, World

_DEEPEST = 6
_RESENT = ONE * 96 // 100  # attachment kept by a regular who cannot follow any more


def _refuse(world: World, pack: Pack, day: Day, entry: Entry) -> Refusal | None:
    if wrong := no_such(world, entry, Reason.NOT_LIVE, Status.LIVE):
        return wrong
    root = entry.args[0]
    form = pack.forms[pack.ideas[int(world.roots.template[root])].form]
    if form == "dance" and laws.law(world, pack, "filmed"):
        return Refusal(Reason.OPEN_FORM, root)
    if root in world.facts.root[memory.of(world, pack, "locked")]:
        return Refusal(Reason.LOCKED, root)
    if world.variants.layers[world.roots.variant[root]] >= _DEEPEST:
        return Refusal(Reason.TOO_DEEP, _DEEPEST)
    return same_planned(day, entry)


def _act(draft: Draft, entry: Entry) -> None:
    world, root = draft.world, entry.args[0]
    layers = world.variants.layers
    said = ideas.at_home(world, root)
    layers[said] = np.minimum(layers[said] + 1, _DEEPEST)
    deep = 10 * int(layers[world.roots.variant[root]])
    n = measure.size(world)
    lost = world.members.literacy[:n] < deep
    lost &= world.members.literacy[:n] + 10 >= deep
    lost &= measure.belonging(world) > measure.threshold(REGULAR_ATTACHMENT)
    sore = np.flatnonzero(lost)
    gain.cool(draft, sore, _RESENT)
    memory.note(draft, "locked", root=root)
    draft.tell(Kind.ENCRYPTED, root=root, amount=sore.size)


ENCRYPT = Verb("encrypt", "E", cost(1), every("encrypt", Status.LIVE), _refuse, _act, ideas=(0,))

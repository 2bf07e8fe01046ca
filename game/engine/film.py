"""One film of the floor lets everything out: the law of a room whose dances can be filmed."""

import numpy as np

from game.engine import homes
from game.engine.draft import Draft
from game.engine.outbound import place
from game.model.night import ActKind, Kind
from game.model.world import Fate

_COPIES = 3  # of each thing that could be seen in the film


def out(draft: Draft, root: int, platform: int) -> None:
    """Let all that is alive follow a dance to the platform where it got out."""
    world, pack = draft.world, draft.pack
    form = pack.ideas[int(world.roots.template[root])].form
    if not draft.laws["filmed"] or pack.forms[form] != "dance":
        return
    due = np.full(_COPIES, world.host.tick + 1)
    for other in homes.live_with(draft, root):
        if world.roots.fate[other] == Fate.HOME:
            world.roots.fate[other] = Fate.LEAKED
            place(draft, due, platform, int(world.roots.variant[other]), ActKind.LEAK)
            draft.tell(Kind.LEAKED, root=other, about=platform)

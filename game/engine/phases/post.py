"""The act is done: it goes on the room's screen, into the tallies and into the log."""

import numpy as np

from game.engine import actlog, screen
from game.engine.draft import Draft
from game.model.night import ActKind, Kind
from game.model.units import HOURS_A_DAY, NEVER, ONE, PLAYER


def run(draft: Draft) -> None:
    """Post every speaker's act."""
    batch, world = draft.visitors(), draft.world
    if batch.id.size == 0:
        return
    _count_posters(draft)
    _tell(draft)
    here = (batch.kind != ActKind.IMPORT).astype(np.int64)
    screen.counted(draft, batch.room, batch.variant)
    world.members.carried[batch.member] = batch.variant
    world.members.spoke[batch.member] = world.host.tick
    screen.place(
        draft,
        batch.room,
        {"variant": batch.variant, "act": batch.act, "author": batch.member, "here": here},
    )
    actlog.log(
        draft,
        batch.variant,
        act=batch.act,
        parent=batch.parent,
        room=batch.room,
        member=world.members.id[batch.member],
        kind=batch.kind,
    )


def _count_posters(draft: Draft) -> None:
    """Count each member once, in the hour of their last act."""
    batch, world = draft.visitors(), draft.world
    member, first = np.unique(batch.member, return_index=True)
    room = batch.room[first]
    spoke = world.members.spoke[member]
    hour = world.host.tick % HOURS_A_DAY
    before = spoke > world.host.tick - HOURS_A_DAY
    old = (room[before], spoke[before] % HOURS_A_DAY)
    np.subtract.at(world.rooms.posters, old, np.uint16(1))
    np.add.at(world.rooms.posters, (room, np.full(room.size, hour)), np.uint16(1))


_TOLD = {
    ActKind.NEW: Kind.POSTED,
    ActKind.CARRY: Kind.CARRIED,
    ActKind.RECALL: Kind.CARRIED,
    ActKind.IMPORT: Kind.CARRIED,
    ActKind.RIFF: Kind.RIFFED,
}
_SILENT_DAYS = 40
_SHY = ONE // 30  # a voice of which nobody expects much


def _tell(draft: Draft) -> None:
    """Tell what is said in the player's room, and who finds a voice."""
    batch, world = draft.visitors(), draft.world
    cast = {int(row): who for who, row in enumerate(world.cast.row) if row >= 0}
    for at in np.flatnonzero(batch.room == PLAYER):
        member = int(batch.member[at])
        who = cast.get(member, -1)
        root = int(world.variants.root[batch.variant[at]])
        tenure = int(world.members.tenure[member])
        silent = int(world.members.spoke[member]) == NEVER and tenure >= _SILENT_DAYS
        if silent and int(world.members.voice[member]) < _SHY:
            draft.tell(Kind.FIRST_WORDS, who=who, root=root, amount=tenure)
        else:
            kind = _TOLD[ActKind(int(batch.kind[at]))]
            draft.tell(kind, who=who, root=root, about=int(batch.variant[at]))

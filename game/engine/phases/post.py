"""The act is done: it goes on the room's screen, into the tallies and into the log."""

import numpy as np

from game.engine import actlog, screen
from game.engine.draft import Draft
from game.model.night import ActKind, Kind
from game.model.units import HOURS_A_DAY, NEVER, ONE, PLAYER


def run(draft: Draft) -> None:
    """Post every speaker's act."""
    speech, world = draft.speech, draft.world
    if speech.id.size == 0:
        return
    _count_posters(draft)
    _tell(draft)
    screen.counted(draft, speech.room, speech.variant, speech.act)
    world.members.carried[speech.member] = speech.variant
    world.members.act[speech.member] = speech.act
    world.members.spoke[speech.member] = world.host.tick
    screen.place(draft, speech.room, speech.variant, speech.act, speech.member)
    actlog.log(
        draft,
        speech.variant,
        act=speech.act,
        parent=speech.parent,
        room=speech.room,
        member=world.members.id[speech.member],
        kind=speech.kind,
    )


def _count_posters(draft: Draft) -> None:
    """Count each member once, in the hour of their last act."""
    speech, world, footing = draft.speech, draft.world, draft.footing
    order = np.arange(speech.member.size)
    footing.tally[speech.member] = order  # the last of a member's acts in this hour wins
    once = footing.tally[speech.member] == order
    footing.tally[speech.member] = 0
    member, room = speech.member[once], speech.room[once]
    spoke = world.members.spoke[member]
    lately = spoke > world.host.tick - HOURS_A_DAY
    cells = world.rooms.posters.reshape(-1)
    old = room[lately] * HOURS_A_DAY + spoke[lately] % HOURS_A_DAY
    np.subtract.at(cells, old, np.uint16(1))
    np.add.at(cells, room * HOURS_A_DAY + draft.clock, np.uint16(1))
    np.add.at(footing.posters, room[~lately], 1)


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
    speech, world = draft.speech, draft.world
    ours = int(np.searchsorted(speech.room, PLAYER, side="right"))
    if ours == 0:
        return
    cast = {int(row): who for who, row in enumerate(world.cast.row) if row >= 0}
    for at in range(ours):
        member = int(speech.member[at])
        who = cast.get(member, -1)
        root = int(world.variants.root[speech.variant[at]])
        tenure = int(world.members.tenure[member])
        silent = int(world.members.spoke[member]) == NEVER and tenure >= _SILENT_DAYS
        if silent and int(world.members.voice[member]) < _SHY:
            draft.tell(Kind.FIRST_WORDS, who=who, root=root, amount=tenure)
        else:
            kind = _TOLD[ActKind(int(speech.kind[at]))]
            draft.tell(kind, who=who, root=root, about=int(speech.variant[at]))

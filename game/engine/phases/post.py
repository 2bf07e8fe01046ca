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
    screen.place(draft, speech.room, speech.variant, speech.act, speech.member, speech.use)
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
    np.add.at(footing.posters, room[~lately], np.int64(1))


_TOLD: dict[int, Kind] = {
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
    ours = int(speech.room.searchsorted(PLAYER, side="right"))
    if ours == 0:
        return
    seats = {row: who for who, row in enumerate(world.cast.row.tolist()) if row >= 0}
    member, variant = speech.member[:ours], speech.variant[:ours]
    tenure = world.members.tenure[member]
    first = (world.members.spoke[member] == NEVER) & (tenure >= _SILENT_DAYS)
    first &= world.members.voice[member] < _SHY
    about = (member, variant, world.variants.root[variant], tenure, first, speech.kind[:ours])
    for row, said, root, days, shy, kind in zip(*(c.tolist() for c in about), strict=True):
        who = seats.get(row, -1)
        if shy:
            draft.tell(Kind.FIRST_WORDS, who=who, root=root, amount=days)
        else:
            draft.tell(_TOLD[kind], who=who, root=root, about=said)

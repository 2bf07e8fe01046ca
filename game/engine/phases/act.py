"""What a speaker does: something new, one of the posts on show, their last again, or an import.

One act a visit: copies compete for the same act. That is limited attention, and it keeps the system
near critical.
"""

import numpy as np

from game.engine import bend, ideas, runs, screen, sides, tables
from game.engine.batch import Lane
from game.engine.chance import below, high, low16, mid16, top12
from game.engine.draft import Draft
from game.engine.screen import Board
from game.model.arrays import I64, U64, Bools, Column
from game.model.night import ActKind
from game.model.units import HOURS_A_DAY, METER_TOP, NONE, ONE, PLAYER, QUALITY, SCREEN, SHELF

_NEW, _CARRY = int(ActKind.NEW), int(ActKind.CARRY)


def run(draft: Draft) -> None:
    """Choose for every speaker; the speech gets variant, parent act, copied author and kind."""
    speech = draft.speech
    if speech.id.size == 0 and draft.live.size == 0:
        return
    begins = runs.starts(speech.room)
    rooms = speech.room[begins]
    at = begins.cumsum() - 1
    if rooms.size == 0 or rooms[0] != PLAYER:  # it is read in any case, for the night's strips
        rooms = np.concatenate([[PLAYER], rooms])
        at += 1
    board = screen.board(draft, rooms)
    _reached(draft, board)
    new = _from_screen(draft, board, at)
    _recalls(draft, new)
    _imports(draft, new)
    _create(draft, new | (speech.variant < 0))


def _from_screen(draft: Draft, board: Board, at: I64) -> Bools:
    """Choose a slot in proportion to its pull on this reader; True where something new won."""
    speech, world = draft.speech, draft.world
    literacy = world.members.literacy[speech.member].astype(np.int16)[:, None]
    pull = screen.understood(draft, board.depth.take(at, 0), literacy)
    pull *= board.pull.take(at, 0)
    pull >>= 16
    if draft.laws["factions"]:
        _divide(draft, pull)
    total = pull.cumsum(axis=1)
    stale = np.minimum(world.rooms.staleness[speech.room], METER_TOP)
    fresh = world.rooms.newness[speech.room] * np.int64(ONE // QUALITY)
    fresh = fresh * (2 * METER_TOP - stale) // (2 * METER_TOP)
    spot = below(speech.luck[Lane.CHOICE], total[:, -1] + fresh)
    new: Bools = spot >= total[:, -1]
    slot = (total > spot[:, None]).argmax(axis=1)  # the first that reaches beyond the spot
    cell = speech.room * SCREEN + slot
    speech.variant = board.shown.take(at * SCREEN + slot)
    speech.parent = world.rooms.screen_act.take(cell).astype(np.int64)
    speech.author = world.rooms.screen_author.take(cell).astype(np.int64)
    speech.use = world.rooms.screen_use.take(cell).astype(np.int64)
    speech.kind = np.where(new, _NEW, _CARRY)
    speech.variant[new] = speech.parent[new] = speech.author[new] = speech.use[new] = NONE
    return new


def _divide(draft: Draft, pull: I64) -> None:
    """Let what the other side said pull half as much in the player's room."""
    ours = bend.here(draft, draft.speech.room)
    authors = draft.world.rooms.screen_author[draft.speech.room[:ours]].astype(np.int64)
    pull[:ours] >>= sides.across(draft, draft.speech.member[:ours, None], authors)


def _reached(draft: Draft, board: Board) -> None:
    """Note how many of this hour's visitors at home each of the player's ideas reached."""
    live = draft.live
    if live.size == 0:
        return
    pull, root = board.pull[0], board.root[0]
    guests = int(draft.visits.room.searchsorted(PLAYER, side="right"))
    total = max(int(pull.sum()), 1)
    shares = ((root == live[:, None]) * pull).sum(axis=1)
    for idea, share in zip(live.tolist(), shares.tolist(), strict=True):
        hours = draft.reach.setdefault(idea, [0] * HOURS_A_DAY)
        hours[draft.hour] = guests * share // total


def _recalls(draft: Draft, new: Bools) -> None:
    """With p_recall a speaker carries their last once more."""
    speech, members = draft.speech, draft.world.members
    again = low16(speech.luck[Lane.CHOICE]) < draft.pack.params["recall"]
    rows = again.nonzero()[0]
    rows = rows[members.carried[speech.member[rows]] >= 0]
    if rows.size:
        who = speech.member[rows]
        speech.variant[rows] = members.carried[who]
        speech.parent[rows] = members.act[who]
        speech.author[rows] = speech.use[rows] = NONE
        speech.kind[rows] = ActKind.RECALL
        new[rows] = False


def _imports(draft: Draft, new: Bools) -> None:
    """With p_import somebody with an account carries a platform's post home."""
    speech, world = draft.speech, draft.world
    willing = mid16(speech.luck[Lane.CHOICE]) < draft.pack.params["import"]
    rows = willing.nonzero()[0]
    if rows.size == 0:
        return
    place = world.members.account[speech.member[rows]].astype(np.int64)
    slot = below(speech.luck[Lane.SHELF][rows], SHELF)
    found = world.platforms.shelf[place, slot]
    some = ((place >= 0) & (found >= 0)).nonzero()[0]
    if some.size:
        rows = rows[some]
        speech.variant[rows] = found[some]
        speech.parent[rows] = world.platforms.shelf_act[place[some], slot[some]]
        speech.author[rows] = speech.use[rows] = NONE
        speech.kind[rows] = ActKind.IMPORT
        new[rows] = False


def _create(draft: Draft, new: Bools) -> None:
    """Let the rest say something that nobody has said before."""
    speech, world = draft.speech, draft.world
    rows = new.nonzero()[0]
    if rows.size == 0:
        return
    room = speech.room[rows]
    luck = speech.luck[:, rows]
    speech.variant[rows] = ideas.births(
        draft,
        _templates(draft, high(luck[Lane.WORDS]), world.rooms.niche[room]),
        key=speech.key(world.host.tick)[rows],
        origin=room,
        author=world.members.id[speech.member[rows]],
        quality=_quality(draft, luck[Lane.VALUES], room),
        layers=0,
        bond=low16(luck[Lane.VALUES]) * 6 >> 16,
        bite=mid16(luck[Lane.VALUES]) ** 2 * 6 >> 32,
        twist=low16(luck[Lane.WORDS]),
    )
    speech.kind[rows] = ActKind.NEW
    speech.parent[rows] = speech.author[rows] = speech.use[rows] = NONE


def _quality(draft: Draft, words: U64, room: I64) -> I64:
    """Draw quality, Q8.8: log-normal, lowered by the staleness of the room (hundredths)."""
    stale = draft.world.rooms.staleness[room]
    luck = tables.lognormal(draft.pack.params["quality_sd"])[top12(words)]
    drawn = luck * (2 * METER_TOP - np.minimum(stale, METER_TOP)) // (2 * METER_TOP)
    return ideas.clipped(bend.column(draft, "catch", drawn >> 8, room))


def _templates(draft: Draft, words: I64, niche: Column) -> I64:
    """Draw a template for each, from those whose tags suit the room; words are of 32 bits."""
    table, counts = draft.suited
    return table[niche, words * counts[niche] >> 32]

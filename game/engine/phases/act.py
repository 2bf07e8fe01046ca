"""What a speaker does: something new, one of the posts on show, their last again, or an import.

One act a visit: copies compete for the same act. That is limited attention, and it keeps the system
near critical.
"""

import numpy as np

from game.engine import ideas, measure, screen, tables
from game.engine.chance import below, high, low16, mid16
from game.engine.draft import Draft
from game.model.arrays import I64, U64, Bools
from game.model.night import ActKind
from game.model.units import HOURS_A_DAY, METER_TOP, NONE, ONE, PLAYER, QUALITY, SHELF
from game.model.world import Status


def run(draft: Draft) -> None:
    """Choose for every speaker; the batch gets variant, parent act, copied author and kind."""
    batch = draft.visitors()
    words = draft.stream("choice").words(batch.id)
    new = _from_screen(draft, words)
    _recalls(draft, new, low16(words))
    _imports(draft, new, mid16(words))
    empty = ~new & (batch.variant < 0)
    _create(draft, new | empty)


def _from_screen(draft: Draft, words: U64) -> Bools:
    """Choose a slot in proportion to its pull on this reader; True where something new won."""
    batch, world = draft.visitors(), draft.world
    rooms = np.unique(np.append(batch.room, PLAYER))
    pulls = screen.pulls(draft, rooms)
    _reached(draft, pulls[0])
    pull = pulls[np.searchsorted(rooms, batch.room)]
    shown = world.rooms.screen[batch.room].astype(np.int64)
    literacy = world.members.literacy[batch.member].astype(np.int64)[:, None]
    pull = pull * screen.understood(draft, shown, literacy) >> 16
    total = np.cumsum(pull, axis=1)
    fresh = world.rooms.newness[batch.room].astype(np.int64) * (ONE // QUALITY)
    stale = np.minimum(world.rooms.staleness[batch.room].astype(np.int64), METER_TOP)
    fresh = fresh * (2 * METER_TOP - stale) // (2 * METER_TOP)
    spot = below(words, total[:, -1] + fresh)
    new = spot >= total[:, -1]
    slot = np.minimum((spot[:, None] >= total).sum(axis=1), total.shape[1] - 1)
    row = (batch.room, slot)
    batch.variant = np.where(new, NONE, shown[np.arange(slot.size), slot])
    batch.parent = np.where(new, NONE, world.rooms.screen_act[row].astype(np.int64))
    batch.author = np.where(new, NONE, world.rooms.screen_author[row].astype(np.int64))
    batch.kind = np.where(new, ActKind.NEW, ActKind.CARRY)
    return new


def _reached(draft: Draft, pull: I64) -> None:
    """Note how many of this hour's visitors at home each of the player's ideas reached."""
    world = draft.world
    shown = world.rooms.screen[PLAYER]
    root = np.where(shown >= 0, world.variants.root[np.maximum(shown, 0)], NONE)
    total = max(int(pull.sum()), 1)
    for idea in measure.ideas(world, Status.LIVE):
        hours = draft.reach.setdefault(int(idea), [0] * HOURS_A_DAY)
        hours[draft.hour] = draft.guests * int(pull[root == idea].sum()) // total


def _recalls(draft: Draft, new: Bools, luck: I64) -> None:
    """With p_recall a speaker carries their last once more."""
    batch, params = draft.visitors(), draft.pack.params
    last = draft.world.members.carried[batch.member].astype(np.int64)
    again = (luck < params["recall"]) & (last >= 0)
    if not again.any():
        return
    batch.variant = np.where(again, last, batch.variant)
    batch.kind = np.where(again, ActKind.RECALL, batch.kind)
    batch.parent = np.where(again, NONE, batch.parent)
    batch.author = np.where(again, NONE, batch.author)
    new &= ~again


def _imports(draft: Draft, new: Bools, luck: I64) -> None:
    """With p_import somebody with an account carries a platform's post home."""
    batch, world = draft.visitors(), draft.world
    account = world.members.account[batch.member].astype(np.int64)
    willing = (luck < draft.pack.params["import"]) & (account >= 0)
    if not willing.any():
        return
    place = np.maximum(account, 0)
    slot = below(draft.stream("import").words(batch.id), SHELF)
    found = world.platforms.shelf[place, slot].astype(np.int64)
    brought = willing & (found >= 0)
    batch.variant = np.where(brought, found, batch.variant)
    batch.kind = np.where(brought, ActKind.IMPORT, batch.kind)
    source = world.platforms.shelf_act[place, slot].astype(np.int64)
    batch.parent = np.where(brought, source, batch.parent)
    batch.author = np.where(brought, NONE, batch.author)
    new &= ~brought


def _create(draft: Draft, new: Bools) -> None:
    """Let the rest say something that nobody has said before."""
    batch = draft.visitors()
    if not new.any():
        return
    ident, room = batch.id[new], batch.room[new].astype(np.int64)
    batch.variant[new] = ideas.births(
        draft,
        _templates(draft, ident, room),
        origin=room,
        author=draft.world.members.id[batch.member[new]],
        **drawn(draft, ident, draft.world.rooms.staleness[room].astype(np.int64)),
    )
    batch.kind[new] = ActKind.NEW


def drawn(draft: Draft, ident: I64, stale: I64) -> dict[str, I64]:
    """Draw the values of new ideas: quality log-normal, lowered by staleness (hundredths)."""
    words = draft.stream("quality").words(ident)
    luck = tables.lognormal(draft.pack.params["quality_sd"])[high(words) >> 20]
    quality = luck * (2 * METER_TOP - np.minimum(stale, METER_TOP))
    return {
        "quality": ideas.clipped(quality // (2 * METER_TOP) >> 8),
        "layers": np.zeros(ident.size, dtype=np.int64),
        "bond": low16(words) * 6 >> 16,
        "bite": mid16(words) * mid16(words) * 6 >> 32,
        "twist": low16(draft.stream("twist").words(ident)),
    }


def _templates(draft: Draft, ident: I64, room: I64) -> I64:
    """Draw a template for each, from those whose tags suit the room."""
    table, counts = draft.suited()
    niche = draft.world.rooms.niche[room]
    picked = below(draft.stream("template").words(ident), counts[niche])
    chosen: I64 = table[niche, picked]
    return chosen

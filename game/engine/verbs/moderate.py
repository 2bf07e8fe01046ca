"""Moderate: cool the room, mediate between two, or remove. It costs trust, and exiles remember.

Whoever has announced that they will leave together is who is mediated with.
"""

from collections.abc import Iterator

import numpy as np

from game.engine import effect, laws, measure, memory, meter
from game.engine.draft import Draft
from game.engine.verb import Verb, needs
from game.model.arrays import Index
from game.model.day import Day, Entry, Reason, Refusal
from game.model.night import Kind
from game.model.pack import Pack
from game.model.units import CENT, ONE, PLAYER
from game.model.world import Omen, World

COOL, MEDIATE, REMOVE = range(3)
_PRICE = (2 * CENT, CENT, 4 * CENT)  # trust
_TALK = ONE // 6  # resentment
_CROWDED = 60  # load in per cent from which there is something to calm


def _hours(world: World, pack: Pack) -> int:
    return max(1 + laws.law(world, pack, "moderate_hours"), 0)


def _candidates(_world: World, _pack: Pack) -> Iterator[Entry]:
    return (Entry("moderate", (mode,)) for mode in (COOL, MEDIATE, REMOVE))


def rivals(world: World, pack: Pack) -> list[int]:
    """Return the rows of ties in which two who are here are rivals."""
    if "rival" not in pack.tie_kinds:
        return []
    kind = pack.tie_kinds.index("rival")
    ties, row = world.ties, world.cast.row
    quarrel = (ties.kind == kind) & (row[ties.who] >= 0) & (row[ties.whom] >= 0)
    return [int(tie) for tie in np.flatnonzero(quarrel)]


def leaving(world: World) -> Index:
    """Return the rows of omens by which some of ours will open a room of their own."""
    return np.flatnonzero((world.omens.kind == Omen.SCHISM) & (world.omens.room == PLAYER))


def _refuse(world: World, pack: Pack, day: Day, entry: Entry) -> Refusal | None:
    if wrong := needs(entry, 1):
        return wrong
    mode = entry.args[0]
    if mode not in (COOL, MEDIATE, REMOVE):
        return Refusal(Reason.UNKNOWN)
    if any(planned.verb == "moderate" for planned in day.plan):
        return Refusal(Reason.ALREADY_PLANNED)
    calm = measure.load(world) < _CROWDED
    if mode == MEDIATE:
        calm = not rivals(world, pack) and leaving(world).size == 0
    return Refusal(Reason.NOTHING_TO_CALM, mode) if calm else None


def _act(draft: Draft, entry: Entry) -> None:
    world, mode = draft.world, entry.args[0]
    meter.trust(draft, -_PRICE[mode])
    amount, together = 0, leaving(world).size > 0
    pair: tuple[int, ...] = ()
    if mode == COOL:
        world.rooms.moderation[PLAYER] = min(int(world.rooms.moderation[PLAYER]) + 20, 100)
    elif mode == MEDIATE:
        pair = _mediate(draft)
        amount = len(pair)
    else:
        amount = _remove(draft)
    draft.tell(Kind.MODERATED, about=mode, amount=amount, passed=together, roles=pair)


def _mediate(draft: Draft) -> tuple[int, ...]:
    """Those who would leave together stay; or two rivals, if any, owe each other: who they are."""
    world, quarrels = draft.world, rivals(draft.world, draft.pack)
    many = leaving(world)
    world.omens.keep(np.setdiff1d(np.arange(world.omens.kind.size), many))
    if many.size or not quarrels:
        return ()
    tie = quarrels[draft.pick("mediate", len(quarrels))]
    pair = int(world.ties.who[tie]), int(world.ties.whom[tie])
    for who in pair:
        effect.shift(world, who, 3)
    if "owes" in draft.pack.tie_kinds:
        world.ties.kind[tie] = draft.pack.tie_kinds.index("owes")
        world.ties.since[tie] = world.host.day
    return pair


def _remove(draft: Draft) -> int:
    """The least attached newcomers are shown out: they leave at dawn."""
    world = draft.world
    n = measure.size(world)
    young = np.flatnonzero(world.members.tenure[:n] < measure.NEWCOMER_DAYS)
    held = world.members.belonging[young]
    out = young[np.argsort(held, kind="stable")][: max(young.size // 3, 1)]
    world.members.belonging[out] = 0
    world.members.rate[out] = 0
    draft.reseated()
    meter.expose(draft, -CENT)
    _remembered(draft)
    return int(out.size)


def _remembered(draft: Draft) -> None:
    """Exiles go next door and talk: a neighbour resents us for them."""
    world = draft.world
    memory.note(draft, "exiled")
    for room in measure.neighbours(world)[:1]:
        world.rooms.resentment[room] = min(int(world.rooms.resentment[room]) + _TALK, ONE)
        world.rooms.rival[room] = world.rooms.uid[PLAYER]


MODERATE = Verb("moderate", "M", _hours, _candidates, _refuse, _act)

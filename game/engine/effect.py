"""What authored effects do: signed points on meters, clamped after adding; never more than 15."""

import numpy as np

from game.engine import meter, suitor
from game.engine.draft import Draft
from game.engine.measure import size, threshold
from game.model.outcome import Effect
from game.model.units import CENT, FULL, MEANING_FULL, ONE, PLAYER
from game.model.world import Heard, World


def apply(draft: Draft, effects: tuple[Effect, ...], roles: tuple[int, ...], root: int) -> None:
    """Apply effects: sums, so that their order cannot matter."""
    for effect in effects:
        if effect.scope == "room":
            _room(draft, effect, root)
        elif effect.scope == "idea":
            if root >= 0:
                _idea(draft.world, effect, root)
        elif isinstance(effect.scope, int) and roles[effect.scope] >= 0:
            _member(draft.world, effect, roles[effect.scope])


def _room(draft: Draft, effect: Effect, root: int) -> None:
    change = effect.amount * CENT
    match effect.meter:
        case "trust":
            meter.trust(draft, change)
        case "exposure":
            meter.expose(draft, change)
        case "fatigue":
            meter.tire(draft, change)
        case "staleness":
            meter.stale(draft, change)
        case "warmth":
            shift_all(draft.world, effect.amount)
        case _:
            _outside(draft, effect, root)


def _outside(draft: Draft, effect: Effect, root: int) -> None:
    """Let people in, pay for more of them, or have to do with a brand."""
    world = draft.world
    match effect.meter:
        case "newcomers":
            world.rooms.arrivals[PLAYER] += max(effect.amount, 0)
        case "reach":
            world.host.tool_until = world.host.day + effect.amount - 1
        case "told":
            suitor.tell(draft, root, Heard.TRUTH if effect.amount > 0 else Heard.NONSENSE)
        case _:
            suitor.please(draft, root, effect.amount)


def shift_all(world: World, points: int) -> None:
    """Move everybody's attachment by so many points."""
    held = world.members.belonging[: size(world)]
    moved = held.astype(np.int64) + points * ONE // 100
    held[:] = np.clip(moved, 0, FULL).astype(np.uint16)


def shift(world: World, who: int, points: int) -> None:
    """Move the attachment of one named member by so many points, if they are here."""
    row = int(world.cast.row[who])
    if row >= 0:
        held = int(world.members.belonging[row]) + (threshold(points) if points > 0 else 0)
        held -= threshold(-points) if points < 0 else 0
        world.members.belonging[row] = min(max(held, 0), FULL)


def _member(world: World, effect: Effect, who: int) -> None:
    if effect.meter == "attachment":
        shift(world, who, effect.amount)
        return
    column = world.cast.energy if effect.meter == "energy" else world.cast.loyalty
    column[who] = min(max(int(column[who]) + effect.amount, 0), 100)


def _idea(world: World, effect: Effect, root: int) -> None:
    variants, roots = world.variants, world.roots
    first = int(roots.variant[root])
    match effect.meter:
        case "bite":
            variants.bite[first] = min(max(int(variants.bite[first]) + effect.amount, 0), 5)
        case "meaning":
            rows = variants.root == root
            change = effect.amount * MEANING_FULL // 100
            moved = variants.meaning[rows].astype(np.int64) + change
            variants.meaning[rows] = np.clip(moved, 1, MEANING_FULL).astype(np.uint8)
        case "coopted":
            change = effect.amount * ONE // 100
            roots.coopted[root] = min(max(int(roots.coopted[root]) + change, 0), FULL)
        case _:
            heat = int(variants.quality[first]) * (100 + 4 * effect.amount) // 100
            variants.quality[first] = min(max(heat, 32), 3000)

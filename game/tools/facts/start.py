"""How far a freshly built world stands from one that was left alone for the warm-up."""

from dataclasses import dataclass

import numpy as np

from game.engine import setup
from game.engine.step import step
from game.model.arrays import Column
from game.model.day import Day
from game.model.pack import Pack
from game.model.units import ONE
from game.model.world import World
from game.run.opening import first_row
from game.tools.facts.sample import Plan


@dataclass(frozen=True)
class Reading:
    """One quantity of a world."""

    key: str
    words: str


_QUANTILES = (10, 50, 90)
READINGS: tuple[Reading, ...] = (
    *(Reading(f"held{q}", f"belonging, {q} % quantile") for q in _QUANTILES),
    Reading("held", "belonging, mean"),
    Reading("held_voice", "belonging, mean weighted by voice"),
    Reading("posts", "posts a day for 1,000 members"),
    Reading("posters", "posters a day for 1,000 members"),
    *(
        Reading(f"age{q}", f"hours that a post on a screen has stood, {q} % quantile")
        for q in _QUANTILES
    ),
    Reading("full", "share of places on screens that are filled"),
    Reading("ideas", "different ideas on a screen, mean"),
    Reading("canon", "share of posts on screens that are canon"),
    Reading("layers", "layers of a post on a screen, mean"),
    Reading("meaning", "meaning of a post on a screen, mean (255: whole)"),
    Reading("literacy", "literacy, mean in layers"),
    Reading("pending", "copies under way on platforms for 1,000 members"),
    Reading("members", "members"),
)
"""What is compared, in the order it is told."""


def figures(pack: Pack, plan: Plan) -> dict[str, float]:
    """Return every reading of the first morning ("fresh key") and after warm-up ("warm key")."""
    world = setup.begin(pack, plan.seed, first_row(pack), plan.rooms)
    fresh = read(world)
    for _ in range(plan.warm):
        world = step(world, pack, Day()).world
    warm = read(world)
    named = [("fresh", fresh), ("warm", warm)]
    return {f"{when} {key}": value for when, each in named for key, value in each.items()}


def read(world: World) -> dict[str, float]:
    """Return every reading of a world, by key."""
    return _members(world) | _screens(world)


def _members(world: World) -> dict[str, float]:
    members, rooms = world.members, world.rooms
    held = members.belonging / ONE
    thousands = max(held.size, 1) / 1000
    voice = members.voice.astype(np.float64)
    return {
        **_quantiles("held", held),
        "held": _mean(held),
        "held_voice": float((held * voice).sum() / max(voice.sum(), 1.0)),
        "posts": float(rooms.posts.sum()) / thousands,
        "posters": float(rooms.posters.sum()) / thousands,
        "literacy": _mean(members.literacy) / 10,
        "pending": world.pending.due.size / thousands,
        "members": float(held.size),
    }


def _screens(world: World) -> dict[str, float]:
    rooms, variants = world.rooms, world.variants
    there = rooms.screen >= 0
    shown = rooms.screen[there]
    root = np.where(there, variants.root[np.maximum(rooms.screen, 0)], -1)
    ordered = np.sort(root, axis=1)
    new = np.diff(ordered, axis=1, prepend=-1) > 0
    return {
        **_quantiles("age", world.host.tick - rooms.screen_tick[there]),
        "full": _mean(there),
        "ideas": _mean(new.sum(axis=1)),
        "canon": _mean((root[:, :, None] == rooms.canon[:, None, :]).any(axis=2)[there]),
        "layers": _mean(variants.layers[shown]),
        "meaning": _mean(variants.meaning[shown]),
    }


def _quantiles(key: str, values: Column) -> dict[str, float]:
    points = np.percentile(values, _QUANTILES) if values.size else np.zeros(len(_QUANTILES))
    return {f"{key}{q}": float(point) for q, point in zip(_QUANTILES, points, strict=True)}


def _mean(values: Column) -> float:
    return float(np.mean(values)) if values.size else 0.0

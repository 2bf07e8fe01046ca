"""Small worlds for properties: as the pack has them, or with rare things happening daily."""

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import settings
from hypothesis import strategies as st

from game.engine import legal
from game.engine.setup import begin
from game.engine.step import step
from game.model.day import Day
from game.model.night import Night
from game.model.pack import Pack, Params
from game.model.units import CENT, ONE
from game.model.world import World
from game.run.opening import first_row

WEATHERS: dict[str, dict[str, int]] = {
    "plain": {},
    "leaky": {"leak": ONE, "rewrite": ONE, "import": ONE // 5, "riff": ONE // 3},
    "loud": {"voice_mean": ONE // 3, "visits": 1024, "answer_gain": ONE // 2},
    "viral": {"leak": ONE, "branching": 4 * ONE, "delay_power": 512, "legible": ONE // 4},
    "torn": {
        **dict.fromkeys(("schism", "schism_shared", "voice_mean"), ONE),
        "schism_known": 2 * ONE,
        "omen_hours": 24,
        "canon_days": 1,
        "visits": 512,
    },
    "hostile": {"raid": 16 * ONE, "omen_hours": 24, "raid_hurt": ONE // 2},
    "restless": {"leave": ONE // 2, "invite": ONE // 4},
    "branded": {"brand_hot": CENT, "brand_hazard": ONE, "omen_hours": 24, "leak": ONE},
}
SEEDS = st.integers(0, 2**35 - 1)
SKIES = st.sampled_from(sorted(WEATHERS))
MOST = 6
ROOMS = st.integers(3, MOST)
PLANS = st.lists(st.lists(st.integers(0, 500), min_size=1, max_size=4), min_size=3, max_size=3)
"""Three days, each as numbers that `planned` reads."""


def examples(many: int) -> settings:
    """Return settings with so many examples where others have a hundred."""
    return settings(max_examples=max(settings().max_examples * many // 100, 1))


def under(pack: Pack, sky: str) -> Pack:
    """Return a pack with some parameters of the spread model driven far."""
    return replace(pack, params=Params(pack.params.values | WEATHERS[sky]))


def posting(world: World, pack: Pack) -> Day:
    """Return a day that posts up to three sparks."""
    sparks = [entry for entry in legal.options(world, pack, Day()) if entry.verb == "post"]
    return Day({}, tuple(sparks[:3]))


def planned(world: World, pack: Pack, numbers: list[int]) -> Day:
    """Return a legal day that a list of numbers picks out of what can be done."""
    day = Day()
    offers = list(legal.offers(world, pack))
    for event in sorted({event for event, _ in offers}):
        answers = [choice for of, choice in offers if of == event]
        day.choices[event] = answers[numbers[0] % len(answers)]
    if legal.day_refusal(world, pack, day):
        day = Day()
    for number in numbers:
        able = list(legal.options(world, pack, day))
        if able:
            day = Day(day.choices, (*day.plan, able[number % len(able)]))
    return day


def nights(pack: Pack, seed: int, rooms: int, count: int) -> Iterator[tuple[World, Night]]:
    """Yield (morning, the night after it) of a run that posts what it can."""
    world = begin(pack, seed, first_row(pack), rooms)
    for _ in range(count):
        night = step(world, pack, posting(world, pack))
        yield world, night
        world = night.world

"""One step: a day is closed. Choices, verbs, 24 ticks, dawn; the order of all of it stands here.

`step` raises only for a programming mistake: what cannot be done was refused before.
"""

from collections.abc import Callable

import numpy as np

from game.engine import actlog, laws, measure, meter, sparks, uses
from game.engine.choices import settle
from game.engine.draft import Draft, Meters
from game.engine.legal import spent
from game.engine.phases import (
    act,
    answer,
    belonging,
    blowback,
    brandwatch,
    canon,
    change,
    departures,
    director,
    ending,
    forces,
    heir,
    host,
    leak,
    learn,
    life,
    newcomers,
    notice,
    platform,
    post,
    promises,
    raid,
    renown,
    riff,
    schism,
    standing,
    tally,
    visits,
    voice,
    wants,
    wear,
)
from game.engine.pledge import honour
from game.engine.verbs import VERBS
from game.model.day import Day
from game.model.night import Kind, Night, Strip
from game.model.pack import Pack
from game.model.units import CENT, HOURS_A_DAY
from game.model.world import World

Phase = Callable[[Draft], None]

PHASES: tuple[tuple[str, Phase], ...] = (
    ("visits", visits.run),
    ("belonging", belonging.run),
    ("learn", learn.run),
    ("voice", voice.run),
    ("act", act.run),
    ("riff", riff.run),
    ("post", post.run),
    ("answer", answer.run),
    ("leak", leak.run),
    ("platform", platform.run),
    ("brandwatch", brandwatch.run),
    ("newcomers", newcomers.run),
    ("raid", raid.run),
)
"""A tick, in the order of the spread model (`docs/model.md`)."""

BOOKED: dict[str, Meters] = {
    "belonging": measure.members_meters,
    "answer": measure.members_meters,
    "leak": measure.host_meters,
    "platform": measure.host_meters,
}
"""The phases of a tick that move meters of the player's, and which; a raid books itself."""

DAWN: tuple[tuple[str, Phase], ...] = (
    ("blowback", blowback.run),
    ("schism", schism.run),
    ("departures", departures.run),
    ("notice", notice.run),
    ("life", life.run),
    ("canon", canon.run),
    ("standing", standing.run),
    ("tally", tally.run),
    ("promises", promises.run),
    ("wants", wants.run),
    ("change", change.run),
    ("heir", heir.run),
    ("wear", wear.run),
    ("forces", forces.run),
    ("renown", renown.run),
    ("host", host.run),
    ("ending", ending.run),
    ("sparks", sparks.refill),
    ("director", director.run),
)
"""Once a day, after the night (steps 12 and 13, and what the game adds)."""

TIRING = 2 * CENT
"""Fatigue of an ordinary hour; an hour of overtime costs OVERTIME more."""
OVERTIME = 8 * CENT


def step(world: World, pack: Pack, day: Day) -> Night:
    """Close a day that was not refused. Returns the next morning's world and what happened."""
    draft = Draft(world.thawed(), pack)
    before = _whole(draft.world)
    closed = draft.world.host.day
    evening(draft, day)
    for hour in range(HOURS_A_DAY):
        if hour:
            draft.begin(hour)
        tick(draft)
    dawn(draft)
    _book_whole(draft, before)
    return Night(
        draft.world.frozen(),
        closed,
        tuple(draft.happenings),
        draft.ledger(),
        _strips(draft),
        actlog.gathered(draft),
    )


def evening(draft: Draft, day: Day) -> None:
    """Settle choices, then carry out the plan in its order, in the first hour of the night."""
    draft.begin(0)
    draft.hour = -1
    draft.day = day
    draft.world.roots.today[:] = 0
    hours = spent(draft.world, draft.pack, day)
    over = max(hours - laws.evening(draft.world, draft.pack), 0)
    settle(draft, day)
    for entry in day.plan:
        VERBS[entry.verb].act(draft, entry)
        draft.book(f"verb:{entry.verb}")
    honour(draft)
    draft.book("promises")
    meter.tire(draft, hours * TIRING + over * OVERTIME)
    draft.book("hours")
    if over:
        draft.tell(Kind.OVERTIME, amount=over)
    draft.hour = 0


def tick(draft: Draft) -> None:
    """Run one hour of the spread model."""
    for name, phase in PHASES:
        phase(draft)
        if name in BOOKED:
            draft.book(name, BOOKED[name])


def dawn(draft: Draft) -> None:
    """Make a morning of what the night left."""
    draft.hour, draft.dawn = -1, True
    for name, phase in DAWN:
        phase(draft)
        draft.book(name)
    rest(draft)


def rest(draft: Draft) -> None:
    """Leave the tables in the order of a morning."""
    uses.settle(draft)
    pending = draft.world.pending
    pending.keep(np.flatnonzero(pending.due > draft.world.host.tick))


def _strips(draft: Draft) -> tuple[Strip, ...]:
    """Return the night of every idea of the player's that was alive in it."""
    still = [0] * HOURS_A_DAY
    roots = sorted({*draft.reach, *draft.abroad})
    return tuple(
        Strip(root, tuple(draft.reach.get(root, still)), tuple(draft.abroad.get(root, still)))
        for root in roots
    )


def _whole(world: World) -> tuple[dict[int, int], int, int]:
    """Return acts by idea, intensity and layers: what is booked over the whole day."""
    today = world.roots.today
    by_root = {int(root): int(today[root]) for root in np.flatnonzero(today)}
    return by_root, measure.intensity(world), max(measure.layers(world), 1)


def _book_whole(draft: Draft, before: tuple[dict[int, int], int, int]) -> None:
    """Book pulse by idea, and imprint by its two factors; both add up exactly."""
    acts, intensity, layers = _whole(draft.world)
    for root in sorted({*acts, *before[0]}):
        draft.move("pulse", f"idea:{root}", acts.get(root, 0) - before[0].get(root, 0))
    middle = intensity * before[2] // CENT
    draft.move("imprint", "intensity", middle - before[1] * before[2] // CENT)
    draft.move("imprint", "layers", intensity * layers // CENT - middle)

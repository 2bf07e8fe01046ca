"""Days closed in many worlds of one luck at once: evenings and dawns one by one, nights together.

A night costs by the call, not by the member, so thirty small worlds live through one in hardly
more time than one of them. What comes of a world does not depend on which others are there. It
differs from a `step` alone in this: visitors are drawn by how people feel once the evening is over,
nobody in an empty room hears what is carried there, and nothing is logged or told of the night.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from game.engine.draft import Draft
from game.engine.futures import standing
from game.engine.joined import Joined
from game.engine.phases import brandwatch, platform, raid
from game.engine.step import PHASES, dawn, evening, tick
from game.model.day import Day
from game.model.pack import Pack
from game.model.units import HOURS_A_DAY
from game.model.world import Omen, World

_LAST = HOURS_A_DAY - 1
_HOURLY = [
    brandwatch.strike if name == "brandwatch" else phase for name, phase in PHASES if name != "raid"
]
"""What knows whose a row is; raids, and what brands make of what they see, are about one room."""


@dataclass(frozen=True)
class Closing:
    """A morning and what is decided on it; the pack may differ in how busy platforms are."""

    world: World
    pack: Pack
    day: Day


def steps(closings: Sequence[Closing], pack: Pack) -> list[World]:
    """Close days of the same number and luck, none of which was refused. Returns the mornings."""
    drafts = [Draft(one.world.thawed(), one.pack) for one in closings]
    alike: dict[object, list[Draft]] = {}
    for draft, one in zip(drafts, closings, strict=True):
        draft.quiet = True
        evening(draft, one.day)
        if _announced(draft):
            _alone(draft)
        else:
            laws = frozenset((name, more) for name, more in draft.laws.items() if more)
            alike.setdefault(laws, []).append(draft)
    for group in alike.values():
        _night(group, pack)
    for draft in drafts:
        dawn(draft)
    return [draft.world.frozen() for draft in drafts]


def _announced(draft: Draft) -> bool:
    """Return whether a raid or a schism that was announced will come about in this night."""
    omens = draft.world.omens
    due = omens.due <= draft.world.host.tick + _LAST
    return bool((due & (omens.kind != Omen.BRAND)).any())


def _alone(draft: Draft) -> None:
    for hour in range(HOURS_A_DAY):
        if hour:
            draft.begin(hour)
        tick(draft)


def _night(drafts: Sequence[Draft], pack: Pack) -> None:
    """Let a night pass in worlds under the same laws."""
    for draft in drafts:  # what is drawn once a day
        platform.natives(draft)
        raid.announce(draft)
    joined = Joined([draft.world for draft in drafts])
    night = Draft(joined.world, standing(pack, len(drafts)), len(drafts))
    night.laws, night.firsts = drafts[0].laws, joined.firsts
    if not night.laws["filmed"]:  # else what lives here follows it out
        night.live = night.live[:0]  # nobody keeps strips of what might have been
    caught = _passed(night)
    for draft in drafts:
        draft.world.host.tick += _LAST - 1
        draft.begin(_LAST)
        draft.reseated()
    joined.part(night, drafts)
    for when, root in caught:
        at, row = joined.whose(root)
        brandwatch.note(drafts[at], row, when)


def _passed(night: Draft) -> list[tuple[int, int]]:
    """Let 24 hours pass. Returns the tick and the idea of whatever caught a brand's eye."""
    caught = []
    for hour in range(HOURS_A_DAY):
        if hour:
            night.begin(hour)
        night.hour = hour
        for phase in _HOURLY:
            phase(night)
        caught += [(night.world.host.tick, root) for root in brandwatch.watched(night)]
    return caught

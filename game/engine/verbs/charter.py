"""Charter: signs a house rule, a wall or a window. It shuts others out for good."""

from collections.abc import Iterator

from game.engine import judge, laws
from game.engine.draft import Draft
from game.engine.verb import Verb, cost, needs
from game.model.day import Day, Entry, Reason, Refusal
from game.model.night import Kind
from game.model.pack import Pack
from game.model.units import NONE
from game.model.world import World

_EVERY = 3  # days between two signatures


def _candidates(_world: World, pack: Pack) -> Iterator[Entry]:
    return (Entry("charter", (row,)) for row in range(len(pack.charters)))


def _refuse(world: World, pack: Pack, day: Day, entry: Entry) -> Refusal | None:
    if wrong := needs(entry, 1):
        return wrong
    row = entry.args[0]
    if not 0 <= row < len(pack.charters):
        return Refusal(Reason.UNKNOWN)
    if any(planned.verb == "charter" for planned in day.plan):
        return Refusal(Reason.ALREADY_PLANNED)
    return _standing(world, pack, row)


def _standing(world: World, pack: Pack, row: int) -> Refusal | None:
    """Refuse what is signed, ruled out, too soon after the last one, or not yet called for."""
    if world.signed[row] != NONE:
        return Refusal(Reason.SIGNED)
    shut = laws.shut_by(world, pack, row)
    if shut != NONE:
        return Refusal(Reason.SHUT_OUT, shut)
    if world.host.day < world.host.charter_day:
        return Refusal(Reason.INK_WET, world.host.charter_day)
    if not judge.holds(pack.charters[row].when, judge.Scene(world, pack)):
        return Refusal(Reason.UNCALLED_FOR, row)
    return None


def _act(draft: Draft, entry: Entry) -> None:
    world, row = draft.world, entry.args[0]
    world.signed[row] = world.host.day
    draft.laws = laws.of(world, draft.pack)  # in force from tonight
    world.host.charter_day = world.host.day + max(_EVERY + draft.laws["charter_days"], 1)
    draft.tell(Kind.SIGNED, about=row)


CHARTER = Verb("charter", "W", cost(2), _candidates, _refuse, _act)

"""Which laws hold in the player's room now: the sum of all that adds to them.

The room's own rule, the weather up to its level, assists, charters signed, and the Landlord's
change once it is in force.
"""

from collections import Counter
from collections.abc import Iterator
from typing import TypeVar

from game.model.arrays import I64
from game.model.house import Charter
from game.model.laws import Laws
from game.model.pack import Pack
from game.model.units import EVENING_HOURS, NONE
from game.model.world import World

Amount = TypeVar("Amount", int, I64)


def signed(world: World, pack: Pack) -> tuple[Charter, ...]:
    """Return the charters in force."""
    days = zip(pack.charters, world.signed, strict=True)
    return tuple(charter for charter, day in days if day != NONE)


def changed(world: World) -> bool:
    """Return whether the Landlord's change is in force."""
    host = world.host
    return host.change != NONE and host.change_day <= host.day


def _standing(world: World, pack: Pack) -> Iterator[Laws]:
    host = world.host
    yield pack.rooms[host.room].laws
    yield from (level.laws for level in pack.weather if level.level <= host.weather)
    yield from (one.laws for row, one in enumerate(pack.assists) if host.assists >> row & 1)
    yield from (charter.laws for charter in signed(world, pack))


def of(world: World, pack: Pack) -> Counter[str]:
    """Return the sum of each law that anything adds to."""
    total: Counter[str] = Counter()
    for laws in _standing(world, pack):
        for name, amount in laws:
            total[name] += amount
    if changed(world):
        hard = total["landlord"]
        for name, amount in pack.changes[world.host.change].laws:
            total[name] += percent(amount, hard)
    return total


def law(world: World, pack: Pack, name: str) -> int:
    """Return the sum of one law: points, or per cent more than usual."""
    return of(world, pack)[name]


def percent(amount: Amount, more: int) -> Amount:
    """Return an amount with so many per cent more; at -100 nothing is left of it."""
    return amount * max(100 + more, 0) // 100


def shut_by(world: World, pack: Pack, row: int) -> int:
    """Return the row of a signed charter that rules this one out, or that it rules out; or NONE."""
    shuts = pack.charters[row].shuts
    for other, charter in enumerate(pack.charters):
        if world.signed[other] != NONE and (row in charter.shuts or other in shuts):
            return other
    return NONE


def closed(world: World, pack: Pack, verb: str) -> bool:
    """Return whether a charter or the Landlord has closed a verb."""
    closes = [charter.closes for charter in signed(world, pack)]
    if changed(world):
        closes.append(pack.changes[world.host.change].closes)
    return any(verb in verbs for verbs in closes)


def evening(world: World, pack: Pack) -> int:
    """Return the hours of tonight's evening without overtime."""
    host = world.host
    helped = host.help_hours if host.day <= host.help_until else 0
    return max(EVENING_HOURS + law(world, pack, "hours") + helped, 1)

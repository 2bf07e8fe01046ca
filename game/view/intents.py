"""What is coming, and when: each force in its own words, who means to go, promises that run."""

from collections.abc import Iterator

from game.engine import named
from game.engine.forces import drift
from game.model.units import HOURS_A_DAY, NONE, PLAYER
from game.model.world import Force, Omen, Stage
from game.view import banner, figures, forces, names, outlook, peril, promises
from game.view.look import Look
from game.view.panes import Intent
from game.view.rift import rift
from game.view.slots import fill

_PLATFORM = "a platform"
_FED = (
    "is fed, for now",
    "is full of somebody else's weekend",
    "has eaten, and is looking at the window opposite",
    "is still chewing on another room",
    "has its back to us",
    "wants nothing tonight that we have",
    "is asleep with the lights on",
    "is showing everybody somebody's breakfast",
    "has a dog on, and needs nothing else",
    "is counting itself",
    "has found a man who can fold a sheet, and is happy",
)


def intents(look: Look) -> tuple[Intent, ...]:
    """Return all that is coming, the nearest first, and last what the month is bound for."""
    rows = [*_forces(look), *_omens(look), *_bought(look), *_packing(look)]
    rows += [*rift(look), *banner.standing(look), *peril.tonight(look), *promises.running(look)]
    rows.sort(key=lambda intent: (intent.days < 0, intent.days, intent.who))
    return (*rows, *outlook.rows(look))


def _forces(look: Look) -> Iterator[Intent]:
    """Say what each has to say; what is nobody's speaks only when it is about to do something."""
    for row, kind in enumerate(look.world.forces.kind.tolist()):
        match Force(kind):
            case Force.FEED:
                yield _feed(look, row)
            case Force.BRAND:
                yield _power(look, row, forces.brand(look, row))
            case Force.CAUSE:
                yield _power(look, row, forces.cause(look, row))
            case Force.RIVAL:
                yield _power(look, row, forces.rival_host(look, row))
            case Force.LANDLORD:
                yield from _landlord(look, row)
            case other:
                yield from _ours(look, row, other)


def _feed(look: Look, row: int) -> Intent:
    table = look.world.forces
    platform = look.pack.platforms[int(table.which[row])]
    if int(table.stage[row]) != Stage.WANT:
        return Intent("▲", platform.name, forces.morning(look, _FED, row), -1, _PLATFORM)
    tags = [int(tag) for tag in table.tag[row] if int(tag) >= 0]
    fills = {"tags": names.tags(look.pack, tags), "name": platform.name, "platform": platform.name}
    text = fill(platform.intent, fills).removeprefix(f"{platform.name} ")
    root = int(table.root[row])
    aim = f": will take '{_mark(look, root)}'" if root != NONE else ": finds nothing here"
    days = _days(look, row) if root != NONE else -1
    return Intent("▲", platform.name, text + aim, days, _PLATFORM)


def _power(look: Look, row: int, text: str) -> Intent:
    """Return the intent of somebody with a name; whoever only watches has no day."""
    table = look.world.forces
    idle = table.stage[row] == Stage.WATCH and table.root[row] == NONE
    away = table.stage[row] == Stage.SPENT
    days = -1 if idle or away else _days(look, row)
    return Intent("!", forces.name(look, row), text, days, forces.whose(look, row))


def _landlord(look: Look, row: int) -> Iterator[Intent]:
    """Nothing is known before the notice; the change stays on the wall after it."""
    table = look.world.forces
    change = look.pack.changes[int(table.which[row])]
    if table.stage[row] == Stage.WANT:
        yield Intent("!", forces.name(look, row), f"announces: {change.notice}", _days(look, row))
    elif table.stage[row] == Stage.SPENT:
        yield Intent("!", forces.name(look, row), f"has had its way: {change.title}", -1)


def _ours(look: Look, row: int, kind: Force) -> Iterator[Intent]:
    table = look.world.forces
    who, root = forces.name(look, row), int(table.root[row])
    if table.stage[row] != Stage.WANT:
        if kind is Force.DRIFT and drift.overrun(look.world):
            yield Intent("~", who, "are more than the crew can teach", -1)
        return
    match kind:
        case Force.DRIFT:
            text = f"will wear a layer off '{_mark(look, root)}' unless they are fewer, or taught"
        case Force.STALE:
            text = f"has heard it all, and will drop '{_mark(look, root)}'"
        case _:
            text = f"will leave us, for {forces.leaving(look, int(table.whom[row]))}"
    yield Intent("~", who, text, _days(look, row))


def _omens(look: Look) -> Iterator[Intent]:
    """Say what has been announced about our own room: a split, a raid by us or on us."""
    world, omens = look.world, look.world.omens
    for row in range(omens.kind.size):
        room, target = int(omens.room[row]), int(omens.target[row])
        days = max(int(omens.due[row]) - world.host.tick, 0) // HOURS_A_DAY
        if omens.kind[row] == Omen.SCHISM and room == PLAYER:
            yield Intent("!", "Some of us", "will open a room of their own", days)
        elif omens.kind[row] == Omen.RAID and target == PLAYER:
            yield Intent("!", names.room(world, look.pack, room), "will come in shouting", days)
        elif omens.kind[row] == Omen.RAID and room == PLAYER:
            where = names.room(world, look.pack, target)
            yield Intent("!", "Some of us", f"will go shouting at {where}", days)


def _bought(look: Look) -> Iterator[Intent]:
    """Say for how long people are paid to come."""
    left = look.world.host.tool_until - look.world.host.day + 1
    if left > 0:
        nights = figures.many(left, "night", "nights")
        yield Intent("~", "Bought reach", f"sends strangers for {nights} more", 0)


def _packing(look: Look) -> Iterator[Intent]:
    """Say who of the named means to go."""
    world = look.world
    for who in named.here(world):
        if world.cast.notice[who] != NONE:
            days = max(int(world.cast.notice[who]) - world.host.day, 0)
            yield Intent("!", names.member(world, look.pack, who), "means to go", days)


def _mark(look: Look, root: int) -> str:
    return look.called(root).strip("'")


def _days(look: Look, row: int) -> int:
    due = int(look.world.forces.due[row])
    return max(due - look.world.host.day, 0) if due != NONE else -1

"""What is coming, and when: each force in its own words, who means to go, promises that run."""

from collections.abc import Iterator

from game.engine import named
from game.model.units import HOURS_A_DAY, NONE, PLAYER
from game.model.world import Force, Omen, Stage
from game.view import names, promises
from game.view.look import Look
from game.view.panes import Intent
from game.view.slots import fill

_STAGES = ("watch", "want", "pitch", "campaign", "spent")


def intents(look: Look) -> tuple[Intent, ...]:
    """Return all that is coming, the nearest first."""
    rows = [_intent(look, row) for row in range(look.world.forces.kind.size)]
    rows += _omens(look)
    rows += _packing(look)
    rows += promises.running(look)
    return tuple(sorted(rows, key=lambda intent: (intent.days < 0, intent.days, intent.who)))


def _intent(look: Look, row: int) -> Intent:
    if int(look.world.forces.kind[row]) == Force.FEED:
        return _feed(look, row)
    return _brand(look, row)


def _feed(look: Look, row: int) -> Intent:
    forces = look.world.forces
    platform = look.pack.platforms[int(forces.which[row])]
    if int(forces.stage[row]) != Stage.WANT:
        return Intent("▲", platform.name, "is fed, for now", -1)
    tags = [int(tag) for tag in forces.tag[row] if int(tag) >= 0]
    fills = {"tags": names.tags(look.pack, tags), "name": platform.name, "platform": platform.name}
    text = fill(platform.intent, fills).removeprefix(f"{platform.name} ")
    root = int(forces.root[row])
    aim = f": will take '{_mark(look, root)}'" if root != NONE else ": finds nothing here"
    return Intent("▲", platform.name, text + aim, _days(look, row))


def _brand(look: Look, row: int) -> Intent:
    forces = look.world.forces
    brand = look.pack.brands[int(forces.which[row])]
    root, stage = int(forces.root[row]), int(forces.stage[row])
    fills = {"brand": brand.name, "idea": _mark(look, root) if root != NONE else "nothing yet"}
    text = fill(brand.stages.get(_STAGES[stage], ""), fills).removeprefix(f"{brand.name} ")
    if stage == Stage.WATCH and root != NONE:
        text = f"has noticed '{_mark(look, root)}'"
    shown = _days(look, row) if root != NONE and stage != Stage.SPENT else -1
    return Intent("!", brand.name, text, shown)


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

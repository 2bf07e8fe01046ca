"""What is around the room as a bot sees it: what others will do, rooms next door, platforms."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.engine import measure
from game.engine.forces import drift
from game.model.pack import Pack
from game.model.units import HOURS_A_DAY, NONE, ONE, PLAYER
from game.model.world import Force, Kin, Omen, Stage, Status, Way, World

_REACH = "reach"
KINDS = (*dict.fromkeys(kind.name.lower() for kind in (*Force, *Omen)), _REACH)
"""Who may intend something: the forces by kind, what is announced of people, and bought reach."""
_NOBODY = (Force.DRIFT, Force.STALE, Force.LIFE)
STAGES = tuple(stage.name.lower() for stage in Stage)
WAYS = tuple(way.name.lower() for way in Way)
KINSHIP = tuple(kin.name.lower() for kin in Kin)


@dataclass(frozen=True)
class Intent:
    """What a force will do, or is about; people's intents have no stage but `want`."""

    kind: str  # one of KINDS
    who: str  # id of the platform, brand, cause, rival or announced change; "" of people
    stage: str  # one of STAGES
    root: int  # idea it has in view, or -1
    tags: tuple[str, ...]  # what it hungers for
    days: int  # until it acts; -1: nothing is intended
    whom: int = NONE  # cast row of the member it has in view, or -1
    way: str = WAYS[0]  # one of WAYS: how it will go about it


@dataclass(frozen=True)
class Neighbour:
    """A room that many of ours also sit in."""

    room: int  # what entries refer to
    niche: str  # id of what it is about
    members: int
    acts: int  # in the last day
    warmth: int  # mean attachment, 0-100
    canon: tuple[int, ...]  # layers of what it holds dear
    kin: str  # one of KINSHIP: what it is to ours
    shared: int  # references that it holds dear as we do


@dataclass(frozen=True)
class Platform:
    """A place outside that an idea can be put on."""

    platform: int  # what entries refer to
    id: str
    tier: int  # 1 next door, 2 across the river, 3 far off
    tags: tuple[str, ...]  # what it likes


def intents(world: World, pack: Pack) -> Iterator[Intent]:
    """Yield what forces intend, then what has been announced about our room."""
    for row in range(world.forces.kind.size):
        if _speaks(world, row):
            yield _force(world, pack, row)
    yield from _announced(world)
    if world.host.day <= world.host.tool_until:
        yield Intent(_REACH, "", STAGES[Stage.CAMPAIGN], NONE, (), 0)


def _speaks(world: World, row: int) -> bool:
    """Whether a force is to be seen: the Landlord from his notice on, what is nobody's at work."""
    kind, stage = Force(int(world.forces.kind[row])), Stage(int(world.forces.stage[row]))
    if kind is Force.LANDLORD:
        return stage in (Stage.WANT, Stage.SPENT)
    if kind in _NOBODY:
        return stage is Stage.WANT or (kind is Force.DRIFT and drift.overrun(world))
    return True


def _force(world: World, pack: Pack, row: int) -> Intent:
    forces, kind = world.forces, Force(int(world.forces.kind[row]))
    stage, root = Stage(int(forces.stage[row])), int(forces.root[row])
    fed = kind is Force.FEED and stage is not Stage.WANT
    tags = [int(tag) for tag in forces.tag[row] if tag >= 0 and kind is Force.FEED and not fed]
    return Intent(
        kind=kind.name.lower(),
        who=_who(world, pack, row),
        stage=(Stage.SPENT if fed else stage).name.lower(),
        root=NONE if fed else root,
        tags=tuple(pack.tags[tag] for tag in dict.fromkeys(tags)),
        days=NONE if fed or _idle(world, row) else max(int(forces.due[row]) - world.host.day, 0),
        whom=int(forces.whom[row]),
        way=Way(int(forces.way[row])).name.lower(),
    )


def _idle(world: World, row: int) -> bool:
    """Whether a force has nothing in view that it could do on a day."""
    forces = world.forces
    nothing = forces.stage[row] == Stage.WATCH and forces.root[row] == NONE
    return bool(nothing or forces.stage[row] == Stage.SPENT or forces.due[row] == NONE)


def _who(world: World, pack: Pack, row: int) -> str:
    which = int(world.forces.which[row])
    match Force(int(world.forces.kind[row])):
        case Force.FEED:
            return pack.platforms[which].id
        case Force.BRAND:
            return pack.brands[which].id
        case Force.CAUSE:
            return pack.causes[which].id
        case Force.RIVAL:
            return pack.rivals[which].id
        case Force.LANDLORD:
            return pack.changes[which].id
        case _:
            return ""


def _announced(world: World) -> Iterator[Intent]:
    omens = world.omens
    for row in range(omens.kind.size):
        kind = Omen(int(omens.kind[row]))
        ours = PLAYER in (omens.room[row], omens.target[row] if kind is Omen.RAID else NONE)
        if ours and kind in (Omen.RAID, Omen.SCHISM):
            days = max(int(omens.due[row]) - world.host.tick, 0) // HOURS_A_DAY
            yield Intent(kind.name.lower(), "", STAGES[Stage.WANT], NONE, (), days)


def neighbours(world: World, pack: Pack) -> Iterator[Neighbour]:
    """Yield the rooms next door, the nearest first."""
    rooms, ends = world.rooms, world.rooms.size.cumsum()
    ours = measure.ideas(world, Status.CANON).tolist()
    for room in measure.neighbours(world):
        end, size = int(ends[room]), int(rooms.size[room])
        held = int(world.members.belonging[end - size : end].sum(dtype="int64"))
        dear = [int(root) for root in rooms.canon[room] if root >= 0]
        yield Neighbour(
            room=room,
            niche=pack.niches[int(rooms.niche[room])].id,
            members=size,
            acts=int(rooms.posts[room].sum(dtype="int64")),
            warmth=held * 100 // (max(size, 1) * ONE),
            canon=tuple(int(world.variants.layers[world.roots.variant[root]]) for root in dear),
            kin=KINSHIP[rooms.kin[room]],
            shared=sum(root in ours for root in dear),
        )


def platforms(pack: Pack) -> Iterator[Platform]:
    """Yield the platforms in the order of their rows."""
    for row, place in enumerate(pack.platforms):
        yield Platform(row, place.id, place.tier, tuple(pack.tags[tag] for tag in place.tags))

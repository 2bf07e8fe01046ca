"""The rival room: a host like you, with a policy: poach, copy, raid or ally.

It is a real room of the city (`Kin.RIVAL`). It remembers: sent away twice, it comes to fight. Whom
it poaches goes only if little holds them, and is seen out by the phase `departures`.
"""

import numpy as np

from game.engine import actlog, canon, effect, ideas, measure, screen
from game.engine.draft import Draft
from game.engine.forces import agenda
from game.model.arrays import I64
from game.model.hosted import State
from game.model.night import ActKind, Kind
from game.model.units import CENT, NONE, PLAYER
from game.model.world import Kin, Omen, Stage, Status, Way, World

_REST, _PATIENCE = 5, 2
_TONIGHT = 1
_ENOUGH = 2  # refusals after which it comes to fight
_LIKED = 35  # trust of a host that somebody would stand with
_HELD, _LOYAL = 62, 66  # attachment or loyalty at which nobody goes over
_USED = 12  # acts a day of an idea that is worth copying
_COPIES = 6
_LEFT = 70  # meaning that is left in a copy, per cent
_STUNG = -4  # attachment of an author who was copied
_SHARED = 2  # references that friends hold in common
_RAID_HOUR = 20
_POLICIES = {"poach": Way.POACH, "copy": Way.COPY, "raid": Way.RAID, "ally": Way.ALLY}


def act(draft: Draft, row: int) -> None:
    """Let the rival take its next step, if today is the day."""
    forces = draft.world.forces
    if int(forces.stage[row]) not in (Stage.WATCH, Stage.SPENT) and _idle(draft, row):
        agenda.call_off(draft, row, agenda.wait(draft, row, _PATIENCE, "rival"))
    elif agenda.is_due(draft, row):
        _step(draft, row)


def room(world: World, row: int) -> int:
    """Return the row of the rival's room."""
    return int(np.flatnonzero(world.rooms.uid == world.forces.room[row])[0])


def would_go(world: World, who: int) -> bool:
    """Return whether a named member would go over if they were asked tonight."""
    seat = measure.seat(world, who)
    if seat < 0:
        return False
    held = int(world.members.belonging[seat]) * 100 >> 16
    return held < _HELD and int(world.cast.loyalty[who]) < _LOYAL


def _idle(draft: Draft, row: int) -> bool:
    """Return whether whom it had in view has left before it asked."""
    world = draft.world
    forces = world.forces
    whom = int(forces.whom[row])
    asked = int(forces.stage[row]) == Stage.CAMPAIGN
    return bool(whom != NONE and not asked and world.cast.row[whom] < 0)


def _step(draft: Draft, row: int) -> None:
    match Stage(int(draft.world.forces.stage[row])):
        case Stage.WATCH:
            if _resolve(draft, row):
                agenda.move(draft, row, Stage.WANT, agenda.wait(draft, row, _PATIENCE, "rival"))
        case Stage.WANT:
            agenda.move(draft, row, Stage.PITCH, _PATIENCE)
        case Stage.PITCH:
            if not agenda.answered(draft, row, _PATIENCE, _REST):
                _set_out(draft, row)
                agenda.move(draft, row, Stage.CAMPAIGN, _TONIGHT)
        case Stage.CAMPAIGN:
            _strike(draft, row)
            _rest(draft, row)
        case _:
            agenda.move(draft, row, Stage.WATCH, agenda.wait(draft, row, _PATIENCE, "rival"))


def _rest(draft: Draft, row: int) -> None:
    """A friend has nothing more to do here."""
    agenda.move(draft, row, Stage.SPENT, agenda.wait(draft, row, _REST, "rival"))
    if draft.world.rooms.kin[room(draft.world, row)] == Kin.ALLY:
        draft.world.forces.due[row] = NONE


def _resolve(draft: Draft, row: int) -> bool:
    """Make up its mind: its policy first, then whatever else there is to do. False for nothing."""
    forces = draft.world.forces
    policy = _POLICIES[draft.pack.rivals[int(forces.which[row])].policy]
    if forces.refused[row] >= _ENOUGH:
        policy = Way.RAID
    if policy == Way.ALLY and draft.world.host.trust < _LIKED * CENT:
        policy = Way.COPY
    for way in dict.fromkeys((policy, Way.COPY, Way.POACH)):
        root, whom = _aim(draft, row, way)
        if way in (Way.RAID, Way.ALLY) or root != NONE or whom != NONE:
            forces.way[row], forces.root[row], forces.whom[row] = way, root, whom
            return True
    return False


def _aim(draft: Draft, row: int, way: Way) -> tuple[int, int]:
    """Return the idea and the member a move is about, NONE where there is none."""
    if way == Way.COPY:
        return _worth_copying(draft, row), NONE
    return NONE, _wanted(draft) if way == Way.POACH else NONE


def _worth_copying(draft: Draft, row: int) -> int:
    """Return the idea most used here that its own room does not hold dear yet."""
    world = draft.world
    theirs = world.rooms.canon[room(world, row)]
    live = measure.ideas(world, Status.LIVE)
    able = [int(r) for r in live if world.roots.today[r] >= _USED and r not in theirs]
    return max(able, key=lambda root: (int(world.roots.today[root]), -root), default=NONE)


def _wanted(draft: Draft) -> int:
    """Return whom it would have of those who would go: the famous, then who had the light; or NONE.

    Whoever has said that they leave is left alone.
    """
    world = draft.world
    cast, roots = world.cast, world.roots
    staying = np.flatnonzero((cast.row >= 0) & (cast.notice == NONE))
    able = [int(who) for who in staying if would_go(world, int(who))]

    def fame(who: int) -> tuple[bool, int, int, int]:
        abroad = int(roots.abroad[roots.author == cast.member[who]].sum())
        famous = bool(cast.state[who] == State.FAMOUS)
        return famous, int(cast.spotlit[who]), abroad, -int(cast.loyalty[who])

    return max(able, key=fame, default=NONE)


def _set_out(draft: Draft, row: int) -> None:
    """A raid is announced as any other is, for tomorrow night."""
    world = draft.world
    if int(world.forces.way[row]) == Way.RAID:
        due = world.host.tick + _RAID_HOUR
        kind, whose = int(Omen.RAID), room(world, row)
        world.omens.grow(1, kind=kind, room=whose, target=PLAYER, which=NONE, due=due)


def _strike(draft: Draft, row: int) -> None:
    match draft.world.forces.way[row]:
        case Way.POACH:
            _poach(draft, row)
        case Way.ALLY:
            _befriend(draft, row)
        case Way.RAID:
            pass  # their people came in the night
        case _:
            _copy(draft, row)


def _poach(draft: Draft, row: int) -> None:
    """Say whether the member went; if so, they sit with the rival from now on."""
    world = draft.world
    whom, there = int(world.forces.whom[row]), room(world, row)
    if world.cast.row[whom] >= 0:
        stage = int(Stage.CAMPAIGN)
        draft.tell(Kind.CALLED_OFF, who=whom, about=row, amount=stage)
        return
    world.forces.staff[row] = whom
    world.rooms.arrivals[there] += 1
    draft.tell(Kind.POACHED, who=whom, room=there)


def _copy(draft: Draft, row: int) -> None:
    """Say it in their room, over and over, as if it had begun there; they hold it dear."""
    world = draft.world
    root, there = int(world.forces.root[row]), room(world, row)
    old = np.array([int(world.roots.variant[root])])
    meaning = world.variants.meaning[old].astype(np.int64) * _LEFT // 100
    child = int(ideas.wordings(draft, old, meaning=meaning, origin=there)[0])
    _say(draft, there, np.full(_COPIES, child, dtype=np.int64))
    canon.hold(world, there, root)
    who = measure.author(world, root)
    if who >= 0:
        effect.shift(world, who, _STUNG)
    draft.tell(Kind.COPIED, root=root, room=there)


def _say(draft: Draft, there: int, variant: I64) -> None:
    world = draft.world
    act = np.arange(world.host.acts, world.host.acts + variant.size, dtype=np.int64)
    world.host.acts += variant.size
    where, nobody = np.full(variant.size, there), np.full(variant.size, NONE)
    screen.counted(draft, where, variant, act)
    screen.place(draft, where, variant, act, nobody)
    parent = nobody.copy()
    parent[1:] = act[:-1]
    kind = np.full(variant.size, ActKind.HOST)
    actlog.log(draft, variant, act=act, parent=parent, room=where, member=nobody, kind=kind)


def _befriend(draft: Draft, row: int) -> None:
    """Stand with us: each holds what the other holds dearest."""
    world = draft.world
    there = room(world, row)
    world.rooms.kin[there] = Kin.ALLY
    world.rooms.resentment[there] = 0
    ours = measure.ideas(world, Status.CANON)
    for root in ours[np.argsort(-world.roots.home[ours], kind="stable")][:_SHARED]:
        canon.hold(world, there, int(root))
    draft.tell(Kind.BEFRIENDED, room=there)

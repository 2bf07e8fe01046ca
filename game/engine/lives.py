"""What becomes of a named member: a state, a want granted, a departure. Rules and events alike."""

from game.engine import effect, memory
from game.engine.draft import Draft
from game.model.arrays import Column
from game.model.hosted import Gone, State
from game.model.night import Kind
from game.model.units import NONE

_GLAD, _BOUND = 8, 12  # attachment and loyalty of somebody who has what they wanted
_NOTED = {
    State.BURNT: "burnt_out",
    State.FAMOUS: "famous_now",
    State.BITTER: "bitter_now",
    State.ELDER: "elder_now",
}


def add(column: Column, who: int, points: int) -> None:
    """Move one of the cast's 0-100 columns by so many points."""
    column[who] = min(max(int(column[who]) + points, 0), 100)


def become(draft: Draft, who: int, state: State) -> None:
    """Let a member be so from today."""
    cast = draft.world.cast
    if cast.row[who] < 0 or int(cast.state[who]) == state:
        return
    cast.state[who] = state
    cast.since[who] = draft.world.host.day
    if state in _NOTED:
        memory.note(draft, _NOTED[state], who)
    draft.tell(Kind.CHANGED, who=who, amount=int(state))


def grant(draft: Draft, who: int) -> None:
    """Give a member what they wanted, once."""
    cast = draft.world.cast
    if cast.row[who] < 0 or cast.granted[who] != NONE:
        return
    cast.granted[who] = draft.world.host.day
    effect.shift(draft.world, who, _GLAD)
    add(cast.loyalty, who, _BOUND)
    memory.note(draft, "granted_want", who, weight=10)
    draft.tell(Kind.GRANTED, who=who)
    if cast.state[who] == State.BITTER:
        become(draft, who, State.USUAL)


def go(draft: Draft, who: int, way: Gone) -> None:
    """Let a member leave at dawn, with their scene; where they go is remembered."""
    world = draft.world
    row = int(world.cast.row[who])
    if row < 0:
        return
    world.cast.gone[who] = way
    world.cast.notice[who] = NONE
    world.members.rate[row] = 0
    draft.reseated()


def tie(draft: Draft, who: int, whom: int, kind: int) -> None:
    """Let two be this to each other from today, whatever they were."""
    ties, day = draft.world.ties, draft.world.host.day
    pair = ((ties.who == who) & (ties.whom == whom)) | ((ties.who == whom) & (ties.whom == who))
    ties.keep(~pair)
    ties.grow(1, who=who, whom=whom, kind=kind, since=day)
    draft.tell(Kind.TIED, who=who, about=kind, roles=(who, whom))

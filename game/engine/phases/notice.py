"""Who of the named means to go says so days ahead; they go, unless by then something holds them."""

from game.engine import lives, memory, named
from game.engine.draft import Draft
from game.model.hosted import Gone, State
from game.model.night import Kind
from game.model.units import NONE

DAYS = 3
"""Days between saying so and going."""
_EARLIEST = 5  # nobody packs before this day
_BOUND, _HELD = 20, 16  # loyalty or attachment below which somebody means to go
_SURE = 6  # points above that at which they stay after all
_STAYS = 6  # loyalty of somebody who stayed


def run(draft: Draft) -> None:
    """Let who said so go or stay, then let at most one more say so."""
    cast, day = draft.world.cast, draft.world.host.day
    held = named.MEMBER["attachment"](draft.world)
    for who in named.here(draft.world):
        least = min(int(cast.loyalty[who]) - _BOUND, int(held[who]) - _HELD)
        if cast.notice[who] == NONE:
            if least < 0 and day >= _EARLIEST and not (cast.notice != NONE).any():
                cast.notice[who] = day + 1 + DAYS
                draft.tell(Kind.PACKING, who=who, amount=DAYS)
        elif least >= _SURE:
            cast.notice[who] = NONE
            lives.add(cast.loyalty, who, _STAYS)
            memory.note(draft, "stayed_on", who)
            draft.tell(Kind.STAYED, who=who)
        elif cast.notice[who] <= day:
            lives.go(draft, who, _way(draft, who))


def _way(draft: Draft, who: int) -> Gone:
    """The famous are hired; the bitter open a room of their own; most just go."""
    state = draft.world.cast.state[who]
    if state == State.FAMOUS:
        return Gone.BRAND
    return Gone.RIVAL if state == State.BITTER else Gone.LEFT

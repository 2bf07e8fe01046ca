"""Step down: the named successor gets the keys tonight, and the run ends with it."""

from game.engine import measure
from game.engine.draft import Draft
from game.engine.offer import MARK, Standing, ends, one
from game.model.day import Reason, Refusal
from game.model.hosted import Closing
from game.model.night import Kind
from game.model.pack import Pack
from game.model.units import NONE
from game.model.world import World

YES = "keys"


def _refuse(world: World, _pack: Pack, answer: str) -> Refusal | None:
    if wrong := ends(world, answer, YES):
        return wrong
    heir_is_here = measure.seat(world, world.host.successor) != NONE
    return None if heir_is_here else Refusal(Reason.NO_SUCCESSOR)


def _act(draft: Draft, _answer: str) -> None:
    draft.world.host.closing = Closing.STEPPED_DOWN
    draft.tell(Kind.CLOSING, who=draft.world.host.successor, amount=Closing.STEPPED_DOWN)


STEP_DOWN = Standing(f"{MARK}step_down", one(YES), _refuse, _act)

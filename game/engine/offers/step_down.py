"""Step down: the named successor gets the keys tonight, and the run ends with it."""

from collections.abc import Iterator

from game.engine.draft import Draft
from game.engine.offer import MARK, Standing
from game.model.day import Reason, Refusal
from game.model.hosted import Closing
from game.model.night import Kind
from game.model.pack import Pack
from game.model.units import HOST_GRACE, NONE
from game.model.world import World

YES = "keys"


def _answers(_world: World, _pack: Pack) -> Iterator[str]:
    return iter((YES,))


def _refuse(world: World, _pack: Pack, answer: str) -> Refusal | None:
    if answer != YES:
        return Refusal(Reason.UNKNOWN)
    if world.host.day <= HOST_GRACE:
        return Refusal(Reason.NOT_OPEN, HOST_GRACE + 1)
    heir = world.host.successor
    if heir == NONE or world.cast.row[heir] < 0:
        return Refusal(Reason.NO_SUCCESSOR)
    return None


def _act(draft: Draft, _answer: str) -> None:
    draft.world.host.closing = Closing.STEPPED_DOWN
    draft.tell(Kind.CLOSING, who=draft.world.host.successor, amount=Closing.STEPPED_DOWN)


STEP_DOWN = Standing(f"{MARK}step_down", _answers, _refuse, _act)

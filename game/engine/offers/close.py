"""Close the room: tonight is the farewell, and the run ends with it."""

from collections.abc import Iterator

from game.engine.draft import Draft
from game.engine.offer import MARK, Standing
from game.model.day import Reason, Refusal
from game.model.hosted import Closing
from game.model.night import Kind
from game.model.pack import Pack
from game.model.units import HOST_GRACE
from game.model.world import World

YES = "farewell"


def _answers(_world: World, _pack: Pack) -> Iterator[str]:
    return iter((YES,))


def _refuse(world: World, _pack: Pack, answer: str) -> Refusal | None:
    if answer != YES:
        return Refusal(Reason.UNKNOWN)
    if world.host.day <= HOST_GRACE:
        return Refusal(Reason.NOT_OPEN, HOST_GRACE + 1)
    return None


def _act(draft: Draft, _answer: str) -> None:
    draft.world.host.closing = Closing.CLOSED
    draft.tell(Kind.CLOSING, amount=Closing.CLOSED)


CLOSE = Standing(f"{MARK}close", _answers, _refuse, _act)

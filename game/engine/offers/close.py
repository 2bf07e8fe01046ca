"""Close the room: tonight is the farewell, and the run ends with it."""

from game.engine.draft import Draft
from game.engine.offer import MARK, Standing, ends, one
from game.model.day import Refusal
from game.model.hosted import Closing
from game.model.night import Kind
from game.model.pack import Pack
from game.model.world import World

YES = "farewell"


def _refuse(world: World, _pack: Pack, answer: str) -> Refusal | None:
    return ends(world, answer, YES)


def _act(draft: Draft, _answer: str) -> None:
    draft.world.host.closing = Closing.CLOSED
    draft.tell(Kind.CLOSING, amount=Closing.CLOSED)


CLOSE = Standing(f"{MARK}close", one(YES), _refuse, _act)

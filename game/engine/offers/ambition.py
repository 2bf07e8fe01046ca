"""Declare an ambition: at the start of the second act, one of three that fit the room."""

from collections.abc import Iterator

from game.engine.ambition import drawn, first_day, stands
from game.engine.draft import Draft
from game.engine.offer import MARK, Standing
from game.model.day import Reason, Refusal
from game.model.night import Kind
from game.model.pack import Pack
from game.model.world import World


def _answers(world: World, pack: Pack) -> Iterator[str]:
    if stands(world):
        yield from (pack.ambitions[row].id for row in drawn(world, pack))


def _refuse(world: World, pack: Pack, answer: str) -> Refusal | None:
    if world.host.day < first_day(world):
        return Refusal(Reason.NOT_OPEN, first_day(world))
    return None if answer in _answers(world, pack) else Refusal(Reason.UNKNOWN)


def _act(draft: Draft, answer: str) -> None:
    row = [each.id for each in draft.pack.ambitions].index(answer)
    draft.world.host.ambition = row
    draft.tell(Kind.DECLARED, about=row)


AMBITION = Standing(f"{MARK}ambition", _answers, _refuse, _act)

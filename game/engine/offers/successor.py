"""The successor: who gets the keys when you go. There is always one; you may name another."""

from collections.abc import Iterator

from game.engine import effect, lives, memory, named
from game.engine.draft import Draft
from game.engine.offer import MARK, Standing
from game.engine.offers.circle import person
from game.model.day import Reason, Refusal
from game.model.night import Kind
from game.model.pack import Pack
from game.model.units import NONE
from game.model.world import World

_CHOSEN, _TRUSTED = 3, 6  # attachment and loyalty of who is named
_PASSED, _SORE = -4, -8  # and of who was


def _answers(world: World, pack: Pack) -> Iterator[str]:
    return (pack.people[int(world.cast.person[who])].id for who in named.here(world))


def _refuse(world: World, pack: Pack, answer: str) -> Refusal | None:
    who = person(world, pack, answer)
    if who == NONE:
        return Refusal(Reason.UNKNOWN)
    return Refusal(Reason.ALREADY_HEIR, who) if who == world.host.successor else None


def _act(draft: Draft, answer: str) -> None:
    world = draft.world
    who, before = person(world, draft.pack, answer), world.host.successor
    world.host.successor = who
    for heir, points, loyalty in ((who, _CHOSEN, _TRUSTED), (before, _PASSED, _SORE)):
        if heir >= 0:
            effect.shift(world, heir, points)
            lives.add(world.cast.loyalty, heir, loyalty)
    memory.note(draft, "heir_named", who)
    draft.tell(Kind.SUCCESSOR, who=who)


SUCCESSOR = Standing(f"{MARK}successor", _answers, _refuse, _act)

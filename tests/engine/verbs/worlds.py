"""Worlds for tests of verbs: a morning with some columns changed, and what a night moved."""

from collections.abc import Callable
from dataclasses import replace

from game.engine import legal
from game.engine.step import step
from game.model.condition import TRUE as ALWAYS
from game.model.day import Day, Entry, Reason
from game.model.house import Charter
from game.model.night import Happening, Kind, Night
from game.model.pack import Pack
from game.model.world import World


def changed(world: World, change: Callable[[World], None]) -> World:
    """Return a copy of a morning that was written in."""
    draft = world.thawed()
    change(draft)
    return draft.frozen()


def did(world: World, pack: Pack, *plan: Entry) -> Night:
    """Close a day with this plan, which nothing refuses."""
    assert legal.day_refusal(world, pack, Day({}, plan)) is None
    return step(world, pack, Day({}, plan))


def why_not(world: World, pack: Pack, entry: Entry, *plan: Entry) -> Reason | None:
    """Return why an entry cannot join a plan, or None."""
    refusal = legal.refusal(world, pack, Day({}, plan), entry)
    return refusal.reason if refusal else None


def told(night: Night, kind: Kind) -> Happening:
    """Return the one thing of a kind that happened."""
    (found,) = (what for what in night.happenings if what.kind is kind)
    return found


def moved(night: Night, meter: str, verb: str) -> int:
    """Return how much a verb moved a meter, by the ledger."""
    return sum(d.amount for d in night.ledger if (d.meter, d.term) == (meter, f"verb:{verb}"))


def under(pack: Pack, **laws: int) -> Pack:
    """Return the pack with these laws in every room."""
    rooms = tuple(replace(room, laws=tuple(sorted(laws.items()))) for room in pack.rooms)
    return replace(pack, rooms=rooms)


def rule(ident: str, side: str, **more: object) -> Charter:
    """Return a charter that may be signed at any time, but for what is said."""
    plain = Charter(ident, ident, side, "text", "price", "because", ALWAYS, "not yet.", (), (), ())
    return replace(plain, **more)  # type: ignore[arg-type]  # its own fields, by name

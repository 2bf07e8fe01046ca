"""One day on: the only way from a morning to the next, for play, for playback and for verification.

It knows the rules and what a turn is; nothing of files, clocks or words.
"""

from collections.abc import Callable
from dataclasses import dataclass

from game.engine import ambition, legal
from game.engine.phases.ending import held
from game.engine.step import step
from game.model.day import Day, Reason, Refusal
from game.model.night import Night
from game.model.pack import Pack
from game.model.record import Close, Header
from game.model.units import NONE
from game.model.world import World
from game.run.digest import digest, opening
from game.run.history import History, Leaf, Printed
from game.run.opening import first_morning

Tell = Callable[[Night, Pack, History], Printed]
"""Tells what is printed in a night; the history is that of the evening before."""


def untold(_night: Night, _pack: Pack, _history: History) -> Printed:
    """Tell nothing: for playback, where nobody reads."""
    return Printed()


@dataclass(frozen=True)
class Turn:
    """A morning: the world, its digest, all that came before, the night that led here if any."""

    world: World
    digest: str
    history: History
    night: Night | None = None

    @property
    def day(self) -> int:
        """The day of this morning; after the last night, the day that was not played."""
        return self.world.host.day

    @property
    def over(self) -> bool:
        """Whether the run has ended."""
        return self.world.host.ending != NONE


@dataclass(frozen=True)
class Refused:
    """A day that cannot be closed: why, and which part of it (a verb, an event, or the day)."""

    refusal: Refusal
    part: str = "the day"


def first(header: Header, pack: Pack) -> Turn:
    """Return the first morning of a run. Raises OtherRulesError where rules or packs differ."""
    world = first_morning(header, pack)
    history = History().morning(world, _bound(world, pack))
    return Turn(world, digest(world, opening(header)), history)


def _bound(world: World, pack: Pack) -> str:
    """Return the id of the ending that a morning would come to if it were the last."""
    row = world.host.ending
    if row == NONE:
        row = held(world, pack, world.host.day - 1, last=True)
    return pack.endings[row].id if row != NONE else ""


def refused(world: World, pack: Pack, day: Day) -> Refused | None:
    """Return what stands in the way of a day, or None."""
    if world.host.ending != NONE:
        return Refused(Refusal(Reason.RUN_OVER))
    found = legal.day_refusal(world, pack, day)
    return Refused(found[1], found[0]) if found else None


def advance(turn: Turn, pack: Pack, day: Day, tell: Tell = untold) -> Turn:
    """Return the morning after a day that nothing stands in the way of."""
    day = Day(dict(sorted(day.choices.items())), day.plan)  # in the order of a recording
    night = step(turn.world, pack, day)
    leaf = Leaf(
        day=turn.day,
        decided=day,
        happenings=night.happenings,
        ledger=night.ledger,
        strips=night.strips,
        printed=tell(night, pack, turn.history),
    )
    history = turn.history.closed(leaf).morning(night.world, _bound(night.world, pack))
    return Turn(night.world, digest(night.world, turn.digest), history, night)


def close(turn: Turn, pack: Pack) -> Close | None:
    """Return the last line of a run that has ended, or None."""
    if not turn.over or turn.night is None:
        return None
    host = turn.world.host
    return Close(
        ending=pack.endings[host.ending].id,
        day=turn.night.day,
        imprint=ambition.score(turn.world, pack),
        ambition=pack.ambitions[host.ambition].id if host.ambition != NONE else "",
        crowned=ambition.crowned(turn.world, pack),
        decisions=turn.history.decisions,
        digest=turn.digest,
    )

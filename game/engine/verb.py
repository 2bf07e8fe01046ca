"""What a verb is: its hours, every entry one could think of, why not, and what it does."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from game.engine import measure
from game.engine.draft import Draft
from game.model.day import Day, Entry, Reason, Refusal
from game.model.pack import Pack
from game.model.units import LIVE_IDEAS
from game.model.world import Status, World


@dataclass(frozen=True)
class Verb:
    """One verb of the evening. `candidates` includes entries that `refuse` then refuses."""

    id: str
    key: str  # capital letter
    hours: Callable[[World, Pack], int]
    candidates: Callable[[World, Pack], Iterator[Entry]]
    refuse: Callable[[World, Pack, Day, Entry], Refusal | None]
    act: Callable[[Draft, Entry], None]
    ideas: tuple[int, ...] = ()  # places of its arguments that are ideas


def is_status(world: World, root: int, *wanted: Status) -> bool:
    """Return whether root is a row and an idea of ours of one of these statuses."""
    return 0 <= root < world.roots.status.size and int(world.roots.status[root]) in wanted


def same_planned(day: Day, entry: Entry) -> Refusal | None:
    """Refuse what the plan already holds, to the letter."""
    return Refusal(Reason.ALREADY_PLANNED) if entry in day.plan else None


def board_full(world: World, day: Day) -> Refusal | None:
    """Refuse one more living idea where LIVE_IDEAS are alive or planned."""
    alive = measure.ideas(world, Status.LIVE).size
    coming = sum(planned.verb in {"post", "remix"} for planned in day.plan)
    return Refusal(Reason.FULL_BOARD, LIVE_IDEAS) if alive + coming >= LIVE_IDEAS else None


def needs(entry: Entry, count: int) -> Refusal | None:
    """Refuse an entry with the wrong number of arguments."""
    return None if len(entry.args) == count else Refusal(Reason.UNKNOWN)


def every(verb: str, *wanted: Status) -> Callable[[World, Pack], Iterator[Entry]]:
    """Return candidates: the verb with each idea of ours of these statuses."""

    def candidates(world: World, _pack: Pack) -> Iterator[Entry]:
        for status in wanted:
            yield from (Entry(verb, (int(root),)) for root in measure.ideas(world, status))

    return candidates


def no_such(world: World, entry: Entry, why: Reason, *wanted: Status) -> Refusal | None:
    """Refuse an entry that is not about one idea of ours of these statuses."""
    if wrong := needs(entry, 1):
        return wrong
    return None if is_status(world, entry.args[0], *wanted) else Refusal(why)


def cost(hours: int) -> Callable[[World, Pack], int]:
    """Return a price that is the same in every room."""
    return lambda _world, _pack: hours

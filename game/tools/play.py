"""A bot at the table: plays a run to its end, or for some days, with no screen."""

from collections import Counter
from dataclasses import dataclass

from game.engine import ambition
from game.errors import RoomsError
from game.model.pack import Pack
from game.run.codes import encode
from game.run.run import Run
from game.run.turn import Refused
from game.tools.bots import Bot
from game.tools.crew import Say
from game.tools.sight import observe


def unheard(done: int, whole: int) -> None:
    """Tell nobody."""
    del done, whole


@dataclass(frozen=True)
class Played:
    """What a run came to; `ending` is "" while it goes on, `days` are those closed."""

    seed: str
    room: str
    world: str | None  # None where it was asked for by its members
    members: int | None
    mode: str
    weather: int
    teller: str
    assists: tuple[str, ...]
    days: int
    ending: str
    kind: str
    imprint: int
    decisions: int
    digest: str
    counts: dict[str, int]  # verbs, and choices


def play(run: Run, bot: Bot, days: int | None = None, say: Say = unheard) -> Played:
    """Let a bot play until the end, or for so many days. Raises RoomsError if it breaks a rule.

    `say` is told how many days are closed, and how many there are at most.
    """
    counts: Counter[str] = Counter()
    closed, left = 0, run.turn.world.host.length - run.turn.day + 1
    most = left if days is None else min(days, left)
    while not run.turn.over and (days is None or closed < days):
        day = bot(observe(run.turn.world, run.pack))
        after = run.do(day)
        if isinstance(after, Refused):
            what = f"the bot planned what cannot be done on day {run.turn.day}: {after.part}"
            raise RoomsError(what, f"it was refused as {after.refusal.reason.value}")
        counts.update(entry.verb for entry in day.plan)
        counts["choices"] += len(day.choices)
        closed += 1
        say(closed, most)
    return came_to(run, dict(sorted(counts.items())))


def came_to(run: Run, counts: dict[str, int]) -> Played:
    """Return what a run has come to so far."""
    turn, header = run.turn, run.header
    ending = run.pack.endings[turn.world.host.ending] if turn.over else None
    return Played(
        seed=encode(header.seed, header.rules),
        room=header.room,
        world=None if header.members else header.world,
        members=header.members,
        mode=header.mode,
        weather=header.weather,
        teller=header.teller,
        assists=header.assists,
        days=len(turn.history.leaves),
        ending=ending.id if ending else "",
        kind=ending.kind if ending else "",
        imprint=ambition.score(turn.world, run.pack),
        decisions=turn.history.decisions,
        digest=turn.digest,
        counts=counts,
    )


def told(pack: Pack, played: Played) -> str:
    """Return where and how a run ended, in a line."""
    room = next(each.name for each in pack.rooms if each.id == played.room)
    ending = next((each.title for each in pack.endings if each.id == played.ending), "")
    end = f"ended as '{ending}' ({played.kind})" if ending else "goes on"
    return f"{room}, {played.seed}: {end} after {played.days} days"

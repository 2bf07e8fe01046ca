"""One run of a league, as a task and as a result. It knows nothing of tables."""

from collections import Counter
from dataclasses import dataclass, replace

from game.model.pack import Pack
from game.model.record import Header
from game.run.turn import Turn, advance, first, refused
from game.tools.bots import BOTS
from game.tools.seekers import SEEKERS
from game.tools.sight import Sight, observe

SEEKING = "seekers"
"""The name under which all seekers play; each heads for an ending of its own."""
NO_BOT = "the bot planned what cannot be done"


@dataclass(frozen=True)
class Contest:
    """A run to be played: how it begins, by which bot, without which verb, for which ending."""

    header: Header
    bot: str
    without: str = ""
    goal: str = ""  # id of the ending that a seeker heads for


@dataclass(frozen=True)
class Outcome:
    """What one run came to."""

    bot: str
    without: str
    room: str
    seed: int
    days: int
    ending: str
    kind: str
    imprint: int
    core: int  # per cent of members at the end
    decisions: int
    verbs: dict[str, int]
    digest: str

    @property
    def won(self) -> bool:
        """Whether it ended in a win, told of or secret."""
        return self.kind in WINS


WINS = ("win", "secret")
"""Kinds of ending that count as won."""


def contested(pack: Pack, contest: Contest) -> Outcome:
    """Play a run to its end. Raises RoomsError if the bot breaks a rule."""
    turn, verbs = first(contest.header, pack), Counter[str]()
    bot = SEEKERS[contest.goal].bot if contest.goal else BOTS[contest.bot]
    while not turn.over:
        day = bot(barred(observe(turn.world, pack), contest.without))
        if refused(turn.world, pack, day) is not None:
            raise AssertionError(NO_BOT)
        turn = advance(turn, pack, day)
        verbs.update(entry.verb for entry in day.plan)
    return _came_to(pack, contest, turn, dict(sorted(verbs.items())))


def barred(sight: Sight, verb: str) -> Sight:
    """Return a sight in which a verb is never among the options, nor may join a plan."""
    if not verb:
        return sight
    options, may = sight.options, sight.may
    return replace(
        sight,
        may=lambda day, entry: entry.verb != verb and may(day, entry),
        options=lambda day: tuple(entry for entry in options(day) if entry.verb != verb),
    )


def _came_to(pack: Pack, contest: Contest, turn: Turn, verbs: dict[str, int]) -> Outcome:
    ending, series = pack.endings[turn.world.host.ending], turn.history.series
    return Outcome(
        bot=contest.bot,
        without=contest.without,
        room=contest.header.room,
        seed=contest.header.seed,
        days=len(turn.history.leaves),
        ending=ending.id,
        kind=ending.kind,
        imprint=series["imprint"][-1],
        core=series["core"][-1] * 100 // max(series["members"][-1], 1),
        decisions=turn.history.decisions,
        verbs=verbs,
        digest=turn.digest,
    )

"""Whether forecasts are honest: how often what happens falls inside what was told before."""

from collections import Counter
from dataclasses import dataclass

from game.engine.mornings import mornings, reading
from game.model.day import Day
from game.model.pack import Pack
from game.model.record import Header
from game.run.forecast import EVENINGS, FUTURES, inside
from game.run.turn import advance, first, refused
from game.tools.bots import BOTS, luck
from game.tools.sight import observe

DAYS = 30


@dataclass(frozen=True)
class Trial:
    """One run, and the days on which its forecast is held against what then happens."""

    header: Header
    bot: str
    days: tuple[int, ...]


@dataclass(frozen=True)
class Told:
    """Of each figure: how often it was told, and how often the truth fell below, inside, above."""

    counts: dict[str, tuple[int, int, int]]


def tried(pack: Pack, trial: Trial) -> Counter[tuple[str, int]]:
    """Play a run and count, by figure, truths below (-1), inside (0) and above (1) the band."""
    turn, bot = first(trial.header, pack), BOTS[trial.bot]
    found: Counter[tuple[str, int]] = Counter()
    while not turn.over and turn.day <= max(trial.days):
        sight = observe(turn.world, pack)
        day = bot(sight)
        if refused(turn.world, pack, day):
            day = Day()
        after = advance(turn, pack, day)
        if turn.day in trial.days:
            told = mornings(turn.world, pack, day, range(FUTURES), EVENINGS)
            truth = reading(after.world)
            for name, values in told.meters.items():
                tie = luck(sight, f"tie {name}", 1 << 32)
                side = 0
                if not inside(values, truth[name], tie):
                    side = 1 if int((values < truth[name]).sum()) * 2 > FUTURES else -1
                found[name, side] += 1
            roots, before = after.world.roots, turn.world.roots
            for root, idea in told.ideas.items():
                if root < before.today.size:
                    t = int(roots.today[root]) + int(roots.abroad[root] - before.abroad[root])
                    tie = luck(sight, f"tie {root}", 1 << 32)
                    ok = inside(idea.home + idea.abroad, t, tie)
                    found[
                        "reach",
                        0
                        if ok
                        else (1 if int((idea.home + idea.abroad < t).sum()) * 2 > FUTURES else -1),
                    ] += 1
        turn = after
    return found

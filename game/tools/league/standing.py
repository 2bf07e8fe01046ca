"""What the runs of a league come to: standings of bots in rooms, and what each verb is worth."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import median

from game.tools.league.contest import Outcome
from game.tools.league.odds import Share, lost, share

EVERYWHERE = "every room"


@dataclass(frozen=True)
class Standing:
    """One bot in one room, or everywhere."""

    bot: str
    room: str
    runs: int
    wins: Share
    imprint: float  # mean
    core: float  # mean, per cent of members
    decisions: float  # a day
    endings: dict[str, int]
    verbs: dict[str, float]  # per cent of what it did
    lost_after: float | None  # median days to a loss; None where none was lost


@dataclass(frozen=True)
class Ablation:
    """One bot in one room without a verb, beside the same runs with it."""

    bot: str
    room: str
    verb: str
    runs: int
    lost: Share  # wins, in points
    imprint: float  # per cent by which the mean imprint fell


def standings(outcomes: Iterable[Outcome]) -> list[Standing]:
    """Return every bot in every room and, where there are several, in all of them."""
    groups: dict[tuple[str, str], list[Outcome]] = {}
    for one in outcomes:
        if not one.without:
            groups.setdefault((one.bot, one.room), []).append(one)
            groups.setdefault((one.bot, EVERYWHERE), []).append(one)
    several = len({room for _, room in groups}) > 2  # noqa: PLR2004 - a room, and every room
    return [
        _standing(bot, room, runs)
        for (bot, room), runs in groups.items()
        if several or room != EVERYWHERE
    ]


def _standing(bot: str, room: str, runs: list[Outcome]) -> Standing:
    verbs: Counter[str] = Counter()
    for one in runs:
        verbs.update(one.verbs)
    whole, days = max(sum(verbs.values()), 1), max(sum(one.days for one in runs), 1)
    losses = [one.days for one in runs if one.kind == "loss"]
    return Standing(
        bot=bot,
        room=room,
        runs=len(runs),
        wins=share(sum(one.won for one in runs), len(runs)),
        imprint=_mean(one.imprint for one in runs),
        core=_mean(one.core for one in runs),
        decisions=round(sum(one.decisions for one in runs) / days, 1),
        endings=dict(Counter(one.ending for one in runs).most_common()),
        verbs={verb: round(100 * count / whole, 1) for verb, count in verbs.most_common()},
        lost_after=median(losses) if losses else None,
    )


def _mean(values: Iterable[int]) -> float:
    found = list(values)
    return round(sum(found) / max(len(found), 1), 1)


def ablations(outcomes: Iterable[Outcome]) -> Iterator[Ablation]:
    """Yield what each verb is worth to a bot in each room, by paired seeds."""
    groups: dict[tuple[str, str, str], dict[int, Outcome]] = {}
    for one in outcomes:
        groups.setdefault((one.bot, one.room, one.without), {})[one.seed] = one
    for (bot, room, verb), without in groups.items():
        if verb:
            whole = groups[bot, room, ""]
            seeds = sorted(without.keys() & whole.keys())
            pairs = [(whole[seed], without[seed]) for seed in seeds]
            had, has = (_mean(pair[at].imprint for pair in pairs) for at in (0, 1))
            yield Ablation(
                bot=bot,
                room=room,
                verb=verb,
                runs=len(pairs),
                lost=lost([a.won for a, _ in pairs], [b.won for _, b in pairs]),
                imprint=round(100 * (had - has) / max(had, 1), 1),
            )

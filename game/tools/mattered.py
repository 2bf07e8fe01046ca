"""What mattered: a run gone on with again and again, with and without each key decision.

Futures are paired by their luck. The placebo is a decision replaced by itself under other numbers:
what it moves is noise, and only what exceeds that is told.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import sqrt

from game.engine import legal
from game.model.day import Day
from game.model.pack import Pack
from game.model.record import Record
from game.run.counterfactual import Branch, End, Left, branch, decided, ends
from game.run.replay import replay
from game.run.turn import Turn, first
from game.tools.crew import Crew, Say
from game.view import cards, figures, options
from game.view.look import Look
from game.view.verbs import VERBS

FUTURES = 16
DECISIONS = 20
"""Decisions looked into, at most."""
TOP = 5
_SURE = 3.5
"""Standard errors of the placebo that an effect has to exceed; twenty are looked at."""
_AGREE = 3, 4
"""Share of the pairs that have to point the same way."""
_CHOICE, _RARE = 4, 4
"""What a choice weighs beside a verb's hours, and what a verb that was used once weighs more."""


@dataclass(frozen=True)
class Decision:
    """One decision of a run: its day, what to leave out, in words, and its weight."""

    day: int
    left: Left
    words: str
    weight: float


@dataclass(frozen=True)
class Matter:
    """What a run would have been without a decision, on average over its pairs of futures."""

    day: int
    words: str
    imprint: int  # how much is added without it
    same_way: int  # pairs in which the imprint moves that way
    ending: str  # title of the run's ending
    lost: int  # pairs in which that ending is lost without it; negative: it is won
    pairs: int
    sure: float  # by how much it exceeds the placebo's spread: 1 and more

    @property
    def line(self) -> str:
        """What mattered, in words, with its certainty."""
        parts = [f"imprint {figures.signed(self.imprint)} ({self.same_way} of {self.pairs})"]
        if self.lost:
            verb = "lost" if self.lost > 0 else "reached"
            parts.append(f"{self.ending} {verb} in {abs(self.lost)} of {self.pairs}")
        return f"without day {self.day}'s {self.words}: {', '.join(parts)}"


@dataclass(frozen=True)
class Question:
    """How all branches of a run end under one luck."""

    branches: tuple[Branch, ...]
    luck: int


def answered(pack: Pack, question: Question) -> list[End]:
    """Return how each of them ends."""
    return ends(question.branches, pack, question.luck)


def mattered(
    record: Record, pack: Pack, crew: Crew, say: Say, futures: int = FUTURES
) -> tuple[Matter, ...]:
    """Return the decisions that mattered most, the surest first; none if luck outweighs them.

    Raises RecordError where the recording does not replay.
    """
    turns = [first(record.header, pack), *replay(record, pack)]
    days = [decided(turn, pack, line.day) for turn, line in zip(turns, record.lines, strict=False)]
    asked = key_decisions(turns, pack, [line.day for line in record.lines])
    if not asked:
        return ()
    whole = {
        day: branch(turns[day - 1].world, pack, days[day - 1 :])
        for day in sorted({decision.day for decision in asked})
    }
    without = [replace(whole[decision.day], left=decision.left) for decision in asked]
    branches = (*whole.values(), *without)
    questions = [Question(branches, luck) for luck in range(futures)]
    found = [*zip(*crew.results(answered, pack, questions, say), strict=True)]
    as_it_was = dict(zip(whole, found, strict=False))
    ending = _ending(turns[-1], pack)
    judged = [
        judge(decision, as_it_was[decision.day], ends_without, ending)
        for decision, ends_without in zip(asked, found[len(whole) :], strict=True)
    ]
    told = [matter for matter in judged if matter.sure >= 1]
    return tuple(sorted(told, key=lambda matter: (-matter.sure, matter.day))[:TOP])


def _ending(last: Turn, pack: Pack) -> tuple[str, str]:
    """Return the id and the title of the run's ending; nothing if it goes on."""
    if not last.over:
        return "", ""
    ending = pack.endings[last.world.host.ending]
    return ending.id, ending.title


def key_decisions(turns: Sequence[Turn], pack: Pack, days: Sequence[Day]) -> list[Decision]:
    """Return the weightiest decisions by day: choices, and verbs that are dear or were rare."""
    uses = Counter(entry.verb for day in days for entry in day.plan)
    found = [
        decision
        for turn, day in zip(turns, days, strict=False)
        for decision in _decisions(Look(turn.world, pack, turn.history), day, uses)
    ]
    heaviest = sorted(found, key=lambda one: (-one.weight, one.day))[:DECISIONS]
    return sorted(heaviest, key=found.index)


def _decisions(look: Look, day: Day, uses: Counter[str]) -> Iterator[Decision]:
    number = look.world.host.day
    for event, choice in sorted(day.choices.items()):
        yield Decision(number, Left(event=event), _choice_words(look, event, choice), _CHOICE)
    for at, entry in enumerate(day.plan):
        name = VERBS[entry.verb].name if entry.verb in VERBS else entry.verb
        words = f"{name} ({options.label(look, entry)})"
        hours = legal.price(look.world, look.pack, entry)
        yield Decision(number, Left(verb=at), words, hours + _RARE / uses[entry.verb])


def _choice_words(look: Look, event: str, choice: str) -> str:
    match = legal.found(look.world, look.pack, event, choice)
    return f"'{cards.label(look, *match)}'" if match else f"{event}, {choice}"


def judge(
    decision: Decision, whole: Sequence[End], without: Sequence[End], ending: tuple[str, str]
) -> Matter:
    """Hold what a decision changes against what luck alone does."""
    pairs = len(whole)
    moved = [b.imprint - a.imprint for a, b in zip(whole, without, strict=True)]
    placebo = [b.imprint - a.imprint for a, b in zip(whole, [*whole[1:], whole[0]], strict=True)]
    mean = sum(moved) / pairs
    noise = sqrt(sum(x * x for x in placebo) / pairs) / sqrt(pairs)
    same = sum(x * mean > 0 for x in moved)
    sure = abs(mean) / (_SURE * max(noise, 1))
    if same * _AGREE[1] < pairs * _AGREE[0]:
        sure = 0.0
    kept, keeps = (sum(end.ending == ending[0] for end in ends_) for ends_ in (whole, without))
    share = kept / pairs
    lost = kept - keeps if ending[0] else 0
    luck = sqrt(2 * pairs * share * (1 - share))
    swing = abs(lost) / (_SURE * max(luck, 1))
    return Matter(
        day=decision.day,
        words=decision.words,
        imprint=round(mean),
        same_way=same,
        ending=ending[1],
        lost=lost if swing >= 1 else 0,
        pairs=pairs,
        sure=round(max(sure, swing), 3),
    )

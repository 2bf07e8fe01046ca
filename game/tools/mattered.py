"""What mattered: a run gone on with again and again, with and without each key decision.

Futures are paired by their luck. The placebo is a decision replaced by itself under other numbers:
what it moves is noise, and only what exceeds that is told.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import sqrt
from typing import Self

from game.engine import legal
from game.engine.offers.circle import CIRCLE
from game.model.day import Day
from game.model.pack import Pack
from game.model.record import Record
from game.run.counterfactual import NOTHING, Branch, End, Left, branch, decided, ends
from game.run.replay import replay
from game.run.turn import Turn, first
from game.tools.crew import Crew, Say
from game.view import cards, offers, options
from game.view.figures import many
from game.view.look import Look
from game.view.verbs import VERBS

FUTURES = 16
DECISIONS = 20
"""Decisions looked into, at most."""
TOP, _NEAREST = 5, 3
"""Decisions that are told, and those within luck that are named."""
_SURE = 3.5
"""Standard errors of the placebo that an effect has to exceed; twenty are looked at."""
_AGREE = 3, 4
"""Share of the pairs that have to point the same way."""
_BINDING = {"answer", "charter"}
"""Verbs that bind the room to something."""
_BOUND, _CHOICE, _RARE = 12, 3, 4
"""What these and the standing offers weigh beside a verb's hours, what any choice does, and what a
verb that was used once weighs more."""
_POINTS, _LASTING = 4, 2
"""Points of effects that weigh one, and what each thing weighs that a choice sets going."""


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
    imprint: int  # how much is added without it; 0 where that is no more than luck
    same_way: int  # pairs in which the imprint moves that way
    ending: str  # title of the ending that comes more often or less without it
    own: bool  # whether the run ended so
    instead: tuple[str, int]  # what comes in place of one that is no win, in how many more futures
    lost: int  # futures that miss that ending without it; negative: that reach it
    pairs: int
    sure: float  # by how much it exceeds the placebo's spread: 1 and more

    @property
    def line(self) -> str:
        """What mattered, in words, with its certainty."""
        told = []
        if self.same_way:
            way = "higher" if self.imprint > 0 else "lower"
            told.append(f"the imprint would have been about {abs(self.imprint)} {way}")
            told.append(f"in {self.same_way} of {self.pairs} futures")
        if self.lost:
            told.append(f"and {self._more}" if told else f"{self._more} of {self.pairs} futures")
        return f"Day {self.day}, {self.words}: without it {', '.join(told)}."

    @property
    def _more(self) -> str:
        """What ending would have come or been missed; of no win, what comes instead matters."""
        if self.lost > 0 and self.instead[0]:
            return "'{}' would have come instead in {} more".format(*self.instead)
        other = "come in" if self.lost < 0 else "not come in"
        verb = "been missed in" if self.own and self.lost > 0 else other
        return f"'{self.ending}' would have {verb} {abs(self.lost)} more"


@dataclass(frozen=True)
class Weighed:
    """What was asked of a run: what stands out from luck, and what does not, the surest first."""

    told: tuple[Matter, ...]  # all of it: TOP of them have a line
    luck: tuple[Matter, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """The surest that stand out, in words, and in the last line all that was looked into."""
        rest = "Nothing else" if self.told else "Nothing"
        nothing = f"{rest} that was decided stands out from luck."
        told = tuple(one.line for one in self.told[:TOP])
        if len(self.told) < TOP:
            told = (*told, nothing)
        if not self.luck:
            return told
        looked = many(len(self.told) + len(self.luck), "decision")
        nearest = "; ".join(f"day {one.day}, {one.words}" for one in self.luck[:_NEAREST])
        within = f"{len(self.luck)} lay within luck, nearest to more {nearest}."
        return (*told, f"{looked} looked into: {within}")


@dataclass(frozen=True)
class Endings:
    """The endings there are: their titles by id, which of them are wins, and how the run ended."""

    titles: Mapping[str, str]
    wins: frozenset[str]
    own: str


@dataclass(frozen=True)
class Question:
    """How all branches of a run end under one luck."""

    branches: tuple[Branch, ...]
    luck: int


def answered(pack: Pack, question: Question) -> list[End]:
    """Return how each of them ends."""
    return ends(question.branches, pack, question.luck)


def mattered(record: Record, pack: Pack, crew: Crew, say: Say, futures: int = FUTURES) -> Weighed:
    """Return which decisions mattered and which luck outweighs, the surest first.

    Each is asked about in as many pairs as there are futures. Raises RecordError where the
    recording does not replay.
    """
    turns = [first(record.header, pack), *replay(record, pack)]
    days = [decided(turn, pack, line.day) for turn, line in zip(turns, record.lines, strict=False)]
    asked = key_decisions(turns, pack, [line.day for line in record.lines])
    branches = {
        (day, NOTHING): branch(turns[day - 1].world, pack, days[day - 1 :])
        for day in sorted({decision.day for decision in asked})
    }
    for one in asked:
        branches[one.day, one.left] = replace(branches[one.day, NOTHING], left=one.left)
    questions = [Question(tuple(branches.values()), luck) for luck in range(futures)]
    answers = crew.results(answered, pack, questions if asked else (), say)
    found = dict(zip(branches, zip(*answers, strict=True), strict=False))
    known = _known(turns[-1], pack)
    judged = [judge(one, found[one.day, NOTHING], found[one.day, one.left], known) for one in asked]
    surest = sorted(judged, key=lambda matter: (-matter.sure, matter.day))
    told = sum(matter.sure >= 1 for matter in surest)
    return Weighed(tuple(surest[:told]), tuple(surest[told:]))


def _known(last: Turn, pack: Pack) -> Endings:
    """Return all endings, and the run's own; "" if it goes on."""
    own = pack.endings[last.world.host.ending].id if last.over else ""
    titles = {ending.id: ending.title for ending in pack.endings}
    return Endings(titles, frozenset(e.id for e in pack.endings if e.kind == "win"), own)


def key_decisions(turns: Sequence[Turn], pack: Pack, days: Sequence[Day]) -> list[Decision]:
    """Return the weightiest decisions by day: what binds, what sets much going, what was rare."""
    uses = Counter(entry.verb for day in days for entry in day.plan)
    found = [
        decision
        for turn, day in zip(turns, days, strict=False)
        for decision in _decisions(Look(turn.world, pack, turn.history, day), day, uses)
    ]
    heaviest = sorted(found, key=lambda one: (-one.weight, -one.day))[:DECISIONS]
    return sorted(heaviest, key=found.index)


def _decisions(look: Look, day: Day, uses: Counter[str]) -> Iterator[Decision]:
    number = look.world.host.day
    for event, choice in sorted(day.choices.items()):
        words, weight = _choice(look, event, choice)
        yield Decision(number, Left(event=event), words, weight)
    for at, entry in enumerate(day.plan):
        name = VERBS[entry.verb].name if entry.verb in VERBS else entry.verb
        words = f"{name} ({options.label(look, entry)})"
        weight = legal.price(look.world, look.pack, entry) + _RARE / uses[entry.verb]
        weight += _BOUND if entry.verb in _BINDING else 0
        yield Decision(number, Left(verb=at), words, weight)


def _choice(look: Look, event: str, choice: str) -> tuple[str, float]:
    """Return a choice in words, and what it weighs."""
    match = legal.found(look.world, look.pack, event, choice)
    if match is None:  # a standing offer
        return f"'{offers.label(look, event, choice)}'", _CHOICE if event == CIRCLE.id else _BOUND
    done = match[1].good
    points = sum(abs(effect.amount) for effect in done.effects)
    lasting = (*done.becomes, *done.ties, done.spark, done.follow, match[1].promise)
    weight = _CHOICE + points / _POINTS + _LASTING * sum(each is not None for each in lasting)
    return f"'{cards.label(look, *match)}'", weight


@dataclass(frozen=True)
class _Held:
    """What pairs of futures show, held against what luck alone does."""

    moved: list[int]  # imprint that each pair adds without the decision
    mean: float
    sure: float  # by how much the mean exceeds the placebo's spread

    @classmethod
    def against_luck(cls, whole: Sequence[End], without: Sequence[End]) -> Self:
        """Hold futures without a decision against the same with it."""
        pairs, others = len(whole), [*whole[1:], whole[0]]
        moved = [b.imprint - a.imprint for a, b in zip(whole, without, strict=True)]
        placebo = [b.imprint - a.imprint for a, b in zip(whole, others, strict=True)]
        mean = sum(moved) / pairs
        noise = sqrt(sum(x * x for x in placebo) / pairs) / sqrt(pairs)
        return cls(moved, mean, abs(mean) / (_SURE * max(noise, 1)))


@dataclass(frozen=True)
class _Swing:
    """How often an ending comes with a decision and without it, held against luck."""

    ending: str
    lost: int  # futures that miss it without the decision
    sure: float  # by how much that exceeds luck's spread

    @classmethod
    def of(cls, ending: str, whole: Sequence[End], without: Sequence[End]) -> Self:
        """Hold how often an ending comes without a decision against how often it does with it."""
        pairs = len(whole)
        kept, keeps = (sum(end.ending == ending for end in ends_) for ends_ in (whole, without))
        share = (kept + keeps) / (2 * pairs)
        luck = sqrt(2 * pairs * share * (1 - share))
        return cls(ending, kept - keeps, abs(kept - keeps) / (_SURE * max(luck, 1)))


def judge(
    decision: Decision,
    whole: Sequence[End],
    without: Sequence[End],
    known: Endings,
) -> Matter:
    """Tell what a decision changes, and how sure that is beside what luck alone does.

    Of the endings the run's own is told where it swings, or else the one that swings most.
    """
    held = _Held.against_luck(whole, without)
    same = sum(x * held.mean > 0 for x in held.moved)
    moves = held.sure >= 1 and same * _AGREE[1] >= len(whole) * _AGREE[0]
    swings = [_Swing.of(ending, whole, without) for ending in known.titles]
    swing = max(swings, key=lambda one: (one.sure >= 1 and one.ending == known.own, one.sure))
    instead = min(swings, key=lambda one: one.lost)
    wanted = swing.ending in known.wins or instead.lost >= 0
    return Matter(
        day=decision.day,
        words=decision.words,
        imprint=round(held.mean) if moves else 0,
        same_way=same if moves else 0,
        ending=known.titles[swing.ending],
        own=swing.ending == known.own,
        instead=("", 0) if wanted else (known.titles[instead.ending], -instead.lost),
        lost=swing.lost if swing.sure >= 1 else 0,
        pairs=len(whole),
        sure=round(max(held.sure if moves else 0.0, swing.sure), 3),
    )

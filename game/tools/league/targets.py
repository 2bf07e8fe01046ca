"""What the balance of the game is held against, beside what a season found."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from game.tools.league.contest import SEEKING, Outcome
from game.tools.league.standing import EVERYWHERE, Ablation, Standing

_REFERENCE, _FOOLS = (60.0, 70.0), 5.0
_SPAM_SCORE, _SPAM_CORE, _VERB_USE, _VERB_WORTH, _STYLE = 75.0, 5.0, 45.0, 5.0, 25.0
_LOSSES = (12, 26)
_STYLES = {
    "inward": ("wall", "reference"),
    "outward": ("rusher",),
    "many rooms": ("mixed", "founder"),
}
"""Bots that play in each of the broad styles."""


@dataclass(frozen=True)
class Target:
    """One target: what it is about, its goal, what was found, and whether it is met if known."""

    about: str
    goal: str
    found: str
    met: bool | None


def targets(
    bots: Sequence[Standing],
    without: Sequence[Ablation],
    outcomes: Sequence[Outcome],
    reachable: Sequence[str],
) -> Iterator[Target]:
    """Yield every target of which a season can tell something."""
    widest = _widest(bots)
    yield from _wins(widest)
    yield from _spam(widest)
    yield from _styles(bots)
    yield from _verbs(widest, without)
    reached = {one.ending for one in outcomes}
    missing = [ending for ending in reachable if ending not in reached]
    found = ", ".join(missing) if missing else "all"
    yield Target("endings not reached", "none", found, not missing)
    losses = [one.days for one in outcomes if one.kind == "loss" and _counts(one)]
    if losses:
        days = median(losses)
        inside = _LOSSES[0] <= days <= _LOSSES[1]
        yield Target("median days to a loss", "12 to 26", f"{days:g}", inside)


def _counts(one: Outcome) -> bool:
    """Whether a run was played by somebody who had all verbs, and did not mean to lose."""
    return not one.without and one.bot != SEEKING


def _widest(bots: Iterable[Standing]) -> dict[str, Standing]:
    """Return each bot's standing everywhere, or in the one room there is."""
    return {one.bot: one for one in sorted(bots, key=lambda one: one.room == EVERYWHERE)}


def _wins(widest: dict[str, Standing]) -> Iterator[Target]:
    if "reference" in widest:
        wins = widest["reference"].wins
        met = _REFERENCE[0] <= wins.value <= _REFERENCE[1]
        yield Target("the reference wins", "60 to 70 %", str(wins), met)
    for bot in ("random", "spam", "wall"):
        if bot in widest:
            wins = widest[bot].wins
            yield Target(f"{bot} wins", "≤ 5 %", str(wins), wins.value <= _FOOLS)


def _spam(widest: dict[str, Standing]) -> Iterator[Target]:
    if "spam" not in widest:
        return
    spam = widest["spam"]
    yield Target("spam's core", "< 5 %", f"{spam.core:.0f} %", spam.core < _SPAM_CORE)
    if "reference" in widest:
        score = 100 * spam.imprint / max(widest["reference"].imprint, 1)
        about = "spam's imprint, of the reference's"
        yield Target(about, "< 75 %", f"{score:.0f} %", score < _SPAM_SCORE)


def _styles(bots: Iterable[Standing]) -> Iterator[Target]:
    """Each broad style wins somewhere."""
    known = list(bots)
    for style, names in _STYLES.items():
        played = [one for one in known if one.bot in names and one.room != EVERYWHERE]
        if played:
            best = max((one.wins for one in played), key=lambda one: one.value)
            about = f"{style} ({', '.join(dict.fromkeys(one.bot for one in played))}), best room"
            yield Target(about, "≥ 25 %", str(best), best.value >= _STYLE)


def _verbs(widest: dict[str, Standing], without: Sequence[Ablation]) -> Iterator[Target]:
    if "reference" in widest and widest["reference"].verbs:
        verb, use = next(iter(widest["reference"].verbs.items()))
        yield Target("the verb most used", "≤ 45 %", f"{verb} {use:g} %", use <= _VERB_USE)
    for verb in dict.fromkeys(one.verb for one in without):
        most = max((one for one in without if one.verb == verb), key=lambda one: one.lost.value)
        worth = most.lost.value
        found = f"{worth:+.0f}, {most.bot} in {most.room}"
        about = f"wins lost without {verb}, at most"
        yield Target(about, "≥ 5 points", found, worth >= _VERB_WORTH)

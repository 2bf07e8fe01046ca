"""One event tried: its condition question by question, its cast, its choices, what one does."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.content.findings import shown
from game.engine import judge, subject
from game.errors import UsageError
from game.model.condition import Compare, Name, Term
from game.model.pack import Choice, Event, Pack
from game.model.units import NONE
from game.run.meant import meant
from game.tools.pack.proof import evening, mornings
from game.tools.pack.proof.able import Casting, Gate, Morning, Verdict, asked, gates, is_open
from game.tools.pack.proof.spelled import names, questions, spelled, supposed, written
from game.view import cards, recall
from game.view import names as called
from game.view.gate import clean
from game.view.look import Look
from game.view.slots import fill

_WIDE = 40
"""Letters after which the answers of a truth table begin."""


@dataclass(frozen=True)
class Tried:
    """An event on a morning, as it was found."""

    pack: Pack
    event: Event
    wish: mornings.Wish
    morning: Morning
    verdict: Verdict
    stands_in: bool  # its idea was not there, so another takes its place
    picked: Choice | None  # the choice that is taken


def tried(pack: Pack, name: str, wish: mornings.Wish, choice: str = "") -> Tried:
    """Return an event on a morning. Raises UsageError for names, rooms and facts there are not."""
    event = mornings.event_of(pack, name)
    picked = _choice(event, choice) if choice else None
    morning = mornings.morning(pack, wish, event)
    waits = gates(event, pack)
    missing = bool(event.about) and subject.about(morning.world, event.about) == NONE
    other = mornings.stand_in(morning.world) if event.about else NONE
    verdict = asked(morning, event, waits, other)
    return Tried(pack, event, wish, morning, verdict, missing and verdict.root != NONE, picked)


def told(found: Tried) -> str:
    """Return all of it as text; with a choice, also what that one does."""
    lines = [*_head(found), *_questions(found), *_cast(found)]
    if not found.verdict.shut:
        lines += _card(found)
        if found.picked:
            lines += _taken(found, found.picked)
    return "\n".join(map(shown, "\n".join(lines).split("\n")))


def _head(found: Tried) -> Iterator[str]:
    wish = found.wish
    yield f"{found.event.id}  '{clean(found.event.title)}'"
    yield f"in {wish.room} on day {wish.day}, as {wish.bot} has played it"
    only = " as a follow-up only" if found.event.only_follows else ""
    yield f"it can come{only}" if not found.verdict.shut else "it cannot come"
    if found.stands_in:
        yield f'  about = "{found.event.about}" finds no idea on this morning; another stands in'


def _questions(found: Tried) -> Iterator[str]:
    """Yield the truth table of `when`, question by question."""
    scene = judge.Scene(found.morning.world, found.pack, {}, found.verdict.root)
    yield from _table(found, found.event.when, scene, "when")


def _table(found: Tried, term: Term, scene: judge.Scene, title: str) -> Iterator[str]:
    rows = list(questions(term))
    if rows:
        yield f"{title}: {_written(found, term)}" if len(rows) > 1 else f"{title}:"
    for row in rows:
        put = supposed(row, found.wish.values)
        text = _written(found, row)
        said = "yes" if judge.holds(put, scene) else "no "
        yield f"  {said}  {text:{_WIDE}}  {_reads(found, row, scene)}".rstrip()


def _reads(found: Tried, term: Term, scene: judge.Scene) -> str:
    """Return what stands behind the names of a question."""
    if not isinstance(term, Compare):
        return ""
    said = []
    for name in dict.fromkeys(names(term)):
        value = judge.value(supposed(name, found.wish.values), scene)
        by_hand = isinstance(name, Name) and spelled(name, found.pack) in found.wish.values
        said.append(f"{_written(found, name)} is {value}{' (set)' if by_hand else ''}")
    return ", ".join(said)


def _written(found: Tried, term: Term) -> str:
    return written(term, found.pack, found.event.id)


def _cast(found: Tried) -> Iterator[str]:
    for each, gate in zip(found.verdict.cast, _casting(found), strict=False):
        fits = [called.member(found.morning.world, found.pack, row) for row in each.able]
        who = _names(fits, each)
        yield f"{gate.text}"
        yield f"  {who}"


def _casting(found: Tried) -> list[Gate]:
    return [gate for gate in gates(found.event, found.pack) if gate.kind == "cast"]


def _names(fits: list[str], each: Casting) -> str:
    if not fits:
        return "nobody fits"
    others = f"; {', '.join(fits[1:])} would do as well" if each.able[1:] else ""
    return f"{fits[0]}{others}"


def _card(found: Tried) -> Iterator[str]:
    look = evening.look(found.morning, evening.laid(found.morning, found.event, found.verdict))
    (card,) = cards.cards(look)
    yield ""
    yield card.text
    yield ""
    for choice, row in zip(found.event.choices, card.choices, strict=True):
        odds = f"  ({row.odds} in 100)" if row.odds >= 0 else ""
        hours = f"  ({row.hours} h)" if row.hours else ""
        opened = is_open(found.morning, choice.when, found.verdict)
        yield f"  {choice.id}: {row.label}{hours}{odds}{'' if opened else '  closed'}"
        if not opened:
            scene = judge.Scene(
                found.morning.world, found.pack, found.verdict.roles, found.verdict.root
            )
            yield from (f"  {line}" for line in _table(found, choice.when, scene, "when"))


def _choice(event: Event, name: str) -> Choice:
    choice = next((one for one in event.choices if one.id == name), None)
    if choice is None:
        what = f"{event.id} has no choice {name[:60]!a}"
        raise UsageError(what, meant(name, [one.id for one in event.choices]))
    return choice


def _taken(found: Tried, choice: Choice) -> Iterator[str]:
    """Yield what a choice comes to on this evening, as the rules play it."""
    if not is_open(found.morning, choice.when, found.verdict):
        yield f"\n{choice.id} is closed: {clean(choice.unavailable)}"
        return
    done = evening.taken(found.morning, found.event, found.verdict, choice)
    fills = _fills(found, done.look)
    how = {None: "", True: " goes well", False: " fails"}[done.passed]
    yield f"\n{choice.id}{how}"
    yield f"  {fill(done.outcome.text, fills)}"
    for effect in done.outcome.effects:
        scope = (
            effect.scope if isinstance(effect.scope, str) else found.event.roles[effect.scope].name
        )
        yield f"  {scope}.{effect.meter} {effect.amount:+}"
    if done.outcome.because:
        yield f"  because {fill(done.outcome.because, fills)}"
    yield from (f"  remembers {fact}" for fact in done.facts)
    if done.then and done.outcome.follow:
        first, last = done.outcome.follow.first, done.outcome.follow.last
        yield f"  then {done.then}, after {first} to {last} days"


def _fills(found: Tried, look: Look) -> dict[str, str]:
    world, root = found.morning.world, found.verdict.root
    idea = look.words.idea(root) if root >= 0 else "it"
    cast = {each.role: called.member(world, found.pack, each.taken) for each in found.verdict.cast}
    return {"idea": idea, **recall.around(look, root), **cast}

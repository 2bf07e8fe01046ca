"""The tests that authors write, each played by the rules of the game on a morning of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from game.content import packs
from game.content.assemble import judged_last
from game.content.draft import Record
from game.content.findings import shown
from game.content.specs.trial import Expect, Step, Trial
from game.content.universe import full
from game.engine.step import step
from game.errors import PackError, RoomsError
from game.model.day import Day
from game.model.pack import Event, Pack
from game.model.units import NONE
from game.model.world import World
from game.run import codes
from game.tools.pack.proof import evening
from game.tools.pack.proof.able import Casting, Morning, Verdict, asked, gates, is_open
from game.tools.pack.proof.mornings import Wish, event_of, morning, stand_in
from game.tools.pack.proof.spelled import written
from game.view.figures import many


@dataclass(frozen=True)
class Result:
    """One test: its id, what it says, where it stands, and what was not as expected."""

    id: str
    says: str
    file: str
    line: int
    wrong: tuple[str, ...]


@dataclass(frozen=True)
class _Own:
    """The pack that is tested, among all that are loaded."""

    id: str
    pack: Pack

    def event(self, name: str) -> Event:
        """Return an event as this pack names it."""
        return event_of(self.pack, self.full(name))

    def full(self, name: str) -> str:
        """Return an id or fact as this pack names it, in full."""
        return full(self.id, name)


def tested(root: Path, others: Sequence[Path]) -> tuple[Result, ...]:
    """Return what became of each test of a pack. Raises PackError for a pack with errors."""
    stack = packs.stack(root, others)
    draft, findings, _ = judged_last([packs.opened(path) for path in stack])
    errors = sum(finding.is_error for finding in findings)
    if errors:
        what = f"{str(root)!a} has {many(errors, 'error')}, so it cannot be played"
        raise PackError(what, f"rooms pack check {root}")
    own = _Own(draft.id, packs.load(stack[1:]).pack)
    return tuple(
        _result(own, record, trial)
        for record in draft.all()
        if isinstance(trial := record.spec, Trial)
    )


def _result(own: _Own, record: Record, trial: Trial) -> Result:
    line = record.source.home(record.path).line
    try:
        wrong = _wrong(own, trial)
    except RoomsError as error:
        wrong = [str(error)]
    return Result(record.id, trial.says, record.source.file, line, tuple(wrong))


def _wrong(own: _Own, trial: Trial) -> list[str]:
    """Return what is not as a test expects; steps after a failed one are not taken."""
    start = trial.start
    wish = Wish(
        room=full(own.id, start.at),
        seed=codes.read(start.seed),
        day=start.day,
        facts={own.full(name): ago for name, ago in start.fact.items()},
        values={f"room.{name}": value for name, value in start.room.items()},
    )
    wrong, world = _done(own, trial, morning(own.pack, wish, own.event(trial.event)))
    for number, later in enumerate(trial.step, 1):
        if wrong:
            return wrong
        world = _waited(own.pack, world, later.after)
        if world.host.ending != NONE:
            return [f"step {number}: the run has ended by then"]
        said, world = _done(own, later, Morning(world.thawed(), own.pack))
        wrong = [f"step {number}: {each}" for each in said]
    return wrong


def _waited(pack: Pack, world: World, days: int) -> World:
    """Return the morning so many days after an evening; its own night is the first of them."""
    for _ in range(days - 1):
        if world.host.ending == NONE:
            world = step(world, pack, Day()).world
    return world


def _done(own: _Own, done: Trial | Step, at: Morning) -> tuple[list[str], World]:
    """Return what is wrong with one event and its choice, and the morning after it."""
    event = own.event(done.event)
    verdict = _planned(at, event) or asked(
        at, event, gates(event, own.pack), stand_in(at.world) if event.about else NONE
    )
    expect = done.expect
    comes = not verdict.shut
    if comes != expect.comes:
        shut = verdict.shut[0].text if verdict.shut else ""
        return [f"{event.id} comes" if comes else f"{event.id} does not come: {shut}"], at.world
    if not (comes and done.choice):
        return [], at.world
    choice = next(choice for choice in event.choices if choice.id == done.choice)
    opened = is_open(at, choice.when, verdict)
    if opened != expect.open:
        asks = written(choice.when, own.pack, event.id)
        return [f"{choice.id} is open" if opened else f"{choice.id} is closed: {asks}"], at.world
    if not opened:
        return [], at.world
    taken = evening.taken(at, event, verdict, choice, well=done.well if choice.test else None)
    return list(_compared(own, expect, taken)), taken.after


def _planned(at: Morning, event: Event) -> Verdict | None:
    """Return the cast that a choice before has planned this event with, if one has."""
    cards = at.world.cards
    rows = np.flatnonzero(cards.event == at.pack.events.index(event))
    if not rows.size:
        return None
    roles = zip(event.roles, cards.roles[rows[0]], strict=False)
    cast = tuple(Casting(role.name, (int(who),), int(who)) for role, who in roles)
    return Verdict((), cast, int(cards.root[rows[0]]))


def _compared(own: _Own, expect: Expect, taken: evening.Taken) -> Iterator[str]:
    choice = taken.choice.id
    for name in expect.facts:
        if own.full(name) not in taken.facts:
            yield f"{choice} does not write {name!r} down"
    moved = {e.meter: e.amount for e in taken.outcome.effects if e.scope == "room"}
    for meter, points in expect.room.items():
        if moved.get(meter, 0) != points:
            yield f"{choice} moves room.{meter} by {moved.get(meter, 0):+}, not {points:+}"
    if expect.then and own.full(expect.then) != taken.then:
        yield f"{choice} leads to {taken.then or 'nothing'}, not to {expect.then}"


def told(results: Sequence[Result]) -> str:
    """Return all results, one test a line, and what they come to."""
    lines: list[str] = []
    for each in results:
        lines.append(f"{'FAIL' if each.wrong else 'ok  '}  {each.id}  {shown(each.says)}")
        lines += [f"      {each.file}:{each.line}  {said}" for said in each.wrong]
    failed = sum(bool(each.wrong) for each in results)
    lines.append(
        f"{many(len(results), 'test')}, {failed} failed" if results else "no tests: tests/*.toml"
    )
    return "\n".join(lines)

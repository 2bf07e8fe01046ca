"""Seeded runs of a pack by bots, on all cores, and what they came upon in it.

A run is written down while it is played, and its recording thrown away once it has ended: what is
left of one that broke is what its author needs.
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import asdict, dataclass, field
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from shutil import rmtree

from game.content import packs
from game.content.library import ident
from game.errors import PackError
from game.model import terms
from game.model.pack import Pack
from game.run.opening import header
from game.run.recordings import SUFFIX
from game.run.run import Run
from game.tools.bots import named
from game.tools.pack.proof.able import gates
from game.tools.pack.proof.coverage import Coverage, Seen, text
from game.tools.pack.proof.watch import Watch
from game.tools.play import play

BOTS = ("random", "reference", "random", "wall", "random", "spam")
"""Who plays, in turn: half of them choose at random, so that every answer is given."""


@dataclass(frozen=True)
class Wish:
    """How much is played: runs, the first one's seed, members of its world, days at most."""

    runs: int
    seed: int
    members: int
    days: int | None = None


@dataclass(frozen=True)
class Plan:
    """What is played: packs beside the base, the one that is watched (its id), and how much."""

    packs: tuple[Path, ...]
    own: str
    wish: Wish
    folder: Path  # where recordings lie while they are played


@dataclass(frozen=True)
class Job:
    """One run."""

    plan: Plan
    number: int
    room: str

    @property
    def bot(self) -> str:
        """Who plays it."""
        return BOTS[self.number % len(BOTS)]

    @property
    def seed(self) -> int:
        """Its seed."""
        return self.plan.wish.seed + self.number

    @property
    def path(self) -> Path:
        """Its recording."""
        return self.plan.folder / str(self.number) / f"run{SUFFIX}"


@dataclass
class Played:
    """All runs together, and those that broke: who played what, what was said, the recording."""

    seen: Seen = field(default_factory=Seen)
    done: int = 0
    broken: list[tuple[Job, str]] = field(default_factory=list)


def planned(root: Path, others: Sequence[Path], wish: Wish, home: Path) -> tuple[Plan, Pack]:
    """Return what is to be played. Raises PackError for a pack with errors."""
    paths = packs.stack(root, others)[1:]
    loaded = packs.load(paths)
    if loaded.refused:
        first = loaded.refused[0]
        what = f"{first.folder!a} cannot be played: {first.first.message} ({first.first.code})"
        raise PackError(what, f"rooms pack check {first.folder}")
    folder = home / "playtest"
    folder.mkdir(parents=True, exist_ok=True)
    return Plan(paths, ident(packs.opened(root)), wish, folder), loaded.pack


def jobs_of(plan: Plan, pack: Pack) -> list[Job]:
    """Return the runs of a plan, over all starting rooms in turn."""
    rooms = [room.id for room in pack.rooms]
    turns = [(number, number // len(BOTS) % len(rooms)) for number in range(plan.wish.runs)]
    return [Job(plan, number, rooms[room]) for number, room in turns]


def carried_out(jobs: Sequence[Job], cores: int, told: Callable[[], None]) -> Played:
    """Play all runs, so many at a time; `told` is called after each."""
    found = Played()
    for job, seen, wrong in _played(jobs, cores):
        found.done += 1
        if seen is None:
            found.broken.append((job, wrong))
        else:
            found.seen.add(seen)
        told()
    return found


def _played(jobs: Sequence[Job], cores: int) -> Iterator[tuple[Job, Seen | None, str]]:
    """Yield each run with what was seen, or with what it broke by."""
    with ProcessPoolExecutor(cores, mp_context=get_context("spawn")) as pool:
        waiting = {pool.submit(watched, job): job for job in jobs}
        for future in as_completed(waiting):
            wrong = future.exception()
            said = f"{type(wrong).__name__}: {wrong}" if wrong else ""
            yield waiting[future], None if wrong else future.result(), said


@cache
def _pack(paths: tuple[Path, ...]) -> Pack:
    return packs.load(paths).pack


def watched(job: Job) -> Seen:
    """Play one run and return what was seen in it. Raises what the run breaks by."""
    pack = _pack(job.plan.packs)
    mine = [(row, e) for row, e in enumerate(pack.events) if e.id.partition(":")[0] == job.plan.own]
    watch = Watch(pack, tuple((row, event, gates(event, pack)) for row, event in mine))
    rmtree(job.path.parent, ignore_errors=True)
    job.path.parent.mkdir(parents=True)
    begun = header(pack, job.seed, job.room, terms.Wish(members=job.plan.wish.members))
    with Run.begin(begun, pack, job.path) as run:
        bot, days = named(job.bot), job.plan.wish.days
        while not run.turn.over and (days is None or run.turn.day <= days):
            watch.morning(run.turn)
            play(run, bot, 1)
            watch.night(run.turn)
        if run.turn.over:
            watch.seen.endings[pack.endings[run.turn.world.host.ending].id] += 1
    rmtree(job.path.parent)
    return watch.seen


def told(found: Played, covered: Coverage) -> str:
    """Return what the runs came to, as lines."""
    lines = [f"{found.done} runs, {found.seen.mornings:,} mornings", text(covered)]
    for job, wrong in found.broken:
        lines.append(f"broke: {job.bot} in {job.room}, seed {job.seed}: {wrong}")
        if job.path.exists():
            lines.append(f"  its recording is kept: {job.path}")
    return "\n".join(lines)


def values(found: Played, covered: Coverage) -> dict[str, object]:
    """Return what the runs came to, as one JSON object."""
    broken = [
        {"bot": job.bot, "room": job.room, "seed": job.seed, "error": wrong, "file": str(job.path)}
        for job, wrong in found.broken
    ]
    rows = [asdict(row) for row in covered.rows]
    return {
        "runs": found.done,
        "mornings": found.seen.mornings,
        "coverage": covered.percent,
        "rows": rows,
        "broken": broken,
    }

"""A recording judged: structure, chain, packs, replay, every digest, the result; a verdict a file.

It proves that these decisions on this seed lead to this result. It does not prove who made them, in
what time, at the first try, or that a random seed was random.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from game.errors import RoomsError, UnfinishedError
from game.model.pack import Pack
from game.model.record import Header, Record, short
from game.run.digest import parted
from game.run.reader import read
from game.run.replay import PartedError, replay
from game.run.snapshot import Snapshots

FindPack = Callable[[Header, Path], Pack]
"""Finds the pack a recording was made with, here or beside it. Raises OtherRulesError."""
Differing = Callable[[Header, Path], tuple[str, ...]]
"""Says which records are otherwise in the packs at hand."""
WORST_LAST = (0, 4, 3, 1, 2)
"""Exit codes by how bad they are: verified, unfinished, other rules, diverged, damaged."""
WORDS = {0: "verified", 1: "diverged", 2: "damaged", 3: "other rules or pack", 4: "unfinished"}


@dataclass(frozen=True)
class Verdict:
    """What came out for one file. `days` were replayed and found the same."""

    path: Path
    code: int
    message: str
    days: int = 0
    ending: str = ""
    imprint: int = 0
    decisions: int = 0
    digest: str = ""
    changed: tuple[str, ...] = ()  # records that are otherwise in the packs at hand

    @property
    def word(self) -> str:
        """The verdict in a word or two."""
        return WORDS[self.code]


def nowhere(_header: Header, _path: Path) -> tuple[str, ...]:
    """Say that nothing differs: where nobody asks."""
    return ()


def verify(path: Path, find_pack: FindPack, differing: Differing = nowhere) -> Verdict:
    """Judge one recording. Raises nothing that is the file's own fault."""
    days = 0
    try:
        record = read(path)
        for _ in replay(record, find_pack(record.header, path)):
            days += 1
        return replace(_ended(path, record), changed=differing(record.header, path))
    except PartedError as error:
        return Verdict(path, error.exit_code, _with_column(path, error), days)
    except RoomsError as error:
        return Verdict(path, error.exit_code, str(error), days)


def _with_column(path: Path, error: PartedError) -> str:
    """Return the message, with the first column that differs where a snapshot can tell."""
    then = Snapshots(path).world(error.day + 1)
    same_day = then is not None and then.host.day == error.turn.day
    column = parted(then, error.turn.world) if then is not None and same_day else None
    return f"{error} (first column: {column})" if column else str(error)


def _ended(path: Path, record: Record) -> Verdict:
    close = record.close
    if close is None:
        what = f"sound for {len(record.lines)} days, but the run has not ended"
        error = UnfinishedError(what, "rooms --continue goes on with it")
        last = record.lines[-1].digest if record.lines else ""
        return Verdict(path, error.exit_code, str(error), len(record.lines), digest=last)
    message = (
        f"{record.header.terms}: {short(close.ending)} on day {close.day}, imprint {close.imprint}"
    )
    return Verdict(
        path=path,
        code=0,
        message=f"{message}, {close.decisions} decisions, digest {close.digest}",
        days=close.day,
        ending=close.ending,
        imprint=close.imprint,
        decisions=close.decisions,
        digest=close.digest,
    )


def worst(codes: list[int]) -> int:
    """Return the worst of several exit codes; of none, 0."""
    return max(codes, key=WORST_LAST.index, default=0)

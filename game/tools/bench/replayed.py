"""A run of the reference bot, and what it takes to verify its recording."""

import tempfile
from pathlib import Path

from game.model.pack import Pack
from game.run.opening import first_row, header
from game.run.run import Run
from game.run.verify import verify
from game.tools.bench.turns import Times, Values, ratio, spent
from game.tools.bots import reference
from game.tools.play import play

_SEED = 4711
_PERSON = 30 * 60 * 1000
"""Milliseconds that a practised player takes for a run."""


def replayed(pack: Pack, rounds: int, days: int | None = None) -> Values:
    """Measure runs to their end, or of so many days, and the verification of each, in turn."""
    played, verified = Times(), Times()
    closed = size = 0
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "bench.room.jsonl"
            with Run.begin(header(pack, _SEED, pack.rooms[first_row(pack)].id), pack, path) as run:
                played.rounds.append(spent(lambda run=run: play(run, reference, days)))  # type: ignore[misc]  # bound now
                closed = len(run.turn.history.leaves)
            verified.rounds.append(spent(lambda path=path: verify(path, lambda _h, _p: pack)))  # type: ignore[misc]  # bound now
            size = path.stat().st_size
    return {
        "days": closed,
        **played.named("played"),
        **verified.named("verify"),
        "bytes": size,
        "by_bot": ratio(played.least, verified.least),
        "by_person": round(_PERSON * closed / 30 / verified.median, 1),
        "runs_a_second": round(1000 / played.median, 3),
    }

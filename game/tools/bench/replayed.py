"""A run of the reference bot in a league, the same with a recording, and verifying that."""

import tempfile
from pathlib import Path

from game.model.pack import Pack
from game.run.opening import first_row, header
from game.run.run import Run
from game.run.verify import verify
from game.tools.bench.turns import Times, Values, ratio, spent
from game.tools.bots import reference
from game.tools.league.contest import Contest, contested
from game.tools.play import play

_SEED = 4711
_PERSON = 30 * 60 * 1000
"""Milliseconds that a practised player takes for a run."""


def replayed(pack: Pack, rounds: int, days: int | None = None) -> Values:
    """Measure runs to their end, or of so many days, and the verification of each, in turn.

    A league keeps no recordings and always plays to the end.
    """
    league, played, verified = Times(), Times(), Times()
    begun = header(pack, _SEED, pack.rooms[first_row(pack)].id)
    closed = size = 0
    for _ in range(rounds):
        league.rounds.append(spent(lambda: contested(pack, Contest(begun, "reference"))))
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "bench.room.jsonl"
            with Run.begin(begun, pack, path) as run:
                played.rounds.append(spent(lambda run=run: play(run, reference, days)))  # type: ignore[misc]  # bound now
                closed = len(run.turn.history.leaves)
            verified.rounds.append(spent(lambda path=path: verify(path, lambda _h, _p: pack)))  # type: ignore[misc]  # bound now
            size = path.stat().st_size
    return {
        "days": closed,
        **league.named("league"),
        **played.named("played"),
        **verified.named("verify"),
        "bytes": size,
        "by_bot": ratio(played.least, verified.least),
        "by_person": round(_PERSON * closed / 30 / verified.median, 1),
        "runs_a_second": round(1000 / league.median, 3),
    }

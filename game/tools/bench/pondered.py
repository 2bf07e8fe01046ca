"""What mattered in a run of the reference bot: what a player waits for on the report."""

import tempfile
from pathlib import Path

from game.model.pack import Pack
from game.run.opening import first_row, header
from game.run.reader import read
from game.run.run import Run
from game.tools.bench.turns import Values, spent
from game.tools.bench.worlds import SEED
from game.tools.bots import reference
from game.tools.crew import Crew
from game.tools.mattered import FUTURES, mattered
from game.tools.play import play


def pondered(pack: Pack, days: int | None = None) -> Values:
    """Measure it once, in this process, for a run to its end or of so many days."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.room.jsonl"
        with Run.begin(header(pack, SEED, pack.rooms[first_row(pack)].id), pack, path) as run:
            play(run, reference, days)
        record = read(path, torn=True)
    took = spent(lambda: mattered(record, pack, Crew(1), _unheard))
    return {"days": len(record.lines), "futures": FUTURES, "seconds": round(took / 1000, 2)}


def _unheard(_done: int, _whole: int) -> None:
    pass

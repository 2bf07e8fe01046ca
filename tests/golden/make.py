"""Play the reference recordings anew: `make goldens`, with a change of rules and its reason.

Every bot plays The Kettle in a village; what they come to is what players of that kind come to. And
for every ending its seeker tries seeds in order until it gets there, for as long as is sensible.
"""

import sys
from pathlib import Path

from game.content.packs import load
from game.model.pack import Pack
from game.run.codes import read
from game.run.opening import header
from game.run.run import Run
from game.tools.bots import BOTS, Bot
from game.tools.play import Played, play
from game.tools.seekers import SEEKERS

FOLDER = Path(__file__).parents[2] / "saves" / "recordings"
ENDINGS = FOLDER / "endings"
ROOM = "kettle"
PLAYED = {name: bot for name, bot in BOTS.items() if name != "planner"}
"""All but the planner: what it does, leagues measure, and a run of it takes minutes."""
SEEDS = {"reference": "reference stair", "wall": "wall turnip", "random": "random moss"}
"""Seeds with an ending worth keeping; the other bots' seeds are their names."""
TRIES = 24
"""Seeds that a seeker tries before its ending counts as lost."""


def recording(folder: Path, name: str) -> Path:
    """Return where the recording of a bot's name, or of an ending's, stands."""
    return folder / f"{name.removeprefix('base:')}.room.jsonl"


def made(pack: Pack) -> None:
    """Write one recording a bot."""
    for name, bot in PLAYED.items():
        path = recording(FOLDER, name)
        _tell(path, _played(pack, bot, read(SEEDS.get(name, name)), ROOM, path))


def sought(pack: Pack) -> list[str]:
    """Write one recording an ending; returns the endings that no seeker got to."""
    ENDINGS.mkdir(exist_ok=True)
    return [ending.id for ending in pack.endings if not _found(pack, ending.id)]


def _found(pack: Pack, ending: str) -> bool:
    seeker, path = SEEKERS[ending], recording(ENDINGS, ending)
    for seed in range(1, TRIES + 1):
        played = _played(pack, seeker.bot, seed, seeker.room, path)
        if played.ending == ending:
            _tell(path, played)
            return True
    path.unlink()
    return False


def _played(pack: Pack, bot: Bot, seed: int, room: str, path: Path) -> Played:
    path.unlink(missing_ok=True)
    with Run.begin(header(pack, seed, room), pack, path) as run:
        return play(run, bot)


def _tell(path: Path, played: Played) -> None:
    print(  # noqa: T201 - its purpose
        f"{path.name}: {played.ending}, {played.seed}, {played.days} days, {played.digest}",
        flush=True,
    )


if __name__ == "__main__":
    base = load().pack
    made(base)
    missed = sought(base)
    sys.exit(f"not found in {TRIES} seeds: {', '.join(missed)}" if missed else 0)

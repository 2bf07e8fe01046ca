"""Play the reference recordings anew: `make goldens`, with a change of rules and its reason.

Every bot plays The Kettle in a village; what they come to is what players of that kind come to.
"""

from pathlib import Path

from game.content.packs import load
from game.run.codes import read
from game.run.opening import header
from game.run.run import Run
from game.tools.bots import BOTS
from game.tools.play import play

FOLDER = Path(__file__).parents[2] / "saves" / "recordings"
ROOM = "kettle"
PLAYED = {name: bot for name, bot in BOTS.items() if name != "planner"}
"""All but the planner: what it does, leagues measure, and a run of it takes minutes."""
SEEDS = {"reference": "reference stair", "wall": "wall turnip", "random": "random moss"}
"""Seeds with an ending worth keeping; the other bots' seeds are their names."""


def made(folder: Path) -> None:
    """Write one recording a bot into a folder."""
    pack = load().pack
    for name, bot in PLAYED.items():
        path = folder / f"{name}.room.jsonl"
        path.unlink(missing_ok=True)
        with Run.begin(header(pack, read(SEEDS.get(name, name)), ROOM), pack, path) as run:
            played = play(run, bot)
        print(f"{path.name}: {played.ending}, {played.days} days, {played.digest}")  # noqa: T201 - its purpose


if __name__ == "__main__":
    made(FOLDER)

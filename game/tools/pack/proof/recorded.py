"""Why an event has not come in a run that was recorded: every morning of it asked again."""

from collections.abc import Sequence
from pathlib import Path

from game.run.reader import read
from game.run.replay import replay
from game.run.shelf import Shelf
from game.run.turn import Turn, first
from game.tools.pack.proof.able import gates
from game.tools.pack.proof.coverage import never
from game.tools.pack.proof.mornings import event_of
from game.tools.pack.proof.watch import Watch


def in_run(name: str, path: Path, others: Sequence[Path], home: Path) -> str:
    """Return on which days an event came, or why it never did.

    Raises UsageError for an unknown event, RecordError, OtherRulesError for a recording.
    """
    record = read(path, torn=True)
    pack = Shelf(others, home).find(record.header, path)
    event = event_of(pack, name)
    row = pack.events.index(event)
    watch = Watch(pack, ((row, event, gates(event, pack)),))
    days: list[int] = []

    def look(turn: Turn) -> None:
        watch.morning(turn)
        if int(turn.world.fired[row]) == turn.day:
            days.append(turn.day)

    turn = first(record.header, pack)
    look(turn)
    for after in replay(record, pack):
        watch.night(after)
        if not after.over:
            look(after)
    if days:
        return f"{event.id} came on day {', '.join(map(str, days))}"
    return f"{event.id} has not come in {len(record.lines)} days: {never(watch.seen, pack, event)}"

"""The story of a recording as lines of text: each night's page, and how it ended."""

from collections.abc import Iterator
from textwrap import wrap

from game.model.day import Day
from game.model.pack import Pack
from game.model.record import Record
from game.run.codes import encode
from game.run.replay import replay
from game.view import turn as views
from game.view.gate import clean
from game.view.look import Look

WIDTH = 72


def story(record: Record, pack: Pack) -> Iterator[str]:
    """Yield the lines of a zine. Raises RecordError where the recording does not replay."""
    header = record.header
    room = next(room for room in pack.rooms if room.id == header.room)
    yield f"{clean(room.name)} · {encode(header.seed, header.rules)}"
    last = None
    for turn in replay(record, pack, views.tell):
        last = turn
        leaf = turn.history.leaves[-1]
        yield from ("", f"· {leaf.day} ·", *wrap(leaf.printed.page, WIDTH))
    if last is not None and last.over:
        look = Look(last.world, pack, last.history, Day(), last.night)
        report = views.panes_of(look, last.digest).report
        if report is not None:
            yield from ("", report.title, report.verdict)
            for paragraph in report.epilogue:
                yield from ("", *wrap(paragraph, WIDTH))

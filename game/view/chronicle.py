"""The run so far: every number by day, what was decided when, and all that happened with its cause.

Asked for when somebody opens it; no morning waits for it.
"""

from collections.abc import Iterator

from game.run.history import Leaf
from game.view import causes
from game.view.chroniclepane import ChroniclePane, LogRow
from game.view.log import told_of
from game.view.look import Look
from game.view.report import decided
from game.view.told import Told

_METERS = ("members", "core", "pulse", "exposure", "trust", "staleness", "fatigue", "imprint")
"""Meters whose change of any day can be told from its ledger alone."""


def chronicle(look: Look) -> ChroniclePane:
    """Return the run so far; sentences name people and ideas as they are called today."""
    leaves = look.history.leaves
    speaker = Told(look)
    rows = [row for leaf in reversed(leaves) for row in _day(look, speaker, leaf)]
    marks = tuple((row.day, row.text) for row in rows if row.kind == "decided")
    return ChroniclePane(
        series=tuple(look.history.series.items()),
        marks=marks,
        rows=tuple(rows),
    )


def _day(look: Look, speaker: Told, leaf: Leaf) -> Iterator[LogRow]:
    yield from (LogRow(leaf.day, "decided", text) for text in decided(look, leaf))
    yield from (LogRow(leaf.day, "told", text) for text in told_of(speaker, leaf.happenings))
    for meter in _METERS:
        total, *terms = causes.booked(look, leaf, meter) or ("",)
        if terms:
            moved = total.removesuffix(" since yesterday")
            yield LogRow(leaf.day, "cause", f"{meter} {moved}: {', '.join(terms)}")

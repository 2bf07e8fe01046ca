"""The run so far as a frozen value: every series, every decision, and all that happened."""

from typing import NamedTuple


class LogRow(NamedTuple):
    """One line of the log."""

    day: int
    kind: str  # decided, told (what happened), cause (what moved a meter, and why)
    text: str


class ChroniclePane(NamedTuple):
    """The run so far: every series, what was decided on which day, and all that happened."""

    series: tuple[tuple[str, tuple[int, ...]], ...]  # name → value by day
    marks: tuple[tuple[int, str], ...]  # (day, what was decided), the newest first
    rows: tuple[LogRow, ...]  # the newest day first

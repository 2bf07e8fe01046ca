"""A run in one picture: each meter as a ridge of bars over the days, decisions marked beneath."""

from dataclasses import dataclass

from game.tui.widgets.cells import Cell, Row, cut, pad, push
from game.tui.widgets.glyphs import BARS
from game.tui.widgets.panel import Panel
from game.tui.widgets.strips import joined
from game.view.chroniclepane import ChroniclePane
from game.view.figures import short
from game.view.forecastpane import POINTS
from game.view.panes import ReportPane

FULL = 100
_HUES = ("amber", "mint", "sky", "violet")
_NAME = 10
_VALUE = 10


@dataclass(frozen=True)
class Ridge:
    """One meter in a few rows."""

    name: str
    series: tuple[int, ...]
    hue: str

    @property
    def top(self) -> int:
        """What the highest bar stands for: of a meter all there is, else its best day."""
        return FULL if self.name.lower() in POINTS else max(self.series, default=0)

    def rows(self, width: int, height: int) -> list[Row]:
        """Return the bars, their name at the left; at the right the last value, and of how much."""
        low = min(0, *self.series, 0)
        levels = [
            1 + (v - low) * (8 * height - 1) // max(1, self.top - low)
            for v in stretched(self.series, width)
        ]
        rows = []
        for row in reversed(range(height)):
            bars = "".join(BARS[max(0, min(8, level - 8 * row))] for level in levels)
            name = pad(self.name if row == 0 else "", _NAME)
            value = self._last() if row == 0 else ""
            roles = [self._lit(level - 8 * row, height) for level in levels]
            roles[-1:] = [self.hue] * len(roles[-1:])
            cells = joined(list(zip(bars, roles, strict=True)))
            rows.append(Row(((name, "muted"), *cells), ((push(value, _VALUE) + " ", "text"),)))
        return rows

    def _last(self) -> str:
        """Return the last value and what a full bar stands for, to the last digit if that fits."""
        last = self.series[-1] if self.series else 0
        said = f"{last}/{self.top}" if self.series else ""
        return said if len(said) <= _VALUE else f"{short(last)}/{short(self.top)}"

    def _lit(self, level: int, height: int) -> str:
        # The roof of a ridge is bright, its body dim: the shape is seen before the mass.
        return self.hue if height > 1 and 0 < level <= len(BARS) - 1 else f"{self.hue}_dim"


def stretched(series: tuple[int, ...], width: int) -> list[int]:
    """Return the series over this many columns."""
    if not series:
        return []
    return [series[at * len(series) // width] for at in range(max(0, width))]


class RunPlot(Panel[ReportPane | ChroniclePane]):
    """All series of a run, with its decisions by day."""

    about = (
        "The whole run, a column or more a day. Marks beneath are what you decided.",
        "64/100 is 64 now, and a full bar is 100: of a meter all there is, else its best day.",
    )

    def heading(self, view: ReportPane | ChroniclePane) -> tuple[Cell, ...]:
        """Return the title."""
        del view
        return (("The run in one picture", "text!"),)

    def legend(self, view: ReportPane | ChroniclePane) -> tuple[Cell, ...]:
        """Return what stands at the ends of the rows."""
        del view
        return (("now/a full bar", "muted"),)

    def rows(self, view: ReportPane | ChroniclePane, width: int) -> list[Row]:
        """Return as many ridges as fit, then the days and the decisions."""
        room = max(4, self.size.height - 2)
        count = max(1, len(view.series))
        height = max(1, min(5, (room - 1 - min(len(view.marks), 4)) // count))
        marks = max(0, room - 1 - height * count)
        bars = max(4, width - _NAME - _VALUE - 1)
        rows = [
            row
            for at, (name, series) in enumerate(view.series)
            for row in Ridge(name, series, _HUES[at % len(_HUES)]).rows(bars, height)
        ]
        days = max((len(series) for _, series in view.series), default=1)
        rows.append(Row(((" " * _NAME, "text"), *_axis(view, bars, days))))
        rows += [
            Row(((push(f"d{day} ", _NAME), "coral"), (cut(said, width - _NAME - 1), "muted")))
            for day, said in view.marks[:marks]
        ]
        return rows


def _axis(view: ReportPane | ChroniclePane, bars: int, days: int) -> tuple[Cell, ...]:
    line = ["─"] * bars
    for day, _ in view.marks:
        line[max(0, min(bars - 1, (day - 1) * bars // max(1, days)))] = "▲"
    return (("".join(line), "faint"),)

"""A small plot on two logarithmic axes, as SVG text: points, lines, a legend, nothing else."""

from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10

from game.tools.facts.estimate import Floats

_WIDE, _HIGH = 560, 380
_LEFT, _RIGHT, _TOP, _BOTTOM = 72, 34, 40, 48
_INKS = ("#b4552d", "#2d6a8e", "#5b7a2f", "#7a4b8c")
_FONT = 'font-family="ui-monospace, Menlo, Consolas, monospace" font-size="12"'


@dataclass(frozen=True)
class Series:
    """Points (positive, finite) under one name; joined by a line, or single."""

    name: str
    x: Floats
    y: Floats
    line: bool = False


@dataclass(frozen=True)
class Axis:
    """One logarithmic axis: its words, and the powers of ten it runs between."""

    words: str
    low: int
    high: int

    @classmethod
    def around(cls, words: str, values: list[float]) -> "Axis":
        """Return the axis that holds all values."""
        low = floor(log10(min(values, default=1)))
        return cls(words, low, max(ceil(log10(max(values, default=10))), low + 1))

    def at(self, value: float) -> float:
        """Return where a value stands, 0 to 1."""
        return (log10(value) - self.low) / (self.high - self.low)


def plot(title: str, labels: tuple[str, str], series: list[Series]) -> str:
    """Return a plot as a whole SVG file."""
    across = Axis.around(labels[0], [float(x) for each in series for x in each.x])
    upward = Axis.around(labels[1], [float(y) for each in series for y in each.y])
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE} {_HIGH}" {_FONT}>',
        f'<rect width="{_WIDE}" height="{_HIGH}" fill="#fdfaf4"/>',
        _text(_LEFT, 22, title, weight="bold"),
        *_ruled(across, upward),
    ]
    for row, each in enumerate(series):
        parts += _drawn(each, across, upward, _INKS[row % len(_INKS)])
        parts += _named(each, row, _INKS[row % len(_INKS)])
    return "\n".join([*parts, "</svg>", ""])


def _x(share: float) -> float:
    return round(_LEFT + share * (_WIDE - _LEFT - _RIGHT), 1)


def _y(share: float) -> float:
    return round(_HIGH - _BOTTOM - share * (_HIGH - _TOP - _BOTTOM), 1)


def _text(x: float, y: float, words: str, anchor: str = "start", weight: str = "normal") -> str:
    about = f'text-anchor="{anchor}" font-weight="{weight}" fill="#333"'
    return f'<text x="{x}" y="{y}" {about}>{escape(words)}</text>'


def _rule(start: tuple[float, float], end: tuple[float, float]) -> str:
    ends = f'x1="{start[0]}" y1="{start[1]}" x2="{end[0]}" y2="{end[1]}"'
    return f'<line {ends} stroke="#ddd5c5"/>'


def _ruled(across: Axis, upward: Axis) -> list[str]:
    """Return a grid at the powers of ten, with their numbers and the axes' words."""
    parts = []
    for power in range(across.low, across.high + 1):
        x = _x(across.at(10.0**power))
        parts += [_rule((x, _y(0)), (x, _y(1))), _text(x, _y(0) + 16, _power(power), "middle")]
    for power in range(upward.low, upward.high + 1):
        y = _y(upward.at(10.0**power))
        parts += [_rule((_x(0), y), (_x(1), y)), _text(_x(0) - 8, y + 4, _power(power), "end")]
    parts.append(_text(_x(0.5), _HIGH - 12, across.words, "middle"))
    parts.append(_text(_x(1), 22, upward.words, "end"))
    return parts


def _power(power: int) -> str:
    return f"{10**power:,}" if power >= 0 else f"{10.0**power:.{-power}f}"


def _drawn(series: Series, across: Axis, upward: Axis, ink: str) -> list[str]:
    places = [
        (_x(across.at(float(x))), _y(upward.at(float(y))))
        for x, y in zip(series.x, series.y, strict=True)
    ]
    if series.line:
        joined = " ".join(f"{x},{y}" for x, y in places)
        return [f'<polyline points="{joined}" fill="none" stroke="{ink}" stroke-width="1.5"/>']
    return [f'<circle cx="{x}" cy="{y}" r="2.5" fill="{ink}"/>' for x, y in places]


def _named(series: Series, row: int, ink: str) -> list[str]:
    """Return a line of the legend, in the upper right corner."""
    x, y = _x(1) - 12, _y(1) + 18 + 17 * row
    return [
        f'<circle cx="{x + 4}" cy="{y - 4}" r="3.5" fill="{ink}"/>',
        _text(x - 6, y, series.name, "end"),
    ]

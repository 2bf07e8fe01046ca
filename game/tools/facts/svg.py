"""A small plot on two logarithmic axes, as SVG text: points, lines, a legend, nothing else.

Its colours follow the reader's: paper by day, slate by night.
"""

from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10

from game.tools.facts.estimate import Floats

_WIDE, _HIGH = 640, 420
_LEFT, _RIGHT, _TOP, _BOTTOM = 66, 40, 70, 56
_INKS = (("#b4552d", "#f2a071"), ("#2d6a8e", "#7cc0e8"), ("#5b7a2f", "#a9cf76"))
_PLAIN = {
    "paper": ("#fdfaf4", "#161a23"),
    "ink": ("#333", "#e6e0d3"),
    "soft": ("#6b665c", "#9a9486"),
}
_RULE = ("#e2dbcb", "#2c3444")
_FONT = 'font-family="ui-monospace, Menlo, Consolas, monospace" font-size="12"'
_TENS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


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
        f"<style>{_colours(0)}@media (prefers-color-scheme: dark) {{{_colours(1)}}}</style>",
        f'<rect class="paper" width="{_WIDE}" height="{_HIGH}" rx="6"/>',
        f'<g font-size="15" font-weight="bold">{_text(_LEFT, 26, title)}</g>',
        *_ruled(across, upward),
    ]
    for row, each in enumerate(series):
        parts += [*_drawn(each, across, upward, row % len(_INKS)), *_named(each, row)]
    return "\n".join([*parts, "</svg>", ""])


def _colours(night: int) -> str:
    """Return the rules of style for a light (0) or a dark (1) page."""
    fills = [f".{name} {{fill: {ink[night]}}}" for name, ink in _PLAIN.items()]
    fills += [f".dot{row} {{fill: {ink[night]}}}" for row, ink in enumerate(_INKS)]
    lines = [f".line{row} {{stroke: {ink[night]}}}" for row, ink in enumerate(_INKS)]
    return " ".join([*fills, *lines, f".rule {{stroke: {_RULE[night]}}}"])


def _x(share: float) -> float:
    return round(_LEFT + share * (_WIDE - _LEFT - _RIGHT), 1)


def _y(share: float) -> float:
    return round(_HIGH - _BOTTOM - share * (_HIGH - _TOP - _BOTTOM), 1)


def _text(x: float, y: float, words: str, anchor: str = "start", role: str = "ink") -> str:
    about = f'class="{role}" x="{x}" y="{y}" text-anchor="{anchor}"'
    return f"<text {about}>{escape(words)}</text>"


def _rule(start: tuple[float, float], end: tuple[float, float]) -> str:
    ends = f'x1="{start[0]}" y1="{start[1]}" x2="{end[0]}" y2="{end[1]}"'
    return f'<line class="rule" {ends}/>'


def _ruled(across: Axis, upward: Axis) -> list[str]:
    """Return a grid at the powers of ten, with their numbers and the axes' words."""
    parts = []
    for power in range(across.low, across.high + 1):
        x = _x(across.at(10.0**power))
        parts.append(_rule((x, _y(0)), (x, _y(1))))
        parts.append(_text(x, _y(0) + 18, _power(power), "middle", "soft"))
    for power in range(upward.low, upward.high + 1):
        y = _y(upward.at(10.0**power))
        parts.append(_rule((_x(0), y), (_x(1), y)))
        parts.append(_text(_x(0) - 8, y + 4, _power(power), "end", "soft"))
    parts.append(_text(_x(0.5), _HIGH - 14, across.words, "middle"))
    parts.append(_text(_LEFT, 48, f"↑ {upward.words}"))
    return parts


def _power(power: int) -> str:
    """Return a power of ten as people write it: in full while it is short."""
    if not -4 < power < 5:  # noqa: PLR2004 - from .001 to 10,000
        return "10" + str(power).translate(_TENS)
    return f"{10**power:,}" if power >= 0 else f"{10.0**power:.{-power}f}"


def _drawn(series: Series, across: Axis, upward: Axis, ink: int) -> list[str]:
    places = [
        (_x(across.at(float(x))), _y(upward.at(float(y))))
        for x, y in zip(series.x, series.y, strict=True)
    ]
    if series.line:
        joined = " ".join(f"{x},{y}" for x, y in places)
        return [f'<polyline class="line{ink}" points="{joined}" fill="none" stroke-width="1.5"/>']
    return [f'<circle class="dot{ink}" cx="{x}" cy="{y}" r="2.8"/>' for x, y in places]


def _named(series: Series, row: int) -> list[str]:
    """Return a line of the legend, in the upper right corner; a line has a dash, points a dot."""
    x, y, ink = _x(1) - 18, _y(1) + 20 + 19 * row, row % len(_INKS)
    ends = f'x1="{x - 5}" y1="{y - 4}" x2="{x + 8}" y2="{y - 4}"'
    mark = (
        f'<line class="line{ink}" {ends} stroke-width="2"/>'
        if series.line
        else f'<circle class="dot{ink}" cx="{x + 1.5}" cy="{y - 4}" r="4"/>'
    )
    return [mark, _text(x - 14, y, series.name, "end")]

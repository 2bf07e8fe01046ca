"""The figures of a sitting as lines for a person; its tables are Markdown too."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from game.tools.bench.goals import Held, Sitting
from game.tools.bench.worlds import SIZES

_WHOLE = 10_000
_VERDICTS = {True: "yes", False: "**no**", None: "left out"}
_WORLD = {
    "members": "members on day 1",
    "night_ms": "night, ms",
    "night_least_ms": "least",
    "tick_ms": "tick, ms",
    "run_ms": "30 days, ms",
    "built_ms": "built, ms",
    "member_hours_m": "M member-hours/s",
    "night_by_calibration": "night / calibration",
}
_MEMORY = {
    "members": "members on day 2",
    "bytes_a_member": "bytes a member",
    "bytes_of_members": "of these in members' own columns",
    "resident_mb": "resident, MB",
    "before_mb": "before the world, MB",
}
_C = {
    "members": "members on day 2",
    "visits": "visits a night",
    "acts": "acts",
    "night_ms": "engine, ms",
    "c_ms": "C, ms",
    "ratio": "engine / C (least)",
}
_PEER = {
    "nodes": "nodes",
    "steps": "steps",
    "updates_m": "M updates/s",
    "bytes_a_node": "bytes a node",
    "ever_ill": "ever ill",
    "ours_by_theirs": "ours / theirs",
}
_TABLES = (
    ("world", "", _WORLD),
    ("memory of", "memory_", _MEMORY),
    ("visit and act", "c_", _C),
    ("peer", "peer_", _PEER),
)


def lines(figures: Sitting, goals: Sequence[Held]) -> Iterator[str]:
    """Yield the goals, the tables, and the figures that stand alone."""
    yield from goal_lines(goals)
    yield from ("", verdict(goals))
    told: set[str] = set()
    for title, prefix, columns in _TABLES:
        parts = _parts(figures, prefix)
        told |= {prefix + name for name in parts}
        if parts:
            yield ""
            yield from _table(title, parts, columns)
    yield ""
    for name, values in figures.items():
        if name not in told:
            yield f"- {name}: " + ", ".join(f"{key} {value:g}" for key, value in values.items())


def goal_lines(goals: Iterable[Held]) -> Iterator[str]:
    """Yield the table of goals and verdicts."""
    yield from _rows(("goal", "set", "here", "measured", "times what is allowed", "met"))
    for goal in goals:
        sign = "≥" if goal.least else "≤"
        set_to, here = f"{sign} {_number(goal.goal)}", f"{sign} {_number(goal.here)}"
        found = "-" if goal.measured is None else _number(goal.measured)
        short = "-" if goal.short is None else f"{goal.short:.2f}"
        yield _row((goal.about, set_to, here, found, short, _VERDICTS[goal.met]))


def verdict(goals: Iterable[Held]) -> str:
    """Return in a sentence how many goals are met, and which are missed by how much."""
    found = [goal for goal in goals if goal.met is not None]
    missed = [goal for goal in found if not goal.met]
    met = f"{len(found) - len(missed)} of {len(found)} measured goals are met here"
    names = "; ".join(f"{goal.about} ({goal.short:.1f} times)" for goal in missed)
    return f"{met}. Missed: {names}." if missed else f"{met}."


def _parts(figures: Sitting, prefix: str) -> dict[str, Mapping[str, float]]:
    """Return the parts of a sitting that one table tells, by what is left of their names."""
    if not prefix:
        return {size.name: figures[size.name] for size in SIZES if size.name in figures}
    order = [size.name for size in SIZES]
    found = [name.removeprefix(prefix) for name in figures if name.startswith(prefix)]
    found.sort(key=lambda name: (order.index(name) if name in order else len(order), name))
    return {name: figures[prefix + name] for name in found}


def _table(
    title: str, parts: Mapping[str, Mapping[str, float]], columns: Mapping[str, str]
) -> Iterator[str]:
    yield from _rows((title, *columns.values()))
    for name, values in parts.items():
        cells = (_number(values[key]) if key in values else "-" for key in columns)
        yield _row((name.replace("_", " "), *cells))


def _number(value: float) -> str:
    """Return a figure as read: whole from ten thousand on, else to five digits."""
    return f"{value:,.0f}" if abs(value) >= _WHOLE else f"{value:,.5g}"


def _rows(heads: Sequence[str]) -> Iterator[str]:
    """Yield the head of a table and the line under it."""
    yield _row(heads)
    yield _row(("---", *("--:" for _ in heads[1:])))


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"

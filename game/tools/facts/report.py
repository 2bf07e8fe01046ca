"""The results as lines of text, and as plain values for JSON."""

from math import isnan

from game.tools.facts.runs import Result

_MARKS = {"in": "in", "low": "LOW", "high": "HIGH", "untold": "UNTOLD"}


def lines(results: list[Result]) -> list[str]:
    """Return the table: number, measure, value, least and most over seeds, band, verdict."""
    rows = [("", "measure", "value", "over seeds", "band", "")]
    for result in results:
        fact = result.fact
        told = [value for value in result.values if not isnan(value)]
        spread = f"{fact.shown(min(told))} … {fact.shown(max(told))}" if told else "–"
        value, verdict = fact.shown(result.value), _MARKS[result.verdict]
        rows.append((str(fact.number), fact.words, value, spread, fact.band(), verdict))
    widths = [max(len(row[at]) for row in rows) for at in range(6)]
    return [_line(row, widths) for row in rows] + ["", summary(results)]


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    right = {0, 2, 3}
    cells = [
        cell.rjust(width) if at in right else cell.ljust(width)
        for at, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
    return "  ".join(cells).rstrip()


def out(results: list[Result]) -> list[Result]:
    """Return what is not in its band."""
    return [result for result in results if result.verdict != "in"]


def summary(results: list[Result]) -> str:
    """Say what is out, in one line."""
    missed = out(results)
    if not missed:
        return f"All {len(results)} measures are in."
    names = ", ".join(f"{result.fact.number} {result.fact.key}" for result in missed)
    return f"{len(results) - len(missed)} of {len(results)} measures are in; out: {names}."


def values(results: list[Result]) -> list[dict[str, object]]:
    """Return the results as values that JSON can hold; what cannot be told is null."""
    return [
        {
            "fact": result.fact.number,
            "key": result.fact.key,
            "measure": result.fact.words,
            "value": _plain(result.value),
            "seeds": [_plain(value) for value in result.values],
            "low": _plain(result.fact.low),
            "high": _plain(result.fact.high),
            "verdict": result.verdict,
        }
        for result in results
    ]


def _plain(value: float) -> float | None:
    return round(value, 6) if abs(value) < float("inf") else None

"""What was found as lines of text, and as plain values for JSON."""

from collections.abc import Sequence
from math import isfinite, isnan
from statistics import median

from game.model.shock import Switch
from game.tools.facts.runs import Figures, Result
from game.tools.facts.start import READINGS

_MARKS = {"in": "in", "low": "LOW", "high": "HIGH", "untold": "UNTOLD"}
_SOURCES = "The number before a measure is its fact's in docs/model.md, which names the sources."
_Row = Sequence[str]


def lines(results: list[Result]) -> list[str]:
    """Return the table: number, measure, value, least and most over seeds, band, verdict."""
    rows = [("", "measure", "value", "over seeds", "band", "")]
    for result in results:
        fact = result.fact
        told = [value for value in result.values if not isnan(value)]
        spread = f"{fact.shown(min(told))}…{fact.shown(max(told))}" if told else "-"
        value, verdict = fact.shown(result.value), _MARKS[result.verdict]
        rows.append((str(fact.number), fact.words, value, spread, fact.band(), verdict))
    return [*_aligned(rows, right={0, 2, 3}), "", summary(results), _SOURCES]


def compared(results: list[Result], without: dict[Switch, list[Result]]) -> list[str]:
    """Return the table of a world beside those without one term each; out of band: a star."""
    rows = [("", "measure", "band", "all terms", *(f"no {term}" for term in without))]
    others = [{each.fact.key: each for each in found} for found in without.values()]
    for result in results:
        fact = result.fact
        cells = [_starred(result), *(_starred(found.get(fact.key)) for found in others)]
        rows.append((str(fact.number), fact.words, fact.band(), *cells))
    return _aligned(rows, right={0, *range(3, len(rows[0]))})


def _starred(result: Result | None) -> str:
    if result is None:
        return ""
    return result.fact.shown(result.value) + (" " if result.verdict == "in" else "*")


def started(found: list[Figures]) -> list[str]:
    """Return the table of a fresh world beside a warmed one, medians over seeds."""
    rows = [("reading", "fresh", "warmed", "difference", "")]
    for row in beginnings(found):
        fresh, warm, words = float(row["fresh"]), float(row["warm"]), str(row["reading"])
        share = f"{100 * (fresh / warm - 1):+.0f} %" if warm else ""
        rows.append((words, f"{fresh:.3f}", f"{warm:.3f}", f"{fresh - warm:+.3f}", share))
    return _aligned(rows, right={1, 2, 3, 4})


def beginnings(found: list[Figures]) -> list[dict[str, str | float]]:
    """Return every reading of the start, medians over seeds, as values that JSON can hold."""
    return [
        {
            "key": reading.key,
            "reading": reading.words,
            **{
                when: round(median(each[f"{when} {reading.key}"] for each in found), 6)
                for when in ("fresh", "warm")
            },
        }
        for reading in READINGS
    ]


def _aligned(rows: Sequence[_Row], right: set[int]) -> list[str]:
    """Return rows as lines, columns padded to one width; `right` aligns to that side."""
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    return [
        "  ".join(
            cell.rjust(width) if at in right else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]


def out(results: list[Result]) -> list[Result]:
    """Return what is not in its band."""
    return [result for result in results if result.verdict != "in"]


def summary(results: list[Result]) -> str:
    """Say how many are in, out, and beyond telling, in one line."""
    missed = out(results)
    if not missed:
        return f"All {len(results)} measures are in."
    untold = sum(result.verdict == "untold" for result in missed)
    told = [f"{len(results) - len(missed)} of {len(results)} measures are in"]
    told += [f"LOW or HIGH: {len(missed) - untold}"] if len(missed) > untold else []
    told += [f"untold, of too few acts: {untold}"] if untold else []
    return "; ".join(told) + "."


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
    return round(value, 6) if isfinite(value) else None

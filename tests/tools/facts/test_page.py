"""The page on the model says what is there: every phase of an hour, every measure, every term."""

from pathlib import Path
from statistics import median

import pytest

from game.engine.step import PHASES
from game.model.shock import TERMS
from game.tools.facts.table import FACTS, Fact

PAGE = (Path(__file__).parents[3] / "docs" / "model.md").read_text(encoding="utf-8")
PLACES = "platforms"  # no term of the model: a world without them is a property of its own


def cells(words: str) -> list[str]:
    """The cells of the first row that tells of a measure."""
    row = next(line for line in PAGE.splitlines() if f"| {words} |" in line)
    return [cell.strip() for cell in row.strip("|").split("|")]


@pytest.mark.parametrize("name", [name for name, _ in PHASES])
def test_it_names_every_phase_of_an_hour(name: str) -> None:
    assert f"`{name}`" in PAGE


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.key)
def test_it_tells_every_measure_with_its_band_and_verdict(fact: Fact) -> None:
    _, words, *seeds, band, verdict = cells(fact.words)
    assert (words, band) == (fact.words, fact.band())
    assert verdict == fact.verdict(median(float(seed) for seed in seeds))


@pytest.mark.parametrize("term", sorted({*TERMS} - {PLACES}))
def test_it_tells_what_a_world_without_a_term_is_like(term: str) -> None:
    assert f"| no {term} |" in PAGE
    assert f"- **{term}**: " in PAGE

"""The plots are whole SVG files that show what they were given."""

import re
from xml.etree import ElementTree as ET

import numpy as np

from game.tools.facts import plots
from tests.tools.facts.planted import acts, sample

NAMED = "{http://www.w3.org/2000/svg}"


def parts(svg: str, name: str) -> list[ET.Element]:
    return list(ET.fromstring(svg).iter(NAMED + name))  # noqa: S314 - our own


def test_uses_are_drawn_with_their_line() -> None:
    rows = [
        {"root": root} for root, uses in enumerate([1, 1, 2, *range(10, 30)]) for _ in range(uses)
    ]
    drawn = plots.uses(sample(acts(*rows)))
    assert len(parts(drawn, "circle")) == 22 + 1  # each number of uses, and the legend
    assert len(parts(drawn, "polyline")) == 1
    words = [text.text for text in parts(drawn, "text")]
    assert any(text and text.startswith("power law from 10 on, exponent ") for text in words)
    assert "100" in words


def test_every_colour_has_one_for_the_night() -> None:
    drawn = plots.uses(sample(acts(*({"root": root} for root in (1, 1, 2)))))
    style = parts(drawn, "style")[0].text or ""
    by_day, by_night = style.split("@media (prefers-color-scheme: dark)")
    worn = {part.get("class") for part in ET.fromstring(drawn).iter()} - {None}  # noqa: S314
    assert {"paper", "ink", "rule", "dot0"} <= worn
    for name in worn:
        day, night = (
            re.findall(rf"\.{name} \{{\w+: #(\w+)\}}", page) for page in (by_day, by_night)
        )
        assert day
        assert night
        assert day != night


def test_relaxations_are_drawn_by_name_and_none_of_nothing() -> None:
    falling = np.append(0, 1e7 / np.arange(1, 702)).astype(np.int64)
    drawn = plots.relaxations({"low": falling, "critical": np.zeros(702, dtype=np.int64)})
    words = [text.text for text in parts(drawn, "text")]
    assert any(text and text.startswith("low branching, exponent 1.0") for text in words)
    assert not any(text and text.startswith("critical") for text in words)


def test_a_summed_tail_starts_at_one_and_falls_by_its_law() -> None:
    tail = plots.tail(np.array([10.0, 1000.0, 100_000.0]), 2.0, 10)
    assert tail[0] == 1
    assert 90 < tail[1] / tail[2] < 110

"""A sitting, as small as one can be: every figure that a goal asks for is there."""

import json
from math import isfinite

import pytest

from game.model.pack import Pack
from game.tools.bench.calibration import DIGEST, Calibration
from game.tools.bench.goals import GOALS, Sitting, held
from game.tools.bench.page import goal_lines, lines, verdict
from game.tools.bench.sitting import Plan, described, sitting
from game.tools.bench.worlds import Size, asleep, growth
from tests.bench.written import PAGE, filled

TINY = tuple(
    Size(name, members)
    for name, members in (("village", 400), ("ten_thousand", 600), ("city", 800), ("million", 2000))
)
FOUND = {"peer_mesa": {"updates_m": 0.5}, "c_city": {"ratio": 2.0}, "c_million": {"ratio": 3.0}}
"""What a checkout might tell."""


@pytest.fixture(scope="module")
def figures(pack: Pack) -> Sitting:
    """Return what a tiny sitting measured, having looked at what it said meanwhile."""
    said: list[str] = []
    plan = Plan("pass", rounds=1, nights=1, sizes=TINY, days=1)
    found = {name: dict(values) for name, values in FOUND.items()}
    told = sitting(pack, plan, lambda: found, said.append)
    assert said
    return told


def test_every_figure_that_a_goal_asks_for_is_there(figures: Sitting) -> None:
    for goal in GOALS:
        if goal.part in figures:
            assert isfinite(figures[goal.part][goal.figure]), goal.about
    left_out = {goal.part for goal in GOALS if goal.part not in figures}
    assert all(part.startswith("peer_") for part in left_out)


def test_figures_are_numbers_and_one_json_object(figures: Sitting) -> None:
    assert json.loads(json.dumps(figures)) == figures
    assert all(isfinite(value) for values in figures.values() for value in values.values())
    assert set(described()) == {"python", "numpy", "system", "processor"}


def test_a_world_adds_up(figures: Sitting) -> None:
    for size in TINY:
        world = figures[size.name]
        assert world["tick_ms"] * 24 == pytest.approx(world["night_ms"], rel=0.1)
        assert world["night_least_ms"] <= world["night_ms"] <= world["run_ms"] + 0.1
    assert figures["memory_million"]["bytes_a_member"] > 30
    assert figures["memory_million"]["resident_mb"] >= figures["memory_million"]["before_mb"]


def test_goals_of_time_move_with_the_machine_and_ratios_do_not(figures: Sitting) -> None:
    here = {goal.about: goal for goal in held(figures, 2.0)}
    assert here["tick at 1M, ms"].here == 24
    assert here["member-hours a second at 1M, millions"].here == 40
    assert here["exponent of growth"].here == 1
    assert here["visit and act against C, city"].met is True
    assert here["visit and act against C, 1M"].met is False
    assert here["visit and act against C, 1M"].short == 1.2
    assert here["times starsim at 1M"].met is None


def test_people_are_told_every_goal_and_every_part(figures: Sitting) -> None:
    told = "\n".join(lines(figures, held(figures, 2.0)))
    assert all(goal.about in told for goal in GOALS)
    assert "| million |" in told
    assert "| mesa |" in told
    assert "- verify: " in told
    assert "visit and act against C, 1M (1.2 times)" in verdict(held(figures, 2.0))


def test_a_peer_is_compared_with_our_largest_world(figures: Sitting) -> None:
    times = figures["peer_mesa"]["ours_by_theirs"]
    assert times == pytest.approx(figures["million"]["member_hours_m"] / 0.5, rel=0.01)


def test_nobody_is_awake_in_a_quiet_world(pack: Pack) -> None:
    assert [asleep(pack).params[name] for name in ("visits", "speak_base")] == [0, 0]
    assert pack.params["visits"] > 0


def test_growth_is_an_exponent() -> None:
    small, large = {"members": 10.0, "night_ms": 2.0}, {"members": 1000.0, "night_ms": 20.0}
    assert growth(small, large)["exponent"] == 0.5


def test_the_calibration_never_changes() -> None:
    assert Calibration()() == DIGEST


def test_a_page_is_filled_again_and_again(figures: Sitting) -> None:
    page = PAGE.read_text(encoding="utf-8")
    whole = {**figures, "on": described(), "goals": []}
    once = filled(page, whole)
    assert filled(once, whole) == once
    goals = list(goal_lines(held(figures, figures["machine"]["slower_by_textual"])))
    assert all(line in once for line in goals)
    assert once.startswith(page.partition("<!-- figures -->")[0])


def test_the_page_has_a_line_for_every_goal() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert all(f"| {goal.about} |" in page for goal in GOALS)

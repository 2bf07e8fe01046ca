"""Every estimator finds what was planted."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.chance import Stream
from game.tools.facts import estimate

UNIFORM = (Stream(7, "planted", 0).words(np.arange(200_000)) >> np.uint64(11)) / 2.0**53
"""200,000 keyed draws in 0 … 1."""
NUMBERS = st.lists(st.integers(0, 30), min_size=3, max_size=40).map(np.array)


def planted(exponent: float, least: int) -> "estimate.Floats":
    """Whole numbers >= least by a power law, by the inverse of its summed tail."""
    k = np.arange(least, 200_000)
    tail = np.cumsum((k**-exponent)[::-1])[::-1] / (k**-exponent).sum()
    return k[np.searchsorted(-tail, -UNIFORM, side="right") - 1].astype(np.float64)


@pytest.mark.parametrize(("exponent", "least"), [(1.8, 10), (2.2, 2), (2.5, 50)])
def test_the_exponent_of_a_planted_tail(exponent: float, least: int) -> None:
    values = np.append(planted(exponent, least), np.ones(1000))
    assert estimate.exponent(values, least) == pytest.approx(exponent, abs=0.02)


def test_a_tail_of_nine_tells_nothing() -> None:
    assert math.isnan(estimate.exponent(np.arange(1, 10), 1))


def test_zeta_is_the_sum_it_stands_for() -> None:
    assert estimate.zeta(2.0, 1) == pytest.approx(math.pi**2 / 6, abs=1e-6)
    assert estimate.zeta(3.0, 10) == pytest.approx(sum(k**-3.0 for k in range(10, 200_000)))


def test_equal_values_share_their_ranks() -> None:
    assert estimate.ranks(np.array([30, 10, 20, 20])).tolist() == [4.0, 1.0, 2.5, 2.5]


@given(NUMBERS)
def test_rank_correlation_sees_only_the_order(
    values: "np.ndarray[tuple[int], np.dtype[np.int64]]",
) -> None:
    same = estimate.spearman(values, values**3 + 1)
    if np.ptp(values) == 0:
        assert math.isnan(same)
    else:
        assert same == pytest.approx(1)
        assert estimate.spearman(values, -values) == pytest.approx(-1)


def test_rank_correlation_with_ties() -> None:
    # by hand: ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4
    assert estimate.spearman(np.array([1, 2, 2, 9]), np.arange(4)) == pytest.approx(0.948683)


def test_slopes_of_a_line_and_of_nothing() -> None:
    x = np.arange(10.0)
    assert estimate.slope(x, 1.27 * x - 3) == pytest.approx(1.27)
    assert math.isnan(estimate.slope(np.ones(5), x[:5]))


@given(NUMBERS)
def test_gini_is_half_the_mean_difference(
    values: "np.ndarray[tuple[int], np.dtype[np.int64]]",
) -> None:
    found = estimate.gini(values)
    if values.sum() == 0:
        assert math.isnan(found)
    else:
        apart = np.abs(values[:, None] - values[None, :]).mean()
        assert found == pytest.approx(apart / (2 * values.mean()))


def test_gini_within_groups() -> None:
    found = estimate.ginis(np.array([1, 0, 1, 4, 1, 0]), np.array([0, 2, 0, 2, 0, 2]), 4)
    assert found[0] == pytest.approx(0)
    assert found[2] == pytest.approx(estimate.gini(np.array([0, 4, 0])))
    assert np.isnan(found[[1, 3]]).all()


def test_the_top_have_their_share() -> None:
    values = np.append(np.ones(99), 99)
    assert estimate.top_share(values, 0.01) == pytest.approx(0.5)
    assert math.isnan(estimate.top_share(np.zeros(5), 0.01))

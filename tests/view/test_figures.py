"""Numbers as people read them."""

from hypothesis import given
from hypothesis import strategies as st

from game.view import figures


@given(
    st.lists(st.integers(-(10**12), 10**12), min_size=1, max_size=30),
    st.integers(1, 10**9),
    st.integers(-(10**6), 10**6),
)
def test_shares_add_up_to_the_total(parts: list[int], whole: int, total: int) -> None:
    assert sum(figures.apportioned(parts, whole, total)) == total


@given(st.lists(st.integers(-(10**9), 10**9), min_size=1, max_size=30), st.integers(1, 10**6))
def test_a_share_is_off_by_less_than_one(parts: list[int], whole: int) -> None:
    shares = figures.apportioned(parts, whole, round(sum(parts) / whole))
    assert all(abs(share - part / whole) <= 1 for share, part in zip(shares, parts, strict=True))


def test_counts_are_short() -> None:
    told = [figures.short(count) for count in (0, 940, 1240, 40_000, 3_140_000)]
    assert told == ["0", "940", "1.2k", "40k", "3.1m"]


def test_words_of_numbers() -> None:
    assert (figures.arrow(3), figures.arrow(-2), figures.arrow(0)) == ("▲3", "▼2", "")
    assert (figures.tenths(4), figures.tenths(-10)) == ("+0.4", "-1.0")
    assert (figures.many(1, "copy", "copies"), figures.many(2, "layer")) == ("1 copy", "2 layers")
    assert figures.listed(["a", "b", "c"]) == "a, b and c"
    assert figures.apportioned([], 3, 0) == []

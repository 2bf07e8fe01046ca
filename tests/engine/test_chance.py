"""Chance has an address, and its tables are the same everywhere."""

from hashlib import blake2b

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from game.engine import fixed, tables
from game.engine.chance import Stream, below, pick, single
from game.model.arrays import I64

IDS = np.arange(20_000, dtype=np.int64)
WORDS = ["2e5b3f7d19388083", "ff7ad9d96dfb199e", "d02b3834a285363f"]
SINGLE = "c4a0898d251e488e"
HASHES = {
    "powers": "0e0bc561a202",
    "logarithms": "a6d5a6bc40a9",
    "normal": "104562f06f3a",
    "voices": "405139c8055d",
    "fading": "01a25248a4fb",
    "understanding": "cb2a9e7e2e0f",
    "ranks": "79ab6f5f674f",
    "crowding": "534278c22db2",
    "lomax": "8d0ad1cb012c",
    "poisson": "a5650a4aeec2",
}


def _hash(array: I64) -> str:
    return blake2b(array.astype("<i8").tobytes(), digest_size=6).hexdigest()


def test_known_words() -> None:
    words = Stream(7, "leak", 3).words(np.array([0, 1, 1 << 40], dtype=np.int64))
    assert [f"{int(word):016x}" for word in words] == WORDS
    assert f"{single(7, 'card', 3, 1):016x}" == SINGLE


@given(st.integers(0, 2**35 - 1), st.integers(0, 1000), st.lists(st.integers(0, 2**50), min_size=2))
def test_a_draw_does_not_know_its_row(seed: int, tick: int, ids: list[int]) -> None:
    rows = np.array(ids, dtype=np.int64)
    stream = Stream(seed, "x", tick)
    assert (stream.words(rows)[::-1] == stream.words(rows[::-1].copy())).all()


def test_streams_do_not_shift_one_another() -> None:
    one, other = Stream(7, "a", 1).words(IDS), Stream(7, "b", 1).words(IDS)
    assert abs(int(np.bitwise_count(one ^ other).sum()) - 32 * IDS.size) < 4000


@given(st.integers(1, 1000), st.integers(0, 99))
def test_a_pick_is_below_its_limit(limit: int, entity: int) -> None:
    assert 0 <= pick(1, "p", (5, entity, 0), limit) < limit


def test_draws_are_even() -> None:
    counts = np.bincount(below(Stream(3, "even", 9).words(IDS), 10), minlength=10)
    assert counts.min() > 1800
    assert counts.max() < 2200


def test_tables_are_the_same_on_every_machine() -> None:
    made = {
        "powers": fixed.powers(),
        "logarithms": fixed.logarithms(),
        "normal": tables.normal(),
        "voices": tables.voices(3407, 59),
        "fading": tables.fading(18, 102, 16384, 480),
        "understanding": tables.understanding(64),
        "ranks": tables.ranks(),
        "crowding": tables.crowding(25, 76),
        "lomax": tables.lomax(Stream(1, "t", 1).words(IDS), 294, 1 << 40),
        "poisson": tables.poisson(IDS * 200, Stream(1, "t", 2).words(IDS)),
    }
    assert {name: _hash(table) for name, table in made.items()} == HASHES


@given(st.integers(1, 2**40))
def test_logarithm_and_power_undo_each_other(x: int) -> None:
    back = int(fixed.exp2(fixed.log2(np.array([x])))[0]) >> 16
    assert abs(back - x) <= max(2, x // 500)


def test_laws_have_their_means() -> None:
    words = Stream(5, "law", 1).words(IDS)
    for mean in (0.02, 0.7, 3.3, 12.0, 31.0, 90.0):
        counts = tables.poisson(np.full(IDS.size, int(mean * 65536), dtype=np.int64), words)
        assert abs(counts.mean() - mean) < 0.06 * mean + 0.01
        assert abs(counts.var() - mean) < 0.08 * mean + 0.02
    assert abs(tables.voices(3407, 59).mean() / 65536 - 0.052) < 0.002
    assert abs(np.median(tables.lomax(words, 294, 1 << 40)) / 65536 - 0.83) < 0.05


def test_a_day_has_all_its_visits() -> None:
    assert tables.day_curve().sum() == 65536
    assert tables.day_curve().size == 24

"""Trees: roots, depths, sizes and distances, against a walk in plain Python."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.tools.facts.forest import Forest, pruned, rows_of


@st.composite
def parents(draw: st.DrawFn) -> list[int]:
    """A forest of up to 25 rows in any order: parents as rows, -1 for a root."""
    size = draw(st.integers(1, 25))
    plain = [draw(st.integers(-1, row - 1)) for row in range(size)]
    order = draw(st.permutations(range(size)))
    mixed = [0] * size
    for row, above in enumerate(plain):
        mixed[order[row]] = order[above] if above >= 0 else -1
    return mixed


def above(parent: list[int], row: int) -> list[int]:
    """A row and all above it."""
    path = [row]
    while parent[path[-1]] >= 0:
        path.append(parent[path[-1]])
    return path


def apart(parent: list[int], left: int, right: int) -> int:
    """Steps between two rows of one tree."""
    one, other = above(parent, left), above(parent, right)
    return sum(row not in other for row in one) + sum(row not in one for row in other)


@given(parents())
def test_a_forest_is_what_a_walk_finds(parent: list[int]) -> None:
    forest = Forest.grown(np.array(parent))
    paths = [above(parent, row) for row in range(len(parent))]
    assert forest.tree.tolist() == [path[-1] for path in paths]
    assert forest.depth.tolist() == [len(path) - 1 for path in paths]
    assert forest.below.tolist() == [
        sum(row in path for path in paths) for row in range(len(parent))
    ]
    for root, size, depth, virality in zip(
        forest.roots, forest.sizes(), forest.depths(), forest.virality(), strict=True
    ):
        rows = [row for row, path in enumerate(paths) if path[-1] == root]
        pairs = [apart(parent, a, b) for a in rows for b in rows if a < b]
        assert size == len(rows)
        assert depth == max(len(paths[row]) - 1 for row in rows)
        assert virality == pytest.approx(sum(pairs) / len(pairs) if pairs else 0)


def test_a_broadcast_and_a_chain_differ() -> None:
    star, chain = Forest.grown(np.array([-1, *[0] * 99])), Forest.grown(np.arange(-1, 99))
    assert star.virality()[0] == pytest.approx(2 - 2 / 100)
    assert chain.virality()[0] == pytest.approx(101 / 3)


def test_parents_are_found_by_their_act_and_cut_where_asked() -> None:
    act, parent = np.array([7, 3, 9, 12]), np.array([-1, 7, 3, 5])
    rows = rows_of(act, parent)
    assert rows.tolist() == [-1, 0, 1, -1]
    assert pruned(rows, np.array([True, False, True, True])).tolist() == [-1, -1, -1]
    assert pruned(rows, np.array([False, True, True, False])).tolist() == [-1, 0]

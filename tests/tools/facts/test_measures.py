"""Every group of facts, on logs in which the answer can be counted by hand."""

from dataclasses import replace

import numpy as np
import pytest

from game.model.night import ActKind
from game.model.pack import Pack
from game.tools.facts import (
    burst,
    cascades,
    exposure,
    influence,
    popularity,
    returning,
    speaking,
    wording,
)
from tests.tools.facts.planted import DAY, acts, crowd, sample


def test_what_is_left_lying() -> None:
    found = popularity.figures(
        sample(
            acts(
                {},  # 0: no second act
                {},  # 1: answered within the hour, then silence
                {"root": 1, "parent": 1, "kind": ActKind.CARRY},
                {"root": 3},  # lives for nine days
                {"root": 3, "parent": 3, "kind": ActKind.CARRY, "tick": 9 * DAY + 1},
                {"room": -1, "kind": ActKind.NATIVE},  # 5: copied
                {"room": -1, "kind": ActKind.COPY, "root": 5, "parent": 5},
                {"room": -1, "kind": ActKind.NATIVE},  # 7: no reaction
                {"tick": 30 * DAY},  # too young to tell
            )
        )
    )
    assert found["unanswered"] == pytest.approx(1 / 3)
    assert found["gone"] == pytest.approx(2 / 3)
    assert found["no_reaction"] == pytest.approx(1 / 2)
    assert found["long_lived"] == pytest.approx(1 / 5)
    assert found["biggest"] == pytest.approx(2 / 9)


def test_uses_and_lives_have_the_planted_tails() -> None:
    sizes = np.floor(10 * (np.arange(1, 301) / 301) ** (-1 / 1.2)).astype(np.int64)  # exponent 2.2
    root = np.repeat(np.arange(300), sizes)
    rows = [{"root": int(each), "parent": -1} for each in root]
    assert popularity.figures(sample(acts(*rows)))["tail10"] == pytest.approx(2.2, abs=0.1)


def test_trees_on_platforms() -> None:
    copy = {"room": -1, "kind": ActKind.COPY}
    native = {"room": -1, "kind": ActKind.NATIVE}
    rows = [{}, {**native, "root": 0, "parent": 0, "kind": ActKind.LEAK}]  # a seed from a room
    rows += [native, {**copy, "root": 2, "parent": 2}, {**copy, "root": 2, "parent": 3}]
    rows += [native, *[{**copy, "root": 5, "parent": 5}] * 120]
    rows += [{"room": 1, "kind": ActKind.IMPORT, "root": 0, "parent": 1}]  # not on a platform
    found = cascades.figures(sample(acts(*rows)))
    assert found["trivial"] == pytest.approx(1 / 3)
    assert found["deep"] == pytest.approx(1 / 3)
    assert found["big"] == pytest.approx(3)
    assert found["virality"] == pytest.approx(2 - 2 / 121)


def test_chances_to_carry() -> None:
    seen = np.array([0, 1000, 500, 200, 100, 0, 0, 0, 50])
    carried = np.array([9, 10, 10, 6, 4, 0, 0, 0, 3])
    found = exposure.figures(replace(sample(acts({})), seen=seen, carried=carried))
    assert found["two_to_one"] == pytest.approx(2)
    assert found["rising"] == pytest.approx(4 / 3)
    assert found["flattening"] == pytest.approx((0.06 - 0.04) / (0.04 - 0.01))


def test_who_speaks() -> None:
    people = crowd([0] * 200, [0] * 200)
    posts = [
        *[{"member": 0}] * 60,
        *[{"member": 1}] * 20,
        *[{"member": who} for who in range(2, 22)],
    ]
    leak = {"member": 5, "kind": ActKind.LEAK, "room": 1, "parent": 0}
    found = speaking.figures(sample(acts(*posts, leak), people))
    assert found["silent"] == pytest.approx(178 / 200)
    assert found["top1"] == pytest.approx(80 / 100)
    equal = [{"member": who} for who in range(10)]
    assert speaking.figures(sample(acts(*equal), people))["poster_gini"] == pytest.approx(0)


def test_volume_grows_with_the_posters() -> None:
    rows = []
    for room, posters in enumerate((10, 20, 40, 80)):
        for who in range(posters):
            extra = round(posters**0.3) if who else posters**2  # one who posts ever more
            rows += [{"room": room, "member": 1000 * room + who}] * (1 + extra)
    found = speaking.figures(sample(acts(*rows), crowd([0], [0])))
    beyond = [posters**2 + (posters - 1) * round(posters**0.3) for posters in (10, 20, 40, 80)]
    line = np.polyfit(np.log([10, 20, 40, 80]), np.log(beyond), 1)
    assert found["volume_slope"] == pytest.approx(line[0])
    assert found["size_gini"] == pytest.approx(1)


def test_belonging_brings_back() -> None:
    held = [100 * step for step in range(600)]
    visits = [2 if step < 200 else 3 if step < 400 else 5 for step in range(600)]
    people = crowd([step // 60 for step in range(600)], held, visits)
    stays = np.arange(600) % 60 < 20 + 4 * (np.arange(600) // 60)  # warmer rooms keep more
    after = replace(
        people, id=people.id[stays], room=people.room[stays], belonging=people.belonging[stays]
    )
    ranked = returning.thirds(people, np.ones(600, dtype=np.bool_))
    assert ranked[0] / ranked[1] == pytest.approx(2.5, rel=0.02)
    found = returning.figures(replace(sample(acts({}), people), end=after))
    assert found["retention"] == pytest.approx(1)


def test_leaks_follow_belonging() -> None:
    rows, act = [], 0
    for room, leaks in enumerate((1, 2, 4, 8)):
        for post in range(20):
            rows.append({"room": room, "member": post})
            if post < leaks:
                rows.append(
                    {"room": -1, "tick": 6, "kind": ActKind.LEAK, "root": act, "parent": act}
                )
                act += 1
            act += 1
    rows.append({"room": -1, "kind": ActKind.NATIVE})
    people = crowd([0, 0, 0, 0, 1, 1, 1, 2, 2, 3], [0] * 10)
    one = replace(sample(acts(*rows), people), warmth=np.array([0.1, 0.2, 0.3, 0.4]))
    found = influence.figures(one)
    assert found["leaks_belonging"] == pytest.approx(1)
    assert found["leaks_size"] == pytest.approx(-1)
    assert found["leaks_top"] == pytest.approx(8 / 15)
    assert found["room_born"] == pytest.approx(15 / 16)
    assert found["crossing"] == pytest.approx(5)


def test_one_idea_in_three_goes_wide() -> None:
    out = [
        {"room": -1, "root": 0, "kind": ActKind.COPY, "tick": 1 + hour} for hour in range(1, 121)
    ]
    found = influence.figures(sample(acts({"tick": 1}, {}, {}, *out)))
    assert found["hundredth"] == pytest.approx(100 / 24)
    assert found["one_in"] == pytest.approx(3)


def test_wordings_of_the_largest() -> None:
    home = [{"root": 0, "variant": 0}] * 6 + [{"root": 0, "variant": 7}] * 2
    away = [{"root": 0, "variant": 7, "room": 1}] * 2 + [{"root": 0, "variant": 0, "room": 1}]
    found = wording.figures(sample(acts(*home, *away, {"root": 5})))
    assert found["variants"] == pytest.approx(1 / 10)
    assert found["top_wording"] == pytest.approx(7 / 11)
    assert found["original_home"] == pytest.approx(6 / 8 - 1 / 3)


@pytest.mark.parametrize("exponent", [0.6, 1.4])
def test_a_planted_relaxation_is_found(exponent: float) -> None:
    hours = np.arange(1, 702, dtype=np.float64)
    copies = np.append(0, np.round(1e9 * hours**-exponent)).astype(np.int64)
    assert burst.relaxed(copies) == pytest.approx(exponent, abs=0.02)
    assert np.isnan(burst.relaxed(np.zeros(702, dtype=np.int64)))


def test_a_shock_relaxes_faster_where_branching_is_low(pack: Pack) -> None:
    answers = burst.answers(pack, 7)
    low, critical = answers["low"], answers["critical"]
    assert low.size == critical.size == 700
    assert 1000 < low.sum() < critical.sum() / 5
    assert burst.relaxed(low) > burst.relaxed(critical) + 0.3

"""What is said to have moved a number adds up to how it moved."""

import re
from itertools import pairwise

from game.engine import measure
from game.model.pack import Pack
from game.model.units import ONE
from game.run.turn import Turn
from game.view import causes
from tests.view.runs import look

METERS = (
    "members",
    "core",
    "pulse",
    "warmth",
    "exposure",
    "trust",
    "fatigue",
    "staleness",
    "imprint",
)
_NUMBER = re.compile(r"([+-]\d+(?:\.\d)?)(?: since yesterday)?$")


def numbers(lines: tuple[str, ...]) -> list[int]:
    """Return the numbers that lines end in, in tenths."""
    found = [_NUMBER.search(line) for line in lines]
    return [round(float(each[1]) * 10) for each in found if each]


def test_causes_add_up_exactly(turns: list[Turn], pack: Pack) -> None:
    for turn in turns[1:]:
        for meter in METERS:
            lines = causes.why(look(turn, pack), meter)
            total, *parts = numbers(lines) or [0]
            assert len(lines) <= causes.TOP + 4
            assert sum(parts) == total, (turn.day, meter, lines)


def test_the_total_is_the_change_on_the_screen(turns: list[Turn], pack: Pack) -> None:
    for before, turn in pairwise(turns):
        view = look(turn, pack)
        for meter in ("members", "core"):
            series = turn.history.series[meter]
            assert (numbers(causes.why(view, meter)) or [0])[0] == 10 * (series[-1] - series[-2])
        means = [
            1000 * int(measure.belonging(w).sum()) / (measure.size(w) * ONE)
            for w in (before.world, turn.world)
        ]
        told = (numbers(causes.why(view, "warmth")) or [0])[0]
        assert abs(told - (means[1] - means[0])) <= 1


def test_the_first_morning_says_so(turns: list[Turn], pack: Pack) -> None:
    assert causes.why(look(turns[0], pack), "trust") == (
        "the first morning: nothing has moved yet",
    )


def test_what_is_left_over_never_outweighs_all_that_is_told(turns: list[Turn], pack: Pack) -> None:
    told = [causes.why(look(turn, pack), meter) for turn in turns[1:] for meter in METERS]
    for lines in (lines for lines in told if lines[-1].startswith("the rest") and len(lines) < 7):
        *_, last, rest = numbers(lines)
        assert abs(rest) <= abs(last), lines


def test_people_who_came_are_told_apart_from_those_who_went(turns: list[Turn], pack: Pack) -> None:
    told = [line for turn in turns[1:] for line in causes.why(look(turn, pack), "members")]
    assert any(line.startswith("people who came in +") for line in told)
    assert not any("forgetting" in line for line in told)

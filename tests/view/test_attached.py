"""How attached somebody was, in words: from where to where, and the night that moved them."""

from dataclasses import replace

from game.model.day import Day
from game.model.night import Happening, Kind
from game.model.pack import Pack
from game.run.history import AWAY, History, Leaf
from game.view.attached import DAYS, course
from game.view.look import Look
from tests.view.runs import first, look


def remembered(pack: Pack, values: tuple[int, ...], *what: Happening, day: int = 2) -> Look:
    """Return a first morning on which the first of the named is remembered so."""
    seen = look(first(pack), pack)
    others = (50,) * (len(seen.history.moods[0]) - 1)
    moods = tuple((value, *others) for value in values)
    leaves = (Leaf(day, Day(), what, (), ()),)
    return replace(seen, history=History(seen.history.series, leaves, moods))


def test_a_course_goes_from_the_first_morning_to_the_last(pack: Pack) -> None:
    assert course(remembered(pack, (58, 60, 61)), 0) == ("attached 58 → 61, day 1 to 3",)
    assert course(remembered(pack, (58,)), 0) == ()
    assert course(remembered(pack, (AWAY, 58, 57, AWAY)), 0) == ("attached 58 → 57, day 2 to 3",)


def test_the_night_that_moved_most_is_named_with_what_happened_in_it(pack: Pack) -> None:
    spoke = Happening(Kind.FIRST_WORDS, who=0, amount=40)
    other = Happening(Kind.FIRST_WORDS, who=1, amount=9)
    _, most = course(remembered(pack, (73, 72, 60, 58), other, spoke), 0)
    assert (
        most == "most: 72 → 60 by day 3. The night before: Mira spoke for the first time in 40 days"
    )
    _, most = course(remembered(pack, (73, 72, 60, 58), other), 0)
    assert most == "most: 72 → 60 by day 3"


def test_no_more_is_told_than_is_drawn(pack: Pack) -> None:
    (line,) = course(remembered(pack, tuple(range(40, 70))), 0)
    assert line == f"attached {70 - DAYS} → 69, day {31 - DAYS} to 30"

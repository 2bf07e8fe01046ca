"""What is typed on an evening is understood as people mean it, and help says what there is."""

from pathlib import Path

import pytest

from game.plain import orders, ways
from game.plain.play import sit
from game.plain.talk import Talk
from game.view.forecastpane import ForecastPane
from game.view.panes import Option, VerbRow
from tests.plain.test_play import Watched, played
from tests.tui import kettle

VERBS = kettle.VERBS


@pytest.mark.parametrize(
    ("typed", "letter"), [("quit", "q"), ("Close", "C"), ("c", "C"), ("help", "?"), ("P", "P")]
)
def test_words_are_taken_for_their_letters(typed: str, letter: str) -> None:
    assert orders.meant(typed)[0] == letter


def test_help_tells_of_one_verb_or_letter_or_of_all() -> None:
    post = VERBS[0]
    assert set(post.about) <= set(orders.helped("P", VERBS))
    assert list(orders.helped("post", VERBS)) == list(orders.helped("1", VERBS))
    assert list(orders.helped("f", VERBS)) == [f"f: {orders.LETTERS['f']}."]
    every = "\n".join(orders.helped("", VERBS))
    assert all(f"\n{letter}: " in every for letter in orders.LETTERS)


def test_every_letter_of_the_help_does_something(tmp_path: Path) -> None:
    player = played(Watched(tmp_path), *(each for each in orders.LETTERS if each not in "Cq"), "q")
    assert not any(line.startswith("Not understood") for line in player.lines)


def test_a_verb_opens_by_its_name_and_foretells_a_way(tmp_path: Path) -> None:
    said: list[str] = []
    sit(Watched(tmp_path), Talk(["1", "moss", "", "post", "f2", "2", "q", "y"], said.append))
    assert any(line.startswith("With Post: ") for line in said)
    assert any(line.startswith("Plan 1: Post: ") for line in said)


def verb(*options: Option) -> VerbRow:
    return VERBS[0]._replace(options=options)


def test_many_ways_are_asked_for_in_two_steps_and_what_they_share_is_said_once() -> None:
    entry = kettle.VERBS[0].options[0].entry
    some = [
        Option(entry, f"'{about}' on {at}", "", (f"of {about}", f"there {at}"), about=about)
        for about in ("soup", "hens")
        for at in range(ways.MOST)
    ]
    said: list[str] = []
    found = ways.chosen(Talk(["2", "", "2", "3"], said.append), verb(*some), _ahead)
    assert found == some[ways.MOST + 2]
    assert said.count(f"2. hens: {ways.MOST} ways\n") == 2
    assert said.count("   of hens\n") == 2
    assert said.count("   there 3\n") == 2
    assert "   of soup\n" not in said


def _ahead(_entry: object) -> ForecastPane | None:
    return None

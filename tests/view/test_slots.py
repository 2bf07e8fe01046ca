"""Slots are filled by one rule, and only by it."""

from hypothesis import given
from hypothesis import strategies as st

from game.view.slots import begun, fill, literals, places, within


def test_known_places_are_filled_and_unknown_ones_left() -> None:
    assert fill("{a} and {b} and {a}", {"a": "x"}) == "x and {b} and x"


def test_what_is_put_in_is_not_looked_at_again() -> None:
    assert fill("{a}", {"a": "{b}", "b": "no"}) == "{b}"


def test_nothing_is_ever_evaluated() -> None:
    text = "{0} {a.__class__} {a[0]} {a!r} {a:>9} {{a}} {}"
    assert fill(text, {"a": "x"}) == "{0} {a.__class__} {a[0]} {a!r} {a:>9} {x} {}"


@given(st.text())
def test_any_text_is_safe(text: str) -> None:
    assert fill(text, {}) == text


def test_places_and_what_stands_between() -> None:
    assert list(places("Day {day}. {best} would not.")) == ["day", "best"]
    assert literals("Day {day}. {best} would not.") == ("Day ", ". ", " would not.")


def test_what_is_quoted_has_its_own_quotes_doubled() -> None:
    assert within("note, back seat: 'keep it warm'") == 'note, back seat: "keep it warm"'
    assert within("'it's nobody's', she said") == "\"it's nobody's\", she said"
    assert within("the sheep's o'clock isn't") == "the sheep's o'clock isn't"


def test_a_sentence_begins_with_a_capital_even_where_nobody_is_named() -> None:
    assert begun("the room did it. somebody laughed. mira did not.") == (
        "The room did it. Somebody laughed. mira did not."
    )

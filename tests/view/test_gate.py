"""Nothing that steers a terminal, hides, or climbs out of its line passes the gate."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.view.gate import clean

HOSTILE = {
    "\x1b[2Jgone": "[2Jgone",
    "\x1b]52;c;aGk=\x07": "]52;c;aGk=",
    "abc\u202edcb": "abcdcb",
    "\u2066hidden\u2069": "hidden",
    "zero\u200bwidth": "zerowidth",
    "\ue000private\U000f0000": "private",
    "one\ntwo\ttwo\r\nthree": "one two two three",
    "line\u2028next": "line next",
    "blank\u3164\u2800": "blank",
    "a\u0301\u0301\u0301\u0301\u0301": "a\u0301\u0301",
    "\U000e0041tag": "tag",
    "face\ufe0f": "face",
    "C1\x9b31m": "C131m",
    "del\x7f": "del",
}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_stripped(text: str) -> None:
    assert clean(text) == HOSTILE[text]


@given(st.text())
def test_what_passes_can_be_seen(text: str) -> None:
    passed = clean(text)
    assert clean(passed) == passed
    assert not any(unicodedata.category(letter)[0] == "C" for letter in passed)


def test_words_of_the_game_pass_as_they_are() -> None:
    for text in ("Always on. Always you.™", "▲3 · ▼2", "^o^ mira: naïve café, 'moss' … ▫▪"):
        assert clean(text) == text

"""Lines out pass the gate; answers in may be anything at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.plain.app import asks_ascii, bare, folded
from game.plain.talk import GoneError, Talk, plain


def talk(*answers: str) -> tuple[Talk, list[str]]:
    lines: list[str] = []
    return Talk(answers, lines.append), lines


def test_hostile_text_cannot_steer() -> None:
    speaker, lines = talk()
    speaker.say("\x1b[2J\x1b]52;c;aGk=\x07 by \u202eevil", "one\ntwo", "  indented\x9b31m")
    assert lines == ["[2J]52;c;aGk= by evil\n", "one\n", "two\n", "  indented31m\n"]


def test_changes_have_a_sign() -> None:
    assert plain("trust ▲6, exposure ▼2") == "trust +6, exposure -2"
    assert plain("▲ Plaza ▪▫") == "^ Plaza o."


def test_marks_are_ascii_and_letters_stay() -> None:
    assert plain("catch 4 · bond 1, café… 47·56·66") == "catch 4, bond 1, café... 47-56-66"
    assert bare("café Ω") == "cafe ?"


@pytest.mark.parametrize(
    ("name", "value", "wanted"),
    [
        ("ROOMS_GLYPHS", "ascii", True),
        ("LC_ALL", "C", True),
        ("LANG", "POSIX", True),
        ("LANG", "en_GB.UTF-8", False),
    ],
)
def test_ascii_is_spoken_where_it_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, *, wanted: bool
) -> None:
    for each in ("ROOMS_GLYPHS", "LC_ALL", "LANG"):
        monkeypatch.delenv(each, raising=False)
    monkeypatch.setenv("LC_CTYPE", "C.UTF-8")
    monkeypatch.setenv(name, value)
    assert asks_ascii() == wanted


def test_a_number_is_asked_for_until_it_is_one() -> None:
    speaker, lines = talk("x", "9", "-1", "\u0664", "2")
    assert speaker.number("which?", 3) == 2
    assert lines.count("? which?\n") == 5


def test_nothing_goes_back_and_the_end_is_noticed() -> None:
    speaker, _ = talk("", "yes", "no")
    assert speaker.number("which?", 3) == 0
    assert speaker.sure("really?")
    assert not speaker.sure("really?")
    with pytest.raises(GoneError):
        speaker.ask("anybody?")


@pytest.mark.parametrize(
    ("answer", "meant"), [("Y", True), ("C", True), ("close", True), ("N", False), ("", False)]
)
def test_a_yes_is_what_a_person_would_type(answer: str, *, meant: bool) -> None:
    speaker, lines = talk("x", "8", answer)
    assert speaker.sure("Close the day anyway?", "c", "close") == meant
    assert lines.count("? Close the day anyway? (y or n)\n") == 3


@given(st.text(), st.integers(0, 9))
def test_any_answer_is_safe(answer: str, top: int) -> None:
    speaker, _ = talk(answer, "")
    assert 0 <= speaker.number("which?", top) <= top


@given(st.text())
def test_every_line_out_is_printable(text: str) -> None:
    speaker, lines = talk()
    speaker.say(text)
    assert all(line.removesuffix("\n").isprintable() for line in lines)


def test_a_terminal_gets_whole_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "31")
    line = "  2. the spare key is under the hen, with the well-meant cat\n"
    rows = "  2. the spare key is under\n  the hen, with the well-meant\n  cat\n"
    assert folded(line) == rows
    assert folded("\n") == "\n"

"""A full day by keys, and what a terminal can do to a program on the way."""

import json
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.screen import Terminal

ENTER = "\r"
RESTORED = b"\x1b[?1049l"


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    opened = Terminal(["play", "--room", "kettle", "--seed", "pty"], tmp_path)
    yield opened
    opened.child.close(force=True)


def lines(saves: Path) -> list[dict[str, object]]:
    """Return the lines of the one recording in a folder."""
    (path,) = saves.glob("*.room.jsonl")
    return [json.loads(line) for line in path.read_text(encoding="ascii").splitlines()]


def play_first_day(terminal: Terminal) -> None:
    """From the room's first words to the second morning, by keys alone."""
    terminal.see("Marrowfield closed two winters ago")
    terminal.press(ENTER)
    terminal.see("card is waiting")
    terminal.press("e")
    terminal.see("Tonight")
    terminal.press("P")
    terminal.see("enter adds")
    terminal.press(ENTER)
    terminal.see("In the plan")
    terminal.press("C")
    terminal.see("Close the day?")
    terminal.press(ENTER)  # Enter never closes the day
    terminal.see("Close the day?")
    terminal.press("y")
    terminal.see("The page of day 1")
    terminal.press(ENTER)
    terminal.see("day 2 morning")


def test_a_full_day_by_keys(terminal: Terminal, tmp_path: Path) -> None:
    play_first_day(terminal)
    header, day = lines(tmp_path)
    assert header["room"] == "base:kettle"
    assert day["day"] == 1
    assert [entry[0] for entry in day["plan"]] == ["post"]  # type: ignore[attr-defined]  # a list
    terminal.press("q")
    assert terminal.ended() == 0
    assert RESTORED in terminal.raw


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_leaves_a_sane_terminal_and_the_save(
    terminal: Terminal, tmp_path: Path, number: int
) -> None:
    play_first_day(terminal)
    terminal.child.kill(number)
    terminal.ended()
    assert RESTORED in terminal.raw
    assert len(lines(tmp_path)) == 2


def test_a_closed_window_is_no_crash(terminal: Terminal, tmp_path: Path) -> None:
    play_first_day(terminal)
    terminal.child.ptyproc.delayafterterminate = 10  # a busy machine takes its time
    terminal.child.close(force=False)
    assert terminal.child.exitstatus == 128 + signal.SIGHUP
    assert not (tmp_path / "crashes").exists()
    assert len(lines(tmp_path)) == 2


def test_kill_nine_loses_the_evening_at_most(terminal: Terminal, tmp_path: Path) -> None:
    play_first_day(terminal)
    terminal.press("e")
    terminal.child.kill(signal.SIGKILL)
    terminal.ended()
    assert len(lines(tmp_path)) == 2
    again = Terminal(["play", "--continue"], tmp_path)
    again.see("day 2 morning")
    again.press("q")
    assert again.ended() == 0


def test_resizing_on_the_way(terminal: Terminal) -> None:
    terminal.see("Marrowfield closed two winters ago")
    for size in ((120, 40), (50, 15), (200, 60), (80, 24)):
        terminal.resize(*size)
        terminal.read(0.5)
    terminal.press(ENTER)
    terminal.see("card is waiting")
    terminal.press("q")
    assert terminal.ended() == 0


def test_plain_by_keys(tmp_path: Path) -> None:
    terminal = Terminal(["--plain", "--room", "kettle", "--seed", "pty"], tmp_path, (80, 200))
    terminal.see("Day 1 of 30, morning. The Kettle.")
    terminal.press("\n", "P\n", "1\n", "c\n", "y\n")
    terminal.see("Day 2 of 30, morning.")
    terminal.press("q\n")
    assert terminal.ended() == 0
    assert len(lines(tmp_path)) == 2
    assert b"\x1b[" not in terminal.raw

"""In a real terminal: signals and stray bytes end nothing badly, a crash prints three lines."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest
from textual.worker import WorkerFailed

from game.tui.terminal import last_words
from tests.tui.fakedesk import FakeDesk
from tests.tui.stagehand import opened, press

ROOT = Path(__file__).parents[2]
LEFT = "\x1b[?1049l"  # the alternate screen is left


def _game() -> pexpect.spawn:
    env = os.environ | {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
    args = ["-m", "tests.tui.play"]
    game = pexpect.spawn(
        sys.executable, args, env=env, cwd=str(ROOT), dimensions=(24, 100), timeout=20
    )
    game.expect("Continue")
    return game


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_leaves_the_terminal_as_it_was(number: signal.Signals) -> None:
    game = _game()
    game.kill(number)
    game.expect_exact(LEFT)
    game.expect(pexpect.EOF)
    game.close()
    assert game.exitstatus == 128 + number


def test_stray_mouse_bytes_are_forgiven_and_ctrl_q_quits() -> None:
    game = _game()
    game.send(b"\x1b[M \xff\xfe")  # a legacy report from column 223
    game.send("\r")
    game.expect("cards are waiting")
    game.send("\x11")
    game.expect_exact(LEFT)
    game.expect(pexpect.EOF)
    game.close()
    assert game.exitstatus == 0


def test_a_closed_terminal_ends_the_game() -> None:
    game = _game()
    game.ptyproc.delayafterterminate = 4  # a busy machine takes its time to say goodbye
    game.close(force=False)
    assert not game.isalive() or game.wait() is not None


async def test_a_crash_writes_a_report_and_says_three_lines() -> None:
    desk = FakeDesk()
    with pytest.raises(RuntimeError, match="the well"):
        await _crash(desk)
    assert "the well" in desk.reports[0]
    said = last_words(RuntimeError("in\x1b[2J the\nwell"), desk.crash).plain
    assert said.count("\n") == 2
    assert "\x1b" not in said
    assert "reports/crash-1.txt" in said


def test_the_last_words_are_said_even_if_no_report_can_be_written() -> None:
    def full(report: str) -> str:
        raise OSError(len(report))

    assert "nowhere" in last_words(None, full).plain


def test_the_first_frame_needs_no_numbers_and_no_reader_of_packs() -> None:
    code = "import sys, game.tui.app; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    strangers = {"numpy", "pydantic", "game.engine.step", "game.content.packs"}
    assert not strangers & loaded


async def test_what_falls_in_a_thread_is_reported_with_its_cause() -> None:
    desk = FakeDesk()
    with pytest.raises(WorkerFailed):
        await _crash_in_a_thread(desk)
    (report,) = desk.reports
    assert "in _fall" in report  # where
    assert "KeyError: 'THE_ROPE'" in report  # and why
    assert "RuntimeError: down the well" in last_words(WorkerFailed(_fallen()), desk.crash).plain


async def _crash(desk: FakeDesk) -> None:
    async with opened(desk) as (app, pilot):
        await press(pilot, "enter")
        app.screen.call_later(_fall)
        await pilot.pause()


async def _crash_in_a_thread(desk: FakeDesk) -> None:
    async with opened(desk) as (app, pilot):
        await press(pilot, "enter")
        app.screen.run_worker(_fall_after, thread=True)
        await pilot.pause(0.2)


def _fall() -> None:
    message = "down the well"
    raise RuntimeError(message)


def _fall_after() -> None:
    try:
        os.environ["THE_ROPE"]
    except KeyError as error:
        raise _fallen() from error


def _fallen() -> RuntimeError:
    return RuntimeError("down the well")

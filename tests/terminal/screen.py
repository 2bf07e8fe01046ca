"""A terminal to play in: a program behind a pty, its output drawn by a terminal emulator."""

import os
import sys
import time
from pathlib import Path

import pexpect
import pyte

PATIENCE = 40


class Terminal:
    """A program at a size; `see` waits for words, `press` sends keys."""

    def __init__(self, args: list[str], saves: Path, size: tuple[int, int] = (80, 24)) -> None:
        columns, rows = size
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.raw = b""
        environment = {**os.environ, "TERM": "xterm-256color", "ROOMS_SAVES": str(saves)}
        environment |= {"COLORTERM": "truecolor", "TEXTUAL_ANIMATIONS": "none", "LANG": "C.UTF-8"}
        environment.pop("NO_COLOR", None)
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "game", *args],
            env=environment,
            dimensions=(rows, columns),
            timeout=PATIENCE,
        )

    def read(self, seconds: float = 0.1) -> None:
        """Draw what has come, waiting a little for it."""
        try:
            came = self.child.read_nonblocking(1 << 16, timeout=seconds)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return
        self.raw += came
        self._stream.feed(came)

    @property
    def text(self) -> str:
        """What is on the screen."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def see(self, words: str, *, gone: bool = False) -> str:
        """Wait until words are on the screen (or have gone); return the screen."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            self.read()
            if (words in self.text) != gone:
                return self.text
        message = f"{words!r} {'stayed' if gone else 'never came'}:\n{self.text}"
        raise AssertionError(message)

    def press(self, *keys: str) -> None:
        """Send keys, one by one."""
        for key in keys:
            self.read(0.05)
            self.child.send(key)
            self.read(0.2)

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size."""
        self.child.setwinsize(rows, columns)
        self._screen.resize(rows, columns)

    def ended(self) -> int:
        """Wait for the program to end; return its exit status, or minus the signal."""
        until = time.monotonic() + PATIENCE
        while self.child.isalive() and time.monotonic() < until:
            self.read()
        self.child.close()
        status = self.child.exitstatus
        return status if status is not None else -(self.child.signalstatus or 0)

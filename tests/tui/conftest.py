"""Every test of the screens sees the same terminal, whatever the machine's own is like."""

import pytest
from textual import _wait, constants


@pytest.fixture(autouse=True)
def same_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pin the colours and forget what the player of this machine prefers."""
    monkeypatch.setenv("TEXTUAL_COLOR_SYSTEM", "truecolor")
    monkeypatch.setattr(constants, "COLOR_SYSTEM", "truecolor")
    # Half the time of these tests went in naps of 20 ms.
    monkeypatch.setattr(_wait, "SLEEP_GRANULARITY", 0.01)
    monkeypatch.setattr(_wait, "SLEEP_IDLE", 0.0005)
    for name in ("NO_COLOR", "ROOMS_GLYPHS", "SSH_CONNECTION", "SSH_TTY"):
        monkeypatch.delenv(name, raising=False)

"""The screens that are peers, each read from its file when it is first opened.

Measured: with all of them read at the start, the first frame took 1.45 times a bare Textual's.
"""

from collections.abc import Callable
from functools import partial
from importlib import import_module

from textual.screen import Screen

from game.tui.sitting import Sitting

_PEERS = {
    "title": "TitleScreen",
    "room": "RoomScreen",
    "evening": "EveningScreen",
    "night": "NightScreen",
    "members": "MembersScreen",
    "lineage": "LineageScreen",
    "city": "CityScreen",
    "report": "ReportScreen",
}


def modes(sitting: Sitting) -> dict[str, Callable[[], Screen[None]]]:
    """Return every mode of the app with what makes its screen."""
    return {name: partial(_made, name, peer, sitting) for name, peer in _PEERS.items()}


def _made(name: str, peer: str, sitting: Sitting) -> Screen[None]:
    screen = getattr(import_module(f"game.tui.screens.{name}"), peer)(sitting)
    if not isinstance(screen, Screen):
        message = f"{peer} is no screen"
        raise TypeError(message)
    return screen

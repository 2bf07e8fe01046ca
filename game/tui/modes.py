"""The screens that are peers, each read from its file when it is first opened.

Measured: with all of them read at the start, the first frame took 1.45 times a bare Textual's.
"""

from collections.abc import Callable
from functools import partial
from importlib import import_module

from textual.screen import Screen

from game.tui.chair import Chair

_PEERS = {
    "room": "RoomScreen",
    "evening": "EveningScreen",
    "compose": "ComposeScreen",
    "night": "NightScreen",
    "members": "MembersScreen",
    "lineage": "LineageScreen",
    "city": "CityScreen",
    "numbers": "NumbersScreen",
    "log": "LogScreen",
    "report": "ReportScreen",
}


def modes(chair: Chair) -> dict[str, Callable[[], Screen[None]]]:
    """Return every mode of a run with what makes its screen."""
    return {name: partial(_made, name, peer, chair) for name, peer in _PEERS.items()}


def _made(name: str, peer: str, chair: Chair) -> Screen[None]:
    screen = getattr(import_module(f"game.tui.screens.{name}"), peer)(chair.seat)
    if not isinstance(screen, Screen):
        message = f"{peer} is no screen"
        raise TypeError(message)
    return screen

"""A Thousand Little Rooms: a terminal game about how culture spreads.

The names below are what scripts and bots build on (docs/bots.md, types in `__init__.pyi`). Each is
loaded when it is first asked for, so that the package itself costs nothing.
"""

from importlib import import_module

__version__ = "0.1.0"

FACE = {
    "Day": "game.model.day",
    "Entry": "game.model.day",
    "Pack": "game.model.pack",
    "Played": "game.tools.play",
    "Refused": "game.run.turn",
    "RoomsError": "game.errors",
    "Run": "game.run.run",
    "Sight": "game.tools.sight",
    "Turn": "game.run.turn",
    "Wish": "game.model.terms",
    "begin": "game.tools.script",
    "load_pack": "game.tools.script",
    "observe": "game.tools.sight",
    "options": "game.engine.legal",
    "play": "game.tools.play",
    "refusal": "game.engine.legal",
}
"""Each public name, with the module that holds it."""


def __getattr__(name: str) -> object:
    """Return a public name, loading what holds it."""
    if name not in FACE:
        what = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(what)
    return getattr(import_module(FACE[name]), name)


def __dir__() -> list[str]:
    """Return what can be asked for."""
    return sorted([*globals(), *FACE])

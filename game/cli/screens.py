"""The screens that the command line asks for. A run is set up first only if one was asked for."""

from game.cli.asked import Asked, particular
from game.run import saves
from game.tools.porch import Porch
from game.tui.app import RoomsApp
from game.tui.chair import Seat


def screens(asked: Asked) -> RoomsApp:
    """Return the app, ready to run. Raises UsageError, RecordError for a run it cannot set up."""
    porch = Porch(saves.home(asked["saves"]))
    if particular(asked) or asked["room"] or asked["seed"] or asked["resume"] is not None:
        seat, notice = _seated(asked)
        return RoomsApp(porch, lambda: seat, playing=seat.playing, notice=notice)
    return RoomsApp(porch, lambda: _seated(asked)[0])


def _seated(asked: Asked) -> tuple[Seat, str]:
    """Return a seat at the desk that was asked for, and what to know of packs left out."""
    from game.cli.desk import notice, set_up
    from game.tui.sitting import Sitting

    desk = set_up(asked)
    sitting = Sitting(desk)
    if desk.playing:
        sitting.begun()
    return sitting, notice(desk) if asked["packs"] else ""

"""Opening the terrarium: the app over a world that nobody plays."""

from functools import partial

from textual.screen import Screen

from game.model.pack import Pack
from game.run import saves
from game.tools.desk import Desk as Place
from game.tools.table import Table
from game.tools.watched import Watched
from game.tui.app import RoomsApp
from game.tui.desk import Desk
from game.tui.screens.watch import WatchScreen, World
from game.tui.sitting import Sitting


class TerrariumApp(RoomsApp):
    """The same doorway as the game's, onto a city to be watched."""

    DEFAULT_MODE = "watch"

    def __init__(self, desk: Desk, world: World, days: int | None = None) -> None:
        """`days`: how many nights there are to see; None: without end."""
        super().__init__(desk, partial(Sitting, desk))
        self._watched = partial(WatchScreen, Sitting(desk), world, days)

    def get_default_screen(self) -> Screen[None]:
        """Return the city."""
        return self._watched()


def watch(
    pack: Pack, seed: int, world: str, days: int | None = None, members: int | None = None
) -> int:
    """Watch a world until they leave; returns the exit code. Raises UsageError for a bad wish."""
    home = saves.home()
    grown = Watched(pack, seed, world, members)
    app = TerrariumApp(Place(home, partial(Table, home)), World(seed, grown.night), days)
    app.run()
    return app.return_code or 0

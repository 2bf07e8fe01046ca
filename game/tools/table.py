"""The table at which a run is played: packs, rules, recording and words brought together."""

from pathlib import Path

from game.model.terms import AS_USUAL, Wish
from game.run import codes, recordings
from game.run.opening import granted, header
from game.run.reader import read
from game.run.run import Run
from game.run.shelf import Shelf
from game.tools.laid import Laid
from game.tools.reload import turned
from game.tools.rows import RoomChoice
from game.view import turn as views
from game.view.gate import clean
from game.view.packpane import PackPane, pane


class Table(Laid):
    """One run at a time, of the packs that were asked for. See `game.tools.desk.Table`."""

    def __init__(
        self,
        home: Path,
        packs: tuple[Path, ...] = (),
        wish: Wish = AS_USUAL,
    ) -> None:
        """`wish`: what a new run is to be. Raises UsageError for a bad one."""
        super().__init__()
        self._home = home
        self._packs = packs
        self._shelf = Shelf(packs, home)
        self._wish = wish
        granted(self._shelf.pack, wish)

    @property
    def complaints(self) -> tuple[str, ...]:
        """What was wrong with packs that were asked for."""
        return self._shelf.complaints

    @property
    def playing(self) -> bool:
        """Whether a run is on the table."""
        return self._run is not None

    @property
    def save(self) -> str:
        """The file of the run on the table; nothing if there is none."""
        path = self._run.path if self._run else None
        return path.name if path else ""

    def rooms(self) -> tuple[RoomChoice, ...]:
        """Return the rooms a new run can be played in."""
        return tuple(
            RoomChoice(
                id=room.id,
                name=clean(room.name),
                line=clean(room.about),
                rule=clean(room.rule),
                members=room.size,
            )
            for room in self._shelf.pack.rooms
        )

    def begin(self, room: str, seed: str | None) -> None:
        """Begin a run; a seed of None is drawn."""
        pack = self._shelf.pack
        number = codes.fresh() if seed is None else codes.read(seed)
        opened = header(pack, number, room, self._wish)
        self._shelf.keep()
        path = recordings.fresh(self._home, opened)
        self._lay(Run.begin(opened, pack, path, views.tell))

    def resume(self, path: Path) -> None:
        """Take a run up again, with the packs it was begun with."""
        pack = self._shelf.find(read(path, torn=True).header, path)
        self.leave()
        self._lay(Run.resume(path, pack, views.tell))

    def reload(self) -> PackPane:
        """Read the packs again, and go on with them where nothing is wrong with them.

        Raises UsageError or PackError for a folder that is no pack any more.
        """
        fresh = Shelf(self._packs, self._home)
        said = turned(self._run, fresh) if self._run else ()
        self._shelf = fresh
        return pane(fresh.loaded, said)

    def _lay(self, run: Run) -> None:
        self.leave()
        self._run = run

    def leave(self) -> None:
        """Take the run off the table; all that was closed is saved."""
        if self._run is not None:
            self._run.close()
            self._run = None

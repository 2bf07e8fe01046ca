"""The table at which a run is played: packs, rules, recording and words brought together."""

from collections.abc import Mapping
from pathlib import Path

from game.errors import UsageError
from game.model.terms import AS_USUAL, Wish
from game.run import clock, opening, recordings
from game.run.opening import granted, header
from game.run.reader import read
from game.run.replayed import Replayed
from game.run.run import Run
from game.run.shelf import Shelf
from game.tools import wishes
from game.tools.laid import Laid
from game.tools.reload import turned
from game.tools.rows import USUAL, NewRun, RoomChoice
from game.view import turn as views
from game.view.gate import clean
from game.view.packpane import PackPane
from game.view.packs import pane
from game.view.standing import daily

_TAUGHT = "begin here: the first evenings are taught"


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
        self.complaints = self._shelf.complaints
        """What was wrong with packs that were asked for."""

    @property
    def playing(self) -> bool:
        """Whether a run is on the table."""
        return self._run is not None

    @property
    def save(self) -> str:
        """The file of the run on the table; nothing if there is none."""
        path = self._run.path if self._run else None
        return path.name if path else ""

    def new_run(self) -> NewRun:
        """Return all that can be chosen before a run begins."""
        pack = self._shelf.pack
        first = pack.rooms[opening.first_row(pack)]
        today = clock.today()
        played = recordings.dailies(self._home, opening.daily(today))
        rooms = tuple(
            RoomChoice(
                id=room.id,
                name=clean(room.name),
                line=clean(room.about),
                rule=clean(room.rule),
                members=room.size,
                note=_TAUGHT if opening.taught(room) else "",
                daily=daily(today, again=room.id in played),
            )
            for room in sorted(pack.rooms, key=lambda each: each is not first)
        )
        return NewRun(rooms, wishes.terms(pack, self._wish))

    def begin(self, room: str, seed: str | None, chosen: Mapping[str, str] = USUAL) -> None:
        """Begin a run; a seed of None is drawn. `chosen`: terms by id, as their rows have them."""
        pack = self._shelf.pack
        wish = wishes.wished(pack, self._wish, chosen)
        opened = header(pack, opening.seed(wish.mode, seed), room, wish)
        opened = recordings.as_played(self._home, opened)
        self._shelf.keep()
        path = recordings.fresh(self._home, opened)
        self.leave()
        self._run = Run.begin(opened, pack, path, views.tell)

    def resume(self, path: Path) -> None:
        """Take a run up again, with the packs it was begun with."""
        pack = self._shelf.find(read(path, torn=True).header, path)
        self.leave()
        self._run = Run.resume(path, pack, views.tell)

    def watch(self, path: Path) -> None:
        """Look at a recording from its first morning, with the packs it was made with."""
        pack = self._shelf.find(read(path, torn=True).header, path)
        self.leave()
        self._run = Replayed.open(path, pack, views.tell)

    def rewind(self) -> None:
        """Go back to yesterday's morning; in a run that is played, only in practice.

        Raises UsageError where one cannot.
        """
        if not self.watching and not self._practising:
            what = "only a practice run can go back a day"
            raise UsageError(what, "begin one with --mode practice")
        closed = len(self.run.turn.history.leaves)
        if not closed:
            what = "this is the first morning"
            raise UsageError(what, "no day is closed yet")
        self.run.rewind(closed)

    @property
    def rewinds(self) -> bool:
        """Whether there is a morning to go back to, and one may."""
        able = self.watching or self._practising
        return able and bool(self.run.turn.history.leaves)

    @property
    def _practising(self) -> bool:
        return self.run.header.mode == "practice"

    def reload(self) -> PackPane:
        """Read the packs again, and go on with them where nothing is wrong with them.

        Raises UsageError or PackError for a folder that is no pack any more.
        """
        fresh = Shelf(self._packs, self._home)
        said = turned(self._run, fresh) if self._run and not self.watching else ()
        self._shelf, self.complaints = fresh, fresh.complaints
        return pane(fresh.loaded, said)

    def attempt(self, event: str) -> str:
        """Return what an event would come to on a first morning. Raises UsageError."""
        from game.tools.pack.proof import mornings, trying  # noqa: PLC0415 - for authors, and slow

        return trying.told(trying.tried(self._shelf.pack, event, mornings.Wish()))

    def leave(self) -> None:
        """Take the run off the table; all that was closed is saved."""
        if self._run is not None:
            self._run.close()
            self._run = None

"""The run on the table as a player sees it: its panes, what may come, and the close of a day."""

import os

from game.engine import legal
from game.errors import UsageError
from game.model.day import Day, Entry
from game.run.forecast import Forecaster
from game.run.reader import read
from game.run.replayed import Replayed
from game.run.run import Run
from game.run.turn import Refused, refused
from game.tools.desk import Say
from game.view import refusals
from game.view import turn as views
from game.view.chroniclepane import ChroniclePane
from game.view.forecastpane import ForecastPane, forecast_pane
from game.view.look import Look
from game.view.panes import LineagePane, NightPane, Panes
from game.view.standing import WATCHED, standing
from game.view.visitpane import VisitPane


class Laid:
    """One run, or none yet. It knows no packs but those of the run."""

    def __init__(self) -> None:
        self._run: Run | None = None
        self._foreseen: Forecaster | None = None

    @property
    def run(self) -> Run:
        """The run on the table. Raises UsageError if there is none."""
        if self._run is None:
            what = "no run is on the table"
            raise UsageError(what, "begin one, or take one up again")
        return self._run

    def panes(self, day: Day) -> Panes:
        """Return all of this morning, with the evening for the plan so far."""
        told = WATCHED if self.watching else standing(self.run.header)
        return views.panes_of(_look(self.run, day), self.run.turn.digest, told)

    @property
    def watching(self) -> bool:
        """Whether a recording is on the table, to be looked at only."""
        return isinstance(self._run, Replayed)

    @property
    def recorded(self) -> Day:
        """What is decided of this day already: all of it where a recording is watched."""
        return self.run.recorded or Day()

    def refuse(self, day: Day, entry: Entry) -> str:
        """Return why an entry cannot join the plan, or nothing."""
        if self.watching:
            return "A recording stays as it was played."
        world, pack = self.run.turn.world, self.run.pack
        return refusals.words(world, pack, legal.refusal(world, pack, day, entry))

    def forecast(self, day: Day, entry: Entry | None) -> ForecastPane | None:
        """Return what a plan, or one more entry with it, may come to; None if it is refused.

        It takes a while, and may be asked for in any thread.
        """
        look = _look(self.run, day)
        whole = Day(day.choices, (*day.plan, entry)) if entry else day
        if refused(look.world, look.pack, whole) is not None:
            return None
        if self._foreseen is None or self._foreseen.world is not look.world:
            self._foreseen = Forecaster(look.world, look.pack)
        asked = self._foreseen
        told = asked.verb(day, entry) if entry else asked.plan(day)
        return forecast_pane(look, told, entry)

    def close(self, day: Day) -> NightPane | str:
        """Close the day and write it down, or say why not."""
        run = self.run
        before = run.turn.world
        after = run.do(day)
        if isinstance(after, Refused):
            return refusals.words(before, run.pack, after.refusal)
        return views.night_pane(after.world, run.pack, after.history, after.night)

    def lineage(self, root: int) -> LineagePane:
        """Return the family of an idea; -1: of the one most worth a look."""
        return views.lineage(self.run.turn.world, self.run.pack, root)

    def visit(self, room: int) -> VisitPane | None:
        """Return a room of the city from inside, None if there is none of that row."""
        turn = self.run.turn
        return views.visit(turn.world, self.run.pack, room, turn.night)

    def chronicle(self) -> ChroniclePane:
        """Return every number and all that happened so far."""
        return views.chronicle(_look(self.run, Day()))

    def mattered(self, say: Say) -> tuple[str, ...]:
        """Return what mattered in the run and what luck outweighs, in lines, the surest first.

        Takes some minutes; `say` is told how far it is, and stops it by raising. Processes do
        it, so that this one answers keys.
        """
        from game.tools.crew import Crew  # noqa: PLC0415 - asked seldom, and slow to load
        from game.tools.mattered import mattered  # noqa: PLC0415

        if self.run.path is None:
            return ()
        crew = Crew(max(2, (os.cpu_count() or 1) - 1))
        return mattered(read(self.run.path), self.run.pack, crew, say).lines


def _look(run: Run, day: Day) -> Look:
    turn = run.turn
    return Look(turn.world, run.pack, turn.history, day, turn.night)

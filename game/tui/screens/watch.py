"""The terrarium: a city nobody plays, its nights running hour by hour at the speed asked for."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from textual.timer import Timer
from textual.widget import Widget
from textual.worker import Worker, WorkerState

from game.run.codes import encode
from game.tools.watched import WatchedNight
from game.tui.clockwork import DAY, Clockwork
from game.tui.keys import ANYWHERE, WATCH, bindings
from game.tui.motion import pace
from game.tui.screens.street import StreetScreen
from game.tui.sitting import Sitting
from game.tui.widgets.borders import Borders
from game.tui.widgets.city import City
from game.tui.widgets.feed import clock
from game.tui.widgets.glyphs import CROSS
from game.tui.widgets.vitals import TopLine
from game.view.visitpane import VisitPane

SPEEDS = ((1, f"1{CROSS}"), (4, f"4{CROSS}"), (16, f"16{CROSS}"), (DAY, "flat out"))
_BEAT, _STILL_BEAT = 0.5, 1.0


@dataclass(frozen=True)
class World:
    """What is watched: its seed, and how its next night is worked out (slow, for a thread)."""

    seed: int
    night: Callable[[], WatchedNight]


class WatchScreen(StreetScreen):
    """Time stands still while somebody is inside a room, or looks elsewhere."""

    KEYS = WATCH
    BINDINGS = bindings(WATCH, ANYWHERE)

    def __init__(self, sitting: Sitting, world: World, days: int | None) -> None:
        """`days`: after so many nights time stops; None: never."""
        super().__init__(sitting)
        self.time = Clockwork(days)
        self._watch_world = world
        self._watch_worker: Worker[None] | None = None
        self._watch_fallen: WatchedNight | None = None  # worked out, not yet taken
        self._watch_timer: Timer | None = None

    def parts(self) -> Iterator[Widget]:
        """Return the city, its doorstep, and the line of what crosses."""
        yield from super().parts()
        yield Borders()

    def on_mount(self) -> None:
        """Let the first night fall; where nothing may move, wait to be asked for more."""
        found = pace(self.sitting.desk.settings().motion, self.app.animation_level)
        self.time.still = not found.seconds
        self.time.paused = self.time.still
        beat = max(_BEAT, found.seconds) if found.seconds else _STILL_BEAT
        self._watch_timer = self.set_interval(beat, self._watch_beat, pause=True)
        self.time.beat = beat
        self._watch_more()
        self._watch_wind()

    def visit(self, room: int) -> VisitPane | None:
        """Return a room as it is in this hour."""
        night = self.time.night
        return night.visit(room, self.time.hour) if night else None

    def fill(self) -> None:
        """Show the hour."""
        hour = self.time.pane
        if hour is not None:
            self.query_one(City).show(hour.city)
            self.query_one(Borders).tell(hour.news)
        self.follow()

    def top(self) -> None:
        """Write the day, the hour and the speed."""
        time = self.time
        when = f"{clock(time.hour)}" if time.night else "the first night falls"
        day = str(time.night.day) if time.night else "1"
        speed = ("paused", "coral") if time.paused else (SPEEDS[time.speed][1], "mint")
        ended = (("  the last night has passed", "amber"),) if time.over else ()
        left = ((" ▪ ", "amber"), ("THE TERRARIUM", "amber!"), ("  day ", "muted"), (day, "text!"))
        right = ((f"{encode(self._watch_world.seed)} ", "muted"),)
        self.query_one(TopLine).tell(
            (*left, (f"  {when}  ", "text"), ("▪ ", "faint"), speed, *ended), right
        )

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Take a night that has been worked out."""
        if event.worker is self._watch_worker and event.state is WorkerState.SUCCESS:
            self.time.ready, self._watch_fallen = self._watch_fallen, None
            self._watch_worker = None
            if self.time.night is None:
                self._watch_on(0)

    def action_pause(self) -> None:
        """Stop, or go on."""
        self.time.paused = self.time.over or not self.time.paused
        self._watch_wind()

    def action_speed(self, step: int) -> None:
        """Go faster or slower."""
        self.time.speed = max(0, min(len(SPEEDS) - 1, self.time.speed + step))
        self.top()

    def action_step(self) -> None:
        """Stop, and let one hour pass."""
        self.time.paused = True
        self._watch_wind()
        self._watch_on(1)

    def _watch_wind(self) -> None:
        if self._watch_timer is not None:
            if self.time.paused:
                self._watch_timer.pause()
            else:
                self._watch_timer.resume()
        self.top()

    def _watch_beat(self) -> None:
        if self.is_active and self.app.app_focus:
            self._watch_on(self.time.pass_by(SPEEDS[self.time.speed][0]))

    def _watch_on(self, hours: int) -> None:
        if self.time.on(hours):
            self._watch_more()
            if self.time.over and not self.time.paused:
                self.action_pause()
            if self.is_current:
                self.top()
                self.fill()

    def _watch_more(self) -> None:
        """Have the next night worked out, in a thread, unless it is there or was the last."""
        if self._watch_worker is None and self.time.wants:
            self._watch_worker = self.run_worker(self._watch_fall, thread=True)

    def _watch_fall(self) -> None:
        """Work the next night out. A worker would hold on to what it returned: it is large."""
        self._watch_fallen = self._watch_world.night()

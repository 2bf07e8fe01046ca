"""The time of a watched world: which hour of which night is shown, and what comes next."""

from game.tools.watched import WatchedNight
from game.view.watch import HourPane

DAY = 24


class Clockwork:
    """Moves by hours through nights that others work out; waits where the next is not there."""

    def __init__(self, days: int | None) -> None:
        """`days`: nights there are to see; None: without end."""
        self.night: WatchedNight | None = None
        self.ready: WatchedNight | None = None
        self.hour = 0
        self.speed = 0
        self.paused = False
        self.still = False  # whole nights only, for those who want no motion
        self.beat = 1.0  # seconds between two moves
        self._left = days
        self._part = 0.0

    @property
    def pane(self) -> HourPane | None:
        """The hour that is shown."""
        return self.night.hours[self.hour] if self.night else None

    @property
    def wants(self) -> bool:
        """Whether a next night is asked for."""
        return self.ready is None and self._left != 0

    @property
    def over(self) -> bool:
        """Whether the last hour of the last night is shown."""
        return self._left == 0 and self.ready is None and self.hour == DAY - 1

    def pass_by(self, speed: int) -> int:
        """Return how many whole hours a beat is at so many hours a second."""
        if self.still:
            return DAY
        self._part += speed * self.beat
        hours = int(self._part)
        self._part -= hours
        return hours if speed < DAY else DAY

    def on(self, hours: int) -> bool:
        """Go on by hours, at most to the end of the next night; say whether anything changed."""
        before = (self.night, self.hour)
        if self.night is None:
            self._turn(0)
        elif self.hour + hours < DAY:
            self.hour += hours
        elif self.ready is not None and self.hour == DAY - 1:
            self._turn(min(DAY, hours) - 1)
        else:
            self.hour = DAY - 1
        return (self.night, self.hour) != before

    def _turn(self, hour: int) -> None:
        """Take the night that is ready."""
        if self.ready is not None:
            self.night, self.ready = self.ready, None
            self.hour = DAY - 1 if self.still else max(0, hour)
            self._left = None if self._left is None else self._left - 1

"""The first lines of a screen: where we are, and every meter with its change."""

from game.tui.widgets.bar import Bar, Lines, Zone
from game.tui.widgets.cells import Cell, cut, pad, wide
from game.tui.widgets.strips import change, histogram, spark
from game.view.panes import RoomPane, Vital

_SECOND = ("Warmth", "Stale", "Load", "Hours", "Fatigue")
_NAMES = {"Warmth": "Warmth, core"}
_HUES = {"Exposure": "sky", "Imprint": "violet", "Trust": "mint", "Fatigue": "coral"}


class TopLine(Bar):
    """One line: the room, the day, and at the right the seed or whatever the screen has to say."""

    DEFAULT_CSS = """
    TopLine { height: 1; background: $surface; }
    """
    ground = "surface"

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's own word)
        super().__init__(id=id)
        self._left: tuple[Cell, ...] = ()
        self._right: tuple[Cell, ...] = ()

    def tell(self, left: tuple[Cell, ...], right: tuple[Cell, ...]) -> None:
        """Take what stands at both ends."""
        if (left, right) != (self._left, self._right):
            self._left, self._right = left, right
            self.redraw()

    def lines(self, width: int) -> Lines:
        """Return the line; what does not fit is lost in the middle, the seed first."""
        used = wide(self._left)
        right = self._right
        while right and wide(right) + used + 2 > width:
            right = right[1:]
        gap = " " * max(0, width - used - wide(right) - 1)
        return ((Zone((*self._left, (gap, "text"), *right)),),)


def place(room: RoomPane, phase: str) -> tuple[Cell, ...]:
    """Return where and when we are."""
    return (
        (" ▪ ", "amber"),
        (cut(room.room.upper(), 24), "amber!"),
        ("  day ", "muted"),
        (str(room.day), "text!"),
        (f" {phase}" if phase else "", "muted"),
        _aside(room),
    )


def _aside(room: RoomPane) -> Cell:
    """Return the act, or in its place that the run is not scored."""
    if room.standing:
        return (f" · {room.standing.partition(':')[0]}", "amber")
    return (f" · {room.act}" if room.act else "", "faint")


def record(room: RoomPane, *, over: bool = False) -> tuple[Cell, ...]:
    """Return the run as a recording: seed, decisions, and days left unless it is over.

    A daily's seed is its date, which stands on this line already and leaves less room.
    """
    if room.standing.startswith("daily"):
        return tally(room, over=over)
    return ((room.seed, "muted"), *tally(room, over=over))


def tally(room: RoomPane, *, over: bool = False) -> tuple[Cell, ...]:
    """Return how many decisions there were, and how many days there are."""
    return ((f"  {room.decisions} dec.", "faint"), (f"  {_left(room, over=over)}", "faint"))


def _left(room: RoomPane, *, over: bool) -> str:
    left = max(0, room.days - room.day)
    days = "last day" if not left else f"{left} day{'s' * (left != 1)} left"
    return "ended" if over else days


class Vitals(Bar):
    """The meters: two lines where room is short, two bands with their last days where it is not."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's own word)
        super().__init__(id=id)
        self._room: RoomPane | None = None
        self._roomy = False

    def show(self, room: RoomPane, *, roomy: bool) -> None:
        """Take the morning's meters."""
        if (room, roomy) != (self._room, self._roomy):
            self._room, self._roomy = room, roomy
            self.redraw()

    def lines(self, width: int) -> Lines:
        """Return the meters for this width."""
        if self._room is None:
            return ((), ())
        first = [v for v in self._room.vitals if v.name not in _SECOND]
        second = [v for v in self._room.vitals if v.name in _SECOND]
        if self._roomy:
            return (*self._band(first, width), *self._band(second, width))
        if self._needs(second) > width and self._needs([*first, *_hours(second)]) <= width:
            first += _hours(second)
        if self._needs(second) > width:
            second = [vital for vital in second if vital not in _hours(second)]
        rows = [first, second]
        if max(map(self._needs, rows)) > width:
            rows = self._flowing(width)
        return tuple(self._short(row, width) for row in rows)

    def _flowing(self, width: int) -> list[list[Vital]]:
        """Return all meters in as many lines as they need."""
        rows: list[list[Vital]] = [[]]
        for vital in self._room.vitals if self._room else ():
            if self._needs([*rows[-1], vital]) > width + 1:  # a last one needs no gap
                rows.append([])
            rows[-1].append(vital)
        return rows

    def _needs(self, vitals: list[Vital]) -> int:
        return sum(wide(self._said(vital)) + 1 for vital in vitals) + 1

    def _short(self, vitals: list[Vital], width: int) -> tuple[Zone, ...]:
        said = [self._said(vital) for vital in vitals]
        free = width - 1 - sum(wide(cells) for cells in said)
        gap = max(1, min(5, free // max(1, len(said))))
        zones = [
            Zone((*cells, (" " * gap, "text")), _why(vital))
            for cells, vital in zip(said, vitals, strict=True)
        ]
        return (Zone(((" ", "text"),)), *zones)

    def _said(self, vital: Vital) -> tuple[Cell, ...]:
        moved = change(vital.change, good=vital.good)
        gap: tuple[Cell, ...] = ((" ", "text"),) if moved else ()
        if vital.name == "Warmth" and self._room is not None:
            warm = ((f"{vital.name} ", "muted"), (vital.value, "text!"), *gap, *moved)
            return (*warm, (" ", "text"), *self._core(self._room))
        return ((f"{vital.name} ", "muted"), (vital.value, "text!"), *gap, *moved)

    @staticmethod
    def _core(room: RoomPane) -> tuple[Cell, ...]:
        held = "mint!" if room.core >= room.core_goal else "text!"
        return (
            *histogram(room.histogram),
            (" core ", "muted"),
            (str(room.core), held),
            (f"/{room.core_goal}", "muted"),
        )

    def _band(self, vitals: list[Vital], width: int) -> Lines:
        column = width // max(5, len(vitals))
        names = tuple(
            Zone(
                (("  " + pad(_NAMES.get(vital.name, vital.name), column - 2), "muted"),),
                _why(vital),
            )
            for vital in vitals
        )
        values = tuple(Zone(self._valued(vital, column), _why(vital)) for vital in vitals)
        return (names, values)

    def _valued(self, vital: Vital, column: int) -> tuple[Cell, ...]:
        moved = change(vital.change, good=vital.good)
        gap: tuple[Cell, ...] = ((" ", "text"),) if moved else ()
        if vital.name == "Warmth" and self._room is not None:
            bars, core, goal = histogram(self._room.histogram), *self._core(self._room)[-2:]
            warm = ((vital.value, "text!"), *gap, *moved)
            cells = (("  ", "text"), *warm, (" ", "text"), *bars, (" ", "text"), core, goal)
        else:
            head = (("  ", "text"), (vital.value, "text!"), *gap, *moved, (" ", "text"))
            room = max(0, min(12, column - wide(head) - 2))
            cells = (*head, *spark(vital.series, room, _HUES.get(vital.name, "amber")))
        return (*cells, (" " * max(0, column - wide(cells)), "text"))


def _hours(vitals: list[Vital]) -> list[Vital]:
    """Return the hours: they go where there is room for them, the evening has them too."""
    return [vital for vital in vitals if vital.name == "Hours"]


def _why(vital: Vital) -> str:
    return f"why({vital.name!r})"

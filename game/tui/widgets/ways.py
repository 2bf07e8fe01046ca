"""The ways to do a verb tonight; where they are many, first what they are about."""

from game.tui.widgets.cells import Cell, Row, cut, wrap
from game.tui.widgets.panel import HERE, Panel
from game.view.figures import many
from game.view.panes import Option, VerbRow
from game.view.subjects import Subject, subjects

MOST = 8
"""Ways that are listed at once."""
_HEAD = 22  # cells of a heading beside the verb and what the ways listed are about


class Options(Panel[VerbRow]):
    """The ways to do one verb tonight."""

    about = (
        "The ways to do this verb tonight. Enter adds one to the plan; ← goes back to the verbs.",
        "Where there are many, Enter first opens those about one thing. A grey way says why not.",
        "Beside them, nights tried ahead: safe is 85 of a hundred, likely 50; b has every word.",
    )

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's own word)
        super().__init__(id=id)
        self._ways_of = ""  # what those that are listed are about

    def show(self, view: VerbRow) -> None:
        """Take a verb; of another one, nothing was opened yet."""
        if self.view is None or view.id != self.view.id:
            self._ways_of = ""
        super().show(view)

    def at(self, item: int) -> Subject | Option | None:
        """Return what stands there: a way, or what several are about."""
        listed = self._listed(self.view) if self.view else ()
        return listed[item] if item < len(listed) else None

    def enter(self, subject: Subject) -> None:
        """List the ways that are about one thing."""
        self._ways_of = subject.about
        self.redraw()
        self.point(0)

    def leave(self) -> bool:
        """Go back to what the ways are about; False if all are listed already."""
        left, self._ways_of = self._ways_of, ""
        self.redraw()
        if left and self.view:
            abouts = [part.about for part in subjects(self.view.options, MOST)]
            self.point(abouts.index(left) if left in abouts else 0)
        return bool(left)

    def _listed(self, view: VerbRow) -> tuple[Subject | Option, ...]:
        parts = subjects(view.options, MOST)
        opened = next((part.ways for part in parts if part.about == self._ways_of), ())
        return opened or parts or view.options

    def pointer(self) -> tuple[Cell, ...]:
        """Return the mark of the list with the keys: the verbs beside it keep their cursor."""
        return HERE if self.has_focus else ()

    def heading(self, view: VerbRow) -> tuple[Cell, ...]:
        """Return the way here."""
        about = self._common(view)
        beside: tuple[Cell, ...] = ((f"  {view.hours}h", "muted"),)
        if about:
            room = self.size.width - _HEAD - len(view.name)
            beside = ((" → ", "muted"), (cut(about, room), "text!"))
        return (("Tonight → ", "muted"), (view.name, "text!"), *beside)

    def legend(self, view: VerbRow) -> tuple[Cell, ...]:
        """Return what Enter does here."""
        opens = isinstance(next(iter(self._listed(view)), None), Subject)
        return (*self.more(), (f"enter {'opens' if opens else 'adds'} · ← back", "muted"))

    def rows(self, view: VerbRow, width: int) -> list[Row]:
        """Return what is listed; what is closed with its reason beneath."""
        if not view.options:
            return [Row(((text, "faint"),)) for text in wrap(view.refusal or "nothing", width - 1)]
        short = bool(self._common(view))
        return [
            row
            for at, each in enumerate(self._listed(view))
            for row in _rows(each, at, width, short=short)
        ]

    def _common(self, view: VerbRow) -> str:
        """Return what all that is listed is about, if it is about one thing."""
        abouts = {each.about for each in self._listed(view)}
        return abouts.pop() if len(abouts) == 1 else ""


def _rows(each: Subject | Option, at: int, width: int, *, short: bool) -> list[Row]:
    """Return a way, or what several are about; `short`: what it is about is said above."""
    if isinstance(each, Subject):
        text, tail = each.about, many(each.able, "way")
    else:
        text, tail = (short and each.among) or each.text, each.note
    shut = bool(each.refusal)
    role = "faint" if shut else "text"
    tail = "" if shut or not tail else f"{tail} "
    first, *rest = wrap(text, width - 1 - len(tail))
    rows = [Row(((first, role),), ((tail, "muted"),), at)]
    rows += [Row(((line, role),), (), at) for line in rest]
    if shut:
        rows += [Row((("  " + line, "faint"),), (), at) for line in wrap(each.refusal, width - 3)]
    return rows

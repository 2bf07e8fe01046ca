"""A post by somebody who shows a newcomer round: one or two lines above the keys."""

from game.tui.widgets.bar import Bar, Lines, Zone
from game.tui.widgets.cells import wrap
from game.tui.widgets.feed import mood_hue
from game.view import panes

_SKIP = "  (s skips)"
_MOST = 2  # lines of a lesson, and one more where they are short
_SHORT = 72


class Lesson(Bar):
    """What to try next; it is there only while somebody teaches."""

    DEFAULT_CSS = """
    Lesson { display: none; background: $surface; }
    """
    ground = "surface"

    def __init__(self) -> None:
        super().__init__()
        self._lesson_who: panes.MemberRow | None = None
        self._lesson_text = ""

    def tell(self, who: tuple[panes.MemberRow, ...], lesson: panes.Lesson | None) -> None:
        """Take a lesson in somebody's voice, or fall silent."""
        self._lesson_who = next(iter(who), None)
        self._lesson_text = lesson.text.replace("[key]", lesson.key) + _SKIP if lesson else ""
        self.display = bool(self._lesson_text)
        self.redraw()

    def lines(self, width: int) -> Lines:
        """Return the post, its author at the head."""
        if self._lesson_who is None or not self._lesson_text:
            return ()
        head = f" {self._lesson_who.face} {self._lesson_who.name}  "
        said = wrap(
            self._lesson_text, width - len(head) - 1, _MOST if width > _SHORT else _MOST + 1
        )
        hue = mood_hue(self._lesson_who.face)
        first = Zone(((head, hue), (said[0], "text")))
        rest = (Zone(((" " * len(head), "text"), (text, "text"))) for text in said[1:])
        return ((first,), *((zone,) for zone in rest))

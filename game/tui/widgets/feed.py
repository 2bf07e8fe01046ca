"""What was said: faces, names and posts, tight or roomy."""

from game.tui.widgets.cells import Cell, Row, pad, push, wrap
from game.tui.widgets.panel import Panel
from game.view.panes import FeedLine

_ROOMY_NAMES = 50
_ROOMY = 16  # rows from which posts stand apart
_EVENING = 20  # hour 0 of a night is eight in the evening


def clock(hour: int) -> str:
    """Return an hour of the night as a time of day."""
    return f"{(_EVENING + hour) % 24:02d}:00"


def face_of(line: FeedLine) -> Cell:
    """Return the face, or the mark of a post nobody's face belongs to."""
    marks = {"leak": ("  ▲", "sky"), "riff": ("  ↻", "violet"), "first": ("  •", "mint")}
    return marks.get(line.kind) or (push(line.face.strip(), 3), mood_hue(line.face.strip()))


def mood_hue(face: str) -> str:
    """Return the colour of a face."""
    return {"^o^": "amber", "^_^": "amber", "T_T": "coral", "o_O": "violet", "u_u": "muted"}.get(
        face, "mint" if face == "-_-" else "faint"
    )


def spoken(line: FeedLine, width: int, item: int = -1, most: int = 2) -> list[Row]:
    """Return a post as tight rows: face, name, and the words beside them."""
    home = line.kind != "leak"
    named = 8 if width < _ROOMY_NAMES else 10
    said = wrap(line.text, width - 4 - named, most)
    role = "text" if home else "sky"
    head: tuple[Cell, ...] = (
        face_of(line),
        (" ", "text"),
        (pad(line.name, named - 1) + " ", "text!" if home else "sky!"),
    )
    blank = (" " * (4 + named), "text")
    rows = [Row((*head, (said[0], role)), item=item)]
    return rows + [Row((blank, (text, role)), item=item) for text in said[1:]]


class Feed(Panel[tuple[FeedLine, ...]]):
    """Last night's posts. Enter opens the family tree of the idea it is about."""

    about = (
        "What the room said last night, in its own words.",
        "↻ a riff on somebody's idea · ▲ said out there · • somebody's first words.",
        "Enter or a second click opens the idea's family tree.",
    )

    def heading(self, view: tuple[FeedLine, ...]) -> tuple[Cell, ...]:
        """Return the title."""
        del view
        return (("Feed", "text!"), (", last night", "muted"))

    def legend(self, view: tuple[FeedLine, ...]) -> tuple[Cell, ...]:
        """Return what lies below and how many spoke for the first time."""
        first = sum(line.kind == "first" for line in view)
        new: tuple[Cell, ...] = ((f"{first} first words", "mint"),) if first else ()
        below = self.more()
        if below and not new:
            return ((below[0][0].removesuffix(" · "), "amber"),)
        return (*below, *new)

    def rows(self, view: tuple[FeedLine, ...], width: int) -> list[Row]:
        """Return the posts, tight or with air between them."""
        if not view:
            return [Row(left=(("nobody has said a word yet", "muted"),))]
        if self.size.height < _ROOMY:
            return [row for item, line in enumerate(view) for row in spoken(line, width, item)]
        return [row for item, line in enumerate(view) for row in _apart(line, width, item)]


def _apart(line: FeedLine, width: int, item: int) -> list[Row]:
    home = line.kind != "leak"
    bar = ("▎", "amber" if home else "sky")
    face = face_of(line)
    tag: tuple[Cell, ...] = () if home else (("leaking ", "sky!"),)
    head = Row(
        (
            (face[0].strip() + " ", face[1]),
            (line.name, "text!"),
            (f"  {clock(line.hour)}", "faint"),
        ),
        tag,
        item,
        gutter=bar,
    )
    said = [Row(((text, "text"),), item=item, gutter=bar) for text in wrap(line.text, width - 1, 3)]
    return [head, *said, Row()]

"""A room from inside: its door, how people feel, what they keep, what they say, what got away."""

from game.tui.widgets.cells import Cell, Row, cut, pad, push, wide, wrap
from game.tui.widgets.feed import clock, mood_hue
from game.tui.widgets.glyphs import BARS
from game.tui.widgets.panel import Panel
from game.tui.widgets.sheet import Sheet
from game.tui.widgets.strips import joined, meter, night
from game.view.visitpane import Said, VisitPane, Way

_TALL, _CORE = 4, 6
_ROOMY = 38  # cells from which moods have a line to show their share
_KINDS = {
    "here": ("", "faint"),
    "back": ("• came back from ", "mint"),
    "room": ("◆ from ", "violet"),
    "abroad": ("▲ from ", "sky"),
}
_WAYS = {
    "out": ("▲ ", "sky", "to"),
    "away": ("◆ ", "violet", "to"),
    "home": ("• ", "mint", "from"),
    "here": ("◆ ", "violet", "from"),
}


class Door(Sheet[VisitPane]):
    """The name on the door, the line under it, and how many are in."""

    DEFAULT_CSS = """
    Door { height: auto; }
    """
    edge = "amber"

    def heading(self, view: VisitPane) -> tuple[Cell, ...]:
        """Return the room's name."""
        return ((view.name, "amber!"),)

    def legend(self, view: VisitPane) -> tuple[Cell, ...]:
        """Return the niche."""
        return ((view.niche, "muted"),) if view.niche else ()

    def rows(self, view: VisitPane, width: int) -> list[Row]:
        """Return what is on the door, and the figures."""
        people = f"{view.people:,} {'person' if view.people == 1 else 'people'}"
        said = sum(view.hours)
        told: tuple[Cell, ...] = (
            (people, "text!"),
            (" · warmth ", "muted"),
            (str(view.warmth), "amber"),
            (f" · {said:,} {'act' if said == 1 else 'acts'} since {clock(0)} ", "muted"),
        )
        door = tuple(Row(((line, "text"),)) for line in wrap(f"'{view.door}'", width - 1))
        top = max(1, *view.hours, 1)
        strip = night(tuple(-(-8 * acts // top) for acts in view.hours), "home")
        hours = (*strip, (" ", "text"))
        if wide(told) + wide(hours) > width:
            return [*door, Row(told), Row(hours)]
        return [*door, Row(told, hours)]


class Moods(Sheet[VisitPane]):
    """Members by attachment, in ten columns, and the faces they make."""

    DEFAULT_CSS = """
    Moods { height: auto; }
    """

    def heading(self, view: VisitPane) -> tuple[Cell, ...]:
        """Return the title."""
        del view
        return (("Mood", "text!"), (", by attachment", "muted"))

    def rows(self, view: VisitPane, width: int) -> list[Row]:
        """Return the columns, their scale, and a line a mood."""
        each = max(1, min(4, (width - 2) // len(view.histogram)))
        high = _TALL if self.app.size.height >= 30 else 2  # noqa: PLR2004 (lines of a screen)
        scale = pad("0", each * 5) + pad("50", each * 5 - 3) + "100"
        columns = [Row(line) for line in tall(view.histogram, high, each)]
        return [*columns, Row(((scale, "faint"),)), *self._faces(view, width)]

    @staticmethod
    def _faces(view: VisitPane, width: int) -> list[Row]:
        named = 10
        rows = []
        for mood in view.moods:
            share = mood.members * 100 // max(1, view.people)
            line = meter(share, width - named - 14) if width >= _ROOMY else ()
            face = (f"{mood.face} ", mood_hue(mood.face))
            rows.append(
                Row(
                    (face, (pad(mood.word, 7), "muted"), *line),
                    ((push(f"{mood.members:,} ", 7), "text"),),
                )
            )
        return rows


class Kept(Sheet[VisitPane]):
    """The canon: what the room holds dear, with its layers."""

    def heading(self, view: VisitPane) -> tuple[Cell, ...]:
        """Return the title."""
        del view
        return (("Canon", "text!"), (", held dear", "muted"))

    def rows(self, view: VisitPane, width: int) -> list[Row]:
        """Return each wording and how many layers one must know."""
        if not view.canon:
            return [Row((("Nothing has been kept yet.", "faint"),))]
        rows: list[Row] = []
        for one in view.canon:
            layers = f"{one.layers} {'layer' if one.layers == 1 else 'layers'} "
            layers = layers if one.layers else ""
            first, *rest = wrap(one.text, width - 4 - len(layers), 2)
            rows.append(Row((("◆ ", "violet"), (first, "text")), ((layers, "faint"),)))
            rows += [Row((("  ", "text"), (line, "text"))) for line in rest]
        return rows


class Spoken(Panel[VisitPane]):
    """What the room is saying now, the newest first."""

    about = (
        "What is on this room's screen, the newest first, in its own words.",
        "Unmarked: said here first. • came back from outside, ◆ from another room, ▲ from outside.",
        "The face is how its author feels now. h and l go to the room next door.",
    )

    def heading(self, view: VisitPane) -> tuple[Cell, ...]:
        """Return the title."""
        del view
        return (("What they say", "text!"), (", newest first", "muted"))

    def legend(self, view: VisitPane) -> tuple[Cell, ...]:
        """Return how much lies below."""
        del view
        more = self.more()
        return ((more[0][0].removesuffix(" · "), "amber"),) if more else ()

    def rows(self, view: VisitPane, width: int) -> list[Row]:
        """Return the posts."""
        if not view.feed:
            return [Row((("It is dark in here. Nobody has said a word.", "muted"),))]
        posts = [_post(said, width) for said in view.feed]
        roomy = sum(map(len, posts)) + len(posts) <= self.size.height - 2
        return [row for post in posts for row in (*post, *((Row(),) if roomy else ()))]


class Ways(Sheet[VisitPane]):
    """Where its ideas went last night, and what came."""

    DEFAULT_CSS = """
    Ways { height: auto; }
    """

    def heading(self, view: VisitPane) -> tuple[Cell, ...]:
        """Return the title."""
        del view
        return (("Last night", "text!"), (", what left and what came", "muted"))

    def rows(self, view: VisitPane, width: int) -> list[Row]:
        """Return a line a way, as many as there is room for."""
        if not view.ways:
            return [Row((("Nothing left this room last night, and nothing came.", "faint"),))]
        most = 6 if self.app.size.height >= 30 else 3  # noqa: PLR2004 (lines of a screen)
        rows = [_way(way, width) for way in view.ways[:most]]
        left = len(view.ways) - most
        return [*rows, Row(((f"and {left} more", "faint"),))] if left > 0 else rows


def tall(counts: tuple[int, ...], high: int, each: int) -> list[tuple[Cell, ...]]:
    """Return counts as columns `high` lines tall and `each` cells wide, the top line first."""
    top = max(1, *counts)
    levels = [-(-count * 8 * high // top) for count in counts]
    lines = []
    for line in reversed(range(high)):
        bars = [BARS[max(0, min(8, level - 8 * line))] for level in levels]
        cells = [
            (bar * max(1, each - 1) + " " * (each > 1), "amber" if at >= _CORE else "amber_dim")
            for at, bar in enumerate(bars)
        ]
        lines.append(joined(cells))
    return lines


def _post(said: Said, width: int) -> list[Row]:
    role = "sky" if said.kind == "abroad" else "text"
    when = clock(said.hour) if not said.days else f"{said.days} d ago"
    head: tuple[Cell, ...] = (
        (push(said.face, 3), mood_hue(said.face)),
        (f" {pad(when, 8)}", "faint"),
    )
    lines = wrap(said.text, width - 13, 3)
    rows = [Row((*head, (lines[0], role)))]
    rows += [Row(((" " * 12, "text"), (line, role))) for line in lines[1:]]
    before, hue = _KINDS[said.kind]
    if before:
        rows.append(Row(((" " * 12, "text"), (cut(before + said.source, width - 13), hue))))
    return rows


def _way(way: Way, width: int) -> Row:
    glyph, hue, word = _WAYS[way.kind]
    times = f" {way.times} times" if way.times > 1 else ""
    tail: tuple[Cell, ...] = (
        (f" {word} ", "muted"),
        (cut(way.place, width // 2 - 8), hue),
        (times, "faint"),
    )
    return Row(((glyph, hue), (cut(way.text, width - 4 - wide(tail)), "text"), *tail))

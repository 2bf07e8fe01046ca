"""What is coming and who stands by: intents, promises, how it would end, the circle of five."""

from game.tui.widgets.cells import Cell, Row, cut, hung, pad
from game.tui.widgets.feed import mood_hue
from game.tui.widgets.panel import Panel
from game.tui.widgets.strips import meter
from game.view import outlook, promises
from game.view.panes import Intent, MemberRow, RoomPane

_FULL = 40  # cells from which whole sentences fit
_HANG = 2  # what goes on on a second line stands behind the mark
_CIRCLE = 6  # rows of the circle with its heading
_HUES = {"▲": "sky", "!": "coral", promises.GLYPH: "mint", outlook.GLYPH: "amber"}
_BOUND = ("Now", "Meant")
"""What is told at least of how it would end."""
_PARTS = (("Promises", promises.GLYPH), ("As things stand", outlook.GLYPH))


def intent_rows(intents: tuple[Intent, ...], width: int, spare: int) -> list[Row]:
    """Return what each will do, and in how many days: a line each, more while there is room."""
    rows = []
    for what in intents:
        days = f" {what.days}d" if what.days > 0 else " now" if what.days == 0 else ""
        hue = _HUES.get(what.glyph, "muted")
        who = cut(what.who, 14)
        head = ((f"{what.glyph} ", hue), (f"{who} ", "text!"))
        first = width - 3 - len(who) - len(days)
        said = hung(what.text, (first, width - _HANG), 1 + spare)
        spare -= len(said) - 1
        rows.append(Row((*head, (said[0], "muted")), ((days, _soon(what.days)),)))
        rows += [Row(((" " * _HANG, "text"), (text, "muted"))) for text in said[1:]]
    return rows


def _needs(intents: tuple[Intent, ...]) -> int:
    """Return how many rows they take at least, with the headings of their parts."""
    return len(intents) + len({what.glyph for what in intents} & {mark for _, mark in _PARTS})


def _fitting(intents: tuple[Intent, ...], room: int) -> tuple[Intent, ...]:
    """Return those to show: where it is narrow, the nearest win gives way to what was declared."""
    bound = [what for what in intents if what.glyph == outlook.GLYPH]
    if _needs(intents) <= room or len(bound) <= len(_BOUND):
        return intents
    return tuple(what for what in intents if what is not bound[-1])


def _soon(days: int) -> str:
    return "coral!" if days in (0, 1) else "muted"


def person(row: MemberRow, width: int, item: int) -> Row:
    """Return one of the circle in a line."""
    note = row.note or row.mood
    # A tie says more than a role; where both do not fit, the role gives way.
    role = pad(row.role, 9) + " " if width >= 20 + len(note) else ""
    head = (
        (pad(row.face, 3), mood_hue(row.face)),
        (" ", "text"),
        (pad(row.name, 6) + " ", "text!"),
    )
    hue = "faint" if not row.here else "muted"
    return Row((*head, (role, "muted"), (cut(note, width - 11 - len(role)), hue)), (), item)


class Side(Panel[RoomPane]):
    """Intents above, the circle below; Enter on one of the circle opens their card."""

    alone = False  # the circle is shown elsewhere

    about = (
        "Above: what each force will do, exactly, and in how many days. Nothing comes unannounced.",
        "◆ Now: how it would end tonight. Next: the nearest win. Meant: what you declared.",
        "Below: the circle, the five who help you. Enter opens a card; o asks one to step in.",
    )

    def heading(self, view: RoomPane) -> tuple[Cell, ...]:
        """Return the title of the first part."""
        del view
        return (("Intents", "text!"),)

    def legend(self, view: RoomPane) -> tuple[Cell, ...]:
        """Return the key that tells all in whole sentences."""
        return (*self.more(), ("d all of it", "muted")) if view.intents else self.more()

    def rows(self, view: RoomPane, width: int) -> list[Row]:
        """Return all parts; between the forces and the circle, those that there are."""
        marks = {glyph for _, glyph in _PARTS}
        room = self._most() if self.alone else self._room() - _CIRCLE
        intents = _fitting(view.intents, room)
        forces = tuple(what for what in intents if what.glyph not in marks)
        parts = [(name, tuple(w for w in intents if w.glyph == mark)) for name, mark in _PARTS]
        parts = [(name, whats) for name, whats in parts if whats]
        spare = max(0, room - _needs(intents))
        kept = min(spare, sum(len(whats) for _, whats in parts))  # a second line for each of these
        rows = intent_rows(forces, width, spare - kept)
        spare -= len(rows) - len(forces)
        rows = rows or [Row(left=(("nobody wants anything yet", "muted"),))]
        for name, whats in parts:
            told = intent_rows(whats, width, max(spare, 0))
            spare -= len(told) - len(whats)
            rows += [Row(rule=name), *told]
        if self.alone:
            return rows
        rows.append(Row(rule="Circle"))
        circle = [(at, who) for at, who in enumerate(view.members) if who.circle]
        rows += [person(who, width, at) for at, who in circle]
        return rows

    def _most(self) -> int:
        """Return how many rows the style sheet grants: alone, this is as high as what it says."""
        granted = self.styles.max_height
        return int(granted.value) - 2 if granted is not None else self._room()


class Members(Panel[tuple[MemberRow, ...]]):
    """The named members; Enter opens a card."""

    about = (
        "The people you know by name: mood, how attached they are, and how they stand.",
        "Enter or a second click shows the card.",
    )
    keeps_mark = True

    def heading(self, view: tuple[MemberRow, ...]) -> tuple[Cell, ...]:
        """Return the count."""
        return (
            ("Members", "text!"),
            (f" {len(view)}{' you know by name' * (self.size.width > _FULL)}", "muted"),
        )

    def legend(self, view: tuple[MemberRow, ...]) -> tuple[Cell, ...]:
        """Return who is away or torn."""
        torn = sum(who.mood == "torn" for who in view)
        gone = sum(not who.here for who in view)
        parts = ["◆ circle"] if self.size.width < _FULL else ["◆ in your circle"]
        parts += [f"{torn} torn"] * bool(torn) + [f"{gone} away"] * bool(gone)
        return ((" · ".join(parts), "muted"),)

    def rows(self, view: tuple[MemberRow, ...], width: int) -> list[Row]:
        """Return a row a member, fuller where there is room."""
        full = width >= _FULL
        rows = []
        for at, who in enumerate(view):
            name = "text!" if who.here else "faint"
            cells: tuple[Cell, ...] = (
                (pad(who.face, 3), mood_hue(who.face)),
                (" ", "text"),
                (pad(who.name, 7), name),
                *((*meter(who.attachment, 5), (" ", "text")) if who.here else ((" " * 6, "text"),)),
            )
            if full:
                cells += ((pad(who.role, 10), "muted"),)
            cells += ((cut(who.mood if who.here else "away", 8), "muted" if who.here else "faint"),)
            circle: tuple[Cell, ...] = (("◆ ", "violet"),) if who.circle else ()
            rows.append(Row(cells, circle, at))
        return rows

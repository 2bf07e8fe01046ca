"""Nobody's text reaches the terminal as anything but letters."""

from typing import Any, TypeVar

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from game.model.day import Day, Entry
from game.tui.widgets.cells import clean, cut, pad, wrap
from game.tui.widgets.page import Para, para_rows
from game.view.panes import LineagePane, NightPane, Panes
from game.view.visitpane import VisitPane
from tests.tui.fakedesk import FakeDesk
from tests.tui.stagehand import opened, press, text_of

BAD = "\x1b[2J\x1b]52;c;eA==\x07[@click=app.quit]go[/] \u202eevil\u200b\ue000\x9b[red]\n\tend"
SAID = "[@click=app.quit]go[/]"
Kind = TypeVar("Kind")
KEPT = {"id", "event", "key", "verb", "face", "mark", "place", "kind", "glyph", "name", "taken"}


def spoiled(value: Any) -> Any:  # noqa: ANN401 (any pane, whatever its fields)
    """Return the pane with every free text of it turned hostile."""
    if isinstance(value, Day | Entry):
        return value
    if not isinstance(value, tuple):
        return BAD if isinstance(value, str) else value
    if not (hasattr(value, "_replace") and hasattr(value, "_fields")):
        return tuple(spoiled(part) for part in value)
    parts = {
        name: spoiled(part)
        for name, part in zip(value._fields, value, strict=True)
        if name not in KEPT and "refusal" not in name
    }
    return value._replace(**parts)


class SpoiledDesk(FakeDesk):
    """A desk whose every word is an attack."""

    def panes(self, day: Day) -> Panes:
        """Spoil the morning."""
        return _as(Panes, spoiled(super().panes(day)))

    def close(self, day: Day) -> NightPane | str:
        """Spoil the night."""
        return _as(NightPane, spoiled(super().close(day)))

    def lineage(self, root: int) -> LineagePane:
        """Spoil the family."""
        return _as(LineagePane, spoiled(super().lineage(root)))

    def visit(self, room: int) -> VisitPane | None:
        """Spoil the neighbours."""
        pane = super().visit(room)
        return None if pane is None else _as(VisitPane, spoiled(pane))

    def refuse(self, day: Day, entry: Entry) -> str:
        """Spoil the refusal."""
        del day, entry
        return BAD


def _as(kind: type[Kind], value: object) -> Kind:
    assert isinstance(value, kind)
    return value


async def test_hostile_text_is_shown_as_letters_on_every_screen() -> None:
    day = ("e", "P", "enter", "escape", "C", "y", "x")
    tour = (
        "enter",
        "i",
        "escape",
        "w",
        "escape",
        "v",
        "escape",
        "2",
        "3",
        "l",
        "4",
        "enter",
        "escape",
        "slash",
        "escape",
    )
    async with opened(SpoiledDesk(), size=(120, 40)) as (app, pilot):
        seen = ""
        for key in (*tour, *day, *day, *day):
            await press(pilot, key)
            seen += text_of(app)
        assert app.is_running
    assert SAID in seen
    for char in "\x1b\x07\x9b\u202e\u200b\ue000\t":
        assert char not in seen


@given(st.text(), st.integers(1, 40))
def test_text_keeps_to_its_cells(text: str, width: int) -> None:
    assert clean(clean(text)) == clean(text)
    assert cell_len(pad(text, width)) == width
    assert cell_len(cut(text, width)) <= width
    for line in wrap(text, width):
        assert cell_len(line) <= max(width, 2)
    assert para_rows(Para(text), width)

"""Author text past the gate: none reaches a widget, the plain output, or a command's."""

import ast
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.strip import Strip

import game
from game.content import packs
from game.content.loaded import Loaded
from game.model.condition import Term
from game.model.pack import Event, Pack
from game.model.record import LEAST_MEMBERS
from game.model.terms import Wish
from game.plain.play import sit
from game.plain.talk import Talk
from game.tools.desk import Desk
from game.tools.pack.proof import mornings, trying
from game.tools.table import Table
from tests.tui.stagehand import opened, press, settled

HUM = packs.base_dir().parent / "examples" / "hum"
BAD = "\x1b]52;c;eA==\x07[@click=app.quit]go[/]\u202e\u200b\ue000\x9b2J"
STEERING = "\x1b\x07\u202e\u200b\ue000\x9b"
SEEN = "[@click=app.quit]go[/]"
KEYS = {"id", "group", "side", "kind", "place", "stat", "meter", "scope", "role", "seed", "bot"}
"""Fields of records that are read by rules, not by people."""
BARE = {"Static", "Label", "Markdown", "RichLog", "Log", "Pretty", "Digits", "Link", "Tooltip"}
"""Widgets that read markup in a bare string, or pass it on as it is."""
SOURCES = sorted((Path(game.__file__).parent / "tui").rglob("*.py"))


def spoiled(value: Any) -> Any:  # noqa: ANN401 - any record, whatever its fields
    """Return a record with every text of it turned hostile."""
    if isinstance(value, str):
        return value + BAD
    if isinstance(value, tuple):
        return tuple(spoiled(part) for part in value)
    if isinstance(value, dict):
        return {key: spoiled(part) for key, part in value.items()}
    if not is_dataclass(value) or isinstance(value, type | Term):
        return value
    kept = KEYS | {"about"} if isinstance(value, Event) else KEYS
    texts = {f.name: spoiled(getattr(value, f.name)) for f in fields(value) if f.name not in kept}
    return replace(value, **texts)


def hostile(pack: Pack) -> Pack:
    """Return a pack as if nothing had been refused when it was read."""
    texts = ("ideas", "events", "people", "voices", "niches", "rooms", "platforms", "brands")
    told = (*texts, "endings", "pages")
    changed: dict[str, Any] = {
        name: tuple(_spoiled(record) for record in getattr(pack, name)) for name in told
    }
    return replace(pack, **changed)


def _spoiled(record: Any) -> Any:  # noqa: ANN401 - as above
    """Spoil a record but what its name is for the rules: `opens`, meters, names of slots."""
    found = spoiled(record)
    if hasattr(record, "open_on"):
        found = replace(found, open_on=record.open_on)
    if hasattr(record, "slots"):
        names = zip(record.slots, found.slots, strict=True)
        found = replace(found, slots=tuple(replace(new, name=old.name) for old, new in names))
    if isinstance(record, Event):
        names = zip(record.roles, found.roles, strict=True)
        found = replace(found, roles=tuple(replace(new, name=old.name) for old, new in names))
    return found


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A run of the example pack in which every word is an attack."""
    loaded = packs.load([HUM])
    bad = Loaded(hostile(loaded.pack), loaded.findings, loaded.refused)
    monkeypatch.setattr(packs, "load", lambda *_: bad)
    found = Desk(tmp_path, lambda: Table(tmp_path, (HUM,), wish=Wish(members=LEAST_MEMBERS)))
    assert found.begin("kettle", "tea") == ""
    yield found
    found.table.leave()


def test_no_line_of_plain_play_can_steer(desk: Desk) -> None:
    lines: list[str] = []
    closes = ("P", "1", "c")
    evening = iter(("i", "w", "a", "m", "l", "", "y", "1", "", "?", *closes, *closes) * 2)

    def answers() -> Iterator[str]:
        while True:
            asked = lines[-1]
            if asked.startswith("? tonight") or "lineage" in asked or "visit" in asked:
                said = next(evening, None)
                if said is None:
                    return
                yield said
            else:
                yield "y" if "(y or n)" in asked else "1"

    sit(desk, Talk(answers(), lines.append))
    text = "".join(lines)
    assert SEEN in text
    assert len(lines) > 200
    assert not [char for char in STEERING if char in text]


async def test_no_cell_of_a_screen_can_steer(desk: Desk) -> None:
    night = ("e", "P", "enter", "escape", "C", "y")
    tour = ("enter", "i", "escape", "w", "escape", "v", "escape", "2", "3", "l", "4", "enter")
    seen = ""
    async with opened(desk, size=(120, 40)) as (app, pilot):
        for key in (*tour, "escape", "f5", "escape", "1", *night, "x", "escape", "1", *night):
            await press(pilot, key)
            await settled(pilot)
            seen += _cells(pilot)
        assert app.is_running
    assert SEEN in seen
    assert not [char for char in STEERING if char in seen]


def _cells(pilot: Pilot[None]) -> str:
    """Return all that is drawn, as the terminal would get it, without the colours."""
    screen = pilot.app.screen
    lines: list[Strip] = screen._compositor.render_strips()
    return "\n".join(strip.text for strip in lines)


def test_no_line_of_a_tried_event_can_steer() -> None:
    pack = hostile(packs.load([HUM]).pack)
    wish = mornings.Wish(day=4)
    text = trying.told(trying.tried(pack, "hum:found", wish, "play"))
    assert SEEN in text
    assert not [char for char in STEERING if char in text]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.name))
def test_no_widget_takes_a_bare_string(path: Path) -> None:
    """A string that somebody wrote goes through `clean` into cells, or into a notice unmarked."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name, where = _name(node.func), f"{path.name}:{node.lineno}"
        assert name not in BARE, f"{where}: {name} reads markup"
        assert name not in {"from_markup", "render_markup", "from_ansi"}, where
        if name == "notify":
            marks = {word.arg: word.value for word in node.keywords}
            off = marks.get("markup")
            assert isinstance(off, ast.Constant), f"{where}: a notice with markup"
            assert off.value is False
            said = node.args[0]
            cleaned = isinstance(said, ast.Call) and _name(said.func) == "clean"
            assert cleaned or isinstance(said, ast.Constant), f"{where}: not clean"


def _name(called: ast.expr) -> str:
    """Return the last part of what is called."""
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")

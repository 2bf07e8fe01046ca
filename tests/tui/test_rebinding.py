"""Keys of one's own: they hold at once, are kept and shown, and never take one that is taken."""

from game.run.settings import Settings
from game.tui.rebinding import clash, every
from tests.tui.fakedesk import FakeDesk
from tests.tui.stagehand import focus_of, opened, place_of, press, text_of


def test_no_usual_key_clashes_with_another() -> None:
    for _, key in every():
        for held in key.keys.split(","):
            assert not clash({}, key.id, held) or held.isupper(), (key.id, held)


async def test_another_key_holds_at_once_and_is_kept_and_shown() -> None:
    desk = FakeDesk()
    async with opened(desk) as (app, pilot):
        await press(pilot, "enter", "comma", "r")
        assert place_of(app) == "RebindScreen"
        rows = [key.id for _, key in every()]
        focus_of(app).point(1 + rows.index("run.city"))  # type: ignore[attr-defined]  # a panel
        await press(pilot, "enter", "x")
        await press(pilot, "escape", "escape", "x")
        assert place_of(app) == "CityScreen"
        await press(pilot, "1")
        assert " x City" in text_of(app)
        await press(pilot, "question_mark")
        assert "x       the city" in text_of(app)
    assert desk.kept.keys == {"run.city": "x"}


async def test_a_key_that_is_taken_stays_with_whom_it_was() -> None:
    desk = FakeDesk(settings=Settings(motion="none", keys={"run.city": "x"}))
    async with opened(desk) as (app, pilot):
        await press(pilot, "enter", "x")
        assert place_of(app) == "CityScreen"
        await press(pilot, "comma", "r")
        rows = [key.id for _, key in every()]
        focus_of(app).point(1 + rows.index("run.city"))  # type: ignore[attr-defined]  # a panel
        await press(pilot, "enter", "w")
        assert "! w is 'what changed' already (room)" in text_of(app)
        assert desk.kept.keys == {"run.city": "x"}
        await press(pilot, "u")
        assert desk.kept.keys == {}
        await press(pilot, "enter", "escape")
        assert place_of(app) == "RebindScreen"

"""After the end: what the screens say of a run that is over, and how its report is found again."""

from threading import Event

from game.tools.rows import ENDED, SaveRow
from tests.tui.fakedesk import FakeDesk
from tests.tui.stagehand import CLOSE, opened, place_of, press, settled, text_of

PLAYED = ("enter", *("e", *CLOSE, "x") * 3)
"""From the title to the report."""


class KeptDesk(FakeDesk):
    """Lists the run it plays once that has ended, and an older one."""

    def __init__(self) -> None:
        super().__init__()
        self.resumed: list[str] = []

    def saves(self) -> tuple[SaveRow, ...]:
        """Return the run that goes on, or that has ended, and another that has."""
        row = super().saves()[0]
        mine = row._replace(note="ended: The Long Table", state=ENDED) if self.day >= 3 else row
        return (mine, SaveRow("tilde-1", "Tilde", 30, 30, "ended: Still Lit", ENDED))

    def resume(self, save: str) -> str:
        """Note what was taken up."""
        self.resumed.append(save)
        return super().resume(save)


async def test_the_room_says_that_the_run_is_over_and_where_its_report_is() -> None:
    async with opened() as (app, pilot):
        await press(pilot, *PLAYED, "1")
        assert place_of(app) == "RoomScreen"
        said = text_of(app)
        assert "the end" in said.split("\n")[0]
        assert "The run is over." in said
        assert "enter Report" in said
        assert "Evening" not in said
        assert "morning" not in said
        assert " e Report" in said.split("\n")[-1]
        await press(pilot, "enter")
        assert place_of(app) == "ReportScreen"


async def test_no_key_offers_an_evening_after_the_end() -> None:
    async with opened() as (app, pilot):
        await press(pilot, *PLAYED)
        for there in "123456":
            await press(pilot, there)
            assert "Evening" not in text_of(app).split("\n")[-1]
            for key in "vo":
                await press(pilot, key)
                assert "The run is over" in text_of(app)
            await press(pilot, "e")
            assert place_of(app) == "ReportScreen"
        await press(pilot, "1", "question_mark")
        assert "the evening's plan" not in text_of(app)


async def test_a_run_that_has_just_ended_stands_among_the_runs_and_is_gone_back_to() -> None:
    desk = KeptDesk()
    async with opened(desk) as (app, pilot):
        await press(pilot, *PLAYED, "escape", *"jjjj", "enter")
        said = text_of(app)
        assert "hall of fame" in said
        assert "ended: The Long Table" in said
        assert "ended: Still Lit" in said
        await press(pilot, "enter")
        assert place_of(app) == "ReportScreen"
    assert desk.resumed == ["kettle-1"]  # it was on the table still


async def test_the_menu_stands_while_a_run_is_begun_and_waits_for_it() -> None:
    desk, lit = FakeDesk(), Event()
    begin = desk.begin

    def slow(room: str, seed: str | None, chosen: dict[str, str]) -> str:
        lit.wait(20)
        return begin(room, seed, chosen)

    desk.begin = slow  # type: ignore[method-assign, assignment]  # a slow machine
    async with opened(desk) as (app, pilot):
        for key in ("j", "j", "j", "enter"):
            await pilot.press(key)
        await pilot.pause(0.1)
        said = text_of(app)
        assert "somebody lights the windows" in said
        assert "Settings          colours, motion, glyphs" in said
        await pilot.press("n", "home", "enter")
        await pilot.pause(0.1)
        assert place_of(app) == "TitleScreen"
        lit.set()
        await settled(pilot)
        assert place_of(app) == "LetterScreen"  # the letter of the first room
        assert "one moment" not in text_of(app)

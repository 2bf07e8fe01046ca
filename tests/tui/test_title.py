"""The title: what can be begun, what lies behind, and that nothing planned is lost in silence."""

from game.tools.rows import DAMAGED, ENDED, SaveRow
from tests.tui.fakedesk import FakeDesk
from tests.tui.stagehand import focus_of, opened, place_of, press, text_of

OPEN_ONE = SaveRow("kettle-1", "The Kettle", 12, 14, "saved 2 minutes ago", date="2026-01-30")
OLDER = SaveRow("kettle-2", "The Kettle", 3, 30, "saved 2 days ago")
OVER = SaveRow("kettle-3", "The Kettle", 30, 30, "ended: long table", ENDED, "2026-01-05")
TORN = SaveRow("kettle-4", "kettle", 1, 30, "line 3: the chain is broken", DAMAGED)

THRICE = ("enter", "enter", "enter")
"""An idea, another, and how both read."""


class FullDesk(FakeDesk):
    """A desk with runs of every kind."""

    def saves(self) -> tuple[SaveRow, ...]:
        """Return one run of each kind, and one more that can go on."""
        return (OPEN_ONE, OLDER, OVER, TORN)


async def test_runs_stand_by_what_can_be_done_with_them() -> None:
    async with opened(FullDesk()) as (app, pilot):
        assert "Continue          The Kettle, day 12 of 14" in text_of(app)
        assert "4 runs" in text_of(app)
        await press(pilot, *"jjjj", "enter")
        lines = text_of(app).split("\n")
        where = {
            words: next(y for y, line in enumerate(lines) if words in line)
            for words in ("to go on", "12 of 14", "3 of 30", "room by room", "damaged", "line 3")
        }
        assert list(where) == sorted(where, key=where.__getitem__)
        assert "2026-01-05 · ended: long table" in lines[where["room by room"] + 1]
        assert "2026-01-30 · day 12 of 14" in text_of(app)
        await press(pilot, "escape")
        assert place_of(app) == "TitleScreen"


async def test_a_damaged_run_says_what_to_do_and_opens_nothing() -> None:
    async with opened(FullDesk()) as (app, pilot):
        await press(pilot, *"jjjj", "enter", "end", "enter")
        said = text_of(app)
        assert place_of(app) == "ReaderScreen"
        assert "line 3: the chain is broken" in said
        assert "Put a copy back in its place" in said
        await press(pilot, "escape")
        assert place_of(app) == "TitleScreen"


async def test_back_to_the_room_comes_first_once_somebody_plays() -> None:
    async with opened(FullDesk()) as (app, pilot):
        await press(pilot, "enter", "escape")
        assert "Back to the room" in text_of(app)
        await press(pilot, *"jjjj", "enter")
        assert "on the table, day 12 of 14" in text_of(app)
        assert "saved 2 days ago" in text_of(app)
        await press(pilot, "w")
        assert place_of(app) == "RunsScreen"
        await press(pilot, "enter")
        assert place_of(app) == "RoomScreen"
        await press(pilot, "escape", "home", "enter")
        assert place_of(app) == "RoomScreen"


async def test_leaving_asks_only_where_a_plan_would_be_lost() -> None:
    async with opened() as (app, pilot):
        await press(pilot, "enter", "e", "R", *THRICE)
        assert app.playing
        await press(pilot, "q")
        assert "Tonight's plan would be lost: 1 decision." in text_of(app)
        await press(pilot, "n")
        assert place_of(app) == "EveningScreen"
        await press(pilot, "u", "q")
        assert app.return_code == 0


async def test_ctrl_q_twice_leaves_whatever_is_planned() -> None:
    async with opened() as (app, pilot):
        await press(pilot, "enter", "e", "R", *THRICE, "ctrl+q")
        assert place_of(app) == "LeaveScreen"
        await press(pilot, "ctrl+q")
        assert app.return_code == 0


async def test_ctrl_c_leaves_as_ctrl_q_does_from_a_question_too() -> None:
    async with opened() as (app, pilot):
        await press(pilot, "enter", "e", "R", *THRICE, "C")
        assert "Close the day?" in text_of(app)
        await press(pilot, "ctrl+c")
        assert "Leave the evening?" in text_of(app)
        await press(pilot, "n")
        assert "Close the day?" in text_of(app)
        await press(pilot, "ctrl+c", "ctrl+c")
        assert app.return_code == 0


async def test_another_run_from_the_title_asks_for_the_plan_too() -> None:
    async with opened() as (app, pilot):
        await press(pilot, "enter", "e", "R", *THRICE, "escape", "escape", "n", "enter")
        assert place_of(app) == "LeaveScreen"
        await press(pilot, "escape")
        assert place_of(app) == "TitleScreen"
        await press(pilot, "n", "enter", "y")
        assert place_of(app) == "LetterScreen"  # the letter of the new room
        await press(pilot, "enter")
        assert "day 1" in text_of(app)


async def test_a_terminal_that_shrinks_asks_for_room_and_gets_the_title_back() -> None:
    async with opened() as (app, pilot):
        await pilot.resize_terminal(50, 12)
        await press(pilot)
        assert "A little room needs 60" in text_of(app)
        await pilot.resize_terminal(80, 24)
        await press(pilot)
        assert "Continue" in text_of(app)
        assert focus_of(app).id == "menu"


async def test_no_key_acts_on_a_screen_that_cannot_be_seen() -> None:
    async with opened() as (app, pilot):
        await press(pilot, "enter", "e", "R", *THRICE)
        await pilot.resize_terminal(59, 24)
        await press(pilot, "u", "C", "y", "1", "escape", "colon", "ctrl+p", "comma")
        assert "A little room needs 60" in text_of(app)
        await pilot.resize_terminal(80, 24)
        await press(pilot)
        assert place_of(app) == "EveningScreen"
        assert "nothing yet" not in text_of(app)
        await pilot.resize_terminal(59, 24)
        await press(pilot, "q")
        assert "Tonight's plan would be lost: 1 decision." in text_of(app)
        await press(pilot, "y")
        assert app.return_code == 0


async def test_no_key_acts_on_what_lies_over_a_screen_either() -> None:
    desk = FakeDesk()
    async with opened(desk) as (app, pilot):
        await press(pilot, "n")
        await pilot.resize_terminal(80, 19)
        await press(pilot, "enter", "x")
        assert "A little room needs 60" in text_of(app)
        await pilot.resize_terminal(80, 24)
        await press(pilot)
        assert place_of(app) == "NewRunScreen"
        assert focus_of(app).id == "rooms"
        assert not app.playing
        await pilot.resize_terminal(80, 19)
        await press(pilot, "ctrl+c")
        assert app.return_code == 0


async def test_the_title_says_that_the_run_is_kept_and_how_to_go_on() -> None:
    async with opened() as (app, pilot):
        await press(pilot, "enter", "escape")
        assert "The run is kept: 'Back to the room' goes on." in text_of(app)
        await press(pilot, "enter", "e", "R", *THRICE, "escape", "escape")
        assert "Every closed day is saved; tonight's plan only while the game is open." in text_of(
            app
        )


async def test_the_palette_has_the_commands_of_the_screen_beneath() -> None:
    async with opened(size=(80, 40)) as (app, pilot):
        await press(pilot, "colon")
        await pilot.pause(0.2)
        assert "What can be done here?" in text_of(app)
        assert "New run: a new run" in text_of(app)
        assert "Undo" not in text_of(app)
        await press(pilot, "escape", "escape", "enter", "e", "colon")
        await pilot.pause(0.2)
        assert "Undo: take the last thing back" in text_of(app)
        await press(pilot, *"members")
        await pilot.pause(0.3)
        await press(pilot, "enter", "enter")
        assert place_of(app) == "MembersScreen"


async def test_packs_are_a_title_s_page_and_an_event_can_be_tried() -> None:
    async with opened() as (app, pilot):
        await press(pilot, *"jjjj", "enter")
        assert "did you mean 'attachment'?" in text_of(app)
        await press(pilot, "enter")
        assert "receipts:spare_key on day 1" in text_of(app)
        await press(pilot, "escape", "escape")
        assert place_of(app) == "TitleScreen"


async def test_settings_hold_at_once_and_are_kept() -> None:
    desk = FakeDesk()
    async with opened(desk) as (app, pilot):
        await press(pilot, "comma", "right")
        assert app.theme == "paper"
        assert "Ink on paper" in text_of(app)
        await press(pilot, "down", "down", "right", "right")
        assert desk.kept.glyphs == "ascii"
        assert text_of(app).isascii()
        await press(pilot, "escape")
        assert place_of(app) == "TitleScreen"
    assert desk.kept.theme == "paper"


async def test_learning_begins_the_first_room_on_a_seed_of_its_own() -> None:
    async with opened() as (app, pilot):
        await press(pilot, *"jjj", "enter", "enter")
        assert place_of(app) == "RoomScreen"
        assert "day 1" in text_of(app)


async def test_a_recording_is_watched_day_by_day_and_nothing_of_it_changes() -> None:
    desk = FullDesk()
    async with opened(desk) as (app, pilot):
        await press(pilot, *"jjjj", "enter", "end", "k", "w")
        assert place_of(app) == "RoomScreen"
        await press(pilot, "enter", "1", "e")  # a card is read; its answer is not taken
        assert "Remix kettle and spoon" in text_of(app)
        await press(pilot, "u", "P", "enter")
        assert "A recording stays as it was played." in text_of(app)
        await press(pilot, "escape", "C")  # no question, whatever is left
        assert "The page of day 12" in text_of(app)
        await press(pilot, "x")
        assert "day 13" in text_of(app)
        await press(pilot, "full_stop")
        assert "day 14" in text_of(app)
        await press(pilot, "z", "z")
        assert "day 12" in text_of(app)
        await press(pilot, "q")
        assert app.return_code == 0  # there is no plan to lose
    assert all(not day.choices for day in desk.closed)


async def test_a_daily_is_a_line_of_the_title() -> None:
    desk = FakeDesk()
    async with opened(desk) as (_app, pilot):
        await press(pilot, "j", "j", "enter", "enter")
    assert desk.terms == {"mode": "daily"}

"""From the title to the ending by keys, and back by Esc from everywhere."""

from threading import Event

import pytest

from game.model.day import Day, Entry
from game.run.settings import Settings
from game.tui.app import RoomsApp
from game.tui.screens.night import NightScreen
from game.tui.screens.stage import Stage
from game.tui.widgets import note as note_of_a_key
from game.tui.widgets.card import Card
from game.tui.widgets.feed import Feed
from game.tui.widgets.ideas import Ideas
from game.tui.widgets.side import Side
from game.view.forecastpane import BandRow, ForecastPane
from game.view.panes import Intent
from tests.tui import kettle
from tests.tui.fakedesk import FakeDesk
from tests.tui.stagehand import CLOSE, click, focus_of, opened, place_of, press, settled, text_of

THRICE = ("enter", "enter", "enter")  # an idea, another, and how both read
HOME = ("RoomScreen", "TitleScreen")


def last_line(app: object) -> str:
    """Return the line of keys."""
    return text_of(app).split("\n")[-1]


def note(app: object) -> str:
    """Return the line above the keys, where a key says what it has come to."""
    return text_of(app).split("\n")[-2]


async def test_three_days_end_with_the_report() -> None:
    desk = FakeDesk()
    async with opened(desk) as (app, pilot):
        await press(pilot, "enter")
        for _ in range(3):
            assert place_of(app) == "RoomScreen"
            await press(pilot, "e", *CLOSE)
            assert "The page of day" in text_of(app)
            await press(pilot, "x")
        assert place_of(app) == "ReportScreen"
        assert "THE LONG TABLE" in text_of(app)
        await press(pilot, "r")
        assert "Two million people have seen it" in text_of(app)
        assert "Ida said four words." in text_of(app)
        await press(pilot, "escape", "e")
        assert place_of(app) == "ReportScreen"  # no evening after the end
        await press(pilot, "escape")
        assert "To the report " in text_of(app)
        assert "The run has ended and is kept" in text_of(app)
    assert len(desk.closed) == 3


async def test_a_day_carries_its_choices_and_its_plan() -> None:
    desk = FakeDesk()
    async with opened(desk) as (app, pilot):
        await press(pilot, "enter", "enter", "1", "v", "j", "enter")
        await press(pilot, "e", "R", "j", "enter", "enter", "j", "enter")
        assert "In the plan: Remix" in text_of(app)
        await press(pilot, "P", "enter")
        assert "kettle and spoon" in text_of(app)
        await press(pilot, "u", "C")
        assert "1 hour left" not in text_of(app)
        assert "2 hours of tonight are left." in text_of(app)
        await press(pilot, "y")
    assert desk.closed[0].choices == {"moss-out": "credit", "night-off": "no"}
    assert desk.closed[0].plan == (Entry("remix", (2, 1, 1)),)


async def test_a_remix_is_composed_of_two_ideas_and_a_line() -> None:
    async with opened(size=(120, 40)) as (app, pilot):
        await press(pilot, "enter", "e", "R")
        assert place_of(app) == "ComposeScreen"
        assert "▌moss, found guilty of tribunal" in text_of(app)
        await press(pilot, "right", "j")
        assert "moss, found guilty of the long spoon" in text_of(app)
        await press(pilot, "left", "j")
        assert "◆ kettle on the stair" in text_of(app)
        assert "moss on the stair" not in text_of(app)
        await press(pilot, "l", "l", "escape", "escape", "escape")
        assert place_of(app) == "EveningScreen"
        assert "nothing yet" in text_of(app)


class SlowDesk(FakeDesk):
    """Tells ahead only when it is let."""

    def __init__(self) -> None:
        super().__init__()
        self.let = Event()

    def forecast(self, day: Day, entry: Entry | None = None) -> ForecastPane | None:
        """Wait, then tell."""
        self.let.wait()
        return super().forecast(day, entry)


async def test_what_is_told_ahead_while_a_screen_is_being_made_waits_for_it() -> None:
    desk = SlowDesk()
    async with opened(desk) as (app, pilot):
        await press(pilot, "enter")
        app.switch_mode("evening")
        await settled(pilot)
        made = app.switch_mode("compose")
        desk.let.set()
        Event().wait(0.05)  # the thread has its answer before the screen has its panels
        await made
        await settled(pilot)
        assert place_of(app) == "ComposeScreen"


@pytest.mark.parametrize("before", ["v", "i", "question_mark", "f5", "C", "comma"])
async def test_packs_are_read_again_whatever_lies_over_the_room(before: str) -> None:
    desk = FakeDesk()
    async with opened(desk) as (app, pilot):
        await press(pilot, "enter", "enter", *(("e",) if before == "C" else ()), before)
        assert place_of(app) not in {"RoomScreen", "EveningScreen"}
        read = desk.reloads
        await press(pilot, "f5")
        await settled(pilot)
        assert desk.reloads == read + 1
        assert place_of(app) == "PacksScreen"
        await press(pilot, "escape")
        assert place_of(app) in {"RoomScreen", "EveningScreen"}


async def test_a_run_that_is_not_scored_says_so_on_its_first_line() -> None:
    desk = FakeDesk()
    desk.standing = "unscored: a repeat of the daily"
    async with opened(desk) as (app, pilot):
        await press(pilot, "enter")
        for _ in range(3):
            assert "· unscored" in text_of(app).split("\n")[0]
            await press(pilot, "e", *CLOSE, "x")
        assert "· unscored" in text_of(app).split("\n")[0]


async def test_a_daily_says_its_day_on_the_first_line_and_loses_no_days_left() -> None:
    desk = FakeDesk()
    desk.standing = "daily of 2026-01-31, unscored: a repeat"
    async with opened(desk) as (app, pilot):
        await press(pilot, "enter")
        first = text_of(app).split("\n")[0]
        assert "· daily of 2026-01-31, unscored " in first
        assert "2 days left" in first


async def test_the_log_finds_by_words_and_leaves_keys_alone_elsewhere() -> None:
    async with opened() as (app, pilot):
        await press(pilot, "enter", "6")
        assert "june spoke." in text_of(app)
        await press(pilot, "slash", *"112 6")
        assert place_of(app) == "LogScreen"  # letters and figures type here
        assert "112 people" not in text_of(app)
        await press(pilot, "backspace", "backspace", "escape")
        assert "112 people" in text_of(app)
        assert "june spoke." not in text_of(app)
        await press(pilot, "5")
        assert place_of(app) == "NumbersScreen"


async def test_offers_are_leafed_through_by_one_key_and_left_by_esc() -> None:
    async with opened() as (app, pilot):
        await press(pilot, "enter", "o")
        assert "day 12 · on any day" in text_of(app)
        assert "Name a successor" in text_of(app)
        await press(pilot, "o")
        assert "Close the room" in text_of(app)
        await press(pilot, "escape")
        assert place_of(app) == "RoomScreen"


async def test_a_card_that_ends_the_run_tells_how_it_may_end_before_it_is_chosen() -> None:
    desk = FakeDesk()
    desk.ahead = ForecastPane("even", 50, "", (), ends=("of 48 nights tried: The Archive in 31",))
    async with opened(desk) as (app, pilot):
        await press(pilot, "enter", "o")
        assert "48 nights" not in text_of(app)
        await press(pilot, "o")
        assert "of 48 nights tried: The Archive in 31" in text_of(app)
        assert desk.asked == [(Day({"offer:close": "close"}), None)]


async def test_closing_a_day_that_may_end_the_run_is_asked_about() -> None:
    desk = FakeDesk()
    desk.ahead = ForecastPane("even", 50, "", (), ends=("of 48 nights tried: Burnt Out in 3",))
    async with opened(desk) as (app, pilot):
        await press(pilot, "enter", "e", "C")
        assert "! Tonight may end it; of 48 nights tried: Burnt" in text_of(app)


async def test_the_plan_is_forecast_first_then_what_is_looked_at() -> None:
    desk = FakeDesk()
    desk.ahead = ForecastPane("likely", 62, "that it lives", (BandRow("pulse", 61, 46, 57, 65),))
    async with opened(desk) as (app, pilot):
        await press(pilot, "enter", "e", "R")
        await app.workers.wait_for_complete()
        await settled(pilot)
        assert "├─ Whole evening, against now" in text_of(app)
        assert "pulse      46 ▒▒█┊▒ 65   ▼4" in text_of(app)
        assert "likely: 62 % that it lives" in text_of(app)
    assert desk.asked[0][1] is None
    ways = [entry for _, entry in desk.asked]
    assert Entry("remix", (0, 1)) in ways
    assert len(set(ways)) == len(ways)


async def test_a_forecast_says_of_what_it_is() -> None:
    desk = FakeDesk()
    desk.ahead = ForecastPane("likely", 62, "that it lives", ())
    async with opened(desk, size=(120, 40)) as (app, pilot):
        await press(pilot, "enter", "e", "k", *["j"] * 2)
        await app.workers.wait_for_complete()
        await settled(pilot)
        assert "as told for 'a lamp for the stair' by mira:" in _joined(app)
        await press(pilot, "M")
        assert "as told for the plan without it:" in _joined(app)
        await press(pilot, "P")
        assert "as told for" not in _joined(app)


def _joined(app: RoomsApp) -> str:
    """Return the rightmost panel's words in one line."""
    lines = text_of(app).split("\n")
    return " ".join(line.rsplit("││", 1)[-1].strip(" │") for line in lines if "││" in line)


@pytest.mark.parametrize("key", ["1", "2", "3", "4", "e", "i", "w", "v", "question_mark"])
async def test_esc_comes_home_from_every_screen(key: str) -> None:
    async with opened() as (app, pilot):
        await press(pilot, "enter", key)
        there = text_of(app)
        for _ in range(4):
            await press(pilot, "escape")
            if place_of(app) in HOME:
                break
        assert place_of(app) in HOME
        assert key == "1" or text_of(app) != there
        assert app.is_running


async def test_a_card_can_be_answered_changed_and_taken_back() -> None:
    async with opened() as (app, pilot):
        await press(pilot, "enter", "v", "4")
        assert place_of(app) == "EventScreen"  # closed: its reason is on the card
        assert "wronged twice" in text_of(app)
        await press(pilot, "1")
        assert "One card is waiting" in text_of(app)
        await press(pilot, "e", "k", "enter")
        assert app.screen.query_one(Card).cursor == 0
        await press(pilot, "3")
        assert "Let it go" in text_of(app)
        await press(pilot, "k", "enter", "u")
        assert "▌  The moss got out" in text_of(app)
        assert text_of(app).count("to answer !") == 2


async def test_many_ways_are_chosen_in_two_steps() -> None:
    desk = FakeDesk()
    async with opened(desk) as (app, pilot):
        await press(pilot, "enter", "e", "B")
        assert "▌'ferns'                             3 ways" in text_of(app)
        assert "'tapes'                             2 ways" in text_of(app)
        assert "take" not in text_of(app)
        await press(pilot, "j", "right")
        assert "Tonight → Bridge → 'maps'" in text_of(app)
        assert "▌take the spoon                  likes such" in text_of(app)
        await press(pilot, "escape")
        assert "▌'maps' " in text_of(app)
        await press(pilot, "j", "enter", "j", "j")
        assert "They have had it." in text_of(app)
        await press(pilot, "P")
        assert "▌'a lamp for the stair' by mira" in text_of(app)  # a letter leads on from anywhere
        await press(pilot, "B", "enter", "j", "enter")
        assert "1 Bridge take the tribunal to 'ferns' 1h" in text_of(app)
        await press(pilot, *CLOSE)
    assert desk.closed[0].plan == (Entry("bridge", (0, 1)),)


async def test_every_screen_names_the_others_and_more_and_help() -> None:
    names = {"1": "Room", "2": "Members", "3": "Lineage", "4": "City", "5": "Numbers", "6": "Log"}
    async with opened() as (app, pilot):
        await press(pilot, "enter")
        last = text_of(app).split("\n")[-1]
        assert all(f" {key} {name} " in last for key, name in names.items() if key != "1")
        for there, name in names.items():
            await press(pilot, there)
            last = text_of(app).split("\n")[-1]
            assert last.endswith(" : More  ? Help")
            assert f" {there} {name} " not in last  # that is where we are


async def test_the_words_of_the_house_are_a_key_away() -> None:
    async with opened() as (app, pilot):
        await press(pilot, "enter", "6", "b")
        assert "riff       the same idea in somebody's own words" in text_of(app)
        await press(pilot, "b")
        assert place_of(app) == "LogScreen"


async def test_the_evening_begins_at_the_first_thing_that_is_open() -> None:
    async with opened() as (app, pilot):
        await press(pilot, "enter", "e")
        assert "▌  The moss got out" in text_of(app)
        await press(pilot, "enter", "1")
        assert "▌  oslo asks for a night off" in text_of(app)
        await press(pilot, "enter", "1")
        assert "▌ P Post" in text_of(app)
        await press(pilot, "j", "j", "1", "e")
        assert "▌ K Callback" in text_of(app)  # where they were
        await press(pilot, *CLOSE, "x", "e")
        assert "▌  oslo asks for a night off" in text_of(app)


async def test_an_open_idea_and_an_open_member_lead_on() -> None:
    async with opened() as (app, pilot):
        await press(pilot, "enter")
        app.screen.query_one(Ideas).focus()
        await press(pilot, "j", "enter")
        assert place_of(app) == "LineageScreen"
        assert "kettle tribunal" in text_of(app).split("\n")[1]
        await press(pilot, "n", "l", "l", "h", "p", "escape")
        app.screen.query_one(Feed).focus()
        await press(pilot, "enter")
        assert place_of(app) == "LineageScreen"
        await press(pilot, "1")
        app.screen.query_one(Side).focus()
        await press(pilot, "down", "enter")
        assert place_of(app) == "MembersScreen"
        assert "o_O june" in text_of(app)


async def test_a_closed_verb_and_a_double_entry_say_why() -> None:
    async with opened() as (app, pilot):
        await press(pilot, "enter", "e", "M")
        assert "Nobody quarrels tonight." in text_of(app)
        await press(pilot, "P", "enter", "P", "enter")
        assert "It is in the plan already." in text_of(app)
        await press(pilot, "escape")
        assert place_of(app) == "EveningScreen"
        await press(pilot, "u", "u")
        assert "nothing to take back" in text_of(app)


async def test_a_day_that_cannot_be_written_comes_back() -> None:
    desk = FakeDesk()
    desk.fail_close = True
    async with opened(desk) as (app, pilot):
        await press(pilot, "enter", "e", *CLOSE)
        assert place_of(app) == "EveningScreen"
        assert "disk is full" in text_of(app)
        desk.fail_close = False
        await press(pilot, *CLOSE)
        assert place_of(app) == "NightScreen"


async def test_a_night_plays_and_any_key_shows_it_all() -> None:
    desk = FakeDesk()
    desk.kept = Settings(motion="full")
    async with opened(desk) as (app, pilot):
        await press(pilot, "enter", "e", *CLOSE)
        night = app.screen
        assert isinstance(night, NightScreen)
        assert "The page of day" not in text_of(app)
        night._night_tick()
        await press(pilot, "question_mark")
        hour = night._night_moment
        night._night_tick()  # covered: nothing moves
        assert night._night_moment == hour
        await press(pilot, "escape", "z")
        assert "The page of day" in text_of(app)
        assert night._night_timer is None
        await press(pilot, "z")
        assert place_of(app) == "RoomScreen"


async def test_a_new_run_asks_for_room_and_seed_and_reads_a_letter() -> None:
    async with opened(FakeDesk(saved=False)) as (app, pilot):
        assert "Continue" not in text_of(app)
        await press(pilot, "n", "tab", *"bad", "enter")
        assert "letters and digits only" in text_of(app)
        await press(pilot, "escape", "n", "j", "enter")
        assert "The farm closed in spring" in text_of(app)
        await press(pilot, "enter")
        assert place_of(app) == "RoomScreen"


async def test_a_key_of_the_room_goes_in_from_the_letter_and_is_done_there() -> None:
    async with opened(FakeDesk(saved=False)) as (app, pilot):
        await press(pilot, "n", "enter", "v")
        assert place_of(app) == "EventScreen"


async def test_terms_are_turned_and_a_run_begins_on_them() -> None:
    desk = FakeDesk(saved=False)
    async with opened(desk) as (app, pilot):
        await press(pilot, "n", "right", "tab", "tab", "right", "right", "right")
        assert "1, Drizzle" in text_of(app)
        await press(pilot, "j", "left", "enter")
        assert desk.terms == {"mode": "sprint", "weather": "1", "longer_evenings": "with"}


async def test_modes_stand_in_a_row_and_the_chosen_one_says_what_it_is() -> None:
    desk = FakeDesk(saved=False)
    async with opened(desk) as (app, pilot):
        await press(pilot, "n")
        assert "Mode  [run]  sprint" in text_of(app)
        assert "30 days. Three acts, ten days each." in text_of(app)
        await press(pilot, "l", "left", "right")
        assert " run  [sprint]" in text_of(app)
        assert "12 days. Three acts of four days." in text_of(app)
        await click(pilot, "daily")
        assert "Daily of 2026-01-31, scored: your first in this room." in text_of(app)
        await press(pilot, "j")
        assert "Daily of 2026-01-31, unscored: a repeat." in text_of(app)
        await press(pilot, "enter")
        assert desk.terms == {"mode": "daily"}


@pytest.mark.parametrize(
    ("size", "rooms", "unseen"), [((80, 24), 7, 0), ((120, 40), 7, 0), ((60, 20), 12, 4)]
)
async def test_every_room_is_seen_or_counted(
    size: tuple[int, int], rooms: int, unseen: int
) -> None:
    desk = FakeDesk()
    first = desk.new_run().rooms[0]
    desk.rooms = tuple(first._replace(id=str(at), name=f"Room {at}") for at in range(rooms))
    async with opened(desk, size) as (app, pilot):
        await press(pilot, "n")
        seen = text_of(app)
        assert sum(f"Room {at} " in seen for at in range(rooms)) == rooms - unseen
        assert (f"↕ {unseen} more" in seen) == bool(unseen)


async def test_a_practice_run_goes_back_a_day_and_others_say_why_not() -> None:
    desk = FakeDesk()
    async with opened(desk) as (app, pilot):
        await press(pilot, "enter", "z")
        assert "Only a practice run" in note(app)
        await press(pilot, "e", *CLOSE, "x")
        assert "Back a day" not in last_line(app)  # it is no practice
        desk.standing = "unscored: for practice"
        await press(pilot, "e", *CLOSE, "x")
        assert "e Evening  z Back a day" in last_line(app)
        await press(pilot, "2", "z")
        assert place_of(app) == "RoomScreen"
        assert "day 13" in text_of(app)
        assert "Back to the morning of day 13." in note(app)
        await press(pilot, "e", "R", *THRICE, "z")
        assert "Back to the morning of day 12; tonight's plan is dropped." in note(app)


async def test_what_a_key_came_to_is_said_for_a_moment_and_leaves_the_keys(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(note_of_a_key, "_WHILE", 0.3)
    async with opened() as (app, pilot):
        await press(pilot, "enter", *("e", *CLOSE, "x"), *("e", *CLOSE, "x"))
        before = text_of(app)
        await press(pilot, "v")
        assert "No card came this morning." in note(app)
        assert "e Evening" in last_line(app)
        assert not app._notifications
        await pilot.pause(0.4)
        assert text_of(app) == before
        await press(pilot, "v", "2")
        assert "No card" not in text_of(app)


async def test_what_a_key_came_to_is_read_to_its_end_in_a_narrow_window() -> None:
    async with opened(size=(60, 20)) as (app, pilot):
        await press(pilot, "enter")
        assert isinstance(app.screen, Stage)
        app.screen.say(
            "Of these words not one is lost, however narrow the window they are read in."
        )
        await press(pilot)
        assert "Of these words not one" in text_of(app)
        assert "are read in." in note(app)


async def test_a_new_run_is_asked_for_from_the_report() -> None:
    async with opened() as (app, pilot):
        await press(pilot, "enter", *("e", *CLOSE, "x") * 3, "n")
        assert place_of(app) == "NewRunScreen"


async def test_letters_type_in_the_seed_and_nowhere_else() -> None:
    async with opened() as (app, pilot):
        await press(pilot, "n", "tab", "q", "t")
        assert app.is_running
        assert getattr(focus_of(app), "value", "") == "qt"


async def test_the_light_is_remembered_and_q_quits_from_a_modal() -> None:
    desk = FakeDesk()
    async with opened(desk) as (app, pilot):
        await press(pilot, "t")
        assert desk.kept.theme == "paper"
        await press(pilot, "enter", "v")
        await pilot.press("ctrl+q")
        await settled(pilot)
        assert app.return_code == 0


async def test_the_palette_finds_a_screen_by_its_name() -> None:
    async with opened() as (app, pilot):
        await press(pilot, "enter", "colon")
        await press(pilot, *"the city")
        await pilot.pause(0.3)  # the palette searches in its own time
        await press(pilot, "down", "enter")
        await pilot.pause(0.1)
        assert place_of(app) == "CityScreen"


async def test_what_is_coming_and_ways_to_win_are_a_key_away() -> None:
    async with opened() as (app, pilot):
        await press(pilot, "enter", "d")
        assert "What is coming" in text_of(app)
        await press(pilot, "d", "a")
        assert "Ways it can end" in text_of(app)


@pytest.mark.parametrize(("size", "next_too"), [((80, 24), False), ((120, 40), True)])
async def test_the_next_win_stands_beside_what_was_declared_where_there_is_room(
    monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], *, next_too: bool
) -> None:
    *before, nearest = kettle.INTENTS
    meant = Intent("◆", "Meant", "The Speech: ideas said 0 of 1", -1)
    monkeypatch.setattr(kettle, "INTENTS", (*before, meant, nearest))
    async with opened(size=size) as (app, pilot):
        await press(pilot, "enter")
        assert "◆ Meant The Speech" in text_of(app)
        assert ("◆ Next The Long Table" in text_of(app)) == next_too
        await press(pilot, "d")
        assert "◆ Next The Long Table: layers 3 of 4" in text_of(app)


async def test_the_ninth_answer_of_a_long_card_has_its_number_too() -> None:
    async with opened() as (app, pilot):
        await press(pilot, "enter", "v", "9")
        assert place_of(app) == "EventScreen"
        await press(pilot, "1")
        assert place_of(app) == "RoomScreen"


async def test_the_numbers_tell_where_they_may_be_by_tomorrow() -> None:
    desk = FakeDesk()
    desk.ahead = ForecastPane("likely", 62, "that it lives", (BandRow("pulse", 61, 46, 57, 65),))
    async with opened(desk, size=(120, 40)) as (app, pilot):
        await press(pilot, "enter", "5")
        await app.workers.wait_for_complete()
        await settled(pilot)
        assert "likely: 62 % that it lives" in text_of(app)
        assert "pulse      46 " in text_of(app)


async def test_overtime_is_asked_about_before_the_day_is_closed() -> None:
    three = ("R", *("enter",) * 3, "R", "enter", "j", "enter", "enter", "R", "j", *("enter",) * 3)
    async with opened(size=(120, 40)) as (app, pilot):
        await press(pilot, "enter", "e", *three, "C")
        assert place_of(app) == "CloseScreen"
        assert "! Overtime: overtime costs fatigue, 8 an hour." in text_of(app)
        assert "not kept for tomorrow" not in text_of(app)

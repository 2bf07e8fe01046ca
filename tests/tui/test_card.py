"""A card as it is read: its title and its answers stay, however long its text."""

import pytest
from textual.events import MouseScrollDown

from game.tui.app import RoomsApp
from game.tui.widgets.card import Card
from game.view.forecastpane import BandRow, ForecastPane
from game.view.panes import CardPane
from tests.tui import kettle
from tests.tui.fakedesk import FakeDesk
from tests.tui.stagehand import opened, place_of, press, text_of

_TEXT = " ".join(f"Sentence {at} of a long story about the stair." for at in range(1, 25))


@pytest.fixture(name="long")
def _long(monkeypatch: pytest.MonkeyPatch) -> FakeDesk:
    """Return a desk with a card that is higher than the screen."""
    card: CardPane = kettle.CARDS[0]._replace(text=_TEXT)
    monkeypatch.setattr(kettle, "CARDS", (card, *kettle.CARDS[1:]))
    return FakeDesk()


def _stands(app: RoomsApp) -> bool:
    """Say whether the title and the first and last answers are in sight."""
    text = text_of(app)
    return all(words in text for words in ("The moss got out", "Ask for credit", "wronged"))


async def test_a_long_card_keeps_its_title_and_its_answers(long: FakeDesk) -> None:
    async with opened(long) as (app, pilot):
        await press(pilot, "enter", "v")
        assert _stands(app)
        assert "Sentence 1 of" in text_of(app)
        assert "more, space turns" in text_of(app)
        await press(pilot, *["space"] * 6)
        assert _stands(app)
        assert "Sentence 1 of" not in text_of(app)
        assert "whose stair it is" in text_of(app)  # the last of the circle's voices
        assert "the end; page up turns back" in text_of(app)
        await press(pilot, "j")
        assert app.screen.query_one(Card).cursor == 1
        await press(pilot, *["pageup"] * 6)
        assert "Sentence 1 of" in text_of(app)
        await press(pilot, "3")
        assert "One card is waiting" in text_of(app)


async def test_an_answer_tells_what_the_morning_comes_to_with_the_night() -> None:
    desk = FakeDesk()
    rows = (BandRow("imprint", 160, 140, 147, 155), BandRow("stale", 8, 9, 12, 13, good=False))
    desk.ahead = ForecastPane("likely", 62, "", (*rows, BandRow("pulse", 9, 1, 2, 3)))
    async with opened(desk) as (app, pilot):
        await press(pilot, "enter", "v")
        await app.workers.wait_for_complete()
        await press(pilot)
        assert "with the night: imprint ▼13, stale ▲4" in text_of(app)
        assert "pulse ▼7" not in text_of(app)


async def test_the_words_of_the_house_are_explained_over_a_card() -> None:
    async with opened() as (app, pilot):
        await press(pilot, "enter", "enter", "b")
        assert "What the words mean" in text_of(app)
        await press(pilot, "escape")
        assert place_of(app) == "EventScreen"


async def test_the_wheel_turns_the_text_of_a_long_card(long: FakeDesk) -> None:
    async with opened(long) as (app, pilot):
        await press(pilot, "enter", "v")
        card = app.screen.query_one(Card)
        for _ in range(2):
            card.post_message(
                MouseScrollDown(card, 5, 5, 0, 1, 0, shift=False, meta=False, ctrl=False)
            )
        await press(pilot)
        assert "Sentence 1 of" not in text_of(app)
        assert card.cursor == 0


async def test_a_long_card_is_read_at_once_where_there_is_room(long: FakeDesk) -> None:
    async with opened(long, size=(120, 60)) as (app, pilot):
        await press(pilot, "enter", "v")
        assert "Sentence 24 of" in text_of(app)
        assert "space turns" not in text_of(app)

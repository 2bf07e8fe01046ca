"""A whole game by lines: nothing is missing from the transcript, and leaving is always polite."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path

import pytest

from game.model.day import Day
from game.model.units import PARTING_DAY
from game.plain.play import sit
from game.plain.talk import Talk, plain
from game.tools.desk import Desk
from game.tools.table import Table
from game.view.panes import CardPane, NightPane, Panes
from game.view.slots import quoted

BOX = set("─│╭╮╰╯┌┐└┘├┤┬┴┼━┃█▁▂▃▅▆▇░▒▓")


class Watched(Desk):
    """A desk that remembers what it showed."""

    def __init__(self, home: Path) -> None:
        self.laid = Table(home)
        super().__init__(home, lambda: self.laid)
        self.shown: list[Panes] = []
        self.nights: list[NightPane] = []

    def panes(self, day: Day) -> Panes:
        """Return and keep the panes."""
        made = super().panes(day)
        self.shown.append(made)
        return made

    def close(self, day: Day) -> NightPane | str:
        """Close and keep the night."""
        night = super().close(day)
        if not isinstance(night, str):
            self.nights.append(night)
        return night


LONG = 50_000
"""Lines that no game comes to."""


@dataclass
class Player:
    """Answers each question by what it asks; stops answering when it has no more to say."""

    evening: Iterator[str]
    seed: str = "moss"
    offer: str = "1"
    lines: list[str] = field(default_factory=list)
    tried: int = 0

    def write(self, text: str) -> None:
        """Hear a line."""
        self.lines.append(text.removesuffix("\n"))
        assert len(self.lines) < LONG, f"it is asked for ever: {self.lines[-1]}"

    def __iter__(self) -> Iterator[str]:
        """Yield answers to the last question."""
        while True:
            question = self.lines[-1]
            if question.startswith("? tonight"):
                answer = next(self.evening, None)
                if answer is None:
                    return
                yield answer
            elif "seed?" in question:
                yield self.seed
            elif "which? nothing lets it be" in question:
                self.tried = self.tried % 3 + 1
                yield str(self.tried)
            elif "(y or n)" in question:
                yield "y"
            elif "visit" in question or "lineage" in question:
                yield ""
            else:
                yield self.offer if question.startswith("? which? nothing") else "1"


def played(desk: Desk, *evening: str, for_ever: bool = False, offer: str = "1") -> Player:
    player = Player(cycle(evening) if for_ever else iter(evening), offer=offer)
    sit(desk, Talk(player, player.write))
    return player


@pytest.fixture(scope="module", name="game")
def _game(tmp_path_factory: pytest.TempPathFactory) -> tuple[Watched, Player]:
    """A game played to its end."""
    desk = Watched(tmp_path_factory.mktemp("saves"))
    player = played(desk, "P", "3", "Z", "c", "u", "R", "u", "P", "Z", "c", for_ever=True)
    desk.table.leave()
    return desk, player


def told(lines: list[str], words: str) -> bool:
    """Whether some line holds these words as plain lines say them."""
    wanted = plain(words)
    return any(wanted in line for line in lines)


def cards(desk: Watched) -> dict[tuple[int, str], CardPane]:
    return {(card.day, card.event): card for made in desk.shown for card in made.room.cards}


def test_a_transcript_needs_no_glyph_that_a_poor_terminal_lacks(
    game: tuple[Watched, Player],
) -> None:
    assert all(line.isascii() for line in game[1].lines)


def test_a_game_reaches_its_report(game: tuple[Watched, Player]) -> None:
    desk, player = game
    report = desk.shown[-1].report
    assert report is not None
    assert told(player.lines, f"The end: {report.title}")
    assert all(told(player.lines, line) for line in (*report.epilogue, *report.facts))
    assert any("ended: " in save.note for save in desk.saves())
    assert player.lines[-1].startswith(f"What each decision changed: rooms mattered {desk.home}")
    assert player.lines[-1].endswith(".room.jsonl")


def test_the_transcript_holds_every_card_choice_price_and_odds(
    game: tuple[Watched, Player],
) -> None:
    desk, player = game
    assert len(cards(desk)) > 5
    for card in cards(desk).values():
        assert told(player.lines, card.title)
        assert told(player.lines, card.text)
        for choice in card.choices:
            answers = (line for line in player.lines if line[:1].isdigit())
            line = next(line for line in answers if plain(choice.label) in line)
            assert f"{choice.hours} hour" in line if choice.hours else "no hours" in line
            assert choice.odds < 0 or told(player.lines, f"{choice.odds}% likely to go well")
            assert all(told(player.lines, effect) for effect in choice.effects)
            assert not choice.refusal or told(player.lines, choice.refusal)


def test_the_transcript_holds_every_night(game: tuple[Watched, Player]) -> None:
    desk, player = game
    assert len(desk.nights) == desk.shown[-1].room.day
    for night in desk.nights:
        assert all(told(player.lines, line) for line in night.told)
        assert all(told(player.lines, line.text) for line in night.lines)
        assert told(player.lines, night.page)


def test_the_transcript_holds_every_morning(game: tuple[Watched, Player]) -> None:
    desk, player = game
    for made in desk.shown[:-1]:
        assert all(told(player.lines, intent.text) for intent in made.room.intents)
        alive = [row for row in made.room.ideas if row.mark != "dead"]
        assert all(told(player.lines, row.values) for row in alive)
        assert all(told(player.lines, quoted(row.text)) for row in made.room.ideas)
        assert all(told(player.lines, news) for news in made.room.news)


def test_how_an_idea_fared_is_told_once(game: tuple[Watched, Player]) -> None:
    desk, player = game
    whole = "\n".join(player.lines)
    night = whole.split("\nNight of day 2.")[1].split("\nDay 4 of 30")[0].split("\nDay 3 of 30")
    row = desk.nights[1].rows[0]
    fared = plain(f"{quoted(row.text)}: {row.mark}, said")
    assert [part.count(fared) for part in night] == [1, 0]


def test_lines_are_plain(game: tuple[Watched, Player]) -> None:
    _, player = game
    for line in player.lines:
        assert not BOX & set(line)
        assert line.isprintable() or not line
        assert "▲" not in line
        assert "▼" not in line


def test_the_end_of_input_is_polite_and_keeps_the_days(tmp_path: Path) -> None:
    desk = Watched(tmp_path)
    player = played(desk, "P", "c")
    assert player.lines[-1] == "Every day you closed is saved. Goodbye."
    assert desk.panes(Day()).room.day == 2
    desk.laid.leave()
    again = Watched(tmp_path)
    player = played(again, "q")
    assert told(player.lines, "go on: The Kettle, day 2 of 30")
    assert again.panes(Day()).room.day == 2
    assert player.lines[-1].endswith("Goodbye.")


def test_every_command_answers(tmp_path: Path) -> None:
    desk = Watched(tmp_path)
    player = played(desk, "?", "i", "w", "a", "m", "l", "y", "e", "k", "u", "what", "99", "", "q")
    for words in (
        "opens a verb",
        "Pulse",
        "A way to win: The Long Table",
        "Nothing has changed yet",
        "likes",
        "Lineage of",
    ):
        assert told(player.lines, words)
    for words in ("The city:", "Evening.", "Card:", "The plan is empty", "Not understood."):
        assert told(player.lines, words)


def test_a_closed_verb_says_why(tmp_path: Path) -> None:
    player = played(Watched(tmp_path), "L", "q")
    assert told(player.lines, "Closed: Opens on day")


def test_undo_takes_the_last_back(tmp_path: Path) -> None:
    player = played(Watched(tmp_path), "P", "u", "q")
    assert told(player.lines, "Taken back.")
    assert told(player.lines, "Plan 2: Post")
    evening = "\n".join(player.lines).partition("Taken back.")[2]
    assert "Plan 1:" in evening
    assert "Plan 2:" not in evening


def test_the_lobby_says_what_can_be_done_with_each_run(tmp_path: Path) -> None:
    desk = Watched(tmp_path)
    played(desk, "c")
    desk.table.leave()
    (tmp_path / "kettle-torn.room.jsonl").write_text("not a recording\n")
    player = played(Watched(tmp_path), "q")
    assert told(player.lines, "1. go on: The Kettle, day 2 of 30")
    assert told(player.lines, "2. new run: The Kettle")
    assert told(player.lines, "Damaged, left as it is: kettle-torn.room.jsonl (line 1:")
    assert not any(line.startswith("3.") and "look back" in line for line in player.lines)


def test_an_ended_run_is_looked_back_on(game: tuple[Watched, Player]) -> None:
    desk, _ = game
    lobby, again = Player(iter(())), Player(iter(()))
    sit(Watched(desk.home), Talk(["q"], lobby.write))
    line = next(line for line in lobby.lines if "look back: The Kettle (" in line)
    assert re.search(r"\(\d{4}-\d\d-\d\d: imprint ", line)  # when, and what it left
    number = line.split(".")[0]
    sit(Watched(desk.home), Talk([number], again.write))
    assert any(line.startswith("The end: ") for line in again.lines)


def test_the_terms_of_a_run_are_asked_for_one_by_one(tmp_path: Path) -> None:
    lobby, player = Player(iter(())), Player(iter(()))
    desk = Watched(tmp_path)
    sit(Watched(tmp_path), Talk(["q"], lobby.write))
    terms = next(line for line in lobby.lines if "the terms of a new run" in line).split(".")[0]
    once, again = [terms, "2", "4", *[""] * 6], [terms, *[""] * 8]
    sit(desk, Talk([*once, *again, "1", "moss", "q"], player.write))
    assert told(player.lines, "Mode, now sprint, 12 days.")
    assert any(
        line.startswith("Taken down: Mode sprint, 12 days; Weather 4,") for line in player.lines
    )
    assert desk.shown[0].room.days == 12


def test_nothing_typed_in_the_lobby_loses_nothing(tmp_path: Path) -> None:
    player = Player(iter(()))
    sit(Watched(tmp_path), Talk(["", "", "99", "quit"], player.write))
    assert player.lines.count("? which? q leaves") == 4
    assert player.lines[-1] == "Goodbye."


def test_how_attached_somebody_was_is_told_by_day(game: tuple[Watched, Player]) -> None:
    desk, _ = game
    member = desk.shown[-1].room.members[0]
    assert len(member.moods) > 3
    assert member.moods[-1] == member.attachment
    player = played(Watched(desk.home / "another"), "c", "y", "m", "q")
    assert sum("attachment by day: " in line for line in player.lines) == 12
    assert sum("attached " in line and "day 1 to 2" in line for line in player.lines) == 12


def test_what_stands_open_and_the_rules_of_the_house_are_read_aloud(tmp_path: Path) -> None:
    desk = Watched(tmp_path)
    player = played(desk, "h", "z", "q")
    assert told(player.lines, "wall: ")
    assert told(player.lines, "window: ")
    assert told(player.lines, "only a practice run can go back a day")


def test_whoever_wants_something_is_introduced(game: tuple[Watched, Player]) -> None:
    wants = [line for line in game[1].lines if line.startswith("Intent: ")]
    for whose in ("a brand", "a cause", "a platform", "host of "):
        assert any(f", {whose}" in line for line in wants)


def test_a_bad_seed_is_asked_for_again(tmp_path: Path) -> None:
    desk = Watched(tmp_path)
    player = Player(iter(["q"]), seed="30000-000DF")
    answers = iter(["1", "30000-000DF", ""])
    sit(desk, Talk(answers, player.write))
    assert told(player.lines, "did you mean 30000-000DE?")
    assert not desk.playing


def test_f_tells_what_may_come_of_the_plan_and_of_every_open_verb(tmp_path: Path) -> None:
    player = played(Watched(tmp_path), "P", "f", "q")
    lines = player.lines
    first = next(at for at, line in enumerate(lines) if line.startswith("By the morning"))
    figures = [line.split()[0] for line in lines[first + 1 : first + 12]]
    assert {"times", "pulse", "warmth", "imprint"} <= set(figures)
    assert any(line.startswith("Host: ") and "imprint " in line for line in lines[first:])


def test_how_the_run_may_end_is_told_before_the_keys_are_given(tmp_path: Path) -> None:
    lines = played(Watched(tmp_path), *"C" * (PARTING_DAY - 1), "o", "q", offer="3").lines
    told_at = next(at for at, line in enumerate(lines) if "of 48 nights tried" in line)
    asked_at = next(at for at, line in enumerate(lines) if line.startswith("? Step down: which?"))
    assert lines[told_at].startswith("Give the keys to ")
    assert "The Handover in " in lines[told_at]
    assert told_at < asked_at


def test_the_first_evening_in_the_kettle_is_taught_by_mira(tmp_path: Path) -> None:
    player = played(Watched(tmp_path), "P", "b", "o", "", "c", "l", "s", "q")
    posts = [line for line in player.lines if line.startswith("mira: ")]
    assert "P shows what" in posts[0]
    assert "b has what every word in here means" in posts[1]
    assert "o asks the circle" in posts[2]
    assert "C closes the day" in posts[3]
    assert "l has the family" in posts[4]
    assert "R." in posts[5]
    assert len(posts) == 6


def test_leaving_asks_where_a_plan_would_be_lost(tmp_path: Path) -> None:
    player = played(Watched(tmp_path), "P", "q")
    assert told(player.lines, "Tonight's plan would be lost: 2 decisions. Leave anyway?")


def test_the_terms_of_a_run_are_told_when_it_begins_and_on_asking(tmp_path: Path) -> None:
    said: list[str] = []
    terms = ["8", "", "2", *[""] * 6]
    sit(Watched(tmp_path), Talk([*terms, "1", "moss", "", "h", "q"], said.append))
    drizzle = [line for line in said if line.startswith("Weather 2, Draught: The Feed is hungry")]
    assert len(drizzle) == 2
    assert sum(line.startswith("Storyteller Tide: ") for line in said) == 2

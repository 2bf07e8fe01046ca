"""A bot out of a user's own file: it plays, and what is wrong with it is said in a line."""

from pathlib import Path

import pytest

from game.errors import RoomsError, UsageError
from game.model.pack import Pack
from game.tools.botfile import bot
from game.tools.bots import BOTS
from game.tools.play import play
from game.tools.script import begin

SLEEPER = "from game import Day, Entry\n\ndef decide(sight):\n    return Day()\n\nlazy = decide\n"


@pytest.mark.parametrize("name", ["", ":decide", ":lazy"])
def test_a_function_of_a_file_plays(name: str, tmp_path: Path, pack: Pack) -> None:
    path = tmp_path / "sleeper.py"
    path.write_text(SLEEPER)
    with begin("kettle", "soup", pack=pack) as run:
        assert play(run, bot(f"{path}{name}"), 2).counts == {"choices": 0}


def test_a_name_is_still_a_name() -> None:
    assert bot("reference") is BOTS["reference"]


WRONG = [
    ("{at}/none.py:decide", "there is no bot at .*give a file and its function"),
    ("{at}:decide", "there is no bot "),
    ("{at}/it.py:decyde", r"no function 'decyde'; did you mean decide\?"),
    ("{at}/it.py:", "has no function ''"),
    ("{at}/it.py:seven", "has no function 'seven'"),
    ("{at}/bad.py:decide", "is not Python: .*look at line 2"),
    ("{at}/empty.py", r"write one: def decide\(sight\)"),
]


@pytest.mark.parametrize(("text", "words"), WRONG)
def test_what_is_no_bot_is_told(text: str, words: str, tmp_path: Path) -> None:
    (tmp_path / "it.py").write_text(SLEEPER + "seven = 7\n")
    (tmp_path / "bad.py").write_text("def decide(sight):\n    return (\n")
    (tmp_path / "empty.py").write_text("")
    with pytest.raises(UsageError, match=words):
        bot(text.format(at=tmp_path))


def test_an_answer_that_is_no_day_is_told(tmp_path: Path, pack: Pack) -> None:
    (tmp_path / "none.py").write_text("def decide(sight): pass\n")
    with begin("kettle", "soup", pack=pack) as run, pytest.raises(RoomsError) as told:
        play(run, bot(str(tmp_path / "none.py")))
    assert "answered day 1 with NoneType; it must return a game.Day" in str(told.value)

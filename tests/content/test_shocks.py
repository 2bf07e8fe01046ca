"""A file of shocks is read into values, and what is wrong with one is told with its place."""

from pathlib import Path

import pytest

from game.content import shocks
from game.errors import UsageError
from game.model.pack import Pack
from game.model.shock import Broadcast, Newcomers, Off

DAYS = 30
GOOD = """
[[shock]]
day = 10
newcomers = 50
share = 0.25

[[shock]]
day = 20
broadcast = 200
platform = "plaza"
quality = 1.5

[[shock]]
day = 30
off = "zeal"
"""


def told(content: str, folder: Path, pack: Pack) -> tuple[object, ...]:
    path = folder / "shocks.toml"
    path.write_text(content)
    return shocks.read(path, pack, DAYS)


def test_three_shocks(tmp_path: Path, pack: Pack) -> None:
    plaza = [platform.id for platform in pack.platforms].index("base:plaza")
    assert told(GOOD, tmp_path, pack) == (
        Newcomers(10, 50, 1 << 14),
        Broadcast(20, plaza, 200, 384, 0),
        Off(30, "zeal"),
    )
    idea = pack.ideas[5].id
    whole = f'[[shock]]\nday=1\nbroadcast=9\nplatform="base:plaza"\nidea="{idea}"'
    assert told(whole, tmp_path, pack) == (Broadcast(1, plaza, 9, 256, 5),)
    assert told("[[shock]]\nday = 1\nnewcomers = 5", tmp_path, pack) == (Newcomers(1, 5, 1 << 16),)


BAD = [
    ("", "1:1: 'shock' is missing"),
    ("[[shok]]\nday = 1", "unknown field 'shok'"),
    ("[[shock", "expected ']]'"),
    ("[[shock]]\nday = 1", "a shock of no kind; give it one of newcomers, broadcast, off"),
    ("[[shock]]\noff = 'zeal'", "'day' is missing"),
    ("[[shock]]\nday = 0\noff = 'zeal'", "2:7: 0 is too small"),
    ("[[shock]]\nday = 31\noff = 'zeal'", "2:7: day 31 never comes in a run of 30"),
    ("[[shock]]\nday = 1\noff = 'zeel'", "did you mean 'zeal'"),
    ("[[shock]]\nday = 1\nnewcomers = 5\noff = 'zeal'", "two kinds in one shock"),
    ("[[shock]]\nday = 1\nnewcomers = 5\nshare = 2", "2 is too large"),
    ("[[shock]]\nday = 1\nnewcomers = 5\nplatform = 'plaza'", "4:1: 'platform' is no field"),
    ("[[shock]]\nday = 1\nbroadcast = 5", "a broadcast needs a platform"),
    ("[[shock]]\nday = 1\nbroadcast = 5\nplatform = 'plazza'", "did you mean 'plaza'"),
    ("[[shock]]\nday = 1\nbroadcast = 5\nplatform = 'plaza'\nidea = 'x'", "there is no idea 'x'"),
    ("[[shock]]\nday = 1\nnewcomers = 0.5", "this has to be a whole number"),
    ("#" * 300_000, "larger than 256 KiB"),
]


@pytest.mark.parametrize(("content", "words"), BAD)
def test_what_is_wrong_is_one_line(content: str, words: str, tmp_path: Path, pack: Pack) -> None:
    with pytest.raises(UsageError) as caught:
        told(content, tmp_path, pack)
    assert words in str(caught.value)
    assert "shocks.toml" in str(caught.value)
    assert str(caught.value).isprintable()


def test_no_file_is_one_line_too(tmp_path: Path, pack: Pack) -> None:
    with pytest.raises(UsageError, match="there are no shocks to read at"):
        shocks.read(tmp_path / "none.toml", pack, DAYS)

"""What rooms and endings are called, without a pack being loaded."""

from game.content.folder import Folder
from game.content.packs import base_dir, load, opened
from game.content.titles import titles


def test_titles_are_those_of_the_pack() -> None:
    pack = load().pack
    told = {room.id: room.name for room in pack.rooms} | {
        ending.id: ending.title for ending in pack.endings
    }
    assert titles([opened(base_dir())]) == told


def test_what_cannot_be_read_has_no_title() -> None:
    files = (
        ("pack.toml", b'[pack]\nid = "odd"'),
        ("a.toml", b'[room.a]\nname = "A'),
        ("b.toml", b"[room.b]\nname = 3\n[room.c]\nabout = '[ending.x]'"),
        ("c.toml", b"room = [1]\n# [room.d]\n[ending.e]\ntitle = 'The E'"),
    )
    assert titles([Folder("odd", files, ())]) == {"odd:e": "The E"}

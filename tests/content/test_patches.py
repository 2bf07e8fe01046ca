"""What packs change in each other: in order, guarded, told, and never half."""

from pathlib import Path

import pytest

from game.content import packs
from game.content.loaded import Loaded
from game.model.pack import Event
from tests.content.tiny import EVENT, MANIFEST, written


def _pack(folder: Path, name: str, files: dict[str, str], needs: str = "") -> Path:
    manifest = MANIFEST.replace("own", name) + (f'[needs]\n{needs} = ">=1"\n' if needs else "")
    return written(folder / name, {"pack.toml": manifest, **files})


def _knock(loaded: Loaded) -> Event:
    return next(event for event in loaded.pack.events if event.id == "base:knock")


def _patch(lines: str, kind: str = "event") -> str:
    return f'[[patch.{kind}]]\nid = "base:{"knock" if kind == "event" else "lamp"}"\n{lines}\n'


def test_a_patch_changes_what_it_names_and_nothing_else(tiny: Path, tmp_path: Path) -> None:
    lines = 'was.title = "A knock"\nset.weight = 40\nset.choice.open.label = "Open it"'
    own = _pack(tmp_path, "own", {"a.toml": _patch(lines)})
    before, after = packs.load(), packs.load([own])
    assert (_knock(after).weight, _knock(after).choices[0].label) == (40, "Open it")
    assert _knock(after).text == _knock(before).text
    assert after.findings == ()
    assert before.pack.names[0][2] != after.pack.names[0][2], "rules of the base are others now"
    assert tiny.is_dir()


def test_a_text_alone_leaves_the_rules_hash(tiny: Path, tmp_path: Path) -> None:
    own = _pack(tmp_path, "own", {"a.toml": _patch('set.title = "Knock, knock"')})
    assert packs.load([own]).pack.names[0] == packs.load().pack.names[0]
    assert tiny.is_dir()


def test_lists_grow_and_choices_are_added(tiny: Path, tmp_path: Path) -> None:
    choice = '[[patch.event.add.choice]]\nid = "wait"\nlabel = "Wait"\ntext = "It stops."\n'
    more = _patch('add.remix = ["{theirs}, lit by {mine}"]', "idea")
    own = _pack(tmp_path, "own", {"a.toml": _patch("") + choice + more})
    loaded = packs.load([own])
    assert loaded.findings == ()
    assert [choice.id for choice in _knock(loaded).choices] == ["open", "wait"]
    assert len(loaded.pack.ideas[0].remix) == 2
    assert tiny.is_dir()


@pytest.mark.parametrize(
    ("lines", "code", "line"),
    [
        ("set.weight = 400", "E304", 3),
        ("set.wieght = 4", "E302", 3),
        ('set.when = "room.puls > 3"', "E201", 3),
        ('set.text = "{nobody} knocks."', "E403", 3),
        ("set.weight = 4\nwas.weight = 9", "E413", 4),
        ('add.choice = [{ id = "open", label = "Again", text = "So." }]', "E402", 3),
        ('set.choice.shut.label = "Shut"', "E412", 3),
        ("add.weight = [3]", "E303", 3),
    ],
)
def test_who_patches_answers_for_it(
    lines: str, code: str, line: int, tiny: Path, tmp_path: Path
) -> None:
    own = _pack(tmp_path, "own", {"a.toml": _patch(lines)})
    other = _pack(tmp_path, "other", {"a.toml": EVENT.replace("{idea}", "it")})
    loaded = packs.load([own, other])
    (out,) = loaded.refused
    assert (out.id, out.first.code, out.first.file, out.first.line) == ("own", code, "a.toml", line)
    assert [name for name, _, _ in loaded.pack.names] == ["base", "other"]
    assert _knock(loaded) == _knock(packs.load())
    assert packs.check(tiny) == ()


def test_two_packs_that_set_one_field_are_told_and_the_later_wins(
    tiny: Path, tmp_path: Path
) -> None:
    one = _pack(tmp_path, "one", {"a.toml": _patch("set.weight = 4")})
    two = _pack(tmp_path, "two", {"a.toml": _patch("set.weight = 9\nset.repeat = 9")})
    loaded = packs.load([two, one])
    assert _knock(loaded).weight == 9
    (said,) = loaded.findings
    assert (said.code, said.line, said.column) == ("W512", 3, 5)
    assert "'one'" in said.message
    assert tiny.is_dir()


def test_a_patch_of_a_pack_that_is_not_needed_is_refused(tiny: Path, tmp_path: Path) -> None:
    far = _pack(tmp_path, "far", {"a.toml": EVENT})
    text = '[[patch.event]]\nid = "far:visit"\nset.weight = 4\n'
    own = _pack(tmp_path, "own", {"a.toml": text})
    assert [f.code for f in packs.check(own, [far])] == ["E405"]
    own = _pack(tmp_path, "own", {"a.toml": text}, needs="far")
    assert packs.check(own, [far]) == ()
    assert tiny.is_dir()


def test_the_order_is_of_needs_then_of_ids(tiny: Path, tmp_path: Path) -> None:
    first = _pack(tmp_path, "zz", {"a.toml": _patch("set.weight = 4")})
    second = _pack(tmp_path, "aa", {"a.toml": _patch("set.weight = 9")}, needs="zz")
    for order in ([first, second], [second, first]):
        assert _knock(packs.load(order)).weight == 9
    assert tiny.is_dir()


def test_a_patch_of_a_liked_pack_waits_until_that_is_there(tiny: Path, tmp_path: Path) -> None:
    patch = '[[patch.event]]\nid = "zoo:visit"\nset.weight = 40\n'
    likes = MANIFEST.replace("own", "apes") + '[likes]\nzoo = ">=1"\n'
    fond = written(tmp_path / "apes", {"pack.toml": likes, "patch.toml": patch})
    zoo = written(tmp_path / "zoo", {"pack.toml": MANIFEST.replace("own", "zoo"), "a.toml": EVENT})
    assert packs.load([fond]).findings == ()
    both = packs.load([fond, zoo])
    assert [name for name, _, _ in both.pack.names] == ["base", "zoo", "apes"]
    assert [event.weight for event in both.pack.events if event.id == "zoo:visit"] == [40]
    assert tiny.is_dir()

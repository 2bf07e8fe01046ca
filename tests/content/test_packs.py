"""The door: the base pack, packs on top of it, broken ones left out."""

from pathlib import Path

import pytest

from game.content import packs, reading
from game.content.folder import read
from game.content.loaded import Loaded
from game.errors import PackError, UsageError
from game.model import pack as model
from game.model.condition import Call, Not
from tests.content.conftest import RECEIPTS
from tests.content.tiny import EVENT, MANIFEST, written


def test_the_base_pack_has_no_findings(both: Loaded) -> None:
    assert packs.check(packs.base_dir()) == ()
    assert both.findings == ()
    assert both.refused == ()


def test_packs_are_one_in_order_of_id(both: Loaded) -> None:
    pack = both.pack
    assert [name for name, _, _ in pack.names] == ["base", "receipts"]
    for records in (pack.ideas, pack.events, pack.people, pack.voices, pack.niches, pack.rooms):
        ids = [record.id for record in records]
        assert ids == sorted(ids)
    assert {"base:kettle_on", "receipts:till_roll"} <= {idea.id for idea in pack.ideas}
    assert pack.tags == tuple(sorted(pack.tags))
    assert "receipts" in pack.tags


def test_an_event_is_compiled_as_written(both: Loaded) -> None:
    pack = both.pack
    event = next(event for event in pack.events if event.id == "receipts:screenshot")
    own, bury = event.choices
    kinds = [(effect.scope, effect.meter, effect.amount) for effect in own.good.effects]
    assert kinds == [("room", "trust", 4), (1, "attachment", 6)]
    (fact,) = own.good.facts
    assert (pack.fact_kinds[fact.fact], fact.who, fact.whom) == ("receipts:owned_it", 1, 0)
    assert own.good.follow is not None
    assert pack.events[own.good.follow.event].id == "receipts:apology"
    assert (own.bad, bury.test) == (None, model.Test("trust", 45))
    assert bury.bad is not None
    assert bury.bad.because == "quoted, it travels"
    assert event.roles[1].when == Not(Call("tie", ("poster", pack.tie_kinds.index("mentor"))))


def test_decimals_are_scaled_half_up(tiny: Path) -> None:
    text = (tiny / "world.toml").read_text("utf-8")
    (tiny / "world.toml").write_text(text.replace("voice_mean = 0\n", "voice_mean = 0.052\n"))
    rest = (tiny / "rest.toml").read_text("utf-8").replace("visits = 1\n", "visits = 0.501953125\n")
    (tiny / "rest.toml").write_text(rest)
    pack = packs.load().pack
    assert pack.params["voice_mean"] == 3408
    assert pack.params["sizes.village"] == 30
    (room,) = pack.rooms
    assert (room.visits, room.voice) == (129, 320)


def test_a_broken_pack_is_left_out_and_the_game_starts(tiny: Path, tmp_path: Path) -> None:
    broken = written(
        tmp_path / "own", {"pack.toml": MANIFEST, "a.toml": EVENT + "hours = 9\nlable = 3\n"}
    )
    sound = written(
        tmp_path / "next",
        {"pack.toml": MANIFEST.replace("own", "next"), "a.toml": EVENT.replace("{idea}", "it")},
    )
    loaded = packs.load([broken, sound])
    assert [name for name, _, _ in loaded.pack.names] == ["base", "next"]
    (out,) = loaded.refused
    assert (out.id, out.folder, out.first.code) == ("own", str(broken), "E304")
    assert [finding.code for finding in loaded.findings] == ["E304", "E302"]
    assert loaded.pack == packs.load([sound]).pack
    assert tiny.is_dir()


def test_who_needs_a_broken_pack_is_left_out_too(tiny: Path, tmp_path: Path) -> None:
    needs = MANIFEST.replace("own", "next") + '[needs]\nown = ">=1"\n'
    after = written(tmp_path / "next", {"pack.toml": needs})
    before = written(tmp_path / "own", {"pack.toml": MANIFEST, "a.toml": "[idea.x]\n"})
    assert [out.id for out in packs.load([after, before]).refused] == ["own", "next"]
    (before / "a.toml").unlink()
    assert [n for n, _, _ in packs.load([after, before]).pack.names] == ["base", "own", "next"]
    assert tiny.is_dir()


def test_another_packs_ids_need_that_pack(tiny: Path, tmp_path: Path) -> None:
    far = written(tmp_path / "far", {"pack.toml": MANIFEST.replace("own", "far"), "a.toml": EVENT})
    text = EVENT + 'then.event = "far:visit"\nthen.days = [1, 1]\n'
    own = written(tmp_path / "own", {"pack.toml": MANIFEST, "a.toml": text})
    assert [finding.code for finding in packs.check(own, [far])] == ["E405"]
    (own / "pack.toml").write_text(MANIFEST + '[needs]\nfar = ">=1"\n')
    assert packs.check(own, [far]) == ()
    assert [finding.code for finding in packs.check(own)] == ["E401", "E405"]
    assert tiny.is_dir()


def test_packs_that_need_each_other_are_left_out(tiny: Path, tmp_path: Path) -> None:
    one = written(tmp_path / "one", {"pack.toml": MANIFEST + '[needs]\ntwo = ">=1"\n'})
    manifest = MANIFEST.replace('"own"', '"two"') + '[needs]\nown = ">=1"\n'
    two = written(tmp_path / "two", {"pack.toml": manifest})
    (one / "pack.toml").write_text(MANIFEST + '[needs]\ntwo = ">=1"\n')
    assert [out.id for out in packs.load([one, two]).refused] == ["own", "two"]
    assert [out.first.code for out in packs.load([one, one]).refused] == ["E402", "E402"]
    assert tiny.is_dir()


def test_a_pack_by_the_name_of_another_is_left_out_and_the_game_starts(
    tiny: Path, tmp_path: Path
) -> None:
    event = EVENT.replace("visit", "knock")
    false = written(
        tmp_path / "false", {"pack.toml": MANIFEST.replace('"own"', '"base"'), "a.toml": event}
    )
    assert [out.first.code for out in packs.load([false]).refused] == ["E402"]
    assert [finding.code for finding in packs.check(false)] == ["E402"]
    one = written(tmp_path / "one", {"pack.toml": MANIFEST, "a.toml": EVENT})
    two = written(tmp_path / "two", {"pack.toml": MANIFEST, "b.toml": event})
    assert [(out.id, out.first.code) for out in packs.load([one, two]).refused] == [
        ("own", "E402"),
        ("own", "E402"),
    ]
    assert [finding.code for finding in packs.check(two, [one])] == ["E402"]
    none = [written(tmp_path / name, {"pack.toml": "", "a.toml": event}) for name in ("x", "y")]
    assert len(packs.load(none).refused) == 2
    assert tiny.is_dir()


@pytest.mark.parametrize("name", ["con", "nul", "com1"])
def test_no_pack_is_called_like_a_device(name: str, tiny: Path, tmp_path: Path) -> None:
    own = written(tmp_path / "own", {"pack.toml": MANIFEST.replace('"own"', f'"{name}"')})
    (finding,) = packs.check(own)
    assert (finding.code, finding.path) == ("E306", "pack.id")
    assert tiny.is_dir()


def test_packs_that_patch_and_need_each_other_are_both_left_out(tiny: Path, tmp_path: Path) -> None:
    folders = []
    for own, other in (("left", "right"), ("right", "left")):
        patch = f'[[patch.event]]\nid = "{other}:visit"\nset.weight = 3\n'
        manifest = MANIFEST.replace("own", own) + f'[needs]\n{other} = ">=1"\n'
        files = {"pack.toml": manifest, "a.toml": EVENT, "b.toml": patch}
        folders.append(written(tmp_path / own, files))
    assert [out.first.code for out in packs.load(folders).refused] == ["E405", "E405"]
    assert tiny.is_dir()


def test_an_id_that_stands_twice_says_where_the_first_is(tiny: Path, tmp_path: Path) -> None:
    own = written(tmp_path / "own", {"pack.toml": MANIFEST, "a.toml": EVENT, "b.toml": EVENT})
    (finding,) = packs.check(own)
    assert finding.message == "event 'visit' is defined twice, before in a.toml:2"
    assert (finding.code, finding.file) == ("E402", "b.toml")
    assert tiny.is_dir()


def test_a_broken_base_is_one_line(tiny: Path) -> None:
    (tiny / "more.toml").write_text("[niche.x]\nname = 3\n")
    with pytest.raises(PackError, match=r"^the base pack is broken: .*more\.toml:1:8"):
        packs.load()
    assert {finding.code for finding in packs.check(tiny)} == {"E301", "E303"}


def test_a_base_without_world_is_broken(tiny: Path) -> None:
    (tiny / "world.toml").unlink()
    assert [finding.code for finding in packs.check(tiny)] == ["E301"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("riff = 0", "rif = 0", "E302"),
        ("riff = 0", "riff = 2", "E304"),
        ("crowd_at = 1", "crowd_at = 1.5", "E303"),
        ("riff = 0", "riff = inf", "E303"),
    ],
)
def test_parameters_are_checked(tiny: Path, old: str, new: str, code: str) -> None:
    path = tiny / "world.toml"
    path.write_text(path.read_text("utf-8").replace(f"\n{old}\n", f"\n{new}\n"))
    assert code in {finding.code for finding in packs.check(tiny)}


def test_a_manifest_says_who_a_pack_is() -> None:
    manifest = reading.read(read(RECEIPTS)).manifest
    assert manifest is not None
    assert (manifest.name, manifest.license) == ("Receipts", "CC0-1.0")


def test_folders_that_are_no_packs(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        packs.load([tmp_path / "nowhere"])
    with pytest.raises(PackError):
        packs.load([tmp_path])


_HASHED: dict[str, tuple[str, str, bool]] = {
    "a text": ("Somebody knocks.", "Nobody knocks.", False),
    "a label": ('label = "Open"', 'label = "Open it"', False),
    "a line": ('post = ["{idea}"]', 'post = ["{idea}", "so, {idea}"]', False),
    "a remark": ("[event.knock]", "# why\n[event.knock]", False),
    "a filling": ('"bell"', '"gong"', False),
    "a number of fillings": ('"bell"', '"bell", "gong"', True),
    "a weight": ('group = "door"', 'group = "door"\nweight = 9', True),
    "a default": ('group = "door"', 'group = "door"\nweight = 8', False),
    "a condition": ('group = "door"', 'group = "door"\nwhen = "day > 3"', True),
    "an id": ("[event.knock]", "[event.knocks]", True),
    "its own name": ('canon = ["lamp"]', 'canon = ["base:lamp"]', False),
    "a size": ("size = 100", "size = 101", True),
}


@pytest.mark.parametrize("change", _HASHED.values(), ids=_HASHED)
def test_only_rules_change_the_rules_hash(tiny: Path, change: tuple[str, str, bool]) -> None:
    old, new, changes = change
    before = packs.load().pack
    path = tiny / "rest.toml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    after = packs.load().pack
    assert (before.hash != after.hash) == changes
    assert (before.names != after.names) == changes


def test_the_order_of_a_cast_is_a_rule_and_the_layout_of_files_is_not(tiny: Path) -> None:
    (tiny / "more.toml").write_text(EVENT)
    before = packs.load().pack
    (tiny / "more.toml").rename(tiny / "a.toml")
    assert packs.load().pack == before
    cast = "cast.guest = \"trait('shy')\"\n"
    (tiny / "a.toml").write_text(EVENT.replace(cast, cast + 'cast.other = ""\n'))
    one = packs.load().pack.hash
    (tiny / "a.toml").write_text(EVENT.replace(cast, 'cast.other = ""\n' + cast))
    assert packs.load().pack.hash not in {one, before.hash}


def test_another_pack_leaves_the_hash_of_the_base_alone(both: Loaded) -> None:
    alone = packs.load().pack
    assert alone.names == both.pack.names[:1]
    assert alone.hash != both.pack.hash


def test_the_wheel_has_its_own_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert packs.base_dir() == Path(packs.__file__).parents[2] / "content" / "base"
    monkeypatch.setattr(packs, "_CHECKOUT", tmp_path / "none")
    assert packs.base_dir().parts[-3:] == ("game", "_content", "base")

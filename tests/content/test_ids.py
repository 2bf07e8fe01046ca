"""Ids live for ever: retired, renamed, or not yet there."""

from pathlib import Path

from game.content import packs
from tests.content.tiny import EVENT, MANIFEST, found, written

_AGAIN = EVENT.replace("visit", "again")


def test_a_draft_is_told_as_notes_and_left_out(tiny: Path, tmp_path: Path) -> None:
    text = '[event.sketch]\ndraft = true\ntitle = "Something with a ladder"\n' + EVENT
    own = written(tmp_path / "own", {"pack.toml": MANIFEST, "a.toml": text})
    findings = packs.check(own)
    assert {(f.severity, f.code) for f in findings} == {("note", "E301")}
    loaded = packs.load([own])
    assert loaded.refused == ()
    assert [event.id for event in loaded.pack.events] == ["base:knock", "own:visit"]
    assert tiny.is_dir()


def test_a_retired_id_is_never_used_again(tmp_path: Path) -> None:
    text = "[event.visit]\nretired = true\n"
    assert found(tmp_path / "one", {"a.toml": text}) == ()
    assert [f.code for f in found(tmp_path / "two", {"a.toml": text, "b.toml": EVENT})] == ["E402"]


def test_old_names_go_on_working(tiny: Path, tmp_path: Path) -> None:
    renamed = EVENT.replace("title", 'renamed_from = ["call"]\ntitle')
    far = written(
        tmp_path / "far", {"pack.toml": MANIFEST.replace("own", "far"), "a.toml": renamed}
    )
    leads = _AGAIN + 'then.event = "far:call"\nthen.days = [1, 2]\n'
    asks = EVENT.replace("about =", "when = \"not happened('far:call')\"\nabout =")
    needs = MANIFEST + '[needs]\nfar = ">=1"\n'
    own = written(tmp_path / "own", {"pack.toml": needs, "a.toml": leads, "b.toml": asks})
    findings = packs.check(own, [far])
    assert [(f.code, f.file) for f in findings] == [("W514", "a.toml"), ("W514", "b.toml")]
    assert findings[1].source_line[findings[1].column - 1 :].startswith("'far:call'")
    pack = packs.load([far, own]).pack
    again = next(event for event in pack.events if event.id == "own:again")
    assert again.choices[0].good.follow is not None
    assert pack.events[again.choices[0].good.follow.event].id == "far:visit"
    assert tiny.is_dir()


def test_a_condition_names_only_records_of_packs_that_are_needed(tmp_path: Path) -> None:
    far = {"pack.toml": MANIFEST.replace("own", "far"), "a.toml": EVENT}
    asks = EVENT.replace("about =", "when = \"happened('far:visit')\"\nabout =")
    own = written(tmp_path / "own", {"pack.toml": MANIFEST, "a.toml": asks})
    (finding,) = packs.check(own, [written(tmp_path / "far", far)])
    assert (finding.code, finding.line) == ("E405", asks[: asks.index("happened")].count("\n") + 1)


def test_new_fields_of_all_records_leave_the_rules_hash(tiny: Path) -> None:
    before = packs.load().pack.hash
    path = tiny / "rest.toml"
    path.write_text(
        path.read_text("utf-8").replace("[event.knock]", "[event.knock]\nretired = false")
    )
    assert packs.load().pack.hash == before


def test_a_choice_left_under_the_old_name_is_told_where_it_stands(tmp_path: Path) -> None:
    text = EVENT.replace("[event.visit]", '[event.call]\nrenamed_from = ["visit"]')
    (wrong,) = [f for f in found(tmp_path, {"a.toml": text}) if f.code == "E402"]
    assert wrong.message == "event 'visit' is the id of another one, in a.toml:10"

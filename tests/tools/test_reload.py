"""F5: an edited pack is read again between two days, and the run goes on with it."""

from pathlib import Path
from shutil import copytree

import pytest

from game.content.packs import base_dir
from game.model.day import Day
from game.model.record import LEAST_MEMBERS
from game.model.terms import Wish
from game.run.reader import read
from game.run.recordings import listing
from game.run.shelf import Shelf
from game.run.verify import verify
from game.tools.desk import Desk
from game.tools.table import Table

HUM = base_dir().parent / "examples" / "hum"


class Place:
    """An author's folder, and a desk at which a run with it has gone on for three days."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.pack = home / "hum"
        copytree(HUM, self.pack)
        self.desk = Desk(home, lambda: Table(home, (self.pack,), wish=Wish(members=LEAST_MEMBERS)))
        assert self.desk.begin("kettle", "tea") == ""
        for _ in range(3):
            self.day()

    def day(self) -> None:
        """Close a day with the first thing that can be done."""
        rows = self.desk.panes(Day()).evening.verbs
        option = next(o for verb in rows for o in verb.options if not o.refusal)
        assert not isinstance(self.desk.close(Day({}, (option.entry,))), str)

    def edit(self, old: str, new: str) -> None:
        """Change a word of the events."""
        file = self.pack / "events" / "hum.toml"
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def test_words_are_new_and_the_recording_is_the_same(place: Place) -> None:
    place.edit("Forty-one seconds of somebody", "One minute of somebody")
    pane = place.desk.reload()
    assert pane.said == ("words are as they stand in the files now; nothing else has changed",)
    assert [(row.id, row.used) for row in pane.rows] == [("base", True), ("hum", True)]
    assert len(listing(place.home)) == 1
    titles = {event.title for event in place.desk.table.run.pack.events}  # type: ignore[attr-defined]
    assert "One minute of somebody humming" in titles


def test_rules_are_played_again_in_a_recording_of_their_own(place: Place) -> None:
    before = place.desk.panes(Day()).room.day
    place.edit("weight = 12", "weight = 90")
    pane = place.desk.reload()
    assert pane.said[0] == (
        "the rules of a pack have changed: 3 days played again, in a new recording: event hum:found"
    )
    assert place.desk.panes(Day()).room.day == before
    place.day()
    place.desk.table.leave()
    saves = listing(place.home)
    assert len(saves) == 2
    assert len({save.header.packs for save in saves if save.header}) == 2
    parents = {save.header.parent for save in saves if save.header}
    assert read(min(saves, key=lambda save: save.days).path).lines[-1].digest in parents
    changed = []
    for save in saves:  # each is sound with its own pack, kept beside it
        shelf = Shelf((place.pack,), place.home)
        verdict = verify(save.path, shelf.find, shelf.differing)
        assert verdict.code == 4
        changed.append(verdict.changed)
    assert sorted(changed) == [(), ("event hum:found",)]


def test_a_broken_pack_stays_as_it_was_with_its_findings(place: Place) -> None:
    place.edit("weight = 12", "wieght = 12")
    pane = place.desk.reload()
    assert pane.said == ("the run goes on with hum as it was: mend it and press F5 again",)
    out = pane.rows[-1]
    assert (out.id, out.used) == ("hum", False)
    assert out.first.startswith("events/hum.toml:")
    assert "unknown field 'wieght'" in out.first
    assert any(line.lstrip().startswith("^^^") or "^" in line for line in pane.findings[0])
    place.day()
    place.edit("wieght = 12", "weight = 12")
    assert place.desk.reload().findings == ()


def test_a_folder_that_is_gone_is_told(place: Place) -> None:
    (place.pack / "pack.toml").unlink()
    pane = place.desk.reload()
    assert "it has no pack.toml" in pane.said[0]
    place.day()


def test_a_choice_that_is_gone_cannot_stand(tmp_path: Path) -> None:
    pack = tmp_path / "own"
    pack.mkdir()
    manifest = (HUM / "pack.toml").read_text("utf-8").replace('"hum"', '"own"', 1)
    (pack / "pack.toml").write_text(manifest, "utf-8")
    event = '[event.now]\ntitle = "Now"\ngroup = "now"\nweight = 100\ntext = "Now."\n'
    choice = '[[event.now.choice]]\nid = "{}"\nlabel = "Yes"\ntext = "Yes."\n'
    (pack / "now.toml").write_text(event + choice.format("yes"), "utf-8")
    desk = Desk(tmp_path, lambda: Table(tmp_path, (pack,), wish=Wish(members=LEAST_MEMBERS)))
    for seed in range(60):
        desk.begin("kettle", f"seed {seed}")
        if any(card.event == "own:now" for card in desk.panes(Day()).evening.cards):
            break
    assert not isinstance(desk.close(Day({"own:now": "yes"})), str)
    (pack / "now.toml").write_text(event + choice.format("no"), "utf-8")
    assert "could not stand: day 1: yes of own:now" in desk.reload().said

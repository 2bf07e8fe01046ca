"""`rooms pack playtest`, and `why` in a run: what never came, and what stood in its way."""

import json
from pathlib import Path

import pytest

from game.content.packs import load
from game.model.day import Day
from game.model.terms import Wish
from game.run.opening import header
from game.run.run import Run
from game.tools import bots
from game.tools.pack.proof import playtest
from game.tools.pack.proof.coverage import Seen, covered
from game.tools.play import play
from game.tools.sight import Sight
from tests.content.tiny import written
from tests.tools.pack.conftest import Line

MANIFEST = """
[pack]
id = "dead"
name = "Dead"
version = "1.0.0"
format = 1
game = ">=0.1"
license = "CC0-1.0"
"""
EVENTS = """
[event.trusted]
title = "All trust"
group = "dead"
weight = 100
when = "day >= 1 and room.trust > 99"
text = "Everybody trusts you."
choice = [{ id = "well", label = "Well", text = "Well." }]

[event.nobody]
title = "Nobody"
group = "dead_too"
weight = 100
cast.lonely = "tenure > 3999"
text = "{lonely} has been here for ever."
choice = [{ id = "well", label = "Well", text = "Well." }]

[event.comes]
title = "It comes"
group = "alive"
weight = 100
repeat = 5
text = "It comes."

[[event.comes.choice]]
id = "open"
label = "Open"
text = "Open."

[[event.comes.choice]]
id = "shut"
label = "Shut"
when = "room.trust > 99"
unavailable = "No."
text = "Shut."
then = { event = "later", days = [1, 1] }

[event.later]
title = "Later"
group = "later"
follow_only = true
text = "Later."
choice = [{ id = "well", label = "Well", text = "Well." }]
"""


@pytest.fixture
def dead(tmp_path: Path) -> Path:
    return written(tmp_path / "dead", {"pack.toml": MANIFEST, "events.toml": EVENTS})


def test_the_condition_that_stood_in_the_way_is_named(
    pack: Line, dead: Path, tmp_path: Path
) -> None:
    csv = tmp_path / "rows.csv"
    asked = ("--runs", "2", "--members", "400", "--days", "8", "--csv", csv)
    code, out, err = pack("playtest", dead, *asked)
    assert code == 0, out + err
    lines = out.splitlines()
    assert lines[0] == "2 runs, 16 mornings"
    assert lines[1] == "1 of 4 events came"
    told = {line.partition(" — ")[0]: line.partition(" — ")[2] for line in lines if " — " in line}
    assert told == {
        "never: dead:trusted": "'room.trust > 99' was the only thing false in 16 of 16 checks",
        "never: dead:nobody": (
            "'cast.lonely = tenure > 3999' was the only thing false in 16 of 16 checks"
        ),
        "never: dead:comes.shut": told["never: dead:comes.shut"],
        "never: dead:later": told["never: dead:later"],
    }
    assert told["never: dead:comes.shut"].startswith("it was closed whenever it came: ")
    assert told["never: dead:later"].startswith("dead:comes.shut, which leads here, was taken 0")
    rows = csv.read_text("utf-8").splitlines()
    assert rows[0] == "kind,id,count,why"
    assert {row.split(",")[0] for row in rows[1:]} == {"event", "choice"}
    assert not list((tmp_path / "saves" / "playtest").iterdir())


def test_coverage_can_be_asked_for_and_is_json_too(pack: Line, dead: Path) -> None:
    asked = ("--runs", "1", "--members", "400", "--days", "2", "--jobs", "1", "--json")
    code, out, _ = pack("playtest", dead, "--least", "90", *asked)
    found = json.loads(out)
    assert code == 1
    assert found["coverage"] < 90
    assert {row["kind"] for row in found["rows"]} == {"event", "choice"}
    assert (found["runs"], found["mornings"], found["broken"]) == (1, 2, [])


def test_a_run_that_breaks_leaves_its_recording(dead: Path, tmp_path: Path) -> None:
    wish = playtest.Wish(1, 1, 400, 3)
    plan, pack = playtest.planned(dead, (), wish, tmp_path)
    (job,) = playtest.jobs_of(plan, pack)
    broken = playtest.Job(plan, 0, "base:nowhere")
    found = playtest.carried_out([job, broken], 1, lambda: None)
    assert found.done == 2
    ((which, said),) = found.broken
    assert which.room == "base:nowhere"
    assert "there is no room 'base:nowhere'" in said
    told = playtest.told(found, covered(found.seen, pack, plan.own))
    assert "broke: random in base:nowhere, seed 1: UsageError" in told
    assert set(playtest.BOTS) <= set(bots.BOTS)


def test_the_recording_of_a_broken_run_is_kept(
    dead: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def trips(sight: Sight) -> Day:
        if sight.day == 3:
            raise ZeroDivisionError
        return Day()

    monkeypatch.setitem(bots.BOTS, "random", trips)
    plan, pack = playtest.planned(dead, (), playtest.Wish(1, 1, 400, 5), tmp_path)
    (job,) = playtest.jobs_of(plan, pack)
    with pytest.raises(ZeroDivisionError):
        playtest.watched(job)
    assert len(job.path.read_text("utf-8").splitlines()) == 3  # the header, and two days
    found = playtest.Played(Seen(), 1, [(job, "ZeroDivisionError")])
    assert f"its recording is kept: {job.path}" in playtest.told(found, covered(Seen(), pack, "x"))


def test_nothing_seen_is_nothing_covered(dead: Path, tmp_path: Path) -> None:
    plan, pack = playtest.planned(dead, (), playtest.Wish(1, 1, 400), tmp_path)
    found = covered(Seen(), pack, plan.own)
    assert (found.percent, found.of("event"), found.of("fail")) == (0, (0, 4), (0, 0))
    assert covered(Seen(), pack, "none").percent == 100


def test_a_recording_tells_why_something_has_not_come(
    pack: Line, dead: Path, tmp_path: Path
) -> None:
    save = tmp_path / "run.room.jsonl"
    own = load([dead]).pack
    with Run.begin(header(own, 1, "kettle", Wish(members=400)), own, save) as run:
        play(run, bots.named("rest"), 6)
    out = pack("why", "dead:trusted", "--pack", dead, "--save", save)[1]
    assert "dead:trusted has not come in 6 days: 'room.trust > 99' was the only thing false" in out
    assert "dead:comes came on day " in pack("why", "comes", "--pack", dead, "--save", save)[1]

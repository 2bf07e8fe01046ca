"""A league: the same results wherever it is played, tables that add up, verbs that are barred."""

import json

import pytest
from distributed import LocalCluster

from game.engine.verbs import ALL
from game.errors import UsageError
from game.model.day import Day
from game.model.pack import Pack
from game.model.terms import Wish
from game.run.opening import header
from game.run.turn import first
from game.tools.crew import Crew
from game.tools.league import calibrate, page
from game.tools.league.contest import Contest, Outcome, barred, contested
from game.tools.league.odds import Share, lost, share
from game.tools.league.season import Season
from game.tools.league.standing import ablations, standings
from game.tools.sight import observe

WISH = Wish(members=600, mode="sprint")
SEASON = Season(2, ("spam", "rest"), ("kettle",), WISH, ablation=False)


def _silent(_done: int, _whole: int) -> None:
    pass


def _outcome(bot: str, seed: int, **changed: object) -> Outcome:
    usual: dict[str, object] = {
        "bot": bot,
        "without": "",
        "room": "base:kettle",
        "seed": seed,
        "days": 30,
        "ending": "base:still_lit",
        "kind": "mixed",
        "imprint": 100,
        "core": 10,
        "decisions": 60,
        "verbs": {"post": 3, "rest": 1},
        "digest": "",
    }
    return Outcome(**(usual | changed))  # type: ignore[arg-type]  # by name


def test_a_cluster_of_two_gives_what_this_machine_gives(pack: Pack) -> None:
    contests = SEASON.contests(pack)
    here = Crew(1).results(contested, pack, contests, _silent)
    with LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, processes=False
    ) as cluster:
        away = Crew(cluster=cluster.scheduler_address).results(contested, pack, contests, _silent)
    assert away == here
    assert [(one.bot, one.seed) for one in here] == [
        ("spam", 1),
        ("spam", 2),
        ("rest", 1),
        ("rest", 2),
    ]
    assert Crew(2).results(contested, pack, contests[:2], _silent) == here[:2]


def test_no_scheduler_is_told_in_a_line(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.tools.crew._PATIENCE", 1)
    with pytest.raises(UsageError, match="no scheduler answers at 'tcp://127"):
        Crew(cluster="tcp://127.0.0.1:9").results(contested, pack, SEASON.contests(pack), _silent)


def test_seeds_are_paired_and_the_ablation_bars_every_verb(pack: Pack) -> None:
    bots = ("random", "reference", "rusher")
    contests = Season(3, bots).contests(pack)
    played = {(one.bot, one.header.seed) for one in contests if not one.without}
    assert played == {(bot, seed) for bot in bots for seed in (1, 2, 3)}
    barred = {bot: {one.without for one in contests if one.bot == bot} - {""} for bot in bots}
    assert barred["random"] == set()
    assert barred["reference"] == {verb.id for verb in ALL}
    assert barred["rusher"] == {"leak", "bridge", "answer"}


def test_what_is_barred_is_no_option(pack: Pack) -> None:
    sight = observe(first(header(pack, 1, "kettle", WISH), pack).world, pack)
    assert any(entry.verb == "post" for entry in sight.options(Day()))
    without = barred(sight, "post")
    left = without.options(Day())
    assert left
    assert all(entry.verb != "post" for entry in left)
    posts = [entry for entry in sight.options(Day()) if entry.verb == "post"]
    assert all(sight.may(Day(), entry) and not without.may(Day(), entry) for entry in posts)


def test_a_bot_or_room_that_is_not_there_is_told(pack: Pack) -> None:
    with pytest.raises(UsageError, match="there is no bot 'spa'"):
        Season(1, ("spa",)).contests(pack)
    with pytest.raises(UsageError, match="there is no room 'kettel'"):
        Season(1, ("spam",), ("kettel",)).contests(pack)
    with pytest.raises(UsageError, match="needs a bot"):
        Season(1, ()).contests(pack)


def test_intervals_are_as_in_the_books() -> None:
    assert share(13, 20) == Share(65.0, 43.3, 81.9)
    assert share(0, 0) == Share(0.0, 0.0, 100.0)
    even = lost([True, False] * 10, [True, False] * 10)
    assert even.value == 0
    assert even.low < 0 < even.high
    assert lost([True] * 20, [False] * 20).low > 70


def test_standings_count_wins_verbs_and_losses() -> None:
    runs = [
        _outcome("reference", 1, kind="win", ending="base:long_table", imprint=300),
        _outcome("reference", 2, kind="loss", ending="base:ghost_town", days=14),
        _outcome("reference", 1, without="post", verbs={"rest": 4}),
        _outcome("reference", 2, without="post", kind="win", imprint=100),
    ]
    (found,) = standings(runs)
    assert (found.wins.value, found.imprint, found.lost_after) == (50.0, 200.0, 14)
    assert found.verbs == {"post": 75.0, "rest": 25.0}
    (without,) = ablations(runs)
    assert (without.verb, without.runs, without.lost.value, without.imprint) == (
        "post",
        2,
        0.0,
        50.0,
    )


def test_the_page_has_names_and_the_json_ids(pack: Pack) -> None:
    runs = [_outcome("reference", 1, kind="win"), _outcome("spam", 1, core=2, imprint=10)]
    endings = ["base:still_lit", "base:captured"]
    text = "\n".join(page.lines(SEASON, runs, pack))
    assert "| reference | The Kettle | 1 | 100 % (21 to 100) |" in text
    assert "Still Lit 1" in text
    assert "Captured" in text
    assert "base:" not in text
    told = json.loads(json.dumps(page.told(SEASON, runs, endings)))
    assert [one["bot"] for one in told["standings"]] == ["reference", "spam"]
    goals = {one["about"]: one["met"] for one in told["targets"]}
    assert goals["spam wins"]
    assert not goals["the reference wins"]
    assert not goals["endings not reached"]


def test_calibration_counts_each_figure_once_a_day(pack: Pack) -> None:
    (trial,) = calibrate.trials(pack, Season(1, rooms=("kettle",), wish=WISH))
    short = calibrate.Trial(trial.header, "spam", (1, 3))
    found = calibrate.honesty([calibrate.tried(pack, short)])
    told = {one.figure: one.told for one in found}
    assert told["pulse"] == told["imprint"] == 2
    assert told["times said"] > 0
    assert found[0].figure == calibrate.ALL
    assert found[0].told == sum(told.values()) - found[0].told
    assert any("inside" in line for line in calibrate.lines(found))


def test_a_contest_tells_how_it_ended(pack: Pack) -> None:
    one = contested(pack, Contest(header(pack, 3, "kettle", WISH), "burner", "remix"))
    assert one.without == "remix"
    assert "remix" not in one.verbs
    assert one.days <= 12
    assert one.ending in {ending.id for ending in pack.endings}

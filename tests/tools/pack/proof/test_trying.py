"""`rooms pack try` and `test`: what an author sees of one event, and of their own tests."""

import json
from pathlib import Path

import pytest

from game.content.conditions import parse
from game.content.names import Scope
from game.content.packs import base_dir, load
from game.model.condition import FUNCTIONS
from game.tools.pack.proof.spelled import questions, spelled, vocabulary
from tests.tools.pack.conftest import HUM, Line

PACK = load([HUM]).pack
RECEIPT = """
[test.wrong]
says = "All of this is wrong."
start.day = 4
event = "found"
choice = "play"
expect.facts = ["hum_given"]
expect.room.exposure = +4
expect.then = "drawer_opened"

[test.later]
says = "The aunt is not given the drawer."
start.day = 4
event = "found"
choice = "play"

[[test.later.step]]
after = 3
event = "aunt"
choice = "give"
expect.room.trust = +6

[test.shut]
says = "Somebody is always left."
start.day = 4
event = "found"
choice = "ask"
start.room.regulars = 2

[test.early]
says = "It comes at once."
event = "found"
start.day = 1
"""


def test_whatever_a_function_takes_can_be_spelled() -> None:
    taken = {kind for function in FUNCTIONS for kind in function.args} - {"role"}
    assert taken <= vocabulary(PACK).keys()


def test_a_condition_is_spelled_as_it_can_be_read_again() -> None:
    words = {
        kind: {name: row for row, name in enumerate(names)}
        for kind, names in vocabulary(PACK).items()
    }
    asked = 0
    for event in PACK.events:
        roles = tuple(role.name for role in event.roles)
        terms = [event.when, *(r.when for r in event.roles), *(c.when for c in event.choices)]
        for term in terms:
            text = spelled(term, PACK)
            read = parse(text, Scope(words, roles, member=True, idea=True))
            assert read.term == term, text
            asked += sum(1 for _ in questions(term))
    assert asked > 100


def test_an_event_is_told_question_by_question(pack: Line) -> None:
    code, out, _ = pack("try", "found", "--pack", HUM, "--set", "room.size=30")
    assert code == 0
    lines = out.splitlines()
    assert lines[:3] == [
        "hum:found  'Forty-one seconds of somebody humming'",
        "in base:kettle on day 4, as reference has played it",
        "it cannot come",
    ]
    assert "  yes  day >= 3" in lines[4]
    assert lines[5].split() == ["no", "room.size", ">=", "40", "room.size", "is", "30", "(set)"]


def test_a_choice_is_played_through_the_night(pack: Line) -> None:
    code, out, _ = pack("try", "hum:found", "--pack", HUM, "--choice", "play", "--seed", "7")
    assert code == 0
    told = out.partition("\nplay\n")[2].splitlines()
    assert "  room.exposure +5" in told
    assert "  keeper.attachment -4" in told
    assert "  remembers hum:hum_played" in told
    assert told[-1] == "  then hum:aunt, after 1 to 3 days"
    again = pack("try", "hum:found", "--pack", HUM, "--choice", "play", "--seed", "7")
    assert again[1] == out


def test_a_choice_that_is_closed_says_by_what(pack: Line) -> None:
    asked = ("found", "--pack", HUM, "--choice", "ask", "--set", "room.regulars=3")
    out = pack("try", *asked)[1]
    assert "ask: Ask around quietly whose it is  (1 h)" in out
    assert "no   room.regulars >= 8" in out
    assert out.endswith("ask is closed: There's hardly anybody left who was here then.\n")


def test_a_day_past_a_month_is_one_of_a_long_run(pack: Line) -> None:
    code, out, _ = pack("try", "found", "--pack", HUM, "--day", "45")
    assert code == 0
    assert "on day 45, as reference has played it" in out


def test_facts_can_be_supposed(pack: Line) -> None:
    asked = ("later_hum", "--pack", HUM, "--fact", "hum_played=2")
    assert "it cannot come" in pack("try", *asked)[1]
    out = pack("try", *asked[:-1], "hum_played=6")[1]
    assert "it can come" in out
    assert "days_since('hum_played') is 6" in out


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("fond",), "there is no event 'fond'; did you mean hum:found?"),
        (("found", "--set", "room.pulze=3"), "there is no name 'room.pulze'"),
        (("found", "--set", "room.pulse"), "'room.pulse' is not NAME=N"),
        (("found", "--set", "room.trust=300"), "room.trust is from 0 to 100"),
        (("found", "--fact", "hum_plaid"), "no pack sets a fact 'hum_plaid'"),
        (("zzzz",), "there is no event 'zzzz'; there are hum:"),
        (("found", "--fact", "zzzz"), "no pack sets a fact 'zzzz'; there are unanswered, "),
        (("found", "--fact", "hum_played=-3"), "'hum_played' cannot have been -3 days ago"),
        (("found", "--choice", "pray"), "hum:found has no choice 'pray'; did you mean play?"),
        (("found", "--room", "kettel"), "there is no room 'kettel'"),
        (("found", "--bot", "bert"), "there is no bot 'bert'"),
        (("found", "--bot", "burner", "--day", "30"), "the run of burner ends on day"),
    ],
)
def test_what_there_is_not_is_one_line(asked: tuple[str, ...], said: str, pack: Line) -> None:
    code, out, err = pack("try", *asked, "--pack", HUM)
    assert (code, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1


def test_the_pack_you_stand_in_is_the_one(
    pack: Line, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack("new", tmp_path / "mine")
    monkeypatch.chdir(tmp_path / "mine" / "events")
    assert "mine:missing_post" in pack("try", "missing_post")[1]


def test_the_base_pack_keeps_to_its_own_tests(pack: Line) -> None:
    code, out, _ = pack("test", base_dir())
    assert code == 0, out
    assert out.splitlines()[-1].endswith(" 0 failed")


def test_the_examples_tests_hold(pack: Line) -> None:
    code, out, _ = pack("test", HUM)
    assert (code, out.splitlines()[-1]) == (0, "6 tests, 0 failed")


def test_a_test_says_what_is_not_so(pack: Line, tmp_path: Path) -> None:
    own = tmp_path / "hum"
    for path in HUM.rglob("*.toml"):
        target = own / path.relative_to(HUM)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    (own / "tests" / "hum.toml").write_text(RECEIPT, "utf-8")
    code, out, _ = pack("test", own)
    assert code == 1
    assert out.splitlines() == [
        "FAIL  early  It comes at once.",
        "      tests/hum.toml:30  hum:found does not come: day >= 3",
        "FAIL  later  The aunt is not given the drawer.",
        "      tests/hum.toml:11  step 1: give moves room.trust by +5, not +6",
        "FAIL  shut  Somebody is always left.",
        "      tests/hum.toml:23  ask is closed: room.regulars >= 8",
        "FAIL  wrong  All of this is wrong.",
        "      tests/hum.toml:2  play does not write 'hum_given' down",
        "      tests/hum.toml:2  play moves room.exposure by +5, not +4",
        "      tests/hum.toml:2  play leads to hum:aunt, not to drawer_opened",
        "4 tests, 4 failed",
    ]
    rows = json.loads(pack("test", own, "--json")[1])
    assert (rows["failed"], rows["tests"][0]["id"]) == (4, "early")


def test_a_broken_pack_is_not_played(pack: Line, tmp_path: Path) -> None:
    pack("new", tmp_path / "mine")
    file = tmp_path / "mine" / "events" / "first.toml"
    file.write_text(file.read_text("utf-8").replace("weight = 12", "weight = 0"), "utf-8")
    for verb in ("test", "playtest"):
        code, out, err = pack(verb, tmp_path / "mine")
        assert (code, out) == (2, "")
        assert "rooms pack check" in err

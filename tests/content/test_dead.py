"""What nobody would ever meet: events, casts, choices."""

from pathlib import Path

import pytest

from tests.content.tiny import EVENT, found

_LATER = EVENT.replace("visit", "later").replace("about =", "follow_only = true\nabout =")


def _leads(event: str, to: str) -> str:
    return event + f'then.event = "{to}"\nthen.days = [1, 2]\n'


def _set(fact: str) -> str:
    return f"do.fact.{fact} = {{ weight = 8 }}\n"


def _when(text: str, condition: str) -> str:
    return text.replace("about =", f'when = "{condition}"\nabout =')


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (_LATER, "event.later.follow_only"),
        (_leads(_LATER, "later"), "event.later.follow_only"),
        (_when(EVENT, "happened('visit')"), "event.visit.when"),
        (_when(EVENT, "fact('seen') and day > 2") + _set("seen"), "event.visit.when"),
        (
            _when(EVENT, "days_since('seen') < 9")
            + _when(EVENT, "weight('heard') > 2").replace("visit", "again")
            + _set("seen")
            + EVENT.replace("visit", "third").replace(
                "about =", "when = \"happened('again')\"\nabout ="
            )
            + _set("heard"),
            "event.again.when",
        ),
    ],
    ids=["alone", "only itself", "waits for itself", "sets what it waits for", "in a circle"],
)
def test_an_event_that_never_comes_is_told(text: str, path: str, tmp_path: Path) -> None:
    said = [f for f in found(tmp_path, {"a.toml": text}) if f.code == "W504"]
    assert path in {finding.path for finding in said}


@pytest.mark.parametrize(
    "text",
    [
        _leads(EVENT, "later") + _LATER,
        _leads(EVENT, "later") + _leads(_LATER, "later"),
        EVENT + _set("seen") + _when(_LATER, "fact('seen')").replace("follow_only = true\n", ""),
        _when(EVENT, "fact('seen') or day > 2") + _set("seen"),
        _when(EVENT, "not fact('seen')") + _set("seen"),
        _when(EVENT, "days_since('seen') > 4") + _set("seen"),
    ],
)
def test_what_can_come_is_not(text: str, tmp_path: Path) -> None:
    assert found(tmp_path, {"a.toml": text}) == ()


@pytest.mark.parametrize(
    ("cast", "filled"),
    [
        ("trait('shy') and trait('loud')", True),
        ("trait('shy') and not trait('loud')", False),
        ("not (trait('shy') or attachment > 90)", False),
        ("trait('shy') == 0 or trait('loud') == 0", False),
        ("not trait('shy') or energy > 3", True),
    ],
)
def test_a_cast_needs_people(cast: str, filled: bool, tmp_path: Path) -> None:  # noqa: FBT001 - drawn
    codes = [f.code for f in found(tmp_path, {"a.toml": EVENT.replace("trait('shy')", cast)})]
    assert codes == ([] if filled else ["W508"])


def test_choices_that_weigh_other_things_differ(tmp_path: Path) -> None:
    more = '[[event.visit.choice]]\nid = "b"\nlabel = "B"\ntext = "B."\nbecause = "b"\n'
    first = EVENT + 'do.room.trust = +4\nbecause = "a"\n'
    for line, codes in {
        "do.room.trust = +8": ["W509"],
        "do.room.trust = -8": [],
        "do.room.exposure = +8": [],
        "do.room.trust = +8\nhours = 1": [],
        "do.room.trust = +8\nthen.event = 'base:knock'\nthen.days = [1, 2]": [],
    }.items():
        text = first + more + line + "\n"
        assert [f.code for f in found(tmp_path / str(len(line)), {"a.toml": text})] == codes, line

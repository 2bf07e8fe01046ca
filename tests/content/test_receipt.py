"""The event that the format was drawn up with is read as it is written, to the letter."""

from pathlib import Path

from game.content import packs
from tests.content.tiny import MANIFEST, written

SCREENSHOT = '''
#:schema ../.schema/event.json
[event.screenshot]
title = "Someone kept the receipts"
group = "quarrel"
when = "room.pulse > 200 and idea.age >= 4 and not fact('owned_it')"
weight = 8
cast.poster = "trait('archivist') and attachment > 40"
cast.target = "tie(poster, 'rival')"
text = """
{poster} drops a two-year-old screenshot of {target}'s first {idea}.
{target} goes quiet. Forty people are typing."""

[[event.screenshot.choice]]
id = "own_it"
label = "Ask {target} to say it was theirs"
do.target.attachment = +6
do.room.trust = +4
do.fact.owned_it = { who = "target", weight = 8 }
because = "it was said aloud"
then.event = "apology"
then.days = [1, 3]

[[event.screenshot.choice]]
id = "bury"
label = "Bury it under pigeons"
when = "room.size >= 12"
unavailable = "Too few of us to bury anything."
test = { stat = "trust", against = 45 }      # the chance is shown
do.room.exposure = -5
because = "forty pigeons later nobody could find it"
fail.text = "Someone quotes it above the pigeons."
fail.room.exposure = +8
fail.because = "quoted, it travels"
'''
APOLOGY = """
[event.apology]
title = "An apology"
group = "quarrel"
follow_only = true
cast.poster = ""
cast.target = ""
text = "{target} says sorry for {idea}."
choice = [{ id = "well", label = "Well", text = "Well." }]
"""


def test_it_has_no_findings_and_is_about_the_hottest_idea(tmp_path: Path) -> None:
    files = {"pack.toml": MANIFEST, "events/a.toml": SCREENSHOT, "events/b.toml": APOLOGY}
    own = written(tmp_path / "own", files)
    assert packs.check(own) == ()
    pack = packs.load([own]).pack
    event = next(event for event in pack.events if event.id == "own:screenshot")
    assert event.about == "hottest"
    assert [choice.good.text for choice in event.choices] == [
        "It was said aloud.",
        "Forty pigeons later nobody could find it.",
    ]
    after = next(event for event in pack.events if event.id == "own:apology")
    assert after.about == ""  # a follow-up is about what was handed on


def test_an_idea_that_comes_with_a_word_is_a_rule(tmp_path: Path) -> None:
    plain = APOLOGY.replace("follow_only = true\n", "").replace("{idea}", "it")
    hashes: list[str] = []
    for text in (plain, plain.replace("for it", "for that"), plain.replace("for it", "for {idea}")):
        own = written(tmp_path / str(len(hashes)), {"pack.toml": MANIFEST, "a.toml": text})
        hashes.append(packs.load([own]).pack.names[-1][2])
    assert hashes[0] == hashes[1] != hashes[2]

"""Ways to do a verb, where they are many: what they are about, and what they are called then."""

from game.engine import measure
from game.engine.verbs import VERBS
from game.model.pack import Pack
from game.model.units import LIVE_IDEAS
from game.model.world import Status
from game.run.turn import Turn
from game.view import details, evening, lessons, options
from game.view.subjects import shared, subjects
from tests.view.runs import look


def test_every_way_out_is_found_under_its_idea_by_its_place(turns: list[Turn], pack: Pack) -> None:
    turn = max(turns, key=lambda each: measure.ideas(each.world, Status.LIVE).size)
    pane = evening.evening(look(turn, pack))
    leak = next(verb for verb in pane.verbs if verb.id == "leak")
    parts = subjects(leak.options, 8)
    assert 1 < len(parts) <= LIVE_IDEAS
    assert sum(len(part.ways) for part in parts) == len(leak.options)
    for part in parts:
        assert all(f"{part.about} {way.among}" == way.text for way in part.ways)
        assert len({way.among for way in part.ways}) == len(part.ways)
        assert any(line.startswith("catch ") for line in shared(part.ways))


def test_a_place_that_likes_an_idea_is_marked(turns: list[Turn], pack: Pack) -> None:
    told = {False: 0, True: 0}
    for turn in turns[:-1:4]:
        view = look(turn, pack)
        for entry in VERBS["leak"].candidates(turn.world, pack):
            way = details.detail(view, entry)
            liked = not any("does not care" in line for line in way)
            assert liked == (options.note(view, entry) == "likes such")
            told[liked] += 1
    assert all(told.values())


def test_few_ways_are_told_at_once(turns: list[Turn], pack: Pack) -> None:
    pane = evening.evening(look(turns[0], pack))
    assert all(not subjects(verb.options, len(verb.options)) for verb in pane.verbs)


def test_the_first_evening_teaches_the_words_and_the_circle(turns: list[Turn], pack: Pack) -> None:
    view = look(turns[0], pack)
    waits = [lesson.waits for lesson in lessons.of(view)]
    assert waits.index("post") < waits.index("words") < waits.index("offers")
    offers = evening.evening(view).offers
    assert offers[0].title == "Ask the circle"
    assert {offer.when for offer in offers} == {"on any day"}

"""Words come from the lineage alone, are always whole, and show what they came from."""

import re
from dataclasses import dataclass, replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from game.engine import legal
from game.engine.step import step
from game.model.day import Day
from game.model.night import Kind
from game.model.pack import Pack
from game.model.world import World
from game.run.turn import Turn, advance
from game.view import evening, options, report, wording
from game.view.difference import changed
from game.view.panes import Option
from game.view.slots import cut, places
from game.view.states import LONGEST_MARK
from game.view.wording import LONGEST, Words
from tests.view.runs import look

FIRST, CHILD, REMIX = range(3)


@dataclass(frozen=True)
class Step:
    """One wording of a made-up lineage."""

    kind: int
    number: int
    twist: int
    slot: int
    dialect: int
    meaning: int


STEPS = st.lists(
    st.builds(
        Step,
        kind=st.integers(FIRST, REMIX),
        number=st.integers(0, 1000),
        twist=st.integers(0, 65535),
        slot=st.sampled_from([0, 1, 2, 3, 255]),
        dialect=st.integers(-1, 1),
        meaning=st.integers(0, 255),
    ),
    min_size=1,
    max_size=14,
)


def made(base: World, pack: Pack, steps: list[Step]) -> World:
    """Return a world that holds just this lineage: a root each for first wordings and remixes."""
    count = len(steps)
    roots: list[int] = []
    parents: list[int] = []
    others: list[int] = []
    templates: list[int] = []
    for at, each in enumerate(steps):
        kind = each.kind if at else FIRST
        parent = each.number % at if kind != FIRST else -1
        other = (each.number + 1) % at if kind == REMIX else -1
        roots.append(roots[parent] if kind == CHILD else len(templates))
        if kind != CHILD:
            templates.append(each.number % len(pack.ideas))
        parents.append(parent)
        others.append(other)
    variants = {name: np.zeros(count, column.dtype) for name, column in base.variants.columns()}
    variants |= {"root": np.array(roots), "parent": np.array(parents), "parent2": np.array(others)}
    variants |= {
        name: np.array([getattr(each, name) for each in steps])
        for name in ("twist", "slot", "dialect", "meaning")
    }
    own = {name: np.zeros(len(templates), col.dtype) for name, col in base.roots.columns()}
    own |= {
        "template": np.array(templates),
        "variant": np.array([roots.index(r) for r in set(roots)]),
    }
    own["brand"] = np.array([each.number % 3 - 1 for each in steps[: len(templates)]])
    own["brand"] = np.minimum(own["brand"], len(pack.brands) - 1)
    return replace(base, variants=type(base.variants)(**variants), roots=type(base.roots)(**own))


@given(STEPS)
def test_any_lineage_reads(turns: list[Turn], pack: Pack, steps: list[Step]) -> None:
    world = made(turns[0].world, pack, steps)
    words = Words(world, pack)
    for row in range(len(steps)):
        text = words.text(row)
        assert text == wording.text(world, pack, row)
        assert text.strip() == text
        assert 0 < len(text) <= LONGEST
        assert not set("{}") & set(text)
        assert 0 < len(words.mark(row)) <= LONGEST_MARK
        assert not set("{}") & set(words.mark(row))


def test_every_filling_of_every_template_is_whole(turns: list[Turn], pack: Pack) -> None:
    for template, idea in enumerate(pack.ideas):
        combinations = 1
        for slot in idea.slots:
            combinations *= len(slot.fills)
        steps = [Step(FIRST, template, twist, 255, -1, 255) for twist in range(combinations)]
        words = Words(made(turns[0].world, pack, steps), pack)
        texts = {words.text(row) for row in range(combinations)}
        assert len(texts) == combinations, idea.id
        assert not any("{" in text for text in texts)


def test_a_riff_changes_something_and_keeps_the_rest(turns: list[Turn], pack: Pack) -> None:
    for template, idea in enumerate(pack.ideas):
        if any(len(slot.fills) < 2 for slot in idea.slots):
            continue
        for slot in range(len(idea.slots)):
            steps = [
                Step(FIRST, template, 11, 255, -1, 255),
                Step(CHILD, 0, 5 * slot, slot, -1, 255),
            ]
            words = Words(made(turns[0].world, pack, steps), pack)
            assert words.text(0) != words.text(1)
            before, after = words.state(0).fills, words.state(1).fills
            assert sum(a != b for a, b in zip(before, after, strict=True)) == 1


def test_a_remix_shows_both_parents(turns: list[Turn], pack: Pack) -> None:
    for template in range(len(pack.ideas) - 1):
        steps = [
            Step(FIRST, template, 3, 255, -1, 255),
            Step(FIRST, template + 1, 4, 255, -1, 255),
            Step(REMIX, 2, 5, 255, -1, 255),
        ]
        words = Words(made(turns[0].world, pack, steps), pack)
        text = words.text(2).casefold()
        assert words.mark(0).casefold() in text
        assert words.mark(1).casefold() in text


def test_a_remix_of_a_remix_says_no_phrase_twice(turns: list[Turn], pack: Pack) -> None:
    first = [Step(FIRST, 7 * at, 3 * at, 255, -1, 255) for at in range(3)]
    pairs = [Step(REMIX, at, 5 * at, 255, -1, 255) for at in range(3, 13)]
    for shift in range(0, len(pack.ideas), 3):
        steps = [replace(step, number=step.number + shift) for step in (*first, *pairs)]
        world = made(turns[0].world, pack, steps)
        words = Words(world, pack)
        for row in range(len(first), len(steps)):
            text = words.text(row).casefold()
            for mark in {words.own(words.state(root)).casefold() for root in range(3)}:
                assert len(re.findall(rf"(?<!\w){re.escape(mark)}(?!\w)", text)) < 2, text


def test_a_child_reads_as_neither_its_parents_nor_its_siblings(
    turns: list[Turn], pack: Pack
) -> None:
    for template, idea in enumerate(pack.ideas):
        first = [Step(FIRST, template + at, 3, 255, -1, 255) for at in range(2)]
        again = [replace(first[0], kind=REMIX, number=4, twist=at) for at in range(5)]
        world = made(turns[0].world, pack, [*first, *again])
        world.variants.parent[2:], world.variants.parent2[2:] = [0, 0, 0, 2, 3], [1, 1, 1, 1, 1]
        words = Words(world, pack)
        texts = [words.text(row) for row in range(len(first) + len(again))]
        assert len(set(texts)) == len(texts), idea.id
        assert not set(words.remixes(2, 1)) & set(texts[2:3])


def test_every_idea_crosses_in_six_ways_that_name_each_parent_once(pack: Pack) -> None:
    for idea in pack.ideas:
        lines = (*idea.remix, *idea.also)
        assert len(set(lines)) == len(lines) >= 6, idea.id
        for line in lines:
            assert sorted(places(line)) == ["mine", "theirs"], line


def test_an_idea_told_otherwise_has_the_same_places(pack: Pack) -> None:
    for idea in pack.ideas:
        for line in idea.retold:
            assert set(places(line)) == set(places(idea.text)), line


def test_rooms_may_tell_one_idea_in_their_own_words(turns: list[Turn], pack: Pack) -> None:
    template = next(row for row, idea in enumerate(pack.ideas) if idea.id == "base:back_row")
    texts = set()
    for room in range(len(pack.rooms)):
        world = made(turns[0].world, pack, [Step(FIRST, template, 3, 255, -1, 255)])
        texts.add(Words(replace(world, host=replace(world.host, room=room)), pack).text(0))
    assert len(texts) > 1


def test_an_idea_crossed_with_its_like_is_told_from_it(turns: list[Turn], pack: Pack) -> None:
    twins = [Step(FIRST, 0, 3, 255, -1, 255)] * 2
    words = Words(made(turns[0].world, pack, twins), pack)
    for text in words.remixes(0, 1):
        assert text.count(words.mark(0)) == 1
        assert "the other one" in text


def test_a_platform_keeps_the_mark_and_nothing_else(turns: list[Turn], pack: Pack) -> None:
    for meaning, lines in ((200, "dialect"), (50, "worn")):
        steps = [Step(FIRST, 0, 3, 255, -1, 255), Step(CHILD, 0, 9, 255, 0, meaning)]
        words = Words(made(turns[0].world, pack, steps), pack)
        pool = getattr(pack.platforms[0], lines)
        assert words.text(1) == pool[9 % len(pool)].replace("{mark}", words.mark(0))


def test_a_campaign_is_in_the_brands_words(turns: list[Turn], pack: Pack) -> None:
    steps = [Step(FIRST, 1, 3, 255, -1, 255), Step(CHILD, 0, 3, 255, 0, 100)]
    world = made(turns[0].world, pack, steps)
    world.roots.brand[0] = 0
    words = Words(world, pack)
    sold = [line.replace("{mark}", words.mark(0)) for line in pack.brands[0].dialect]
    sold = [line[0].upper() + line[1:] for line in sold]
    assert words.text(1) == sold[3 % len(sold)]
    assert words.sold(0) in sold


def test_changes_are_told_as_words_out_and_words_in() -> None:
    assert changed("the kettle is on", "the kettle is off") == ("- on", "+ off")
    assert changed("the kettle, is on", "The kettle is on") == ()
    assert changed("a b c", "x b y") == ("- a … c", "+ x … y")


@given(st.text(max_size=300), st.integers(5, 120))
def test_cut_is_never_longer(text: str, longest: int) -> None:
    assert len(cut(text, longest)) <= longest


def test_a_remix_reads_as_it_was_composed(turns: list[Turn], pack: Pack) -> None:
    turn, pair = mixed(turns, pack)
    assert pair.mix is not None
    assert len(set(pair.mix.reads)) == len(pair.mix.reads) > 1
    for line, text in enumerate(pair.mix.reads):
        entry = replace(pair.entry, args=(*pair.entry.args, line))
        night = step(turn.world, pack, Day({}, (entry,)))
        (made,) = (each.root for each in night.happenings if each.kind is Kind.REMIXED)
        assert Words(night.world, pack).idea(made) == text
        assert text in options.label(look(turn, pack), entry)
        after = advance(turn, pack, Day({}, (entry,)))
        (told,) = report.decided(look(after, pack), after.history.leaves[-1])
        assert text in told


def test_a_remix_has_one_of_its_lines_and_is_planned_once(turns: list[Turn], pack: Pack) -> None:
    turn, pair = mixed(turns, pack)
    one, other, beyond = (replace(pair.entry, args=(*pair.entry.args, line)) for line in (0, 1, 99))
    assert legal.refusal(turn.world, pack, Day(), beyond) is not None
    assert legal.refusal(turn.world, pack, Day({}, (one,)), other) is not None


def mixed(turns: list[Turn], pack: Pack) -> tuple[Turn, Option]:
    """Return the first morning on which a remix is open, and that."""
    return next(
        (turn, option)
        for turn in turns
        for verb in evening.evening(look(turn, pack)).verbs
        for option in verb.options
        if verb.id == "remix" and not option.refusal
    )

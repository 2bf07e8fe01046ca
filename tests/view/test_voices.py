"""Beside a card the circle says what it thinks, in its own lines, and differs."""

import re
from dataclasses import replace

import numpy as np
import pytest

from game.model.day import Day
from game.model.hosted import Deed
from game.model.pack import Pack
from game.model.world import World
from game.plain import telling
from game.run.history import History
from game.view import cards, intents, members
from game.view.look import Look
from game.view.panes import CardPane, FeedLine
from tests.engine.kettle import changed, morning, who


@pytest.fixture(scope="module")
def world(pack: Pack) -> World:
    return changed(morning(pack), lambda w: w.cards.keep(w.cards.due < 0))


def look(world: World, pack: Pack) -> Look:
    return Look(world, pack, History(), Day())


def dealt(world: World, pack: Pack, event: str, *cast: str) -> CardPane:
    """Return a card with these people in its cast."""
    roles = [who(world, pack, name) for name in cast]
    roles += [-1] * (4 - len(roles))
    row = [one.id for one in pack.events].index(f"base:{event}")
    after = changed(
        world, lambda w: w.cards.grow(1, event=row, due=1, roles=np.array(roles), root=0)
    )
    (card,) = cards.cards(look(after, pack))
    return card


def is_for(pack: Pack, line: FeedLine) -> bool:
    """Return whether somebody says yes to a choice, by the lines of their voice."""
    person = next(one for one in pack.people if one.id == f"base:{line.name}")
    pool = pack.voices[person.voice].lines["lean"]
    shapes = [re.escape(text).replace(re.escape("{label}"), ".+") for text in pool]
    return any(re.fullmatch(shape, line.text) for shape in shapes)


def test_whoever_the_card_tells_of_does_not_contradict_it(pack: Pack, world: World) -> None:
    card = dealt(world, pack, "sugar_list", "tavi", "wren")
    assert "tavi" in card.text
    assert not {"tavi", "wren"} & {line.name for line in card.voices}


def test_the_circle_speaks_and_differs(pack: Pack, world: World) -> None:
    card = dealt(world, pack, "sugar_list", "tavi", "wren")
    circle = {
        pack.people[int(world.cast.person[at])].name for at in np.flatnonzero(world.cast.circle)
    }
    others = [line for line in card.voices if line.name in circle - {"tavi", "wren"}]
    assert len(others) == 2
    named = [choice.label[1:] for choice in card.choices]
    meant = {
        (next(label for label in named if label in line.text), is_for(pack, line))
        for line in others
    }
    assert len(others) == len(meant) == 2


def test_they_speak_in_the_lines_of_their_voices(pack: Pack, world: World) -> None:
    card = dealt(world, pack, "first_words", "ida", "pell")
    for line in card.voices:
        person = next(one for one in pack.people if one.id == f"base:{line.name}")
        said = pack.voices[person.voice].lines
        labels = [choice.label[:1].lower() + choice.label[1:] for choice in card.choices]
        pool = {
            text.replace("{label}", label)
            for text in (*said["lean"], *said["balk"])
            for label in labels
        }
        assert line.text in pool


def test_two_of_one_voice_do_not_say_it_in_the_same_line(pack: Pack, world: World) -> None:
    voice = next(one.voice for one in pack.people if one.id == "base:mira")
    alike = replace(pack, people=tuple(replace(one, voice=voice) for one in pack.people))
    card = dealt(world, alike, "sugar_list", "tavi", "wren")
    labels = [choice.label[1:] for choice in card.choices]
    lines = [
        next(line.text.replace(label, "") for label in labels if label in line.text)
        for line in card.voices
    ]
    assert len(lines) == 2
    assert len(set(lines)) == 2


def test_the_crowd_has_a_word_where_there_is_room(pack: Pack, world: World) -> None:
    alone = changed(world, lambda w: w.cast.circle.fill(0))
    card = dealt(alone, pack, "tired_door", "pell", "lark")
    assert [line.name for line in card.voices][-1] == "somebody"


def test_a_choice_shows_what_it_promises_and_makes_of_people(pack: Pack, world: World) -> None:
    held = dealt(world, pack, "tired_door", "pell", "lark").choices[-1]
    assert (
        "promises pell, from tomorrow, or by an evening that goes well before, within 8 days"
        in held.effects[-1]
    )
    assert "kept, trust ▲4; broken, ▼8" in held.effects[-1]
    left = dealt(world, pack, "leaving_for_work", "rook", "lark").choices[0]
    assert "rook leaves" in left.effects


def test_promises_and_who_means_to_go_have_clocks(pack: Pack, world: World) -> None:
    rook = who(world, pack, "rook")

    def owing(w: World) -> None:
        w.promises.grow(
            1, who=0, deed=Deed.HOST, root=-1, opens=1, due=4, points=4, event=0, choice=0
        )
        w.cast.notice[rook] = 3

    seen = look(changed(world, owing), pack)
    shown = {intent.who: (intent.glyph, intent.days) for intent in intents.intents(seen)}
    assert shown["mira"] == ("·", 3)
    assert shown["rook"] == ("!", 2)
    lines = [telling._intent(intent) for intent in intents.intents(seen)]
    assert "Promised to mira: something; 3 days left." in lines
    assert "Intent: rook means to go; moves in 2 days." in lines
    assert next(row.note for row in members.rows(seen) if row.name == "rook") == "means to go"

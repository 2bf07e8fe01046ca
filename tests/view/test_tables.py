"""Every reason, every kind of happening and every verb has words of its own."""

import numpy as np
import pytest

from game.engine.phases import __path__ as phases
from game.engine.step import DAWN, PHASES
from game.engine.verbs import ALL
from game.model.day import Reason, Refusal
from game.model.night import Happening, Kind
from game.model.pack import Pack
from game.run.turn import Turn
from game.view import causes, log, refusals, verbs
from game.view.told import Told
from tests.view.runs import look


def test_every_reason_has_words(turns: list[Turn], pack: Pack) -> None:
    assert set(refusals.WORDS) == set(Reason)
    world = turns[5].world
    told = set()
    for reason in Reason:
        texts = [
            refusals.words(world, pack, Refusal(reason, about)) for about in (-1, 0, 1, 12, 10**6)
        ]
        assert all(text.endswith(".") and "-1" not in text for text in texts)
        told.add(texts[0])
    assert len(told) == len(Reason)
    assert refusals.words(world, pack, None) == ""


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_words(kind: Kind, turns: list[Turn], pack: Pack) -> None:
    speaker = Told(look(turns[5], pack))
    bare = Happening(kind, about=0, amount=0, root=-1, roles=(0, 1, 2, 3))
    full = Happening(kind, hour=3, who=0, root=0, root2=0, room=1, about=0, amount=1, odds=60)
    for what in (bare, full):
        text = log.sentence(speaker, what)
        assert text
        assert "-1" not in text


def test_every_verb_has_words() -> None:
    assert set(verbs.VERBS) == {verb.id for verb in ALL}


def test_every_phase_has_a_plain_phrase() -> None:
    assert phases
    assert {name for name, _ in (*PHASES, *DAWN)} <= set(causes.PHASES)


def test_every_term_of_a_real_ledger_is_said_in_words(turns: list[Turn], pack: Pack) -> None:
    for turn in turns[1:]:
        view = look(turn, pack)
        for delta in view.ledger:
            said = causes.term(view, delta.term, turn.day - 1)
            assert said
            assert ":" not in said or "'" in said
    assert np.sum([len(look(turn, pack).ledger) for turn in turns]) > 0

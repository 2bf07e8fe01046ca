"""A bot heads for every ending; each plays by the rules, and some arrive within a fortnight."""

import pytest

from game.model.pack import Pack
from game.run.opening import header
from game.run.run import Run
from game.tools.play import play
from game.tools.seekers import SEEKERS, declaring
from game.tools.sight import Standing, observe

DAYS = 4
SOON = ("base:burnt_out", "base:ghost_town")


def test_every_ending_has_a_seeker(pack: Pack) -> None:
    assert set(SEEKERS) == {ending.id for ending in pack.endings}


@pytest.mark.parametrize("ending", sorted(SEEKERS))
def test_a_seeker_plays_by_the_rules(pack: Pack, ending: str) -> None:
    played = play(Run.begin(header(pack, 1, SEEKERS[ending].room), pack), SEEKERS[ending].bot, DAYS)
    assert played.days == DAYS or played.ending == ending


@pytest.mark.parametrize("ending", SOON)
def test_ruin_is_soon_reached(pack: Pack, ending: str) -> None:
    assert play(Run.begin(header(pack, 1, "kettle"), pack), SEEKERS[ending].bot).ending == ending


def test_a_seeker_can_declare_what_it_heads_for(pack: Pack) -> None:
    run = Run.begin(header(pack, 1, "kettle"), pack)
    play(run, declaring(SEEKERS["base:still_lit"].bot, "base:nothing_of_the_kind"), 11)
    assert run.turn.world.host.ambition < 0
    offered = [each.answer for each in _standing(run) if each.offer == "offer:ambition"]
    play(run, declaring(SEEKERS["base:still_lit"].bot, offered[0]), 1)
    assert pack.ambitions[run.turn.world.host.ambition].id == offered[0]


def _standing(run: Run) -> tuple[Standing, ...]:
    return observe(run.turn.world, run.pack).standing

"""What can never happen moves nothing: an event that cannot come, a stream that nobody heeds."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine import step
from game.engine.draft import Draft
from game.engine.setup import begin
from game.model.condition import Call, Compare, Name, Number
from game.model.outcome import Follow
from game.model.pack import Event, Pack, Role
from game.model.world import World
from game.run.digest import digest, parted
from game.run.opening import first_row
from tests.engine import wild

Phases = tuple[tuple[str, step.Phase], ...]

NEVER: dict[str, dict[str, Any]] = {
    "its day never comes": {"when": Compare(">", Name("day"), Number(60))},
    "nobody can be cast": {"roles": (Role("x", Compare(">", Name("attachment"), Number(100))),)},
    "nothing leads to it": {"only_follows": True},
    "it weighs nothing": {"weight": 0},
}


@wild.examples(5)
@given(wild.SEEDS, st.sampled_from(sorted(NEVER)), st.integers(0, 999), wild.PLANS)
def test_an_event_that_can_never_come_moves_nothing(
    pack: Pack, seed: int, why: str, place: int, plans: list[list[int]]
) -> None:
    at = place % (len(pack.events) + 1)
    never = replace(pack.events[0], id="zz:never", weight=99)
    larger = among(pack, replace(never, **NEVER[why]), at)
    one, other = begin(pack, seed, first_row(pack), 3), begin(larger, seed, first_row(larger), 3)
    for numbers in (*plans, *plans):
        assert parted(one, without(other, at)) is None
        if one.host.ending >= 0:
            break
        day = wild.planned(one, pack, numbers)
        one, other = step.step(one, pack, day).world, step.step(other, larger, day).world


def among(pack: Pack, event: Event, at: int) -> Pack:
    """Return a pack with one more event, in front of row `at`; who names a row still means it."""
    events = _pushed(pack.events, at)
    moved = {name: _pushed(getattr(pack, name), at) for name in ("endings", "pages", "people")}
    return replace(pack, events=(*events[:at], event, *events[at:]), **moved)


def _pushed(value: Any, at: int) -> Any:  # noqa: ANN401 - any part of a pack
    """Return a part of a pack in which rows of events from `at` on are one further."""
    if isinstance(value, tuple):
        return tuple(_pushed(part, at) for part in value)
    if isinstance(value, Follow):
        return replace(value, event=value.event + (value.event >= at))
    if isinstance(value, Call):
        return replace(value, args=_named(value, at)) if value.function == "happened" else value
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **{f.name: _pushed(getattr(value, f.name), at) for f in fields(value)}
        )
    return value


def _named(call: Call, at: int) -> tuple[int | str, ...]:
    return tuple(row + (row >= at) if isinstance(row, int) else row for row in call.args)


def without(world: World, at: int) -> World:
    """Return a world as it would be if its events had no row `at`."""
    after = world.thawed()
    assert not (after.cards.event == at).any()
    after.cards.event -= after.cards.event > at
    after.promises.event -= after.promises.event > at
    return replace(after, fired=np.delete(after.fired, at))


def _unheard(draft: Draft) -> None:
    """Draw a great deal and do nothing with it."""
    draft.stream("unheard").lanes(draft.world.members.id, 3)
    draft.pick("unheard", 100, entity=draft.hour)
    draft.new_key("unheard", draft.hour)


@wild.examples(5)
@given(wild.SEEDS, wild.SKIES, st.integers(0, len(step.PHASES)), st.integers(0, len(step.DAWN)))
def test_a_stream_that_nobody_heeds_moves_nothing(
    pack: Pack, seed: int, sky: str, by_hour: int, by_day: int
) -> None:
    rules = wild.under(pack, sky)
    plain = [digest(night.world, "") for _, night in wild.nights(rules, seed, 4, 2)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(step, "PHASES", _with(step.PHASES, by_hour))
        patch.setattr(step, "DAWN", _with(step.DAWN, by_day))
        assert [digest(night.world, "") for _, night in wild.nights(rules, seed, 4, 2)] == plain


def _with(phases: Phases, at: int) -> Phases:
    return (*phases[:at], ("unheard", _unheard), *phases[at:])

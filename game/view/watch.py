"""A night nobody decided, hour by hour: windows as they light up, and what crossed in each hour."""

from typing import NamedTuple

import numpy as np

from game.model.arrays import I64
from game.model.night import ActKind, Acts
from game.model.units import HOURS_A_DAY
from game.view import names
from game.view.city import Hours, relit, street, with_ways
from game.view.crossings import Crossed, crossed
from game.view.look import Look
from game.view.panes import CityPane
from game.view.slots import quoted

_NEWS = 2  # of each sort


class HourPane(NamedTuple):
    """An hour of the city: what it looks like and what crossed in it."""

    tick: int
    city: CityPane
    news: tuple[str, ...]


def hourly(acts: Acts, rooms: int, first: int) -> I64:
    """Return what was said in each room in each hour from tick `first` on, shape (rooms, 24)."""
    said = (acts.room >= 0) & (acts.kind != ActKind.LEAK)
    place = acts.room[said].astype(np.int64) * HOURS_A_DAY + (acts.tick[said] - first)
    return np.bincount(place, minlength=rooms * HOURS_A_DAY).reshape(rooms, HOURS_A_DAY)


def night(look: Look, before: I64) -> tuple[tuple[HourPane, ...], I64]:
    """Return the 24 hours of the night that `look` woke up from, and its acts by room and hour.

    `before` is the same of the night before, shape (R, 24); rooms founded since then said nothing.
    """
    if look.night is None:
        return (), before
    world = look.world
    first = world.host.tick - HOURS_A_DAY + 1
    acts = hourly(look.night.acts, world.rooms.uid.size, first)
    both = np.zeros((acts.shape[0], 2 * HOURS_A_DAY), dtype=np.int64)
    both[: before.shape[0], :HOURS_A_DAY] = before
    both[:, HOURS_A_DAY:] = acts
    found = crossed(look.night.acts)
    ground = street(look, _until(both, HOURS_A_DAY - 1), mine=False)
    return tuple(
        HourPane(
            tick=first + hour,
            city=with_ways(relit(ground, world, _until(both, hour)), here),
            news=_news(look, here),
        )
        for hour in range(HOURS_A_DAY)
        for here in (found.of(found.tick == first + hour),)
    ), acts


def _until(both: I64, hour: int) -> Hours:
    """Return the 24 hours that end with an hour of the night; each act counts as somebody awake."""
    acts = both[:, hour + 1 : hour + 1 + HOURS_A_DAY]
    return Hours(acts, acts.sum(axis=1))


def _news(look: Look, found: Crossed) -> tuple[str, ...]:
    """Tell a few crossings, of each sort in turn."""
    sorts = (found.outward, found.homeward, found.between)
    firsts = [np.flatnonzero(mask)[:_NEWS].tolist() for mask in sorts]
    turns = [rows[turn] for turn in range(_NEWS) for rows in firsts if turn < len(rows)]
    # The hour decides which sort is told first, so that a rare one is not always last.
    lead = int(found.tick[0]) % len(turns) if turns else 0
    return tuple(_line(look, found, row) for row in (*turns[lead:], *turns[:lead]))


def _line(look: Look, found: Crossed, row: int) -> str:
    start, end = int(found.start[row]), int(found.end[row])
    text = quoted(look.words.text(int(found.variant[row])))
    here, there = names.spot(look.world, look.pack, start), names.spot(look.world, look.pack, end)
    if end < 0:
        return f"▲ {text} left {here} for {there}"
    if start < 0:
        return f"• {text} came from {here} to {there}"
    return f"◆ {text} went from {here} to {there}"

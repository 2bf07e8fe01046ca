"""A sight as arrays of fixed sizes: a row a thing, -1 in every column where there is nothing.

Whole numbers in the game's own units; scaling is a wrapper's affair. Rows (`root`, `who`, `room`)
are named by their numbers, so that the arguments of an option can be found among them.
"""

from collections.abc import Iterable
from operator import attrgetter
from typing import Any, cast

import numpy as np
from gymnasium import spaces
from numpy.typing import NDArray

from game.model.day import Day, Entry
from game.model.units import CANON, CAST, LIVE_IDEAS, SPARKS
from game.tools.around import KINDS, STAGES, Intent
from game.tools.gym.actions import COUNT, OFFERS, Move, after
from game.tools.sight import Offer, Sight

Numbers = dict[str, NDArray[np.int32 | np.int8]]
MOST = np.iinfo(np.int32).max
EVENING = ("day", "days", "left", "core_goal")
VITALS = (
    *("members", "core", "regulars", "pulse", "warmth", "exposure"),
    *("trust", "fatigue", "staleness", "load", "layers", "imprint"),
)
IDEA = (
    *("root", "age", "catch", "bond", "bite", "layers", "home", "today", "abroad", "rested"),
    *("wanted", "author", "leaked", "branded"),
)
MEMBER = ("who", "here", "circle", "attachment", "energy", "loyalty", "silent")
NEIGHBOUR = ("room", "members", "acts", "warmth")
INTENT = ("kind", "stage", "root", "days")  # rows of KINDS and STAGES
METERS = (
    *("trust", "exposure", "staleness", "fatigue", "warmth", "newcomers", "brand"),
    *("told", "reach"),
    *("attachment", "energy", "loyalty", "bite", "meaning", "coopted", "heat"),
)
OFFER = ("hours", "odds", *METERS)  # what is promised of each, in hundredths of a point
OPTION = ("hours", "first", "second", "third")  # arguments of the entry at an action's number
_IDEAS = ("sparks", "live", "canon")
_TENTHS, _INTENTS, _NEIGHBOURS = 10, 12, 3
_SHAPES: dict[str, tuple[int, ...]] = {
    "evening": (len(EVENING),),
    "vitals": (len(VITALS),),
    "histogram": (_TENTHS,),
    "sparks": (SPARKS, len(IDEA)),
    "live": (LIVE_IDEAS, len(IDEA)),
    "canon": (CANON, len(IDEA)),
    "members": (CAST, len(MEMBER)),
    "intents": (_INTENTS, len(INTENT)),
    "neighbours": (_NEIGHBOURS, len(NEIGHBOUR)),
    "offers": (OFFERS, len(OFFER)),
    "options": (COUNT, len(OPTION)),
}


def space() -> spaces.Space[Numbers]:
    """Return the space of what `numbers` makes."""
    boxes: dict[str, spaces.Space[Any]] = {
        name: spaces.Box(-MOST, MOST, shape, np.int32) for name, shape in _SHAPES.items()
    }
    boxes["action_mask"] = spaces.Box(0, 1, (COUNT,), np.int8)
    return cast("spaces.Space[Numbers]", spaces.Dict(boxes))  # typed there as holding spaces


def numbers(sight: Sight, day: Day, moves: dict[int, Move]) -> Numbers:
    """Return what is seen, with the plan so far and the actions that it leaves open."""
    evening = (sight.day, sight.days, sight.left(day), sight.core_goal)
    return {
        "evening": np.array(evening, np.int32),
        "vitals": np.array([sight.vitals[name] for name in VITALS], np.int32),
        "histogram": np.array(sight.histogram, np.int32),
        **{name: _rows(name, _read(getattr(sight, name), IDEA)) for name in _IDEAS},
        "members": _rows("members", _read(sight.members, MEMBER)),
        "intents": _rows("intents", map(_intent, sight.intents)),
        "neighbours": _rows("neighbours", _read(sight.neighbours, NEIGHBOUR)),
        "offers": _rows("offers", map(_offer, sight.offers)),
        "options": _options(sight, day, moves),
        "action_mask": mask(moves),
    }


def mask(moves: dict[int, Move]) -> NDArray[np.int8]:
    """Return 1 for each action that is open."""
    open_now = np.zeros(COUNT, np.int8)
    open_now[list(moves)] = 1
    return open_now


def _read(things: Iterable[object], names: tuple[str, ...]) -> Iterable[tuple[int, ...]]:
    return map(attrgetter(*names), things)


def _rows(name: str, rows: Iterable[tuple[int, ...]]) -> NDArray[np.int32]:
    """Return as many rows as there is place for."""
    found = np.full(_SHAPES[name], -1, np.int32)
    for place, row in zip(range(len(found)), rows, strict=False):
        found[place] = row
    return found


def _intent(intent: Intent) -> tuple[int, ...]:
    return KINDS.index(intent.kind), STAGES.index(intent.stage), intent.root, intent.days


def _offer(offer: Offer) -> tuple[int, ...]:
    return (offer.hours, offer.odds, *(offer.promise.get(meter, 0) for meter in METERS))


def _options(sight: Sight, day: Day, moves: dict[int, Move]) -> NDArray[np.int32]:
    found = np.full(_SHAPES["options"], -1, np.int32)
    left = sight.left(day)
    for number, move in moves.items():
        if isinstance(move, Entry):
            args = move.args[: len(OPTION) - 1]
            found[number, 0] = left - sight.left(after(day, move))
            found[number, 1 : 1 + len(args)] = args
    return found

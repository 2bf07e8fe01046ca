"""Planned shocks to a world without a player: what is done to it, and on the morning of which day.

Values only: `game.engine.shock` carries them out, `game.content.shocks` reads them from a file.
"""

from dataclasses import dataclass
from typing import Literal, get_args

Switch = Literal[
    "known",
    "zeal",
    "early",
    "replies",
    "reinforcement",
    "saturation",
    "dilution",
    "platforms",
]
TERMS: tuple[Switch, ...] = get_args(Switch)
"""The terms of the spread model that can be switched off."""


@dataclass(frozen=True)
class Newcomers:
    """People come into a share of the rooms, drawn by their stable ids."""

    day: int
    per_hundred: int  # newcomers for every hundred members
    share: int  # of the rooms, Q16


@dataclass(frozen=True)
class Broadcast:
    """One new idea is put before a platform in many copies at once."""

    day: int
    platform: int  # row in pack.platforms
    copies: int
    quality: int  # Q8.8
    idea: int  # template, row in pack.ideas


@dataclass(frozen=True)
class Off:
    """One term of the model stops working, from that day on."""

    day: int
    term: Switch


Shock = Newcomers | Broadcast | Off

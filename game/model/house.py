"""What binds a run, compiled: terms, charters, ambitions, and the powers that are no brand.

Words are the view's; the engine reads laws, conditions and rows.
"""

from dataclasses import dataclass
from enum import IntEnum

from game.model.condition import Term
from game.model.laws import Laws


class Tension(IntEnum):
    """What a card does to a morning."""

    REST = 0
    CALM = 1
    TENSE = 2
    CRISIS = 3


@dataclass(frozen=True)
class Weather:
    """One level of difficulty; a run has every level up to its own. Each adds one stated rule."""

    id: str
    level: int  # 1-10
    title: str
    text: str
    laws: Laws


@dataclass(frozen=True)
class Assist:
    """A help that a player may take; noted in the recording."""

    id: str
    title: str
    text: str
    laws: Laws


@dataclass(frozen=True)
class Teller:
    """A storyteller: how many cards come, and how tension and rest follow each other."""

    id: str
    title: str
    text: str
    first: int  # chance of a card in a morning, per cent
    second: int  # chance of a second one
    tense: int  # mornings of tension in a row, at most
    rest: int  # mornings of rest after them, at least
    crises: int  # crisis cards in any four days, at most


@dataclass(frozen=True)
class Charter:
    """A house rule that can be signed: a wall or a window. It shuts others out for good."""

    id: str
    title: str
    side: str  # wall or window
    text: str
    price: str  # what it costs, said plainly
    because: str
    when: Term
    unavailable: str  # said when it may not be signed
    laws: Laws
    closes: tuple[str, ...]  # verbs that cannot be used any more
    shuts: tuple[int, ...]  # charters that cannot stand beside it, in both directions


@dataclass(frozen=True)
class Ambition:
    """What a run may declare on its eleventh day: an ending, perhaps on harder terms."""

    id: str
    title: str
    text: str
    hint: str
    ending: int  # row in pack.endings
    fits: Term  # asked when three are drawn
    rooms: tuple[int, ...]  # starting rooms that it fits; empty: any
    when: Term  # asked on the last day, beside the ending's own
    weight: int


@dataclass(frozen=True)
class Cause:
    """Somebody who wants a symbol. Words by stage."""

    id: str
    name: str
    wants: str
    staff: str
    tags: tuple[int, ...]
    dialect: tuple[str, ...]
    stages: dict[str, tuple[str, ...]]  # a line a morning


@dataclass(frozen=True)
class Rival:
    """A host like you, with a policy. Words by stage."""

    id: str
    name: str  # of the host
    room: str  # of their room
    policy: str  # poach, copy, raid or ally
    tags: tuple[int, ...]
    stages: dict[str, tuple[str, ...]]  # a line a morning


@dataclass(frozen=True)
class Change:
    """A change of the platform's rules, announced by the Landlord and in force from then on."""

    id: str
    title: str
    notice: str  # the intent, before it
    text: str
    laws: Laws
    closes: tuple[str, ...]
    ends: bool  # the platform goes: whoever does not move the room loses it

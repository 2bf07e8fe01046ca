"""What a run leaves behind, day by day, as a frozen value: series, decisions, happenings, pages.

It grows a leaf a day and is never thinned. It knows no words: a page is told by whoever is asked.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any, Self

import numpy as np

from game.engine import measure
from game.engine.named import MEMBER
from game.model.day import Day, Entry
from game.model.night import Delta, Happening, Kind, Strip
from game.model.units import CENT
from game.model.world import World

AWAY = -1
_NUMBERS = ("moods", "heirs", "readers")
"""Parts of a history that are some whole numbers a morning."""


@dataclass(frozen=True)
class Printed:
    """What is printed in a night: the zine's page of it, and the news of the morning after."""

    page: str = ""
    news: tuple[str, ...] = ()


@dataclass(frozen=True)
class Leaf:
    """One closed day: what was decided, what came of it, and what was printed in its night."""

    day: int
    decided: Day
    happenings: tuple[Happening, ...]
    ledger: tuple[Delta, ...]
    strips: tuple[Strip, ...]
    printed: Printed = Printed()


def reading(world: World) -> dict[str, int]:
    """Return the vitals of a morning by name: counts as they are, meters in points 0-100."""
    return {
        "members": measure.size(world),
        "core": measure.core(world),
        "regulars": measure.regulars(world),
        "pulse": measure.pulse(world),
        "warmth": measure.warmth(world),
        "exposure": world.host.exposure // CENT,
        "trust": world.host.trust // CENT,
        "fatigue": world.host.fatigue // CENT,
        "staleness": measure.staleness(world) // CENT,
        "load": measure.load(world),
        "layers": measure.layers(world),
        "imprint": measure.imprint(world),
    }


@dataclass(frozen=True)
class History:
    """All mornings so far (the first one at place 0) and all closed days."""

    series: dict[str, tuple[int, ...]] = field(default_factory=dict)
    leaves: tuple[Leaf, ...] = ()
    moods: tuple[tuple[int, ...], ...] = ()
    """Attachment of each of the named, 0-100, by cast row; of who is away, AWAY."""
    heirs: tuple[tuple[int, ...], ...] = ()
    """Who would have the keys, by cast row, and their loyalty."""
    readers: tuple[tuple[int, ...], ...] = ()
    """How many could read chains of 0, 1, 2 … layers."""
    bound: tuple[str, ...] = ()
    """The ending that each morning would have come to, had it been the last."""

    def morning(self, world: World, bound: str = "") -> Self:
        """Return this history with one more morning's vitals, and the ending it is bound for."""
        now = reading(world)
        series = {name: (*self.series.get(name, ()), now[name]) for name in now}
        here = world.cast.row >= 0
        moods = np.where(here, MEMBER["attachment"](world), AWAY).tolist()
        heir = world.host.successor
        return replace(
            self,
            series=series,
            moods=(*self.moods, tuple(moods)),
            heirs=(*self.heirs, (heir, int(world.cast.loyalty[heir]) if heir >= 0 else 0)),
            readers=(*self.readers, tuple(measure.readers(world).tolist())),
            bound=(*self.bound, bound),
        )

    def closed(self, leaf: Leaf) -> Self:
        """Return this history with one more closed day."""
        return replace(self, leaves=(*self.leaves, leaf))

    @property
    def decisions(self) -> int:
        """How many choices and verbs were decided so far."""
        return sum(len(leaf.decided.choices) + len(leaf.decided.plan) for leaf in self.leaves)

    @property
    def pages(self) -> tuple[tuple[int, str], ...]:
        """The zine so far, as (day, paragraph)."""
        return tuple((leaf.day, leaf.printed.page) for leaf in self.leaves if leaf.printed.page)

    def packed(self) -> str:
        """Return this history as one JSON text, for a snapshot."""
        leaves = [_packed(leaf) for leaf in self.leaves]
        mornings = {name: getattr(self, name) for name in (*_NUMBERS, "series", "bound")}
        return json.dumps({**mornings, "leaves": leaves})

    @classmethod
    def unpacked(cls, text: str) -> Self:
        """Return the history of such a text. Raises ValueError, KeyError, TypeError otherwise."""
        value = json.loads(text)
        series = {str(name): tuple(map(int, values)) for name, values in value["series"].items()}
        numbers = {
            name: tuple(tuple(map(int, morning)) for morning in value[name]) for name in _NUMBERS
        }
        return cls(
            series=series,
            leaves=tuple(_unpacked(leaf) for leaf in value["leaves"]),
            bound=tuple(map(str, value["bound"])),
            **numbers,
        )


def _packed(leaf: Leaf) -> dict[str, object]:
    return {
        "day": leaf.day,
        "choices": leaf.decided.choices,
        "plan": [[entry.verb, *entry.args] for entry in leaf.decided.plan],
        "happenings": [{**vars(each), "kind": each.kind.value} for each in leaf.happenings],
        "ledger": [[each.meter, each.term, each.amount] for each in leaf.ledger],
        "strips": [[each.root, each.home, each.abroad] for each in leaf.strips],
        "page": leaf.printed.page,
        "news": leaf.printed.news,
    }


def _unpacked(value: dict[str, Any]) -> Leaf:
    plan = tuple(Entry(verb, tuple(args)) for verb, *args in value["plan"])
    return Leaf(
        day=int(value["day"]),
        decided=Day(dict(value["choices"]), plan),
        happenings=tuple(_happenings(value["happenings"])),
        ledger=tuple(Delta(*each) for each in value["ledger"]),
        strips=tuple(Strip(root, tuple(home), tuple(out)) for root, home, out in value["strips"]),
        printed=Printed(str(value["page"]), tuple(map(str, value["news"]))),
    )


def _happenings(values: Iterable[dict[str, Any]]) -> Iterable[Happening]:
    for each in values:
        told = {**each, "kind": Kind(each["kind"]), "roles": tuple(each["roles"])}
        yield Happening(**told)

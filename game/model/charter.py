"""House rules that a room may sign: walls keep something out, windows let something in.

`LEVERS` is the one table of what a rule can turn for good; checker, hover and reference read it.
"""

from dataclasses import dataclass

from game.model.condition import Term


@dataclass(frozen=True)
class Lever:
    """Something that a signed rule turns up or down, in per cent of normal."""

    name: str
    note: str


LEVERS: tuple[Lever, ...] = (
    Lever("visits", "how often members come by"),
    Lever("voice", "how readily they speak"),
    Lever("newness", "how strongly the new pulls"),
    Lever("arrivals", "how many newcomers are seated in a morning"),
    Lever("welcome", "how many newcomers one of the core can welcome"),
    Lever("learn", "how fast the untaught learn to read a reference"),
    Lever("answers", "how much an answer ties the one who gets it"),
    Lever("leak", "how readily an act leaves the room"),
    Lever("import", "how readily things from abroad are carried home"),
    Lever("wear", "how fast the untaught wear meaning down"),
    Lever("staleness", "how fast the room goes stale"),
    Lever("exposure", "how fast the room becomes visible"),
    Lever("brands", "how readily brands take note"),
    Lever("raids", "how often raids come"),
    Lever("leaving", "how readily people leave"),
)


@dataclass(frozen=True)
class Charter:
    """A house rule. What it shuts out can never be signed after it, nor it after them."""

    id: str
    name: str
    side: str  # walls or windows
    rule: str  # the rule, said plainly
    when: Term  # may be signed only if
    unavailable: str  # said when `when` does not hold
    shuts_out: tuple[int, ...]  # rows in pack.charters, in both directions
    levers: tuple[tuple[str, int], ...]  # (name of a lever, per cent of normal) from then on
    signed: tuple[tuple[str, int], ...]  # (meter of the room, points), on the night it is signed
    nightly: tuple[tuple[str, int], ...]  # (meter of the room, points), every night from then on
    because: str  # the cause that those points are booked under
    text: str  # what is told that night

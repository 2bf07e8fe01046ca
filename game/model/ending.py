"""How a run can end, as authors wrote it: when, in which order, and in whose words."""

from dataclasses import dataclass

from game.model.condition import Term


@dataclass(frozen=True)
class Variant:
    """Another text for the same thing, told where `when` holds."""

    when: Term
    text: str


@dataclass(frozen=True)
class Ending:
    """A way for a run to end."""

    id: str
    title: str
    kind: str  # win, mixed, loss
    when: Term
    nightly: bool  # checked every night after the grace days, not only on the last
    at_once: bool  # nobody waits for the grace days to be over
    rank: int  # of its kind, lower is asked first
    text: str
    variants: tuple[Variant, ...]  # the first that holds is told instead
    hint: str
    how: str  # what brings it about, or keeps it off

"""All checks, in the order in which an author would ask."""

from collections.abc import Callable, Iterator
from itertools import islice

from game.content.checks import (
    casts,
    choices,
    events,
    facts,
    follow,
    house,
    manifest,
    references,
    rooms,
    signs,
    texts,
    trials,
)
from game.content.checks.case import Case
from game.content.findings import MOST_FINDINGS, Finding

CHECKS: tuple[Callable[[Case], Iterator[Finding]], ...] = (
    manifest.findings,
    references.findings,
    events.findings,
    signs.findings,
    choices.findings,
    casts.findings,
    follow.findings,
    facts.findings,
    rooms.findings,
    house.findings,
    texts.findings,
    trials.findings,
)


def all_checks(case: Case) -> list[Finding]:
    """Return what is wrong with a pack among the others that are known."""
    found = (finding for check in CHECKS for finding in check(case))
    return list(islice(found, MOST_FINDINGS + 1))

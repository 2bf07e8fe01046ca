"""Choices beside each other: that they differ in more than numbers, and that each can be open."""

from collections.abc import Iterator, Mapping
from itertools import combinations

from game.content.checks.case import Case, at_value
from game.content.draft import Record
from game.content.findings import Finding
from game.content.ranges import together
from game.content.specs.event import Event
from game.content.universe import full

SOONEST = 5
"""Days that should pass before an event comes again."""
_WORDS = {"id", "label", "text", "because", "unavailable", "when"}


def findings(case: Case) -> Iterator[Finding]:
    """Yield what is wrong with the choices of each event taken together, and with its coming."""
    for record, event in case.events():
        yield from _alike(record, event)
        yield from _ruled_out(case, record, event)
        if 0 < event.repeat < SOONEST:
            said = f"the same card after {event.repeat} days is noticed"
            yield at_value(record, ("repeat",), "W510", said)


def _alike(record: Record, event: Event) -> Iterator[Finding]:
    written = record.raw.get("choice")
    kinds = [_kind(choice) for choice in (written if isinstance(written, list) else ())]
    for (_, one), (second, other) in combinations(enumerate(kinds), 2):
        if one == other and one:
            said = f"{event.choice[second].id!r} does what another choice does, only more or less"
            yield at_value(record, ("choice", second, "id"), "W509", said)
            return


def _kind(choice: Mapping[str, object]) -> object:
    """Return what a choice does without its words and sizes; None if it does nothing."""
    if not {"do", "fail", "then", "promise"} & choice.keys():
        return None
    return _signs({key: value for key, value in choice.items() if key not in _WORDS})


def _signs(value: object) -> object:
    match value:
        case dict():
            named = {k: _signs(v) for k, v in value.items() if k not in {"text", "because"}}
            return {key: inner for key, inner in named.items() if inner not in ({}, 0)}
        case bool() | str():
            return value
        case int():
            return (value > 0) - (value < 0)
        case list():
            return [_signs(item) for item in value]
        case _:
            return None


def _ruled_out(case: Case, record: Record, event: Event) -> Iterator[Finding]:
    """A choice is asked on the morning on which its event came, so both have to hold."""
    terms = case.terms[case.draft.id]
    comes = terms.get((*record.path, "when"))
    for index, choice in enumerate(event.choice):
        opens = terms.get((*record.path, "choice", index, "when"))
        if not choice.when or comes is None or opens is None:
            continue
        if together((comes,)) and together((opens,)) and not together((comes, opens)):
            said = f"never open: {full(case.draft.id, record.id)} comes only if {event.when}"
            yield at_value(record, ("choice", index, "when"), "W513", said)

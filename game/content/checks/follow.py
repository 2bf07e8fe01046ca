"""Follow-ups: they take over the cast and the idea, and somebody has to lead to them."""

from collections.abc import Iterator

from game.content.checks.case import Case, at_key, at_value
from game.content.draft import Record
from game.content.findings import Finding
from game.content.spans import Path
from game.content.specs.event import Event, Then


def findings(case: Case) -> Iterator[Finding]:
    """Yield follow-ups that cannot take over, and events that nobody ever meets."""
    for record, event in case.events():
        for path, then in _ends(event):
            yield from _taken_over(case, record, event, (*path, "then", "event"), then)
        if case.full(record.id) not in case.reached and not case.draft.partial:
            yield _never(case, record, event)


def _never(case: Case, record: Record, event: Event) -> Finding:
    """Return why an event never comes."""
    leads = case.known.led_to.get(case.full(record.id), ())
    if event.follow_only and case.reached.isdisjoint(leads):
        said = "no event leads to this one" if not leads else "what leads here never comes itself"
        return at_key(record, ("follow_only",), "W504", said)
    waits = "it waits for what nothing brings that comes before it"
    return at_value(record, ("when",), "W504", waits)


def _ends(event: Event) -> Iterator[tuple[Path, Then]]:
    for index, choice in enumerate(event.choice):
        if choice.then:
            yield ("choice", index), choice.then
        if choice.fail and choice.fail.then:
            yield ("choice", index, "fail"), choice.fail.then


def _taken_over(
    case: Case, record: Record, event: Event, path: Path, then: Then
) -> Iterator[Finding]:
    """The cast is handed on by number, so roles have to be the same, in the same order."""
    later = case.known.events.get(case.known.event_id(case.draft.id, then.event))
    if later is None:
        return
    ours, theirs = tuple(event.cast), tuple(later.cast)
    if theirs != ours[: len(theirs)]:
        said = f"{then.event!r} casts {_list(theirs)}, this event {_list(ours)}"
        hint = "a follow-up has the same roles in the same order, or the first of them"
        yield at_value(record, path, "E408", said, hint)
    if later.concerns and case.full(record.id) not in case.known.with_idea:
        said = f"{then.event!r} is about an idea, this event has none to hand on"
        yield at_value(record, path, "E408", said, "give this event an `about`")


def _list(roles: tuple[str, ...]) -> str:
    return ", ".join(roles) or "nobody"

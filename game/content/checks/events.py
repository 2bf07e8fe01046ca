"""Events in themselves: choices, tests, causes, and roles that effects move."""

from collections.abc import Iterator

from game.content.checks.case import Case, at_key, at_value
from game.content.draft import Record
from game.content.findings import Finding
from game.content.spans import Path
from game.content.specs.event import ABOUT_IDEA, RESERVED, Choice, Does, Event, Promise, Then
from game.content.suggest import near

MOST_EVENTS = 2000


def findings(case: Case) -> Iterator[Finding]:
    """Yield what is wrong with each event."""
    for number, (record, event) in enumerate(case.events(), 1):
        if number > MOST_EVENTS:
            yield at_key(record, (), "E112", f"more than {MOST_EVENTS} events")
            return
        has_idea = case.full(record.id) in case.known.with_idea
        yield from _event(record, event)
        for index, choice in enumerate(event.choice):
            yield from _choice(record, index, choice)
            vow = ("choice", index, "promise")
            yield from _promise(record, vow, choice.promise, tuple(event.cast), has_idea=has_idea)
            for path, does, then in _outcomes(index, choice):
                yield from _does(record, path, does, tuple(event.cast))
                yield from _idea(record, path, does, has_idea=has_idea)
                yield from _then(record, path, then)


def _outcomes(index: int, choice: Choice) -> Iterator[tuple[Path, Does, Then | None]]:
    """Yield where each outcome's effects stand, the effects, and its follow-up."""
    yield ("choice", index, "do"), choice.do, choice.then
    if choice.fail:
        yield ("choice", index, "fail"), choice.fail, choice.fail.then


def _event(record: Record, event: Event) -> Iterator[Finding]:
    if not event.choice and not record.source.broken:
        yield at_key(record, (), "E307", "an event needs a choice", "give it two to four")
    for role in event.cast:
        if role in RESERVED:
            yield at_key(record, ("cast", role), "E306", f"no role may be called {role!r}")
    seen: set[str] = set()
    for index, choice in enumerate(event.choice):
        if choice.id in seen:
            said = f"a second choice {choice.id!r}"
            yield at_value(record, ("choice", index, "id"), "E402", said)
        seen.add(choice.id)
    yield from _retold(record, event)


def _retold(record: Record, event: Event) -> Iterator[Finding]:
    """Yield each text of another telling that belongs to no choice, or to a test there is not."""
    able = [choice.id for choice in event.choice]
    tested = [choice.id for choice in event.choice if choice.fail]
    for number, other in enumerate(event.retold):
        for field, words, known in (
            ("label", other.label, able),
            ("told", other.told, able),
            ("failed", other.failed, tested),
        ):
            for name in words.keys() - set(known):
                said = f"no choice {name!r} " + ("fails" if name in able else "is there")
                path = ("retold", number, field, name)
                yield at_key(record, path, "E401", said, near(name, known))


def _choice(record: Record, index: int, choice: Choice) -> Iterator[Finding]:
    at: Path = ("choice", index)
    if choice.when and not choice.unavailable:
        said = "`when` needs `unavailable`: what is said when it is not so"
        yield at_key(record, (*at, "when"), "E308", said)
    if choice.unavailable and not choice.when:
        yield at_key(record, (*at, "unavailable"), "E308", "`unavailable` needs a `when`")
    if choice.test and not choice.fail:
        yield at_key(record, (*at, "test"), "E308", "a test needs a `fail.text`")
    if choice.fail and not choice.test:
        yield at_key(record, (*at, "fail"), "E308", "`fail` needs a test")
    if not (choice.text or choice.because):
        said = "a choice needs a `text`, or at least a `because` to be told"
        yield at_value(record, (*at, "id"), "E308", said)
    if _moves(choice.do) and not choice.because:
        yield at_key(
            record, (*at, "do"), "E308", "effects need a `because`", "say why, for the log"
        )
    if choice.fail and _moves(choice.fail) and not choice.fail.because:
        yield at_key(record, (*at, "fail"), "E308", "effects need a `fail.because`")


def _moves(does: Does) -> bool:
    """Return whether any meter is moved."""
    return any(moves.any for moves in does.moves.values())


def _does(record: Record, path: Path, does: Does, cast: tuple[str, ...]) -> Iterator[Finding]:
    for role in does.roles:
        if role not in cast:
            hint = near(role, [*cast, "room", "idea", "fact", "tie", "spark"])
            yield at_key(record, (*path, role), "E404", f"no role {role!r} is cast", hint)
    for where, role in _named(does):
        yield from _role(record, (*path, *where), role, cast)


def _named(does: Does) -> Iterator[tuple[Path, str]]:
    """Yield where an outcome names a role, and the role."""
    for name, fact in does.fact.items():
        yield ("fact", name, "who"), fact.who
        yield ("fact", name, "whom"), fact.whom
    for at, tie in enumerate(does.tie):
        yield ("tie", at, "who"), tie.who
        yield ("tie", at, "whom"), tie.whom
    if does.spark:
        yield ("spark", "by"), does.spark.by


def _role(record: Record, path: Path, role: str, cast: tuple[str, ...]) -> Iterator[Finding]:
    if role and role not in cast:
        yield at_value(record, path, "E404", f"no role {role!r} is cast", near(role, cast))


def _promise(
    record: Record, path: Path, promise: Promise | None, cast: tuple[str, ...], *, has_idea: bool
) -> Iterator[Finding]:
    if promise is None:
        return
    yield from _role(record, (*path, "to"), promise.to, cast)
    if promise.what in ABOUT_IDEA and not has_idea:
        hint = "give the event, and those it follows, an `about`"
        yield at_value(record, (*path, "what"), "E203", "no idea is at hand", hint)


def _idea(record: Record, path: Path, does: Does, *, has_idea: bool) -> Iterator[Finding]:
    if does.idea.any and not has_idea:
        hint = "give the event, and those it follows, an `about`"
        yield at_key(record, (*path, "idea"), "E203", "no idea is at hand", hint)


def _then(record: Record, path: Path, then: Then | None) -> Iterator[Finding]:
    if then and then.days[0] > then.days[1]:
        table = path[:-1] if path[-1] == "do" else path
        said = "days go from the least to the most"
        yield at_value(record, (*table, "then", "days"), "E304", said)

"""What many runs have come upon of a pack, counted; and what they never did, with the reason."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from game.model.pack import Event, Pack

Place = tuple[str, str]
"""An event's id, with the id of a choice or the text of a gate."""


@dataclass
class Seen:
    """Counts over runs, by full id of events and endings. `shut` and `alone` are by gate."""

    mornings: int = 0
    came: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)  # mornings on which it was asked for
    able: Counter[str] = field(default_factory=Counter)  # on which nothing stood in its way
    shut: Counter[Place] = field(default_factory=Counter)
    alone: Counter[Place] = field(default_factory=Counter)  # on which only that did
    opened: Counter[Place] = field(default_factory=Counter)
    closed: Counter[Place] = field(default_factory=Counter)
    taken: Counter[Place] = field(default_factory=Counter)
    failed: Counter[Place] = field(default_factory=Counter)
    endings: Counter[str] = field(default_factory=Counter)

    def add(self, other: "Seen") -> None:
        """Count another run's findings in."""
        self.mornings += other.mornings
        for name, counts in vars(other).items():
            if isinstance(counts, Counter):
                getattr(self, name).update(counts)


@dataclass(frozen=True)
class Row:
    """Something that a run can come upon: an event, a choice, its failing, an ending."""

    kind: str  # event, choice, fail, ending
    id: str
    count: int
    why: str = ""  # if it never was: the reason


@dataclass(frozen=True)
class Coverage:
    """All there is in a pack, each thing with how often it came."""

    rows: tuple[Row, ...]

    def of(self, kind: str) -> tuple[int, int]:
        """Return how many things of a kind were come upon, and how many there are."""
        rows = [row for row in self.rows if row.kind == kind]
        return sum(row.count > 0 for row in rows), len(rows)

    @property
    def percent(self) -> int:
        """How much of everything was come upon; 100 of nothing."""
        found = sum(row.count > 0 for row in self.rows)
        return 100 * found // len(self.rows) if self.rows else 100


def covered(seen: Seen, pack: Pack, own: str) -> Coverage:
    """Return what was seen of a pack's events and endings."""
    mine = [event for event in pack.events if event.id.partition(":")[0] == own]
    rows = [row for event in mine for row in _event(seen, pack, event)]
    rows += [
        Row("ending", end.id, seen.endings[end.id], "no bot has reached it")
        for end in pack.endings
        if end.id.partition(":")[0] == own
    ]
    return Coverage(tuple(rows))


def _event(seen: Seen, pack: Pack, event: Event) -> Iterator[Row]:
    came = seen.came[event.id]
    yield Row("event", event.id, came, "" if came else never(seen, pack, event))
    for choice in event.choices:
        place = (event.id, choice.id)
        name = f"{event.id}.{choice.id}"
        yield Row("choice", name, seen.taken[place], _untaken(seen, place, came))
        if choice.bad is not None:
            yield Row("fail", name, seen.failed[place], f"tested {_times(seen.taken[place])}")


def _untaken(seen: Seen, place: Place, came: int) -> str:
    if not came:
        return "its event never came"
    if not seen.opened[place]:
        return f"it was closed whenever it came: {_times(seen.closed[place])}"
    return f"it was open {_times(seen.opened[place])}, and no bot wanted it"


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count:,} times"


def never(seen: Seen, pack: Pack, event: Event) -> str:
    """Return why an event never came, as far as the runs can tell."""
    if event.only_follows:
        return _unled(seen, pack, event)
    if seen.able[event.id]:
        times = seen.able[event.id]
        mornings = "one morning" if times == 1 else f"{times:,} mornings"
        said = f"it could come on {mornings} and was not drawn"
        return f"{said}; its weight is {event.weight}"
    asked = seen.asked[event.id]
    alone = _most(seen.alone, event)
    if alone:
        return f"'{alone[0]}' was the only thing false in {alone[1]:,} of {asked:,} checks"
    shut = _most(seen.shut, event)
    return f"'{shut[0]}' was false in {shut[1]:,} of {asked:,} checks" if shut else "nobody asked"


def _most(counts: Counter[Place], event: Event) -> tuple[str, int] | None:
    mine = [(gate, count) for (name, gate), count in counts.items() if name == event.id]
    return max(mine, key=lambda row: (row[1], row[0])) if mine else None


def _unled(seen: Seen, pack: Pack, event: Event) -> str:
    """Return why a follow-up never came: what leads to it, and what became of that."""
    row = pack.events.index(event)
    leads = [
        (before, choice.id)
        for before in pack.events
        for choice in before.choices
        for end in (choice.good, choice.bad)
        if end and end.follow and end.follow.event == row
    ]
    if not leads:
        return "no choice leads here"
    before, choice_id = max(leads, key=lambda lead: seen.taken[lead[0].id, lead[1]])
    times = seen.taken[before.id, choice_id]
    said = f"{before.id}.{choice_id}, which leads here, was taken {_times(times)}"
    return said if times else f"{said}; {before.id} came {_times(seen.came[before.id])}"


def text(coverage: Coverage) -> str:
    """Return coverage as lines: what came, and what never did."""
    kinds = {"event": "events came", "choice": "choices were taken", "fail": "tests failed"}
    kinds["ending"] = "endings were reached"
    lines = []
    for kind, said in kinds.items():
        found, there = coverage.of(kind)
        if there:
            lines.append(f"{found} of {there} {said}")
    lines += [f"never: {row.id} — {row.why}" for row in coverage.rows if _says(row)]
    return "\n".join([*lines, f"coverage {coverage.percent} %"])


def _says(row: Row) -> bool:
    """Return whether a row's reason is news: of an event that never came, its choices are none."""
    return not row.count and row.kind != "fail" and row.why != "its event never came"


def table(coverage: Coverage) -> str:
    """Return coverage as CSV."""
    lines = ["kind,id,count,why"]
    for row in coverage.rows:
        why = "" if row.count else row.why.replace('"', '""')
        lines.append(f'{row.kind},{row.id},{row.count},"{why}"')
    return "\n".join(lines) + "\n"

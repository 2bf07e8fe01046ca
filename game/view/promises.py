"""What was promised, in words, and the clock of each promise that still runs."""

from collections.abc import Iterator

from game.engine import laws, pledge, promise
from game.model.day import Entry
from game.model.hosted import Deed
from game.model.outcome import Vow
from game.model.units import CENT, NONE
from game.view import figures, names, recall
from game.view.look import Look
from game.view.panes import Intent
from game.view.slots import fill, within

GLYPH = "·"
_WORDS = {
    Deed.POST: "post something of theirs",
    Deed.HOST: "hold an evening",
    Deed.SPOTLIGHT: "give them the light for an evening",
    Deed.CALLBACK: "bring back something old",
    Deed.TRANSLATE: "teach the new ones",
    Deed.ANSWER: "answer the letter",
    Deed.RETIRE: "bury {idea} while it is loved",
    Deed.REST: "take a night off",
    Deed.LEAVE_IT_HOME: "leave {idea} at home",
    Deed.NO_BRAND: "let no brand have {idea}",
}


_KEPT = {
    Deed.POST: "post one of theirs",
    Deed.HOST: "host anything, once",
    Deed.SPOTLIGHT: "spotlight them",
    Deed.CALLBACK: "any callback will do",
    Deed.TRANSLATE: "translate anything",
    Deed.ANSWER: "answer them",
    Deed.RETIRE: "retire it",
    Deed.REST: "rest, one evening",
    Deed.LEAVE_IT_HOME: "never leak it",
    Deed.NO_BRAND: "no brand gets it",
}
"""What keeps each, by the name of its verb."""


def words(look: Look, event: int, choice: int, who: int, root: int) -> str:
    """Return what a choice promised: the author's label, or what the deed is."""
    events = look.pack.events
    vow = None
    if 0 <= event < len(events) and 0 <= choice < len(events[event].choices):
        vow = events[event].choices[choice].promise
    if vow is None:
        return "something"
    name = names.member(look.world, look.pack, who)
    roles = {role.name: "somebody" for role in events[event].roles}
    idea = within(look.words.idea(root)) if root >= 0 else "it"
    roles[events[event].roles[vow.to].name] = name
    fills = {**recall.around(look, root), **roles, "idea": idea}
    return kept_by(vow, fill(vow.label, fills) or usual(vow, f"'{idea}'" if root >= 0 else idea))


def kept_by(vow: Vow, said: str) -> str:
    """Return a promise with what keeps it, where its author's words do not say so."""
    deed = _KEPT.get(Deed(vow.deed), "")
    return f"{said} ({deed})" if deed else said


def usual(vow: Vow, idea: str) -> str:
    """Return what was promised where its author gave it no words."""
    return fill(_WORDS[Deed(vow.deed)], {"idea": idea})


def term(vow: Vow) -> str:
    """Return until when a promise runs: what is to be done has a last day, what is not, a span."""
    days = figures.many(vow.due, "day")
    if vow.deed in promise.FORBORNE:
        return f"for {days}"
    first = {0: "", 1: "from tomorrow"}.get(vow.opens, f"after {vow.opens} days")
    sooner = f"{first}, or by an evening that goes well before, " if first else ""
    return f"{sooner}within {days}"


def price(look: Look, points: int) -> int:
    """Return the trust that a promise worth so many points takes if it is broken here."""
    held = laws.of(look.world, look.pack)
    return (
        laws.percent(laws.percent(2 * points * CENT, held["promise"]), held["trust_lost"]) // CENT
    )


def touched(look: Look, entry: Entry) -> tuple[str, ...]:
    """Return which promises an entry of tonight's plan breaks, and which it keeps."""
    promises = look.world.promises
    told = []
    for row, kept in pledge.does(look.world, entry):
        if kept:
            trust = int(promises.points[row])
            told.append(f"+ keeps a promise to {_to(look, row)}: trust ▲{trust}")
        else:
            told.append(f"! breaks a promise to {_to(look, row)}: {_broken(look, row)}")
    row = promise.owed(look.world)
    if entry.verb == "host" and row != NONE and not told:
        trust = int(promises.points[row])
        told.append(f"+ if it goes well, keeps what is promised {_to(look, row)}: trust ▲{trust}")
    return tuple(told)


def lapsing(look: Look) -> tuple[str, ...]:
    """Return which promises break tonight because nothing that is planned keeps them."""
    promises, day = look.world.promises, look.world.host.day
    done = {row for entry in look.day.plan for row, _ in pledge.does(look.world, entry)}
    held = any(entry.verb == "host" for entry in look.day.plan)
    may = promise.owed(look.world) if held else NONE
    unless = {may: " unless the evening goes well"}
    return tuple(
        f"breaks a promise to {_to(look, row)}, due tonight{unless.get(row, '')}: "
        f"{_broken(look, row)}"
        for row in range(promises.who.size)
        if promises.due[row] <= day
        and row not in done
        and int(promises.deed[row]) not in promise.FORBORNE
        and look.world.cast.row[promises.who[row]] >= 0
    )


def _to(look: Look, row: int) -> str:
    return names.member(look.world, look.pack, int(look.world.promises.who[row]))


def _broken(look: Look, row: int) -> str:
    return f"trust ▼{price(look, int(look.world.promises.points[row]))}, and a grudge"


def running(look: Look) -> Iterator[Intent]:
    """Yield the promises that still run, with the days that are left."""
    table = look.world.promises
    for row in range(table.who.size):
        who, root = int(table.who[row]), int(table.root[row])
        text = words(look, int(table.event[row]), int(table.choice[row]), who, root)
        if int(table.opens[row]) > look.world.host.day:
            text += f", not before day {int(table.opens[row])} but by an evening that goes well"
        days = max(int(table.due[row]) - look.world.host.day, 0)
        yield Intent(GLYPH, names.member(look.world, look.pack, who), text, days)

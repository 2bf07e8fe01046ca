"""Ending a month by one's own hand: what it can come to, how surely, and by how much it was missed.

Whoever gives the keys away or closes the room is judged by the night that follows, like any host.
"""

from game.engine import named
from game.engine.offers.close import CLOSE
from game.engine.offers.step_down import STEP_DOWN
from game.model.condition import Both, Name, Term
from game.model.ending import Ending
from game.model.hosted import Closing
from game.model.units import NONE
from game.run.forecast import FUTURES, Forecast
from game.view import figures, heir
from game.view.look import Look
from game.view.progress import found, misses, progress
from game.view.slots import fill

KEYS, FAREWELL = "room.handed_over", "room.closed"
_OTHERS = 2
"""Endings told of besides what is meant; of more, only that there are some."""


def attempted(look: Look) -> tuple[Ending, ...]:
    """Return the endings that only come to a host who did as this one has done."""
    paths = {Closing.CLOSED: FAREWELL, Closing.STEPPED_DOWN: KEYS}
    path = paths.get(Closing(look.world.host.closing), "room.gone" * bool(look.world.host.gone))
    return _asking(look, path) if path else ()


def missed(look: Look, ended: Ending) -> tuple[str, ...]:
    """Return a line for each ending that was tried for and did not come, with its figures."""
    told = []
    for ending in attempted(look):
        parts = misses(look, ending.when)
        if ending is ended or not parts:
            continue
        if len(parts) == 1:
            part, by = parts[0]
            told.append(f"{ending.title} was missed{f' by {by}' if by else ''}: {part}")
        else:
            each = (f"{part}, {by} off" if by else part for part, by in parts)
            told.append(f"{ending.title} was missed: {'; '.join(each)}")
        if heir.asked(ending.when) > named.trust(look.world, look.world.host.successor):
            told += heir.lost_in_the_night(look)
    return tuple(told)


def asks(look: Look, path: str) -> tuple[str, ...]:
    """Return what the ending asks that an offer is for, as it stands, and who judges when."""
    told = []
    for ending in _asking(look, path):
        there = found(progress(look, _besides(ending.when, path)))
        moves = f"; trust in {heir.name(look)} {_swings(look)}" if path == KEYS else ""
        told.append(f"{ending.title} asks: {', '.join(there)}")
        told.append(f"judged after tonight, not as it stands now{moves}")
    return tuple(told)


def _swings(look: Look) -> str:
    """Say how far trust in the successor goes in a night."""
    most = heir.swing(look)
    if not most:
        return "can move in a night"
    return f"has moved by up to {most} in a night"


def foretold(look: Look, told: Forecast) -> tuple[str, ...]:
    """Return how the run would end in the nights tried, if it did in some; what is meant, first."""
    nights = {look.pack.endings[row].id: count for row, count in told.ends.items()}
    if not nights:
        return ()
    sought = {ending.id: nights.pop(ending.id, 0) for ending in meant(look)}
    others = sorted(nights, key=lambda one: -nights[one])
    some = {**sought, **{one: nights[one] for one in others[:_OTHERS]}}
    titles = {ending.id: ending.title for ending in look.pack.endings}
    said = [f"{titles[one]} in {count}" for one, count in some.items()]
    more = sum(nights[one] for one in others[_OTHERS:])
    said += [f"another ending in {more}"] * bool(more)
    goes_on = FUTURES - sum(told.ends.values())
    said += [f"it goes on in {goes_on}"] * bool(goes_on)
    return (f"of {FUTURES} nights tried: {figures.listed(said)}",)


def meant(look: Look) -> tuple[Ending, ...]:
    """Return the endings that tonight is for: keys given, a room closed, or what was declared."""
    for path, offer in ((KEYS, STEP_DOWN.id), (FAREWELL, CLOSE.id)):
        if offer in look.day.choices:
            return _asking(look, path)
    host = look.world.host
    if host.day < host.length or host.ambition == NONE:
        return ()
    return (look.pack.endings[look.pack.ambitions[host.ambition].ending],)


def left_lying(look: Look, ended: Ending) -> str:
    """Return what became of keys that were given and not taken up: the first lines of an epilogue.

    Nothing where they were taken up, or the room went down with its host.
    """
    given = look.world.host.closing == Closing.STEPPED_DOWN
    if not given or ended.kind != "mixed" or look.world.host.successor == NONE:
        return ""
    return fill(_LYING, {"heir": heir.name(look)})


_LYING = (
    "You gave {heir} the keys at nine, in front of everybody. Some clapped, and some looked at "
    "their cups. {heir} said thank you, and put them down, and went on putting them down: by the "
    "coats, on the sill, beside your plate. In the morning they hung on your hook. Nobody had "
    "said no. It was only that each of them, when the bell went, had looked round for you."
)


def _asking(look: Look, path: str) -> tuple[Ending, ...]:
    """Return the wins that ask for something that only the host brings about."""
    return tuple(e for e in look.pack.endings if e.kind == "win" and path in _facts(e.when))


def _facts(term: Term) -> tuple[str, ...]:
    """Return what a condition asks for as a mere fact, first of all or among other things."""
    parts = term.parts if isinstance(term, Both) else (term,)
    return tuple(part.path for part in parts if isinstance(part, Name))


def _besides(term: Term, path: str) -> Term:
    """Return a condition without one of its facts."""
    if not isinstance(term, Both):
        return term
    return Both(tuple(part for part in term.parts if part != Name(path)))

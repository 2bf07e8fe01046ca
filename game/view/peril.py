"""Losses that are asked after every night: how far off each is, and which could come tonight.

Read off the pack's own endings; a loss that no evening can bring about at once is not cried.
"""

from collections.abc import Iterator

from game.engine import judge
from game.model.condition import Both, Compare, Either, Name, Number, Term
from game.model.ending import Ending
from game.model.pack import Pack
from game.model.units import HOST_GRACE, NONE
from game.view.look import Look
from game.view.panes import Intent
from game.view.progress import progress

_TONIGHT = {
    "room.thin_days": 1,
    "room.rift_days": 1,
    "room.banner_days": 1,
    "room.fatigue": 20,
    "room.trust": 12,
}
"""By how much each of these can move in a night that goes badly."""


def losses(look: Look) -> tuple[str, ...]:
    """Return the ways in which a run is lost: what each asks, how far it is, what keeps it off."""
    return tuple(_told(look, ending) for ending in _losses(look.pack))


def _told(look: Look, ending: Ending) -> str:
    when = "any night" if ending.at_once else f"any night after day {HOST_GRACE}"
    asked = when if ending.nightly else "the last night"
    so_far = ", ".join(progress(look, ending.when))
    told = (f"{ending.title} ({asked}): {ending.hint}", f"{so_far}.", ending.how)
    return "\n".join(filter(None, told))


def _losses(pack: Pack) -> list[Ending]:
    return sorted((e for e in pack.endings if e.kind == "loss"), key=lambda e: (e.rank, e.id))


def asked(pack: Pack, path: str) -> int:
    """Return how much of a quantity ends a run on any night, 0 if none does."""
    nightly = (ending.when for ending in pack.endings if ending.nightly)
    return min((mark for when in nightly for name, mark in marks(when) if name == path), default=0)


def tonight(look: Look) -> Iterator[Intent]:
    """Yield the losses that the coming night could bring."""
    day = look.world.host.day
    if look.world.host.ending != NONE:
        return
    for ending in _losses(look.pack):
        counts = ending.at_once or day > HOST_GRACE
        if ending.nightly and counts and near(look, ending):
            so_far = ", ".join(progress(look, ending.when))
            text = f"may come tonight. {ending.hint} Now: {so_far}"
            yield Intent("!", ending.title, text, 0)


def near(look: Look, ending: Ending) -> bool:
    """Return whether a bad night could make an ending's condition hold."""
    return _near(ending.when, judge.Scene(look.world, look.pack))


def _near(term: Term, scene: judge.Scene) -> bool:
    match term:
        case Both():
            return all(_near(part, scene) for part in term.parts)
        case Either():
            return any(_near(part, scene) for part in term.parts)
        case Compare(left=Name(path=path), right=Number(value=mark)) if path in _TONIGHT:
            now = int(judge.value(term.left, scene))
            rising = term.op in (">=", ">")
            return (mark - now if rising else now - mark) <= _TONIGHT[path] and (now > 0)
        case Name(path="room.gone"):
            return _ends(scene)
        case _:
            return judge.holds(term, scene)


def _ends(scene: judge.Scene) -> bool:
    """Return whether the platform is gone by the morning."""
    host, changes = scene.world.host, scene.pack.changes
    known = host.change != NONE and changes[host.change].ends
    return bool(host.gone or (known and host.change_day <= host.day + 1))


def marks(term: Term) -> Iterator[tuple[str, int]]:
    """Yield each quantity that a condition asks so much of, and how much."""
    match term:
        case Both() | Either():
            for part in term.parts:
                yield from marks(part)
        case Compare(op=">=", left=Name(path=path), right=Number(value=mark)):
            yield path, mark
        case _:
            return

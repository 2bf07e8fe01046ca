"""How far a room is from what an ending asks: each part of its condition with today's figures."""

from collections.abc import Iterator

from game.engine import judge
from game.model.condition import Both, Call, Compare, Either, Name, Not, Number, Sum, Term
from game.model.units import NONE, PARTING_DAY
from game.view import names
from game.view.look import Look

_WORDS = {">=": "of", ">": "of more than", "<=": "of at most", "<": "of less than", "==": "of"}
_SO_FAR = " (so far)"
_NOT_YET, _LATER = " (not yet)", f" (from day {PARTING_DAY})"
_PARTING = {"room.closed", "room.handed_over"}
_HEIR = "{heir}"
_SAID = {
    "room.deal": "a bargain struck",
    "room.closed": "the room closed by you",
    "room.handed_over": "the keys handed over",
    "room.gone": "the platform ended",
    "room.kin": "kin who share two of our references",
    "room.classics": "classics with our name on them",
    "room.said": "ideas said in parliament",
    "room.along": "per cent of the core hoped for who would come",
    "room.agreed": "names the circle would put to it",
    "room.heir": f"trust in {_HEIR}",
    "room.branded": "branded references",
    "room.thin_days": "nights in a row with too few at home",
    "room.rift_days": "nights in a row with two hostile camps",
    "room.banner_days": "nights in a row of being known by a banner",
    "room.exposure_peak": "exposure at its highest",
    "room.quiet_days": "days since anything new lived here,",
}
"""Quantities whose name alone would not tell a player what is counted."""


def progress(look: Look, term: Term) -> tuple[str, ...]:
    """Return each part of a condition in a few words: "core 41 of 60"; done ones are marked."""
    scene = judge.Scene(look.world, look.pack)
    parts = term.parts if isinstance(term, Both) else (term,)
    told = (_part(part, scene) for part in parts if list(_named(part)))
    return tuple(_whose(look, part) for part in told)


def still_open(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return those parts that are not there yet."""
    return tuple(part for part in parts if not part.endswith(_SO_FAR))


def undone(part: str) -> bool:
    """Return whether a part is something to be done, and not a figure to be reached."""
    return part.endswith((_NOT_YET, _LATER))


def found(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return parts as they stood in the end: nothing is only so far."""
    return tuple(part.removesuffix(_SO_FAR) for part in parts)


def misses(look: Look, term: Term) -> tuple[tuple[str, int], ...]:
    """Return each part of a condition that does not hold, and by how much it is missed."""
    scene = judge.Scene(look.world, look.pack)
    parts = term.parts if isinstance(term, Both) else (term,)
    gone = (part for part in parts if list(_named(part)) and not judge.holds(part, scene))
    return tuple((_whose(look, _part(part, scene)), _short(part, scene)) for part in gone)


def _whose(look: Look, part: str) -> str:
    """Return a part with the name of whoever the room's trust is in."""
    who = look.world.host.successor
    heir = names.member(look.world, look.pack, who) if who != NONE else "your successor"
    return part.replace(_HEIR, heir)


def _part(term: Term, scene: judge.Scene) -> str:
    if isinstance(term, Either):
        return " or ".join(_part(part, scene) for part in term.parts)
    if isinstance(term, Both):
        return " and ".join(_part(part, scene) for part in term.parts)
    done = _SO_FAR if judge.holds(term, scene) else ""
    if isinstance(term, Compare):
        said, value, asked = _figures(term, scene)
        return f"{said} {value} {_WORDS.get(term.op, 'of')} {asked}{done}"
    early = scene.world.host.day < PARTING_DAY and not _PARTING.isdisjoint(quantities(term))
    open_yet = _LATER if early else _NOT_YET
    return f"{' and '.join(dict.fromkeys(_named(term)))}{done or open_yet}"


def _figures(term: Compare, scene: judge.Scene) -> tuple[str, int, int]:
    """Return what is counted, how much of it there is, and how much is asked."""
    value, asked = (int(judge.value(side, scene)) for side in (term.left, term.right))
    terms, said = list(_named(term.left)), _spoken(term.left)
    if len(set(terms)) == 1:  # three times the core against twice the goal: told of one core
        value, asked, said = value // len(terms), -(-asked // len(terms)), terms[0]
    return said, value, asked


def _short(term: Term, scene: judge.Scene) -> int:
    """Return by how much a count is not what is asked; 0 where nothing is counted."""
    if not isinstance(term, Compare):
        return 0
    _, value, asked = _figures(term, scene)
    return abs(asked - value)


def _spoken(term: Term) -> str:
    """Return what is counted on one side of a comparison: "canon less branded references"."""
    if isinstance(term, Sum):
        joint = "plus" if term.sign > 0 else "less"
        return f"{_spoken(term.left)} {joint} {_spoken(term.right)}"
    return " and ".join(_named(term))


def _named(term: Term) -> Iterator[str]:
    for path in quantities(term):
        yield _SAID.get(path, path.removeprefix("room.").replace("_", " "))


def quantities(term: Term) -> tuple[str, ...]:
    """Return the quantities a condition reads, in order."""
    match term:
        case Name():
            return (term.path,)
        case Both() | Either():
            return tuple(path for part in term.parts for path in quantities(part))
        case Not():
            return quantities(term.part)
        case Compare() | Sum():
            return (*quantities(term.left), *quantities(term.right))
        case Call() | Number():
            return ()

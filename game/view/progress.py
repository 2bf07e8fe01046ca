"""How far a room is from what an ending asks: each part of its condition with today's figures."""

from collections.abc import Iterator

from game.engine import ambition, judge
from game.model.condition import Both, Call, Compare, Either, Name, Not, Number, Sum, Term
from game.model.ending import Ending
from game.model.units import NONE
from game.view.look import Look

_WORDS = {">=": "of", ">": "of more than", "<=": "of at most", "<": "of less than", "==": "of"}
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
    "room.heir": "trust in your successor",
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
    return tuple(_part(part, scene) for part in parts if list(_named(part)))


def _part(term: Term, scene: judge.Scene) -> str:
    if isinstance(term, Either):
        return " or ".join(_part(part, scene) for part in term.parts)
    if isinstance(term, Both):
        return " and ".join(_part(part, scene) for part in term.parts)
    done = " (so far)" if judge.holds(term, scene) else ""
    if isinstance(term, Compare):
        value, asked = (int(judge.value(side, scene)) for side in (term.left, term.right))
        terms, said = list(_named(term.left)), _spoken(term.left)
        if len(set(terms)) == 1:  # three times the core against twice the goal: told of one core
            value, asked, said = value // len(terms), -(-asked // len(terms)), terms[0]
        return f"{said} {value} {_WORDS.get(term.op, 'of')} {asked}{done}"
    return f"{' and '.join(dict.fromkeys(_named(term)))}{done or ' (not yet)'}"


def _spoken(term: Term) -> str:
    """Return what is counted on one side of a comparison: "canon less branded references"."""
    if isinstance(term, Sum):
        joint = "plus" if term.sign > 0 else "less"
        return f"{_spoken(term.left)} {joint} {_spoken(term.right)}"
    return " and ".join(_named(term))


def _named(term: Term) -> Iterator[str]:
    match term:
        case Name():
            yield _SAID.get(term.path, term.path.removeprefix("room.").replace("_", " "))
        case Both() | Either():
            for part in term.parts:
                yield from _named(part)
        case Not():
            yield from _named(term.part)
        case Compare() | Sum():
            yield from _named(term.left)
            yield from _named(term.right)
        case Call() | Number():
            return


def aims(look: Look) -> tuple[str, ...]:
    """Return the wins a run can come to, in the order they are asked for; what was declared first.

    Each in lines: what it asks, how far the room is, what brings it about.
    """
    pack, meant = look.pack, look.world.host.ambition
    wins = sorted((e for e in pack.endings if e.kind == "win"), key=lambda e: (e.rank, e.id))
    told = tuple(_aim(look, each) for each in wins)
    if meant == NONE:
        return told
    declared = pack.ambitions[meant]
    so_far = progress(look, pack.endings[declared.ending].when) + progress(look, declared.when)
    crown = "crowned as things stand" if ambition.wanted(look.world, pack) != NONE else ""
    said = "; ".join(part for part in (", ".join(so_far), crown) if part)
    return (f"Declared: {declared.title}. {declared.hint} {said}".rstrip(), *told)


def _aim(look: Look, ending: Ending) -> str:
    so_far = ", ".join(progress(look, ending.when))
    told = (f"{ending.title}: {ending.hint}", f"{so_far}." if so_far else "", ending.how)
    return "\n".join(filter(None, told))

"""Who is to have the keys after the host: why them, how far the room trusts them, what moves it."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from game.engine import measure, named
from game.engine.offers.circle import person
from game.engine.offers.successor import SUCCESSOR
from game.model.condition import Term
from game.model.night import Happening, Kind
from game.model.units import HOURS_A_DAY, NONE
from game.run.history import AWAY, Leaf
from game.view import figures, memories, names, peril
from game.view.look import Look
from game.view.panes import Vital
from game.view.worded import titled

NAME = "Successor"
_ASKED = "room.heir"
_TRUST = "trust is half of each"
_MOVES = (
    "loyalty moves with promises, the light and being named; attachment with what they write, "
    "what is said to them, and every night that goes by"
)
_WORN = "nothing in particular, a day of wear and what was read here"
MOVED = 3
"""Lines of what moved trust in them, where it has moved; after these, who they are and why."""
_LATELY = 8
"""Nights from which it is told how far trust in somebody can move in one."""


def asked(term: Term) -> int:
    """Return how much trust in the successor a condition asks for, 0 if none."""
    return max((mark for path, mark in peril.marks(term) if path == _ASKED), default=0)


def name(look: Look) -> str:
    """Return who is to have the keys as things stand; "nobody" where there is nobody to."""
    who = look.world.host.successor
    return names.member(look.world, look.pack, who) if who != NONE else names.NOBODY


def planned(look: Look) -> int:
    """Return the cast row of who is to have the keys once tonight's plan is carried out."""
    named_tonight = look.day.choices.get(SUCCESSOR.id)
    if named_tonight is None:
        return int(look.world.host.successor)
    return person(look.world, look.pack, named_tonight)


def as_planned(look: Look) -> Look:
    """Return the morning as if whoever is named tonight had been named already."""
    host = replace(look.world.host, successor=planned(look))
    return replace(look, world=replace(look.world, host=host))


def why_them(look: Look) -> str:
    """Say who is to have the keys and why; there is somebody from the first evening on."""
    if (who := planned(look)) not in {look.world.host.successor, NONE}:
        return f"{names.member(look.world, look.pack, who)} would have the keys: named tonight"
    if look.world.host.successor == NONE:
        return "nobody you know by name is left to have the keys"
    said = f"{name(look)} would have the keys after you"
    turn = next(iter(_turns(look)), None)
    if turn is None:
        return f"{said}: of all on the first evening the most loyal; you may name another"
    leaf, what = turn
    if not what.passed:
        return f"{said}: you said so on day {leaf.day}"
    gone = f", when {_before(look, leaf)} was gone" if _before(look, leaf) else ""
    return f"{said} since day {leaf.day}{gone}: of all here the one most trusted"


def passed(look: Look, what: Happening) -> str:
    """Say that the keys were meant for somebody else till this happened, and why they are not."""
    who = names.member(look.world, look.pack, what.who)
    leaf = next((leaf for leaf, turn in _turns(look) if turn is what), None)
    before = _before(look, leaf) if leaf else ""
    if what.passed:
        lead = f"{before} is gone; {who}" if before else who
        return f"{lead} would have the keys now, as the one most trusted here, and was not asked."
    sore = f" {before}, who would have had them, minds." if before and before != who else ""
    return f"{who} is to have the keys, when it comes to that.{sore}"


def vital(look: Look) -> Vital:
    """Return trust in the successor as a vital, with who they are and what moved it last night."""
    trust = named.trust(look.world, look.world.host.successor)
    series = _series(look)
    change = series[-1] - series[-2] if len(series) > 1 else 0
    return Vital(
        name=NAME,
        value=f"{name(look)} {trust}",
        change=change,
        good=True,
        series=series,
        why=_why(look, change),
    )


def at_stake(look: Look) -> bool:
    """Return whether the month is meant to end with the keys, or the host has said whose they are.

    Trust in somebody who only would have them if it came to that is nobody's news.
    """
    row = look.world.host.ambition
    if row != NONE and asked(look.pack.endings[look.pack.ambitions[row].ending].when):
        return True
    return SUCCESSOR.id in look.day.choices or any(not what.passed for _, what in _turns(look))


def swing(look: Look) -> int:
    """Return by how much trust in whoever has the keys moved in one night of late, at most."""
    series = _series(look)[-_LATELY - 1 :]
    return max((abs(then - now) for then, now in pairwise(series)), default=0)


def lost_in_the_night(look: Look) -> tuple[str, ...]:
    """Say what trust in them was before the last night, and what took from it; or nothing."""
    series, who = _series(look), look.world.host.successor
    if len(series) < 2 or series[-1] >= series[-2]:  # noqa: PLR2004 - a night has two ends
        return ()
    return (f"trust in {name(look)} was {series[-2]} the evening before: {_because(look, who)}",)


def _because(look: Look, who: int) -> str:
    return figures.listed(list(_causes(look, who))) or _WORN


def _why(look: Look, change: int) -> tuple[str, ...]:
    """Say what trust in them is made of, what moved it, why it is them."""
    who = look.world.host.successor
    if who == NONE:
        return (why_them(look),)
    held, loyal = (int(named.MEMBER[part](look.world)[who]) for part in ("attachment", "loyalty"))
    moods, heirs = look.history.moods, look.history.heirs
    same = len(heirs) > 1 and heirs[-2][0] == who and moods[-2][who] != AWAY
    by = (figures.arrow(held - moods[-2][who]), figures.arrow(loyal - heirs[-2][1])) if same else ()
    attached, loyalty = (f" {moved}" if moved else "" for moved in by or ("", ""))
    parts = f"attachment {held}{attached}, loyalty {loyal}{loyalty} ({_TRUST})"
    if not change:
        return (parts, why_them(look), _MOVES)
    because = f"last night: {_because(look, who)}"
    return (f"{change:+d} since yesterday", parts, because, why_them(look))


def _causes(look: Look, who: int) -> Iterator[str]:
    """Say what happened to somebody last night that moves how they stand to the room."""
    day = look.last.day if look.last else NONE
    found = [text for on, text in memories.of(look.world, look.pack, who) if on == day]
    for what in look.happenings:
        if what.kind is Kind.CAUGHT and what.who == who:
            found.append(f"{look.quoted(what.root)} caught")
        elif what.kind is Kind.DIED and what.who == who and _fresh(look, what.root):
            found.append(f"{look.quoted(what.root)} died by the morning")
        elif what.kind is Kind.CHOSE and who in what.roles:
            found.append(f"'{titled(look, look.pack.events[what.about].id, day)}'")
    yield from dict.fromkeys(found)


def _fresh(look: Look, root: int) -> bool:
    """Return whether an idea was first said yesterday: its author feels its death."""
    return measure.idea_age(look.world, root) <= HOURS_A_DAY + 1


def _turns(look: Look) -> Iterator[tuple[Leaf, Happening]]:
    """Yield each time that the keys were meant for somebody else, the newest first."""
    for leaf in reversed(look.history.leaves):
        for what in reversed(leaf.happenings):
            if what.kind is Kind.SUCCESSOR:
                yield leaf, what


def _before(look: Look, leaf: Leaf) -> str:
    """Return who was to have the keys on the morning of a day, "" where nobody was."""
    who = look.history.heirs[leaf.day - 1][0]
    return names.member(look.world, look.pack, who) if who != NONE else ""


def _series(look: Look) -> tuple[int, ...]:
    """Return trust by day in whoever has the keys now, for as long as they were to have them."""
    found: list[int] = []
    mornings = zip(look.history.heirs, look.history.moods, strict=True)
    for (who, loyalty), moods in reversed(list(mornings)):
        if who != look.world.host.successor or who == NONE or moods[who] == AWAY:
            break
        found.append((loyalty + moods[who]) // 2)
    return tuple(reversed(found))

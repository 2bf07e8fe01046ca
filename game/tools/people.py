"""The named members as a bot sees them: what stands on their cards, by the pack's ids."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.engine import named
from game.model.pack import Pack
from game.model.world import World


@dataclass(frozen=True)
class Tie:
    """What ties a member to another: `mentor`, `crush`, `rival`, `owes` and what packs add."""

    kind: str
    whom: int  # row of the other among the named


@dataclass(frozen=True)
class Member:
    """One of the twelve. Of one who has left, the strengths and `silent` are 0."""

    who: int  # row among the named: what entries, ties and ideas refer to
    id: str
    here: bool
    circle: bool  # one of the five
    attachment: int  # 0-100, as are energy and loyalty
    energy: int
    loyalty: int
    silent: int  # days since they last spoke
    traits: tuple[str, ...]
    likes: tuple[str, ...]  # tags
    forms: tuple[str, ...]  # of ideas they like to write
    want: str  # in words
    ties: tuple[Tie, ...]


@dataclass(frozen=True)
class Fact:
    """Something that is remembered. `who` and `whom` are rows among the named, or -1."""

    kind: str
    who: int
    whom: int
    day: int


def members(world: World, pack: Pack) -> Iterator[Member]:
    """Yield the named members in the order of their rows."""
    read = {name: quantity(world).tolist() for name, quantity in named.MEMBER.items()}
    ties = _ties(world, pack)
    for who, here in enumerate((world.cast.row >= 0).tolist()):
        person = pack.people[int(world.cast.person[who])]
        shown = {name: column[who] if here else 0 for name, column in read.items()}
        yield Member(
            who=who,
            id=person.id,
            here=here,
            circle=bool(world.cast.circle[who]),
            attachment=shown["attachment"],
            energy=shown["energy"],
            loyalty=shown["loyalty"],
            silent=shown["silent"],
            traits=tuple(pack.traits[row] for row in person.traits),
            likes=tuple(pack.tags[row] for row in person.likes),
            forms=tuple(pack.forms[row] for row in person.forms),
            want=person.want,
            ties=tuple(ties.get(who, ())) if here else (),
        )


def _ties(world: World, pack: Pack) -> dict[int, list[Tie]]:
    found: dict[int, list[Tie]] = {}
    columns = (world.ties.who.tolist(), world.ties.whom.tolist(), world.ties.kind.tolist())
    for who, whom, kind in zip(*columns, strict=True):
        found.setdefault(who, []).append(Tie(pack.tie_kinds[kind], whom))
    return found


def facts(world: World, pack: Pack) -> Iterator[Fact]:
    """Yield all that is remembered, the oldest first as it was written."""
    table = world.facts
    columns = (table.kind.tolist(), table.who.tolist(), table.whom.tolist(), table.day.tolist())
    for kind, who, whom, day in zip(*columns, strict=True):
        yield Fact(pack.fact_kinds[kind], who, whom, day)

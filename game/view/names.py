"""Names of things in one world, from their rows: members, rooms, platforms, brands, tags.

Everything here is a look-up; a row that means nothing is given a word that reads in a sentence.
"""

from collections.abc import Callable

from game.engine import measure
from game.model.house import Cause, Rival
from game.model.pack import Brand, Pack, Platform
from game.model.units import PLAYER
from game.model.world import Force, World

NOBODY = "nobody"
SOMEBODY = "somebody"


def member(world: World, pack: Pack, who: int) -> str:
    """Return the name of a named member by cast row; "somebody" for the rest."""
    if not 0 <= who < world.cast.person.size:
        return SOMEBODY
    return pack.people[int(world.cast.person[who])].name


def author(world: World, pack: Pack, root: int) -> str:
    """Return who first said an idea: a member, a crowd, or the place it came from."""
    who = measure.author(world, root)
    if who >= 0:
        return member(world, pack, who)
    return "the room" if int(world.roots.origin[root]) == PLAYER else place(world, pack, root)


def place(world: World, pack: Pack, root: int) -> str:
    """Return where an idea comes from."""
    return spot(world, pack, int(world.roots.origin[root]))


def home(world: World, pack: Pack) -> str:
    """Return the name of the player's room."""
    return pack.rooms[world.host.room].name


def room(world: World, pack: Pack, row: int) -> str:
    """Return the name of any room: its niche, and a number where several share it."""
    if row == PLAYER:
        return home(world, pack)
    if not 0 < row < world.rooms.niche.size:
        return "a room that is gone"
    if name := rival(world, pack, row):
        return name
    niche = int(world.rooms.niche[row])
    before = int((world.rooms.niche[1:row] == niche).sum())
    name = pack.niches[niche].name
    return f"{name}, room {before + 1}" if before else name


def rival(world: World, pack: Pack, row: int) -> str:
    """Return what the rival calls a room, or nothing where it is not theirs."""
    forces = world.forces
    theirs = (forces.kind == Force.RIVAL) & (forces.room == world.rooms.uid[row])
    return next((pack.rivals[int(which)].room for which in forces.which[theirs]), "")


def spot(world: World, pack: Pack, place: int) -> str:
    """Return the name of a room's row, or of the platform in -1 - platform."""
    return platform(pack, -1 - place) if place < 0 else room(world, pack, place)


def platform(pack: Pack, row: int) -> str:
    """Return the name of a platform."""
    return pack.platforms[row].name if 0 <= row < len(pack.platforms) else "somewhere"


def brand(pack: Pack, row: int) -> str:
    """Return the name of a brand."""
    return pack.brands[row].name if 0 <= row < len(pack.brands) else "no brand"


def force(world: World, pack: Pack, row: int) -> str:
    """Return the name of a force at work on the room."""
    if not 0 <= row < world.forces.kind.size:
        return "somebody"
    which, kind = int(world.forces.which[row]), Force(int(world.forces.kind[row]))
    if kind in _POWERS:
        named = _POWERS[kind](pack)
        return named[which].name if 0 <= which < len(named) else "somebody"
    if kind is Force.LIFE:
        return member(world, pack, int(world.forces.whom[row]))
    return _NAMELESS[kind]


_POWERS: dict[Force, Callable[[Pack], tuple[Platform | Brand | Cause | Rival, ...]]] = {
    Force.FEED: lambda pack: pack.platforms,
    Force.BRAND: lambda pack: pack.brands,
    Force.CAUSE: lambda pack: pack.causes,
    Force.RIVAL: lambda pack: pack.rivals,
}
_NAMELESS = {
    Force.LANDLORD: "the Landlord",
    Force.DRIFT: "newcomers",
    Force.STALE: "the room",
}


def tags(pack: Pack, rows: list[int] | tuple[int, ...]) -> str:
    """Return tags as a list of words, each once."""
    names = [spoken(pack.tags[row]) for row in dict.fromkeys(rows) if 0 <= row < len(pack.tags)]
    return ", ".join(names)


_SPOKEN = {
    "lost": "lost things",
    "home": "homes",
    "night": "the night",
    "archivist": "thorough",
    "mischief": "mischievous",
    "in_joke": "in-jokes",
    "catchphrase": "catchphrases",
    "image": "pictures",
    "dance": "dances",
    "song": "songs",
    "ritual": "rituals",
    "rumour": "rumours",
    "object": "objects",
}
"""Tags, traits and forms whose ids are no words that one would say of somebody."""


def spoken(ident: str) -> str:
    """Return a tag, a trait or a form as one says it of people and what they like."""
    return _SPOKEN.get(ident.rpartition(":")[2]) or plain(ident)


def plain(ident: str) -> str:
    """Return an id as words: base:owned_it → owned it."""
    return ident.rpartition(":")[2].replace("_", " ")


_TIES = {
    "mentor": "{one} teaches {other}",
    "crush": "{one} is sweet on {other}",
    "rival": "{one} and {other} are rivals",
    "owes": "{one} owes {other}",
}


def tie(pack: Pack, kind: int, one: str, other: str) -> str:
    """Return what two are to each other, as a clause; a pack's own kinds go by their names."""
    called = plain(pack.tie_kinds[kind]) if 0 <= kind < len(pack.tie_kinds) else "something"
    return _TIES.get(called, f"{{one}} and {{other}}: {called}").format(one=one, other=other)

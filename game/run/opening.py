"""How a run begins: the header that decides it, and the first morning that follows from it.

It knows which worlds there are and which room an id means; nothing of files.
"""

import platform

import numpy as np

from game import __version__
from game.engine import setup
from game.errors import OtherRulesError, UsageError
from game.model.pack import Pack
from game.model.record import RULES, Header
from game.model.world import World
from game.run.meant import meant

_ROOM_SIZE = 200  # members, in the mean
_SIZES = "sizes."
"""The parameters that say how many rooms a world of a name has, the player's among them."""
TELLER = "base:tide"
MODE = "run"


def room_row(pack: Pack, name: str) -> int:
    """Return the row of a starting room, named `kettle` or `base:kettle`. Raises UsageError."""
    rows = {room.id: row for row, room in enumerate(pack.rooms)}
    short = {full.partition(":")[2]: full for full in reversed(rows)}
    full = name if name in rows else short.get(name, "")
    if full:
        return rows[full]
    what = f"there is no room {name[:40]!a}"
    raise UsageError(what, meant(name, [*short, *rows]))


def rooms_in(pack: Pack, world: str, members: int | None = None) -> int:
    """Return how many rooms a world has: of that name, or of about so many members.

    Raises UsageError for an unknown name.
    """
    if members is not None:
        return max(members // _ROOM_SIZE, 2)
    worlds = {
        name.removeprefix(_SIZES): rooms
        for name, rooms in pack.params.values.items()
        if name.startswith(_SIZES)
    }
    if world not in worlds:
        what = f"there is no world {world[:40]!a}"
        raise UsageError(what, meant(world, list(worlds)))
    return worlds[world]


def header(
    pack: Pack, seed: int, room: str, world: str = "village", members: int | None = None
) -> Header:
    """Return the header of a new run. Raises UsageError for an unknown room or world."""
    rooms_in(pack, world, members)
    return Header(
        seed=seed,
        room=pack.rooms[room_row(pack, room)].id,
        world=world,
        weather=0,
        teller=TELLER,
        mode=MODE,
        packs=pack.names,
        members=members,
        app=__version__,
        made={"py": platform.python_version(), "numpy": np.__version__},
    )


def first_morning(header: Header, pack: Pack) -> World:
    """Return the world of day 1. Raises OtherRulesError where rules or packs differ."""
    if header.rules != RULES:
        what = f"made under rules {header.rules}, this is rules {RULES}"
        mend = f"pipx run --spec little-rooms=={header.app} rooms verify FILE"
        raise OtherRulesError(what, mend)
    same_packs(header, pack)
    row = room_row(pack, header.room)
    rooms = rooms_in(pack, header.world, header.members)
    return setup.begin(pack, header.seed, row, rooms)


def same_packs(header: Header, pack: Pack) -> None:
    """Raise OtherRulesError, naming the packs that are not as they were."""
    then = {name: (version, rules_hash) for name, version, rules_hash in header.packs}
    now = {name: (version, rules_hash) for name, version, rules_hash in pack.names}
    for name in sorted(then.keys() | now.keys()):
        if then.get(name, ("", ""))[1] != now.get(name, ("", ""))[1]:
            was, has = then.get(name, ("none", ""))[0], now.get(name, ("none", ""))[0]
            what = f"made with another pack {name} (version {was}, here {has})"
            raise OtherRulesError(what, "give that pack with --pack, or take it from the saves")

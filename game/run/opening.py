"""How a run begins: the header that decides it, and the first morning that follows from it.

It knows which worlds there are and which room an id means; nothing of files.
"""

import platform
from collections.abc import Iterable
from typing import Protocol

import numpy as np

from game import __version__
from game.engine import setup
from game.errors import OtherRulesError, UsageError
from game.model.pack import Pack
from game.model.record import RULES, Header
from game.model.terms import AS_USUAL, LENGTH, Terms, Wish
from game.model.world import World
from game.run import clock, codes
from game.run.meant import meant


class Named(Protocol):
    """A record of a pack."""

    @property
    def id(self) -> str:
        """Its full id."""
        ...


_ROOM_SIZE = 200  # members, in the mean
_SIZES = "sizes."
"""The parameters that say how many rooms a world of a name has, the player's among them."""


FIRST_ROOM = "kettle"
"""The room that a newcomer begins in, and that a world is measured with."""


def first_row(pack: Pack) -> int:
    """Return the row of the first room; in packs without it, of any."""
    return next((row for row, room in enumerate(pack.rooms) if taught(room)), 0)


def taught(room: Named) -> bool:
    """Whether the first evenings in a room are taught."""
    return room.id == f"base:{FIRST_ROOM}"


def room_row(pack: Pack, name: str) -> int:
    """Return the row of a starting room, named `kettle` or `base:kettle`. Raises UsageError."""
    return _row("room", _ids(pack.rooms), name)


def _ids(records: Iterable[Named]) -> list[str]:
    return [record.id for record in records]


def _row(kind: str, ids: list[str], name: str) -> int:
    """Return the row of a record by its id, with or without its pack. Raises UsageError."""
    short = {full.partition(":")[2]: full for full in reversed(ids)}
    full = name if name in ids else short.get(name, "")
    if full:
        return ids.index(full)
    what = f"there is no {kind} {name[:40]!a}"
    raise UsageError(what, meant(name.rpartition(":")[2], sorted(short)))


def rooms_in(pack: Pack, world: str, members: int | None = None) -> int:
    """Return how many rooms a world has: of that name, or of about so many members.

    Raises UsageError for an unknown name.
    """
    if members is not None:
        return max(members // _ROOM_SIZE, 2)
    named = worlds(pack)
    if world not in named:
        what = f"there is no world {world[:40]!a}"
        raise UsageError(what, meant(world, list(named)))
    return named[world]


def worlds(pack: Pack) -> dict[str, int]:
    """Return how many rooms each world of a name has."""
    params = pack.params.values
    names = (name for name in params if name.startswith(_SIZES))
    return {name.removeprefix(_SIZES): params[name] for name in names}


def seed(mode: str, text: str | None) -> int:
    """Return the seed of a new run: the day's own for a daily, else what is meant, else drawn.

    Raises UsageError for a misspelt code, and for a daily that is asked for by another seed.
    """
    if mode != "daily":
        return codes.fresh() if text is None else codes.read(text)
    if text is not None:
        what = "a daily has the day's own seed"
        raise UsageError(what, "leave the seed out, or play a run")
    return daily(clock.today())


def daily(day: str) -> int:
    """Return the seed that everybody's daily of a day has."""
    return codes.read(f"daily {day} {RULES}")


def header(pack: Pack, seed: int, room: str, wish: Wish = AS_USUAL) -> Header:
    """Return the header of a new run. Raises UsageError for a name that nothing here has."""
    teller, assists = granted(pack, wish)
    return Header(
        seed=seed,
        room=pack.rooms[room_row(pack, room)].id,
        world=wish.world,
        weather=wish.weather,
        teller=teller,
        mode=wish.mode,
        assists=assists,
        packs=pack.names,
        members=wish.members,
        app=__version__,
        made={"py": platform.python_version(), "numpy": np.__version__, **_dated(seed, wish.mode)},
    )


def _dated(seed: int, mode: str) -> dict[str, str]:
    """Return the date of today's daily; of no other run, for nothing follows from a date."""
    day = clock.today() if mode == "daily" else ""
    return {"day": day} if day and seed == daily(day) else {}


def granted(pack: Pack, wish: Wish) -> tuple[str, tuple[str, ...]]:
    """Return the full ids of a wish's teller and assists. Raises UsageError for a bad wish."""
    rooms_in(pack, wish.world, wish.members)
    if wish.mode not in LENGTH:
        what = f"there is no mode {wish.mode[:40]!a}"
        raise UsageError(what, meant(wish.mode, list(LENGTH)))
    if not 0 <= wish.weather <= len(pack.weather):
        what = f"there is no weather {wish.weather}"
        raise UsageError(what, f"give one from 0 to {len(pack.weather)}")
    tellers, assists = _ids(pack.tellers), _ids(pack.assists)
    helps = {assists[_row("assist", assists, name)] for name in wish.assists}
    return tellers[_row("storyteller", tellers, wish.teller)], tuple(sorted(helps))


def first_morning(header: Header, pack: Pack) -> World:
    """Return the world of day 1. Raises OtherRulesError where rules or packs differ."""
    if header.rules != RULES:
        what = f"made under rules {header.rules}, this is rules {RULES}"
        mend = f"pipx run --spec little-rooms=={header.app} rooms verify FILE"
        raise OtherRulesError(what, mend)
    same_packs(header, pack)
    row = room_row(pack, header.room)
    rooms = rooms_in(pack, header.world, header.members)
    return setup.begin(pack, header.seed, row, rooms, terms(header, pack))


def terms(header: Header, pack: Pack) -> Terms:
    """Return the terms that a header settles. Raises UsageError for what no pack here has."""
    assists, bits = _ids(pack.assists), 0
    for name in header.assists:
        bits |= 1 << _row("assist", assists, name)
    return Terms(
        weather=header.weather,
        teller=_row("storyteller", _ids(pack.tellers), header.teller),
        length=LENGTH[header.mode],
        assists=bits,
    )


def same_packs(header: Header, pack: Pack) -> None:
    """Raise OtherRulesError, naming the packs that are not as they were."""
    then = {name: (version, rules_hash) for name, version, rules_hash in header.packs}
    now = {name: (version, rules_hash) for name, version, rules_hash in pack.names}
    for name in sorted(then.keys() | now.keys()):
        if then.get(name, ("", ""))[1] != now.get(name, ("", ""))[1]:
            was, has = then.get(name, ("none", ""))[0], now.get(name, ("none", ""))[0]
            what = f"made with another pack {name} (version {was}, here {has})"
            raise OtherRulesError(what, "give that pack with --pack, or take it from the saves")

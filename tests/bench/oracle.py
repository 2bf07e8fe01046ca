"""The C version of visit and act: compiled where gcc is, and given the columns of a world."""

import ctypes
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from game.engine import tables
from game.engine.chance import Stream
from game.model.arrays import Column
from game.model.pack import Pack
from game.model.units import CANON, HOURS_A_DAY, SCREEN
from game.model.world import World

SOURCE = Path(__file__).with_name("kernel.c")
_PARAMS = ("known_at", "exposure_gain", "speak_base", "speak_belonging", "saturation")

_MADE = (
    *("pull", "daily", "posts24", "posters24", "tally"),
    *("visit_id", "visit_room", "visit_member", "before", "visit_word"),
    *("spoke_id", "spoke_room", "spoke_member", "spoke_slot"),
)


def _fields() -> Iterator[tuple[str, type[ctypes.c_int64] | type[ctypes.c_void_p]]]:
    """Yield the fields of `World` as kernel.c declares them: pointers, and whole numbers."""
    source = SOURCE.read_text(encoding="utf-8")
    inside = source.partition("typedef struct {")[2].partition("} World;")[0]
    plain = re.sub(r"/\*.*?\*/", "", inside)
    for declared in re.findall(r"\w+ ([^;]+);", plain):
        for name in declared.split(","):
            pointer = name.strip().startswith("*")
            yield name.strip(" *"), ctypes.c_void_p if pointer else ctypes.c_int64


FIELDS = tuple(_fields())


class _World(ctypes.Structure):
    """`World` of kernel.c."""

    _fields_ = FIELDS


def compiled(folder: Path) -> ctypes.CDLL | None:
    """Return the kernel compiled into a folder; None where there is no gcc."""
    gcc = shutil.which("gcc")
    if gcc is None:
        return None
    target = folder / "kernel.so"
    flags = ["-O3", "-march=native", "-std=c11", "-Wall", "-Werror", "-shared", "-fPIC"]
    subprocess.run([gcc, *flags, str(SOURCE), "-o", str(target)], check=True)
    return ctypes.CDLL(str(target))


class Oracle:
    """A world in C's hands, from an evening on."""

    def __init__(self, library: ctypes.CDLL, world: World, pack: Pack) -> None:
        self._library = library
        self.arrays = _columns(world) | _tables(pack) | _keys(world) | _scratch(world)
        for name, array in self.arrays.items():
            self.arrays[name] = np.ascontiguousarray(array)
        params = {name: pack.params[name] for name in _PARAMS}
        scalars = {
            "members": world.members.id.size,
            "rooms": world.rooms.uid.size,
            "screen": SCREEN,
            "canon": CANON,
            "tick": world.host.tick,
            "crowds": self.arrays["crowd"].size,
            "copies": self.arrays["reinforce"].shape[1],
            "depths": self.arrays["understood"].size,
        }
        pointers = {name: array.ctypes.data for name, array in self.arrays.items()}
        self._c = _World(**scalars, **params, **pointers)

    def begin(self) -> None:
        """Make what stands for a night."""
        self._library.begin(ctypes.byref(self._c))

    def turn(self) -> None:
        """Move the clock on by an hour."""
        self._c.tick += 1
        self._library.turn(ctypes.byref(self._c))

    def hour(self) -> None:
        """Let an hour's visitors come, speak and choose."""
        self._library.hour(ctypes.byref(self._c))

    def told(self) -> tuple[Column, Column, Column, Column]:
        """Return who came, who spoke, in which rooms, and the places that speakers chose."""
        arrays, spoke = self.arrays, self._c.spoke
        speakers = (arrays[f"spoke_{name}"][:spoke] for name in ("member", "room", "slot"))
        return (arrays["visit_member"][: self._c.came], *speakers)  # type: ignore[return-value]


def _columns(world: World) -> dict[str, Column]:
    """Return private copies of the columns that are written, and the others as they are."""
    m, r, v = world.members, world.rooms, world.variants
    return {
        "belonging": m.belonging.copy(),
        "rate": m.rate,
        "voice": m.voice,
        "literacy": m.literacy,
        "uid": r.uid,
        "size": r.size,
        "crew": r.crew,
        "staleness": r.staleness,
        "shown": r.screen,
        "shown_act": r.screen_act,
        "shown_author": r.screen_author,
        "shown_tick": r.screen_tick,
        "shown_use": r.screen_use,
        "dear": r.canon,
        "visits": r.visits,
        "posts": r.posts.copy(),
        "posters": r.posters.copy(),
        "head": r.head,
        "v_root": v.root,
        "first": world.uses.first,
        "uses": world.uses.uses,
        "v_origin": v.origin,
        "v_quality": v.quality,
        "r_coopted": world.roots.coopted,
        "v_layers": v.layers,
        "v_bond": v.bond,
        "v_meaning": v.meaning,
    }


def _tables(pack: Pack) -> dict[str, Column]:
    p = pack.params
    return {
        "poisson": tables._levels(),
        "curve": tables.day_curve(),
        "crowd": tables.crowding(p["crowd_at"], p["crowd"]),
        "fading": tables.fading(
            p["fade_hours"], p["fade_power"], p["canon_kept"], p["canon_hours"]
        ),
        "reinforce": tables.reinforcement(p["reinforce_on"]),
        "ranks": tables.ranks(),
        "abroad": tables.abroad(p["foreign"]),
        "understood": tables.understanding(p["layer_drag"]),
        "roots": tables._roots(),
        "normal": tables.normal(),
    }


def _keys(world: World) -> dict[str, Column]:
    """Return the factors and summands of this night's draws, (hours by the clock, 2)."""
    seed, first = world.host.seed, world.host.tick + 1
    hours: dict[str, Any] = {
        f"{name}_key": np.zeros((HOURS_A_DAY, 2), dtype=np.uint64) for name in ("visitor", "act")
    }
    for tick in range(first, first + HOURS_A_DAY):
        for name in ("visitor", "act"):
            stream = Stream(seed, name, tick)
            hours[f"{name}_key"][tick % HOURS_A_DAY] = stream._odd, stream._add
    night = Stream(seed, "visits", first)
    hours["visits_key"] = np.array([night._odd, night._add], dtype=np.uint64)
    return hours


def _scratch(world: World) -> dict[str, Column]:
    """Return room for what C makes; an hour brings about one member in twenty."""
    members, rooms = world.members.id.size, world.rooms.uid.size
    lengths = {"pull": members + 1, "tally": members, "daily": rooms}
    lengths |= {"posts24": rooms, "posters24": rooms}
    rows = {name: lengths.get(name, members) for name in _MADE}
    return {name: np.zeros(count, dtype=np.int64) for name, count in rows.items()}

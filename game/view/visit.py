"""Walking into a room, any room: who is there and how they feel, what they say, what they keep."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from game.engine import measure
from game.model.arrays import I32, I64
from game.model.units import HOURS_A_DAY, NONE, ONE, SLOTS
from game.model.world import World
from game.view import names
from game.view.crossings import Crossed, crossed
from game.view.look import Look
from game.view.members import FACES
from game.view.visitpane import Canon, Mood, Said, VisitPane, Way

_WARM, _CALM = 48, 25
_WEEK = 7 * HOURS_A_DAY
_WAYS = 8


class _Post(NamedTuple):
    tick: int
    variant: int
    author: int  # member row, or NONE


def visit(look: Look, room: int, until: int | None = None) -> VisitPane | None:
    """Return a room from inside, None if there is none of that row.

    `until`: the tick up to which its screen is read and its crossings are told; all by default.
    """
    world = look.world
    if not 0 <= room < world.rooms.uid.size:
        return None
    until = world.host.tick if until is None else until
    seats = slice(*np.searchsorted(world.members.room, [room, room + 1]).tolist())
    held = world.members.belonging[seats].astype(np.int64)
    niche = look.pack.niches[int(world.rooms.niche[room])] if world.rooms.niche[room] >= 0 else None
    home = look.pack.rooms[world.host.room]
    return VisitPane(
        room=room,
        name=names.room(world, look.pack, room),
        niche=niche.short if niche else "",
        door=niche.line if niche else home.about,
        people=measure.size_of(world, room),
        hours=_hours(world, room, until),
        warmth=int(held.sum()) * 100 // (max(held.size, 1) * ONE),
        histogram=tuple(np.bincount(held * 10 >> 16, minlength=10).tolist()),
        moods=_moods(world.members.spoke[seats], held, world.host.tick),
        canon=tuple(_kept(look, root) for root in canon_of(world, room)),
        feed=_feed(look, room, until),
        ways=_ways(look, room, until),
    )


def _hours(world: World, room: int, until: int) -> tuple[int, ...]:
    passed = HOURS_A_DAY - (world.host.tick - until)
    newest = (world.host.tick - np.arange(HOURS_A_DAY)[::-1]) % HOURS_A_DAY
    return tuple(world.rooms.posts[room, newest[:passed]].tolist())


def canon_of(world: World, room: int) -> list[int]:
    """Return the roots a room holds dear."""
    return [int(root) for root in world.rooms.canon[room] if root >= 0]


def _kept(look: Look, root: int) -> Canon:
    variant = int(look.world.roots.variant[root])
    return Canon(look.words.text(variant), int(look.world.variants.layers[variant]))


def _moods(spoke: I32, held: I64, now: int) -> tuple[Mood, ...]:
    """Sort a room's members by what they feel and whether they have spoken within a week."""
    points = held * 100 // ONE
    lately = spoke > now - _WEEK
    counts = {
        "warm": points >= _WARM,
        "calm": (points >= _CALM) & (points < _WARM),
        "tired": (points < _CALM) & lately,
        "away": (points < _CALM) & ~lately,
    }
    return tuple(Mood(FACES[word], word, int(those.sum())) for word, those in counts.items())


def _feed(look: Look, room: int, until: int) -> tuple[Said, ...]:
    """Return what is on the screen, the newest first, each text once."""
    told: dict[str, Said] = {}
    for post in _posts(look, room, until):
        said = _said(look, room, post, until)
        told.setdefault(said.text, said)
    return tuple(told.values())[:SLOTS]


def _posts(look: Look, room: int, until: int) -> list[_Post]:
    """Return the newest posts up to a tick; a screen keeps few, so the night's log is asked too."""
    world, rooms = look.world, look.world.rooms
    shown, when = rooms.screen[room], rooms.screen_tick[room].astype(np.int64)
    authors = rooms.screen_author[room]
    held = (shown >= 0) & (when <= until)
    posts = [_Post(int(when[at]), int(shown[at]), int(authors[at])) for at in np.flatnonzero(held)]
    if look.night is not None and until < world.host.tick:
        acts = look.night.acts
        rows = np.flatnonzero((acts.room == room) & (acts.tick <= until))[-SLOTS:]
        seats = {int(ident): row for row, ident in _seats(world, room)}
        posts += [
            _Post(int(acts.tick[at]), int(acts.variant[at]), seats.get(int(acts.member[at]), NONE))
            for at in rows
        ]
    return sorted(posts, key=lambda post: -post.tick)


def _seats(world: World, room: int) -> Iterator[tuple[int, int]]:
    """Yield (row, id) of a room's members."""
    first, end = np.searchsorted(world.members.room, [room, room + 1]).tolist()
    return zip(range(first, end), world.members.id[first:end].tolist(), strict=True)


def _said(look: Look, room: int, post: _Post, until: int) -> Said:
    kind, source = _came(look, room, post.variant)
    night = (until - 1) // HOURS_A_DAY - (post.tick - 1) // HOURS_A_DAY
    return Said(
        face=_face(look.world, room, post.author),
        text=look.words.text(post.variant),
        hour=(post.tick - 1) % HOURS_A_DAY,
        days=max(night, 0),
        kind=kind,
        source=source,
    )


def _came(look: Look, room: int, variant: int) -> tuple[str, str]:
    """Return how a wording came to a room, and from where: the last border it crossed."""
    world = look.world
    root = int(world.variants.root[variant])
    dialect = int(world.variants.dialect[variant])
    origin = int(world.roots.origin[root])
    source = names.platform(look.pack, dialect) if dialect >= 0 else ""
    if origin == room:
        last = int(world.variants.origin[variant])
        if not source and last == room:
            return "here", ""
        return "back", source or names.spot(world, look.pack, last)
    return ("abroad" if source or origin < 0 else "room"), source or names.spot(
        world, look.pack, origin
    )


def _face(world: World, room: int, author: int) -> str:
    """Return how an author feels now, if they are still here."""
    members = world.members
    if not 0 <= author < members.room.size or members.room[author] != room:
        return ""
    points = int(members.belonging[author]) * 100 // ONE
    word = "warm" if points >= _WARM else "calm" if points >= _CALM else "tired"
    return FACES[word]


def _ways(look: Look, room: int, until: int) -> tuple[Way, ...]:
    """Return what left the room last night and what came, the most often first."""
    found = crossed(look.night.acts if look.night else None)
    found = found.of(found.tick <= until)
    left, came = found.of(found.start == room), found.of(found.end == room)
    out = _told(look, left, left.end, ("out", "away"))
    return (*out, *_told(look, came, came.start, ("home", "here")))


def _told(look: Look, found: Crossed, places: I64, kinds: tuple[str, str]) -> list[Way]:
    roots = look.world.variants.root[found.variant].tolist()
    pairs = list(zip(roots, places.tolist(), strict=True))
    newest = dict(zip(pairs, found.variant.tolist(), strict=True))
    return [
        Way(
            look.words.text(newest[pair]),
            names.spot(look.world, look.pack, pair[1]),
            count,
            kinds[pair[1] >= 0],
        )
        for pair, count in Counter(pairs).most_common(_WAYS)
    ]

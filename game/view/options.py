"""Every way to do a verb tonight, with what it would do and who would feel it."""

from collections.abc import Callable

from game.engine import measure
from game.engine.verbs.host import RESTED_DAYS
from game.model.day import Entry
from game.model.world import Status
from game.view import figures, ideas, members, names
from game.view.feed import spark
from game.view.look import Look
from game.view.slots import fill
from game.view.verbs import MODES, VERBS

_FOND = 3


def label(look: Look, entry: Entry) -> str:
    """Return an entry in a few words, as in the plan."""
    if entry.verb not in VERBS:
        return entry.verb
    makers: dict[str, Callable[[Look, Entry], str]] = {
        "remix": _pair,
        "bridge": _visit,
        "leak": _way_out,
        "moderate": lambda _look, e: MODES[e.args[0] % len(MODES)][0],
        "rest": lambda _look, _entry: "go to bed early",
    }
    return makers.get(entry.verb, _one)(look, entry)


def detail(look: Look, entry: Entry) -> tuple[str, ...]:
    """Return what an entry would do and who would feel it, in lines."""
    makers: dict[str, Callable[[Look, Entry], tuple[str, ...]]] = {
        "post": _post,
        "remix": _remix,
        "host": _host,
        "bridge": _bridge,
        "leak": _leak,
        "retire": _retire,
        "moderate": lambda _look, e: (MODES[e.args[0] % len(MODES)][1],),
    }
    made = makers[entry.verb](look, entry) if entry.verb in makers else ()
    return tuple(line for line in made if line)


def _quoted(look: Look, root: int) -> str:
    return f"'{look.words.idea(root)}'"


def _mark(look: Look, root: int) -> str:
    return look.words.mark(int(look.world.roots.variant[root]))


def _one(look: Look, entry: Entry) -> str:
    root = entry.args[0]
    author = names.author(look.world, look.pack, root)
    return f"{_quoted(look, root)}, by {author}" if entry.verb == "post" else _quoted(look, root)


def _pair(look: Look, entry: Entry) -> str:
    return f"{look.called(entry.args[0])} and {look.called(entry.args[1])}"


def _visit(look: Look, entry: Entry) -> str:
    room, root = entry.args
    return f"take {_quoted(look, root)} to {names.room(look.world, look.pack, room)}"


def _way_out(look: Look, entry: Entry) -> str:
    root, platform, credit = entry.args
    where = names.platform(look.pack, platform)
    return f"{_quoted(look, root)} on {where}, {'signed' if credit else 'unsigned'}"


def _fans(look: Look, root: int, but: int = -1) -> str:
    """Say who of the named would like to see it."""
    fond = [who for who in members.fond(look, ideas.tags(look, root)) if who != but][:_FOND]
    if not fond:
        return "nobody of the twelve cares for that sort of thing"
    who = [f"{members.face(look.world, w)} {names.member(look.world, look.pack, w)}" for w in fond]
    return f"would like it: {', '.join(who)}"


def _post(look: Look, entry: Entry) -> tuple[str, ...]:
    root = entry.args[0]
    who = measure.author(look.world, root)
    name = names.author(look.world, look.pack, root)
    return (
        ideas.values(look, root),
        f"about {names.tags(look.pack, ideas.tags(look, root))}",
        f"{name}: {spark(look, root)}" if who >= 0 else "",
        f"{members.face(look.world, who)} {name} ▲4 if it burns, ▼5 if it dies by morning"
        if who >= 0
        else "",
        _fans(look, root, who),
    )


def _remix(look: Look, entry: Entry) -> tuple[str, ...]:
    first, second = entry.args
    world = look.world
    idea = look.pack.ideas[int(world.roots.template[first])]
    marks = {"mine": _mark(look, first), "theirs": _mark(look, second)}
    lines = [f"may read: {fill(line, marks)}" for line in idea.remix]
    v = world.variants
    deep = max(int(v.layers[world.roots.variant[root]]) for root in entry.args) + 1
    n = int((world.members.room == 0).sum())
    able = int((world.members.literacy[:n] + 10 >= 10 * deep).sum())
    return (
        *lines,
        f"{figures.many(min(deep, 6), 'layer')}: {able * 100 // max(n, 1)}% of the room can follow",
        _fans(look, second),
    )


def _host(look: Look, entry: Entry) -> tuple[str, ...]:
    root = entry.args[0]
    rested = int(look.world.roots.rested[root])
    tired = rested < RESTED_DAYS
    when = figures.many(rested, "day")
    canon = int(look.world.roots.status[root]) == Status.CANON
    return (
        ideas.values(look, root),
        f"{'canon' if canon else 'alive'}; "
        + (f"an evening was held on it {when} ago: it will fall flat" if tired else "well rested"),
        _fans(look, root),
    )


def _bridge(look: Look, entry: Entry) -> tuple[str, ...]:
    room, root = entry.args
    niche = look.pack.niches[int(look.world.rooms.niche[room])]
    return (f"on their door: {niche.line}", ideas.values(look, root))


def _leak(look: Look, entry: Entry) -> tuple[str, ...]:
    root, platform, _ = entry.args
    place = look.pack.platforms[platform]
    shared = [tag for tag in ideas.tags(look, root) if tag in place.tags]
    lines = place.dialect
    sample = fill(lines[root % len(lines)], {"mark": _mark(look, root)}) if lines else ""
    return (
        ideas.values(look, root),
        f"there it may read: {sample}" if sample else "",
        f"{place.name} likes {names.tags(look.pack, shared)}"
        if shared
        else f"{place.name} does not care for this sort of thing",
    )


def _retire(look: Look, entry: Entry) -> tuple[str, ...]:
    root = entry.args[0]
    home = int(look.world.roots.home[root])
    return (ideas.values(look, root), f"said {figures.many(home, 'time')} here, ever")

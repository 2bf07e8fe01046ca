"""The ideas on the board: their values in words, and the night as a strip of heights."""

from game.engine import measure
from game.model.day import Entry
from game.model.night import Kind, Strip
from game.model.units import HOURS_A_DAY, LIVE_IDEAS, RESTED_DAYS
from game.model.world import Fate, Status, World
from game.view import figures, names
from game.view.look import Look
from game.view.panes import IdeaRow

HEIGHTS = 8
OUT = frozenset({"leaked", "branded"})
"""Marks of ideas whose copies are counted besides how often they were said at home."""
_HOURS = 24
_WIDE = 6  # letters that both figures may take
_LEAST_PEAK, _LEAST_ABROAD = 6, 12
"""A night in which nothing reached more than this looks as quiet as it was."""


def rows(look: Look) -> tuple[IdeaRow, ...]:
    """Return the ideas alive now, and those that died in the night as far as there is room."""
    live = [int(root) for root in measure.ideas(look.world, Status.LIVE)]
    dead = [each.root for each in look.happenings if each.kind is Kind.DIED]
    shown = [*live, *(root for root in dead if root not in live)][:LIVE_IDEAS]
    peak = _peak(look.strips)
    return tuple(row(look, root, peak) for root in shown)


def row(look: Look, root: int, peak: int) -> IdeaRow:
    """Return one idea; strips are drawn against the peak of the night at home."""
    strip = strip_of(look, root)
    abroad = int(look.world.roots.abroad[root])
    known = mark(look, root)
    return IdeaRow(
        root=root,
        text=look.listed(root),
        strip=heights(strip, peak),
        mark=known,
        said=_said(int(look.world.roots.today[root]), abroad if known in OUT else 0),
        values=values(look, root),
        author=names.author(look.world, look.pack, root),
    )


def _said(home: int, abroad: int) -> str:
    """Return how often it was said at home in the night and, after a plus, its copies out there."""
    if not abroad:
        return figures.short(home)
    both = f"{figures.short(home)}+{figures.short(abroad)}"
    return both if len(both) <= _WIDE else f"+{figures.short(abroad)}"


def night_rows(look: Look) -> tuple[IdeaRow, ...]:
    """Return every idea that was alive in the night, the liveliest first."""
    ours = [each for each in look.strips if look.world.roots.status[each.root] != Status.WILD]
    today = look.world.roots.today
    order = sorted(ours, key=lambda strip: (-int(today[strip.root]), strip.root))[:LIVE_IDEAS]
    peak = _peak(look.strips)
    return tuple(row(look, strip.root, peak) for strip in order)


def mark(look: Look, root: int) -> str:
    """Return home, leaked, dead or branded."""
    roots = look.world.roots
    if int(roots.brand[root]) >= 0:
        return "branded"
    if int(roots.status[root]) == Status.ASH:
        return "dead"
    return "leaked" if leaked(look.world, root) else "home"


def leaked(world: World, root: int) -> bool:
    """Say whether an idea is out: it crossed, and somebody out there has seen it."""
    return int(world.roots.fate[root]) >= Fate.LEAKED and int(world.roots.abroad[root]) > 0


def strip_of(look: Look, root: int) -> Strip | None:
    """Return an idea's night; of one that rose unplanned, the acts that were heard."""
    found = next((each for each in look.strips if each.root == root), None)
    if found is not None and any(found.home):
        return found
    heard = [what.hour for what in look.happenings if what.root == root and what.hour >= 0]
    if not heard:
        return found
    abroad = found.abroad if found else (0,) * _HOURS
    return Strip(root, tuple(heard.count(hour) for hour in range(_HOURS)), abroad)


def heights(strip: Strip | None, peak: int) -> tuple[int, ...]:
    """Return a night as 24 heights 0-8: who saw it at home, or its copies if it lives abroad."""
    if strip is None:
        return (0,) * _HOURS
    if any(strip.home) or not any(strip.abroad):
        return tuple(_height(count, peak) for count in strip.home)
    return tuple(_height(count, max(*strip.abroad, _LEAST_ABROAD)) for count in strip.abroad)


def _height(count: int, peak: int) -> int:
    """Nothing is 0; anything at all is at least 1."""
    return min(-(-count * HEIGHTS // max(peak, 1)), HEIGHTS)


def _peak(strips: tuple[Strip, ...]) -> int:
    return max((max(strip.home, default=0) for strip in strips), default=0) or _LEAST_PEAK


def values(look: Look, root: int) -> str:
    """Return an idea's values in one line."""
    world = look.world
    first = int(world.roots.variant[root])
    parts = [
        f"catch {measure.catch(world, root)}",
        f"bond {int(world.variants.bond[first])}",
        figures.many(int(world.variants.layers[first]), "layer"),
        f"bite {int(world.variants.bite[first])}",
    ]
    if world.roots.status[root] != Status.SPARK:  # nobody has said that one yet
        parts.append(f"{max(measure.idea_age(world, root), 0)} h old")
    return " · ".join(parts)


def rested(look: Look, root: int) -> str:
    """Say for how long an idea has not been leant on; nothing rests longer than it is old."""
    days = int(look.world.roots.rested[root])
    if days > measure.idea_age(look.world, root) // HOURS_A_DAY:
        return "not leant on yet"
    return f"rested {figures.many(days, 'day')}"


def leant(look: Look, root: int) -> str:
    """Say whether an idea will bear an evening, after what is planned for it tonight."""
    if any(entry == Entry("callback", (root,)) for entry in look.day.plan):
        return "leant on tonight already: it will fall flat"
    rested = int(look.world.roots.rested[root])
    if rested >= RESTED_DAYS:
        return "well rested"
    return f"leant on {figures.many(rested, 'day')} ago: it will fall flat"


def accounts(look: Look, root: int) -> str:
    """Say what big accounts make of an idea: they touch no edge, and nothing that is new."""
    world, params = look.world, look.pack.params
    if world.variants.bite[world.roots.variant[root]] > params["safe_bite"]:
        return "big accounts never touch it: too much edge"
    known, least = int(world.roots.abroad[root]), params["safe_known"]
    if known < least:
        seen, wanted = figures.short(known), figures.short(least)
        return f"big accounts wait until it is safe: {seen} of {wanted} copies"
    return "big accounts pass it on: it is safe now"


def tags(look: Look, root: int) -> tuple[int, ...]:
    """Return the tags of an idea's template."""
    return look.pack.ideas[int(look.world.roots.template[root])].tags

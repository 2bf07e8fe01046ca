"""An idea's family: every wording worth telling apart, who made it, where it lives, what changed.

Wordings that read the same in the same place are told once. At most `MOST` are shown: the idea's
own, its children by remix, then those said most in the newest nights.
"""

from collections import Counter

import numpy as np

from game.engine import measure
from game.model.units import HOURS_A_DAY, NONE
from game.model.world import Status, World
from game.view import names
from game.view.difference import changed
from game.view.ideas import leaked
from game.view.look import Look
from game.view.panes import LineagePane, Wording

MOST = 40
_LONG_AGO = 48  # hours unseen after which a wording is lost


def lineage(look: Look, root: int) -> LineagePane:
    """Return the family of an idea; of the one most worth a look where root is no idea."""
    root = root if 0 <= root < look.world.roots.variant.size else best(look)
    ideas = tuple((each, look.words.idea(each)) for each in _known(look.world))
    if root == NONE:
        return LineagePane("no idea yet", look.world.host.day, (), ideas)
    rows = _rows(look, root)
    wordings = _as_it_was(look, root, _wordings(look, rows))
    return LineagePane(look.words.idea(root), look.world.host.day, wordings, ideas)


def best(look: Look) -> int:
    """Return the idea with the most to tell: alive or canon, the largest family."""
    known = _known(look.world)
    if not known:
        return NONE
    family = Counter(look.world.variants.root.tolist())
    status, home = look.world.roots.status, look.world.roots.home
    return max(
        known, key=lambda root: (status[root] != Status.ASH, family[root], int(home[root]), -root)
    )


def _known(world: World) -> list[int]:
    """Our ideas: alive, canon, then ash, each oldest first."""
    order = (Status.LIVE, Status.CANON, Status.ASH)
    return [int(root) for status in order for root in measure.ideas(world, status)]


def _rows(look: Look, root: int) -> list[int]:
    """Return the variants to show, parents before children: ancestors, the idea, its remixes."""
    world = look.world
    variants, roots = world.variants, world.roots
    own = np.flatnonzero(variants.root == root)
    children = np.flatnonzero((roots.parent == root) | (roots.parent2 == root))
    wanted = {int(roots.variant[root]), *(int(roots.variant[child]) for child in children)}
    for parent in (int(roots.parent[root]), int(roots.parent2[root])):
        if parent >= 0:
            wanted.add(int(roots.variant[parent]))
    on_show = _on_show(world)
    ranked = sorted(own.tolist(), key=lambda row: (-on_show[row], row))
    for row in ranked:
        if len(wanted) >= MOST:
            break
        wanted.add(int(row))
    return sorted(wanted)


def _on_show(world: World) -> Counter[int]:
    """Count where each variant is on a screen or a shelf now."""
    seen = np.concatenate([world.rooms.screen.ravel(), world.platforms.shelf.ravel()])
    return Counter(seen[seen >= 0].tolist())


def _wordings(look: Look, rows: list[int]) -> tuple[Wording, ...]:
    variants = look.world.variants
    place: dict[int, int] = {}  # variant → position it is told at
    first: dict[tuple[str, int, int], int] = {}
    told: list[Wording] = []
    on_show = _on_show(look.world)
    for row in rows:
        text = look.words.text(row)
        same = (text, int(variants.root[row]), int(variants.dialect[row]))
        if same in first:
            place[row] = first[same]
            continue
        first[same] = place[row] = len(told)
        parent = _nearest(look.world, row, place)
        before = told[parent].text if parent >= 0 else ""
        told.append(_wording(look, row, parent, (before, text), on_show[row]))
    return tuple(told)


def _as_it_was(look: Look, root: int, told: tuple[Wording, ...]) -> tuple[Wording, ...]:
    """Say of an idea's own words that they are out too, if it got out and nobody reworded it."""
    own = [wording for wording in told if wording.root == root]
    reworded = any(wording.place in ("leaked", "branded") for wording in own)
    if reworded or not leaked(look.world, root):
        return told
    return tuple(
        wording._replace(place="both") if wording is own[0] and wording.place == "home" else wording
        for wording in told
    )


def _nearest(world: World, row: int, place: dict[int, int]) -> int:
    """Return the position of the nearest ancestor that is told, or -1."""
    parent = int(world.variants.parent[row])
    while parent >= 0 and parent not in place:
        parent = int(world.variants.parent[parent])
    return place[parent] if parent >= 0 else -1


def _wording(look: Look, row: int, parent: int, words: tuple[str, str], copies: int) -> Wording:
    world = look.world
    before, text = words
    root = int(world.variants.root[row])
    place = _place(world, row, root, copies, sold=look.words.state(row).branded)
    born = int(world.variants.born[row])
    gone = place == "lost"
    return Wording(
        root=root,
        parent=parent,
        text=text,
        born=_day(world, born),
        died=min(_day(world, born) + 1, world.host.day) if gone else -1,
        place=place,
        who=_who(look, row, root),
        changed=changed(before, text) if before else (),
        copies=copies,
    )


def _day(world: World, tick: int) -> int:
    """Return the day whose night a tick belongs to."""
    ago = (world.host.tick - tick) // HOURS_A_DAY
    return max(world.host.day - 1 - ago, 1)


def _place(world: World, row: int, root: int, copies: int, *, sold: bool) -> str:
    """Return home, leaked, unseen, lost, branded or canon."""
    variants, roots = world.variants, world.roots
    first = int(roots.variant[root]) == row
    status = int(roots.status[root])
    if variants.dialect[row] >= 0:
        if sold:
            return "branded"
        return "leaked" if leaked(world, root) else "unseen"
    if first and status == Status.CANON:
        return "canon"
    old = world.host.tick - int(variants.born[row]) > _LONG_AGO
    dead = status == Status.ASH if first else old and not copies
    return "lost" if dead else "home"


def _who(look: Look, row: int, root: int) -> str:
    world, pack = look.world, look.pack
    dialect = int(world.variants.dialect[row])
    if dialect >= 0:
        return names.platform(pack, dialect)
    who = measure.cast_row(world, int(world.variants.author[row]))
    if who >= 0:
        return names.member(world, pack, who)
    origin = int(world.variants.origin[row])
    if origin > 0:
        return names.room(world, pack, origin)
    return "the room" if origin == 0 else names.place(world, pack, root)

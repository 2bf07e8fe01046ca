"""Leak: put an idea on a platform yourself. A credit line keeps more meaning and points home."""

from collections.abc import Iterator

import numpy as np

from game.engine import bend, film, ideas, measure, meter
from game.engine.draft import Draft
from game.engine.outbound import place
from game.engine.verb import Verb, cost, is_status, needs
from game.model.day import Day, Entry, Reason, Refusal
from game.model.night import ActKind, Kind
from game.model.pack import Pack
from game.model.units import CENT
from game.model.world import Fate, Status, World

COPIES = 12
"""Accounts that take it up at once because it was offered to them."""
_LEAST_AGE = 12  # hours at home before an idea can be explained to strangers
_SEEN = (2 * CENT, 5 * CENT)  # exposure without and with the credit line
_AIRED = 85  # per cent of its insularity that a room keeps
_KEPT = (65, 85)  # meaning in per cent


def _candidates(world: World, pack: Pack) -> Iterator[Entry]:
    for root in measure.ideas(world, Status.LIVE):
        for platform in range(len(pack.platforms)):
            for credit in (1, 0):
                yield Entry("leak", (int(root), platform, credit))


def _refuse(world: World, pack: Pack, day: Day, entry: Entry) -> Refusal | None:
    if wrong := needs(entry, 3):
        return wrong
    root, platform, credit = entry.args
    if not 0 <= platform < len(pack.platforms) or credit not in (0, 1):
        return Refusal(Reason.UNKNOWN)
    if not is_status(world, root, Status.LIVE):
        return Refusal(Reason.NOT_LIVE)
    if _said_there(world, root, platform):
        return Refusal(Reason.ALREADY_OUT, root)
    if measure.idea_age(world, root) < _LEAST_AGE:
        return Refusal(Reason.TOO_YOUNG, _LEAST_AGE)
    if any(planned.verb == "leak" and planned.args[0] == root for planned in day.plan):
        return Refusal(Reason.ALREADY_PLANNED)
    return None


def _said_there(world: World, root: int, platform: int) -> bool:
    """Return whether an idea has been put into a platform's words, by whomever."""
    since = int(world.roots.variant[root])
    family, dialect = world.variants.root[since:], world.variants.dialect[since:]
    return bool((dialect[family == root] == platform).any())


def _act(draft: Draft, entry: Entry) -> None:
    root, platform, credit = entry.args
    world = draft.world
    old = np.array([int(world.roots.variant[root])])
    keep = bend.kept(draft, "meaning", _KEPT[credit], 100)
    meaning = world.variants.meaning[old].astype(np.int64) * keep // 100
    child = ideas.wordings(
        draft,
        old,
        layers=world.variants.layers[old].astype(np.int64) // 2,
        meaning=meaning,
        dialect=np.array([platform]),
        twist=np.array([draft.pick("leak words", 1 << 16, draft.key(root), platform)]),
    )
    due = world.host.tick + np.arange(COPIES) // 3
    place(draft, due, platform, int(child[0]), ActKind.HOST)
    world.roots.credit[root] = credit
    world.roots.fate[root] = max(int(world.roots.fate[root]), Fate.LEAKED)
    film.out(draft, root, platform)
    meter.expose(draft, _SEEN[credit])
    meter.air(draft, _AIRED)
    draft.tell(Kind.LEAK_MADE, root=root, about=platform, amount=credit)


LEAK = Verb("leak", "L", cost(1), _candidates, _refuse, _act, ideas=(0,))

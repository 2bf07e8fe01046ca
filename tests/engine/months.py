"""Hand-made last mornings, one for each ending that a month can come to."""

from collections.abc import Callable

from game.engine import measure
from game.engine.draft import Draft
from game.engine.phases import ending
from game.engine.reckoning import CHAMBER
from game.model.hosted import Closing
from game.model.pack import Pack
from game.model.units import CENT, METER_TOP, NONE, ONE
from game.model.world import Fate, Kin, Status, World

ROOMS, SEED = 6, 11
Make = Callable[[Draft], None]


def room(pack: Pack, name: str) -> int:
    """Return the row of a starting room."""
    return [room.id for room in pack.rooms].index(f"base:{name}")


def last(pack: Pack, world: World) -> Draft:
    """Return the dawn after the last day of a month."""
    draft = Draft(world.thawed(), pack)
    draft.world.host.day = draft.world.host.length + 1
    return draft


def came(draft: Draft) -> str:
    """Return the ending that came, "" if none did."""
    ending.run(draft)
    row = draft.world.host.ending
    return draft.pack.endings[row].id.removeprefix("base:") if row != NONE else ""


def warm(draft: Draft, points: int = 95) -> None:
    """Give everybody at home so much attachment."""
    n = measure.size(draft.world)
    draft.world.members.belonging[:n] = points * ONE // 100


def out(draft: Draft, fate: Fate) -> int:
    """Let one of the canon be known abroad."""
    root = int(measure.ideas(draft.world, Status.CANON)[0])
    draft.world.roots.fate[root] = fate
    draft.world.roots.abroad[root] = 500
    draft.world.roots.credit[root] = 1
    return root


def _seen(draft: Draft) -> None:
    draft.world.host.exposure_peak = 50 * CENT


def _tired(draft: Draft) -> None:
    draft.world.host.fatigue = METER_TOP


def _thin(draft: Draft) -> None:
    draft.world.host.thin_days = 3


def _mistrusted(draft: Draft) -> None:
    draft.world.host.trust = 0


def _torn(draft: Draft) -> None:
    draft.world.host.rift_days = 3


def _captured(draft: Draft) -> None:
    draft.world.host.banner_days = 3


def deep(draft: Draft, layers: int = 4) -> None:
    """Let all be at home, with jokes of so many layers."""
    warm(draft)
    root = int(measure.ideas(draft.world, Status.CANON)[0])
    draft.world.variants.layers[draft.world.roots.variant[root]] = layers
    draft.world.members.literacy[: measure.size(draft.world)] = 50


def _related(draft: Draft) -> None:
    rooms, ours = draft.world.rooms, measure.ideas(draft.world, Status.CANON)
    rooms.kin[1:5] = (Kin.DAUGHTER, Kin.DAUGHTER, Kin.ALLY, Kin.ALLY)
    rooms.canon[1:5, :2] = ours[:2]
    rooms.posts[1:5, 0] = 1


def _classic(draft: Draft) -> None:
    out(draft, Fate.CLASSIC)


def quoted(draft: Draft) -> None:
    """Let an idea be said in parliament."""
    draft.world.roots.places[out(draft, Fate.LEAKED)] = CHAMBER


def _deal(draft: Draft) -> None:
    draft.world.host.help_until = 9
    draft.world.host.trust = 60 * CENT
    draft.world.cast.loyalty[:] = 80


def _gone(draft: Draft) -> None:
    changes = [change.ends for change in draft.pack.changes]
    draft.world.host.change = changes.index(True)
    draft.world.host.change_day = draft.world.host.day = 25


def _moved(draft: Draft) -> None:
    _gone(draft)
    warm(draft)
    _seen(draft)


def stranded(draft: Draft) -> None:
    """Let the platform end while nobody cares."""
    _gone(draft)
    warm(draft, 30)


def _farewell(draft: Draft) -> None:
    draft.world.host.closing = Closing.CLOSED
    warm(draft)
    _seen(draft)


def _unseen(draft: Draft) -> None:
    deep(draft, 3)


def _handed(draft: Draft) -> None:
    draft.world.host.closing = Closing.STEPPED_DOWN
    warm(draft)
    draft.world.host.successor = 0
    draft.world.cast.loyalty[0] = 90
    draft.world.members.belonging[draft.world.cast.row[0]] = ONE * 9 // 10


def _dusty(draft: Draft) -> None:
    draft.world.host.quiet_days = 8


def _nothing(draft: Draft) -> None:
    del draft


MONTHS: dict[str, Make] = {
    "burnt_out": _tired,
    "ghost_town": _thin,
    "forked": _mistrusted,
    "schism": _torn,
    "captured": _captured,
    "long_table": deep,
    "thousand_rooms": _related,
    "word_everyone_uses": _classic,
    "speech": quoted,
    "name_on_the_door": _deal,
    "exodus": _moved,
    "archive": _farewell,
    "nobody_noticed": _unseen,
    "handover": _handed,
    "museum": _dusty,
    "still_lit": _nothing,
}
LOSSES = ("burnt_out", "ghost_town", "forked", "schism", "captured")

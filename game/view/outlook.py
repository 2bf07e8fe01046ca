"""How the month would end as things stand, and the win that is next: read off the pack's endings.

It judges a morning as the last night would; what the evening still changes it does not know.
"""

from game.engine import judge
from game.engine.phases.ending import held
from game.model.condition import Both, Compare, Either, Name, Term
from game.model.ending import Ending
from game.model.units import NONE
from game.view.look import Look
from game.view.panes import Intent
from game.view.progress import progress, still_open, undone

GLYPH = "◆"
KINDS = {"win": "a win", "mixed": "no win", "loss": "a loss"}
_OURS = {"room.closed", "room.handed_over"}
"""What the host can do on any evening: it does not stand between a room and its ending."""
_WHOLE = 100


def rows(look: Look) -> tuple[Intent, ...]:
    """Return how it would end now, what was declared, and the win that is next beside it.

    Nothing on the first morning, and nothing once it has ended.
    """
    host = look.world.host
    if host.ending != NONE or not look.history.leaves:
        return ()
    row = held(look.world, look.pack, host.day - 1, last=True)
    if row == NONE:
        return ()
    now = look.pack.endings[row]
    told = [Intent(GLYPH, "Now", f"{now.title}, {KINDS[now.kind]}", -1)]
    meant = None
    if host.ambition != NONE:
        declared = look.pack.ambitions[host.ambition]
        meant = look.pack.endings[declared.ending]
        asked = (*progress(look, meant.when), *progress(look, declared.when))
        told.append(Intent(GLYPH, "Meant", f"{meant.title}: {_open(asked)}", -1))
    win = next_win(look, now)
    if win and win is not meant:
        told.append(Intent(GLYPH, "Next", f"{win.title}: {_open(progress(look, win.when))}", -1))
    return tuple(told)


def _open(asked: tuple[str, ...]) -> str:
    """Return what is still to come of what an ending asks; what is for the host to do, last."""
    missing = sorted(still_open(asked), key=undone)
    return ", ".join(missing) or "all of it is there"


def turned(look: Look) -> tuple[str, ...]:
    """Return a line where the night has changed how the month would end, or nothing."""
    titles = {ending.id: ending.title for ending in look.pack.endings}
    was, now = ("", *look.history.bound)[-2:]
    if look.world.host.ending != NONE or was not in titles or now not in titles or was == now:
        return ()
    return (f"As things stand it would end as '{titles[now]}', no longer as '{titles[was]}'",)


def next_win(look: Look, but: Ending) -> Ending | None:
    """Return the win that the room is nearest to and has not; None where none can be reached."""
    scene = judge.Scene(look.world, look.pack)
    wins = [each for each in look.pack.endings if each.kind == "win" and each is not but]
    nearness = {each.id: _near(each.when, scene) for each in wins}
    best = max(wins, key=lambda each: (nearness[each.id], -each.rank), default=None)
    return best if best is not None and nearness[best.id] > 0 else None


def _near(term: Term, scene: judge.Scene) -> int:
    """Return how near a condition is to holding, in a hundred: as near as what is furthest off."""
    if judge.holds(term, scene):
        return _WHOLE
    match term:
        case Both():
            return min(_near(part, scene) for part in term.parts)
        case Either():
            return max(_near(part, scene) for part in term.parts)
        case Name(path=path) if path in _OURS:
            return _WHOLE
        case Compare(op=">=" | ">"):
            value, asked = (int(judge.value(side, scene)) for side in (term.left, term.right))
            return max(value, 0) * _WHOLE // max(asked, 1)
        case _:
            return 0

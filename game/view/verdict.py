"""Why a run ended as it did: what the ending asked and found, what it came before, what it cost."""

from collections import Counter

from game.engine import ambition
from game.model.ending import Ending
from game.model.units import NONE
from game.view import blame, causes, figures, outlook, parting
from game.view.look import Look
from game.view.progress import found, progress, still_open

_WORTH_A_WORD = 5
"""A fall of the imprint by more than one part in so many is told."""
_TERMS = 3


def why(look: Look, ending: Ending) -> tuple[str, ...]:
    """Return why it ended so, a line each; of a loss, who or what brought it about."""
    if ending.kind == "loss":
        return (*parting.missed(look, ending), *blame.causes(look, ending), *_fell(look))
    asked = _asked(look, ending)
    held = f"there was what it asks for: {asked}" if asked else "no other ending had all it asks"
    return (*parting.missed(look, ending), held, *_missed(look, ending), *_fell(look))


def _asked(look: Look, ending: Ending) -> str:
    return ", ".join(found(progress(look, ending.when)))


def _missed(look: Look, ending: Ending) -> tuple[str, ...]:
    """Return what was declared and did not come about; or of no win, which one was nearest."""
    row = look.world.host.ambition
    if row != NONE:
        meant = look.pack.ambitions[row]
        if ambition.crowned(look.world, look.pack):
            return (f"it is what you declared it was for: {meant.title}",)
        parts = (*progress(look, look.pack.endings[meant.ending].when), *progress(look, meant.when))
        open_ones = still_open(parts)
        return (f"declared was {meant.title}: {', '.join(open_ones)}",) if open_ones else ()
    win = outlook.next_win(look, ending) if ending.kind != "win" else None
    if win in parting.attempted(look):
        return ()
    return (f"the nearest win was {win.title}: {_asked(look, win)}",) if win else ()


def _fell(look: Look) -> tuple[str, ...]:
    """Return when the imprint was at its highest and what has taken from it since, if much has."""
    series = look.history.series.get("imprint", (0,))
    best, last = max(series), series[-1]
    day = series.index(best)  # the morning after that day
    if (best - last) * _WORTH_A_WORD <= best:
        return ()
    moved: Counter[str] = Counter()
    for leaf in look.history.leaves[day:]:
        for delta in leaf.ledger:
            if delta.meter == "imprint":
                moved[causes.term(look, delta.term, leaf.day)] -= delta.amount
    worst = [f"{name} ▼{amount}" for name, amount in moved.most_common(_TERMS) if amount > 0]
    since = f"the imprint was {figures.short(best)} after day {day}, and has fallen since"
    return (f"{since}: {', '.join(worst)}",)

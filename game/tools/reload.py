"""A run turned to packs that were read again, between two of its days."""

from game.run.run import Run
from game.run.shelf import Shelf
from game.view.figures import many

_TOLD = 4
"""Changed records that are named."""


def turned(run: Run, fresh: Shelf) -> tuple[str, ...]:
    """Go on with the packs as they are now, as far as one can; return what is to be said of it.

    Raises UsageError or PackError for a folder that is no pack any more.
    """
    then, now = ({name for name, _, _ in each.names} for each in (run.pack, fresh.pack))
    if then - now:
        missing = ", ".join(sorted(then - now))
        return (f"the run goes on with {missing} as it was: mend it and press F5 again",)
    if now - then:
        return ("this run was begun with fewer packs, and goes on with those",)
    fresh.keep()
    if run.pack.hash == fresh.pack.hash:
        run.renew(fresh.pack)
        return ("words are as they stand in the files now; nothing else has changed",)
    changed = fresh.differing(run.header, run.path) if run.path else ()
    lost = run.renew(fresh.pack)
    days = many(len(run.turn.history.leaves), "day")
    said = f"the rules of a pack have changed: {days} played again, in a new recording"
    named = f": {', '.join(changed[:_TOLD])}" if changed else ""
    return (said + named, *(f"could not stand: {each}" for each in lost))

"""The forces that look at the player's room: they intend aloud, days ahead, then do just that."""

from collections.abc import Callable

from game.engine.draft import Draft
from game.engine.forces import brand, cause, drift, feed, growth, landlord, life, rival, stale
from game.model.world import Force

Agent = Callable[[Draft, int], None]
AGENTS: dict[Force, Agent] = {
    Force.FEED: feed.act,
    Force.BRAND: brand.act,
    Force.CAUSE: cause.act,
    Force.RIVAL: rival.act,
    Force.LANDLORD: landlord.act,
    Force.DRIFT: drift.act,
    Force.STALE: stale.act,
    Force.LIFE: life.act,
}


def run(draft: Draft) -> None:
    """Let each force whose day has come act, and intend anew; each is booked by itself."""
    for row, kind in enumerate(draft.world.forces.kind.tolist()):
        AGENTS[Force(kind)](draft, row)
        draft.book(f"force:{Force(kind).name.lower()}")
    growth.run(draft)

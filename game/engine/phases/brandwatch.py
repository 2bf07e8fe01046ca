"""Brands watch what is hot. A hazard never strikes at once: it makes an intent, due days later.

An idea of another room is used when the intent is due; one of the player's goes through the brand's
own stages (`forces`), so that it can be answered.
"""

from game.engine import campaign, runs
from game.engine.chance import low16
from game.engine.draft import Draft
from game.model.units import NONE, PLAYER
from game.model.world import Force, Omen, Stage


def run(draft: Draft) -> None:
    """Carry out what is due now; let brands take note of what was shown hot in this hour."""
    strike(draft)
    if draft.pack.brands:
        for root in watched(draft):
            note(draft, root, draft.world.host.tick)


def strike(draft: Draft) -> None:
    """Carry out what is due now."""
    omens = draft.world.omens
    for row in (omens.due == draft.world.host.tick).nonzero()[0]:
        if omens.kind[row] == Omen.BRAND:
            campaign.launch(draft, int(omens.target[row]), int(omens.which[row]), delay=1)


def watched(draft: Draft) -> list[int]:
    """Return the ideas shown hot in this hour that catch a brand's eye."""
    world, params = draft.world, draft.pack.params
    if draft.shown.size == 0:
        return []
    roots, shown = world.roots, world.variants.root[draft.shown]
    hot = shown[roots.hot[shown] > params["brand_hot"]]
    hot = hot[roots.brand[hot] == NONE]
    if hot.size == 0:
        return []
    hot, _ = runs.counted(hot)
    word = draft.stream("brand").words(roots.key[hot])
    caught: list[int] = hot[low16(word) < params["brand_hazard"]].tolist()
    return caught


def note(draft: Draft, root: int, tick: int) -> None:
    """Let brands take note of an idea that caught an eye at a tick."""
    omens = draft.world.omens
    if draft.world.roots.origin[root] == PLAYER:
        _notice(draft, root)
    elif not ((omens.kind == Omen.BRAND) & (omens.target == root)).any():
        _announce(draft, root, tick)


def _announce(draft: Draft, root: int, tick: int) -> None:
    brand, omens = campaign.interested(draft, root), draft.world.omens
    if brand != NONE:
        due = tick + draft.pack.params["omen_hours"]
        omens.grow(1, kind=int(Omen.BRAND), room=NONE, target=root, which=brand, due=due)


def _notice(draft: Draft, root: int) -> None:
    """A brand that only lurked takes note of an idea of ours."""
    forces = draft.world.forces
    if root in forces.root[forces.kind == Force.BRAND]:
        return
    rows = (forces.kind == Force.BRAND) & (forces.stage == Stage.WATCH) & (forces.root == NONE)
    rows &= forces.due <= draft.world.host.day
    for row in rows.nonzero()[0]:
        if campaign.suits(draft, root, int(forces.which[row])):
            forces.root[row] = root
            forces.due[row] = draft.world.host.day + 1
            return

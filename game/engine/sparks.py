"""Named members write sparks: ideas with values and words, waiting for somebody to post them."""

import numpy as np

from game.engine import ideas, laws, measure
from game.engine.chance import chosen, single
from game.engine.draft import Draft
from game.model.hosted import State
from game.model.night import Kind
from game.model.once import kept
from game.model.pack import Pack
from game.model.units import PLAYER, SPARKS
from game.model.world import Status

_FORM, _TAG = 3, 2
"""How much more a member writes in a form they like, or about a thing they like."""


def born(draft: Draft, template: int, author: int, status: Status, k: int = 0) -> int:
    """Bring one idea of a template into the player's room, unposted. Returns its root."""
    idea, host = draft.pack.ideas[template], draft.world.host
    drawn = [
        low + draft.pick("spark", high - low + 1, entity=author, k=10 * k + at)
        for at, (low, high) in enumerate((idea.catch, idea.bond, idea.bite))
    ]
    catch, bond, bite = drawn
    quality = ideas.QUALITY_OF_CATCH[catch] * (900 + draft.pick("spark spread", 200, author, k))
    quality = laws.percent(quality, draft.laws["catch"])
    variant = ideas.births(
        draft,
        np.array([template]),
        draft.new_key("spark", author, k),
        origin=PLAYER,
        author=author,
        quality=quality // 1000,
        layers=idea.layers,
        bond=bond,
        bite=bite,
        twist=single(host.seed, "words", host.tick, author, k) & 0xFFFF,
    )
    root = int(draft.world.variants.root[variant[0]])
    draft.world.roots.status[root] = status
    return root


def refill(draft: Draft) -> None:
    """Let named members write until as many sparks wait as may; each from what they like."""
    missing = SPARKS + draft.laws["sparks"] - measure.ideas(draft.world, Status.SPARK).size
    for k in range(missing):
        who = _author(draft, k)
        if who is None:
            return
        used = _in_use(draft)
        table, counts = draft.suited
        suited = [row for row in table[-1, : counts[-1]].tolist() if row not in used]
        suited = _photos(draft, suited, k)
        if not suited:
            return
        likes, host = _likes(draft.pack, int(draft.world.cast.person[who])), draft.world.host
        weights = [likes[row] for row in suited]
        template = suited[chosen(single(host.seed, "draws", host.tick, who, k), weights)]
        root = born(draft, template, int(draft.world.cast.member[who]), Status.SPARK, k)
        draft.tell(Kind.SPARKED, who=who, root=root)


def _likes(pack: Pack, person: int) -> list[int]:
    """Return how readily somebody writes after each template."""
    return kept(pack, (_likes, person), lambda: _liking(pack, person))


def _liking(pack: Pack, person: int) -> list[int]:
    one = pack.people[person]
    return [
        1 + _FORM * (idea.form in one.forms) + _TAG * sum(tag in one.likes for tag in idea.tags)
        for idea in pack.ideas
    ]


def _photos(draft: Draft, suited: list[int], k: int) -> list[int]:
    """Return only images as often as the room's law says, if there are any."""
    often = draft.laws["photos"]
    if not often or draft.pick("photo", 100, k=k) >= often:
        return suited
    image = draft.pack.forms.index("image")
    return [row for row in suited if draft.pack.ideas[row].form == image] or suited


def _in_use(draft: Draft) -> set[int]:
    """Templates that are a spark, alive or canon here now."""
    roots = draft.world.roots
    ours = roots.status.nonzero()[0]  # all but the wild
    return set(roots.template[ours[roots.status[ours] != Status.ASH]].tolist())


def _author(draft: Draft, k: int) -> int | None:
    """Draw who writes: whoever is here, by energy; nobody twice while others have none waiting."""
    cast, world = draft.world.cast, draft.world
    waiting = world.roots.author[measure.ideas(world, Status.SPARK)]
    weary = cast.state == State.BURNT
    weights = [
        0 if row < 0 else (1 if member in waiting or tired else 10 + int(energy))
        for row, member, energy, tired in zip(
            cast.row, cast.member, cast.energy, weary, strict=True
        )
    ]
    if not any(weights):
        return None
    host = world.host
    return chosen(single(host.seed, "author", host.tick, 0, k), weights)

"""Which templates suit which niche: shared tags, as the pack has them."""

from game.model.pack import Idea, Pack

_FEW = 4


def by_niche(pack: Pack, room: int) -> tuple[tuple[int, ...], ...]:
    """Return template rows for each niche and, last, for the player's room."""
    free = [row for row, idea in enumerate(pack.ideas) if not idea.rooms]
    rows = []
    for niche in pack.niches:
        fitting = [row for row in free if _shares(pack.ideas[row], niche.tags)]
        rows.append(tuple(fitting if len(fitting) >= _FEW else free))
    own = [row for row, idea in enumerate(pack.ideas) if room in idea.rooms]
    own += [row for row in free if _shares(pack.ideas[row], pack.rooms[room].tags)]
    return (*rows, tuple(sorted(own)) if len(own) >= _FEW else tuple(range(len(pack.ideas))))


def _shares(idea: Idea, tags: tuple[int, ...]) -> bool:
    return any(tag in tags for tag in idea.tags)

"""Which templates suit which niche: shared tags, as the pack has them."""

from functools import partial

import numpy as np

from game.model.arrays import I64
from game.model.once import kept
from game.model.pack import Idea, Niche, Pack

_FEW = 4
Tags = tuple[int, ...]


def table(pack: Pack, room: int) -> tuple[I64, I64]:
    """Return the templates that suit each niche and how many, the player's room last.

    Shapes (niches + 1, most) and (niches + 1,).
    """
    make = partial(_table, pack.ideas, pack.niches, pack.rooms[room].tags, room)
    return kept(pack, (table, room), make)


def _table(
    ideas: tuple[Idea, ...], niches: tuple[Niche, ...], tags: Tags, room: int
) -> tuple[I64, I64]:
    """Make the table."""
    free = [row for row, idea in enumerate(ideas) if not idea.rooms]
    rows = []
    for niche in niches:
        fitting = [row for row in free if _shares(ideas[row], niche.tags)]
        rows.append(fitting if len(fitting) >= _FEW else free)
    own = [row for row, idea in enumerate(ideas) if room in idea.rooms]
    own += [row for row in free if _shares(ideas[row], tags)]
    rows.append(sorted(own) if len(own) >= _FEW else list(range(len(ideas))))
    counts = np.array([len(row) for row in rows], dtype=np.int64)
    filled = np.zeros((counts.size, int(counts.max())), dtype=np.int64)
    for at, row in enumerate(rows):
        filled[at, : len(row)] = row
    return filled, counts


def _shares(idea: Idea, tags: Tags) -> bool:
    return any(tag in tags for tag in idea.tags)

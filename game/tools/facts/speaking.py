"""Facts 5 and 6: few speak, and volume and inequality grow with a room's size."""

import numpy as np

from game.model.arrays import I64
from game.model.night import ActKind
from game.tools.facts import estimate
from game.tools.facts.sample import Sample

_FEWEST = 5  # posters of a room that can be compared


def spoken(sample: Sample) -> tuple[I64, I64]:
    """Return room and member of each post of a member in a room after warm-up.

    What a member says and what they carry to a second room at once is one post.
    """
    acts = sample.log.acts
    post = (acts.tick > sample.since) & (acts.room >= 0) & (acts.member >= 0)
    post &= acts.kind != ActKind.LEAK
    return acts.room[post].astype(np.int64), acts.member[post]


def figures(sample: Sample) -> dict[str, float]:
    """Return the figures of facts 5 and 6."""
    room, member = spoken(sample)
    return _few(sample, member) | _sizes(room, member)


def _few(sample: Sample, member: I64) -> dict[str, float]:
    """Who speaks, over members who were there from the end of warm-up to the last morning.

    silent: the share without a post in that time. top1: the share of all posts that the 1 % of
    these members who post most have. poster_gini: Gini of posts over those who posted at all.
    """
    first, last = sample.weeks[0].id, sample.end.id
    there = np.intersect1d(first, last, assume_unique=True)
    who, posts = np.unique(member, return_counts=True)
    place = np.minimum(np.searchsorted(there, who), max(there.size - 1, 0))
    stayed = there[place] == who if there.size else np.zeros(who.size, dtype=np.bool_)
    each = np.zeros(there.size, dtype=np.int64)
    each[place[stayed]] = posts[stayed]
    return {
        "silent": estimate.share(each == 0),
        "top1": estimate.top_share(each, 0.01),
        "poster_gini": estimate.gini(each[each > 0]),
    }


def _sizes(room: I64, member: I64) -> dict[str, float]:
    """How rooms of five posters and more differ by the number who posted.

    volume_slope: slope, over rooms, of log(posts beyond the first of each poster) on log(posters).
    size_gini: rank correlation over rooms of the Gini of posts among posters with their number.
    """
    order = np.lexsort((member, room))
    room, member = room[order], member[order]
    new = np.ones(room.size, dtype=np.bool_)
    new[1:] = (np.diff(room) != 0) | (np.diff(member) != 0)
    start = np.flatnonzero(new)
    posts = np.diff(np.append(start, room.size))
    group = room[start]
    rooms = int(group.max(initial=-1)) + 1
    posters = np.bincount(group, minlength=rooms)
    beyond = np.bincount(room, minlength=rooms) - posters
    gini = estimate.ginis(posts, group, rooms)
    large = (posters >= _FEWEST) & (beyond > 0)
    return {
        "volume_slope": estimate.slope(np.log(posters[large]), np.log(beyond[large])),
        "size_gini": estimate.spearman(gini[large], posters[large]),
    }

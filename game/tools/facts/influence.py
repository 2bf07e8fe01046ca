"""Facts 12 and 13: influence per post follows cohesion and not size; lags are hours to days."""

import numpy as np

from game.model.arrays import I64
from game.model.night import ActKind
from game.model.units import HOURS_A_DAY
from game.tools.facts import estimate
from game.tools.facts.families import Families
from game.tools.facts.forest import rows_of
from game.tools.facts.sample import Sample
from game.tools.facts.speaking import spoken

_FEWEST = 20  # posts of a room whose leaks per post can be told
_WIDE = 100


def figures(sample: Sample) -> dict[str, float]:
    """Return the figures of facts 12 and 13."""
    families = Families.of(sample.log)
    return _rooms(sample, families) | _lags(sample, families)


def _leaks(sample: Sample) -> tuple[I64, I64]:
    """Return row in the log and room of origin of each direct leak after warm-up.

    A direct leak is an act that was carried out of its room by the one who made it, to a second
    room or to a platform.
    """
    acts = sample.log.acts
    rows = np.flatnonzero((acts.kind == ActKind.LEAK) & (acts.tick > sample.since))
    source = rows_of(acts.act, acts.parent)[rows]
    known = source >= 0
    return rows[known], acts.room[source[known]].astype(np.int64)


def _rooms(sample: Sample, families: Families) -> dict[str, float]:
    """What predicts leaks, over rooms of at least 20 posts after warm-up.

    leaks_belonging, leaks_size: rank correlation of direct leaks per post with mean belonging (over
    mornings and members) and with members at the end of warm-up. leaks_top: the share of all direct
    leaks that the tenth of rooms with the most have. room_born: the share of acts on platforms
    whose idea was born in a room.
    """
    rooms = sample.warmth.size
    room, _ = spoken(sample)
    posts = np.bincount(room, minlength=rooms)[:rooms]
    origin = _leaks(sample)[1]
    leaks = np.bincount(origin[origin >= 0], minlength=rooms)[:rooms]
    size = np.bincount(sample.weeks[0].room, minlength=rooms)[:rooms]
    busy = posts >= _FEWEST
    rate = leaks[busy] / posts[busy]
    acts = sample.log.acts
    outside = (acts.room < 0) & (acts.tick > sample.since)
    return {
        "leaks_belonging": estimate.spearman(rate, sample.warmth[busy]),
        "leaks_size": estimate.spearman(rate, size[busy]),
        "leaks_top": estimate.top_share(leaks, 0.1),
        "room_born": estimate.share(families.origin[families.of_row[outside]] >= 0),
    }


def _lags(sample: Sample, families: Families) -> dict[str, float]:
    """How long ideas born in rooms after warm-up take to get out.

    crossing: median hours from birth to the first act outside the room of birth, of those that got
    out. hundredth: median days from birth to the hundredth copy on platforms. one_in: ideas born
    for each that gets there.
    """
    acts = sample.log.acts
    ours = families.born(sample.since, sample.until) & (families.origin >= 0)
    family = families.of_row
    away = np.flatnonzero(ours[family] & (acts.room != families.origin[family]))
    out, first = np.unique(family[away], return_index=True)
    crossed = acts.tick[away[first]] - families.first[out]
    copies = away[acts.room[away] < 0]
    copies = copies[np.argsort(family[copies], kind="stable")]
    wide, start, count = np.unique(family[copies], return_index=True, return_counts=True)
    far = count >= _WIDE
    hundredth = acts.tick[copies[start[far] + _WIDE - 1]] - families.first[wide[far]]
    return {
        "crossing": estimate.median(crossed),
        "hundredth": estimate.median(hundredth) / HOURS_A_DAY,
        "one_in": estimate.ratio(float(ours.sum()), float(far.sum())),
    }

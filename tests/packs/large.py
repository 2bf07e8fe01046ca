"""A sound pack of 2,000 events, as large as any may be: what the speed of the check is measured on.

`python -m tests.packs.large` prints milliseconds of work for it and the base pack, cold and warm.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from game.content import packs
from game.content.assemble import findings_of
from game.content.folder import Folder
from tests.content.tiny import MANIFEST

EVENTS = 2000
_EVENT = """
[event.kettle_{0}]
title = "The wrong kettle, again ({0})"
group = "quarrel"
when = "day >= 3 and room.pulse > 20 and not fact('owned_{1}')"
weight = 8
about = "hottest"
repeat = 9
cast.poster = "trait('archivist') and attachment > 40"
cast.owner = "not tie(poster, 'mentor') or days_since('owned_{0}') > 4"
text = \"\"\"
{{poster}} has found the picture from which {{idea}} was made, and it isn't {{owner}}'s.
{{owner}} has been thanked for that kettle for two years and has grown into it.

{{poster}} would like the record straight. {{owner}} would like another week.\"\"\"

[[event.kettle_{0}.choice]]
id = "straight"
label = "Put the record straight"
do.owner.attachment = -5
do.room.trust = +4
do.fact.owned_{0} = {{ who = "owner", whom = "poster", weight = 8 }}
because = "it was said aloud whose kettle it was"
text = "{{owner}} types for a long time. Then: no. It was my neighbour's kettle."
then.event = "kettle_{1}"
then.days = [1, 3]

[[event.kettle_{0}.choice]]
id = "week"
label = "Give {{owner}} the week"
when = "room.trust >= 30"
unavailable = "Nobody here would believe a week."
test = {{ stat = "trust", against = 45 }}
do.poster.attachment = -3
because = "the record can wait a week"
text = "A week passes. On the last evening {{owner}} tells it, as a joke, and well."
fail.text = "{{poster}} tells it on the second day, in a footnote."
fail.owner.loyalty = -6
fail.because = "it was told in a footnote"
"""


def large() -> Folder:
    """Return the pack as bytes."""
    files = {"pack.toml": MANIFEST.encode()}
    for number in range(EVENTS // 100):
        rows = range(number * 100, number * 100 + 100)
        text = "".join(_EVENT.format(row, (row + 1) % EVENTS) for row in rows)
        files[f"events/{number:02}.toml"] = text.encode()
    return Folder("large", tuple(sorted(files.items())), ())


def worked(what: Callable[[], object], times: int = 3) -> float:
    """Return the least milliseconds of work that something took."""
    taken = []
    for _ in range(times):
        before = os.times().user
        what()
        taken.append(os.times().user - before)
    return min(taken) * 1000


def main() -> None:
    """Print the figures."""
    base, own = packs.opened(packs.base_dir()), large()
    kept = Path(tempfile.mkdtemp())
    packs.load(cache=kept)
    rows: dict[str, Callable[[], object]] = {
        "base, checked cold": lambda: packs.check(packs.base_dir()),
        "base, loaded cold": packs.load,
        "base, warm": lambda: packs.load(cache=kept),
        "2,000 events, checked": lambda: findings_of([base, own]),
    }
    for name, what in rows.items():
        sys.stdout.write(f"{name:24} {worked(what):7.0f} ms\n")


if __name__ == "__main__":
    main()

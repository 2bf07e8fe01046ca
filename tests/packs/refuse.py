"""Refuses the whole corpus, each case in a process of its own, and prints what that took.

`python -m tests.packs.refuse` prints one JSON object: by case the codes, seconds of work and MiB.
"""

import json
import os
import resource
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from game.content import archive
from game.content.assemble import findings_of
from game.content.findings import Finding, render
from game.content.folder import Folder
from tests.content.tiny import base_files
from tests.packs.archives import archives
from tests.packs.floods import floods

SECONDS = 20
"""A process that works longer is stopped by the system, and that is a fault."""
HOSTILE = Path(__file__).with_name("hostile")
Case = tuple[str, Callable[[], Sequence[Finding]]]


def _base() -> Folder:
    files = {name: text.encode() for name, text in base_files().items()}
    return Folder("base", tuple(sorted(files.items())), ())


def _judged(files: dict[str, bytes]) -> Sequence[Finding]:
    return findings_of([_base(), Folder("own", tuple(sorted(files.items())), ())])


def cases() -> Iterator[Case]:
    """Yield every case with what refuses it."""
    for hostile in archives():
        content = hostile.content
        yield f"archive: {hostile.name}", lambda c=content: archive.read("x.zip", c).findings  # type: ignore[misc]
    for path in sorted(HOSTILE.glob("*.toml")):
        manifest = base_files()["pack.toml"].replace("base", "own").encode()
        files = {"pack.toml": manifest, "events/a.toml": path.read_bytes()}
        yield f"file: {path.stem}", lambda f=files: _judged(f)  # type: ignore[misc]
    for name, texts in floods().items():
        flood = {file: text.encode() for file, text in texts.items()}
        yield f"flood: {name}", lambda f=flood: _judged(f)  # type: ignore[misc]


def begun(refuse: Callable[[], Sequence[Finding]]) -> tuple[int, int]:
    """Begin one case in a process of its own; return its number and where it will speak."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        before = os.times().user
        findings = refuse()
        shown = [render(finding) for finding in findings]
        took = os.times().user - before
        size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        codes = [finding.code for finding in findings]
        row = {
            "codes": codes,
            "seconds": took,
            "mib": size,
            "longest": max(map(len, shown), default=0),
        }
        os.write(write, json.dumps(row).encode()[:60_000])
        os._exit(0)
    os.close(write)
    return child, read


def ended(child: int, read: int) -> dict[str, object]:
    """Return codes, seconds and MiB of a case that was begun, once it is done."""
    with os.fdopen(read) as pipe:
        said = pipe.read()
    os.waitpid(child, 0)
    found: dict[str, object] = json.loads(said) if said else {"codes": ["stopped"]}
    return found


def measured(wanted: Sequence[str]) -> dict[str, object]:
    """Return what cases took by name, those of `wanted` or all; some work side by side."""
    rows: dict[str, object] = {}
    working: deque[tuple[str, int, int]] = deque()
    for name, refuse in cases():
        if wanted and not any(word in name for word in wanted):
            continue
        if len(working) == (os.cpu_count() or 1):
            first, *where = working.popleft()
            rows[first] = ended(*where)
        working.append((name, *begun(refuse)))
    return rows | {name: ended(*where) for name, *where in working}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measured(sys.argv[1:])))

"""A code in longer words: why it is said, a text that brings it and one that does not.

The examples are data beside this file; a test holds each of them to what it claims.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from game.content.codes import CODES
from game.content.suggest import near
from game.errors import UsageError

_FILE = Path(__file__).with_name("explained.toml")
_SHOWN = 40
"""Letters of a line that are shown at most of an example whose point is its length."""
_WIDE = 100


@dataclass(frozen=True)
class Explained:
    """What is known about a code.

    The bad example stands in `file` (of the encoding given, so many `times` over), the good one in
    `good_file`; `beside` in another file. A line `# file: PACK:NAME` begins a file of another pack,
    the one that `owner` names if the finding is that pack's.
    """

    code: str
    why: str
    bad: str
    good: str
    file: str = "events/door.toml"
    good_file: str = ""
    beside: str = ""
    encoding: str = "utf-8"
    times: int = 1
    owner: str = ""


@cache
def _all() -> dict[str, Explained]:
    rows = tomllib.loads(_FILE.read_text("utf-8"))
    return {code: Explained(code=code, **row) for code, row in rows.items()}


def explained(code: str) -> Explained:
    """Return what is known about a code, however it is spelt. Raises UsageError for no code."""
    known = code.strip().upper()
    if known not in CODES:
        what = f"there is no code {code[:20]!a}"
        raise UsageError(what, near(known, CODES) or "rooms pack docs findings lists them")
    return _all()[known]


def in_full(code: str) -> str:
    """Return a code as a page of text: what, why, mend, a bad and a good example."""
    row = explained(code)
    table = CODES[row.code]
    kind = "error" if row.code.startswith("E") else f"advice, {table.sure}"
    parts = [f"{row.code}: {table.title}  ({kind})", row.why.strip(), f"Mend: {table.mend}."]
    where = f" in {row.file}" if row.file != Explained.file else ""
    parts += [f"Brings it{where}:", indented(row.bad)]
    if row.good:
        parts += ["Does not:", indented(row.good)]
    return "\n\n".join(parts)


def indented(text: str) -> str:
    """Return an example set in, with endless lines cut."""
    lines = [
        line if len(line) <= _WIDE else f"{line[:_SHOWN]} … ({len(line)} letters)"
        for line in text.rstrip("\n").splitlines()
    ]
    return "\n".join(f"    {line}".rstrip() for line in lines)

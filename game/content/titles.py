"""What packs call their rooms and endings, read from their files alone: a list loads no pack.

What cannot be read has no title here; whoever loads the pack is told why.
"""

import tomllib
from collections.abc import Iterator, Sequence

from game.content.folder import Folder
from game.content.library import ident

_NAMES = {"room": "name", "ending": "title"}
"""What holds the title, by the kind of table."""


def titles(packs: Sequence[Folder]) -> dict[str, str]:
    """Return titles by id: `base:kettle` is The Kettle."""
    return {key: title for pack in packs for key, title in _of(pack)}


def _of(pack: Folder) -> Iterator[tuple[str, str]]:
    own = ident(pack)
    for _, content in pack.files:
        if not any(b"[%b." % kind.encode() in content for kind in _NAMES):
            continue
        for kind, records in _tables(content).items():
            if kind in _NAMES and isinstance(records, dict):
                yield from _titled(own, records, _NAMES[kind])


def _titled(own: str, records: dict[str, object], name: str) -> Iterator[tuple[str, str]]:
    for key, record in records.items():
        title = record.get(name) if isinstance(record, dict) else None
        if isinstance(title, str):
            yield f"{own}:{key}", title


def _tables(content: bytes) -> dict[str, object]:
    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return {}

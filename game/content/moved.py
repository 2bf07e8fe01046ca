"""The source of a record that other packs changed: what they wrote stands in their own files."""

from dataclasses import dataclass, field

from game.content.source import Place, Source
from game.content.spans import Path


@dataclass
class Moved(Source):
    """A file in which some paths lead elsewhere: to the patch that wrote what stands there."""

    elsewhere: dict[Path, tuple[Source, Path, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, old: Source) -> "Moved":
        """Return a source, free to be led elsewhere."""
        led = dict(old.elsewhere) if isinstance(old, Moved) else {}
        return cls(old.file, old.text, old.data, broken=old.broken, elsewhere=led)

    def lead(self, path: Path, source: Source, there: Path, old: int = 0) -> None:
        """Let a path, and all below it, lead to a path of another file.

        Of a list that grew, the first `old` items stay where they are.
        """
        self.elsewhere[path] = (source, there, old)

    def key(self, path: Path) -> Place:
        """Return the place of a key."""
        source, there = self._led(path)
        return source.key(there) if source else super().key(path)

    def value(self, path: Path) -> Place:
        """Return the place of a key's value."""
        source, there = self._led(path)
        return source.value(there) if source else super().value(path)

    def inside(self, path: Path, first: int, end: int) -> Place:
        """Return the place of letters of the string that is a key's value."""
        source, there = self._led(path)
        return source.inside(there, first, end) if source else super().inside(path, first, end)

    def _led(self, path: Path) -> tuple[Source | None, Path]:
        for size in range(len(path), 0, -1):
            found = self.elsewhere.get(path[:size])
            if found:
                source, there, old = found
                return _item(source, there, old, path[size:]) or (None, path)
        return None, path


def _item(source: Source, there: Path, old: int, rest: Path) -> tuple[Source, Path] | None:
    """Return where the rest of a path leads; None if it is an item that stays."""
    if not old or not rest or not isinstance(rest[0], int):
        return source, (*there, *rest)
    return (source, (*there, rest[0] - old, *rest[1:])) if rest[0] >= old else None

"""Packs at hand, and those that runs were begun with, kept by hash beside their recordings.

An edit of a pack orphans no run: it goes on, and is verified, with the pack as it was. What is kept
are the authors' files, read as warily as any others.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

from game.content import library, packs
from game.content.loaded import Loaded
from game.errors import OtherRulesError, RoomsError
from game.model.pack import Pack
from game.model.record import Header
from game.run.opening import same_packs

KEPT = "packs"
CACHE = "cache"


class Shelf:
    """The packs asked for, on top of the game's own; and those kept in folders of recordings."""

    def __init__(self, extra: Sequence[Path] = (), home: Path | None = None) -> None:
        self._asked = tuple(extra)
        self._home = home

    @cached_property
    def _extra(self) -> tuple[Path, ...]:
        """The packs that were asked for, and those installed."""
        return library.beside(self._asked, self._home)

    @cached_property
    def loaded(self) -> Loaded:
        """What loading comes to. Raises UsageError or PackError for folders that hold no pack."""
        return packs.load(self._extra, self._home / CACHE if self._home else None)

    @property
    def pack(self) -> Pack:
        """The game's own pack with those asked for that can be used, as one."""
        return self.loaded.pack

    @property
    def complaints(self) -> tuple[str, ...]:
        """Every finding of the packs that had to be left out, and that they were."""
        lines: list[str] = []
        for refused in self.loaded.refused:
            lines += map(str, refused.findings)
            lines.append(f"the pack {refused.folder!a} is left out; the game goes on without it")
        return tuple(lines)

    def keep(self) -> None:
        """Copy the packs in use to the folder of recordings, each once for each of its hashes."""
        if self._home is None:
            return
        for source, name, rules in self._in_use():
            target = self._home / KEPT / _kept_as(name, rules)
            if not target.exists():
                _copy(source, target)

    def _in_use(self) -> Iterator[tuple[Path, str, str]]:
        hashes = {name: rules for name, _, rules in self.pack.names}
        left_out = {refused.folder for refused in self.loaded.refused}
        for source in (packs.base_dir(), *self._extra):
            name = library.ident(packs.opened(source))
            if str(source) not in left_out and name in hashes:
                yield source, name, hashes[name]

    def find(self, header: Header, recording: Path) -> Pack:
        """Return the pack a recording was made with. Raises OtherRulesError if that is gone."""
        try:
            same_packs(header, self.pack)
        except OtherRulesError:
            kept = self._kept(header, recording)
            if kept is None:
                raise
            same_packs(header, kept)
            return kept
        return self.pack

    def differing(self, header: Header, recording: Path) -> tuple[str, ...]:
        """Return which records of the packs at hand a recording was made with otherwise.

        Nothing where all are the same, or where the packs as they were are nowhere kept.
        """
        sources = self._sources(header, recording)
        if sources is None or header.packs == self.pack.names:
            return ()
        from game.content import reading, rules  # noqa: PLC0415 - the slow way, seldom gone
        from game.content.assemble import judge  # noqa: PLC0415 - as above

        now = [source for source, _, _ in self._in_use()]
        then, here = (
            judge(reading.read_all([packs.opened(source) for source in each])).known.drafts
            for each in (sources, now)
        )
        return rules.differing(then, here)

    def _kept(self, header: Header, recording: Path) -> Pack | None:
        """Return the pack put together from what is kept, as far as it must be."""
        sources = self._sources(header, recording)
        if sources is None:
            return None
        from game.content.assemble import assembled  # noqa: PLC0415 - the slow way, seldom gone

        try:
            return assembled([packs.opened(source) for source in sources]).pack
        except RoomsError:
            return None

    def _sources(self, header: Header, recording: Path) -> list[Path] | None:
        """Return where the packs of a recording lie, at hand or kept; None if one is gone."""
        at_hand = {(name, rules): source for source, name, rules in self._in_use()}
        sources = []
        for name, _, rules in header.packs:
            homes = [recording.parent, *([self._home] if self._home else [])]
            found = [home / KEPT / _kept_as(name, rules) for home in homes]
            there = [path for path in found if path.is_dir()]
            source = at_hand.get((name, rules)) or (there[0] if there else None)
            if source is None:
                return None
            sources.append(source)
        return sources


def _kept_as(name: str, rules: str) -> str:
    return f"{name}-{rules}"


def _copy(source: Path, target: Path) -> None:
    """Copy a pack's files, whole or not at all; where the disk refuses, do without."""
    fresh = target.with_suffix(".tmp")
    try:
        for name, content in packs.opened(source).files:
            path = fresh / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        fresh.replace(target)
    except OSError:
        return

"""A pack while it is being written: checked again and again, beside packs that stay as they are.

It knows files and texts that are not saved yet, but no editor and no screen.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from game.content import packs, reading, source
from game.content.assemble import Judged, judge
from game.content.draft import Draft
from game.content.findings import Finding
from game.content.folder import MANIFEST, Folder
from game.content.order import apart
from game.content.source import Source
from game.content.undisturbed import undisturbed


@dataclass(frozen=True)
class Look:
    """A pack at one moment: as it was read, what is wrong with it, all packs checked with it."""

    folder: Folder
    draft: Draft
    findings: tuple[Finding, ...]
    judged: Judged

    @property
    def words(self) -> Mapping[str, Mapping[str, int]]:
        """Every id and word by kind, as this pack may name them."""
        return self.judged.known.seen_by(self.draft.id)


class Workshop:
    """One pack's folder, and what of it is not saved yet: texts by their names in it."""

    def __init__(self, root: Path, others: Sequence[Path] = ()) -> None:
        self.root = root
        around = packs.stack(root, others)[:-1]
        self.around = reading.read_all([packs.opened(path) for path in around])
        self.unsaved: dict[str, str] = {}
        self._read: dict[str, tuple[bytes, Source]] = {}

    @undisturbed()
    def look(self) -> Look:
        """Return the pack as it is now. Raises PackError if its manifest is gone."""
        folder = self._folder()
        own = replace(reading.read(folder, self._source), place=len(self.around))
        *around, draft = apart([*self.around, own])
        judged = judge([*around, draft])
        return Look(folder, draft, judged.of(draft.place), judged)

    def _source(self, name: str, content: bytes) -> Source:
        """Return a file as data; one that is as it was need not be read again."""
        before, file = self._read.get(name, (None, None))
        if file is None or before != content:
            file = source.read(name, content)
            self._read[name] = (content, file)
        return file

    def _folder(self) -> Folder:
        saved = packs.opened(self.root)
        fresh = {name: text.encode() for name, text in self.unsaved.items()}
        files = {**dict(saved.files), **fresh}
        return replace(saved, files=tuple(sorted(files.items())))


def or_here(asked: Sequence[Path]) -> tuple[Path, ...]:
    """Return the packs that are asked for, or else the one of the folder that one is in."""
    here = home_of(Path.cwd() / MANIFEST)
    is_other = here is not None and here.resolve() != packs.base_dir().resolve()
    return (here,) if here and is_other and not asked else tuple(asked)


def home_of(file: Path) -> Path | None:
    """Return the folder of the pack that a file belongs to: the nearest with a manifest."""
    return next((up for up in file.parents if (up / MANIFEST).is_file()), None)

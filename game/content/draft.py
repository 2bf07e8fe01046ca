"""One pack as it was read: records that have the right shape, and what is wrong with the others."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from game.content import source
from game.content.findings import Finding
from game.content.folder import Folder
from game.content.shape import shaped
from game.content.source import Source
from game.content.spans import Path
from game.content.specs.fields import Spec
from game.content.specs.kinds import KINDS
from game.content.specs.manifest import Manifest, Vocabulary, World
from game.content.specs.marks import Marked, marked
from game.content.suggest import near

S = TypeVar("S", bound=Spec)
_ID = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_")


@dataclass(frozen=True)
class Record:
    """A well-shaped record of a kind, with the file that it stands in."""

    kind: str
    id: str  # without the pack's name
    spec: Spec
    source: Source

    @property
    def path(self) -> Path:
        """Where it begins in its file."""
        return (self.kind, self.id)

    @cached_property
    def marked(self) -> list[Marked]:
        """Its marked strings, with their paths in the file."""
        return marked(self.spec, self.path)


@dataclass(frozen=True)
class Misshapen:
    """A record of a kind that has not the right shape; its conditions can be read all the same."""

    kind: str
    id: str
    raw: Mapping[str, object]
    source: Source


@dataclass
class Draft:
    """A pack: its manifest and words if they are sound, records by kind and id, findings.

    `defined` holds the ids of broken records too, so that nobody is told they do not exist.
    `broken`: some file or the words could not be read in full; `partial`: some record neither.
    """

    folder: str
    id: str = ""
    manifest: Manifest | None = None
    words: Vocabulary = field(default_factory=lambda: Vocabulary.model_validate({}))
    world: World | None = None
    once: dict[str, Source] = field(default_factory=dict)
    records: dict[str, dict[str, Record]] = field(default_factory=dict)
    defined: dict[str, set[str]] = field(default_factory=dict)
    misshapen: list[Misshapen] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    broken: bool = False
    partial: bool = False

    def of(self, kind: str, spec: type[S]) -> Iterator[tuple[str, S]]:
        """Yield (id, record) of a kind, by id."""
        for name, record in sorted(self.records[kind].items()):
            if isinstance(record.spec, spec):
                yield name, record.spec

    def all(self) -> Iterator[Record]:
        """Yield every record, by kind and id."""
        for kind in KINDS:
            yield from (record for _, record in sorted(self.records[kind].items()))


def read(folder: Folder) -> Draft:
    """Return a folder's content as records. Raises nothing: faults are findings."""
    draft = Draft(folder.root, findings=list(folder.findings), broken=bool(folder.findings))
    draft.records = {kind: {} for kind in KINDS}
    draft.defined = {kind: set() for kind in KINDS}
    for name, content in folder.files:
        if name.endswith(".toml"):
            _file(draft, source.read(name, content))
    if draft.manifest is None and not draft.broken:
        draft.findings.append(Finding("error", "E301", "a pack needs a [pack] table", "pack.toml"))
    draft.partial |= draft.broken
    return draft


def _file(draft: Draft, file: Source) -> None:
    draft.findings += file.findings
    draft.broken |= file.broken
    for name, table in file.data.items():
        if name in KINDS:
            _records(draft, file, name, table)
        elif name in _ONCE:
            _single(draft, file, name, table)
        else:
            said, hint = f"unknown table [{name[:60]}]", near(name, [*KINDS, *_ONCE])
            draft.findings.append(file.key((name,)).finding("E302", said, hint))
            draft.broken = True


def _records(draft: Draft, file: Source, kind: str, table: object) -> None:
    if not isinstance(table, Mapping):
        wrong = file.key((kind,)).finding("E303", f"{kind!r} is a table", f"write [{kind}.some_id]")
        draft.findings.append(wrong)
        return
    for name, raw in table.items():
        if not name or not _ID.issuperset(name):
            said, hint = f"{name[:60]!r} is no id", "ids are a-z, 0-9 and _"
            draft.findings.append(file.key((kind, name)).finding("E306", said, hint))
        elif name in draft.defined[kind]:
            said = f"{kind} {name!r} is defined twice"
            draft.findings.append(file.key((kind, name)).finding("E402", said))
        else:
            spec, findings = shaped(KINDS[kind], raw, file, (kind, name))
            draft.defined[kind].add(name)
            draft.findings += findings
            draft.partial |= spec is None
            if spec is not None:
                draft.records[kind][name] = Record(kind, name, spec, file)
            elif isinstance(raw, Mapping):
                draft.misshapen.append(Misshapen(kind, name, raw, file))


_ONCE: dict[str, type[Spec]] = {"pack": Manifest, "words": Vocabulary, "world": World}


def _single(draft: Draft, file: Source, name: str, raw: object) -> None:
    if name in draft.once:
        draft.findings.append(file.key((name,)).finding("E402", f"[{name}] stands twice"))
        return
    draft.once[name] = file
    spec, findings = shaped(_ONCE[name], raw, file, (name,))
    draft.findings += findings
    draft.broken |= spec is None
    match spec:
        case Manifest():
            draft.manifest, draft.id = spec, spec.id
        case Vocabulary():
            draft.words = spec
        case World():
            draft.world = spec
        case _:
            pass

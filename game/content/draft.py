"""One pack as it was read: records that have the right shape, and what is wrong with the others."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from game.content.findings import Finding
from game.content.source import Source
from game.content.spans import Path
from game.content.specs.fields import Spec
from game.content.specs.kinds import KINDS
from game.content.specs.manifest import Manifest, Vocabulary, World
from game.content.specs.marks import ByMark, marked
from game.content.specs.patch import Patch

S = TypeVar("S", bound=Spec)
Raw = Mapping[str, object]


@dataclass(frozen=True)
class Change:
    """One thing that a pack did to a record: a field and where that is written."""

    pack: str
    file: str
    line: int
    path: str
    value: str


@dataclass(frozen=True)
class Record:
    """A well-shaped record of a kind as written, with the file that it stands in."""

    kind: str
    id: str  # without the pack's name
    spec: Spec
    source: Source
    raw: Raw = field(repr=False, compare=False)
    history: tuple[Change, ...] = ()

    @property
    def path(self) -> Path:
        """Where it begins in its file."""
        return (self.kind, self.id)

    @cached_property
    def marked(self) -> ByMark:
        """Its marked strings by each kind of mark, with their paths in the file."""
        return marked(self.spec, self.path)


@dataclass(frozen=True)
class Misshapen:
    """A record of a kind that has not the right shape; its conditions can be read all the same."""

    kind: str
    id: str
    raw: Raw
    source: Source


@dataclass(frozen=True)
class Patching:
    """A patch with its place: kind of record, number in the file, and the file."""

    kind: str
    number: int
    spec: Patch
    source: Source

    @property
    def path(self) -> Path:
        """Where it begins in its file."""
        return ("patch", self.kind, self.number)


@dataclass(frozen=True)
class Phrase:
    """A text in another language: its key as written, in parts, and the words."""

    language: str
    path: Path
    value: object
    source: Source

    @property
    def key(self) -> str:
        """The text it stands for: event.knock.choice.open.label."""
        return ".".join(map(str, self.path))


@dataclass
class Draft:
    """A pack: its manifest and words if they are sound, records by kind and id, findings.

    `defined` holds the ids of broken records too, so that nobody is told they do not exist; `gone`
    says of ids that are no part of the game why: retired or draft. `aliases` are old ids by kind.
    `broken`: some file or the words could not be read in full; `partial`: some record neither.
    """

    folder: str
    place: int = 0  # among the packs that were asked for
    id: str = ""
    manifest: Manifest | None = None
    words: Vocabulary = field(default_factory=lambda: Vocabulary.model_validate({}))
    world: World | None = None
    needs: Mapping[str, str] = field(default_factory=dict)  # versions by pack, as are these:
    likes: Mapping[str, str] = field(default_factory=dict)
    breaks: Mapping[str, str] = field(default_factory=dict)
    once: dict[str, Source] = field(default_factory=dict)
    sources: list[Source] = field(default_factory=list)
    files: int = 0
    records: dict[str, dict[str, Record]] = field(default_factory=dict)
    defined: dict[str, set[str]] = field(default_factory=dict)
    gone: dict[str, dict[str, str]] = field(default_factory=dict)
    aliases: dict[str, dict[str, str]] = field(default_factory=dict)
    misshapen: list[Misshapen] = field(default_factory=list)
    patches: list[Patching] = field(default_factory=list)
    phrases: list[Phrase] = field(default_factory=list)
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

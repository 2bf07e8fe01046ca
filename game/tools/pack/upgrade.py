"""Rewriting a pack to what is current: new ids for old ones, fresh schemas. Comments stay.

A file is changed only in the letters that have to change, so everything else keeps its place.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.content import packs
from game.content.assemble import judged_last
from game.content.draft import Draft, Record
from game.content.names import meaning
from game.content.source import Place
from game.content.specs.fields import Condition, Refers
from game.content.specs.marks import Marked
from game.content.tokens import Token, tokens
from game.content.universe import Universe, full
from game.model.condition import Function
from game.tools.pack.scaffold import SCHEMAS, write_schemas
from game.tools.pack.written import put


@dataclass(frozen=True)
class Edit:
    """One id that is written anew: where it stands, what stood there and what does now."""

    file: str
    line: int
    column: int
    old: str
    new: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}  {self.old} → {self.new}"


def upgrade(root: Path, others: Sequence[Path] = ()) -> list[Edit]:
    """Rewrite a pack's folder and return what was changed. Raises UsageError or PackError."""
    folders = [packs.opened(path) for path in packs.stack(root, others)]
    draft, _, judged = judged_last(folders)
    edits = sorted(set(_edits(draft, judged.known)), key=lambda e: (e.file, e.line, e.column))
    for file in sorted({edit.file for edit in edits}):
        path = root / file
        ours = [edit for edit in edits if edit.file == file]
        put(path, rewritten(path.read_bytes(), ours))
    if (root / SCHEMAS).is_dir():
        write_schemas(root)
    return edits


def rewritten(content: bytes, edits: Sequence[Edit]) -> bytes:
    """Return a file with its edits made; line ends, marks and comments stay as they are."""
    lines = content.decode("utf-8-sig").split("\n")
    for edit in sorted(edits, key=lambda e: (e.line, -e.column)):
        line, first = lines[edit.line - 1], edit.column - 1
        lines[edit.line - 1] = line[:first] + edit.new + line[first + len(edit.old) :]
    mark = b"\xef\xbb\xbf" if content.startswith(b"\xef\xbb\xbf") else b""
    return mark + "\n".join(lines).encode()


def _edits(draft: Draft, known: Universe) -> Iterator[Edit]:
    for record in draft.all():
        for found in record.marked[Refers]:
            yield from _in_reference(draft, known, record, found)
        for found in record.marked[Condition]:
            yield from _in_condition(draft, known, record, found)
    for patch in draft.patches:
        place = patch.source.inside((*patch.path, "id"), 0, len(patch.spec.id))
        new = known.aliases[patch.kind].get(full(draft.id, patch.spec.id))
        yield from _edit(draft, place, patch.spec.id, new)


def _in_reference(draft: Draft, known: Universe, record: Record, found: Marked) -> Iterator[Edit]:
    refers = found.mark(Refers)
    new = known.aliases.get(refers.kind, {}).get(full(draft.id, found.value)) if refers else None
    if new:
        source = record.source
        place = source.inside(found.path, 0, len(found.value))
        yield from _edit(draft, source.key(found.path) if found.is_key else place, found.value, new)


def _in_condition(draft: Draft, known: Universe, record: Record, found: Marked) -> Iterator[Edit]:
    words, _ = tokens(found.value)
    for name, _, word in zip(words, words[1:], words[2:], strict=False):
        old, asked = word.text.strip("'"), meaning(name.text)
        kind = asked.args[0] if isinstance(asked, Function) and asked.args else ""
        new = known.aliases.get(kind, {}).get(full(draft.id, old))
        if word.kind == "text" and new:
            place = record.source.inside(found.path, *_inner(word))
            yield from _edit(draft, place, old, new)


def _inner(word: Token) -> tuple[int, int]:
    return word.start + 1, word.end - 1


def _edit(draft: Draft, place: Place, old: str, new: str | None) -> Iterator[Edit]:
    """Yield an edit, if the old id stands there as it is meant."""
    at = place.column - 1
    quoted = place.source_line[at : at + 1] in {'"', "'"}
    if new and place.source_line[at + quoted :].startswith(old):
        short = new.removeprefix(f"{draft.id}:")
        yield Edit(place.file, place.line, place.column + quoted, old, short)
